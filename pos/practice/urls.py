"""Which addresses Safaricom calls, and which words it cannot bear in one."""

import re
from urllib.parse import urlsplit

WORDS = re.compile(r"m-?pesa|safaricom|exe|cmd|sql|query", re.IGNORECASE)
TUNNELS = re.compile(r"ngrok|mockbin|requestbin", re.IGNORECASE)
HOST = re.compile(r"[a-z0-9.\-]+|\[[0-9a-f:]+\]", re.ASCII)
SIGNS = re.compile(r"[!-~]+", re.ASCII)


def is_url(text: str) -> bool:
    """Tell whether that is an address: http or https, a host in small letters, no blank."""
    if not SIGNS.fullmatch(text):
        return False
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    host = parts.netloc.rpartition("@")[2]
    name = re.sub(r":\d+$", "", host)
    return parts.scheme in {"http", "https"} and bool(HOST.fullmatch(name))


def bad_word(url: str) -> str:
    """Give the word in an address for which it is refused, in capitals, or nothing."""
    found = WORDS.search(url)
    return found[0].upper() if found else ""


def is_public(url: str) -> bool:
    """Tell whether an address could be registered in production: https, no tunnel, not this computer."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    is_local = host in {"localhost", "::1"} or host.startswith("127.")
    return parts.scheme == "https" and not is_local and not TUNNELS.search(url)
