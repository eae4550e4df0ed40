"""How Daraja says no: the body and the codes of all its APIs."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NoReturn

from pos.practice.mischief import Fault


class ApiError(Exception):
    """A call was refused; nothing happened."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(status, code, message)
        self.status = status
        self.code = code
        self.message = message


def refuse(field: str) -> NoReturn:
    """Refuse a call, naming the field."""
    raise ApiError(400, "400.002.02", f"Bad Request - Invalid {field}")


BAD_PAYLOAD = (400, "400.002.05", "Invalid Request Payload")
NO_HEADER = (404, "404.001.04", "Invalid Authentication Header")
BAD_TOKEN = (404, "404.001.03", "Invalid Access Token")
NO_PRODUCT = (
    401,
    "401.003.01",
    "Error Occurred - Invalid Access Token - Invalid API call as no apiproduct match found",
)
NOT_FOUND = (404, "404.001.01", "Resource not found")
BAD_METHOD = (405, "405.001", "Method Not Allowed")
BAD_AUTH_TYPE = (400, "400.008.01", "Invalid Authentication passed")
BAD_GRANT = (400, "400.008.02", "Invalid grant type passed")
NO_MERCHANT = (500, "500.001.1001", "Merchant does not exist")
BAD_PASSWORD = (500, "500.001.1001", "Wrong credentials")
LINE_IS_BUSY = (
    500,
    "500.001.1001",
    "Unable to lock subscriber, a transaction is already in process for the current subscriber",
)
PENDING = (500, "500.001.1001", "The transaction is being processed")
NO_TRANSACTION = (500, "500.001.1001", "The transaction does not Exist")
DUPLICATE = (500, "500.002.1001", "Duplicate OriginatorConversationID.")
REGISTERED = (500, "500.003.1001", "Urls are already registered")
NOT_REGISTERED = (500, "500.003.1001", "Urls are not registered")
INTERNAL = (500, "500.003.1001", "Internal Server Error")
NO_PULL = (400, "400.001", "Bad Request - The ShortCode is not registered for Pull")

OF_FAULTS: Mapping[Fault, tuple[int, str, str]] = MappingProxyType(
    {
        Fault.SPIKE: (500, "500.003.02", "Error Occured: Spike Arrest Violation"),
        Fault.QUOTA: (500, "500.003.03", "Error Occured: Quota Violation"),
        Fault.TOKEN: BAD_TOKEN,
        Fault.NO_PRODUCT: NO_PRODUCT,
        Fault.INTERNAL: INTERNAL,
    }
)
"""What a fault says in Daraja's own way."""
PAGE = (
    b"<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
)
APIGEE = (
    b'{"fault":{"faultstring":"Rate limit quota violation. Quota limit exceeded.",'
    b'"detail":{"errorcode":"policies.ratelimit.QuotaViolation"}}}'
)
SOAP = (
    b'{"Envelope":{"Body":{"Fault":{"faultcode":"soap:Server","faultstring":'
    b'"Execution of ServiceCallout SCO-AddURLVault failed. Reason: ResponseCode 409 is treated as error"}}}}'
)
BODIES: Mapping[Fault, tuple[int, bytes, str]] = MappingProxyType(
    {
        Fault.EMPTY: (200, b"", "application/json"),
        Fault.HTML: (502, PAGE, "text/html"),
        Fault.UNAVAILABLE: (503, b"", "text/plain"),
        Fault.TOO_MANY: (429, b"", "text/plain"),
        Fault.APIGEE: (429, APIGEE, "application/json"),
        Fault.SOAP: (500, SOAP, "application/json"),
    }
)
"""What a fault says in anybody else's way."""
