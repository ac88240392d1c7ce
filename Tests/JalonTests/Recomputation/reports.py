"""What an axis report prints, against the publication that it was made from."""

import re

from pages import Page
from report_charts import ChartCheck
from report_reader import Reader
from report_tables import TableCheck
from report_texts import TextCheck


def check_report(publication, release, path, tally):
    page = Page(path)
    title = next(text for tag, text in page.texts if tag == "h1")
    reader = Reader(publication, re.match(r"Axe (\S+)", title)[1])
    TableCheck(reader, page, tally).check()
    ChartCheck(reader, page, tally).check()
    TextCheck(reader, page, release, tally).check()
