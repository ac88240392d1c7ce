"""Draws what a person sees: draw-terminal.py OUTPUT.svg PROGRAM ARGUMENT…

Runs the program in a terminal of 80 columns as pyte draws it, types into it, and writes its screen
as SVG. Needs a Python with pyte and pexpect.
"""

import sys
from xml.sax.saxutils import escape

import pexpect
import pyte

TYPED = ["30\r", "14\r", "2\r"]
COLUMNS, ROWS = 80, 24
WIDTH, HEIGHT, LEFT, TOP = 9.03, 20, 18, 30
PAPER, INK = "#14202b", "#e8eef2"


def session(command):
    """The screen once everything was typed; the program is then left, its draft kept."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    child = pexpect.spawn(command[0], command[1:], dimensions=(ROWS, COLUMNS))

    def show():
        while True:
            try:
                stream.feed(child.read_nonblocking(65536, timeout=1.5))
            except (pexpect.TIMEOUT, pexpect.EOF):
                return

    show()
    for keys in TYPED:
        child.send(keys)
        show()
    drawn = [[screen.buffer[row][column] for column in range(COLUMNS)] for row in range(ROWS)]
    child.send("q")
    child.close()
    return drawn


def runs(line):
    """Neighbours that look alike: first column, look, text."""
    found = []
    for column, cell in enumerate(line):
        look = (cell.reverse, cell.bold)
        if found and found[-1][1] == look:
            found[-1][2] += cell.data
        else:
            found.append([column, look, cell.data])
    return found


def draw(lines):
    parts = []
    for row, line in enumerate(lines):
        for column, (reverse, bold), text in runs(line):
            x, y = LEFT + column * WIDTH, TOP + HEIGHT * row
            if reverse:
                parts.append(
                    f'<rect x="{x:.1f}" y="{y - 15}" width="{len(text) * WIDTH:.1f}" '
                    f'height="{HEIGHT}" fill="{INK}"/>'
                )
            if text.strip():
                weight = ' font-weight="bold"' if bold else ""
                parts.append(
                    f'<text x="{x:.1f}" y="{y}" xml:space="preserve" textLength="{len(text) * WIDTH:.1f}"'
                    f' fill="{PAPER if reverse else INK}"{weight}>{escape(text)}</text>'
                )
    height = HEIGHT * len(lines) + 28
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 {height}" role="img">'
        "<title>Une saisie dans le terminal (données fictives)</title>"
        f'<rect width="760" height="{height}" rx="8" fill="{PAPER}"/>'
        '<g font-family="DejaVu Sans Mono, Consolas, monospace" font-size="15">'
        f"{''.join(parts)}</g></svg>\n"
    )


if __name__ == "__main__":
    output, *command = sys.argv[1:]
    with open(output, "w", encoding="utf-8") as svg:
        svg.write(draw(session(command)))
