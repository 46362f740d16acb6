"""Files that hold settings: one for each secret, and .env. All give values by the settings' names in small letters."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

# LOTSE_REST_TOKEN_FILE=/run/secrets/rest_token: as Docker's official images take their secrets.
IN_FILE = "_FILE"


def read_named_files(environment: Mapping[str, str], prefix: str) -> dict[str, str]:
    """Read the files that variables name. Raises OSError for one that cannot be read."""
    return {
        name.removeprefix(prefix).removesuffix(IN_FILE).lower(): Path(path).read_text(encoding="utf-8").strip()
        for name, path in environment.items()
        if name.startswith(prefix) and name.endswith(IN_FILE)
    }


def read_env_file(path: Path, prefix: str) -> dict[str, str]:
    """Read the lines NAME=value whose name begins with the prefix; nothing where there is no such file."""
    if not path.is_file():
        return {}
    values = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, is_setting, value = line.strip().partition("=")
        if is_setting and name.startswith(prefix):
            values[name.removeprefix(prefix).strip().lower()] = value.strip().strip("\"'")
    return values
