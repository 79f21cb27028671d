"""Answers component tests as the page's Python would: a request a line, a reply a line."""

import sys

from negotiation.api import dispatch

for request in sys.stdin:
    sys.stdout.write(f"{dispatch(request)}\n")
    sys.stdout.flush()
