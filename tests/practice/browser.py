"""A real browser without a screen, driven through two pipes: no driver program, no socket."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium")
WAIT_SECONDS = 20


class Browser:
    """One page of a browser."""

    def __init__(self, write: int, read: int) -> None:
        self._write, self._read = os.fdopen(write, "wb", 0), os.fdopen(read, "rb", 0)
        self._count, self._rest, self._session = 0, b"", ""
        self.said: list[dict[str, Any]] = []
        target = self._tell("Target.createTarget", url="about:blank")["targetId"]
        attached = self._tell("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._tell(f"{domain}.enable")

    def close(self) -> None:
        self._session = ""
        self._tell("Browser.close")
        self._write.close()
        self._read.close()

    def small(self) -> None:
        """Be as small as a cheap phone."""
        self._be(320, 560)

    def wide(self) -> None:
        """Be as wide as a desk's screen."""
        self._be(1280, 800)

    def _be(self, width: int, height: int) -> None:
        self._tell(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=True,
        )  # fmt: skip

    def open(self, url: str) -> None:
        self._tell("Page.navigate", url=url)

    def run(self, script: str) -> Any:
        said = self._tell("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in said, said
        return said["result"].get("value")

    def until(self, script: str) -> Any:
        """Wait until something is true on the page."""
        end = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < end:
            found = self.run(f"(() => {{ try {{ return {script} }} catch {{ return false }} }})()")
            if found:
                return found
            time.sleep(0.02)
        raise AssertionError(script, self.run("document.body.innerText"))

    def type(self, name: str, text: str) -> None:
        """Type into a field as fingers do."""
        self.run(f"document.getElementById('{name}').focus()")
        self._tell("Input.insertText", text=text)

    def press(self, what: str) -> None:
        self.run(f"document.querySelector({what!r}).click()")

    def picture(self, file: Path) -> None:
        import base64  # noqa: PLC0415 - only who looks needs it

        shot = self._tell("Page.captureScreenshot", captureBeyondViewport=True)
        file.write_bytes(base64.b64decode(shot["data"]))

    def asked_for(self) -> list[str]:
        """Give every address that the page asked for."""
        sent = [each for each in self.said if each.get("method") == "Network.requestWillBeSent"]
        return [each["params"]["request"]["url"] for each in sent]

    def complaints(self) -> list[Any]:
        """Give what the browser found wrong with the page."""
        kinds = {"Runtime.exceptionThrown", "Log.entryAdded"}
        return [each["params"] for each in self.said if each.get("method") in kinds]

    def _tell(self, method: str, **params: object) -> Any:
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._write.write(json.dumps(message).encode() + b"\0")
        while True:
            heard = self._hear()
            if heard.get("id") == self._count:
                assert "error" not in heard, heard
                return heard["result"]
            self.said.append(heard)

    def _hear(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            chunk = self._read.read(65536)
            assert chunk, "the browser has gone"
            self._rest += chunk
        message, _, self._rest = self._rest.partition(b"\0")
        heard: dict[str, Any] = json.loads(message)
        return heard


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    assert CHROMIUM
    to_it, from_us = os.pipe()
    to_us, from_it = os.pipe()
    words = [
        CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
        "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
        "--no-default-browser-check", "--disable-sync", f"--user-data-dir={folder}",
        "--remote-debugging-pipe", "about:blank",
    ]  # fmt: skip
    shell = f'exec 3<&{to_it} 4>&{from_it}; exec "$@"'
    process = subprocess.Popen(
        ["bash", "-c", shell, "bash", *words],
        pass_fds=(to_it, from_it),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(folder)},
    )
    os.close(to_it)
    os.close(from_it)
    try:
        page = Browser(from_us, to_us)
        try:
            yield page
        finally:
            page.close()
    finally:
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
