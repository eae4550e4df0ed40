"""The key with which an initiator's password is sealed, and the certificate that people are given of it."""

import base64
import binascii
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

SEALED_BYTES = 256


class CredentialKey:
    """A key pair of the stand-in's own; made when it is first needed."""

    def __init__(self) -> None:
        self._key = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def certificate(self) -> bytes:
        """Give the certificate in PEM; its dates are long gone, as those of the real ones are."""
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "practice M-Pesa")])
        began = datetime(2016, 1, 1, tzinfo=UTC)
        made = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(self._key.public_key())
            .serial_number(1)
            .not_valid_before(began)
            .not_valid_after(began + timedelta(days=730))
        )
        return made.sign(self._key, SHA256()).public_bytes(Encoding.PEM)

    def open(self, credential: str) -> bytes | None:
        """Give what was sealed for us by PKCS#1 v1.5, or nothing."""
        sealed = sealed_bytes(credential)
        if sealed is None:
            return None
        try:
            return self._key.decrypt(sealed, padding.PKCS1v15())
        except ValueError:
            return None


def sealed_bytes(credential: str) -> bytes | None:
    """Give the bytes of a credential of the right size, or nothing."""
    try:
        found = base64.b64decode(credential, validate=True)
    except (binascii.Error, ValueError):
        return None
    return found if len(found) == SEALED_BYTES else None
