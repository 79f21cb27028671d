"""Publishes the site in site/ where a server reads it, or goes back to the build before."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

from knowledge_base.site.hosting.publishing import PublishingError, publish, roll_back

ROOT = Path(__file__).resolve().parent.parent


def main(act: str, target: str) -> None:
    """Do it, and say which build is shown from now on.

    Args:
        act: `publish` or `rollback`.
        target: the folder.
    """
    now = dt.datetime.now(tz=dt.UTC)
    try:
        if act == "rollback":
            build = roll_back(Path(target), now)
        else:
            prefix = urlsplit(os.environ.get("SITE_URL", "")).path.rstrip("/") + "/"
            build = publish(ROOT / "site", Path(target), prefix, now)
    except PublishingError as error:
        sys.exit(f"{error}")
    print(f"{target}: build {build} is shown")


if __name__ == "__main__":
    main(*sys.argv[1:])
