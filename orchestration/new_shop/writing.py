"""The shop's file as YAML, each column with a few of its values and what to check beside it."""

import json
from datetime import date

from orchestration.new_shop.proposing import LogProposal, Proposal

_LONG = 80
_WORDS_OF_YAML = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}


def shop_yaml(proposal: Proposal, title: str, first_date: date, last_date: date | None = None) -> str:
    """The text of a shop's file.

    Args:
        proposal: its logs, time zone and currency.
        title: the shop's name as people say it.
        first_date: the first day with rows.
        last_date: the last day, where the data has an end; None = it goes on.
    """
    lines = [
        f"title: {json.dumps(title, ensure_ascii=False)}",
        f"timezone: {proposal.timezone}",
        f"currency: {proposal.currency}",
        f"first_date: {first_date}",
    ]
    if last_date:
        lines.append(f"last_date: {last_date}")
    lines += ["", "logs:"]
    for log in proposal.logs:
        lines += _log_lines(log)
    notes = [f"# Check: {question}" for question in proposal.questions]
    notes += [f"# Not read: {pattern}: {why}" for pattern, why in proposal.unread]
    return "\n".join([*notes, *lines]) + "\n"


def _log_lines(log: LogProposal) -> list[str]:
    lines = [f"  {log.log}:", f"    files: {_scalar(log.group.pattern)}"]
    if log.group.format == "csv" and log.group.delimiter != ",":
        lines.append(f"    delimiter: {json.dumps(log.group.delimiter)}")
    if log.where:
        lines.append(f"    where: {_scalar(log.where)}")
    lines.append("    columns:")
    for guess in log.guesses:
        if guess.question:
            lines.append(f"      # Check: {guess.question}")
        shown = ", ".join(guess.samples).replace("\n", " ")
        said = f" # {shown[:_LONG]}{'…' if len(shown) > _LONG else ''}" if shown else ""
        lines.append(f"      {guess.column}: {_scalar(guess.sql)}{said}")
    if log.contacts:
        lines += [
            "      # Contact data goes into the encrypted vault and nowhere else (docs/operators.md, Personal data).",
            "      # Take the # away from what lists need:",
        ]
        lines += [f"      # {guess.column}: {_scalar(guess.sql)}" for guess in log.contacts]
    return [*lines, ""]


def _scalar(text: str) -> str:
    """Text as YAML takes it for text: quoted where a sign in it means something there."""
    plain = text.replace("_", "").replace("-", "").replace(".", "")
    if (
        plain.isalnum()
        and not plain.isdigit()
        and text.lower() not in ("yes", "no", "on", "off", "true", "false", "null", "y", "n")
    ):
        return text
    return text if text.isdigit() else json.dumps(text, ensure_ascii=False)
