"""The published figures of CDNOW, and what the chosen model foretells of the weeks that it has not seen."""

import numpy as np
import pytest

from benchmarks.customer_value import (
    CUTOFF,
    EARLIER,
    HOLDOUT_DAYS,
    closed_windows,
    histories_at,
    order_days,
    with_outcomes,
)
from ml import customer_value
from ml.customer_value.estimating import estimate
from ml.customer_value.histories import check_histories, count_histories, find_rows
from ml.customer_value.processes import PROCESSES
from ml.customer_value.spending import fit_spending


@pytest.fixture(scope="module")
def sample(real_data):
    return order_days(real_data / "cdnow" / "CDNOW_sample.txt", columns=5)


@pytest.mark.parametrize(
    ("name", "log_likelihood", "parameters"),
    [
        ("bg_nbd", -9582.43, (0.243, 4.414, 0.793, 2.426)),
        ("mbg_nbd", -9582.14, (0.525, 6.183, 0.891, 1.614)),
        ("pareto_nbd", -9594.98, (0.553, 10.578, 0.606, 11.669)),
    ],
)
def test_published_parameters_are_found(sample, name, log_likelihood, parameters):
    counts = count_histories(check_histories(histories_at(sample, CUTOFF)))
    process = PROCESSES[name]
    fitted = estimate(process, counts, leaving_spread=None)
    in_weeks = np.array(fitted.parameters)
    in_weeks[list(process.time_parameters)] /= 7
    assert in_weeks == pytest.approx(parameters, rel=2e-3)
    assert fitted.log_likelihood + counts.total(counts.frequency) * np.log(7) == pytest.approx(log_likelihood, abs=0.01)


def test_published_likelihood_of_spend_is_found(sample):
    repeats = sample.filter(sample["order_date"] <= CUTOFF).sort("customer_id", "order_date")
    repeats = repeats.filter(repeats["customer_id"] == repeats["customer_id"].shift())
    means = repeats.group_by("customer_id", maintain_order=True).mean()["net_amount"].to_numpy()
    counts = repeats.group_by("customer_id", maintain_order=True).len()["len"].to_numpy().astype(float)
    assert len(means) == 946
    assert fit_spending(counts, means).log_likelihood == pytest.approx(-4055.92, abs=0.01)


def test_the_next_39_weeks_are_foretold_as_well_as_is_known_to_be_possible(sample):
    histories = check_histories(histories_at(sample, CUTOFF))
    model = customer_value.fit(histories, CUTOFF, closed_windows(sample, EARLIER, CUTOFF))
    actual = with_outcomes(histories, sample, CUTOFF, HOLDOUT_DAYS)["order_day_count"].to_numpy()
    column = f"expected_order_days_{HOLDOUT_DAYS}d"
    levelled = customer_value.score(model, histories, (HOLDOUT_DAYS,))[column].to_numpy()
    counts = count_histories(histories)
    process = PROCESSES[model.process]
    parameters = tuple(model.parameters[name] for name in process.parameter_names)
    plain = process.foresee(parameters, counts, HOLDOUT_DAYS).expected_order_days
    assert counts.total(plain) / actual.sum() < 0.9  # without a level it falls short
    assert levelled.sum() / actual.sum() == pytest.approx(1, abs=0.05)
    assert np.abs(actual - plain[find_rows(histories, counts)]).mean() <= 0.755
    assert np.corrcoef(actual, levelled)[0, 1] >= 0.63
