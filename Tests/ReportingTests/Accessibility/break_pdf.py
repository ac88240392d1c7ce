"""Breaks a good PDF in each way that docs/check-pdf looks for, and sees that it finds it: break_pdf.py CHECKER FILE

Needs pikepdf. Prints what was missed; exit 1 if anything was, or if the good file is not found good.
"""

import importlib.machinery
import importlib.util
import pathlib
import sys
import tempfile

import pikepdf


def loaded(path):
    loader = importlib.machinery.SourceFileLoader("check_pdf", path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("check_pdf", loader))
    loader.exec_module(module)
    return module


def nodes(pdf, tag):
    found = []

    def walk(kid):
        if isinstance(kid, pikepdf.Array):
            for part in kid:
                walk(part)
        elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            if str(kid.S) == tag:
                found.append(kid)
            walk(kid.get("/K"))

    walk(pdf.Root.StructTreeRoot.get("/K"))
    return found


def retag(tag, other):
    def change(pdf):
        for node in nodes(pdf, tag):
            node.S = pikepdf.Name(other)
    return change


def no_title(pdf):
    with pdf.open_metadata() as metadata:
        del metadata["dc:title"]


def no_standard(pdf):
    with pdf.open_metadata() as metadata:
        del metadata["pdfuaid:part"]


def no_alternative(pdf):
    del nodes(pdf, "/Figure")[0]["/Alt"]


def no_heads(pdf):
    for node in nodes(pdf, "/TH"):
        node.S = pikepdf.Name.TD


def no_scope(pdf):
    for node in nodes(pdf, "/TH") + nodes(pdf, "/TD"):
        if "/A" in node:
            del node["/A"]


def untagged(pdf):
    page = pdf.pages[1]
    page.contents_add(b"0 0 100 100 re f", prepend=False)


def unknown_piece(pdf):
    pdf.pages[1].contents_add(b"/P <</MCID 9999>> BDC 0 0 1 1 re f EMC", prepend=False)


def no_tabs(pdf):
    for page in pdf.pages:
        if "/Annots" in page:
            del page["/Tabs"]


def no_words(pdf):
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            if "/Contents" in link:
                del link["/Contents"]
                return


def loose_link(pdf):
    page = pdf.pages[0]
    copy = pdf.make_indirect(pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], Contents="un lien"))
    page.Annots = pikepdf.Array(list(page.get("/Annots", [])) + [copy])


def no_font(pdf):
    for font in pdf.objects:
        if isinstance(font, pikepdf.Dictionary) and "/FontFile3" in font:
            del font["/FontFile3"]
            return


def no_characters(pdf):
    for font in pdf.objects:
        if isinstance(font, pikepdf.Dictionary) and "/ToUnicode" in font:
            del font["/ToUnicode"]
            return


def without(owner, key):
    def change(pdf):
        del owner(pdf)[key]
    return change


BREAKS = [
    ("1 marked", without(lambda pdf: pdf.Root, "/MarkInfo")),
    ("1 marked", without(lambda pdf: pdf.Root, "/StructTreeRoot")),
    ("2 language", without(lambda pdf: pdf.Root, "/Lang")),
    ("3 title", no_title), ("3 title", without(lambda pdf: pdf.Root, "/ViewerPreferences")),
    ("4 standard", no_standard), ("5 headings", retag("/H1", "/P")), ("5 headings", retag("/H2", "/H4")),
    ("6 figures", no_alternative), ("7 tables", no_heads), ("7 tables", no_scope),
    ("8 rows", retag("/TR", "/P")), ("9 lists", retag("/LI", "/P")), ("10 roles", retag("/P", "/Nonsense")),
    ("11 content", untagged), ("12 parents", unknown_piece), ("13 tabs", no_tabs), ("14 links", no_words),
    ("14 links", loose_link), ("15 fonts", no_font), ("15 fonts", no_characters),
]


def found(checker, path):
    with pikepdf.open(path) as pdf:
        return list(checker.errors(pdf))


def main(checker_path, path):
    checker = loaded(checker_path)
    missed = [f"found in the good file: {error}" for error in found(checker, path)]
    with tempfile.TemporaryDirectory() as folder:
        broken = pathlib.Path(folder) / "broken.pdf"
        for number, (condition, change) in enumerate(BREAKS):
            with pikepdf.open(path) as pdf:
                change(pdf)
                pdf.save(broken)
            if not any(error.startswith(condition) for error in found(checker, broken)):
                missed.append(f"break {number + 1} missed: {condition}")
    for line in missed:
        print(line)
    print(f"{len(BREAKS)} breaks, {len(missed)} missed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
