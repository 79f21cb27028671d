"""What a page weighs on a first visit, for its budget and for scripts/bench."""

import gzip

# The money page calls for Python by itself, but not where bytes are dear.
SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"
# As stock servers have it.
LEVEL = 6


def listen(context):
    """All that the pages of a context are answered from now on, by address, each once."""
    answers = {}
    context.on("response", lambda answer: answers.setdefault(answer.url, answer))
    return answers


def weights(answers):
    """Bytes under gzip, by address."""
    return {url: len(gzip.compress(each.body(), LEVEL)) for url, each in answers.items()}


def of_kind(answers, ending):
    """The addresses of files of one kind: ".js", ".css"."""
    return [url for url in answers if url.endswith(ending)]
