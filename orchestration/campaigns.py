"""The campaigns' files: whom a campaign asks for, what it offers, when, how many, who is held out.

A shop's campaigns are in ``data/shops/<shop>/campaigns/<campaign>.yml``; ready-made ones to base them on are in
``data/campaigns/``. Reading and judging the files lives here; who is in, in ``audiences``.
"""

import difflib
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal

import duckdb
import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, field_validator, model_validator

from ml.campaigns import HOLDOUT, Arm, Rules
from ml.campaigns.advancing import Cap
from orchestration.expressions import ExpressionError, quoted, read_expression
from orchestration.settings import PROJECT, Settings
from orchestration.shops import ContactCap, QuietDays, Shop

READY_MADE = PROJECT / "data" / "campaigns"
_MARTS = PROJECT / "dbt_project" / "models" / "marts" / "_marts.yml"
_LIFECYCLE = "customer_lifecycle"
_NAME = r"^[a-z][a-z0-9_]{0,62}$"
Stage = Literal["prospect", "new", "active", "loyal", "at_risk", "lapsed", "lost", "won_back"]

# Which log tells a column of the lifecycle; those named nowhere here are known of every customer of every shop.
_TOLD_BY: Mapping[str, tuple[str, ...]] = {
    "purchases": (
        "lifecycle_stage", "stage_reason", "rfm_segment", "segment_id", "segment_name", "value_tier",
        "churn_probability", "churn_probability_low", "churn_probability_high", "alive_probability",
        "expected_value_30d_amount", "expected_value_90d_amount", "expected_value_365d_amount",
        "expected_value_365d_low_amount", "expected_value_365d_high_amount", "recency_score", "frequency_score",
        "monetary_score", "order_count", "order_count_30d", "order_count_90d", "order_count_365d",
        "distinct_product_count", "gross_amount", "returned_amount", "net_amount", "net_amount_30d", "net_amount_90d",
        "net_amount_365d", "average_order_amount", "return_share", "price_affinity", "tenure_days", "recency_days",
        "gap_median_days", "late_ratio", "has_open_cart", "first_order_date", "last_order_date", "next_order_due_date",
    ),
    "browse_events": (
        "session_count_30d", "view_count_30d", "cart_count_30d", "has_open_cart", "days_since_last_cart",
        "days_since_last_session", "viewed_product_count_7d", "top_product_view_count_7d", "price_drop_count",
        "last_session_date",
    ),
    "reviews": (
        "review_count", "rating_mean", "sentiment_mean_90d", "complaint_count_365d", "days_since_last_complaint",
        "has_open_complaint", "last_review_date",
    ),
    "products": ("price_drop_count",),
    "customers": ("has_email_consent", "has_sms_consent", "days_since_sign_up"),
    "campaign_touches": ("unsubscribed_date", "email_bounced_date", "sms_bounced_date"),
}  # fmt: skip


class CampaignFileError(ValueError):
    """A campaign's file cannot be used; the message says which file, in which line, and what was expected."""


# A bare `true` or number in YAML is a fine SQL constant.
Sql = Annotated[str, BeforeValidator(lambda value: value if isinstance(value, str) else json.dumps(value))]
Share = Annotated[float, Field(ge=0, le=1)]
Amount = Annotated[float, Field(ge=0)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Who(_Strict):
    """Whom the campaign asks for; all that is said must hold."""

    stages: tuple[Stage, ...] = ()
    segments: tuple[str, ...] = ()
    where: Sql | None = None

    @model_validator(mode="after")
    def _asks_for_someone(self) -> "Who":
        if not self.stages and not self.segments and self.where is None:
            raise ValueError("says nobody: expected stages, segments or where (write where: true for everybody)")
        return self


class Schedule(_Strict):
    """When: on one date, on every night, or when somebody comes into a stage."""

    once: date | None = None
    nightly: Literal[True] | None = None
    entering: tuple[Stage, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None

    @model_validator(mode="after")
    def _is_one_of_three(self) -> "Schedule":
        if sum([self.once is not None, self.nightly is not None, bool(self.entering)]) != 1:
            raise ValueError("expected exactly one of once: <date>, nightly: true, entering: [<stage>, …]")
        if self.once is not None and (self.starts_on or self.ends_on):
            raise ValueError("once is a date of its own: leave starts_on and ends_on out")
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValueError(f"ends_on {self.ends_on} is before starts_on {self.starts_on}")
        return self


class Size(_Strict):
    """How many messages one evening may bring, and who goes first: the highest or lowest by a column."""

    at_most: int = Field(ge=1)
    by: str
    order: Literal["highest", "lowest"] = "highest"


class Budget(_Strict):
    """What the campaign's messages may cost in all, in the shop's currency."""

    amount: Amount


Words = Annotated[str, Field(min_length=1, max_length=200)]


class Offer(_Strict):
    """What is offered, in words, and what it costs the shop where it is taken.

    ``text`` is in the shop's language, ``texts`` has the same in others, by their two letters.
    """

    text: Words
    texts: dict[Annotated[str, Field(pattern=r"^[a-z]{2}$")], Words] = {}
    cost_amount: Amount


class ArmFile(_Strict):
    """One way to treat who isn't held out."""

    name: str = Field(pattern=_NAME)
    weight: float = Field(default=1, gt=0)
    template: str | None = None
    offer: Offer | None = None

    @field_validator("name")
    @classmethod
    def _is_not_taken(cls, name: str) -> str:
        if name == HOLDOUT:
            raise ValueError(f"{HOLDOUT!r} is the name of those who get nothing: choose another")
        return name


class Guardrails(_Strict):
    """What stops a message to a customer who is otherwise asked for."""

    open_complaint: Literal["stop", "send"] = "stop"
    min_days_since_last_order: int | None = Field(default=None, ge=0)
    unless: Sql | None = None


class AssumedUplift(_Strict):
    """What a message is assumed to add to a customer's expected value, as a share of it, until it has been measured."""

    share: float = Field(ge=-1, le=1)
    low: float = Field(ge=-1, le=1)
    high: float = Field(ge=-1, le=1)
    days: Literal[30, 90, 365] = 30

    @model_validator(mode="after")
    def _is_in_order(self) -> "AssumedUplift":
        if not self.low <= self.share <= self.high:
            raise ValueError(f"expected low <= share <= high, found {self.low}, {self.share}, {self.high}")
        return self


class Campaign(_Strict):
    """One campaign, as its file says."""

    campaign_id: str = Field(pattern=_NAME)
    title: str = Field(min_length=1)
    goal: str = Field(min_length=1)
    who: Who
    why: Sql = "stage_reason"
    channel: Literal["email", "sms"]
    schedule: Schedule
    priority: int = Field(default=100, ge=0)
    message_cost_amount: Amount = 0
    offer: Offer | None = None
    template: str | None = None
    size: Size | None = None
    budget: Budget | None = None
    holdout_share: Share
    arms: tuple[ArmFile, ...] = ()
    cap: ContactCap | None = None
    quiet: QuietDays = QuietDays()
    guardrails: Guardrails = Guardrails()
    assumed_uplift: AssumedUplift | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> "Campaign":
        names = [arm.name for arm in self.arms]
        if len(set(names)) < len(names):
            raise ValueError("arms: each needs a name of its own")
        if self.holdout_share == 1:
            raise ValueError("holdout_share 1 leaves nobody to send to")
        when = self.schedule
        if when.once is None and when.starts_on is None:
            raise ValueError("schedule: starts_on is missing: from which day on are messages sent?")
        if when.once is not None and self.quiet.holds(when.once):
            raise ValueError(f"schedule.once: {when.once} is one of the campaign's own quiet days")
        return self

    @property
    def told_arms(self) -> tuple[Arm, ...]:
        """Its arms; one named ``treatment`` where the file names none."""
        return self.arms_in(None)

    def arms_in(self, language: str | None) -> tuple[Arm, ...]:
        """Its arms, with their offers in a language where they are worded in it."""
        arms = self.arms or (ArmFile(name="treatment"),)
        return tuple(self._arm(arm, language) for arm in arms)

    def offer_of(self, arm_name: str) -> Offer | None:
        """What an arm offers; None for an arm without an offer, and for one that there is not."""
        arms = self.arms or (ArmFile(name="treatment"),)
        return next((self._offer(arm) for arm in arms if arm.name == arm_name), None)

    def _offer(self, arm: ArmFile) -> Offer | None:
        # An arm that says nothing of an offer has the campaign's; one that says `offer: null` has none.
        return arm.offer if "offer" in arm.model_fields_set else self.offer

    def _arm(self, arm: ArmFile, language: str | None) -> Arm:
        offer = self._offer(arm)
        return Arm(
            name=arm.name,
            weight=arm.weight,
            offer=offer.texts.get(language or "", offer.text) if offer else None,
            cost=self.message_cost_amount + (offer.cost_amount if offer else 0),
            template=arm.template or self.template,
        )

    @property
    def sql(self) -> Iterator[tuple[str, str]]:
        """The SQL of the file: its place, and what stands there."""
        yield "why", self.why
        if self.who.where is not None:
            yield "who.where", self.who.where
        if self.guardrails.unless is not None:
            yield "guardrails.unless", self.guardrails.unless
        if self.size is not None:
            yield "size.by", quoted(self.size.by)

    def rules(self, shop: Shop) -> Rules:
        """What its memberships keep to."""
        when = self.schedule
        first = when.once or when.starts_on
        last = when.once or when.ends_on
        assert first is not None  # noqa: S101  # a file without either is refused
        day_before = timedelta(days=1)
        quiet = shop.campaigns.quiet
        return Rules(
            campaign_id=self.campaign_id,
            channel=self.channel,
            arms=self.arms_in(shop.campaigns.language),
            holdout_share=self.holdout_share,
            first_evening=first - day_before,
            last_evening=last - day_before if last else None,
            only_entering=bool(when.entering),
            cap=Cap(self.cap.messages, self.cap.days) if self.cap else None,
            at_most=self.size.at_most if self.size else None,
            budget=self.budget.amount if self.budget else None,
            is_quiet=lambda day: self.quiet.holds(day) or quiet.holds(day),
        )

    @property
    def meaning(self) -> str:
        """Changes when the campaign would choose, draw or tell otherwise."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()


@dataclass(frozen=True)
class Campaigns:
    """A shop's campaigns.

    Attributes:
        live: those that can be run, the one that goes first first.
        skipped: of others whose file is right, why this shop can't run them.
        refused: of files that are wrong, what is wrong with them.
    """

    live: tuple[Campaign, ...]
    skipped: Mapping[str, tuple[Campaign, str]]
    refused: Mapping[str, str]


def load_campaigns(shop: Shop, settings: Settings) -> Campaigns:
    """The shop's campaigns; a shop without a folder of them has none."""
    live, skipped, refused = [], {}, {}
    for path in campaign_files(shop, settings):
        try:
            campaign = load_campaign(path)
        except CampaignFileError as error:
            refused[path.stem] = str(error)
            continue
        missing = missing_logs(campaign, shop)
        if missing:
            reason = f"the shop keeps no {' and no '.join(missing)} log, which its conditions ask for"
            skipped[path.stem] = (campaign, reason)
        else:
            live.append(campaign)
    return Campaigns(tuple(sorted(live, key=lambda it: (it.priority, it.campaign_id))), skipped, refused)


def campaign_files(shop: Shop, settings: Settings) -> list[Path]:
    """The files of the shop's campaigns, sorted by name."""
    return sorted((settings.shops / shop.name / "campaigns").glob("*.yml"))


def load_campaign(path: Path) -> Campaign:
    """The campaign of a file, with what it takes over from a ready-made one.

    Raises:
        CampaignFileError: the file is no YAML or says something wrong; says where and what was expected.
    """
    content, lines = _read(path)
    faults: list[tuple[str, str]]
    base_name = content.pop("based_on", None)
    if base_name is not None:
        ready = sorted(file.stem for file in READY_MADE.glob("*.yml"))
        if base_name not in ready:
            raise _error(path, lines, [("based_on", f"{base_name!r} is none of {', '.join(ready)}")])
        base, _ = _read(READY_MADE / f"{base_name}.yml")
        content = _merge(base, content)
    try:
        campaign = Campaign.model_validate({"campaign_id": path.stem, **content})
    except ValidationError as error:
        faults = [(".".join(map(str, fault["loc"])), fault["msg"]) for fault in error.errors()]
        raise _error(path, lines, faults) from error
    if campaign.campaign_id != path.stem:
        raise _error(path, lines, [("campaign_id", f"must be the file's name, {path.stem}: leave it out")])
    faults = [fault for place, sql in campaign.sql if (fault := _fault(place, sql))]
    if faults:
        raise _error(path, lines, faults)
    return campaign


def _read(path: Path) -> tuple[dict[str, Any], dict[str, int]]:
    """A file's content, and the line of each of its places."""
    try:
        text = path.read_text(encoding="utf-8")
        content: Any = yaml.safe_load(text)
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CampaignFileError(f"{path} is not readable YAML: {error}") from error
    if not isinstance(content, dict):
        raise CampaignFileError(f"{path}, line 1: expected title, goal, who, channel, schedule and holdout_share.")
    return content, dict(_lines(tree, ""))


def _lines(node: Any, place: str) -> Iterator[tuple[str, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = f"{place}.{key.value}" if place else str(key.value)
            yield inner, key.start_mark.line + 1
            yield from _lines(value, inner)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield f"{place}.{number}", value.start_mark.line + 1
            yield from _lines(value, f"{place}.{number}")


def _error(path: Path, lines: Mapping[str, int], faults: list[tuple[str, str]]) -> CampaignFileError:
    said = []
    for place, fault in faults:
        found = place
        while found and found not in lines:
            found = found.rpartition(".")[0]
        said.append(f"{path}, line {lines.get(found, 1)}: {place + ': ' if place else ''}{fault}")
    return CampaignFileError("\n".join(said))


def _merge(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The ready-made file with a shop's own words put in: section by section, and lists as a whole."""
    merged = dict(base)
    for key, value in own.items():
        there = merged.get(key)
        merged[key] = {**there, **value} if isinstance(there, dict) and isinstance(value, dict) else value
    # Another offer is not told in the ready-made one's translations.
    if isinstance(own.get("offer"), dict) and "text" in own["offer"]:
        merged["offer"]["texts"] = own["offer"].get("texts", {})
    # Another kind of schedule takes the place of the ready-made one.
    if isinstance(own.get("schedule"), dict) and {"once", "nightly", "entering"} & own["schedule"].keys():
        merged["schedule"] = own["schedule"]
    return merged


def _fault(place: str, sql: str) -> tuple[str, str] | None:
    """What is wrong with an expression over the lifecycle's columns."""
    columns = lifecycle_columns()
    with duckdb.connect() as con:
        try:
            expression = read_expression(con, sql, "")
        except ExpressionError as error:
            return place, str(error).removeprefix(": ")
        for name in sorted(expression.sources):
            if name.lower() not in columns:
                near = difflib.get_close_matches(name.lower(), columns, 3)
                hint = f"did you mean {' or '.join(near)}?" if near else "see docs/marketers.md for its columns"
                return place, f"{name!r} is no column of marts.{_LIFECYCLE}; {hint}"
        row = ", ".join(f"null::{kind} as {quoted(name)}" for name, kind in columns.items())
        wanted = {"why": "varchar", "size.by": "double"}.get(place, "boolean")
        try:
            con.execute(f"select cast(({expression.sql}) as {wanted}) from (select {row})")
        except duckdb.Error as error:
            return place, f"{sql!r} gives no {wanted}: {str(error).splitlines()[0]}"
    return None


@lru_cache(maxsize=1)
def lifecycle_columns() -> dict[str, str]:
    """The columns of the lifecycle table with their types, as its contract has them."""
    models = yaml.safe_load(_MARTS.read_text())["models"]
    (table,) = [model for model in models if model["name"] == _LIFECYCLE]
    return {column["name"]: column["data_type"] for column in table["columns"]}


def missing_logs(campaign: Campaign, shop: Shop) -> list[str]:
    """The logs that the campaign's conditions look at and that the shop doesn't keep."""
    asked = {"lifecycle_stage"} if campaign.who.stages or campaign.schedule.entering else set()
    asked |= {"segment_id"} if campaign.who.segments else set()
    if campaign.guardrails.min_days_since_last_order is not None:
        asked.add("recency_days")
    with duckdb.connect() as con:
        for place, sql in campaign.sql:
            asked |= {name.lower() for name in read_expression(con, sql, place).sources}
    return [log for log, columns in _TOLD_BY.items() if asked & set(columns) and not shop.has(log)]
