"""A reader in any browser that has a WebDriver: waits for what it needs, then does it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from selenium.webdriver.support.ui import WebDriverWait

if TYPE_CHECKING:
    from selenium.webdriver.remote.webdriver import WebDriver
    from selenium.webdriver.remote.webelement import WebElement

PATIENCE_S = 40
# The first that can be seen, in the middle of the screen: bars may lie over its edges.
VISIBLE = """
  const all = [...document.querySelectorAll(arguments[0])];
  const isSeen = (each) => getComputedStyle(each).visibility === "visible";
  const found = all.find((each) => each.getClientRects().length > 0 && isSeen(each));
  found?.scrollIntoView({ block: "center" });
  return found ?? null;
"""
FILL = """
  const [field, value] = arguments;
  field.focus();
  field.value = value;
  for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
"""
AWAKE = """
  const { components } = JSON.parse(document.querySelector("#pyodide-mkdocs").textContent);
  const held = Object.keys(components).flatMap((tag) => [...document.querySelectorAll(tag)]);
  return document.readyState === "complete" && held.every((each) => "started" in each.dataset);
"""
KEEP = "localStorage.setItem('wsd-guide:state', arguments[0])"


@dataclass
class Thumb:
    """Opens pages of the site in one language, and uses them."""

    driver: WebDriver
    home: str

    def open(self, path: str = "", kept: str | None = None) -> None:
        """Open a page and wait until its elements are awake.

        kept: what the device holds from earlier, as JSON.
        """
        self.driver.get(self.home + path)
        if kept is not None:
            self.driver.execute_script(KEEP, kept)
            self.driver.get("about:blank")
            self.driver.get(self.home + path)
        self.until(lambda: self.driver.execute_script(AWAKE))

    def until(self, condition: Any) -> Any:
        """Wait until a condition holds; what it gives."""
        return WebDriverWait(self.driver, PATIENCE_S, poll_frequency=0.1).until(
            lambda _driver: condition()
        )

    def see(self, selector: str) -> WebElement:
        return self.until(lambda: self.driver.execute_script(VISIBLE, selector))

    def tap(self, selector: str) -> None:
        self.see(selector).click()

    def fill(self, selector: str, value: str) -> None:
        self.driver.execute_script(FILL, self.see(selector), value)

    def read(self, selector: str) -> str:
        return self.driver.execute_script("return arguments[0].textContent", self.see(selector))

    def reads(self, selector: str, words: str) -> None:
        """Wait until a place says these words."""
        self.until(lambda: words in self.read(selector))
