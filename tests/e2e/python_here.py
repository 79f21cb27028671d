"""Python of the test process in place of the one in the page.

Starting Pyodide costs a page two and a half seconds of a processor. Both give the same
answers (tests/parity holds that), so only tests about the start, the network or a whole
story ask for the real one, by the mark `python`; the others get a worker of a few lines,
which speaks the same protocol and asks the test's own server. The server gives it out in
place of the real one: a route of the browser's would halt each of a page's requests, and
switch its cache off.
"""

import re
import threading
from pathlib import Path

from negotiation.api import dispatch

ADDRESS = "/answers-of-the-test-process"
# A reader who sends this gets the page's own Python.
REAL = {"X-Python": "of-the-page"}
PROTOCOL = Path(__file__).parents[2] / "src/pyodide_mkdocs/web/protocol.mjs"
VERSION = int(re.search(r"PROTOCOL_VERSION = (\d+)", PROTOCOL.read_text("utf-8")).group(1))
WORKER = f"""
const send = (message) => postMessage({{ protocol: {VERSION}, ...message }});
let last = Promise.resolve();
addEventListener("message", ({{ data }}) => {{
  if (data.type === "start") send({{ type: "ready" }});
  else last = last.then(() => answer(data));
}});
async function answer({{ id, request }}) {{
  try {{
    const reply = await fetch("{ADDRESS}", {{ method: "POST", body: request }});
    if (!reply.ok) throw new Error(String(reply.status));
    send({{ type: "reply", id, reply: await reply.text() }});
  }} catch (error) {{
    send({{ type: "error", id, code: "python-error", detail: String(error) }});
  }}
}}
"""
# The engine is made for one request at a time, as a worker is.
_ONE = threading.Lock()


def answer(request: str) -> str:
    """What the page's Python would reply; both are JSON."""
    with _ONE:
        return dispatch(request)
