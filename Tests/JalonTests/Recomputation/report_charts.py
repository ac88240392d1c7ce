"""What each chart of an axis report says in words: its finding, its measure, its description."""

import re
from fractions import Fraction

from french import HIDDEN, THIN, counted, decimal, quarter
from report_group_charts import GroupCharts
from report_participation_charts import ParticipationCharts
from report_reader import CAUSES, STATES, attainment, plain
from report_survey_charts import SurveyCharts
from report_territories import Territories
from report_transfer_words import TransferCharts

COMPLETENESS = {
    "recu": "reçu à temps", "recu_en_retard": "reçu en retard", "attendu": "pas encore dû",
    "en_retard": "non reçu", "declare_non_relu": "déclaré, non relu",
    "recu_a_relire": "reçu, à relire",
}


MISSING = ("attendu", "en_retard")


class ChartCheck:
    def __init__(self, reader, page, tally):
        self.reader, self.page, self.tally = reader, page, tally
        self.publication = reader.publication
        quarters = [
            q["trimestre"] for node in self.publication["completude"]
            if node["projet"] in reader.codes for q in node["trimestres"]
        ]
        self.span = f"{quarter(min(quarters))} à {quarter(max(quarters))}"
        self.year = self.publication["annee"]

    def check(self):
        done = set()
        for identifier, finding, measure, description, *more in self.expected():
            done.add(identifier)
            figure = self.page.figures.get(identifier)
            place = f"{self.reader.words.subject} {identifier}"
            if figure is None:
                self.tally.different("charts", place, "no such chart", finding)
                continue
            for key, words in (
                ("finding", finding), ("title", finding), ("measure", measure),
                ("desc", description),
            ):
                if words is not None:
                    # The stop of an abbreviation ends its sentence too.
                    words = words.replace("..", ".")
                    self.tally.agree("charts", f"{place} {key}", figure.get(key), words)
            self.labels(place, figure, more)
        for identifier, head, words in ParticipationCharts(self.reader).drawn():
            told = self.page.figures.get(identifier, {}).get("labels", [])
            rows = told[told.index(head) + 1:] if head in told else []
            self.tally.agree("charts", f"{self.reader.words.subject} {identifier}", " ".join(rows), words)
        self.counts()
        for identifier in self.page.figures:
            if identifier not in done:
                self.tally.unread[f"chart {identifier}"] += 1

    def counts(self):
        """How many quarters of each project came, row by row."""
        words = []
        for node in self.publication["completude"]:
            if node["projet"] in self.reader.codes:
                states = [q["etat"] for q in node["trimestres"]]
                late, waiting = states.count("recu_en_retard"), states.count("recu_a_relire")
                words.append(
                    f"{sum(state not in MISSING for state in states)} sur {len(states)}"
                    + (f", {late} tard" if late else "")
                    + (f", {waiting} à relire" if waiting else ""))
        labels = self.page.figures.get("g-completude", {}).get("labels", [])
        told = [label for label in labels if re.match(r"\d+ sur \d+", label)]
        place = f"{self.reader.words.subject} g-completude counts"
        self.tally.agree("charts", place, told, words)

    def labels(self, place, figure, more):
        """Each number that is written in the drawing is one of its description, or of its scale."""
        words = [figure[key] for key in ("title", "measure", "desc")] + [" ".join(m) for m in more]
        said = set(numbers(" ".join(words)))
        for label in figure.get("labels", []):
            for number in numbers(label):
                if number in said or number in SCALE:
                    self.tally.compared["labels of charts"] += 1
                else:
                    self.tally.unread[f"label {place}: {label}"] += 1

    def expected(self):
        yield from self.of_area() if self.reader.is_area else [self.of_project(self.reader.codes[0])]
        yield from GroupCharts(self.reader).all()
        yield from Territories(self.reader).charts()
        yield from SurveyCharts(self.reader).all()
        yield from ParticipationCharts(self.reader).all()
        yield from TransferCharts(self.reader).all()
        yield self.completeness()

    def of_area(self):
        yield self.attainments()
        common = self.drawn(self.reader.common())
        yield (
            "g-tendances-communs", self.judged(), f"Valeur de chaque trimestre, {self.span}{THIN}; "
            "chaque cadre a sa propre échelle", self.quarters(common))
        if len(self.reader.codes) == 1:
            yield self.of_project(self.reader.codes[0])

    # Indicators

    def attainments(self):
        told = [(i, n["cible"]) for i, n in self.reader.common() if "cible" in n]
        nodes = {i["code"]: n for i, n in self.reader.common()}

        def order(pair):
            value = pair[1]["atteinte"].get("valeur")
            if pair[1]["etat"] == "trop_peu_de_personnes":
                value = None
            return -Fraction(value) if value is not None else Fraction(10**9)

        lines = []
        for indicator, target in sorted(told, key=order):
            state = STATES[target["etat"]]
            state = state[2:] if state[1] == " " else state
            lines.append(
                f"{indicator['code']} {plain(indicator['nom'])} : {attainment(target)}, {state}, "
                + self.reader.told(
                    indicator, target["realise"], nodes[indicator["code"]], target.get("annee"))
                + f" {self.reader.period(indicator, target)} / cible "
                f"{self.reader.target(indicator, target)}")
        reached = sum(t["etat"] == "atteint" for _, t in told)
        near = sum(t["etat"] == "non_distinguable" for _, t in told)
        finding = (
            f"{self.reader.words.subject} : {reached} {'cible' if reached < 2 else 'cibles'} sur "
            f"{len(told)} {'est atteinte' if reached < 2 else 'sont atteintes'}")
        if not reached and len(told) > 1:
            finding = f"{self.reader.words.subject} : aucune des {len(told)} cibles n’est atteinte"
            if near:
                near = "une ne s’en distingue" if near == 1 else f"{near} ne s’en distinguent"
                finding += f" de façon établie, {near} pas"
        elif near == 1:
            finding += ", une autre ne s’en distingue pas"
        elif near > 1:
            finding += f", {near} autres ne s’en distinguent pas"
        measure = (
            f"Taux d’atteinte de la cible, {counted(len(told), 'indicateur')} avec une cible, "
            f"jusqu’à fin {self.year}")
        return "g-cibles-communs", finding, measure, ". ".join(lines) + "."

    def judged(self):
        words = []
        for node in self.reader.in_order(self.publication["tendances"]):
            good = self.reader.entries[node["indicateur"]]["indicateur"]["sens"] == "augmenter"
            if node["verdict"] == "pas_de_tendance_etablie":
                words.append("sans tendance établie")
            elif node["verdict"] in ("en_hausse", "en_baisse"):
                better = (node["verdict"] == "en_hausse") == good
                words.append("en amélioration" if better else "en dégradation")
        parts = []
        for word in ("en amélioration", "en dégradation", "sans tendance établie"):
            number = words.count(word)
            if number:
                noun = "" if parts else (" indicateur" if number < 2 else " indicateurs")
                parts.append(f"{number}{noun} {word}")
        return f"{self.reader.words.subject} : " + ", ".join(parts)

    def quarters(self, pairs):
        told = [
            f"{self.reader.label(indicator)} : "
            + ", ".join(
                self.point(indicator, node, point) for point in node["points"] if self.is_due(point))
            for indicator, node in pairs
        ]
        return " ".join(words if words.endswith(".") else words + "." for words in told)

    @staticmethod
    def is_due(point):
        return point["chiffre"].get("cause") != "sans_objet"

    def drawn(self, pairs):
        """Those with a value, told or hidden."""
        return [
            pair for pair in pairs
            if any(p["chiffre"].get("absence") in (None, "masque") for p in pair[1]["points"])
        ]

    def point(self, indicator, node, point):
        figure = point["chiffre"]
        text = HIDDEN if figure.get("absence") == "masque" else self.absent(node, point)
        if "valeur" in figure:
            text = self.reader.value(indicator, figure)
        words = f"{quarter(point['trimestre'])} {text}"
        if "valeur" in figure and 0 < point["projets_avec_valeur"] < point["projets_attendus"]:
            words += " (incomplet)"
        return words

    def absent(self, node, point):
        if point["chiffre"].get("absence") == "manquant":
            return CAUSES[point["chiffre"]["cause"]]
        return self.reader.why(node, {point["trimestre"]})

    def of_project(self, code):
        pairs = list(self.reader.of_project(code))
        if self.reader.is_area:
            pairs = [pair for pair in pairs if pair[0]["portee"]["type"] == "projet"]
        drawn = self.drawn(pairs)
        return (
            f"g-tendances-{code.lower()}",
            f"{code} : {counted(len(drawn), 'indicateur')}, trimestre par trimestre",
            f"Valeur de chaque trimestre, {self.span}{THIN}; chaque cadre a sa propre échelle",
            self.quarters(drawn))

    # Completeness

    def completeness(self):
        lines, states, counts = [], [], []
        for node in self.publication["completude"]:
            if node["projet"] in self.reader.codes:
                own = [q["etat"] for q in node["trimestres"]]
                states += own
                received = sum(state not in MISSING for state in own)
                counts.append(f"{received} sur {len(own)}, {own.count('recu_en_retard')} tard")
                lines.append(f"{plain(self.reader.names[node['projet']])} : " + ", ".join(
                    f"{quarter(q['trimestre'])} {COMPLETENESS[q['etat']]}"
                    for q in node["trimestres"]))
        missing, awaited = states.count("en_retard"), states.count("attendu")
        late = states.count("recu_en_retard")
        none = "aucun reçu en retard" if missing else "aucun en retard"
        lateness = none if late == 0 else f"{late} reçu{'s' * (late > 1)} en retard"
        waiting = states.count("recu_a_relire")
        lateness += f", {waiting} à relire" if waiting else ""
        lateness += f", {awaited} encore attendu{'s' * (awaited > 1)}" if awaited else ""
        none_is_missing = "Aucun trimestre ne manque" if awaited else "Tous les trimestres attendus sont reçus"
        finding = f"{none_is_missing}, {lateness}"
        if missing:
            verb = "manque" if missing < 2 else "manquent"
            finding = f"{counted(missing, 'trimestre')} sur {len(states)} {verb}, {lateness}"
        measure = (
            f"État de chaque trimestre attendu, {self.span}, "
            f"{counted(len(self.reader.codes), 'projet')}")
        return "g-completude", finding, measure, ". ".join(lines) + ".", counts


NUMBER = re.compile(f"\\d+(?:{THIN}\\d{{3}})*(?:,\\d+)?(?:{THIN}%)?")
SCALE = {f"{n}{THIN}%" for n in range(0, 151, 5)} | {decimal(n) for n in range(0, 10000, 50)}


def numbers(text):
    return NUMBER.findall(text)
