"""A step or a letter read aloud: by a voice of the device alone, and silent when out of sight."""

import pytest
from playwright.sync_api import expect

GUIDE = "guides/first-application/"
LETTER = "papers/hardship-request/"
# A voice that says what it was given, and ends a sentence when the test says so.
SPEECH = """
class Speech extends EventTarget {
  voices = %s; said = []; now = null;
  getVoices() { return this.voices; }
  speak(words) { this.now = words; this.said.push(words.text); }
  cancel() { this.now = null; }
}
Object.defineProperty(window, "speechSynthesis", { value: new Speech(), configurable: true });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
LOCAL = '[{ lang: "zh-CN", localService: true }, { lang: "en-GB", localService: true }]'
FAR = '[{ lang: "zh-CN", localService: false }, { lang: "en-GB", localService: false }]'
SAID = "() => speechSynthesis.said"
SILENT = "() => speechSynthesis.now === null"
HIDE = """() => {
  Object.defineProperty(document, "hidden", { value: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
NEXT = "() => speechSynthesis.now.onend()"


@pytest.fixture
def listen(make_reader):
    """Opens a page for a reader whose device has these voices."""

    def open_page(lang, path, voices=LOCAL, **options):
        reader = make_reader(lang, folding=True, **options)
        reader.begin_with(SPEECH % voices)
        return reader.open(path)

    return open_page


def first_step(page):
    page.locator(".guide-map [data-step] a").first.click()
    expect(page.locator(".guide-bar")).to_be_visible()
    return page.locator(".guide-bar .read-aloud")


@pytest.fixture(params=["zh", "en"])
def step(request, listen):
    page = listen(request.param, GUIDE)
    return page, first_step(page)


def act(place, name):
    return place.locator(f"[data-act={name}]")


def begin(place):
    act(place, "read").click()
    expect(place.locator("[role=status]")).not_to_be_empty()
    act(place, "read").click()


@pytest.mark.parametrize("voices", ["[]", FAR])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_a_voice_of_the_device_there_is_no_button(listen, lang, voices):
    page = listen(lang, GUIDE, voices)
    expect(first_step(page)).to_have_count(0)


def test_voices_may_come_late(listen):
    page = listen("zh", GUIDE, "[]")
    place = first_step(page)
    page.evaluate(
        f"() => {{ speechSynthesis.voices = {LOCAL};"
        " speechSynthesis.dispatchEvent(new Event('voiceschanged')); }"
    )
    expect(act(place, "read")).to_be_visible()


def test_the_first_tap_fetches_and_warns_and_nothing_is_said_before_the_second(step):
    page, place = step
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    act(place, "read").click()
    expect(place.locator("[role=status]")).not_to_be_empty()
    assert (page.evaluate(SAID), len(fetched)) == ([], 1)
    act(place, "read").click()
    act(place, "stop").click()
    # Once a page is enough.
    act(place, "read").click()
    expect(act(place, "stop")).to_be_focused()


def test_sentence_after_sentence_each_marked_in_turn(step):
    page, place = step
    begin(place)
    marked = "() => [...CSS.highlights.get('read-aloud')].map((range) => range.toString().trim())"
    first = page.evaluate(marked)
    assert page.evaluate(SAID) == [" ".join(first[0].split())]
    page.evaluate(NEXT)
    assert page.evaluate(marked) != first
    assert len(page.evaluate(SAID)) == 2


def test_at_the_end_the_button_is_there_again(step):
    page, place = step
    begin(place)
    page.evaluate("() => { while (speechSynthesis.now) speechSynthesis.now.onend(); }")
    expect(act(place, "stop")).to_be_hidden()
    assert page.evaluate("() => CSS.highlights.has('read-aloud')") is False


def test_slower_says_the_sentence_again(step):
    page, place = step
    begin(place)
    act(place, "slower").click()
    expect(act(place, "slower")).to_have_attribute("aria-pressed", "true")
    said = page.evaluate(SAID)
    assert (said[0], page.evaluate("() => speechSynthesis.now.rate")) == (said[1], 0.75)


@pytest.mark.parametrize(
    "way",
    [
        "() => dispatchEvent(new PageTransitionEvent('pagehide'))",
        "() => document.querySelector('.guide-next').click()",
        HIDE,
        "() => { document.documentElement.hidden = true; }",
    ],
    ids=["leaving", "next-step", "hiding", "leaving-quickly"],
)
def test_it_is_silent_when_out_of_sight(step, way):
    page, place = step
    begin(place)
    assert page.evaluate(SILENT) is False
    page.evaluate(way)
    page.wait_for_function(SILENT)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_letter_is_read_without_the_identity_number(listen, lang):
    page = listen(lang, LETTER)
    paper = page.locator(".letter-result .letter-paper")
    number = "11010519491231002X"
    # As the letter would say it unmasked.
    expect(page.locator(".letter-result .read-aloud")).to_be_visible()
    paper.evaluate(
        "(paper, [lang, number]) => { const line = document.createElement('p'); line.lang = lang;"
        " line.textContent = `x ${number}`; paper.replaceChildren(line); }",
        [lang, number],
    )
    begin(page.locator(".letter-result .read-aloud"))
    (said,) = page.evaluate(SAID)
    assert said.endswith("0 0 2 X")
    assert number not in said


def test_the_keyboard_is_enough(step):
    page, place = step
    act(place, "read").focus()
    page.keyboard.press("Enter")
    expect(place.locator("[role=status]")).not_to_be_empty()
    page.keyboard.press("Enter")
    expect(act(place, "stop")).to_be_focused()
    page.keyboard.press("Enter")
    expect(act(place, "read")).to_be_focused()
    assert page.evaluate(SILENT) is True
