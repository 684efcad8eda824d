"""Of published tables that sum customers up: which figures rest on how many of them.

How many customers there are in a group stays, unless others can see who is in it. Why each table is here or isn't is in
docs/DECISIONS.md; how figures are kept back is in ``orchestration/small_groups.py``.
"""

from ml.segmentation import SEGMENT_FEATURES
from orchestration import small_groups

_SPENT = ("order_count", "net_amount", "net_amount_per_customer")
_ENDS = ("", "_low", "_high")
_LIFTS = tuple(
    f"{name}{end}" for name in ("lift", "amount_lift") for end in (*_ENDS, "_sequential_low", "_sequential_high")
)

# By table: SQL over its columns that counts customers, and the figures that rest on those. None at all is no small
# group: it holds nobody.
RESTS_ON: dict[str, dict[str, tuple[str, ...]]] = {
    "lifecycle_days": {
        "customer_count": (
            "contactable_count", "open_complaint_count", "net_amount_365d", "expected_value_365d_amount",
        ),
    },
    "customer_cohorts": {
        "customer_count": ("buyer_count", "buyer_share", *_SPENT),
        "buyer_count": _SPENT,
    },
    "customer_migrations": {
        "customer_count": ("net_amount_30d", "net_amount_365d"),
        "from_customer_count": ("share", "share_low", "share_high"),
    },
    "segment_profiles": {"customer_count": tuple(SEGMENT_FEATURES)},
    "model_scorecard": {
        "customer_count": (
            "prediction_mean", "outcome_mean", "auc", "brier_score", "calibration_error", "mean_absolute_error",
            "interval_coverage", "model_error_difference", "model_error_difference_se", "is_model_worse",
            "is_model_better",
        ),
        "ceil(customer_count / 10.0)": ("top_decile_lift", "top_decile_amount_share"),
    },
    "model_calibration": {"customer_count": ("prediction_mean", "outcome_mean", "outcome_low", "outcome_high")},
    # Age, gender and country are what others know of people: of a small group not even its size is told.
    "group_fairness": {
        "n": (
            "n", "base_rate", "selection_rate", "true_positive_rate", "false_positive_rate", "mean_probability",
            "calibration_gap",
        ),
    },
    "recommendation_scorecard": {
        "customer_count": (
            "recall", "precision", "ndcg", "average_precision", "hit_rate", "recommended_recall_difference",
            "recommended_recall_difference_se", "is_recommended_better", "is_recommended_worse",
        ),
    },
    "campaign_results": {
        "customer_count": (
            "send_count", "open_count", "click_count", "unsubscribe_count", "order_count", "buyer_count",
            "gross_amount", "discount_amount", "margin_amount", "message_cost_amount", "last_touch_order_count",
            "last_touch_gross_amount",
        ),
        # A comparison says as much of the smaller side as of the larger one.
        **dict.fromkeys(
            ("held_out_count", "customer_count - held_out_count"),
            (
                *_LIFTS, "lift_variance_ratio", "amount_lift_variance_ratio", "detectable_lift",
                "incremental_buyer_count", *(f"incremental_gross_amount{end}" for end in _ENDS),
                *(f"return_amount{end}" for end in _ENDS), "customers_needed", "weeks_needed", "verdict_text",
            ),
        ),
    },
    "voice_of_customer": {"negative_customer_count": ("amount_at_risk",)},
    "uplift_contests": {
        "row_count": (
            "verdict_text", "learner_qini", "learner_qini_low", "learner_qini_high", "learner_slope", "baseline_qini",
            "gain", "gain_low", "gain_high", "mean_uplift_probability",
        ),
    },
}  # fmt: skip

DESCRIPTION = "Whether figures of this row are left out: they rest on fewer customers than the shop's smallest_group."


def keep_back(table: str, select: str, smallest_group: int) -> str:
    """The SELECT without what rests on too few customers; as it is for tables that sum nobody up.

    Args:
        table: the published table.
        select: its rows.
        smallest_group: figures that rest on fewer customers are null.
    """
    return small_groups.keep_back(select, RESTS_ON[table], smallest_group) if table in RESTS_ON else select
