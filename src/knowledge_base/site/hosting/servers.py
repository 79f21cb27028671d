"""Configurations of servers, and of a container: the same files, types and headers for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.site.hosting.headers import (
    ASKED_ANEW,
    EVERYWHERE,
    FOR_HASHED,
    HASHED,
    KEPT_FOR_EVER,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

# Older servers do not know wasm, and send modules and feeds by names of their own.
_TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "xml": "application/xml",
    "atom": "application/atom+xml",
    "wasm": "application/wasm",
}

_NGINX = """\
# Written by scripts/publish. Include it in the `server {{ … }}` of the site.
location ^~ {prefix} {{
    alias {folder}/;
    index index.html;
    error_page 404 {prefix}404.html;
    absolute_redirect off;
    charset utf-8;
    default_type application/octet-stream;
    types {{
{types}
    }}
    gzip_static on;
    gzip_vary on;
    # brotli_static on;  # with the module ngx_brotli: a quarter fewer bytes of wasm than gzip
{pages}
{hashed}
}}
"""
_NGINX_HASHED = """\
    location ^~ {prefix}{beginning} {{
        alias {folder}/{beginning};
{headers}
    }}"""

_CADDY = """\
# Written by scripts/publish. SITE_ADDRESS: the name of the host, for which Caddy gets a
# certificate; SITE_FOLDER: where the site lies, if it was moved.
{{$SITE_ADDRESS::8080}} {{
	root * {{$SITE_FOLDER:{folder}}}
{unprefixed}{everywhere}
	@hashed path {hashed_paths}
	@pages not path {hashed_paths}
{pages}
{hashed}
	file_server {{
		precompressed br gzip
	}}
	handle_errors {{
		header {name} "{value}"
		rewrite * /404.html
		file_server
	}}
}}
"""
_CADDY_UNPREFIXED = """\
	redir {bare} {prefix} permanent
	@elsewhere not path {prefix}*
	error @elsewhere 404
	uri strip_prefix {bare}
"""

#: The site in a container, with Caddy in front. Made in the folder that was published into.
CONTAINER = """\
# Written by scripts/publish. In this folder: podman build -t site . && podman run -p 8080:8080 site
FROM docker.io/library/caddy:2
ENV SITE_FOLDER=/srv/site
COPY Caddyfile /etc/caddy/Caddyfile
COPY site /srv/site
EXPOSE 8080
"""


def nginx(prefix: str, folder: str) -> str:
    """Return what to include in a `server` of nginx.

    Args:
        prefix: the path that the site has on its host, with a slash at both ends.
        folder: the site's folder, without one at the end.
    """
    hashed = "\n".join(
        _NGINX_HASHED.format(
            prefix=prefix,
            folder=folder,
            beginning=beginning,
            # A location that adds headers inherits none.
            headers=_nginx_headers((*EVERYWHERE, *FOR_HASHED), KEPT_FOR_EVER, " " * 8),
        )
        for beginning in HASHED
    )
    return _NGINX.format(
        prefix=prefix,
        folder=folder,
        types="\n".join(f"        {kind} {suffix};" for suffix, kind in _TYPES.items()),
        pages=_nginx_headers(EVERYWHERE, ASKED_ANEW, " " * 4),
        hashed=hashed,
    )


def _nginx_headers(always: Iterable[tuple[str, str]], cache: tuple[str, str], indent: str) -> str:
    lines = [f'add_header {name} "{value}" always;' for name, value in always]
    # Never for errors: what is missing today may be there tomorrow.
    lines.append(f'add_header {cache[0]} "{cache[1]}";')
    return "\n".join(indent + line for line in lines)


def caddyfile(prefix: str, folder: str) -> str:
    """Return a `Caddyfile`.

    Args:
        prefix: the path that the site has on its host, with a slash at both ends.
        folder: the site's folder, without one at the end.
    """
    bare = prefix.rstrip("/")
    name, value = ASKED_ANEW
    return _CADDY.format(
        folder=folder,
        unprefixed=_CADDY_UNPREFIXED.format(bare=bare, prefix=prefix) if bare else "",
        everywhere="\n".join(f'\theader {key} "{text}"' for key, text in EVERYWHERE),
        hashed_paths=" ".join(f"/{beginning}*" for beginning in HASHED),
        pages=f'\theader @pages {name} "{value}"',
        hashed="\n".join(
            f'\theader @hashed {key} "{text}"'
            for key, text in (KEPT_FOR_EVER, *((f"+{key}", text) for key, text in FOR_HASHED))
        ),
        name=name,
        value=value,
    )
