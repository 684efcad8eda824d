"""What runs the network: all say the same, and of a text the same whatever it is read with."""

import subprocess
import sys

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ml.reading.artefact import load_network
from ml.reading.calibration import TEXTS
from ml.reading.card import SHIPPED, read_card
from ml.reading.cuda import CudaEngine, PackedNetwork
from ml.reading.encoder import default_encoder
from ml.reading.engines import TorchEngine, quickest
from ml.reading.errors import ReaderError
from ml.reading.graph import GraphEngine, openvino, write_graph
from ml.reading.labels import TEXT_SLICES
from ml.reading.packing import pack
from ml.reading.reading import MOST_PIECES, Reader, agree
from ml.reading.second_look import eight_bits, is_open
from orchestration.settings import PROJECT

KINDS = ("fp32", "bf16", "int8")


@pytest.fixture(scope="module")
def network():
    return load_network(SHIPPED, default_encoder())


@pytest.fixture(scope="module")
def folder(network, tokenizer, tmp_path_factory):
    folder = tmp_path_factory.mktemp("graphs")
    write_graph(network, folder / "floats.xml")
    write_graph(network, folder / "int8.xml", tokenizer)
    return folder


@pytest.fixture(scope="module")
def graphs(folder):
    can = openvino().Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")
    kinds = [kind for kind in KINDS if kind != "bf16" or "BF16" in can]
    made = {
        kind: GraphEngine(folder / ("int8.xml" if kind == "int8" else "floats.xml"), kind, threads=2) for kind in kinds
    }
    return made | {"second look": eight_bits(folder / "int8.xml", folder / "floats.xml", threads=2)}


@pytest.fixture(scope="module")
def texts_as_pieces(tokenizer):
    return [pieces.cut(0, MOST_PIECES - 2) for pieces in tokenizer.tokenize([*TEXTS, "The zip broke. " * 60, "No."])]


@pytest.fixture(scope="module")
def alone(graphs, texts_as_pieces, tokenizer):
    return {kind: [engine.run(pack([each], tokenizer)) for each in texts_as_pieces] for kind, engine in graphs.items()}


# Two threads that change places all the time, and read for the first time at once.
FIRST_READS = """
import os, sys, threading
from pathlib import Path
import numpy as np
from ml.reading.graph import GraphEngine
from ml.reading.packing import Packed

sys.setswitchinterval(1e-6)
ids = np.arange(5)
batch = Packed(ids, 0 * ids, np.array([len(ids)]))
engine = GraphEngine(Path(sys.argv[1]), "fp32", threads=2)
together = threading.Barrier(2)
threads = [threading.Thread(target=lambda: (together.wait(), engine.run(batch))) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
os._exit(0)
"""


@pytest.mark.slow
def test_threads_that_read_for_the_first_time_at_once_do_not_wait_for_each_other_for_ever(folder):
    # One in six did, each time.
    for _ in range(8):
        line = [sys.executable, "-W", "ignore", "-c", FIRST_READS, str(folder / "floats.xml")]
        subprocess.run(line, cwd=PROJECT, check=True, timeout=120)


def test_the_graph_says_what_the_network_says(network, graphs, tokenizer, texts_as_pieces):
    batch = pack(texts_as_pieces, tokenizer)
    for there, here in zip(graphs["fp32"].run(batch), TorchEngine(network).run(batch), strict=True):
        np.testing.assert_allclose(there, here, atol=2e-3)


def test_eight_bits_read_as_thirty_two_do(reader, graphs, tokenizer):
    in_eight = Reader(graphs["int8"], tokenizer, read_card(SHIPPED).scales).read_all(TEXTS)
    assert agree(reader.read_all(TEXTS), in_eight)
    # What would disagree: the same readings, each of another text.
    assert not agree(in_eight, [*in_eight[1:], in_eight[0]])


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(company=st.lists(st.integers(0, len(TEXTS) + 1), min_size=1, max_size=24))
def test_a_text_reads_the_same_to_the_last_bit_whatever_it_is_read_with(
    graphs, alone, texts_as_pieces, tokenizer, company
):
    batch = pack([texts_as_pieces[number] for number in company], tokenizer)
    for kind, engine in graphs.items():
        texts, words = engine.run(batch)
        for row, (number, low, high) in enumerate(zip(company, batch.bounds[:-1], batch.bounds[1:], strict=True)):
            assert np.array_equal(texts[row], alone[kind][number][0][0]), kind
            assert np.array_equal(words[low:high], alone[kind][number][1]), kind


def test_what_eight_bits_leave_open_is_read_in_floats_and_nothing_else(
    graphs, alone, tokenizer, texts_as_pieces, monkeypatch
):
    # The two texts whose sentiment is least clear are open; which they are is not the point.
    said = np.stack([texts[0, TEXT_SLICES["sentiment"]] for texts, _ in alone["int8"]])
    ahead = np.sort(said, axis=1)[:, -1] - np.sort(said, axis=1)[:, -2]
    monkeypatch.setattr("ml.reading.second_look._CLOSE", np.sort(ahead)[1:3].mean())
    exact = "bf16" if "bf16" in graphs else "fp32"
    batch = pack(texts_as_pieces, tokenizer)
    texts, words = graphs["second look"].run(batch)
    opened = 0
    for row, (low, high) in enumerate(zip(batch.bounds[:-1], batch.bounds[1:], strict=True)):
        was_open = ahead[row] <= np.sort(ahead)[1]
        opened += was_open
        expected = alone[exact if was_open else "int8"][row]
        assert np.array_equal(texts[row], expected[0][0])
        assert np.array_equal(words[low:high], expected[1])
    assert opened == 2
    assert not np.array_equal(alone[exact][0][1], alone["int8"][0][1])


def test_a_sentiment_that_is_hardly_likelier_than_another_is_open():
    texts = np.full((3, max(part.stop for part in TEXT_SLICES.values())), 9.0, np.float32)
    texts[:, TEXT_SLICES["sentiment"]] = [[2.0, 1.0, 0.0], [1.0, 1.95, 2.0], [2.0, 0.0, 1.85]]
    assert is_open(texts).tolist() == [False, True, False]


def test_a_shop_read_day_by_day_reads_as_at_once(graphs, tokenizer):
    reader = Reader(graphs["second look"], tokenizer, {})
    at_once = reader.read_all(TEXTS)
    by_days = [reading for low in range(0, len(TEXTS), 7) for reading in reader.read_all(TEXTS[low : low + 7])]
    assert by_days == at_once


def test_packed_texts_read_as_padded_ones(network, tokenizer, texts_as_pieces):
    batch = pack(texts_as_pieces[:9], tokenizer)
    given = {name: torch.from_numpy(array) for name, array in batch.filled(1024, 64, MOST_PIECES).items()}
    with torch.inference_mode():
        texts, words = PackedNetwork(network)(**given, longest=MOST_PIECES)
    padded_texts, padded_words = TorchEngine(network).run(batch)
    np.testing.assert_allclose(texts[:9].numpy(), padded_texts, atol=1e-4)
    np.testing.assert_allclose(words[: len(batch.ids)].numpy(), padded_words, atol=1e-4)


def test_a_batch_that_is_too_large_to_be_filled_up_is_refused(tokenizer, texts_as_pieces):
    with pytest.raises(ValueError, match="don't fit into a batch of 16"):
        pack(texts_as_pieces[:2], tokenizer).filled(16, 4, MOST_PIECES)


def test_another_kind_is_taken_only_where_it_is_much_quicker():
    rates = {"int8": 100.0, "bf16": 120.0, "fp32": 20.0}
    engines = {kind: (lambda kind=kind: kind) for kind in rates}
    assert quickest(engines, lambda kind: rates[kind]) == ("int8", rates)
    rates["bf16"] = 140.0
    assert quickest(engines, lambda kind: rates[kind])[0] == "bf16"


def test_a_kind_that_this_machine_lacks_is_passed_over():
    def lacking():
        raise RuntimeError("no such instructions")

    assert quickest({"int8": lacking, "fp32": lambda: "fp32"}, lambda _: 1.0) == ("fp32", {"fp32": 1.0})
    with pytest.raises(ReaderError, match="int8: no such instructions"):
        quickest({"int8": lacking}, lambda _: 1.0)


def test_an_encoder_that_is_built_otherwise_is_refused(network, tmp_path, monkeypatch):
    monkeypatch.setattr(network.encoder.config, "hidden_act", "relu")
    with pytest.raises(ReaderError, match="isn't built like a BERT"):
        write_graph(network, tmp_path / "floats.xml")
    assert not list(tmp_path.iterdir())


def test_the_graph_is_run_without_torch_and_without_telling_anybody():
    code = """
import sys
from ml.reading.graph import openvino
openvino()
import openvino.tools.ovc.telemetry_utils as telemetry
assert telemetry.tm.__name__.endswith("telemetry_stub"), telemetry.tm
assert "torch" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a GPU that torch can use")
def test_a_gpu_reads_as_the_processor_does_and_the_same_in_any_company(tokenizer, reader):
    engine = CudaEngine(load_network(SHIPPED, default_encoder()), batch_pieces=4096)
    on_gpu = Reader(engine, tokenizer, read_card(SHIPPED).scales)
    together = on_gpu.read_all(TEXTS)
    assert agree(reader.read_all(TEXTS), together)
    assert [on_gpu.read_all([text])[0] for text in TEXTS] == together
