"""The one place that reads the environment: where things are and how much memory they may take.

What a shop is (its files, columns, time zone) is not here but in ``data/shops/<name>.yml``.
"""

from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT = Path(__file__).resolve().parent.parent


class AlertSettings(BaseSettings):
    """Where alerts go, each variable prefixed ``PERENNIAL_ALERT_``; without any, none is sent."""

    model_config = SettingsConfigDict(env_prefix="PERENNIAL_ALERT_", extra="ignore")

    smtp_host: str | None = Field(None, description="The server that takes e-mail.")
    smtp_port: int = Field(587, ge=1, le=65535, description="Its port.")
    smtp_encryption: Literal["starttls", "tls", "none"] = Field("starttls", description="How it is talked to.")
    smtp_user: str | None = Field(None, description="Who signs in there; nobody if it isn't set.")
    smtp_password: SecretStr | None = Field(None, description="Their password.")
    email_from: str | None = Field(None, description="Whom e-mail comes from; default: the first who gets it.")
    email_to: str = Field("", description="Who gets it, separated by commas.")
    webhook_url: SecretStr | None = Field(None, description="The address that JSON is posted to.")
    timeout_seconds: float = Field(10, gt=0, description="How long each channel may take.")
    send_reports: bool = Field(False, description="Whether each night's report is sent, too.")

    @property
    def recipients(self) -> list[str]:
        """Who gets e-mail."""
        return [address.strip() for address in self.email_to.split(",") if address.strip()]


class DraftSettings(BaseSettings):
    """The language model that drafts answers to complaints, each variable prefixed ``PERENNIAL_DRAFTS_``.

    Without a URL there is none.
    """

    model_config = SettingsConfigDict(env_prefix="PERENNIAL_DRAFTS_", extra="ignore")

    url: SecretStr | None = Field(None, description="Where an OpenAI-compatible API begins, such as https://…/v1.")
    model: str | None = Field(None, min_length=1, description="The model's name there.")
    key: SecretStr | None = Field(None, description="Its key; else that of the key file, else it is asked without.")
    key_file: Path | None = Field(None, description="The file that holds its key.")
    call_seconds: float = Field(20, gt=0, description="How long one draft may take.")
    night_seconds: float = Field(180, gt=0, description="How long all drafts of a night may take.")
    most_a_night: int = Field(50, ge=1, description="How many drafts are asked for in a night.")

    @field_validator("key_file")
    @classmethod
    def _absolute(cls, file: Path | None) -> Path | None:
        return file.expanduser().absolute() if file else None


class Settings(BaseSettings):
    """Settings from the environment, each variable prefixed ``PERENNIAL_``."""

    model_config = SettingsConfigDict(env_prefix="PERENNIAL_", extra="ignore")

    data: Path = Field(PROJECT / "data", description="Folder of landing/, warehouse/, models/, published/ …")
    shops: Path = Field(PROJECT / "data" / "shops", description="Folder of the shops' files.")
    shop: str = Field("demo", description="The shop that is run when none is named.")
    real_data: Path = Field(PROJECT.parent / "shared" / "data", description="Folder of the public data sets.")
    memory_limit: str = Field("512MB", description="What DuckDB may hold in memory; then it spills.")
    threads: int = Field(2, ge=1, description="Threads that DuckDB and dbt may use.")
    engine: Literal["duckdb", "spark"] = Field("duckdb", description="What dbt's tables are built on.")
    spark_remote: str = Field("sc://localhost:15002", description="Spark's Connect server, if the engine is Spark.")
    spark_folder: Path | None = Field(
        None,
        description="Folder of the tables there, which Spark reaches by the same path; default: data/spark/tables.",
    )
    batch_megabytes: int = Field(24, ge=1, description="How much text of log files is parsed at once.")
    lock_wait_seconds: float = Field(600, ge=0, description="How long a night waits for another one to end.")
    group_reads: bool = Field(
        False, description="Whether the data folder's group may read what is written, keys and contact data apart."
    )
    keep_nights: int = Field(7, ge=1, description="How many published nights are kept.")
    encoder: Path | None = Field(None, description="Folder of another BERT-family checkpoint for the reader.")
    reader_engine: Literal["auto", "cuda", "int8", "bf16", "fp32", "torch"] = Field(
        "auto", description="What runs the reader; auto = what is quick here, measured once."
    )
    retrain_minimum: int = Field(1000, ge=100, description="Rated reviews below which the reader learns no shop.")
    retrain_tolerance: float = Field(
        0.02, ge=0, description="How far a figure on older sets may fall before a reader that has learned is refused."
    )
    dashboard_proxy_header: str | None = Field(
        None, description="Header in which a trusted proxy says who is signed in; nothing else may reach the dashboard."
    )
    dashboard_roles: Path | None = Field(
        None, description="YAML file of who has which role on the dashboard; without one, whoever signs in is a viewer."
    )
    alert: AlertSettings = Field(
        default_factory=AlertSettings,  # type: ignore[arg-type]  # every field has a default
        description="Where alerts go.",
    )
    drafts: DraftSettings = Field(
        default_factory=DraftSettings,  # type: ignore[arg-type]  # every field has a default
        description="The language model that drafts answers to complaints.",
    )
    pseudonym_key: SecretStr | None = Field(None, description="Key of the customers' pseudonyms; else a key file.")
    vault_key: SecretStr | None = Field(None, description="Key of the vaults of contact data; else a key file.")
    backup_key: SecretStr | None = Field(None, description="Key that backups are sealed with; none = in the open.")
    new_vault_key: SecretStr | None = Field(None, description="Read by `perennial keys` alone: what follows vault_key.")
    new_backup_key: SecretStr | None = Field(None, description="Likewise: what follows backup_key.")

    @field_validator("data", "shops", "real_data", "encoder", "dashboard_roles", "spark_folder")
    @classmethod
    def _absolute(cls, folder: Path | None) -> Path | None:
        # dbt and Dagster run with working folders of their own.
        return folder.expanduser().absolute() if folder else None

    def landing(self, shop: str) -> Path:
        """Folder into which the shop's log files are delivered."""
        return self.data / "landing" / shop

    def warehouse(self, shop: str) -> Path:
        """The shop's DuckDB file, opened by nobody but the pipeline."""
        return self.data / "warehouse" / f"{shop}.duckdb"

    def models(self, shop: str) -> Path:
        """Folder of the shop's fitted models."""
        return self.data / "models" / shop

    def exports(self, shop: str) -> Path:
        """Folder of the lists that were handed to the tools that send."""
        return self.data / "exports" / shop

    def receipts(self, shop: str) -> Path:
        """Folder of the signed receipts of what was forgotten."""
        return self.data / "receipts" / shop

    def truth(self, shop: str) -> Path:
        """What is really true of a demo shop; for its judge alone, no night may read it."""
        return self.data / "truth" / shop

    @property
    def tracking(self) -> Path:
        """Folder of MLflow's record of what was trained, for all shops."""
        return self.data / "mlflow"

    @property
    def spark(self) -> Path:
        """Folder of the Spark cluster that `make cluster` starts: its tables, logs and process ids."""
        return self.data / "spark"

    def spark_tables(self, shop: str) -> Path:
        """Folder of what Spark is handed of the shop's tables, and of those that it builds."""
        return (self.spark_folder or self.spark / "tables") / shop

    @property
    def published(self) -> Path:
        """Folder of all published tables, one folder a shop."""
        return self.data / "published"

    @property
    def audit(self) -> Path:
        """The record of who did what with customers' data, of all shops."""
        return self.data / "audit" / "audit.ndjson"

    @property
    def audit_end(self) -> Path:
        """The seal of the record's last line; apart from the record."""
        return self.data / "keys" / "audit.end"

    @property
    def audit_key_file(self) -> Path:
        """The key that the record's lines are sealed with."""
        return self.data / "keys" / "audit.key"

    def dagster_home(self, shop: str) -> Path:
        """Dagster's instance of this shop: runs, events, schedules."""
        return self.data / "dagster" / shop

    def dbt_target(self, shop: str) -> Path:
        """Where dbt keeps the shop's manifest and compiled SQL."""
        return self.data / "dbt" / shop

    def key_file(self, shop: str) -> Path:
        """The file that holds the shop's pseudonym key where the environment names none."""
        return self.data / "keys" / f"{shop}.key"

    def vault_key_file(self, shop: str) -> Path:
        """The file that holds the key of the shop's vault where the environment names none."""
        return self.data / "keys" / f"{shop}.vault.key"

    def next_vault_key_file(self, shop: str) -> Path:
        """The key that follows it, while the vault's keys are being wrapped with it."""
        return self.data / "keys" / f"{shop}.vault.key.next"

    def vault(self, shop: str) -> Path:
        """The shop's encrypted contact data."""
        return self.data / "vault" / f"{shop}.sqlite"

    def tombstones(self, shop: str) -> Path:
        """What is kept of customers who were forgotten; among the keys, so that it outlives a restored warehouse."""
        return self.data / "keys" / f"{shop}.forgotten"

    def key_ring(self, shop: str) -> Path:
        """The customers' own keys to their contact data, wrapped; apart from what they open."""
        return self.data / "keys" / f"{shop}.ring.sqlite"


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()  # type: ignore[call-arg]  # every field has a default
