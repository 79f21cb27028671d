"""What a trace tells of a page's thread."""

from benches.tasks import Task, blocking, first_paint, tasks

PAGE = {"pid": 1, "tid": 2}
NAMED = {**PAGE, "name": "thread_name", "args": {"name": "CrRendererMain"}}
TASK = "ThreadControllerImpl::RunTask"


def event(name, ts, dur, **more):
    return {**PAGE, "name": name, "ts": ts * 1000, "dur": dur * 1000, **more}


def test_scripts_count_once_and_within_their_task_alone():
    events = [
        event("FunctionCall", 110, 20),
        event("RunMicrotasks", 140, 10),
        event("EvaluateScript", 105, 30),
        event(TASK, 200, 60, tdur=40_000),
        event("Layout", 201, 50),
        event(TASK, 100, 80, tdur=70_000),
        event("FunctionCall", 190, 5),
        event(TASK, 0, 500, tid=3),
        NAMED,
    ]
    assert tasks(events) == [Task(100, 80, 70, 40), Task(200, 60, 40, 0)]


def test_blocking_is_what_lasts_too_long_after_the_first_paint():
    found = [Task(0, 500, 0, 0), Task(100, 80, 0, 0), Task(200, 49, 0, 0), Task(300, 51, 0, 0)]
    painted = [event("firstContentfulPaint", 120, 0), event("firstContentfulPaint", 90, 0)]
    assert first_paint(painted) == 90
    assert blocking(found, first_paint(painted)) == 31
