"""A trained reader on disk: adapter and heads as safetensors, and beside them its card as JSON.

Nothing in them executes on load. The encoder isn't in the artefact: its digest is, and another encoder is refused.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from ml.reading.card import CARD, FORMAT, WEIGHTS, ReaderCard, read_card
from ml.reading.encoder import require
from ml.reading.network import ReaderNetwork, load_encoder


def save(folder: Path, learned: Mapping[str, torch.Tensor], card: ReaderCard) -> None:
    """Writes the artefact; weights in 16 bits, which is what they are computed with anyway."""
    folder.mkdir(parents=True, exist_ok=True)
    save_file({name: tensor.to(torch.float16).contiguous() for name, tensor in learned.items()}, folder / WEIGHTS)
    text = json.dumps({"format": FORMAT, **asdict(card)}, indent=1, sort_keys=True)
    (folder / CARD).write_text(text + "\n", encoding="utf-8")


def load_network(folder: Path, encoder: Path) -> ReaderNetwork:
    """The trained network with its adapter merged into the encoder, in fp32, ready to read.

    Raises:
        ReaderError: the artefact belongs to another encoder.
    """
    card = read_card(folder)
    require(encoder, card, folder)
    network = ReaderNetwork(load_encoder(encoder))
    learned = {name: tensor.float() for name, tensor in load_file(folder / WEIGHTS).items()}
    parameters = dict(network.named_parameters())
    with torch.no_grad():
        for name, tensor in learned.items():
            if ".lora_B." in name:
                continue
            if ".lora_A." in name:
                update = learned[name.replace(".lora_A.", ".lora_B.")] @ tensor
                parameters[name.split(".lora_A.")[0] + ".weight"].add_(card.adapter_scale * update)
            else:
                # With an adapter in place, peft calls what is below it the base layer.
                parameters[name.replace(".base_layer.", ".")].copy_(tensor)
    return network.eval()
