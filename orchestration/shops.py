"""The shop's file: where its logs are, how their columns map on the contract, its time zone, currency and horizons.

Reading and judging the file lives here. Turning a mapping into SQL is ``assets/ingest/mapping.py``.
"""

import hashlib
import json
import re
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, field_validator, model_validator

from ml.horizons import Horizons
from orchestration.logs import LOGS, Kind, Log
from orchestration.nights import RESULT_DAYS
from orchestration.small_groups import SMALLEST_GROUP

DATE_SLOT = "{date}"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Format = Literal["csv", "ndjson", "parquet"]

# What a shop may set of the lifecycle's rules; their defaults are in dbt_project.yml.
THRESHOLDS = (
    "session_gap_minutes",
    "rhythm_min_gap_count",
    "rhythm_min_days",
    "rhythm_max_days",
    "rhythm_default_days",
    "at_risk_after_rhythms",
    "at_risk_after_days",
    "lapsed_after_rhythms",
    "lapsed_after_days",
    "lost_after_rhythms",
    "lost_after_days",
    "lost_at_the_latest_days",
    "new_customer_days",
    "loyal_min_order_days",
    "loyal_min_tenure_days",
)

_FORMAT_BY_SUFFIX: dict[str, Format] = {
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".json": "ndjson",
    ".parquet": "parquet",
}


class ShopFileError(ValueError):
    """The shop's file cannot be used; the message says which file, where in it, and what was expected."""


# A bare `true` or number in YAML is a fine SQL constant.
Sql = Annotated[str, BeforeValidator(lambda value: value if isinstance(value, str) else json.dumps(value))]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LogMapping(_Strict):
    """Where one log's files are and how their columns become the contract's.

    ``columns`` gives, per canonical column, a source column's name or a SQL expression over the source columns.
    """

    files: str
    format: Format | None = None
    delimiter: str = Field(",", min_length=1, max_length=1)
    where: Sql | None = None
    columns: dict[str, Sql]
    same_name: Literal["replaces", "adds"] = "replaces"

    @field_validator("files")
    @classmethod
    def _inside_the_landing_folder(cls, files: str) -> str:
        if files.startswith("/") or ".." in Path(files).parts:
            raise ValueError("must be a file name pattern inside the shop's landing folder")
        if files.count(DATE_SLOT) > 1:
            raise ValueError(f"may hold {DATE_SLOT} once")
        return files

    @model_validator(mode="after")
    def _format_is_known(self) -> "LogMapping":
        if self.format is None and self._format_of_name() is None:
            raise ValueError(f"{self.files!r} doesn't tell the format: add format: csv, ndjson or parquet")
        return self

    def _format_of_name(self) -> Format | None:
        suffixes = [suffix.lower() for suffix in Path(self.files.replace(DATE_SLOT, "date")).suffixes]
        for suffix in reversed(suffixes):
            if suffix in _FORMAT_BY_SUFFIX:
                return _FORMAT_BY_SUFFIX[suffix]
        return None

    @property
    def file_format(self) -> Format:
        """How the files are read, said or told from their name."""
        return self.format or self._format_of_name() or "csv"

    @property
    def glob(self) -> str:
        """The pattern of the files' names."""
        return self.files.replace(DATE_SLOT, "*")

    def delivery_date(self, file_name: str) -> date | None:
        """The date in a file's name, where the pattern has a place for one."""
        if DATE_SLOT not in self.files:
            return None
        before, after = (re.escape(part).replace(r"\*", ".*") for part in self.files.split(DATE_SLOT))
        found = re.fullmatch(f"{before}(\\d{{4}})-?(\\d{{2}})-?(\\d{{2}}){after}", file_name)
        if not found:
            return None
        try:
            return date(*map(int, found.groups()))
        except ValueError:
            return None


class ShopHorizons(_Strict):
    """How far ahead the shop's predictions look, in days."""

    purchase_days: int = Field(default=30, ge=1, le=730)
    churn_days: int = Field(default=90, ge=1, le=730)


class ShopRecommendations(_Strict):
    """What the shop's lists of recommendations must keep to.

    Attributes:
        length: how many products a list holds at the most.
        most_repeats: how many of them its customer has bought before.
        most_per_category: how many of them are of one category.
        pause_days: so long after a purchase nobody is offered the same, unless its rhythm calls for it.
        margin_weight: how much a margin counts beside a chance: 0 = not at all, 1 = lists are ordered by what a place
            is expected to earn.
        minimum_stock: of what there is less, as far as the catalogue tells, nobody is offered any.
        catalogue_is_whole: whether each delivery of the catalogue names all products, so that what the latest one
            lacks is no longer sold.
        never: what nobody is offered: a SQL condition over a row of the catalogue, in the contract's columns.
    """

    length: int = Field(default=10, ge=1, le=100)
    most_repeats: int = Field(default=6, ge=0)
    most_per_category: int = Field(default=4, ge=1)
    pause_days: int = Field(default=14, ge=0)
    margin_weight: float = Field(default=0, ge=0, le=1)
    minimum_stock: float = Field(default=1, ge=0)
    catalogue_is_whole: bool = False
    never: Sql | None = None


class ContactCap(_Strict):
    """At most so many messages in so many days."""

    messages: int = Field(ge=1)
    days: int = Field(ge=1, le=3650)


class QuietDays(_Strict):
    """Days on which no campaign sends anything."""

    weekdays: tuple[Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], ...] = ()
    dates: tuple[date, ...] = ()

    def holds(self, day: date) -> bool:
        """Whether the day is a quiet one."""
        return day in self.dates or WEEKDAYS[day.weekday()] in self.weekdays


class ShopCampaigns(_Strict):
    """What all campaigns of the shop keep to.

    Attributes:
        global_holdout_share: the share of customers, drawn once, who get no campaign at all.
        cap: on the messages of all campaigns together; null = none.
        quiet: days on which no campaign sends anything.
        minimum_export: an export of fewer customers is refused.
        language: the two letters of the language that is written in where a customer's isn't known or no template
            speaks it, and in which offers are worded.
        calling_code: of the country whose telephone numbers are written without one, such as 44; null = numbers
            without one can't be texted.
    """

    global_holdout_share: float = Field(default=0, ge=0, lt=1)
    cap: ContactCap | None = ContactCap(messages=2, days=7)
    quiet: QuietDays = QuietDays()
    minimum_export: int = Field(default=100, ge=1)
    language: str = Field(default="en", pattern=r"^[a-z]{2}$")
    calling_code: int | None = Field(default=None, ge=1, le=999)


class CampaignResults(_Strict):
    """What campaigns are measured by: for how many days, and what the shop knows of its costs.

    ``margin_share`` is what is left of revenue when the goods are paid for; ``message_costs`` what one message costs,
    by the channel of the touches log. What isn't said isn't reckoned with.
    """

    days: int = Field(default=RESULT_DAYS, ge=1, le=90)
    margin_share: float | None = Field(default=None, ge=0, le=1)
    message_costs: dict[str, Annotated[float, Field(ge=0)]] = {}

    @field_validator("message_costs")
    @classmethod
    def _named_channels(cls, costs: dict[str, float]) -> dict[str, float]:
        strange = sorted(channel for channel in costs if not re.fullmatch(r"[\w .-]+", channel))
        if strange:
            raise ValueError(f"{', '.join(map(repr, strange))}: a channel's name is letters, digits, spaces, - and .")
        return costs


class Shop(_Strict):
    """One shop, as its file says.

    Of each evening, customers' models learn from ``training_customers`` drawn by chance, and score all. Published
    figures that rest on fewer customers than ``smallest_group`` are left out.
    """

    name: str = Field(pattern=r"^[a-z][a-z0-9_]{0,62}$")
    title: str
    timezone: str
    currency: str = Field(pattern=r"^[A-Z]{3}$")
    first_date: date
    last_date: date | None = None
    horizons: ShopHorizons = ShopHorizons()
    campaign_results: CampaignResults = CampaignResults()
    lifecycle: dict[str, int | float] = {}
    recommendations: ShopRecommendations = ShopRecommendations()
    training_customers: int = Field(default=50_000, ge=1000)
    campaigns: ShopCampaigns = ShopCampaigns()
    smallest_group: int = Field(default=SMALLEST_GROUP, ge=1)
    logs: dict[str, LogMapping]

    @field_validator("timezone")
    @classmethod
    def _known_timezone(cls, timezone: str) -> str:
        if timezone not in available_timezones():
            raise ValueError(f"{timezone!r} is no time zone; write it like Europe/London")
        return timezone

    @model_validator(mode="after")
    def _fits_the_contract(self) -> "Shop":
        if self.last_date and self.last_date < self.first_date:
            raise ValueError("last_date is before first_date")
        for name, mapping in self.logs.items():
            if name not in LOGS:
                raise ValueError(f"logs.{name}: no such log; the logs are {', '.join(LOGS)}")
            _check_columns(LOGS[name], mapping)
        _check_recommendations(self.recommendations, self.logs.get("products"))
        return self

    @field_validator("lifecycle")
    @classmethod
    def _known_thresholds(cls, thresholds: dict[str, int | float]) -> dict[str, int | float]:
        unknown = sorted(thresholds.keys() - set(THRESHOLDS))
        if unknown:
            raise ValueError(f"no such threshold: {', '.join(unknown)}; they are {', '.join(THRESHOLDS)}")
        negative = sorted(name for name, value in thresholds.items() if value <= 0)
        if negative:
            raise ValueError(f"{', '.join(negative)} must be above zero")
        return thresholds

    @property
    def looks_ahead(self) -> Horizons:
        """What predictions look ahead: the shop's horizons, and those of customers' value."""
        return Horizons(self.horizons.purchase_days, self.horizons.churn_days)

    @property
    def zone(self) -> ZoneInfo:
        """The shop's time zone."""
        return ZoneInfo(self.timezone)

    def has(self, log: str) -> bool:
        """Whether the shop keeps this log."""
        return log in self.logs

    def mapping_hash(self, log: str) -> str:
        """Changes when rows of this log would be read differently; files are then read anew."""
        # `files` may change without the rows in a file changing, so it stays out.
        mapping = self.logs[log].model_dump(exclude={"files", "same_name"})
        told = [mapping, self.timezone, self.currency]
        # Hashed, or scrubbed, once it was seen what shops put into them; what was read before is read again.
        changed = [column.name for column in LOGS[log].columns if column.kind is Kind.SESSION or column.is_url]
        told += [name for name in changed if name in self.logs[log].columns]
        meaning = json.dumps(told, sort_keys=True)
        return hashlib.sha256(meaning.encode()).hexdigest()[:16]


def _check_columns(log: Log, mapping: LogMapping) -> None:
    known = {column.name for column in (*log.columns, *log.contacts)}
    for name in mapping.columns:
        if name not in known:
            names = ", ".join(sorted(known))
            raise ValueError(f"logs.{log.name}.columns.{name}: no such column; the columns are {names}")
    missing = [column.name for column in log.columns if column.required and column.name not in mapping.columns]
    if missing:
        raise ValueError(f"logs.{log.name}.columns: {', '.join(missing)} must be mapped")
    if log.either and not any(name in mapping.columns for name in log.either):
        raise ValueError(f"logs.{log.name}.columns: one of {', '.join(log.either)} must be mapped")


def _check_recommendations(asked: ShopRecommendations, products: LogMapping | None) -> None:
    mapped = products.columns if products else {}
    if asked.never is not None and products is None:
        raise ValueError("recommendations.never looks at the catalogue: the shop must keep a products log")
    if asked.margin_weight and not {"cost", "price"} <= mapped.keys():
        raise ValueError("recommendations.margin_weight needs logs.products.columns.cost and .price")
    if asked.catalogue_is_whole and (products is None or "updated_at" in mapped):
        raise ValueError(
            "recommendations.catalogue_is_whole needs a products log whose rows count from their delivery: where "
            "updated_at is mapped, it can't be told what a delivery lacks"
        )


def has_contacts(shop: Shop) -> bool:
    """Whether the shop delivers contact data, so that it needs a vault."""
    return any(LOGS[log].contact_names & mapped.columns.keys() for log, mapped in shop.logs.items())


def load_shop(name: str, folder: Path) -> Shop:
    """The shop of this name.

    Raises:
        ShopFileError: there is no such file, it is not YAML, or it does not fit the contract; says where and why.
    """
    path = folder / f"{name}.yml"
    if not path.is_file():
        there = ", ".join(shop_names(folder)) or "none"
        raise ShopFileError(f"There is no shop {name!r}: {path} is missing. Shops here: {there}.")
    try:
        content: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ShopFileError(f"{path} is not readable YAML: {error}") from error
    if not isinstance(content, dict):
        raise ShopFileError(f"{path} must hold a mapping with name, timezone, currency, first_date and logs.")
    try:
        shop = Shop.model_validate({"name": name, **content})
    except ValidationError as error:
        faults = "\n".join(
            f"  {'.'.join(map(str, fault['loc'])) or 'shop'}: {fault['msg']}" for fault in error.errors()
        )
        raise ShopFileError(f"{path} does not fit the contract:\n{faults}") from error
    if shop.name != name:
        raise ShopFileError(f"{path} says name: {shop.name}; it must be the file's name, {name}.")
    return shop


def shop_names(folder: Path) -> list[str]:
    """The names of all shops in the folder, sorted."""
    return sorted(path.stem for path in folder.glob("*.yml"))
