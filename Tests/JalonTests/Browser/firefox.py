"""A person answers a survey in a real Firefox, spoken to by Marionette, its own protocol: `firefox.py ADDRESS CODE
FOLDER`. The browser's own « Précédent » while answering and after sending is what this is about. Prints what was seen as
JSON; any surprise is an exception."""

import base64
import json
import pathlib
import socket
import subprocess
import sys
import time

ADDRESS, CODE, FOLDER = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Firefox:
    """As much of Marionette as this needs: a length, a colon, then [0, number, command, parameters]."""

    def __init__(self, port: int = 2977):
        profile = FOLDER / "profile-firefox"
        profile.mkdir(parents=True, exist_ok=True)
        (profile / "user.js").write_text(
            f'user_pref("marionette.port", {port});\nuser_pref("intl.accept_languages", "fr");\n')
        self.process = subprocess.Popen(
            ["firefox-esr", "--headless", "--marionette", "--no-remote", "--profile", str(profile)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={"HOME": str(FOLDER), "PATH": "/usr/bin:/bin"})
        for _ in range(120):
            try:
                self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
                break
            except OSError:
                time.sleep(0.5)
        self.number = 0
        self._read()
        self.ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"acceptInsecureCerts": False}}})

    def _read(self):
        head = b""
        while not head.endswith(b":"):
            head += self.socket.recv(1)
        left, body = int(head[:-1]), b""
        while len(body) < left:
            body += self.socket.recv(left - len(body))
        return json.loads(body)

    def ask(self, command: str, parameters: dict | None = None):
        self.number += 1
        body = json.dumps([0, self.number, command, parameters or {}]).encode()
        self.socket.sendall(f"{len(body)}:".encode() + body)
        _, _, error, result = self._read()
        if error:
            raise RuntimeError(f"{command}: {error.get('error')}: {error.get('message')}")
        return result.get("value", result) if isinstance(result, dict) else result

    def find(self, selector: str) -> list[str]:
        found = self.ask("WebDriver:FindElements", {"using": "css selector", "value": selector})
        return [element[ELEMENT] for element in found]

    def click(self, selector: str):
        """What it leads to has come: another document, wholly loaded."""
        self.run("window.wasSeen = true")
        self.ask("WebDriver:ElementClick", {"id": self.find(selector)[0]})
        self.settle()

    def settle(self):
        for _ in range(100):
            if self.run("return !window.wasSeen && document.readyState === 'complete'"):
                return
            time.sleep(0.1)
        raise AssertionError("nothing comes of a click")

    def back(self):
        self.run("window.wasSeen = true")
        self.ask("WebDriver:Back")

    def run(self, script: str):
        return self.ask("WebDriver:ExecuteScript", {"script": script, "args": []})

    def source(self) -> str:
        return self.ask("WebDriver:GetPageSource")

    def picture(self, name: str):
        bytes_ = base64.b64decode(self.ask("WebDriver:TakeScreenshot", {"full": True}))
        (FOLDER / f"firefox-{name}.png").write_bytes(bytes_)

    def quit(self):
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def answer(firefox: Firefox) -> bool:
    """One page of the form. False on the page that checks."""
    if firefox.find("[name=send]"):
        return False
    if firefox.find("[name=yes]"):
        firefox.click("[name=yes]")
        return True
    if firefox.find("[name^='language-']") and not firefox.find("[name=answer]"):
        firefox.click("[name^='language-']")
        return True
    fields = firefox.find("[name=answer]")
    kind = firefox.run("return document.querySelector('[name=answer]')?.type")
    if kind in ["radio", "checkbox"]:
        firefox.ask("WebDriver:ElementClick", {"id": firefox.find("label[for]")[0]})
    elif fields:
        firefox.ask("WebDriver:ElementSendKeys", {"id": fields[0], "text": "Merci « à tous »"})
    firefox.click("[name=next]")
    return True


FOLDER.mkdir(parents=True, exist_ok=True)
FIREFOX = Firefox()
SEEN: dict = {}
try:
    FIREFOX.ask("WebDriver:Navigate", {"url": ADDRESS})
    FIREFOX.picture("code")
    FIREFOX.ask("WebDriver:ElementSendKeys", {"id": FIREFOX.find("[name=code]")[0], "text": CODE})
    FIREFOX.click("[name=next]")
    SEEN["pages"] = 0
    while answer(FIREFOX):
        SEEN["pages"] += 1
        assert SEEN["pages"] < 40, "the form does not end"
    FIREFOX.picture("check")
    for step in range(3):
        FIREFOX.back()
        title = FIREFOX.ask("WebDriver:GetTitle")
        FIREFOX.picture(f"back-{step + 1}")
        assert "Question" in title or "Vos réponses" in title, f"going back while answering ends on {title!r}"
    while answer(FIREFOX):
        pass
    FIREFOX.click("[name=send]")
    FIREFOX.picture("sent")
    SEEN["sent"] = FIREFOX.run("return document.querySelector('main').innerText")
    assert "reçu" in SEEN["sent"]
    try:
        FIREFOX.back()
    except RuntimeError as refused:
        SEEN["back after sending"] = str(refused)
    FIREFOX.picture("back-after-sending")
    assert "Merci « à tous »" not in FIREFOX.source(), "the answers are read by going back"
    print(json.dumps(SEEN, ensure_ascii=False))
finally:
    FIREFOX.quit()
