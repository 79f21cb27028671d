"""The tasks of a page's main thread, as a browser's trace tells them. All times in milliseconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import CDPSession

CATEGORIES = ["toplevel", "devtools.timeline", "loading", "v8", "__metadata"]
# Within a task: a script runs, or is read so that it can. What it makes the browser lay out counts.
_SCRIPT = {
    "EvaluateScript",
    "FunctionCall",
    "RunMicrotasks",
    "v8.compile",
    "v8.compileModule",
    "v8.evaluateModule",
    "EventDispatch",
    "TimerFire",
    "FireAnimationFrame",
    "FireIdleCallback",
}
#: As browsers count blocking: what a task takes beyond it.
LONG = 50


class Task(NamedTuple):
    """One task."""

    began: float
    length: float
    cpu: float
    #: How long scripts ran in it.
    script: float


def traced(session: CDPSession, act: Callable[[], None], pause: Callable[[], None]) -> list[Any]:
    """Do something and return what the trace tells of it.

    Args:
        session: of the page.
        act: what is done.
        pause: lets the browser go on for a moment.
    """
    events: list[dict[str, Any]] = []
    ended: list[bool] = []
    session.on("Tracing.dataCollected", lambda message: events.extend(message["value"]))
    session.on("Tracing.tracingComplete", lambda _message: ended.append(True))
    session.send("Tracing.start", {"traceConfig": {"includedCategories": CATEGORIES}})
    act()
    session.send("Tracing.end")
    while not ended:
        pause()
    return events


def tasks(events: list[Any]) -> list[Task]:
    """Every task of the pages' main threads, in their order.

    Args:
        events: of a trace.
    """
    threads = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    timed = [e for e in events if "dur" in e and (e["pid"], e["tid"]) in threads]
    timed.sort(key=lambda event: (event["pid"], event["tid"], event["ts"]))
    found: list[Task] = []
    place, until, told = None, 0.0, 0.0
    for event in timed:
        began, length = event["ts"] / 1_000, event["dur"] / 1_000
        if event["name"].endswith("RunTask"):
            place, until, told = (event["pid"], event["tid"]), began + length, 0.0
            found.append(Task(began, length, event.get("tdur", 0) / 1_000, 0))
        elif event["name"] in _SCRIPT and place == (event["pid"], event["tid"]) and began < until:
            # The outermost alone: what ran inside of it is counted with it.
            more = began + length - max(began, told)
            if more > 0:
                told = began + length
                found[-1] = found[-1]._replace(script=found[-1].script + more)
    return sorted(found)


def first_paint(events: list[Any]) -> float:
    """When something first stood on the page.

    Args:
        events: of a trace.
    """
    return min(e["ts"] for e in events if e["name"] == "firstContentfulPaint") / 1_000


def blocking(found: list[Task], since: float) -> float:
    """How long tasks kept a reader waiting, beyond what nobody notices.

    Args:
        found: the tasks.
        since: those that began before do not count.
    """
    return sum(max(0, task.length - LONG) for task in found if task.began >= since)
