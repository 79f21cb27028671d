"""Configurations of servers, and of a container: the same files, types and headers for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.site.hosting.headers import (
    ASKED_ANEW,
    EVERYWHERE,
    FOR_HASHED,
    FOR_WORKER,
    HASHED,
    KEPT_FOR_EVER,
    WORKER,
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
    "png": "image/png",
    "wasm": "application/wasm",
}

_NGINX = """\
# Written by scripts/publish. Include it in the `server {{ … }}` of the site.
{bare}location ^~ {prefix} {{
    alias "{folder}/";
    index index.html;
    error_page 403 404 =404 {prefix}404.html;
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
    location = {prefix}{worker} {{
        alias "{folder}/{worker}";
{of_worker}
    }}
{hashed}
}}
"""
_NGINX_BARE = """\
location = {bare} {{
    absolute_redirect off;
    return 301 {prefix};
}}
"""
_NGINX_HASHED = """\
    location ^~ {prefix}{beginning} {{
        alias "{folder}/{beginning}";
{headers}
    }}"""

_CADDY = """\
# Written by scripts/publish. SITE_ADDRESS: the name of the host, for which Caddy gets a
# certificate; SITE_FOLDER: where the site lies, if it was moved.
{{$SITE_ADDRESS::8080}} {{
	root * "{{$SITE_FOLDER:{folder}}}"
	@hashed path {hashed_paths}
	header @hashed {{
{hashed}
	}}
	@pages not path {hashed_paths}
	header @pages {{
{pages}
	}}
	@worker path {prefix}{worker}
	header @worker {{
{of_worker}
	}}
{files}
	handle_errors {{
		header {{
{errors}
		}}
		rewrite * /404.html
		file_server
	}}
}}
"""
_CADDY_FILES = """\
	file_server {
		precompressed br gzip
	}"""
_CADDY_FILES_BELOW = """\
	redir {bare} {prefix} permanent
	handle_path {prefix}* {{
		file_server {{
			precompressed br gzip
		}}
	}}
	handle {{
		error 404
	}}"""

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
    bare = prefix.rstrip("/")
    return _NGINX.format(
        bare=_NGINX_BARE.format(bare=bare, prefix=prefix) if bare else "",
        prefix=prefix,
        folder=folder,
        types="\n".join(f"        {kind} {suffix};" for suffix, kind in _TYPES.items()),
        pages=_nginx_headers(EVERYWHERE, ASKED_ANEW, " " * 4),
        worker=WORKER,
        of_worker=_nginx_headers((*EVERYWHERE, *FOR_WORKER), ASKED_ANEW, " " * 8),
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
    below = _CADDY_FILES_BELOW.format(bare=bare, prefix=prefix)
    return _CADDY.format(
        folder=folder,
        hashed_paths=" ".join(f"{prefix}{beginning}*" for beginning in HASHED),
        # One name twice is sent twice, and both policies hold.
        hashed=_caddy_headers((*EVERYWHERE, *FOR_HASHED, KEPT_FOR_EVER), "\t\t+"),
        pages=_caddy_headers((*EVERYWHERE, ASKED_ANEW), "\t\t+"),
        prefix=prefix,
        worker=WORKER,
        of_worker=_caddy_headers(FOR_WORKER, "\t\t+"),
        # In place of what the address that is missing would have been sent with.
        errors=_caddy_headers((*EVERYWHERE, ASKED_ANEW), "\t\t\t"),
        files=below if bare else _CADDY_FILES,
    )


def _caddy_headers(headers: Iterable[tuple[str, str]], before: str) -> str:
    return "\n".join(f'{before}{name} "{value}"' for name, value in headers)
