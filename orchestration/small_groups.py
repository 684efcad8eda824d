"""What rests on too few customers is kept back, wherever customers are summed up: in published tables and on pages.

Figures that rest on fewer customers than the shop's ``smallest_group`` are null, so that no row tells what one person
spent or did; ``is_suppressed`` says so. Which figures of which table rest on how many is the caller's to say.
"""

from collections.abc import Iterable, Mapping

# A shop's own, where its file names none.
SMALLEST_GROUP = 10


def keep_back(select: str, rests_on: Mapping[str, tuple[str, ...]], smallest_group: int) -> str:
    """The SELECT without what rests on too few customers.

    Args:
        select: its rows.
        rests_on: SQL over its columns that counts customers, and the figures that rest on those. None at all is no
            small group: it holds nobody.
        smallest_group: figures that rest on fewer customers are null.
    """
    figures = dict.fromkeys(figure for resting in rests_on.values() for figure in resting)
    replaced = ", ".join(
        f"case when {_any_small([on for on, resting in rests_on.items() if figure in resting], smallest_group)} "
        f"then null else {figure} end as {figure}"
        for figure in figures
    )
    return f"select * replace ({replaced}), {_any_small(rests_on, smallest_group)} as is_suppressed from ({select})"


def _any_small(counts: Iterable[str], smallest_group: int) -> str:
    return " or ".join(f"coalesce(({on}) > 0 and ({on}) < {smallest_group}, false)" for on in counts)
