"""The network: one BERT-family encoder, and every head on its one pass.

Training and the engines that run it quickly are elsewhere.
"""

from pathlib import Path
from typing import Any

import torch
from torch import nn
from transformers import AutoModel, logging

from ml.reading.errors import ReaderError
from ml.reading.labels import TEXT_SLICES, WORD_SLICES
from ml.reading.tokenizing import SHAPES

_EMBEDDINGS = ("word_embeddings", "position_embeddings", "token_type_embeddings", "LayerNorm")
_BERT_PARTS = (*(f"embeddings.{part}" for part in _EMBEDDINGS), "encoder.layer.", "pooler.")


class Heads(nn.Module):
    """All heads, on what the encoder makes of a text and of its pieces.

    Args:
        width: of the encoder.
        dropout: share of what the heads see that is dropped in training.
    """

    def __init__(self, width: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.pooled = nn.Linear(2 * width, width)
        self.texts = nn.Linear(width, max(part.stop for part in TEXT_SLICES.values()))
        self.tags = nn.Linear(width, width)
        self.words = nn.Linear(width, max(part.stop for part in WORD_SLICES.values()))

    def read_texts(self, encoded: torch.Tensor) -> torch.Tensor:
        """Logits of texts (batch x labels) from their encodings (batch x twice the width)."""
        pooled = nn.functional.gelu(self.pooled(self.dropout(encoded)))
        logits: torch.Tensor = self.texts(self.dropout(pooled))
        return logits

    def read_words(self, hidden: torch.Tensor) -> torch.Tensor:
        """Logits of pieces (… x labels) from their encodings (… x width)."""
        tags = nn.functional.gelu(self.tags(self.dropout(hidden)))
        logits: torch.Tensor = self.words(self.dropout(tags))
        return logits


class ReaderNetwork(Heads):
    """Encoder and heads.

    Args:
        encoder: a BERT-family encoder that takes ``inputs_embeds``.
        dropout: share of what the heads see that is dropped in training.
    """

    def __init__(self, encoder: nn.Module, dropout: float = 0.1) -> None:
        width: int = encoder.config.hidden_size  # type: ignore[assignment, union-attr]  # torch types attributes so
        shapes = nn.Embedding(len(SHAPES), width)  # first, as it always was: each draws from the same stream
        super().__init__(width, dropout)
        self.encoder = encoder
        self.shapes = shapes
        nn.init.zeros_(self.shapes.weight)  # the encoder begins as it was published

    def encode(self, ids: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Encodings of texts (batch x twice the width) and of pieces (batch x pieces x width); see ``forward``."""
        embedded = self.encoder.get_input_embeddings()(ids)  # type: ignore[operator]  # as above
        embedded = embedded + self.shapes(shapes)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        weight = mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * weight).sum(1) / weight.sum(1)
        return torch.cat((mean, hidden[:, 0]), dim=-1), hidden

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of texts (batch x labels) and of pieces (batch x pieces x labels).

        Args:
            ids: pieces, batch x pieces.
            shapes: how their words are written, likewise.
            mask: 1 where there is a piece, 0 where there is none.
        """
        encoded, hidden = self.encode(ids, shapes, mask)
        return self.read_texts(encoded), self.read_words(hidden)


def first_position(network: ReaderNetwork) -> int:
    """The position of a text's first piece, for engines that compute the network themselves.

    Raises:
        ReaderError: the encoder isn't built like a BERT, so that they would compute something else.
    """
    config: Any = network.encoder.config
    names = set(dict(network.encoder.named_parameters()))
    is_plain = config.hidden_act == "gelu" and getattr(config, "position_embedding_type", "absolute") == "absolute"
    strange = {name for name in names if not name.startswith(_BERT_PARTS)}
    if strange or not is_plain or f"embeddings.{_EMBEDDINGS[0]}.weight" not in names:
        raise ReaderError(
            f"The encoder ({config.model_type}) isn't built like a BERT, so this engine can't run it: "
            "set PERENNIAL_READER_ENGINE=torch."
        )
    # RoBERTa and its kin count positions from after the padding piece's number.
    return int(config.pad_token_id) + 1 if "roberta" in config.model_type else 0


def load_encoder(folder: Path) -> nn.Module:
    """The encoder of a checkpoint folder, without its own pooling head, in fp32."""
    # Its own bars and reports say nothing to whoever watches a night.
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    options = {"add_pooling_layer": False} if "minilm" in str(folder).lower() else {}
    # Without dropout inside attention, which would shut out the fused kernel.
    encoder: nn.Module = AutoModel.from_pretrained(  # nosec B615  # a folder: nothing is fetched
        folder,
        local_files_only=True,
        use_safetensors=True,  # a pickle may run what it likes
        dtype=torch.float32,
        attention_probs_dropout_prob=0.0,
        **options,
    )
    return encoder
