"""What runs again in Node after a change: everything it touches, and no more."""

import pytest

from pyodide_mkdocs import builder

REHEARSE, COMPILE, VERIFY = "rehearse.mjs", "compile.mjs", "run.mjs"


@pytest.fixture
def scripts(monkeypatch):
    """Names of the Node scripts in the order they ran."""
    ran = []
    run_node = builder.run_node

    def record(script, job):
        ran.append(script)
        return run_node(script, job)

    monkeypatch.setattr(builder, "run_node", record)
    return ran


def test_unchanged_site_is_only_verified(project, scripts):
    project.build()
    assert scripts == [VERIFY]


def test_unchanged_site_is_served_at_once(project, scripts):
    project.build("serve")
    assert scripts == []


def test_changed_data_is_rehearsed_for_a_build_and_not_for_serving(
    project, built, scripts, example_package
):
    data = example_package / "greeter" / "data" / "words.json"
    data.write_text('{"hello": "您好"}', encoding="utf-8")
    project.build("serve")
    assert scripts == []
    project.build()
    assert scripts == [REHEARSE, VERIFY]
    assert project.folders() == built.folders()
    assert {
        path for path, text in project.published().items() if built.published()[path] != text
    } == {f"assets/{built.folders()['data']}/greeter/data/words.json"}


def test_data_that_the_build_itself_makes(project, built, scripts, example_package):
    data = example_package / "greeter" / "data" / "words.json"
    text = data.read_text(encoding="utf-8")
    data.unlink()
    makes = f"from pathlib import Path\ndef on_pre_build(config):\n    Path({str(data)!r})"
    project.write("late.py", f"{makes}.write_text({text!r}, encoding='utf-8')\n")
    project.configure(lambda config: config.update(hooks=["late.py"]))
    project.build("serve")
    assert scripts == []
    assert project.folders() == built.folders()


def test_changed_python_is_served_anew_on_the_same_runtime(
    project, built, scripts, example_package
):
    source = example_package / "greeter" / "api.py"
    source.write_text(source.read_text(encoding="utf-8") + "\nANSWER = 42\n", encoding="utf-8")
    project.build("serve")
    assert scripts == [REHEARSE, COMPILE, VERIFY]
    assert project.folders()["runtime"] == built.folders()["runtime"]
    assert project.folders()["app"] != built.folders()["app"]


def test_one_process_verifies_a_release_once(project, scripts):
    project.build(times=2)
    assert scripts == [VERIFY]
