"""What cannot work is refused before anything is built, naming the culprit."""

import json
import shutil

import pytest
from mkdocs.exceptions import Abort, ConfigurationError


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"package": "no_such_package"}, "no_such_package"),
        ({"package": "greeter.api"}, "greeter.api"),
        ({"package": "math"}, "math"),
        ({"requires": ["jinja2", "no_such_package"]}, "no_such_package"),
        ({"without": ["greeter/ap"]}, "greeter/ap"),
        ({"without": ["greeter/api.py"]}, "greeter.api"),
        ({"apart": ["greeter/data/other.json"]}, "greeter/data/other.json"),
        ({"apart": ["greeter/api.py"]}, "greeter/api.py"),
        ({"entry": "greeter.api"}, "greeter.api"),
        ({"entry": "greeter.doors:dispatch"}, "greeter.doors:dispatch"),
        ({"entry": "greeter.api:answer"}, "answer"),
        ({"main": "other.mjs"}, "other.mjs"),
        ({"entries": ["other.mjs"]}, "other.mjs"),
        ({"styles": ["app.css", "other.css"]}, "other.css"),
        ({"web": None}, "app.css"),
        ({"vendor": {"library.js": "uqr/dist/other.mjs"}}, "uqr/dist/other.mjs"),
        ({"vendor": {"library.mjs": "uqr/dist/index.mjs"}}, "library.mjs"),
        ({"vendor": {"app.js": "uqr/dist/index.mjs"}}, "app.js"),
        ({"vendor": {"worker.js": "uqr/dist/index.mjs"}}, "worker.js"),
        ({"node_modules": "elsewhere"}, "npm ci"),
    ],
)
def test_option_is_refused(unbuilt, changes, named):
    unbuilt.options(**changes)
    with pytest.raises(ConfigurationError, match=named):
        unbuilt.build()


@pytest.mark.parametrize(
    "changes", [{"rehearsal": "no-such-folder"}, {"entry": None}, {"requires": "jinja2"}]
)
def test_mkdocs_reports_a_wrong_option(unbuilt, changes):
    unbuilt.options(**changes)
    config = unbuilt.load
    with pytest.raises((Abort, ConfigurationError)):
        config()


@pytest.mark.parametrize(
    ("file", "name"),
    [(name, name) for name in ("client.js", "app.bin", "styles.css")]
    + [("worker.mjs", "worker.js")],
)
def test_web_file_with_a_name_of_the_plugin_is_refused(unbuilt, file, name):
    unbuilt.write(f"theme/assets/widget/{file}", "")
    with pytest.raises(ConfigurationError, match=name):
        unbuilt.build()


@pytest.mark.parametrize(
    ("path", "text", "named"),
    [("requests/broken.json", "{", "broken.json"), ("empty/readme.txt", "", "empty")],
)
def test_rehearsal_is_refused(unbuilt, path, text, named):
    unbuilt.write(path, text)
    unbuilt.options(rehearsal=path.split("/")[0])
    with pytest.raises(ConfigurationError, match=named):
        unbuilt.build()


@pytest.mark.parametrize(
    ("pinned", "named"),
    [({"node_modules/pyodide": {"version": "0.0.1"}}, "0.0.1"), ({}, "pyodide")],
)
def test_other_version_than_pinned_is_refused(unbuilt, built, pinned, named):
    installed = built.load().plugins["pyodide-mkdocs"].config.node_modules
    unbuilt.folder.joinpath("node_modules", "pyodide").mkdir(parents=True)
    shutil.copy(f"{installed}/pyodide/package.json", unbuilt.folder / "node_modules" / "pyodide")
    unbuilt.write("package-lock.json", json.dumps({"packages": pinned}))
    unbuilt.options(node_modules="node_modules")
    with pytest.raises(ConfigurationError, match=named):
        unbuilt.build()


@pytest.mark.parametrize("oldest", ["{}", "[]", '{"page": ["chrome80"], "python": {}}', "?"])
def test_browsers_that_are_not_told_as_described(unbuilt, oldest):
    unbuilt.write("oldest.json", oldest)
    unbuilt.options(browsers="oldest.json")
    with pytest.raises(ConfigurationError, match="it should be like"):
        unbuilt.build()
