"""The curated content of docs/: loaded, checked, and turned into page Markdown.

Runs at build time on CPython only. It may import `negotiation` (the static page
shows what the live one would say) but never MkDocs, so that the same functions
serve the build, the lint and the tests.
"""
