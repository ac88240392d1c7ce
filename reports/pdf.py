"""Makes a PDF from a Typst template and the data beside it: pdf.py TEMPLATE OUTPUT.

Run as `python3 -I pdf.py rapport.typ rapport.pdf` in a folder that holds only what the report needs;
nothing outside that folder can be read by the template. The data of modele.typ is modele.json. Where it has
an address, its QR code is drawn beside it, adresse.svg. Exit 3: Typst, or segno for a QR code, is not installed.
"""

import datetime
import json
import os
import sys

try:
    import typst
except ImportError:
    print("typst: not installed", file=sys.stderr)
    sys.exit(3)


def draw(address, output):
    """A QR code of an address alone, that a worn card can still be read by."""
    try:
        import segno
    except ImportError:
        print("segno: not installed", file=sys.stderr)
        sys.exit(3)
    segno.make(address, error="q", micro=False, boost_error=False).save(output, border=4)


def main(template, output):
    root = os.getcwd()
    with open(os.path.join(root, os.path.splitext(template)[0] + ".json"), encoding="utf-8") as file:
        data = json.load(file)
    day = data["metadata"]["day"]
    if "address" in data:
        draw(data["address"], os.path.join(root, "adresse.svg"))
    # The day of the data, not of the run: the same data give the same bytes.
    moment = datetime.datetime.fromisoformat(day).replace(tzinfo=datetime.timezone.utc)
    compiler = typst.Compiler(
        os.path.join(root, template),
        root=root,
        font_paths=[os.path.join(root, "fonts")],
        ignore_system_fonts=True,
        package_path=os.path.join(root, "packages"),
        package_cache_path=os.path.join(root, "packages"),
    )
    pdf = compiler.compile(
        format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=int(moment.timestamp())
    )
    with open(os.path.join(root, output), "wb") as file:
        file.write(pdf)


if __name__ == "__main__":
    try:
        main(sys.argv[1], sys.argv[2])
    except typst.TypstError as error:
        print(f"typst: {error}", file=sys.stderr)
        sys.exit(4)
