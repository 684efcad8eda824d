"""``published.report``: the night on one page of HTML, beside what is published."""

from typing import Any

import dagster as dg

from orchestration.partitions import nightly
from orchestration.report import write_report
from orchestration.settings import Settings
from orchestration.shops import Shop


def report_asset(shop: Shop, settings: Settings, partitions: dg.DailyPartitionsDefinition) -> Any:
    """The report of the night that is current, read from what is published alone."""

    @dg.asset(  # type: ignore[untyped-decorator]  # its options come as one dictionary
        key=["published", "report"],
        deps=[["published", "current"]],
        description="The published night on one page of HTML: headline numbers, who moved, what needs a decision, how "
        "right predictions were, what was delivered. It holds its pictures and needs no network.",
        group_name="published",
        kinds={"html"},
        owners=["team:marketing"],
        **nightly(partitions),
    )
    def report() -> dg.MaterializeResult[Any]:
        written = write_report(settings.published, shop.name, settings.memory_limit)
        return dg.MaterializeResult(
            metadata={
                "report": dg.MetadataValue.url(written.path.as_uri()),
                "path": dg.MetadataValue.path(str(written.path)),
                "as_of_date": str(written.as_of_date),
                "wrong": written.errors,
                "to look at": written.warnings,
                "bytes": written.path.stat().st_size,
            }
        )

    return report
