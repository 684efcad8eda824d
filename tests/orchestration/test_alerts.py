"""Alerts: what raises one, that it arrives by e-mail and webhook, and that a channel that fails holds nothing up."""

import contextlib
import json
import socket
import ssl
import threading
import time
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address

import dagster as dg
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from typer.testing import CliRunner

from orchestration import alerts
from orchestration.alerts.sensors import alert_sensors
from orchestration.cli import app
from orchestration.instance import PID_TAG
from orchestration.settings import AlertSettings, Settings, get_settings

ALERT = alerts.Alert(
    "toy", "night 2024-04-09", (alerts.Matter(alerts.Kind.FAILED, "The step marts failed (X)."),), "r1"
)
SECRET = "ada@example.com"  # noqa: S105  # a word to look for


class Inbox:
    """A mail server's memory."""

    def __init__(self) -> None:
        self.mails = []

    async def handle_DATA(self, server, session, envelope):
        self.mails.append((session.ssl is not None, session.auth_data, envelope))
        return "250 OK"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for 127.0.0.1, and its key."""
    folder = tmp_path_factory.mktemp("tls")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return folder / "cert.pem", folder / "key.pem"


@pytest.fixture
def inbox(certificate):
    """A mail server that talks to nobody who isn't encrypted and signed in."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)

    def sign_in(server, session, envelope, mechanism, data):
        fits = isinstance(data, LoginPassword) and (data.login, data.password) == (b"perennial", b"open sesame")
        return AuthResult(success=fits, handled=False, auth_data=data if fits else None)

    box = Inbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        box.port = probe.getsockname()[1]
    server = Controller(
        box, hostname="127.0.0.1", port=box.port, tls_context=context, require_starttls=True, auth_required=True,
        authenticator=sign_in, ready_timeout=60,
    )  # fmt: skip
    server.start()
    yield box
    server.stop()


@pytest.fixture
def hook():
    """An HTTP listener: what was posted, and how it answers (a status; or nothing at all, for so many seconds)."""
    posted = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            posted.append((self.path, self.headers["Content-Type"], json.loads(body)))
            if server.dribbles:
                with contextlib.suppress(OSError):
                    self.wfile.write(server.dribbles)
                    while not stop.wait(0.1):
                        self.wfile.write(b"X-More: 1\r\n")
                return
            self.send_response(server.status)
            if server.status == 302:
                self.send_header("Location", f"http://127.0.0.1:{server.server_port}/elsewhere")
            self.end_headers()

        def do_GET(self):
            posted.append((self.path, "GET", None))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    stop = threading.Event()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.status, server.dribbles, server.posted = 204, b"", posted
    server.url = f"http://127.0.0.1:{server.server_port}/hooks/s3cret"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    stop.set()
    server.shutdown()
    server.server_close()


def by_mail(inbox, **changes) -> AlertSettings:
    given = {
        "smtp_host": "127.0.0.1", "smtp_port": inbox.port, "smtp_user": "perennial", "smtp_password": "open sesame",
        "email_from": "perennial@example.com", "email_to": "ops@example.com, marketing@example.com",
        "timeout_seconds": 30,
    }  # fmt: skip
    return AlertSettings(**{**given, **changes})


def by_hook(hook, **changes) -> AlertSettings:
    return AlertSettings(**{"webhook_url": hook.url, "timeout_seconds": 30, **changes})


def test_mail_goes_encrypted_and_signed_in_to_all(inbox, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    assert alerts.send(alerts.message_of(ALERT), by_mail(inbox)) == []
    ((is_encrypted, signed_in, envelope),) = inbox.mails
    assert is_encrypted
    assert signed_in.login == b"perennial"
    assert envelope.rcpt_tos == ["ops@example.com", "marketing@example.com"]
    mail = message_from_bytes(envelope.content, policy=policy.default)
    assert mail["Subject"] == "Perennial, toy, night 2024-04-09: failed"
    assert "The step marts failed (X)." in mail.get_body().get_content()


def test_a_mail_server_whose_certificate_nobody_vouches_for_gets_nothing(inbox):
    (fault,) = alerts.send(alerts.message_of(ALERT), by_mail(inbox))
    assert "by e-mail: " in fault
    assert "certificate" in fault.lower()
    assert inbox.mails == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"smtp_password": "wrong"}, "Authentication"),
        ({"smtp_port": 1}, "refused"),
        ({"email_to": ""}, "PERENNIAL_ALERT_EMAIL_TO is not set"),
        ({"smtp_host": "mail.example.com", "smtp_encryption": "none"}, "no password is sent in the clear"),
    ],
)
def test_what_is_wrong_with_mail_is_said_without_the_password(inbox, certificate, monkeypatch, changes, said):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    (fault,) = alerts.send(alerts.message_of(ALERT), by_mail(inbox, **changes))
    assert said.lower() in fault.lower()
    assert "sesame" not in fault
    assert inbox.mails == []


def test_a_webhook_gets_text_for_people_and_matters_for_programs(hook):
    assert alerts.send(alerts.message_of(ALERT), by_hook(hook)) == []
    ((path, kind, content),) = hook.posted
    assert path == "/hooks/s3cret"
    assert kind.startswith("application/json")
    assert content["text"].startswith("Perennial, toy, night 2024-04-09: failed\n- The step marts failed (X).")
    assert content["kinds"] == ["failed"]
    assert content["matters"] == [{"kind": "failed", "text": "The step marts failed (X)."}]
    assert (content["shop"], content["run_id"]) == ("toy", "r1")


@pytest.mark.parametrize("status", [302, 404, 500])
def test_a_webhook_that_does_not_take_it_is_a_fault_that_keeps_the_address_secret(hook, status):
    hook.status = status
    (fault,) = alerts.send(alerts.message_of(ALERT), by_hook(hook))
    assert f"127.0.0.1 answered {status}" in fault
    assert "s3cret" not in fault
    assert len(hook.posted) == 1, "a redirect is not followed"


def test_a_webhook_may_be_no_file():
    (fault,) = alerts.send(alerts.message_of(ALERT), AlertSettings(webhook_url="file:///etc/passwd"))
    assert "must begin with https:// or http://" in fault


def test_a_channel_that_dribbles_holds_nobody_up(hook):
    hook.dribbles = b"HTTP/1.1 200 OK\r\n"
    started = time.monotonic()
    (fault,) = alerts.send(alerts.message_of(ALERT), by_hook(hook, timeout_seconds=0.5))
    assert time.monotonic() - started < 20
    assert "no answer within 0.5 s" in fault


def test_an_answer_that_is_none_is_a_fault(hook):
    hook.dribbles = b"what?\r\n"
    (fault,) = alerts.send(alerts.message_of(ALERT), by_hook(hook))
    assert "by webhook" in fault


def test_one_channel_that_fails_does_not_stop_the_other(hook):
    settings = by_hook(hook, smtp_host="127.0.0.1", smtp_port=1, email_to="ops@example.com")
    (fault,) = alerts.send(alerts.message_of(ALERT), settings)
    assert "by e-mail" in fault
    assert len(hook.posted) == 1


# What a run says of itself.


def run_of(settings: Settings, steps: dict, tags: dict | None = None) -> tuple[dg.DagsterInstance, str]:
    """A run in an instance of its own: assets with checks, as ``steps`` make them."""
    instance = dg.DagsterInstance.ephemeral()
    defs = dg.Definitions(
        assets=[step for step in steps.values() if not isinstance(step, dg.AssetChecksDefinition)],
        asset_checks=[step for step in steps.values() if isinstance(step, dg.AssetChecksDefinition)],
        jobs=[dg.define_asset_job("nightly", selection=dg.AssetSelection.all())],
    )
    result = defs.resolve_job_def("nightly").execute_in_process(
        instance=instance, raise_on_error=False, tags={"dagster/partition": "2024-04-09", **(tags or {})}
    )
    return instance, result.run_id


def checked(name: str, severity: dg.AssetCheckSeverity, metadata: dict, passed: bool = False, blocking: bool = False):
    """An asset whose check finds something."""

    @dg.asset(key=["marts", "it"], check_specs=[dg.AssetCheckSpec(name, asset=["marts", "it"], blocking=blocking)])
    def it():
        yield dg.MaterializeResult(
            check_results=[dg.AssetCheckResult(check_name=name, passed=passed, severity=severity, metadata=metadata)]
        )

    return it


def judged(make_place, *args, **kwargs) -> alerts.Alert | None:
    place = make_place()
    instance, run_id = run_of(place.settings, {"it": checked(*args, **kwargs)})
    with instance:
        return alerts.run_alert(place.shop, instance, run_id)


def test_a_failed_step_is_told_by_its_name_and_the_kind_of_its_error_alone(make_place):
    @dg.asset
    def broken():
        raise ValueError(f"could not read {SECRET}")

    place = make_place()
    instance, run_id = run_of(place.settings, {"broken": broken})
    with instance:
        alert = alerts.run_alert(place.shop, instance, run_id)
    assert alert.matters == (alerts.Matter(alerts.Kind.FAILED, "The step broken failed (ValueError)."),)
    assert alert.about == "night 2024-04-09"
    assert SECRET not in str(alerts.message_of(alert))


def test_a_blocking_check_is_told_with_its_counts_and_none_of_its_examples(make_place):
    metadata = {"bad_rows": 12, "failed": [f"email: unexpected, such as '{SECRET}'"]}
    alert = judged(make_place, "no_bad_rows", dg.AssetCheckSeverity.ERROR, metadata, blocking=True)
    said = [matter.text for matter in alert.matters if matter.kind == alerts.Kind.BLOCKED]
    assert said == ["The check marts/it, no_bad_rows failed (12 bad rows)."]
    assert SECRET not in str(alerts.message_of(alert))


def test_a_surge_is_told_by_product_and_counts(make_place):
    told = "Lamp (P1), zip: since 2024-04-01 9 of 12 texts unkind, where 2.1 were to be expected"
    alert = judged(make_place, "no_surge_of_negatives", dg.AssetCheckSeverity.WARN, {"surges": [told]})
    assert alert.matters == (alerts.Matter(alerts.Kind.SURGE, told),)


def test_a_losing_model_is_told(make_place):
    alert = judged(make_place, "no_model_is_worse_than_a_baseline", dg.AssetCheckSeverity.WARN, {"bad_rows": 1})
    assert [matter.kind for matter in alert.matters] == [alerts.Kind.LOSING_MODEL]


def test_other_warnings_and_good_nights_raise_none(make_place):
    assert judged(make_place, "anything", dg.AssetCheckSeverity.WARN, {}) is None
    assert judged(make_place, "no_bad_rows", dg.AssetCheckSeverity.ERROR, {}, passed=True) is None


# Late nights.


def morning(day: int, hour: int) -> datetime:
    return datetime(2024, 4, day, hour, 30, tzinfo=UTC)


def published(settings: Settings, *nights: str) -> None:
    home = settings.published / "toy"
    for night in nights:
        (home / "nights" / night).mkdir(parents=True)
    (home / "current").unlink(missing_ok=True)
    (home / "current").symlink_to(f"nights/{nights[-1]}")


def test_a_night_is_late_from_the_shops_morning_on(make_place):
    place = make_place(last_date=None)
    # London is an hour ahead of UTC by then.
    assert alerts.late_alert(place.shop, place.settings, morning(10, 4)) is None
    alert = alerts.late_alert(place.shop, place.settings, morning(10, 5))
    assert alert.matters[0].kind == alerts.Kind.LATE
    assert "the night of 2024-04-09 is not published: none has been published yet" in alert.matters[0].text

    published(place.settings, "2024-04-08.1")
    assert "the latest one published is of 2024-04-08" in (
        alerts.late_alert(place.shop, place.settings, morning(10, 5)).matters[0].text
    )
    published(place.settings, "2024-04-09.2")
    assert alerts.late_alert(place.shop, place.settings, morning(10, 5)) is None


def test_a_shop_that_is_closed_or_has_not_begun_is_never_late(make_place):
    closed = make_place()
    assert alerts.late_alert(closed.shop, closed.settings, morning(20, 12)) is None
    begins = make_place(first_date=date(2024, 4, 10).isoformat(), last_date=None)
    assert alerts.late_alert(begins.shop, begins.settings, morning(10, 12)) is None


def test_what_should_be_current_and_is_not_there_is_late(make_place):
    place = make_place(last_date=None)
    published(place.settings, "2024-04-09.1")
    (place.settings.published / "toy" / "nights" / "2024-04-09.1").rmdir()
    assert "isn't there" in alerts.late_alert(place.shop, place.settings, morning(10, 12)).matters[0].text


# Who tells.


def sensors_of(place, hook):
    place.settings.alert = by_hook(hook)
    job = dg.define_asset_job("nightly", selection=dg.AssetSelection.all())
    sensors = alert_sensors(place.shop, place.settings, [job], job, clock=lambda: morning(10, 12))
    return {sensor.name: sensor for sensor in sensors}


def test_the_daemon_tells_of_a_late_night_once_and_again_only_if_it_did_not_arrive(make_place, hook):
    place = make_place(last_date=None)
    sensor = sensors_of(place, hook)["tell_of_a_late_night"]
    hook.status = 500
    with dg.DagsterInstance.ephemeral() as instance, dg.build_sensor_context(instance=instance) as context:
        sensor.evaluate_tick(context)
        assert context.cursor is None
    hook.status = 204
    with dg.DagsterInstance.ephemeral() as instance, dg.build_sensor_context(instance=instance) as context:
        tick = sensor.evaluate_tick(context)
        assert tick.cursor == "night 2024-04-09"
    before = len(hook.posted)
    with (
        dg.DagsterInstance.ephemeral() as instance,
        dg.build_sensor_context(instance=instance, cursor=tick.cursor) as context,
    ):
        sensor.evaluate_tick(context)
    assert len(hook.posted) == before == 2


@pytest.mark.parametrize(
    ("tags", "parent", "told"), [({}, None, 1), ({PID_TAG: "1"}, None, 0), ({PID_TAG: "1"}, "the first run", 1)]
)
def test_the_daemon_tells_of_runs_that_it_launched_and_leaves_others_to_the_command(
    make_place, hook, tags, parent, told
):
    @dg.asset
    def broken():
        raise ValueError

    place = make_place(last_date=None)
    sensor = sensors_of(place, hook)["tell_of_failed_runs"]
    instance, run_id = run_of(place.settings, {"broken": broken}, tags)
    with instance:
        run = instance.get_run_by_id(run_id)
        event = next(
            entry.dagster_event
            for entry in instance.all_logs(run_id)
            if entry.dagster_event and entry.dagster_event.is_run_failure
        )
        run = run._replace(parent_run_id=parent)
        context = dg.build_run_status_sensor_context("tell_of_failed_runs", event, instance, run)
        sensor(context)
    assert len(hook.posted) == told
    if told:
        assert hook.posted[0][2]["kinds"] == ["failed"]


def test_sensors_run_by_themselves_where_a_channel_is_set_and_only_there(make_place, hook):
    place = make_place()
    assert {s.default_status for s in sensors_of(place, hook).values()} == {dg.DefaultSensorStatus.RUNNING}
    place.settings.alert = AlertSettings()
    job = dg.define_asset_job("nightly", selection=dg.AssetSelection.all())
    stopped = alert_sensors(place.shop, place.settings, [job], job)
    assert {sensor.default_status for sensor in stopped} == {dg.DefaultSensorStatus.STOPPED}


# The command.


@pytest.fixture
def command(tmp_path, monkeypatch):
    monkeypatch.setenv("PERENNIAL_DATA", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")

    def run(*line, **environment):
        for name, value in environment.items():
            monkeypatch.setenv(f"PERENNIAL_ALERT_{name}", value)
        get_settings.cache_clear()
        return CliRunner().invoke(app, list(line))

    yield run
    get_settings.cache_clear()


def test_channels_can_be_tried(command, hook):
    nothing = command("alert", "test")
    assert nothing.exit_code == 2
    assert "No channel is set" in nothing.output

    tried = command("alert", "test", WEBHOOK_URL=hook.url)
    assert tried.exit_code == 0
    assert "Sent by 1 of 1 channels (webhook)." in tried.output
    assert hook.posted[0][2]["kinds"] == ["test"]

    hook.status = 500
    failed = command("alert", "test")
    assert failed.exit_code == 1
    assert "127.0.0.1 answered 500" in failed.output
    assert "s3cret" not in failed.output


def test_a_night_that_can_not_begin_is_told_of_and_still_ends_as_it_would(command, hook):
    refused = command("nightly", "--shop", "online_retail", "--date", "1999-01-01", WEBHOOK_URL=hook.url)
    assert refused.exit_code == 2
    ((_, _, content),) = hook.posted
    assert content["kinds"] == ["failed"]
    assert content["about"] == "night 1999-01-01"
    assert "NightError" in content["text"]

    hook.status = 500
    again = command("nightly", "--shop", "online_retail", "--date", "1999-01-01")
    assert again.exit_code == 2
    assert "could not be sent by webhook" in again.output


def test_the_report_of_a_night_is_sent_where_that_is_wanted(
    republish, make_place, inbox, certificate, monkeypatch, hook
):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    root = republish().parents[2]
    place = make_place()
    shop = place.shop.model_copy(update={"name": "demo"})
    settings = place.settings.model_copy(update={"data": root.parent, "alert": by_mail(inbox, webhook_url=hook.url)})
    instance, run_id = run_of(settings, {"it": checked("fine", dg.AssetCheckSeverity.WARN, {}, passed=True)})
    with instance:
        alerts.tell_of_run(shop, settings, instance, run_id, pytest.fail)
        assert (inbox.mails, hook.posted) == ([], []), "a good night is no alert"
        settings.alert.send_reports = True
        alerts.tell_of_run(shop, settings, instance, run_id, pytest.fail)
    mail = message_from_bytes(inbox.mails[0][2].content, policy=policy.default)
    (page,) = mail.iter_attachments()
    assert page.get_content_type() == "text/html"
    assert "What needs a decision" in page.get_content()
    assert hook.posted[0][2]["html"].startswith("<!doctype html>")
