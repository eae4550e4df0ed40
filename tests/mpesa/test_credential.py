"""The initiator's password is sealed as Safaricom opens it: RSA, PKCS#1 v1.5, with nothing added."""

import base64
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from pos.mpesa.credential import seal_password
from pos.secrets import Secret
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
LONG_AGO = datetime(2014, 1, 1, tzinfo=UTC)


def certificate(
    key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey, form: Encoding = Encoding.PEM
) -> bytes:
    """One that ran out in 2015, as those in circulation have."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "old")])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name)
    builder = builder.public_key(key.public_key()).serial_number(7).not_valid_before(LONG_AGO)
    builder = builder.not_valid_after(LONG_AGO + timedelta(days=365))
    return builder.sign(key, hashes.SHA256()).public_bytes(form)


@pytest.mark.parametrize("form", [Encoding.PEM, Encoding.DER])
def test_safaricom_opens_it_to_the_password_alone(form: Encoding) -> None:
    sealed = seal_password(Secret(b"Safaricom999!*!"), certificate(KEY, form))
    assert len(sealed.value) == 344
    opened = KEY.decrypt(base64.b64decode(sealed.value), PKCS1v15())
    assert opened == b"Safaricom999!*!"
    assert repr(sealed) == "Secret(***)"


@pytest.mark.parametrize("bad", [b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n", certificate(ec.generate_private_key(ec.SECP256R1()))])  # fmt: skip
def test_what_is_no_certificate_is_refused(bad: bytes) -> None:
    with pytest.raises(Refusal) as no:
        seal_password(Secret(b"x"), bad)
    assert no.value.reason is Reason.MPESA_CERTIFICATE_UNREADABLE


def test_a_password_too_long_for_the_key_is_refused() -> None:
    with pytest.raises(Refusal):
        seal_password(Secret(b"x" * 300), certificate(KEY))
