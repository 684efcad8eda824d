"""Past, nearer past and latest past: which snapshots a model is fitted, searched and calibrated on.

Nothing here looks at a feature.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

# Below so many of the rarer outcome in the latest snapshot, the ones before it help to calibrate.
CALIBRATION_MIN_RARE = 150


@dataclass(frozen=True)
class TimeSplit:
    """Snapshots by what they are used for.

    Attributes:
        fit: snapshots that the search's candidates are fitted on.
        search: the later snapshots on which they are compared; the final fit takes both.
        calibration: the latest closed ones.
        is_embargoed: no label window of a part reaches beyond the first snapshot of the next part.
        by_customer: which steps had to be divided by customers, for want of snapshots: ``search``, ``calibration``.
        note: what was possible, in a sentence.
    """

    fit: tuple[date, ...]
    search: tuple[date, ...]
    calibration: tuple[date, ...]
    is_embargoed: bool
    by_customer: tuple[str, ...]
    note: str


def split_in_time(rare_counts: Mapping[date, int], horizon_days: int) -> TimeSplit:
    """Divides closed snapshots into those to fit, to search and to calibrate on.

    Args:
        rare_counts: closed snapshot to how many rows have its rarer outcome.
        horizon_days: length of the label's window.

    Returns:
        The latest snapshot (with those before it, down to half of the history, while they have too few of the rarer
        outcome) calibrates; of those whose label windows end before it, the latest searches; of those whose windows
        end before that one, all fit. Where the history is too short for that, windows may overlap; where there is
        nothing earlier, customers are divided instead. ``note`` says which.
    """
    dates = sorted(rare_counts)
    if not dates:
        return TimeSplit((), (), (), True, (), "no closed snapshot")
    if len(dates) == 1:
        note = "one closed snapshot: customers were divided, not time"
        return TimeSplit(tuple(dates), tuple(dates), tuple(dates), False, ("search", "calibration"), note)
    calibration = [dates[-1]]
    while (
        sum(rare_counts[day] for day in calibration) < CALIBRATION_MIN_RARE
        and len(calibration) < len(dates) // 2
        and _before(dates, dates[-len(calibration) - 1], horizon_days)
    ):
        calibration.insert(0, dates[-len(calibration) - 1])
    known = _before(dates, calibration[0], horizon_days)
    is_embargoed = bool(known)
    known = known or [day for day in dates if day < calibration[0]]
    search = known[-1]
    earlier = _before(known, search, horizon_days)
    by_customer: tuple[str, ...] = ()
    if not earlier:
        earlier = known[:-1]
        is_embargoed = is_embargoed and not earlier
    if not earlier:
        earlier, by_customer = known, ("search",)
    notes = [
        f"fitted on {_span(earlier)}, searched on {search}, calibrated on {_span(calibration)}",
        "" if is_embargoed else "label windows overlap the next part, since the history is short",
        "customers were divided for the search" if by_customer else "",
    ]
    return TimeSplit(
        tuple(earlier), (search,), tuple(calibration), is_embargoed, by_customer, "; ".join(filter(None, notes))
    )


def _before(dates: list[date], first: date, horizon_days: int) -> list[date]:
    return [day for day in dates if day + timedelta(days=horizon_days) <= first]


def _span(dates: list[date]) -> str:
    if len(dates) == 1:
        return str(dates[0])
    return f"{len(dates)} snapshots from {dates[0]} to {dates[-1]}"
