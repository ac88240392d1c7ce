"""Plays keys at a terminal: play-screen.py PROGRAM ARGUMENT… < scenario.json

The scenario: {"rows", "columns", "steps"}. A step has "keys" to send, "until" to wait for on the
screen, "rows" and "columns" for a window of another size, "signal" to send to the program. Writes
what pyte shows after each step, the cursor, and how the program left its terminal.
"""

import json
import signal
import sys
import termios
import time

import pexpect
import pyte

DEADLINE_SECONDS = 30


class Terminal:
    def __init__(self, command, rows, columns):
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.child = pexpect.spawn(command[0], command[1:], dimensions=(rows, columns), timeout=5)
        self.child.delaybeforesend = None

    def read(self, seconds):
        """Everything that comes until the program is quiet that long."""
        while True:
            try:
                seen = self.child.read_nonblocking(65536, timeout=seconds)
            except (pexpect.TIMEOUT, pexpect.EOF):
                return
            self.raw += seen
            self.stream.feed(seen)

    def wait(self, text):
        deadline = time.monotonic() + DEADLINE_SECONDS
        while text not in self.shown() and time.monotonic() < deadline and self.child.isalive():
            self.read(0.1)
        self.read(0.1)

    def shown(self):
        return "\n".join(self.lines())

    def lines(self):
        return [line.rstrip().replace("\u00a0", " ") for line in self.screen.display]

    def state(self):
        return {
            "lines": self.lines(),
            "row": self.screen.cursor.y,
            "column": self.screen.cursor.x,
        }


def play(scenario, command):
    terminal = Terminal(command, scenario["rows"], scenario["columns"])
    states = []
    for step in scenario["steps"]:
        if "rows" in step:
            terminal.screen.resize(step["rows"], step["columns"])
            terminal.child.setwinsize(step["rows"], step["columns"])
        if "signal" in step:
            terminal.child.kill(getattr(signal, step["signal"]))
        if "keys" in step:
            terminal.child.send(step["keys"].encode())
        if "until" in step:
            terminal.wait(step["until"])
        else:
            terminal.read(0.3)
        states.append(terminal.state())
    terminal.read(0.5)
    local = termios.tcgetattr(terminal.child.child_fd)[3]
    terminal.child.close()
    return {
        "states": states,
        "escapes": terminal.raw.count(b"\x1b"),
        "left": terminal.raw.endswith(b"\x1b[?1049l"),
        "cooked": bool(local & termios.ICANON) and bool(local & termios.ECHO),
        "brackets": terminal.raw.count(b"\x1b[?2004h"),
    }


if __name__ == "__main__":
    json.dump(play(json.load(sys.stdin), sys.argv[1:]), sys.stdout)
