"""Draws what a person sees: draw-terminal.py OUTPUT.svg PROGRAM ARGUMENT…

Runs the program in a real terminal of 80 columns, types into it, and writes its screen as SVG.
"""

import fcntl
import os
import pty
import select
import struct
import sys
import termios
from xml.sax.saxutils import escape

TYPED = ["225", "1", "2", "118", "1", "2", "104"]
COLUMNS, ROWS = 80, 24


def until_quiet(terminal):
    """Everything the program says before it waits for a person."""
    seen = b""
    while select.select([terminal], [], [], 1.5)[0]:
        try:
            seen += os.read(terminal, 65536)
        except OSError:
            break
    return seen


def session(command):
    process, terminal = pty.fork()
    if process == 0:
        os.execv(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    seen = until_quiet(terminal)
    for line in TYPED:
        os.write(terminal, line.encode() + b"\r")
        seen += until_quiet(terminal)
    os.write(terminal, b"stop\r")
    until_quiet(terminal)
    os.waitpid(process, 0)
    return seen.decode().replace("\r", "")


def draw(lines):
    height = 20 * len(lines) + 28
    texts = "".join(
        f'<text x="18" y="{30 + 20 * row}" xml:space="preserve">{escape(line)}</text>'
        for row, line in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 {height}" role="img">'
        "<title>Une saisie dans le terminal (données fictives)</title>"
        f'<rect width="800" height="{height}" rx="8" fill="#14202b"/>'
        '<g fill="#e8eef2" font-family="DejaVu Sans Mono, Consolas, monospace" font-size="15">'
        f"{texts}</g></svg>\n"
    )


if __name__ == "__main__":
    output, *command = sys.argv[1:]
    lines = ["$ jalon " + " ".join(command[1:])] + session(command).split("\n")
    with open(output, "w", encoding="utf-8") as svg:
        svg.write(draw(lines[:ROWS]))
