"""Who may do what: a viewer looks, a marketer takes tables along, a privacy officer sees contact data, too.

Who has which role is in a YAML file; finding out who somebody is, is their way in's matter.
"""

from collections.abc import Mapping
from enum import IntEnum
from pathlib import Path
from typing import Any

import yaml


class AccessError(ValueError):
    """Nobody may be let in as things are set; the message says what to set."""


class Role(IntEnum):
    """What somebody may do; each may do what those before it may."""

    VIEWER = 1
    MARKETER = 2
    PRIVACY_OFFICER = 3


def read_roles(path: Path | None) -> dict[str, Role]:
    """Who has which role, by e-mail address in small letters.

    Raises:
        AccessError: the file isn't as it should be; says what was expected.
    """
    if path is None:
        return {}
    names = {role.name.lower(): role for role in Role}
    try:
        content: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise AccessError(f"{path} can't be read: {error}") from error
    if not isinstance(content, Mapping):
        raise AccessError(f"{path} must hold lines such as `ada@example.com: marketer`.")
    for name, role in content.items():
        if role not in names:
            raise AccessError(f"{path}: {name} has the role {role!r}; roles are {', '.join(names)}.")
    return {str(name).lower(): names[role] for name, role in content.items()}


def check_may_see_contacts(path: Path | None, who: str) -> None:
    """Refuses contact data to whoever is no privacy officer; where there is no file of roles, nobody is refused.

    Raises:
        AccessError: the file gives them another role, or none.
    """
    if path is not None and read_roles(path).get(who.lower(), Role.VIEWER) < Role.PRIVACY_OFFICER:
        raise AccessError(f"{who} may not see contact data: {path} names no privacy_officer of that name.")
