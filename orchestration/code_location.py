"""What Dagster's own processes load: the definitions of the shop that the environment names."""

from orchestration.definitions import build_definitions
from orchestration.settings import get_settings
from orchestration.shops import load_shop

_settings = get_settings()

defs = build_definitions(load_shop(_settings.shop, _settings.shops), _settings)
