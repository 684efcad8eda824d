"""A language model is asked once, in time, without telling its key, and whatever it does is an answer or a reason."""

import time

import pytest

from orchestration.language_model import LanguageModel, LanguageModelError
from orchestration.settings import DraftSettings
from tests.chats import endpoint, give, said

KEY = "sk-very-secret"
MESSAGES = [{"role": "user", "content": "Hello"}]


def dribble(handler):
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b" ")
        time.sleep(0.05)


def dribble_headers(handler):
    for _ in range(100):
        handler.wfile.write(b"H")
        time.sleep(0.05)


def hang(handler):
    time.sleep(2)


def model(url, **settings):
    return LanguageModel.of(DraftSettings(url=url, model="small-1", **settings))


def test_it_is_asked_with_its_name_and_key_and_says_what_it_says(tmp_path):
    key = tmp_path / "key"
    key.write_text(f"{KEY}\n")
    key.chmod(0o600)
    with endpoint(give(said("Good day"))) as (url, asked):
        assert model(f"{url}/", key_file=key).ask(MESSAGES, 5) == "Good day"
        assert model(url).ask(MESSAGES, 5) == "Good day"
    chat = {"model": "small-1", "messages": MESSAGES}
    assert asked == [("/v1/chat/completions", f"Bearer {KEY}", chat), ("/v1/chat/completions", None, chat)]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (give(b"", 500), "it answered 500"),
        (give(b"", 302, Location="http://127.0.0.1:9/"), "it answered 302"),
        (give(b"no json"), "no answer of a chat"),
        (give(b"{}"), "no answer of a chat"),
        (give(b'{"choices": []}'), "no answer of a chat"),
        (give(b'{"choices": [{"message": {"content": null}}]}'), "no answer of a chat"),
        (give(b"[" * 50_000), "no answer of a chat"),
        (give(b"\xff\xfe\x00"), "no answer of a chat"),
        (give(said("x" * 100_000)), "its answer is above 64 KB"),
        (give(b"this is no gzip", **{"Content-Encoding": "gzip"}), "can't be reached"),
        (give(b"", **{f"X-{number}": "x" for number in range(300)}), "can't be reached"),
        (dribble, "no answer within 0.3 s"),
        (dribble_headers, "no answer within 0.3 s"),
        (hang, "no answer within 0.3 s|can't be reached"),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)
def test_whatever_else_it_does_is_a_reason_in_time(answer, why):
    with endpoint(answer) as (url, _):
        began = time.monotonic()
        with pytest.raises(LanguageModelError, match=why):
            model(url).ask(MESSAGES, 0.3)
        assert time.monotonic() - began < 1.5


def test_half_a_letter_is_no_reason_to_fail():
    with endpoint(give(rb'{"choices": [{"message": {"content": "a\ud800b"}}]}')) as (url, _):
        assert model(url).ask(MESSAGES, 5) == "a?b"


def test_a_refused_connection_tells_neither_key_nor_address():
    with pytest.raises(LanguageModelError) as error:
        model(f"http://ada:{KEY}@127.0.0.1:9/v1", key=KEY).ask(MESSAGES, 5)
    assert "can't be reached" in str(error.value)
    shown = f"{error.value} {model('http://127.0.0.1:9/secret-path', key=KEY)!r}"
    assert KEY not in shown
    assert "secret-path" not in shown


def test_what_cannot_be_used_is_told_before_anything_is_sent(tmp_path):
    open_to_all = tmp_path / "key"
    open_to_all.write_text(KEY)
    open_to_all.chmod(0o644)
    for settings, why in (
        ({"url": "http://127.0.0.1:9/v1"}, "belong together"),
        ({"url": "ftp://example.com", "model": "m"}, "must begin with https://"),
        ({"url": "http://[bad", "model": "m"}, "must begin with https://"),
        ({"url": "http://example.com/v1", "model": "m", "key": KEY}, "no key is sent in the clear"),
        ({"url": "http://127.0.0.1:9/v1", "model": "m", "key_file": open_to_all}, "chmod 600"),
        ({"url": "http://127.0.0.1:9/v1", "model": "m", "key_file": tmp_path / "none"}, "There is no file"),
    ):
        with pytest.raises(LanguageModelError, match=why):
            LanguageModel.of(DraftSettings(**settings))


def test_neither_key_nor_address_is_shown_with_the_settings(monkeypatch):
    monkeypatch.setenv("PERENNIAL_DRAFTS_URL", f"https://ada:{KEY}@example.com/v1")
    monkeypatch.setenv("PERENNIAL_DRAFTS_KEY", KEY)
    assert KEY not in repr(DraftSettings())
    assert KEY not in DraftSettings().model_dump_json()
