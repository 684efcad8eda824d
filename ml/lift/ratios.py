"""Whether arms are what the lot should have made of them: a sample-ratio-mismatch test (Fabijan and others 2019, KDD).

Who is missing from an arm is seldom missing by chance: a difference between arms that are not alike means nothing.
"""

from collections.abc import Sequence

import numpy as np
from scipy import stats

# So small that of a thousand sound campaigns one is suspected.
SUSPICIOUS = 0.001


def sample_ratio_p_value(
    sent: Sequence[int], held_out: Sequence[int], planned_holdout_share: float | None = None
) -> float | None:
    """How likely arms as unlike as these would come of a fair draw (Pearson's chi-square).

    Args:
        sent: customers who were sent the message, by groups that were known before it (buyers, others, …).
        held_out: customers who were held out, by the same groups.
        planned_holdout_share: what share was to be held out, where it is known: then each group is held against it;
            else groups are held against each other, as the lot knows of no group.

    Returns:
        The p value; None where there is nothing to compare.

    Raises:
        ValueError: the planned share is not between 0 and 1.
    """
    counts = np.array([sent, held_out], np.float64)
    counts = counts[:, counts.sum(axis=0) > 0]
    if planned_holdout_share is not None:
        if not 0 < planned_holdout_share < 1:
            raise ValueError(f"planned_holdout_share is {planned_holdout_share}: give a share between 0 and 1")
        if not counts.size:
            return None
        shares = np.array([[1 - planned_holdout_share], [planned_holdout_share]])
        free = counts.shape[1]
    else:
        if counts.shape[1] < 2 or not counts.sum(axis=1).all():
            return None
        shares = counts.sum(axis=1, keepdims=True) / counts.sum()
        free = counts.shape[1] - 1
    expected = shares * counts.sum(axis=0)
    return float(stats.chi2.sf(((counts - expected) ** 2 / expected).sum(), free))
