"""The security credential: the initiator's password, sealed for Safaricom with the certificate the owner gives.

The certificates in circulation ran out years ago and are used all the same: only the key in them counts.
"""

import base64

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from pos.secrets import Secret
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

PEM = b"-----BEGIN"


def seal_password(password: Secret, certificate: bytes) -> Secret:
    """Give what stands for the password in every call; other bytes each time."""
    key = _key(certificate)
    try:
        sealed = key.encrypt(password.value, PKCS1v15())
    except ValueError as error:
        raise Refusal(Reason.MPESA_CERTIFICATE_UNREADABLE) from error
    return Secret(base64.b64encode(sealed))


def _key(certificate: bytes) -> RSAPublicKey:
    read = x509.load_pem_x509_certificate if PEM in certificate else x509.load_der_x509_certificate
    try:
        key = read(certificate).public_key()
    except ValueError as error:
        raise Refusal(Reason.MPESA_CERTIFICATE_UNREADABLE) from error
    if not isinstance(key, RSAPublicKey):
        raise Refusal(Reason.MPESA_CERTIFICATE_UNREADABLE)
    return key
