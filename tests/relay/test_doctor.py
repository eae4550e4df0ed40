"""The doctor looks from outside, as Safaricom and a till would, and says what is wrong in a sentence."""

import socket
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from pos.relay.database import Database
from pos.relay.doctor import Finding, Patient, examine
from tests.postgres import free_port
from tests.relay.running import Running, ShopDoor, add_shop

pytestmark = pytest.mark.parametrize("url", ["sqlite"], indirect=True)
NOW = datetime.now(UTC)
ALL = ["address", "reachable", "certificate", "clock", "strangers", "box secret", "till key"]
HEAD = b"HTTP/1.1 200 OK\r\nConnection: close\r\n"


Certify = Callable[..., tuple[str, str]]


@pytest.fixture
def certify(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Certify:
    """Make a certificate that is good for so many days more, and that this process believes."""

    def make(*, days: int = 30, of: str = "127.0.0.1") -> tuple[str, str]:
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "letters.example")])
        address = x509.SubjectAlternativeName([x509.IPAddress(ip_address(of))])
        signed = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(1)
            .not_valid_before(NOW - timedelta(days=60))
            .not_valid_after(NOW + timedelta(days=days, hours=1))
            .add_extension(address, critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .sign(key, hashes.SHA256())
        )
        files = tmp_path / "certificate.pem", tmp_path / "key.pem"
        files[0].write_bytes(signed.public_bytes(serialization.Encoding.PEM))
        files[1].write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        monkeypatch.setenv("SSL_CERT_FILE", str(files[0]))
        return str(files[0]), str(files[1])

    return make


@pytest.fixture
def certificate(certify: Certify) -> tuple[str, str]:
    """A certificate for 127.0.0.1 that is good for thirty days more."""
    return certify()


def look(url: str, *, now: datetime | None = None, **knows: str) -> dict[str, Finding]:
    findings = examine(Patient(url, **knows), now=now or datetime.now(UTC))
    return {finding.what: finding for finding in findings}


def wrong(found: dict[str, Finding]) -> list[str]:
    return [what for what, finding in found.items() if not finding.is_well]


def test_a_letterbox_that_is_well_is_well_in_everything(
    start: Callable[..., Running], door: ShopDoor, certificate: tuple[str, str]
) -> None:
    running = start(certificate=certificate)
    url = f"https://127.0.0.1:{running.port}/"
    found = look(url, c2b=door.c2b, key=door.keys["T1"])
    assert (list(found), wrong(found)) == (ALL, [])
    assert found["certificate"].says == "It is good for 30 more days."
    assert found["till key"].says == "The till reads on; the last letter is 0."
    late = look(url, now=NOW + timedelta(days=20))
    assert (list(late), wrong(late)) == (ALL[:5], ["certificate", "clock"])


def said_of_the_certificate(found: dict[str, Finding]) -> str:
    assert (list(found), wrong(found)) == (["address", "certificate"], ["certificate"])
    return found["certificate"].says


def test_a_certificate_that_is_not_believed_is_said(
    start: Callable[..., Running], certificate: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    found = look(f"https://127.0.0.1:{start(certificate=certificate).port}")
    assert "self-signed certificate" in said_of_the_certificate(found)


def test_a_certificate_that_has_ended_is_said(
    start: Callable[..., Running], certify: Certify
) -> None:
    found = look(f"https://127.0.0.1:{start(certificate=certify(days=-2)).port}")
    assert "certificate has expired" in said_of_the_certificate(found)


def test_a_certificate_of_somebody_else_is_said(
    start: Callable[..., Running], certify: Certify
) -> None:
    found = look(f"https://127.0.0.1:{start(certificate=certify(of='127.0.0.9')).port}")
    assert said_of_the_certificate(found).endswith(" is not valid for '127.0.0.1'.")


def test_without_https_safaricom_does_not_call(running: Running, door: ShopDoor) -> None:
    found = look(f"http://127.0.0.1:{running.port}", c2b=door.c2b, key=door.keys["T1"])
    assert (list(found), wrong(found)) == (ALL, ["address", "certificate"])


def test_a_wrong_secret_and_a_dead_key_are_said(running: Running, door: ShopDoor) -> None:
    url = f"http://127.0.0.1:{running.port}"
    found = look(url, c2b=door.stk, key=f"T2.{door.keys['T1'].partition('.')[2]}")
    assert found["box secret"].says == "Safaricom would get 404."
    assert found["till key"].says == "A till would get 401."


def test_the_strict_switch_is_no_fault(start: Callable[..., Running], door: ShopDoor) -> None:
    url = f"http://127.0.0.1:{start(is_strict=True).port}"
    found = look(url, c2b=door.c2b, key=door.keys["T1"])
    assert (list(found), wrong(found)) == (ALL, ["address", "certificate"])
    assert "refused by the strict switch, which is no fault" in found["box secret"].says


def test_behind_the_strict_switch_a_wrong_secret_is_still_wrong(
    start: Callable[..., Running], database: Database, door: ShopDoor
) -> None:
    url = f"http://127.0.0.1:{start(is_strict=True).port}"
    others = add_shop(database, "Another", "T1").keys["T1"]
    for secret, key in (("0" * 32, door.keys["T1"]), (door.c2b, others), (door.c2b, "T1.aa")):
        assert look(url, c2b=secret, key=key)["box secret"].says == "Safaricom would get 404."


def test_without_a_key_nobody_knows_whether_the_secret_or_the_switch_refuses(
    start: Callable[..., Running], door: ShopDoor
) -> None:
    found = look(f"http://127.0.0.1:{start(is_strict=True).port}", c2b=door.c2b)
    assert wrong(found)[-1] == "box secret"
    assert "the secret is wrong, or the strict switch" in found["box secret"].says


@pytest.mark.parametrize("word", ["mpesa", "Safaricom", "sql", "exec"])
def test_an_address_that_safaricom_refuses_is_said(word: str, running: Running) -> None:
    found = look(f"http://{word}@127.0.0.1:{running.port}")
    assert "Safaricom refuses" in found["address"].says


def test_where_nobody_answers_nothing_else_is_tried(url: str) -> None:
    found = look(f"http://127.0.0.1:{free_port()}")
    assert (list(found), wrong(found)) == (["address", "reachable"], ["address", "reachable"])


@pytest.mark.parametrize("signs", ["http://127.0.0.1:port", "http://[::1"])
def test_what_is_no_address_is_said(signs: str, url: str) -> None:
    assert look(signs)["address"].says.endswith("signs that cannot be sent.")


def test_a_key_that_cannot_be_sent_is_not_repeated(running: Running, door: ShopDoor) -> None:
    key = door.keys["T1"]
    found = look(f"http://127.0.0.1:{running.port}", key=f"{key}\n\nx")
    assert "address" in wrong(found)
    assert key not in str(found)


@pytest.fixture
def answering() -> Iterator[Callable[..., str]]:
    """Somebody who gives these answers one after the other, whatever is asked, and then the last one."""
    listener = socket.create_server(("127.0.0.1", 0))
    answers: list[bytes] = []

    def answer() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                connection.recv(65536)
                connection.sendall(answers.pop(0) if len(answers) > 1 else answers[0])
                connection.shutdown(socket.SHUT_WR)
                while connection.recv(65536):
                    pass

    thread = threading.Thread(target=answer)

    def begin(*said: bytes) -> str:
        answers.extend(said)
        thread.start()
        return f"http://127.0.0.1:{listener.getsockname()[1]}"

    yield begin
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join(10)


def test_something_else_that_answers_is_no_letterbox(
    answering: Callable[..., str], url: str
) -> None:
    found = look(answering(HEAD + b"\r\nhello"), c2b="aa", key="T1.aa")
    assert wrong(found) == ["address", "reachable", "certificate", "clock", "strangers", "till key"]
    assert found["strangers"].says == "A wrong secret got 200."
    assert found["till key"].says == "Something answers that is no letterbox (status 200)."


@pytest.mark.parametrize("date", [b"yesterday", b"Sat, 21 Nov 2026 09:00:00 -0000"])
def test_a_clock_that_makes_no_sense_is_said(
    date: bytes, answering: Callable[..., str], url: str
) -> None:
    found = look(answering(HEAD + b"Date: %s\r\n\r\nok" % date))
    assert found["clock"].says == "It does not say what time it is."


@pytest.mark.parametrize("body", [b"[]", b"{}", b"\xff"])
def test_a_page_that_makes_no_sense_is_said(
    body: bytes, answering: Callable[..., str], url: str
) -> None:
    assert wrong(look(answering(HEAD + b"\r\n" + body), key="T1.aa"))[-1] == "till key"


def test_who_breaks_off_in_the_middle_is_said(answering: Callable[..., str], url: str) -> None:
    found = look(answering(HEAD + b"\r\nok", b"rubbish\r\n\r\n"))
    assert found["reachable"].says.startswith("Nobody answers there: ")
