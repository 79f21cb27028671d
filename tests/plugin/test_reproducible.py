"""The same sources give the same bytes."""


def test_two_builds_from_nothing_are_equal(built, unbuilt):
    unbuilt.build()
    assert unbuilt.published("assets") == built.published("assets")


def test_building_again_changes_nothing(project, built):
    project.build(times=2)
    assert project.published() == built.published()
