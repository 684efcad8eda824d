"""The one place that reads the environment: where things are and how much memory they may take.

What a shop is (its files, columns, time zone) is not here but in ``data/shops/<name>.yml``.
"""

from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """Settings from the environment, each variable prefixed ``PERENNIAL_``."""

    model_config = SettingsConfigDict(env_prefix="PERENNIAL_", extra="ignore")

    data: Path = Field(PROJECT / "data", description="Folder of landing/, warehouse/, models/, published/ …")
    shops: Path = Field(PROJECT / "data" / "shops", description="Folder of the shops' files.")
    shop: str = Field("demo", description="The shop that is run when none is named.")
    real_data: Path = Field(PROJECT.parent / "shared" / "data", description="Folder of the public data sets.")
    memory_limit: str = Field("512MB", description="What DuckDB may hold in memory; then it spills.")
    threads: int = Field(2, ge=1, description="Threads that DuckDB and dbt may use.")
    batch_megabytes: int = Field(24, ge=1, description="How much text of log files is parsed at once.")
    lock_wait_seconds: float = Field(600, ge=0, description="How long a night waits for another one to end.")
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
    pseudonym_key: SecretStr | None = Field(None, description="Key of the customers' pseudonyms; else a key file.")
    backup_key: SecretStr | None = Field(None, description="Key that backups are sealed with; none = in the open.")

    @field_validator("data", "shops", "real_data", "encoder", "dashboard_roles")
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

    def truth(self, shop: str) -> Path:
        """What is really true of a demo shop; for its judge alone, no night may read it."""
        return self.data / "truth" / shop

    @property
    def tracking(self) -> Path:
        """Folder of MLflow's record of what was trained, for all shops."""
        return self.data / "mlflow"

    @property
    def published(self) -> Path:
        """Folder of all published tables, one folder a shop."""
        return self.data / "published"

    @property
    def audit(self) -> Path:
        """The record of who took what along from the dashboard."""
        return self.data / "audit" / "dashboard.ndjson"

    def dagster_home(self, shop: str) -> Path:
        """Dagster's instance of this shop: runs, events, schedules."""
        return self.data / "dagster" / shop

    def dbt_target(self, shop: str) -> Path:
        """Where dbt keeps the shop's manifest and compiled SQL."""
        return self.data / "dbt" / shop

    def key_file(self, shop: str) -> Path:
        """The file that holds the shop's pseudonym key where the environment names none."""
        return self.data / "keys" / f"{shop}.key"


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()  # type: ignore[call-arg]  # every field has a default
