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
# Rows under the head of a table that stays on one page.
SHORT_TABLE = 8


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
    # Some programs put room around a picture that names none, and push it off the text.
    body = body.replace("<wp:inline>", '<wp:inline distT="0" distB="0" distL="0" distR="0">')
    parts["word/document.xml"] = docx_contents(body).encode()
    for name in ("word/header1.xml", "word/footer1.xml"):
        parts[name] = filled(parts[name].decode(), words).encode()
    return parts


def docx_table(table):
    """Rows stay whole, and so does a short table."""
    head, *rows, end = table.split("</w:tr>")
    head = (head.replace('w:pStyle w:val="Compact"', 'w:pStyle w:val="TableHeading"')
            .replace("<w:trPr>", "<w:trPr><w:cantSplit />"))
    text = '<w:pStyle w:val="TableText" />'
    rows = [row.replace('<w:pStyle w:val="Compact" />', text).replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit /></w:trPr>")
            for row in rows]
    if len(rows) <= SHORT_TABLE:
        rows = [row.replace(text, text + "<w:keepNext />") for row in rows[:-1]] + rows[-1:]
    return "</w:tr>".join([head, *rows, end])


def docx_contents(body):
    """The links at the head are what an office program can make anew, with its pages."""
    links = list(re.finditer(r'<w:p><w:pPr><w:pStyle w:val="TOC1" /></w:pPr>.*?</w:p>', body, flags=re.S))
    if not links:
        return body

    def field(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}" /></w:r>'

    first, last = links[0].start(), links[-1].end()
    start = first + len('<w:p><w:pPr><w:pStyle w:val="TOC1" /></w:pPr>')
    made = ('<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText></w:r>')
    return (body[:start] + field("begin") + made + field("separate") + body[start:last - len("</w:p>")]
            + field("end") + body[last - len("</w:p>"):])


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
    body = odt_rows(odt_contents(body))
    # Pandoc bases some styles of its own on others of its own, which no program follows.
    bases = dict(re.findall(r'style:name="(P\d+)"[^>]*style:parent-style-name="([^"]+)"', body))
    body = re.sub(r'style:parent-style-name="(P\d+)"',
                  lambda own: f'style:parent-style-name="{bases.get(own.group(1), own.group(1))}"', body)
    parts["content.xml"] = body.encode()
    parts["styles.xml"] = filled(parts["styles.xml"].decode(), words).encode()
    return parts


def odt_rows(body):
    """Rows stay whole, and so does a short table."""
    whole = ('<style:style style:name="WholeRow" style:family="table-row"><style:table-row-properties '
             'fo:keep-together="always" /></style:style>')
    body = body.replace("</office:automatic-styles>", whole + "</office:automatic-styles>", 1)
    body = body.replace("<table:table-row>", '<table:table-row table:style-name="WholeRow">')
    for table in re.finditer(r'<table:table table:name="(\w+)".*?</table:table>', body, flags=re.S):
        if table.group().count("<table:table-row ") - 1 <= SHORT_TABLE:
            body = re.sub(
                rf'(<style:style style:name="{table.group(1)}"[^>]*>\s*<style:table-properties)',
                r'\1 style:may-break-between-rows="false"', body, count=1)
    return body


def odt_contents(body):
    """The links at the head are what an office program can make anew, with its pages."""
    # The name that DOCX has for the style.
    body = body.replace('text:style-name="toc 1"', 'text:style-name="Contents_20_1"')
    links = list(re.finditer(r'<text:p text:style-name="Contents_20_1">.*?</text:p>', body, flags=re.S))
    if not links:
        return body
    first, last = links[0].start(), links[-1].end()
    source = (
        '<text:table-of-content-source text:outline-level="1" text:use-index-marks="false">'
        '<text:table-of-content-entry-template text:outline-level="1" text:style-name="Contents_20_1">'
        "<text:index-entry-link-start/><text:index-entry-text/>"
        '<text:index-entry-tab-stop style:type="right" style:leader-char="."/><text:index-entry-page-number/>'
        "<text:index-entry-link-end/></text:table-of-content-entry-template></text:table-of-content-source>")
    return (body[:first] + '<text:table-of-content text:name="Sommaire" text:protected="false">' + source
            + "<text:index-body>" + body[first:last] + "</text:index-body></text:table-of-content>" + body[last:])


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
