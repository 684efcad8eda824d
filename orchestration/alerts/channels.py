"""The ways by which a message leaves: e-mail and a webhook. Each has so long and no longer, and says what failed."""

import http.client
import json
import smtplib
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from orchestration.patience import within
from orchestration.settings import AlertSettings

_LOOPBACK = ("127.0.0.1", "::1", "localhost")


class ChannelError(RuntimeError):
    """A message did not leave; says why, without any secret."""


@dataclass(frozen=True)
class Message:
    """What is sent.

    Attributes:
        subject: in one line.
        text: for people.
        content: for programs: what goes beside the text into the webhook's JSON.
        page: a page of HTML that goes along; None = none.
    """

    subject: str
    text: str
    content: dict[str, Any] = field(default_factory=dict)
    page: Path | None = None


def channels_of(settings: AlertSettings) -> dict[str, Callable[[Message], None]]:
    """The channels that are set, by name."""
    found: dict[str, Callable[[Message], None]] = {}
    if settings.smtp_host or settings.recipients:
        found["e-mail"] = lambda message: _mail(message, settings)
    if settings.webhook_url:
        found["webhook"] = lambda message: _post(message, settings)
    return found


def send(message: Message, settings: AlertSettings) -> list[str]:
    """Sends the message by every channel that is set.

    Returns:
        What went wrong, a sentence per channel; empty if the message left by all of them.
    """
    faults = []
    for name, channel in channels_of(settings).items():
        try:
            within(settings.timeout_seconds, partial(channel, message))
        except (ChannelError, OSError, smtplib.SMTPException, http.client.HTTPException, ValueError) as error:
            faults.append(
                f"“{message.subject}” could not be sent by {name}: {str(error).strip() or type(error).__name__}"
            )
    return faults


def _mail(message: Message, settings: AlertSettings) -> None:
    if not (settings.smtp_host and settings.recipients):
        lacks = "PERENNIAL_ALERT_EMAIL_TO" if settings.smtp_host else "PERENNIAL_ALERT_SMTP_HOST"
        raise ChannelError(f"{lacks} is not set")
    is_local = settings.smtp_host in _LOOPBACK
    if settings.smtp_password and settings.smtp_encryption == "none" and not is_local:
        raise ChannelError("no password is sent in the clear: set PERENNIAL_ALERT_SMTP_ENCRYPTION to starttls or tls")
    mail = EmailMessage()
    mail["Subject"] = " ".join(message.subject.split())
    mail["From"] = settings.email_from or settings.recipients[0]
    mail["To"] = ", ".join(settings.recipients)
    mail["Date"] = formatdate()
    mail["Message-ID"] = make_msgid(domain="perennial.invalid")
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.text)
    if message.page:
        page = message.page.read_text(encoding="utf-8")
        mail.add_attachment(page, subtype="html", filename=message.page.name)
    context = ssl.create_default_context()
    encrypts = settings.smtp_encryption == "tls"
    given = {"context": context} if encrypts else {}
    kind: Any = smtplib.SMTP_SSL if encrypts else smtplib.SMTP
    with kind(settings.smtp_host, settings.smtp_port, timeout=settings.timeout_seconds, **given) as server:
        if settings.smtp_encryption == "starttls":
            server.starttls(context=context)
        if settings.smtp_user and settings.smtp_password:
            server.login(settings.smtp_user, settings.smtp_password.get_secret_value())
        refused = server.send_message(mail)
    if refused:
        raise ChannelError(f"the server refused {len(refused)} of {len(settings.recipients)} addresses")


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """A redirected POST becomes a GET without its content, and looks like a success."""

    def redirect_request(self, *_: Any) -> None:
        """Follows none."""
        return


def _post(message: Message, settings: AlertSettings) -> None:
    assert settings.webhook_url  # noqa: S101  # or it would be no channel
    url = settings.webhook_url.get_secret_value()
    # The address is often the secret itself: only its host is ever told.
    host = urlsplit(url).hostname or "the address"
    if urlsplit(url).scheme not in ("http", "https"):
        raise ChannelError("PERENNIAL_ALERT_WEBHOOK_URL must begin with https:// or http://")
    content = {"text": f"{message.subject}\n{message.text}", "subject": message.subject, **message.content}
    if message.page:
        content["html"] = message.page.read_text(encoding="utf-8")
    request = urllib.request.Request(  # noqa: S310  # its scheme was looked at
        url,
        data=json.dumps(content, ensure_ascii=False).encode(),
        headers={"Content-Type": "application/json; charset=utf-8", "User-Agent": "perennial"},
        method="POST",
    )
    try:
        with urllib.request.build_opener(_NoRedirects).open(request, timeout=settings.timeout_seconds):
            return
    except urllib.error.HTTPError as error:
        raise ChannelError(f"{host} answered {error.code}") from None
    except urllib.error.URLError as error:
        raise ChannelError(f"{host} can't be reached ({error.reason})") from None
