"""The verdict that a report gives to each question of its first page."""

from french import counted
from report_participation import Participation
from report_transfers import TransferReader

ASSESSED = (
    "atteint", "non_distinguable", "presque", "partiel", "non_atteint", "maintenu", "non_maintenu",
)
REACHED = ("atteint", "maintenu")
JUDGED = ("reduit", "creuse", "inverse", "stable", "pas_de_changement_etabli")


class Answers:
    def __init__(self, reader):
        self.reader = reader

    def all(self):
        is_one = len(self.reader.codes) == 1
        yield (
            "Le projet atteint-il ses cibles ?" if is_one
            else "Les projets atteignent-ils leurs cibles ?"), self.targets()
        if self.reader.is_area:
            yield "Les inégalités se réduisent-elles ?", self.gaps()
        if self.reader.is_area or Participation(self.reader).events:
            whom = "au projet" if is_one else "aux projets"
            yield (
                f"Les personnes accompagnées prennent-elles part {whom} ?", self.participation())
        yield "Peut-on faire de même ailleurs ?", TransferReader(self.reader).verdict()

    def targets(self):
        states = self.reader.states()
        assessed = sum(state in ASSESSED for state in states)
        reached = sum(state in REACHED for state in states)
        if not assessed:
            return "Non évaluable"
        if reached == len(states):
            return "Oui"
        if not reached:
            return "Aucune atteinte établie" if "non_distinguable" in states else self.missed()
        if 2 * reached > assessed:
            return "En majorité"
        if 4 * reached >= assessed:
            return "En partie"
        near = states.count("non_distinguable")
        return "Rarement" if 4 * (reached + near) < assessed else "Atteinte rarement établie"

    def missed(self):
        """Said of targets only where four fifths of the quarters came."""
        states = self.reader.quarters()
        received = sum(state not in ("attendu", "en_retard") for state in states)
        if 5 * received >= 4 * len(states):
            return "Non"
        words = counted(received, "trimestre reçu", "trimestres reçus")
        return f"Non établi : {words} sur {len(states)}"

    def gaps(self):
        told = [
            node["verdict"] for node in self.reader.publication["ecarts"]
            if node["perimetre"].get("code") == self.reader.axis
        ]
        judged = [verdict for verdict in told if verdict in JUDGED]
        better, worse = judged.count("reduit"), judged.count("creuse")
        if not judged:
            return "Non évaluable"
        if better == len(judged):
            return "Oui"
        if better and worse:
            return "Contrasté : des écarts se réduisent, d’autres se creusent"
        if worse:
            return "Non : un écart au moins se creuse"
        if not better:
            return "Aucun changement établi"
        words = counted(better, "écart se réduit", "écarts se réduisent")
        return f"En partie : {words} sur {len(judged)}"

    def participation(self):
        majorities = [
            question["opinion"]["majorite"] for survey, area in self.last()
            for question in area["questions"] if "majorite" in question.get("opinion", {})
        ]
        is_most = 2 * majorities.count("assuree") > len(majorities)
        declared = Participation(self.reader).verdict(is_most)
        if declared or not self.last():
            return declared or "Non évaluable avec les données présentes"
        if not majorities:
            return "Non évaluable"
        return "Probable" if is_most else "Non établi"

    def last(self):
        """The last wave of each survey."""
        waves = list(self.reader.surveys())
        newest = {}
        for survey, area in waves:
            newest[survey["titre"]] = survey, area
        return list(newest.values())
