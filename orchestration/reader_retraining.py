"""The reader learns a shop, from its stars and its catalogue, and reads for it if it is better and forgets nothing.

How heads adapt is in ``ml/reading/adapting.py``, what counts as better in ``ml/reading/promotion.py``; which texts they
are given, and what becomes of the result, is decided here. Runs are tracked in MLflow.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
from rich import box
from rich.table import Table

from assets.reviews import CATALOGUE
from data.demo_texts import demo_texts
from data.open_texts import OPEN_TEXTS, load, sentiment_of
from ml import reading
from ml.reading.card import WEIGHTS
from ml.reading.frames import joined
from ml.reading.gazetteer import Gazetteer
from ml.reading.labels import ENTITIES
from ml.reading.samples import Marks, Sample
from orchestration.lock import hold_night_lock
from orchestration.progress import Progress
from orchestration.reader_training import EXPERIMENT, metric_name, tracking_uri
from orchestration.reader_versions import CHALLENGER, CHAMPION, keep_reader, reader_before_adaptation, reader_in_use
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

if TYPE_CHECKING:
    from ml.reading.adapting import AdaptingOptions
    from ml.reading.network import Heads, ReaderNetwork
    from ml.reading.promotion import Gain, Loss
    from ml.reading.quality import Figure
    from ml.reading.reading import Logits
    from ml.reading.tokenizing import PieceTokenizer


_SHOP = "shop"
_TRIAL = ["Love the colour, but the zip broke after a week and nobody answers my messages. " * 2] * 32
_SAYS_EVERY_SECONDS = 2.0
# What the shop's stars teach, and what its catalogue does: either may be refused without the other.
_OF_STARS = ("sentiment", "stars", "intents", "requests")
_FIGURES_NAMED = ("accuracy", "macro F1", "micro F1", "F1", "mean absolute error", "calibration error")


class RetrainingError(RuntimeError):
    """The reader can't learn this shop; the message says why and what to do."""


@dataclass(frozen=True)
class TextBudget:
    """How many texts are used at most, so that a large shop takes no longer than a middling one.

    Attributes:
        train: rated reviews to learn from, the latest ones.
        validation: to steer by.
        test: to judge by.
        tagged: texts that name the catalogue's products or brands, to learn tags from, and half as many to judge by.
        rehearsal: texts of other shops that ship with Perennial.
        older: texts of each older set, to see what is forgotten.
    """

    train: int = 12_000
    validation: int = 1_500
    test: int = 4_000
    tagged: int = 1_500
    rehearsal: int = 1_500
    older: int = 1_000


@dataclass(frozen=True)
class Outcome:
    """What came of it.

    Attributes:
        folder: where the artefact is.
        model_version: of the reader that has learned.
        replaced: the version that read until now.
        is_champion: whether it reads from now on.
        gains: on the shop's held-out reviews.
        losses: what it has forgotten.
        older: figures of the reader before it learned and after, on older sets.
        unmeasured: older sets that aren't here.
        reasons: what was decided of stars and of tags, a sentence each.
        text_counts: texts by what they were used for.
    """

    folder: Path
    model_version: str
    replaced: str
    is_champion: bool
    gains: "list[Gain]"
    losses: "list[Loss]"
    older: "list[tuple[Figure, Figure]]"
    unmeasured: list[str]
    reasons: list[str]
    text_counts: dict[str, int]


@dataclass(frozen=True)
class ShopTexts:
    """A shop's texts to learn from.

    Attributes:
        reviews: one row per distinct text, oldest first: ``review_date``, ``review_id``, ``product_id``, ``text`` and
            ``stars`` (1 to 5; null = not rated).
        catalogue: ``gazetteer.CATALOGUE_SCHEMA``.
    """

    reviews: pl.DataFrame
    catalogue: pl.DataFrame

    @property
    def last_date(self) -> date:
        """The day of the latest review."""
        days: list[date] = self.reviews["review_date"].to_list()
        return max(days)

    @classmethod
    def of(cls, reviews: pl.DataFrame, catalogue: pl.DataFrame) -> "ShopTexts":
        """From reviews with ``title``, ``body`` and ``rating``, oldest first; what is empty is left out."""
        texts = [joined(title, body).strip() for title, body in reviews.select("title", "body").iter_rows()]
        stars = pl.col("rating").cast(pl.Float64).round().cast(pl.Int64)
        return cls(
            reviews.select("review_date", "review_id", "product_id", pl.Series("text", texts, pl.String), stars=stars)
            .with_columns(pl.when(pl.col("stars").is_between(1, 5)).then(pl.col("stars")))
            .filter(pl.col("text") != "")
            # A text that comes again is known already: it may not judge.
            .unique("text", keep="first", maintain_order=True),
            catalogue,
        )


def read_shop(warehouse: Warehouse, until: date | None) -> ShopTexts:
    """The shop's reviews and messages, and its catalogue.

    Args:
        warehouse: the shop's.
        until: the last day whose reviews may be learned from or judged by; None = the last that there is.

    Raises:
        FileNotFoundError: the shop has no warehouse yet.
    """
    reviews = warehouse.query(
        """
        select review_date, review_id, product_id, title, body, rating
        from staging.stg_shop__reviews
        where review_date <= coalesce($until, review_date)
        order by review_date, review_id
        """,
        until=until,
    )
    return ShopTexts.of(reviews, warehouse.query(CATALOGUE))


@dataclass(frozen=True)
class _Lesson:
    """The shop's texts by what they are for; all of one part are older than all of the next."""

    train: list[Sample]
    validation: list[Sample]
    test: list[Sample]
    tagged: list[Sample]
    tagged_test: list[Sample]

    def counts(self) -> dict[str, int]:
        return {name: len(samples) for name, samples in vars(self).items()}


def retrain_reader(
    shop: Shop,
    settings: Settings,
    texts: ShopTexts,
    say: Callable[[str], None],
    budget: TextBudget | None = None,
    options: "AdaptingOptions | None" = None,
) -> Outcome:
    """Lets the reader learn the shop, and puts it in the place of the one that reads if it has become better.

    Args:
        shop: the shop.
        settings: where its readers are; how many reviews it takes, and how much may be forgotten.
        texts: what there is to learn from and to judge by.
        say: told how it goes.
        budget: how many texts are used.
        options: how heads adapt.

    Raises:
        RetrainingError: the shop has too few rated reviews, or they were written on too few days.
        ReaderError: the encoder isn't the one that its reader stands on.
    """
    rated_count = texts.reviews["stars"].count()
    if rated_count < settings.retrain_minimum:
        raise RetrainingError(
            f"{shop.name} has {rated_count:,} rated reviews; to learn from them it takes {settings.retrain_minimum:,} "
            "(PERENNIAL_RETRAIN_MINIMUM). The reader stays as it is."
        )

    import mlflow
    import torch

    from ml.reading.adapting import AdaptingOptions
    from ml.reading.encoder import default_encoder
    from ml.reading.tokenizing import PieceTokenizer

    torch.set_num_threads(settings.threads)
    encoder = settings.encoder or default_encoder()
    folder = settings.models(shop.name) / "reader"
    used = _Used(
        folder=folder,
        in_use=reader_in_use(folder),
        base=reader_before_adaptation(folder),
        encoder=encoder,
        tokenizer=PieceTokenizer(encoder),
        engine=settings.reader_engine,
        say=say,
    )
    lesson = _divide(texts, budget or TextBudget())
    counts = ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in lesson.counts().items())
    say(f"{shop.name} until {texts.last_date}: {counts}")
    mlflow.set_tracking_uri(tracking_uri(settings))
    mlflow.set_experiment(EXPERIMENT)
    with mlflow.start_run(run_name=f"retrain {shop.name}"):
        chosen = options or AdaptingOptions()
        mlflow.log_params({name: str(value) for name, value in asdict(chosen).items()})
        outcome = _learn_and_judge(shop, settings, used, lesson, texts.last_date, budget or TextBudget(), chosen)
        mlflow.set_tags({"shop": shop.name, "model_version": outcome.model_version, "champion": outcome.is_champion})
        figures = [(f"shop {gain.head} {gain.what}", gain.before, gain.after) for gain in outcome.gains]
        figures += [(f"{b.head} {b.source} {b.measure}", b.value, a.value) for b, a in outcome.older]
        mlflow.log_metrics({metric_name(f"before {name}"): before for name, before, _ in figures})
        mlflow.log_metrics({metric_name(f"after {name}"): after for name, _, after in figures})
    return outcome


def _divide(texts: ShopTexts, budget: TextBudget) -> _Lesson:
    from ml.reading.adapting import split_by_time

    reviews = texts.reviews
    rated = reviews.filter(pl.col("stars").is_not_null())
    rated = rated.with_columns(pl.Series("part", split_by_time(rated["review_date"].to_list())))
    parts = {name: rated.filter(pl.col("part") == name) for name in ("train", "validation", "test")}
    if empty := [name for name, part in parts.items() if part.is_empty()]:
        raise RetrainingError(
            "The rated reviews were written on too few days to split them by time "
            f"(none are left for {', '.join(empty)}). The reader stays as it is."
        )
    gazetteer = Gazetteer(texts.catalogue, parts["train"]["text"].to_list())
    first_test = parts["test"]["review_date"].min()
    older, later = (reviews.filter(condition) for condition in (
        pl.col("review_date") <= parts["train"]["review_date"].max(), pl.col("review_date") >= first_test
    ))  # fmt: skip
    return _Lesson(
        train=_rated(parts["train"].tail(budget.train)),
        validation=_rated(_shuffled(parts["validation"]).head(budget.validation)),
        test=_rated(_shuffled(parts["test"]).head(budget.test)),
        tagged=_tagged(older, gazetteer, budget.tagged),
        tagged_test=_tagged(later, gazetteer, budget.tagged // 2),
    )


def _shuffled(reviews: pl.DataFrame) -> pl.DataFrame:
    """The reviews in an order that follows from their texts alone."""
    order = [sha256(text.encode(errors="replace")).hexdigest() for text in reviews["text"].to_list()]
    return reviews.with_columns(pl.Series("order", order)).sort("order")


def _rated(reviews: pl.DataFrame) -> list[Sample]:
    return [
        Sample(text, _SHOP, sentiment=sentiment_of(stars), stars=stars)
        for text, stars in reviews.select("text", "stars").iter_rows()
    ]


def _tagged(reviews: pl.DataFrame, gazetteer: Gazetteer, most: int) -> list[Sample]:
    found: list[Sample] = []
    for text, day, product_id in _shuffled(reviews).select("text", "review_date", "product_id").iter_rows():
        if len(found) == most:
            break
        if spans := gazetteer.find(text, day, product_id):
            found.append(Sample(text, _SHOP, marks={"entities": Marks(tuple(spans), ENTITIES)}))
    return found


@dataclass(frozen=True)
class _Used:
    """The readers that the lesson starts from, and what encodes texts for them."""

    folder: Path
    in_use: Path
    base: Path
    encoder: Path
    tokenizer: "PieceTokenizer"
    engine: str
    say: Callable[[str], None]

    @property
    def is_encoder_shared(self) -> bool:
        """Whether the reader in use is the one to adapt, or was adapted from it: then only their heads differ."""
        base = reading.model_version(self.base)
        return base in (reading.model_version(self.in_use), reading.read_card(self.in_use).adaptation.get("base"))

    def network(self, artefact: Path) -> "ReaderNetwork":
        """The artefact's network; in bf16 where that is quicker here, unless fp32 is asked for."""
        import torch

        from ml.reading.adapting import encode
        from ml.reading.artefact import load_network

        if self.engine == "fp32":
            # Whoever wants the same weights from the same texts leaves nothing to a stopwatch.
            return load_network(artefact, self.encoder)
        seconds = {}
        for kind in (torch.float32, torch.bfloat16):
            network = load_network(artefact, self.encoder).to(kind)
            list(encode(network, self.tokenizer, _TRIAL[:4], with_words=False))
            began = time.perf_counter()
            list(encode(network, self.tokenizer, _TRIAL, with_words=False))
            seconds[kind] = time.perf_counter() - began
        return load_network(artefact, self.encoder).to(min(seconds, key=lambda kind: seconds[kind]))

    def encoded(
        self, network: "ReaderNetwork", samples: Sequence[Sample], what: str, with_words: bool
    ) -> Iterator["Logits"]:
        """What the heads read of each sample; says how far it is."""
        from ml.reading.adapting import encode

        began = said = time.monotonic()
        texts = [sample.text for sample in samples]
        for done, each in enumerate(encode(network, self.tokenizer, texts, with_words), start=1):
            yield each
            if time.monotonic() - said > _SAYS_EVERY_SECONDS:
                said = time.monotonic()
                self.say(str(Progress(done, len(texts), what, said - began)))


def _learn_and_judge(
    shop: Shop,
    settings: Settings,
    used: _Used,
    lesson: _Lesson,
    last_date: date,
    budget: TextBudget,
    options: "AdaptingOptions",
) -> Outcome:
    from safetensors.torch import load_file

    from ml.reading.adapting import RatedTexts, TaggedTexts, adapt_tags, adapt_texts, heads_of, read_with
    from ml.reading.artefact import save
    from ml.reading.promotion import forgotten
    from ml.reading.quality import figures, fit_scales

    card = reading.read_card(used.base)
    network = used.network(used.base)
    base = heads_of(network)
    rehearsal = list(demo_texts("train", budget.rehearsal))
    rehearsal_encoded = list(used.encoded(network, rehearsal, "texts to rehearse encoded", True))
    validation = list(used.encoded(network, lesson.validation, "later reviews encoded", False))
    adapted = adapt_texts(
        base,
        RatedTexts.of(lesson.train, list(used.encoded(network, lesson.train, "reviews encoded", False))),
        RatedTexts.of(lesson.validation, validation),
        RatedTexts.of(rehearsal, rehearsal_encoded),
        options,
        lambda anchor, epoch, loss: used.say(f"Stars, tie {anchor}, round {epoch}: validation loss {loss:.4f}"),
    )
    if lesson.tagged:
        adapted = adapt_tags(
            adapted,
            TaggedTexts.of(lesson.tagged, list(used.encoded(network, lesson.tagged, "tagged texts encoded", True))),
            TaggedTexts.of(rehearsal, rehearsal_encoded),
            options,
            lambda number, epoch, loss: used.say(f"Tags, self-training {number}, round {epoch}: loss {loss:.4f}"),
        )
    del rehearsal_encoded
    scales = card.scales | fit_scales(lesson.validation, [read_with(adapted, each) for each in validation], {_SHOP})

    gains = _gains(used, network, adapted, lesson)
    older, unmeasured = _older_sets(settings.real_data, budget.older)
    pairs = [
        (read_with(base, each), read_with(adapted, each))
        for each in used.encoded(network, older, "texts of older sets encoded", True)
    ]
    before = figures(older, [pair[0] for pair in pairs], card.scales)
    after = figures(older, [pair[1] for pair in pairs], scales)
    losses = forgotten(before, after, settings.retrain_tolerance)
    now = {(figure.head, figure.source, figure.measure): figure for figure in after}
    both = [(figure, now[figure.head, figure.source, figure.measure]) for figure in before
            if figure.measure in _FIGURES_NAMED]  # fmt: skip

    accepts_stars, stars_said = _decide("Stars", [gain for gain in gains if gain.head in _OF_STARS],
                                        [loss for loss in losses if loss.head in _OF_STARS])  # fmt: skip
    accepts_tags, tags_said = _decide("Tags", [gain for gain in gains if gain.head not in _OF_STARS],
                                      [loss for loss in losses if loss.head not in _OF_STARS])  # fmt: skip
    # A part that is refused stays as the reader in use has it, if that stands on the same encoder; else all or nothing.
    is_champion = accepts_stars or accepts_tags if used.is_encoder_shared else accepts_stars and accepts_tags
    # Of a reader that is refused altogether, all is kept to look at.
    takes_stars, takes_tags = (accepts or not is_champion for accepts in (accepts_stars, accepts_tags))
    taken = (*(("pooled.", "texts.") if takes_stars else ()), *(("tags.", "words.") if takes_tags else ()))
    rest = used.in_use if used.is_encoder_shared else used.base
    learned = load_file(rest / WEIGHTS) | {
        name: tensor for name, tensor in adapted.state_dict().items() if name.startswith(taken)
    }
    if not takes_stars:
        scales = reading.read_card(rest).scales
    replaced = reading.model_version(used.in_use)
    made = replace(
        card,
        temperatures={head: scale.temperature for head, scale in scales.items()},
        slopes={head: scale.slope for head, scale in scales.items() if scale.slope},
        adaptation={
            "shop": shop.name,
            "base": reading.model_version(used.base),
            "instead_of": replaced,
            "until": last_date.isoformat(),
            "texts": lesson.counts(),
            "gains": [asdict(gain) for gain in gains],
            "older_sets": {
                f"{b.head}, {b.source}, {b.measure}": [round(b.value, 4), round(a.value, 4)] for b, a in both
            },
            "older_sets_missing": unmeasured,
            "forgotten": [asdict(loss) for loss in losses],
            "decided": [stars_said, tags_said],
            "is_champion": is_champion,
        },
    )
    # A night that is reading takes one reader from its beginning to its end.
    hold_night_lock(settings, shop.name)
    kept = keep_reader(used.folder, lambda folder: save(folder, learned, made), CHAMPION if is_champion else CHALLENGER)
    return Outcome(
        folder=kept,
        model_version=reading.model_version(kept),
        replaced=replaced,
        is_champion=is_champion,
        gains=gains,
        losses=losses,
        older=both,
        unmeasured=unmeasured,
        reasons=[stars_said, tags_said],
        text_counts=lesson.counts(),
    )


def _older_sets(sets: Path, most: int) -> tuple[list[Sample], list[str]]:
    """Held-out texts that the reader read well before it knew the shop, and the names of the sets that aren't here."""
    found, missing = list(demo_texts("test", most)), []
    for chosen in OPEN_TEXTS.values():
        if not chosen.is_learned:
            continue
        try:
            found += load(sets, "test", chosen.name)[:most]
        except FileNotFoundError:
            missing.append(chosen.title)
    return found, missing


def _gains(used: _Used, network: "ReaderNetwork", adapted: "Heads", lesson: _Lesson) -> "list[Gain]":
    """Figures on the shop's latest reviews: the reader in use, and the one that has learned."""
    from ml.reading.adapting import heads_of, read_with
    from ml.reading.artefact import load_network
    from ml.reading.promotion import mention_gain, star_gains

    in_use = load_network(used.in_use, used.encoder)
    heads = heads_of(in_use)

    def both(samples: list[Sample], what: str, with_words: bool) -> "tuple[list[Logits], list[Logits]]":
        before, after = [], []
        for each in used.encoded(network, samples, what, with_words):
            after.append(read_with(adapted, each))
            if used.is_encoder_shared:
                before.append(read_with(heads, each))
        if not used.is_encoder_shared:
            what = f"{what} by the reader in use"
            before = [read_with(heads, each) for each in used.encoded(in_use, samples, what, with_words)]
        return before, after

    found = star_gains(lesson.test, *both(lesson.test, "latest reviews encoded", False))
    if lesson.tagged_test:
        found.append(mention_gain(lesson.tagged_test, *both(lesson.tagged_test, "latest tagged texts encoded", True)))
    return found


def _decide(what: str, gains: "Sequence[Gain]", losses: "Sequence[Loss]") -> tuple[bool, str]:
    better = [gain for gain in gains if gain.is_better]
    worse = [gain for gain in gains if gain.is_worse]
    if losses:
        fallen = ", ".join(
            f"{loss.head} {loss.source} {loss.measure} {loss.before:.3f} → {loss.after:.3f}" for loss in losses
        )
        return False, f"{what} refused: older texts are read worse ({fallen})"
    if worse:
        return False, f"{what} refused: worse beyond chance on the shop's latest reviews: {worse[0].what}"
    if not better:
        return False, f"{what} refused: not better beyond chance on the shop's latest reviews"
    return True, f"{what} taken over: {better[0].what} is better beyond chance"


def tabulate(outcome: Outcome) -> Table:
    """The outcome's figures: on the shop's latest reviews, and on older sets."""
    table = Table(title="What the reader has learned and what it has kept", title_justify="left", box=box.SIMPLE_HEAD)
    for name, justify in (("head", "left"), ("texts", "left"), ("measure", "left"), ("before", "right"),
                          ("after", "right"), ("gain, 95 %", "right"), ("n", "right")):  # fmt: skip
        table.add_column(name, justify=justify)  # type: ignore[arg-type]  # rich's literals
    for gain in outcome.gains:
        colour = "green" if gain.is_better else "red" if gain.is_worse else "dim"
        interval = f"[{colour}]{gain.low:+.4f} … {gain.high:+.4f}[/{colour}]"
        table.add_row(gain.head, "the shop's latest", gain.what, f"{gain.before:.4f}", f"{gain.after:.4f}", interval,
                      f"{gain.count:,}")  # fmt: skip
    fallen = {(loss.head, loss.source, loss.measure) for loss in outcome.losses}
    for before, after in outcome.older:
        shown = f"{after.value:.4f}"
        if (before.head, before.source, before.measure) in fallen:
            shown = f"[red]{shown}[/red]"
        table.add_row(before.head, before.source, before.measure, f"{before.value:.4f}", shown, "", f"{before.count:,}")
    return table
