"""The pages, in the order of the menu: each says what it needs, and shows what a night has of it."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.views import campaigns, customers, deliveries, lifecycle, models, today, voice
from orchestration.telling.night import Night


@dataclass(frozen=True)
class Page:
    """One page of the menu."""

    title: str
    path: str
    icon: str
    show: Callable[[Night], None]


PAGES = (
    Page("Today", "today", ":material/today:", today.show),
    Page("Lifecycle", "lifecycle", ":material/timeline:", lifecycle.show),
    Page("Customers", "customers", ":material/person_search:", customers.show),
    Page("Voice", "voice", ":material/forum:", voice.show),
    Page("Campaigns", "campaigns", ":material/campaign:", campaigns.show),
    Page("Models", "models", ":material/query_stats:", models.show),
    Page("Data", "data", ":material/inventory:", deliveries.show),
)
