"""The lean runtime, rehearsed in Chromium and Node, answers the same in other engines."""

import json
from pathlib import Path

from thumb import Thumb

from negotiation.api import dispatch

CASES = sorted(Path("tests/parity/cases").glob("*.json"))
# The worker that the page has made, and what it was told last.
CAUGHT = """
  const real = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message) {
    Object.assign(window, { worker: this, protocol: message.protocol });
    return real.call(this, message);
  };
"""
ASKED = """
  const [requests, done] = arguments;
  const { worker, protocol } = window;
  const replies = [];
  worker.addEventListener("message", ({ data }) => {
    if (data.type === "progress" || data.id < 1e6) return;
    replies.push(data.type === "reply" ? data.reply : data.type);
    if (replies.length === requests.length || data.type !== "reply") done(replies);
  });
  requests.forEach((request, at) => {
    worker.postMessage({ type: "call", protocol, id: 1e6 + at, request });
  });
"""


def test_every_request_is_answered_alike_without_the_whole_runtime(thumb: Thumb, site) -> None:
    assert site
    thumb.open("papers/hardship-request/")
    thumb.driver.execute_script(CAUGHT)
    thumb.fill("[name=name]", "王小明")
    thumb.reads(".letter-live .letter-paper", "王小明")
    requests = [json.dumps(json.loads(path.read_text(encoding="utf-8"))) for path in CASES]
    theirs = thumb.driver.execute_async_script(ASKED, requests)
    assert theirs == [dispatch(request) for request in requests]
