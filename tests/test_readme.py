import re

import pytest

from actions.settings import PREFIX, PROJECT_ROOT, Settings

README = (PROJECT_ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", Settings.__fields__)
def test_every_setting_is_documented_with_its_default(name: str) -> None:
    row = re.search(rf"^\| `{PREFIX}{name.upper()}` \| (.*?) \| \S.* \|$", README, re.M)
    assert row, f"{PREFIX}{name.upper()} is missing in the README's table of settings"
    default = Settings.__fields__[name].default
    assert row[1] == (f"`{default}`" if default is not None else "")


def test_no_setting_is_documented_that_does_not_exist() -> None:
    documented = re.findall(rf"{PREFIX}([A-Z_]+)", README)
    assert {name.lower() for name in documented} <= set(Settings.__fields__)


def test_every_make_target_that_is_named_exists() -> None:
    makefile = (PROJECT_ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake ([a-z-]+)", README):
        assert re.search(rf"^{target}:", makefile, re.M), f"make {target}"


def test_every_folder_that_is_named_exists() -> None:
    layout = README.split("## Layout")[1].split("```")[1]
    paths = re.findall(r"^ *([\w./]+)  ", layout, re.M)
    assert paths
    assert [path for path in paths if not (PROJECT_ROOT / path).exists()] == []
