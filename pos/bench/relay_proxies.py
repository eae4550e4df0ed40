"""The shipped nginx and Caddy before a letterbox: their own files, with other ports and paths put in."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from pos.bench.relay_ports import free_port
from pos.bench.relay_servers import Door, NotStarted, running
from pos.folders import resources

NGINX, CADDY = "nginx", "caddy"
CERTIFICATE, CERTIFICATES_KEY = "certificate.pem", "key.pem"
_LETSENCRYPT = "/etc/letsencrypt/live/letterbox.example.co.ke"


@dataclass(frozen=True, slots=True)
class Ports:
    """Where a proxy listens, where the letterbox does, and where nobody is to come in unsealed."""

    outer: int
    inner: int
    plain: int


def installed(program: str) -> str | None:
    """Give where a program is."""
    return shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


@contextmanager
def proxied(name: str, folder: Path, door: Door) -> Iterator[Door]:
    """Give the door of a letterbox as it is through a proxy."""
    program = installed(name)
    if program is None:
        message = f"no {name} here"
        raise NotStarted(message)
    make_certificate(folder)
    plain = free_port()

    def words(port: int) -> list[str]:
        ports = Ports(port, door.port, plain)
        return [program, *(_own_nginx(folder, ports) if name == NGINX else caddy())]

    def environment(port: int) -> dict[str, str] | None:
        return caddy_environment(folder, Ports(port, door.port, plain)) if name == CADDY else None

    with running(words, environment) as port:
        yield replace(door, port=port, certificate=str(folder / CERTIFICATE))


def _own_nginx(folder: Path, ports: Ports) -> list[str]:
    """Give nginx's words where its user may not be one of this computer's."""
    words = nginx(folder, ports)
    file = folder / "nginx.conf"
    file.write_text(file.read_text("utf-8").replace("user www-data;", "user root;"), "utf-8")
    return words


def nginx(folder: Path, ports: Ports) -> list[str]:
    """Put ports and paths into the shipped file, and give the words that run nginx with it."""
    text = (resources() / "relay/nginx.conf").read_text("utf-8")
    for shipped, ours in {
        "listen 80;": f"listen 127.0.0.1:{ports.plain};",
        "listen 443 ": f"listen 127.0.0.1:{ports.outer} ",
        "127.0.0.1:8300": f"127.0.0.1:{ports.inner}",
        f"{_LETSENCRYPT}/fullchain.pem": str(folder / CERTIFICATE),
        f"{_LETSENCRYPT}/privkey.pem": str(folder / CERTIFICATES_KEY),
        "/run/nginx.pid": str(folder / "nginx.pid"),
        "/var/log/nginx/": f"{folder}/",
        "/var/lib/nginx/": f"{folder}/",
    }.items():
        if shipped not in text:
            raise AssertionError(shipped)
        text = text.replace(shipped, ours)
    made = folder / "nginx.conf"
    made.write_text(text, "utf-8")
    return ["-c", str(made), "-g", "daemon off;"]


def caddy() -> list[str]:
    """Give the words that run Caddy with the shipped file as it is."""
    return ["run", "--config", str(resources() / "relay/Caddyfile"), "--adapter", "caddyfile"]


def caddy_environment(folder: Path, ports: Ports) -> dict[str, str]:
    """Give what the shipped Caddyfile reads from its surroundings."""
    return os.environ | {
        "LETTERBOX_SITE": f"localhost:{ports.outer}",
        "LETTERBOX_TLS": f"tls {folder / CERTIFICATE} {folder / CERTIFICATES_KEY}",
        "LETTERBOX_BACKEND": f"127.0.0.1:{ports.inner}",
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "HOME": str(folder),
    }


def make_certificate(folder: Path) -> None:
    """Make a certificate for this computer that signs itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / CERTIFICATE).write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / CERTIFICATES_KEY).write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
