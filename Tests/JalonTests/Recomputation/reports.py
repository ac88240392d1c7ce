"""What a report prints, against the publication that it was made from and what was entered."""

import re

from pages import Page
from participation import events
from report_charts import ChartCheck
from report_reader import ProjectReader, Reader, RegionReader
from report_tables import TableCheck
from report_texts import TextCheck
from transfers import Transfers


class Sources:
    """What was entered of what reports tell without the publication."""

    def __init__(self, raw, waves):
        self.raw, self.release = raw, raw.release
        self.waves = {(wave.title, wave.quarter): wave for wave in waves}
        self.events, self.transfers = events(raw), Transfers(raw)
        self.contexts = {row["project"]: row for row in raw["transfer_context"]}

    def wave(self, survey):
        return self.waves[survey["titre"], survey["trimestre"]]


def check_report(publication, sources, path, tally):
    page = Page(path)
    title = next(text for tag, text in page.texts if tag == "h1")
    reader = reader_of(publication, title, sources)
    TableCheck(reader, page, tally).check()
    ChartCheck(reader, page, tally).check()
    TextCheck(reader, page, tally).check()


def reader_of(publication, title, sources):
    axis = re.match(r"Axe (\S+)", title)
    if axis is not None:
        return Reader(publication, axis[1], sources)
    if title.startswith("Synthèse"):
        return RegionReader(publication, None, sources)
    return ProjectReader(publication, title.split()[0], sources)
