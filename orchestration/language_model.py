"""A language model behind an OpenAI-compatible endpoint: asked once, with so much patience and no more.

What it is asked, and whether its answer may be used, is its user's matter. Neither key nor address is ever told.
"""

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import requests

from orchestration.keys import KeyFileError, read_key
from orchestration.patience import within
from orchestration.settings import DraftSettings

_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_MOST_BYTES = 64 * 1024
_CHUNK_BYTES = 8 * 1024


class LanguageModelError(RuntimeError):
    """The model gave no answer; says why, without key or address."""


class _Bearer(requests.auth.AuthBase):
    """The key, or none: left to itself, the library would look for one in ``~/.netrc``."""

    def __init__(self, key: str | None) -> None:
        self._key = key

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._key:
            request.headers["Authorization"] = f"Bearer {self._key}"
        return request


@dataclass(frozen=True)
class LanguageModel:
    """One model of one endpoint.

    Attributes:
        name: the model's name.
        url: where chats are completed.
        key: the endpoint's key; None = it asks for none.
    """

    name: str
    url: str = field(repr=False)
    key: str | None = field(repr=False)

    @classmethod
    def of(cls, settings: DraftSettings) -> "LanguageModel":
        """The model that the settings name.

        Raises:
            LanguageModelError: they can't be used.
        """
        if not settings.url or not settings.model:
            raise LanguageModelError("PERENNIAL_DRAFTS_URL and PERENNIAL_DRAFTS_MODEL belong together: set both")
        url = settings.url.get_secret_value().rstrip("/")
        try:
            address = urlsplit(url)
            host = address.hostname
        except ValueError:
            host = None
        if not host or address.scheme not in ("http", "https"):
            raise LanguageModelError("PERENNIAL_DRAFTS_URL must begin with https:// or http://")
        key = settings.key.get_secret_value() if settings.key else None
        if key is None and settings.key_file:
            try:
                key = read_key(settings.key_file, "the language model").decode()
            except (KeyFileError, OSError, UnicodeDecodeError) as error:
                raise LanguageModelError(f"the key can't be read ({error})") from None
        if key and not key.isascii():
            raise LanguageModelError("the key has letters that no key has")
        if key and address.scheme == "http" and host not in _LOOPBACK:
            raise LanguageModelError("no key is sent in the clear: PERENNIAL_DRAFTS_URL must begin with https://")
        return cls(settings.model, f"{url}/chat/completions", key)

    def ask(self, messages: Sequence[Mapping[str, str]], seconds: float) -> str:
        """What the model says to the messages.

        Args:
            messages: ``role`` and ``content`` of each.
            seconds: how long it may take.

        Raises:
            LanguageModelError: it could not be reached, took too long, or gave what is no answer.
        """
        try:
            raw = within(seconds, lambda: self._post(messages, seconds))
        except TimeoutError as error:
            raise LanguageModelError(str(error)) from None
        except (requests.RequestException, OSError, ValueError) as error:
            # The library's own words hold the address.
            raise LanguageModelError(f"it can't be reached ({type(error).__name__})") from None
        try:
            answer = json.loads(raw)["choices"][0]["message"]["content"]
        except (ValueError, KeyError, IndexError, TypeError, RecursionError):
            raise LanguageModelError("what it gave is no answer of a chat") from None
        if not isinstance(answer, str):
            raise LanguageModelError("what it gave is no answer of a chat")
        # A lone half of a surrogate pair is valid JSON and no text.
        return answer.encode("utf-8", "replace").decode()

    def _post(self, messages: Sequence[Mapping[str, str]], seconds: float) -> bytes:
        give_up = time.monotonic() + seconds
        with requests.post(
            self.url,
            json={"model": self.name, "messages": list(messages)},
            auth=_Bearer(self.key),
            timeout=seconds,
            allow_redirects=False,
            stream=True,
        ) as response:
            if response.status_code != requests.codes.ok:
                raise LanguageModelError(f"it answered {response.status_code}")
            raw = bytearray()
            for chunk in response.iter_content(_CHUNK_BYTES):
                raw += chunk
                if len(raw) > _MOST_BYTES:
                    raise LanguageModelError(f"its answer is above {_MOST_BYTES // 1024} KB")
                if time.monotonic() > give_up:
                    raise TimeoutError(f"no answer within {seconds:g} s")
            return bytes(raw)
