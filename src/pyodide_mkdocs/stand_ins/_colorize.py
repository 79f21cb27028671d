"""In the place of the standard library's: there is no terminal, so nothing has a colour."""


class _Plain:
    """A theme, a section of one, or all colours: each colour of it is no text."""

    _SECTIONS = frozenset({"argparse", "syntax", "traceback", "unittest"})

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return self if name in self._SECTIONS else ""

    def __getitem__(self, name: str) -> str:
        return ""


_PLAIN = _Plain()


def can_colorize(*, file: object = None) -> bool:
    """Whether what is written there may have colours."""
    del file
    return False


def get_colors(colorize: bool = False, *, file: object = None) -> _Plain:
    """The colours."""
    del colorize, file
    return _PLAIN


def get_theme(**_options: object) -> _Plain:
    """The theme."""
    return _PLAIN


def decolor(text: str) -> str:
    """The text without colours."""
    return text
