"""A password is opened when it was sealed by PKCS#1 v1.5 with the certificate, and only then."""

import base64
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.x509 import load_pem_x509_certificate

from pos.practice.credential import CredentialKey, sealed_bytes


@pytest.fixture(scope="module")
def key() -> CredentialKey:
    return CredentialKey()


def public(key: CredentialKey) -> rsa.RSAPublicKey:
    found = load_pem_x509_certificate(key.certificate()).public_key()
    assert isinstance(found, rsa.RSAPublicKey)
    return found


def test_what_was_sealed_with_the_certificate_is_opened(key: CredentialKey) -> None:
    sealed = base64.b64encode(public(key).encrypt(b"Practice2026", padding.PKCS1v15())).decode()
    assert len(sealed) == 344
    assert key.open(sealed) == b"Practice2026"


def test_oaep_opens_to_nothing_that_was_meant(key: CredentialKey) -> None:
    oaep = padding.OAEP(padding.MGF1(SHA1()), SHA1(), None)  # noqa: S303 - as wrong clients have it
    sealed = base64.b64encode(public(key).encrypt(b"Practice2026", oaep)).decode()
    assert key.open(sealed) != b"Practice2026"


def test_its_dates_are_long_gone_as_those_of_the_real_ones(key: CredentialKey) -> None:
    certificate = load_pem_x509_certificate(key.certificate())
    assert certificate.not_valid_after_utc < datetime(2019, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["", "plain", "é", "=" * 344, base64.b64encode(b"x" * 255).decode()]
)
def test_what_cannot_be_a_credential_is_none(key: CredentialKey, text: str) -> None:
    assert sealed_bytes(text) is None
    assert key.open(text) is None


def test_a_number_greater_than_the_key_opens_to_nothing(key: CredentialKey) -> None:
    assert key.open(base64.b64encode(b"\xff" * 256).decode()) is None
