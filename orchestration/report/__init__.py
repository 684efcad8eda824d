"""A night's report: one page of HTML with its pictures inside, which needs neither network nor script.

Here: where reports lie, writing one, and the removal of those whose night is gone. What a report says is in
``sections``, how its pictures are drawn in ``svg``, and the page itself in ``report.html.j2``.

    <published>/<shop>/nights/2026-03-01.2        the night
    <published>/<shop>/reports/2026-03-01.2.html  its report: beside it, since a night's folder is never changed
"""

import os
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import jinja2

from orchestration import publication
from orchestration.publication import PublicationError
from orchestration.report.sections import Report, report_of
from orchestration.telling.night import Night
from orchestration.telling.wording import count, day

__all__ = ["WrittenReport", "render", "report_path", "write_report"]


@dataclass(frozen=True)
class WrittenReport:
    """A report as written.

    Attributes:
        path: the page.
        as_of_date: the evening it tells of.
        errors: what it says is wrong.
        warnings: what it says to look at.
        sentences: both, in words.
    """

    path: Path
    as_of_date: date
    errors: int
    warnings: int
    sentences: list[str]


def report_path(night: Path) -> Path:
    """Where the report of a published night lies.

    Args:
        night: the night's own folder, not ``current``.
    """
    return night.parent.parent / "reports" / f"{night.name}.html"


def write_report(root: Path, shop: str, memory_limit: str | None = None) -> WrittenReport:
    """Writes the report of the shop's current night, and removes those of nights that are no more.

    Args:
        root: folder of all published shops.
        shop: the shop's name.
        memory_limit: what DuckDB may hold in memory meanwhile.

    Raises:
        PublicationError: nothing has been published, or what should be current isn't there.
    """
    folder = publication.current(root, shop)
    if folder is None:
        raise PublicationError(f"{shop} has published no night yet: run one, and it gets its report.")
    with closing(Night(folder, memory_limit)) as night:
        report = report_of(night)
        text = render(night, report)
        evening = night.as_of_date
    path = report_path(folder)
    path.parent.mkdir(mode=0o750, exist_ok=True)
    # Whoever has it open, or opens it now, sees a whole page.
    writing = path.with_name(f".{path.name}.{os.getpid()}")
    writing.write_text(text, encoding="utf-8")
    writing.chmod(0o640)
    writing.replace(path)
    for old in path.parent.glob("*.html"):
        if not (folder.parent / old.stem).is_dir():
            old.unlink(missing_ok=True)
    errors = sum(decision.kind == "error" for decision in report.decisions)
    sentences = [decision.text for decision in report.decisions]
    return WrittenReport(path, evening, errors, len(sentences) - errors, sentences)


def render(night: Night, report: Report) -> str:
    """The page of a report."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("orchestration.report", ""),
        # Products and campaigns are called what the shop calls them.
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
    )
    tables = night.manifest["tables"]
    return environment.get_template("report.html.j2").render(
        night=night,
        report=report,
        opening=_opening(night, report),
        tables=len(tables),
        rows=sum(table["row_count"] for table in tables.values()),
        day=day,
        count=count,
    )


def _opening(night: Night, report: Report) -> str:
    errors = sum(decision.kind == "error" for decision in report.decisions)
    found = len(report.decisions)
    told = f"Everything up to the evening of {day(night.as_of_date)}. "
    if not found:
        return f"{told}Nothing stands out tonight."
    what = "One thing needs" if found == 1 else f"{found} things need"
    return f"{told}{what} a decision" + (f", {errors} of them because something is wrong." if errors else ".")
