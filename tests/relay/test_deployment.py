"""What is shipped for a server is read by the programs it is for, and the page's lines by the letterbox itself."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.bench import relay_proxies
from pos.cli import relay
from pos.relay.database import Database
from tests.postgres import Postgres, free_port, programs
from tests.relay.running import ShopDoor, add_shop
from tests.relay.shipped import PAGE, ROOT, SHIPPED, section, typed

UNITS = ["letterbox.service", "letterbox-backup.service", "letterbox-backup.timer"]
PYTHON = "/opt/letterbox/venv/bin/python"
NAME = "box.duka.co.ke"


# The letterbox's own commands

CALLS = (
    "sudo letterbox",
    "pos relay",
    "python -m pos relay",
    "podman run --rm -v letters:/letters letterbox",
)


def commands(text: str) -> Iterator[list[str]]:
    """Give the words that the letterbox is called with, in each line that calls it."""
    for line in typed(text):
        for call in CALLS:
            _, found, words = line.partition(f"{call} ")
            if found:
                yield shlex.split(re.split(r" (?:\||&&|>) ", words)[0])
                break


def read(words: list[str]) -> str:
    """Give the job that the letterbox understands by those words."""
    job: str = relay._parser().parse_args(words).job
    return job


PAGES_COMMANDS = list(commands(PAGE))


@pytest.mark.parametrize("words", PAGES_COMMANDS, ids=" ".join)
def test_the_letterbox_understands_every_command_of_the_page(words: list[str]) -> None:
    assert read(words) == words[0]


def test_the_pages_commands_are_found() -> None:
    """Were they not, none would be tried above."""
    jobs = {words[0] for words in PAGES_COMMANDS}
    assert jobs >= {
        "add-shop", "backup", "check-payments", "doctor", "end-secret", "enrol-code", "export",
        "list", "move", "replay", "restored", "revoke", "rotate",
    }  # fmt: skip
    assert len(PAGES_COMMANDS) >= PAGE.count("sudo letterbox ")


@pytest.mark.parametrize(
    "words", [["backup"], ["move"], ["rotate", "Duka", "c2c"], ["list", "--all"], ["undo"]]
)
def test_a_command_that_there_is_not_would_be_noticed(words: list[str]) -> None:
    with pytest.raises(SystemExit):
        read(words)


def served(options: str) -> list[str]:
    """Give the words of the shipped unit, with what the settings add."""
    (line,) = re.findall(
        r"^ExecStart=(.+)$", (SHIPPED / "letterbox.service").read_text(), re.MULTILINE
    )
    assert line.startswith(f"{PYTHON} -m pos relay serve ")
    words = line.replace("$LETTERBOX_OPTIONS", options).split()
    return words[words.index("serve") :]


def pages_options() -> list[str]:
    """Give every LETTERBOX_OPTIONS that the page names."""
    rows = re.findall(r"^\|.*\| `(--[^`]+)` \|$", PAGE, re.MULTILINE)
    return ["", *rows, *re.findall(r"^ *LETTERBOX_OPTIONS=(.+)$", PAGE, re.MULTILINE)]


def test_the_unit_serves_with_every_options_of_the_page() -> None:
    """And where the options name another place to listen at, that is the one."""
    heard = [relay._parser().parse_args(served(options)) for options in pages_options()]
    assert [(each.listen, each.trusted_proxy) for each in heard] == [
        ("127.0.0.1:8300", []),
        ("127.0.0.1:8300", ["127.0.0.1"]),
        ("127.0.0.1:8300", ["127.0.0.1"]),
        ("10.77.0.2:8300", ["10.77.0.1"]),
        ("127.0.0.1:8300", ["127.0.0.1"]),
    ]


def test_the_server_before_a_tunnel_is_told_the_address_the_letterbox_listens_at() -> None:
    (backend,) = re.findall(r"^Environment=LETTERBOX_BACKEND=(.+)$", PAGE, re.MULTILINE)
    assert any(f"--listen {backend}" in options for options in pages_options())
    assert "{$LETTERBOX_BACKEND:127.0.0.1:8300}" in (SHIPPED / "Caddyfile").read_text("utf-8")


def test_the_page_takes_only_files_that_are_shipped() -> None:
    taken = set(re.findall(r"resources/relay/([\w.-]+\w)", PAGE))
    assert taken == {path.name for path in SHIPPED.iterdir()}


# systemd


@pytest.fixture
def units(tmp_path: Path) -> Path:
    """A folder with the units, their programs being ones that this computer has."""
    for name in UNITS:
        text = (SHIPPED / name).read_text("utf-8").replace(PYTHON, sys.executable)
        program = SHIPPED / "letterbox-backup"
        (tmp_path / name).write_text(
            text.replace("/usr/local/bin/letterbox-backup", str(program)), "utf-8"
        )
    return tmp_path


def verify(units: Path, name: str) -> "subprocess.CompletedProcess[str]":
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd reads its units itself, and there is no systemd-analyze here.")
    return subprocess.run(
        [program, "verify", "--man=no", str(units / name)], capture_output=True, text=True, check=False,
        env=os.environ | {"SYSTEMD_UNIT_PATH": f"{units}:"},
    )  # fmt: skip


@pytest.mark.parametrize("name", UNITS)
def test_systemd_finds_nothing_wrong_with_a_unit(units: Path, name: str) -> None:
    found = verify(units, name)
    assert (found.returncode, found.stdout + found.stderr) == (0, "")


def test_systemd_would_notice_a_slip_in_a_unit(units: Path) -> None:
    unit = units / "letterbox.service"
    unit.write_text(
        unit.read_text("utf-8").replace("ProtectClock=yes", "ProtectClocks=yes"), "utf-8"
    )
    assert "ProtectClocks" in verify(units, unit.name).stderr


def test_the_backup_may_do_no_more_than_the_letterbox_and_write_one_folder_more() -> None:
    letterbox, backup = (
        set(re.findall(r"^((?:Protect|Private|Restrict|No|Cap|System|Memory|Lock|UMask|ReadWrite)\w*=.*)$",
                       (SHIPPED / name).read_text("utf-8"), re.MULTILINE))
        for name in ("letterbox.service", "letterbox-backup.service")
    )  # fmt: skip
    assert len(letterbox) > 20
    assert backup - letterbox == {"ReadWritePaths=/var/backups/letterbox"}
    assert letterbox - backup == set()


# Backups


def nightly(folder: Path, url: str) -> "subprocess.CompletedProcess[str]":
    """Do what the timer has done each night, with that folder in the place of /var/backups."""
    script = (SHIPPED / "letterbox-backup").read_text("utf-8")
    for shipped, ours in {"/var/backups/letterbox": str(folder), PYTHON: sys.executable}.items():
        assert shipped in script
        script = script.replace(shipped, ours)
    path = f"{programs()}:{os.environ['PATH']}"
    environment = os.environ | {"POS_RELAY_DATABASE": url, "PYTHONPATH": str(ROOT), "PATH": path}
    return subprocess.run(
        ["sh", "-c", script], env=environment, capture_output=True, text=True, check=False, timeout=60
    )  # fmt: skip


@pytest.mark.parametrize(
    ("url", "end"), [("sqlite", "sqlite"), ("postgres", "sql")], indirect=["url"]
)
def test_old_backups_go_only_when_a_new_one_is_there(
    url: str, door: ShopDoor, tmp_path: Path, end: str
) -> None:
    """By the script that is shipped; first with no letterbox to be found."""
    folder = tmp_path / "backups"
    folder.mkdir()
    names = ("2026-01-01.sqlite", "2026-01-02.sqlite.part", "2026-01-03.sql", "new.sqlite")
    *old, young = (folder / name for name in names)
    for each in (*old, young):
        each.touch()
    for each in old:
        os.utime(each, (0, 0))
    failed = nightly(folder, "sqlite:////nowhere/letterbox.sqlite")
    assert failed.returncode == 1
    assert failed.stderr.startswith("There is no letterbox")
    assert {*old, young} == set(folder.iterdir())
    done = nightly(folder, url)
    assert (done.returncode, done.stderr) == (0, "")
    (made,) = set(folder.iterdir()) - {young}
    assert re.fullmatch(rf"\d{{4}}-\d\d-\d\d-\d{{6}}\.{end}", made.name)
    assert made.stat().st_mode & 0o777 == 0o600
    assert made.name in done.stdout


def test_a_backup_of_postgresql_that_fails_leaves_nothing_half_written(
    postgres: Postgres, tmp_path: Path
) -> None:
    """pg_dump refuses a letterbox one of whose tables its user may not read."""
    url = postgres.new_database()
    database = Database(url)
    add_shop(database)
    with database.writing() as connection:
        connection.exec_driver_sql("CREATE ROLE keeper LOGIN")
        connection.exec_driver_sql(
            "GRANT SELECT ON letterbox, shops, box_secrets, till_keys TO keeper"
        )
    database.close()
    failed = nightly(tmp_path, url.replace("//kaunta@", "//keeper@"))
    assert failed.returncode != 0
    assert "permission denied" in failed.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_nightly_backup_of_postgresql_is_put_back_as_the_page_says(
    postgres: Postgres, tmp_path: Path
) -> None:
    url, trial = postgres.new_database(), postgres.new_database()
    database = Database(url)
    add_shop(database, "Mama Njeri")
    database.close()
    assert nightly(tmp_path, url).returncode == 0
    (made,) = tmp_path.glob("*.sql")
    (line,) = {line for line in section("Backups").splitlines() if "psql" in line}
    words = shlex.split(line)
    options = words[words.index("psql") + 1 : words.index("-d")]
    psql = [str(programs() / "psql"), *options, "-d", trial, "-f", str(made)]
    subprocess.run(psql, check=True, capture_output=True)
    listed = subprocess.run(
        [sys.executable, "-m", "pos", "relay", "list", "--database", trial],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    assert listed.stdout.startswith("Mama Njeri: ")


@pytest.mark.parametrize("name", ["letterbox", "letterbox-backup"])
def test_a_shipped_script_is_one_that_sh_reads_and_anybody_runs(name: str) -> None:
    script = SHIPPED / name
    assert subprocess.run(["sh", "-n", str(script)], check=False).returncode == 0
    assert script.stat().st_mode & 0o111 == 0o111


# The firewall

HOLDING = """
import socket
def held(address, wanted):
    got = []
    for _ in range(wanted):
        try:
            got.append(socket.create_connection(("127.0.0.1", 443), 5, (address, 0)))
        except ConnectionError:
            pass
    return got
door = socket.socket()
door.bind(("127.0.0.1", 443))
door.listen(1000)
kept = [held(address, 140) for address in ("127.0.0.5", "196.201.214.200", "127.0.0.6")]
print(*map(len, kept))
"""


def in_a_network_of_its_own(script: str) -> str:
    """Run a script where nobody's network is touched; give what it says."""
    alone = ["unshare", "--map-root-user", "--net"]
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("This computer gives no network of its own to try the firewall in.")
    environment = os.environ | {"PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"}
    done = subprocess.run(
        [*alone, "sh", "-euc", script], env=environment, capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_nft_finds_nothing_wrong_with_the_firewall() -> None:
    assert in_a_network_of_its_own("nft -c -f resources/relay/connections.nft") == ""


def test_the_firewall_lets_one_address_hold_128_connections_and_safaricom_any_number() -> None:
    """Read twice, for whoever follows the page a second time must not count anybody twice."""
    said = in_a_network_of_its_own(
        "ip link set lo up; ip address add 196.201.214.200/32 dev lo; "
        "nft -f resources/relay/connections.nft; nft -f resources/relay/connections.nft; "
        f"{shlex.quote(sys.executable)} -c {shlex.quote(HOLDING)}"
    )
    assert said.split() == ["128", "140", "128"]


# nginx


def own_nginx(folder: Path) -> tuple[list[str], Path]:
    """Have the file that the page's steps leave, with this folder's paths; give how nginx is asked about it."""
    words = relay_proxies.nginx(folder, relay_proxies.Ports(free_port(), 8300, free_port()))
    made = Path(words[1])
    shipped = (SHIPPED / "nginx.conf").read_text("utf-8")
    certificates = re.findall(r"^ +ssl_certificate\w* (.+);$", shipped, re.MULTILINE)
    text = made.read_text("utf-8")
    for ours, theirs in zip(("certificate.pem", "key.pem"), certificates, strict=True):
        text = text.replace(str(folder / ours), f"{folder}{theirs}")
    made.write_text(text, "utf-8")
    (sed,) = (
        line for line in typed(section("With nginx in the place of Caddy")) if " sed " in line
    )
    line = sed.removeprefix("sudo ").replace("/etc/nginx/nginx.conf", str(made))
    subprocess.run(["sh", "-euc", f"NAME={NAME}; {line}"], check=True)
    program = relay_proxies.installed("nginx")
    assert program is not None
    return [program, "-t", "-q", "-c", str(made)], made


def test_nginx_takes_the_pages_file_once_the_certificate_is_there(tmp_path: Path) -> None:
    asked, made = own_nginx(tmp_path)
    live = tmp_path / "etc/letsencrypt/live" / NAME
    before = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert f'cannot load certificate "{live}/fullchain.pem"' in before.stderr
    live.mkdir(parents=True)
    relay_proxies.make_certificate(live)
    (live / "certificate.pem").rename(live / "fullchain.pem")
    (live / "key.pem").rename(live / "privkey.pem")
    after = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert after.returncode == 0, after.stderr
    assert "example" not in re.sub(r"#.*", "", made.read_text("utf-8"))


def test_the_nginx_steps_get_the_certificate_before_the_file_and_from_the_folder_it_shows() -> None:
    """The same folder is shown by Debian's first file and by ours, so each renewal goes as the first one did."""
    steps = section("With nginx in the place of Caddy")
    lines = typed(steps)
    (certbot,) = (line for line in lines if "certbot certonly" in line)
    (copied,) = (line for line in lines if line.startswith("sudo cp resources/relay/nginx.conf"))
    assert lines.index(certbot) < lines.index(copied)
    words = shlex.split(certbot)
    shown = words[words.index("-w") + 1]
    assert f"root {shown};" in (SHIPPED / "nginx.conf").read_text("utf-8")
    assert words[words.index("--deploy-hook") + 1] == "systemctl reload nginx"
    (install,) = (line for line in lines if "apt-get install" in line)
    assert {"nginx", "certbot"} <= set(install.split())
    assert "caddy" not in install


# The container

CONTAINERFILE = (SHIPPED / "Containerfile").read_text("utf-8")


def told(word: str) -> list[str]:
    """Give what follows a word of the Containerfile, wherever it stands."""
    whole = CONTAINERFILE.replace("\\\n", " ")
    return re.findall(rf"^{word}\s+(.+)$", whole, re.MULTILINE)


def listed(words: str) -> list[str]:
    return re.findall(r'"([^"]*)"', words)


def test_the_container_copies_what_there_is_and_installs_from_it() -> None:
    copied = [line.split()[0] for line in told("COPY")]
    assert copied == ["requirements-relay.lock", "pos"]
    assert all((ROOT / name).exists() for name in copied)
    assert "--require-hashes -r requirements-relay.lock" in told("RUN")[0]


def test_the_container_runs_the_letterbox_where_its_door_and_its_pulse_are() -> None:
    entry, command, port = listed(told("ENTRYPOINT")[0]), listed(told("CMD")[0]), told("EXPOSE")[0]
    assert entry == ["python", "-m", "pos", "relay"]
    assert relay._parser().parse_args(command).listen == f"0.0.0.0:{port}"
    (pulse,) = re.findall(r'"-c", "([^"]+)"', told("HEALTHCHECK")[0])
    assert f"http://127.0.0.1:{port}/healthz" in pulse
    assert compile(pulse, "pulse", "exec")


def test_the_container_keeps_letters_in_its_volume_as_nobody_in_particular() -> None:
    (volume,) = told("VOLUME")
    assert f"POS_RELAY_DATABASE=sqlite:///{volume}/letterbox.sqlite" in told("ENV")[0]
    user, _, group = told("USER")[0].partition(":")
    assert f"install -d -m 0700 -o {user} -g {group} {volume}" in told("RUN")[0]
    assert f"install -o {user} -g {group} -m 0600" in section("In a container")


def test_the_containers_own_lines_are_ones_that_the_letterbox_understands() -> None:
    said = CONTAINERFILE.replace("\\\n#", " ")
    runs = re.findall(r"podman run .* letterbox +(serve .+)", said)
    jobs = re.findall(r"python -m pos relay (.+)", said)
    assert [read(shlex.split(line)) for line in (*runs, *jobs)] == ["serve", "add-shop"]
