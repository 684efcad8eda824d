"""The card says what the model says, and the picture is one that a browser can read."""

import xml.etree.ElementTree as ElementTree

from ml import propensity
from ml.fairness import Fairness
from tests.ml.propensity.conftest import CUTOFF, HORIZON, seen, snapshots_of

SVG = "{http://www.w3.org/2000/svg}"


def test_the_card_has_the_figures(model):
    card = propensity.write_card(model)
    metrics = model.metrics.model
    assert card.startswith(f"# {model.model_version}\n")
    assert f"| **this model** | {metrics.n:,} | {metrics.base_rate:.3f} | {metrics.auc:.3f} |" in card
    assert "`shop_gap_median_days` (the same for everyone on each evening)" in card
    assert f"| 10 | {model.metrics.calibration_bins[-1][0]:,} |" in card
    assert "Not judged" in card
    assert "None" not in card
    assert "nan" not in card


def test_findings_on_fairness_stand_in_it(churn_model):
    unfair = Fairness("gender", 2, 0.5, 0.2, 0.0, 0.01, False, "gender: selected 0.50 times as often")
    card = propensity.write_card(churn_model, [unfair])
    assert "gender: selected 0.50 times as often (**outside the bounds**)" in card
    assert "doesn't buy within 30 days" in card


def test_a_prior_says_that_it_is_one():
    fitted = propensity.fit(seen(snapshots_of(customers=5, evenings=2)), "purchase", HORIZON, CUTOFF)
    assert "**It is only a prior**: too little to learn from" in propensity.write_card(fitted)
    assert "a prior: nothing to plot" in propensity.draw_calibration(fitted)


def test_the_plot_has_a_point_for_each_tenth_on_the_right_side(model):
    root = ElementTree.fromstring(propensity.draw_calibration(model))  # noqa: S314  # drawn by us
    points = root.findall(f"{SVG}circle")
    assert len(points) == 10
    first, last = points[0], points[-1]
    assert float(first.get("cx")) < float(last.get("cx"))
    assert float(first.get("cy")) > float(last.get("cy"))
    assert all(0 <= float(point.get(axis)) <= 420 for point in points for axis in ("cx", "cy"))
