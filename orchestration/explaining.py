"""Why a customer is scored as they are, asked for one at a time, with figures; the published ones have none."""

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table

from ml import customer_scores, propensity
from ml.horizons import LABELS
from orchestration.dbt import rules
from orchestration.definitions import resources
from orchestration.models import ModelStore
from orchestration.pseudonyms import pseudonym, pseudonym_key
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.training import in_force
from orchestration.warehouse import Warehouse

_EVENTS = {"purchase": "buys within {days} days", "churn": "buys nothing within {days} days"}


def explain(shop: Shop, settings: Settings, customer: str) -> RenderableType:
    """The customer's scores on the latest evening, each with its three weightiest reasons, for the terminal.

    Args:
        shop: the shop.
        settings: where things are.
        customer: a pseudonym, or the shop's own number.

    Raises:
        FileNotFoundError: the shop has no warehouse yet.
        LookupError: no night has been run yet, or the customer isn't known on its evening.
    """
    made = resources(shop, settings)
    warehouse: Warehouse = made["warehouse"]
    models: ModelStore = made["models"]
    evening = warehouse.query("select max(as_of_date) as it from nights.built_as_of_dates")["it"][0]
    if evening is None:
        raise LookupError(f"No night of {shop.name} has been built yet: run `perennial nightly` first.")
    features = warehouse.query(
        "select * from features.customer_features where as_of_date = $evening and customer_id in ($given, $hashed)",
        evening=evening,
        given=customer,
        hashed=pseudonym(pseudonym_key(settings, shop.name), customer),
    )
    if features.is_empty():
        raise LookupError(f"{shop.name} knows no customer {customer!r} on {evening}.")
    fitted = models.customer_models(next(iter(in_force(shop, [evening], models, rules(shop)))), rules(shop))
    if fitted is None:
        raise LookupError(f"{shop.name} has no models of {evening} under today's rules: run a night first.")
    scores = customer_scores.score(fitted, features).row(0, named=True)
    parts: list[RenderableType] = [f"[bold]{scores['customer_id']}[/bold] as of {evening}"]
    for label in LABELS:
        probability = scores[f"{label}_probability"]
        if probability is None:
            continue
        low, high = scores[f"{label}_probability_low"], scores[f"{label}_probability_high"]
        event = _EVENTS[label].format(days=shop.looks_ahead.of(label))
        table = Table(
            title=f"{event}: {probability:.0%} (between {low:.0%} and {high:.0%})",
            title_justify="left",
            box=box.SIMPLE_HEAD,
        )
        for name in ("because", "which", "log-odds"):
            table.add_column(name, justify="right" if name == "log-odds" else "left")
        if why_not := scores[f"{label}_abstain_reason"]:
            table.add_row(f"not this customer's own: {why_not}", "", "")
        else:
            reasons = propensity.explain(fitted.of(label), customer_scores.asked_of(fitted, label, features))
            for reason in reasons.iter_rows(named=True):
                table.add_row(reason["reason"], f"{reason['direction']} it", f"{reason['contribution']:+.2f}")
        parts.append(table)
    worth = scores["expected_value_365d_amount"]
    if worth is not None:
        low, high = scores["expected_value_365d_low_amount"], scores["expected_value_365d_high_amount"]
        parts.append(
            f"Expected to bring {worth:,.2f} {shop.currency} within a year (between {low:,.2f} and {high:,.2f}; "
            f"{scores['value_tier'].replace('_', ' ')})"
        )
    return Group(*parts)
