"""How large the network's inner numbers get, so that they fit into eight bits: seen on a few dozen invented texts.

The texts are part of the code, so that a reader is always quantised in the same way; how that is done is in
``graph.py``.
"""

from dataclasses import dataclass

import numpy as np
import torch

from ml.reading.network import ReaderNetwork
from ml.reading.packing import pack
from ml.reading.tokenizing import Floats, PieceTokenizer

# As shops' customers write, in each way that the heads learned from: reviews, messages to the desk, short posts with
# names, and searches; shouting, misspelt, long and short.
TEXTS = (
    "Love this dress!\nThe fabric is soft, the colour is exactly as shown and it fits true to size. I am 5'4 and 130 "
    "lbs and the small was perfect. Got so many compliments at my sister's wedding in June.",
    "Not worth the money. The zip broke after a week, the seams came apart and customer service never answered. "
    "I want my money back and I won't order from you again.",
    "It's ok. Nice quality but runs large, and the sleeves are a bit too long for me. I may keep it, I may not.",
    "Runs small\nI normally wear a medium, ordered a large and could barely get it over my shoulders. Beautiful print "
    "though, so I exchanged it for an XL and now it is one of my favorite tops.",
    "Great strings, bright tone and they stay in tune. I've been playing guitar for 20 years and these are the best I "
    "have used at this price. Shipping from Amazon was quick too.",
    "This cable crackles whenever I move. Returned it and bought a Planet Waves instead, no problems since then.",
    "The pedal does what it should: a warm overdrive that cleans up when I roll back the volume. The switch feels "
    "cheap, and the battery door is a joke, but for 40 dollars I can't complain.",
    "THIS IS THE WORST PHONE CASE EVER!!! It cracked the FIRST day. Do NOT buy!!!",
    "Where is my order FH-1048823? It was supposed to arrive on Monday and the tracking page says nothing.",
    "i need help cancelling purchase 00123842",
    "can you help me to change the shipping address of my last order please",
    "I'd like to know what payment methods you accept and if I can pay by invoice",
    "how do i get a refund for the two mugs that arrived broken, order number 7731-22",
    "I have forgotten my password and can't log in to my account, who can I talk to?",
    "please unsubscribe me from the newsletter, I get three mails a day from you",
    "I want to speak with a human agent about an invoice from March, this bot is useless",
    "What is your return policy for shoes that were worn once?",
    "RT @anna_k: so excited for the new Batman movie with my bro tonight in Chicago!! #friday :)",
    "Justin Bieber at the O2 in London was amaaazing lol, cant wait for the next tour",
    "Stuck on the M25 again, thanks a lot Highways England. Anyone from BBC Radio 4 listening?",
    "Watching the Lakers vs Celtics at Joe's place, pizza from Domino's on the way",
    "Microsoft to buy Nokia's phone unit for $7.2 billion, says Reuters http://t.co/abc123",
    "President Obama meets Angela Merkel in Berlin on Tuesday to talk about Ukraine and NATO",
    "just saw Inception for the 3rd time on my iPad, Christopher Nolan is a genius",
    "waterproof hiking boots for women size 8 wide",
    "5 lb bag organic dark roast whole bean coffee",
    "red leather iphone 12 pro max wallet case with card holder",
    "kids halloween costume spiderman 4t",
    "lego star wars millennium falcon 75257",
    "vintage round oak coffee table 36 inch",
    "The pasta was superb but the waiter was rude, and the wine list is overpriced. Decor is nothing special.",
    "Best sushi in town: the fish is fresh, portions are generous, and the staff makes you feel at home. The only "
    "downside is the wait on weekends, when the small bar fills up quickly.",
    "While the steak was cooked exactly as ordered, the side dishes came cold and the service was painfully slow.",
    "The handle of the Thornbury mug came off in the dishwasher. The glaze is lovely and it keeps tea hot for an hour.",
    "My old Alder kettle lasted ten years. The new one leaks at the lid, smells of plastic and took two weeks to come. "
    "Mr. Hughes from your support was kind and sent another, which also leaks.",
    "Bought 3 for $19.99 at the Manchester store, paid £24 online. Why?",
    "meh",
    "Perfect.",
    "ok ok ok",
    "👍👍👍 love it ❤️",
    "Five stars for the jacket, zero for DHL.",
    "Is the Aurora lamp dimmable? And do you ship to Norway?",
    "I have been a customer for eight years and this is how you treat me? Cancel my subscription, delete my account.",
    "The tent went up in ten minutes, kept us dry through two nights of rain in Wales and packs down small. The poles "
    "are sturdy, the pegs bend easily, and the inner smells a bit at first. At 2.4 kg it is light enough for two. I "
    "would have liked a second door, and a bag that closes without a fight, but for the price there is nothing better. "
    "We also took the Ridgeline sleeping mats, which are thin but warm, and the small stove, whose flame is weak in "
    "wind. Delivery took three days; one peg was missing and they sent a new set at once. Would buy again.",
    "The app crashes every time I open my order history since the update, battery drain is insane as well.",
    "grandma's birthday gift arrived late, wrapping torn, card missing :(",
    "A solid four: sound is clear, bass is there, they sit well with glasses. Ear pads get warm.",
    "Don't waste your time, it is a cheap copy of the Sony WH-1000XM4 and the left side died in May 2021.",
)  # fmt: skip
_FAR_CHANNELS = 16
_SMOOTHING = 0.7
_LEAST = 1e-3


@dataclass(frozen=True)
class Fit:
    """How the input of a linear layer is brought into eight bits.

    Attributes:
        low: what the least of 256 steps stands for, after division by ``scales``.
        high: what the greatest stands for.
        scales: per channel what it is divided by, its weights being multiplied by the same; all ones = by nothing.
        far: channels that stay as they are: neither the range nor the scales are of them.
    """

    low: float
    high: float
    scales: Floats
    far: tuple[int, ...] = ()


def fit(network: ReaderNetwork, tokenizer: PieceTokenizer) -> dict[str, Fit]:
    """How to quantise the input of each linear layer over pieces, by the layer's name (``attention.self`` is three).

    Channels that reach far are divided down and their weights multiplied up (Xiao et al. 2023, "SmoothQuant"); after
    the nonlinearity, where a handful reach ten times as far as all others, they are left out (after Dettmers et al.
    2022, "LLM.int8()").

    Args:
        network: of a BERT, in fp32.
        tokenizer: of its encoder.
    """
    found = {}
    for name, (inputs, weight) in _seen(network, tokenizer).items():
        reach = np.abs(inputs).max(axis=0)
        far: tuple[int, ...] = ()
        scales = np.ones(len(reach), np.float32)
        if name.endswith(".output.dense") and not name.endswith("attention.output.dense"):
            far = tuple(np.sort(np.argsort(-reach, kind="stable")[:_FAR_CHANNELS]).tolist())
            inputs, scales = np.delete(inputs, far, axis=1), np.delete(scales, far)
        else:
            smooth = (reach + _LEAST) ** _SMOOTHING / (weight + _LEAST) ** (1 - _SMOOTHING)
            scales = (smooth / np.exp(np.log(smooth).mean())).astype(np.float32)
        divided = inputs / scales
        found[name] = Fit(float(divided.min()), float(divided.max()), scales, far)
    return found


def _seen(network: ReaderNetwork, tokenizer: PieceTokenizer) -> dict[str, tuple[Floats, Floats]]:
    """By the layer's name all of its inputs, texts' pieces x channels, and how large its weights are per channel."""
    modules = dict(network.named_modules())
    groups = {
        name.removesuffix(".query"): [name, name.replace("query", "key"), name.replace("query", "value")]
        if name.endswith(".query")
        else [name]
        for name in modules
        if (name.endswith((".query", ".dense")) and "pooler" not in name) or name in ("tags", "words")
    }
    seen: dict[str, list[torch.Tensor]] = {name: [] for name in groups}
    hooks = [
        modules[layers[0]].register_forward_pre_hook(
            # With one text at a time there is no padding among the inputs.
            lambda _, given, name=name: seen[name].append(given[0].detach()[0])
        )
        for name, layers in groups.items()
    ]
    try:
        with torch.inference_mode():
            for pieces in tokenizer.tokenize(TEXTS):
                ids, shapes, mask = pack([pieces], tokenizer).padded()
                network(*(torch.from_numpy(array) for array in (ids, shapes, mask)))
    finally:
        for hook in hooks:
            hook.remove()
    return {
        name: (
            torch.cat(seen[name]).numpy(),
            np.max([modules[layer].weight.detach().abs().amax(0).numpy() for layer in layers], axis=0),
        )
        for name, layers in groups.items()
    }
