"""A language model's drafts in place of the template's, where one is set up, answers, and says nothing that it mustn't.

Each complaint is put to it once: its answers are kept by the hash of model and prompt in ``readings.drafts``, which a
rebuild leaves and forgetting a customer doesn't. Whatever fails, the template's draft stands.
"""

import hashlib
import json
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import dagster as dg

from assets.ingest.scrubbing import scrub
from assets.reviews import TEXT_HASH
from ml.messages import Complaint, Template, ask_for_reply, read_reply, taken_up
from orchestration.language_model import LanguageModel, LanguageModelError
from orchestration.message_templates import Templates, wording
from orchestration.settings import DraftSettings
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

DRAFTS = dg.AssetKey(["marts", "reply_drafts"])
CHECK = "language_model_drafts_soundly"
# After so many failures in a row nothing more is asked in the night.
_MOST_FAILURES = 3
Messages = Sequence[Mapping[str, str]]
_TEXTS = f"""
    select {TEXT_HASH} as text_hash, any_value(title) as title, any_value(body) as body
    from staging.stg_shop__reviews where review_date in (select unnest($days::date[])) group by text_hash
"""


class _Asked:
    """Answers, from what is kept or from the model, as long as it may be asked; and what came of it."""

    def __init__(self, warehouse: Warehouse, settings: DraftSettings) -> None:
        self._warehouse = warehouse
        self._settings = settings
        self._model: LanguageModel | None = None
        self._kept: dict[str, str] = {}
        self._began = time.monotonic()
        self._failures_in_a_row = 0
        self.counts: Counter[str] = Counter()
        self.failures: Counter[str] = Counter()
        try:
            self._model = LanguageModel.of(settings)
        except LanguageModelError as error:
            self.failures[str(error)] += 1

    def prompt_of(self, messages: Messages) -> str:
        """What the messages' answer is kept by."""
        said = json.dumps([self._settings.model, list(messages)])
        return hashlib.sha256(said.encode()).hexdigest()

    def recall(self, prompts: Sequence[str]) -> None:
        """Looks up what of the prompts' answers is kept."""
        with self._warehouse.connect() as con:
            con.execute("create schema if not exists readings")
            con.execute(
                "create table if not exists readings.drafts "
                "(prompt_hash varchar primary key, model varchar, text_hash varchar, answer varchar)"
            )
            known = "select prompt_hash, answer from readings.drafts where prompt_hash in (select unnest(?::varchar[]))"
            self._kept = dict(con.execute(known, [list(prompts)]).fetchall())

    def answer(self, prompt: str, messages: Messages, text_hash: str) -> str | None:
        """What the model says to the messages; None = it isn't asked any more, or fails."""
        if self._model is None:
            return None
        if prompt in self._kept:
            self.counts["known before"] += 1
            return self._kept[prompt]
        left = self._settings.night_seconds - (time.monotonic() - self._began)
        if self.counts["asked"] >= self._settings.most_a_night:
            self.counts["left for another night"] += 1
            return None
        if left <= 0 or self._failures_in_a_row >= _MOST_FAILURES:
            self.failures["no more was asked, as time was up" if left <= 0 else "no more was asked after these"] += 1
            return None
        self.counts["asked"] += 1
        try:
            said = self._model.ask(messages, min(self._settings.call_seconds, left))
        except LanguageModelError as error:
            self._failures_in_a_row += 1
            self.failures[str(error)] += 1
            return None
        self._failures_in_a_row = 0
        self._kept[prompt] = said
        # One by one: a night that is ended midway has asked for nothing in vain.
        with self._warehouse.connect() as con:
            con.execute(
                "insert or ignore into readings.drafts values (?, ?, ?, ?)", [prompt, self._model.name, text_hash, said]
            )
        return said


def draft_by_model(
    shop: Shop,
    warehouse: Warehouse,
    settings: DraftSettings,
    complaints: Iterable[Mapping[str, Any]],
    drafts: Sequence[dict[str, Any]],
    templates: Templates,
    reply: str,
) -> dg.AssetCheckResult:
    """Puts the model's drafts in place of the template's, the latest complaints first.

    Args:
        shop: whose name they are signed with.
        warehouse: where complaints' texts are, and the model's answers are kept.
        settings: of the model.
        complaints: the open complaints.
        drafts: the template's draft of each, in their order; changed in place.
        templates: the wordings.
        reply: the name of the wording of replies.

    Returns:
        The check's result: whether the model answered all that it was asked, and soundly.
    """
    pairs = [(told, draft) for told, draft in zip(complaints, drafts, strict=True) if draft["fault"] is None]
    pairs.sort(key=lambda pair: (-pair[0]["review_date"].toordinal(), pair[0]["review_id"], pair[0]["customer_id"]))
    texts = _texts(warehouse, [told["review_date"] for told, _ in pairs])
    asked = _Asked(warehouse, settings)
    wishes: list[tuple[dict[str, Any], Template, Complaint, str, str]] = []
    for told, draft in pairs:
        template = wording(templates, reply, draft["language"])
        text = texts.get(told["text_hash"])
        if template is not None and text:
            complaint = _complaint(told, text)
            prompt = asked.prompt_of(ask_for_reply(complaint, template.language))
            wishes.append((draft, template, complaint, prompt, told["text_hash"]))
    asked.recall([prompt for *_, prompt, _ in wishes])
    refused: Counter[str] = Counter()
    for draft, template, complaint, prompt, text_hash in wishes:
        answer = asked.answer(prompt, ask_for_reply(complaint, template.language), text_hash)
        if answer is None:
            continue
        message = read_reply(answer, complaint, template, shop.title)
        if message.fault:
            draft["model_fault"] = message.fault
            refused[message.fault.split(":")[0]] += 1
            continue
        draft.update(
            subject=message.subject,
            body=message.body,
            grounds=taken_up(message.body, complaint),
            drafted_by=settings.model,
        )
        asked.counts["drafted by the model"] += 1
    return dg.AssetCheckResult(
        asset_key=DRAFTS,
        check_name=CHECK,
        passed=not asked.failures and not refused,
        severity=dg.AssetCheckSeverity.WARN,
        metadata={
            "model": settings.model or "",
            "open complaints": len(drafts),
            **asked.counts,
            **{f"refused: {reason}": count for reason, count in sorted(refused.items())},
            **{f"failed: {reason}": count for reason, count in sorted(asked.failures.items())},
        },
    )


def _texts(warehouse: Warehouse, days: Sequence[date]) -> dict[str, str]:
    """What was written on the days, by hash; whatever tells where somebody lives taken out."""
    rows = warehouse.query(_TEXTS, days=sorted(set(days))).iter_rows()
    return {text_hash: scrub("\n".join(part for part in parts if part)) for text_hash, *parts in rows}


def _complaint(told: Mapping[str, Any], text: str) -> Complaint:
    ordered = told["ordered_date"]
    return Complaint(
        text=text,
        spans=[(span["aspect"].replace("_", " "), scrub(span["words"])) for span in told["spans"] or []],
        product=told["product_name"],
        days_since_order=(told["review_date"] - ordered).days if ordered else None,
    )
