"""A report as its readers have it: tables, charts with their description, and texts in order."""

from html.parser import HTMLParser

VOID = {"br", "col", "meta", "link", "img", "input", "hr"}
TEXTS = {"p", "li", "h1", "h2", "h3", "h4", "dt", "dd"}


class Page(HTMLParser):
    """Details of a cell stand on a line of their own; no-break spaces read as spaces."""

    def __init__(self, path):
        super().__init__()
        self.tables, self.figures, self.texts = {}, {}, []
        self.open, self.cell, self.table, self.figure, self.text = [], None, None, None, None
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "table":
            self.table = {"caption": "", "rows": []}
            self.tables[attributes["id"]] = self.table
        elif tag == "tr":
            self.table["rows"].append([])
        elif tag in ("td", "th"):
            self.table["rows"][-1].append("")
        elif tag == "figure":
            self.figure = {}
            self.figures[attributes["id"]] = self.figure
        elif tag == "span" and {"td", "th"} & set(self.open) and attributes.get("class") == "detail":
            self.table["rows"][-1][-1] += "\n"
        elif tag == "span" and self.figure is not None and "figcaption" in self.open:
            self.part = attributes.get("class", "finding")
        elif tag in TEXTS and "table" not in self.open:
            self.texts.append((tag, ""))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass
        if tag == "figure":
            self.figure = None

    def handle_data(self, data):
        data = data.replace("\u00a0", " ")
        inside = self.open[-1] if self.open else ""
        if inside in ("style", "script") or not data:
            return
        if "caption" in self.open:
            self.table["caption"] += data
        elif {"td", "th"} & set(self.open):
            self.table["rows"][-1][-1] += data
        elif self.figure is not None and "p" not in self.open:
            if inside in ("title", "desc"):
                self.figure[inside] = self.figure.get(inside, "") + data
            elif "figcaption" in self.open and data.strip():
                self.figure[self.part] = self.figure.get(self.part, "") + data
            elif "text" in self.open:
                self.figure.setdefault("labels", []).append(data)
        elif TEXTS & set(self.open):
            tag, text = self.texts[-1]
            self.texts[-1] = (tag, text + data)
