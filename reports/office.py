"""Makes a text document from a web page: office.py docx|odt OUTPUT.

Run as `python3 -I office.py docx rapport.docx` in a folder that holds only what the report needs: rapport.html,
rapport.json (marks, foot, day, alternatives of pictures), figures/N.svg, reference.docx or .odt, fonts. Same
folder, same bytes. Exit 3: pandoc or rsvg-convert is not installed.
"""

import concurrent.futures
import datetime
import html
import json
import os
import re
import subprocess
import sys
import zipfile

# Two and a half points for each one of the drawing: 250 to the inch on paper.
ZOOM = "2.5"


def run(arguments, day):
    moment = datetime.datetime.fromisoformat(day).replace(tzinfo=datetime.timezone.utc)
    environment = {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LANG": "C.UTF-8", "TZ": "UTC", "HOME": os.getcwd(),
        "FONTCONFIG_FILE": os.path.join(os.getcwd(), "fonts.conf"),
        # The day of the data, not of the run: the same data give the same bytes.
        "SOURCE_DATE_EPOCH": str(int(moment.timestamp())),
    }
    try:
        subprocess.run(arguments, env=environment, check=True, stdout=subprocess.DEVNULL)
    except FileNotFoundError:
        print(f"{arguments[0]}: not installed", file=sys.stderr)
        sys.exit(3)


def draw(figures, day):
    """Text documents show pictures as points: not all programs draw SVG."""
    with open("fonts.conf", "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
                   f"<dir>{html.escape(os.getcwd())}/fonts</dir>"
                   f"<cachedir>{html.escape(os.getcwd())}/cache</cachedir></fontconfig>")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(
            lambda name: run(["rsvg-convert", "--zoom", ZOOM, "-o", f"figures/{name}.png",
                              f"figures/{name}.svg"], day), figures))


def write(kind, output, day):
    run(["pandoc", "--from", "html", "--to", kind, f"--reference-doc=reference.{kind}", "--data-dir=none",
         "--metadata=lang:fr-FR", f"--output={output}", "rapport.html"], day)


def docx_parts(parts, words):
    body = parts["word/document.xml"].decode()
    # The first column of each table names its rows.
    body = body.replace('w:firstColumn="0"', 'w:firstColumn="1"').replace('w:val="0020"', 'w:val="00A0"')
    body = re.sub(r"<w:tbl>.*?</w:tbl>", lambda table: docx_table(table.group()), body, flags=re.S)
    parts["word/document.xml"] = body.encode()
    for name in ("word/header1.xml", "word/footer1.xml"):
        parts[name] = filled(parts[name].decode(), words).encode()
    return parts


def docx_table(table):
    head, rows = table.split("</w:tr>", 1)
    return (head.replace('w:pStyle w:val="Compact"', 'w:pStyle w:val="TableHeading"') + "</w:tr>"
            + rows.replace('w:pStyle w:val="Compact"', 'w:pStyle w:val="TableText"'))


def odt_parts(parts, words):
    alternatives = iter(words["alternatives"])
    body = parts["content.xml"].decode()

    def described(frame):
        text = html.escape(next(alternatives), quote=False)
        opening, image = frame.group(1), frame.group(2)
        return (f'{opening} text:anchor-type="as-char">{image}<svg:desc>{text}</svg:desc></draw:frame>')

    body = re.sub(r"(<draw:frame [^>]*)>(.*?)</draw:frame>", described, body, flags=re.S)
    body = re.sub(r'(style:name="Table(Header)?RowCell"[^>]*>\s*<style:table-cell-properties) fo:border="none"',
                  r'\1 fo:border="none" fo:border-bottom="0.5pt solid #c9d1d9" fo:padding="2pt"', body)
    # Pandoc bases some styles of its own on others of its own, which no program follows.
    bases = dict(re.findall(r'style:name="(P\d+)"[^>]*style:parent-style-name="([^"]+)"', body))
    body = re.sub(r'style:parent-style-name="(P\d+)"',
                  lambda own: f'style:parent-style-name="{bases.get(own.group(1), own.group(1))}"', body)
    parts["content.xml"] = body.encode()
    parts["styles.xml"] = filled(parts["styles.xml"].decode(), words).encode()
    return parts


def filled(text, words):
    return (text.replace("MARQUES", html.escape(words["marks"], quote=False))
            .replace("PIED", html.escape(words["footer"], quote=False)))


def rewrite(kind, path, words):
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts = (docx_parts if kind == "docx" else odt_parts)(parts, words)
    first = ("mimetype", "[Content_Types].xml")
    with zipfile.ZipFile(path, "w") as archive:
        for name in sorted(parts, key=lambda name: (name not in first, name)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            # OpenDocument asks for its type first, as it is; pictures are packed already.
            is_packed = name != "mimetype" and not name.endswith(".png")
            entry.compress_type = zipfile.ZIP_DEFLATED if is_packed else zipfile.ZIP_STORED
            entry.create_system = 0
            archive.writestr(entry, parts[name])


def main(kind, output):
    with open("rapport.json", encoding="utf-8") as file:
        words = json.load(file)
    draw(range(1, len(words["alternatives"]) + 1), words["day"])
    write(kind, output, words["day"])
    rewrite(kind, output, words)


if __name__ == "__main__":
    try:
        main(sys.argv[1], sys.argv[2])
    except subprocess.CalledProcessError as error:
        print(f"{error.cmd[0]}: status {error.returncode}", file=sys.stderr)
        sys.exit(4)
