"""What an axis report answers of each project, on one line."""

from french import counted
from report_money import MoneyTables
from report_participation import Participation, named
from report_reader import plain
from report_transfers import TransferTables

RESERVES = {
    "non_distinguable": ("proche ou atteinte", "proches ou atteintes"),
    "masque": ("non publiée", "non publiées"),
}


class Briefs:
    def __init__(self, reader):
        self.reader, self.participation = reader, Participation(reader)
        money = MoneyTables(reader)
        self.costs = {row[0]: row[2] for row in money.costs()} if money.is_told else {}
        transfers = TransferTables(reader)
        self.readings = {
            own.project: transfers.scores(own)[-2] for own in transfers.rated}

    def rows(self):
        for code in self.reader.codes:
            name = plain(self.reader.names[code])
            yield [
                name, self.targets(code), *self.declared(code),
                self.costs.get(name, "non connu"), self.readings.get(code, "non coté"),
            ]

    def targets(self, code):
        states = [
            node["cible"]["etat"] for _, node in self.reader.of_project(code) if "cible" in node]
        if not states:
            return "sans cible"
        kept = [
            counted(number, *words) for state, words in RESERVES.items()
            if (number := states.count(state))]
        return f"{states.count('atteint')} sur {len(states)}" + ("\n" + ", ".join(kept) if kept else "")

    def declared(self, code):
        own = self.participation.projects[code]
        if not own:
            return "rien déclaré", "–"
        proved = sum(event.is_proved for event in own)
        changed = sum(event.effect != "no" for event in own)
        return (
            f"{named(self.participation.levels[code])}\npreuve : {proved} sur {len(own)}",
            f"{changed} sur {len(own)}")
