"""Models: of those we called 30 %, how many bought; how models did beside baselines; drift, fairness, versions."""

import altair as alt
import polars as pl
import streamlit as st

from dashboard.figures import HEIGHT, figure, missing, show_table
from orchestration.telling.colours import BLUE, GREEN, GREY, ORANGE
from orchestration.telling.night import Night
from orchestration.telling.record import calibration, foretold
from orchestration.telling.wording import TOO_FEW, count, name_of

_SCORERS = {"model": "the model", "rule": "recency rule", "buy_till_you_die": "buy-till-you-die alone"}


def show(night: Night) -> None:
    """The page."""
    if not night.has("model_scorecard"):
        missing("The record", "begins once the first horizon has passed: until then nobody can say who was right.")
    else:
        _record(night)
    _drift(night)
    _fairness(night)
    _versions(night)


def _record(night: Night) -> None:
    kinds = foretold(night)
    if not kinds:
        missing("The record", "holds no prediction whose horizon has passed.")
        return
    named = {f"{name_of(label)}, {days} days": (label, days) for label, days in kinds}
    label, days = named[
        st.segmented_control("What was foretold", list(named), default=next(iter(named)), key="kind")
        or next(iter(named))
    ]
    told = night.one("select count(*) filter (is_published) as n, count(*) as all from model_calibration")
    published = bool(told["n"]) and st.toggle(
        "Only what was published at the time", value=False, key="published",
        help="Off: also evenings of the past that were scored later, by models that knew nothing later.",
    )  # fmt: skip
    _calibration(night, label, days, published)
    _months(night, label, days, published)


def _calibration(night: Night, label: str, days: int, published: bool) -> None:
    found = calibration(night, label, days, published)
    if found is None:
        missing("Calibration", "has nothing to go by yet.")
        return
    bands = found.bands
    line = alt.Chart(pl.DataFrame({"x": [0.0, 1.0]})).mark_line(color=GREY, strokeDash=[4, 4]).encode(x="x:Q", y="x:Q")
    base = alt.Chart(bands).encode(
        x=alt.X("said:Q", title="said", axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1]))
    )
    ranges = base.mark_rule(color=BLUE).encode(
        y=alt.Y("low:Q", title="came", axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1])), y2="high:Q"
    )
    points = base.mark_circle(color=BLUE, opacity=1).encode(
        y="came:Q",
        size=alt.Size("predictions:Q", legend=None, scale=alt.Scale(range=[40, 500])),
        tooltip=[
            alt.Tooltip("said:Q", format=".1%"),
            alt.Tooltip("came:Q", format=".1%"),
            alt.Tooltip("predictions:Q", format=","),
        ],
    )
    figure(
        found.title,
        found.sentence,
        (line + ranges + points).properties(height=HEIGHT + 60),
        bands,
        "calibration",
    )


def _months(night: Night, label: str, days: int, published: bool) -> None:
    months = night.ask(
        """
        select as_of_month, scorer, sum(prediction_count)::bigint as predictions, avg(auc) as auc,
            avg(brier_score) as brier_score,
            avg(calibration_error) as calibration_error, avg(top_decile_lift) as top_decile_lift,
                bool_or(is_model_worse) as is_model_worse,
            bool_or(is_model_better) as is_model_better
        from model_scorecard
        where label = $label and horizon_days = $days and lifecycle_stage = 'all' and (is_published or not $published)
        group by as_of_month, scorer order by as_of_month, scorer
        """,
        label=label,
        days=days,
        published=published,
    ).with_columns(by=pl.col("scorer").replace(_SCORERS))
    if months.is_empty():
        return
    measure = st.selectbox(
        "Measure",
        ["auc", "brier_score", "calibration_error", "top_decile_lift"],
        format_func={
            "auc": "How well it ranks (AUC)",
            "brier_score": "How far it is off (Brier score, less is better)",
            "calibration_error": "Calibration error (less is better)",
            "top_decile_lift": "Lift of the highest tenth",
        }.__getitem__,
        key="measure",
    )
    last = months.filter((pl.col("as_of_month") == pl.col("as_of_month").max()) & (pl.col("scorer") == "model"))
    losing = months.filter((pl.col("as_of_month") == pl.col("as_of_month").max()) & pl.col("is_model_worse"))
    verdict = (
        f"**In the last month it lost to {', '.join(losing['by'].to_list())}, beyond chance.**"
        if losing.height
        else "In the last month it lost to neither baseline."
    )
    chart = (
        alt.Chart(months)
        .mark_line(point=True)
        .encode(
            x=alt.X("as_of_month:T", title="evenings of", axis=alt.Axis(format="%b %Y", tickCount="month")),
            y=alt.Y(f"{measure}:Q", title=None, scale=alt.Scale(zero=False)),
            color=alt.Color(
                "by:N",
                scale=alt.Scale(domain=list(_SCORERS.values()), range=[BLUE, ORANGE, GREEN]),
                legend=alt.Legend(title=None, orient="bottom", columns=2),
            ),
            tooltip=[
                "as_of_month:T",
                "by:N",
                alt.Tooltip(f"{measure}:Q", format=".3f"),
                alt.Tooltip("predictions:Q", format=","),
            ],
        )
        .properties(height=HEIGHT)
    )
    auc = f"AUC {last['auc'][0]:.3f} in the last month that can be judged. " if last.height and last["auc"][0] else ""
    figure("Month by month, beside the baselines", f"{auc}{verdict}", chart, months.drop("by"), "scorecard")


def _drift(night: Night) -> None:
    drift = night.ask("select label, name, psi, level from feature_drift order by psi desc nulls last, label, name")
    if drift.is_empty():
        missing("Drift", "is told once models have been trained on evenings that can be compared with tonight's.")
        return
    moved = drift.filter(pl.col("level") == "large")
    sentence = (
        f"{count(moved.height)} numbers lie far from what the models learned from (above 0.25 they have moved for "
        "good)."
        if moved.height
        else "No number lies far from what the models learned from."
    )
    top = drift.head(15).with_columns(shown=pl.col("label") + " · " + pl.col("name"))
    chart = (
        alt.Chart(top)
        .mark_bar(color=BLUE)
        .encode(
            y=alt.Y("shown:N", sort="-x", title=None, axis=alt.Axis(labelLimit=260)),
            x=alt.X("psi:Q", title="population stability index"),
            tooltip=["shown:N", alt.Tooltip("psi:Q", format=".3f"), "level:N"],
        )
        .properties(height=24 * top.height + 50)
    )
    figure("Drift: do tonight's customers look like those it learned from?", sentence, chart, drift, "drift")


def _fairness(night: Night) -> None:
    groups = night.ask(
        "select label, attribute, group_name, n, is_judged, selection_rate, true_positive_rate, "
        "false_positive_rate, calibration_gap "
        "from group_fairness order by label, attribute, group_name"
    )
    st.subheader("Fairness: are groups treated alike?")
    if groups.is_empty():
        st.write("The shop knows neither age band, gender nor country, or there is nothing to judge by yet.")
        return
    judged = groups.filter(pl.col("is_judged"))
    ratios = (
        judged.group_by("label", "attribute")
        .agg(ratio=pl.col("selection_rate").min() / pl.col("selection_rate").max())
        .sort("ratio")
    )
    if ratios.height and ratios["ratio"][0] is not None:
        label, attribute, ratio = ratios.row(0)
        st.write(
            f"The widest gap is by {name_of(attribute).lower()}: for each customer whom the highest tenth of "
            f"{label} scores selects "
            f"of the group it favours, it selects {ratio:.2f} of the one it favours least (0.80 or more counts as "
            "alike)."
        )
    rates = ["selection_rate", "true_positive_rate", "false_positive_rate", "calibration_gap"]
    if groups["n"].null_count():
        st.caption(f"Groups without figures have {TOO_FEW}.")
    show_table(groups, "fairness", {name: st.column_config.NumberColumn(format="%.2f") for name in rates})


def _versions(night: Night) -> None:
    versions = night.ask(
        """
        select 'purchase' as model, purchase_model_version as version,
            count(*) as customers from customer_lifecycle group by all
        union all select 'churn', churn_model_version, count(*) from customer_lifecycle group by all
        union all select 'value', value_model_version, count(*) from customer_lifecycle group by all
        union all select 'segments', segment_model_version, count(*) from customer_lifecycle group by all
        order by 1, 2
        """
    ).drop_nulls("version")
    st.subheader("Versions in force")
    if versions.is_empty():
        st.write("No model scores yet.")
        return
    show_table(versions, "versions")
