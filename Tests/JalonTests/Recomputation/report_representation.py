"""The table and sentences of an axis report on who answered beside the people supported."""

from fractions import Fraction

from french import decimal, grouped, listed, percent, quarter
from report_reader import FRAGILE, plain, share

FAR = Fraction(1, 4)


class RepresentationReader:
    def __init__(self, reader):
        self.reader = reader

    def told(self):
        for place, (survey, area) in enumerate(self.reader.surveys(), start=1):
            own = [q for q in area["questions"] if "representativite" in q]
            if own:
                yield place, survey, own


class RepresentationTables(RepresentationReader):
    def all(self):
        for place, _, questions in self.told():
            yield f"t-comparaison-e{place}", [
                row for question in questions for row in self.rows(question)]

    def captions(self):
        for place, survey, _ in self.told():
            yield f"t-comparaison-e{place}", (
                f"Personnes ayant répondu et personnes accompagnées, {quarter(survey['trimestre'])}")

    def rows(self, question):
        groups = question["representativite"]["groupes"]
        for group in groups:
            yield [
                plain(question["libelle"]), plain(group["libelle"]),
                *(f"{share(group[key], total(groups, key))} ({decimal(group[key])})"
                  for key in ("avis", "accompagnees")),
            ]


class RepresentationSentences(RepresentationReader):
    def all(self):
        for _, _, questions in self.told():
            codes = {c for q in questions for c in q["representativite"].get("projets_sans_enquete", [])}
            if codes:
                asked = "n’a pas posé" if len(codes) == 1 else "n’ont pas posé"
                yield f"{listed(sorted(codes))} {asked} l’enquête cette fois"
            yield from grouped(
                (plain(question["libelle"]), "", "non évaluable, moins de 30 personnes d’un côté.")
                for question in questions if not self.is_large(question))
            for question in questions:
                if self.is_large(question):
                    yield from self.finding(question)

    @staticmethod
    def is_large(question):
        groups = question["representativite"]["groupes"]
        return min(total(groups, key) for key in ("avis", "accompagnees")) >= FRAGILE

    def finding(self, question):
        groups = question["representativite"]["groupes"]
        parts = [
            [Fraction(g[key], total(groups, key)) for g in groups] for key in ("avis", "accompagnees")
        ]
        moved = sum(abs(a - b) for a, b in zip(*parts)) / 2
        yield f"« {plain(question['libelle'])} » : {percent(moved)} des avis devraient changer de groupe"
        for index, group in enumerate(groups):
            a, b = (part[index] for part in parts)
            if 0 < b < 1 and (a - b) ** 2 > FAR**2 * b * (1 - b):
                # Which side it is told on is read in the page.
                yield f"« {plain(group['libelle'])} »"


def total(groups, key):
    return sum(group[key] for group in groups)
