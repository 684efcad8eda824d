"""What Dagster's own processes load: the definitions of the shop that the environment names."""

from orchestration.definitions import build_definitions
from orchestration.rights import keep_private, tighten
from orchestration.settings import get_settings
from orchestration.shops import load_shop

_settings = get_settings()
# A run that Dagster starts is a process of its own, which comes by here.
keep_private(_settings)
tighten(_settings)

defs = build_definitions(load_shop(_settings.shop, _settings.shops), _settings)
