"""What an axis report prints, against the publication that it was made from."""

import re

from pages import Page
from report_charts import ChartCheck
from report_reader import ProjectReader, Reader
from report_tables import TableCheck
from report_texts import TextCheck


def check_report(publication, release, path, tally):
    page = Page(path)
    title = next(text for tag, text in page.texts if tag == "h1")
    axis = re.match(r"Axe (\S+)", title)
    if axis is None:
        return check_project_report(publication, title.split()[0], page, tally)
    reader = Reader(publication, axis[1])
    TableCheck(reader, page, tally).check()
    ChartCheck(reader, page, tally).check()
    TextCheck(reader, page, release, tally).check()


def check_project_report(publication, code, page, tally):
    """The table of all its indicators: the rest is told of its axis by the same words."""
    reader = ProjectReader(publication, code)
    tables = TableCheck(reader, page, tally)
    tables.compare(
        f"t-{code.lower()}", [tables.line(*pair, False) for pair in reader.of_project(code)])
