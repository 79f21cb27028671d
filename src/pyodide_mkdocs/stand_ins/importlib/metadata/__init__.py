"""In the place of the standard library's: in a page no distribution is installed, so it says so."""

from collections.abc import Iterator, Mapping
from typing import NoReturn

__all__ = [
    "Distribution",
    "EntryPoint",
    "EntryPoints",
    "PackageNotFoundError",
    "distribution",
    "distributions",
    "entry_points",
    "files",
    "metadata",
    "packages_distributions",
    "requires",
    "version",
]


class PackageNotFoundError(ModuleNotFoundError):
    """There is no such distribution."""

    def __str__(self) -> str:
        """As the real one says it."""
        return f"No package metadata was found for {self.name}"

    @property
    def name(self) -> str:  # type: ignore[override]
        """What was asked for."""
        (name,) = self.args
        return str(name)


class Distribution:
    """Of which there is none."""


class EntryPoint:
    """Of which there is none."""


class EntryPoints(tuple[EntryPoint, ...]):
    """None of them."""

    __slots__ = ()

    def select(self, **_params: object) -> "EntryPoints":
        """None of them."""
        return self


def distribution(distribution_name: str) -> NoReturn:
    """Say that it is not there."""
    raise PackageNotFoundError(distribution_name)


metadata = version = files = requires = distribution


def distributions(**_params: object) -> Iterator[Distribution]:
    """None."""
    return iter(())


def entry_points(**_params: object) -> EntryPoints:
    """None."""
    return EntryPoints()


def packages_distributions() -> Mapping[str, list[str]]:
    """None."""
    return {}
