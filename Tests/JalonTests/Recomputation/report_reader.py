"""Finds the figures of one axis in a publication, and writes them in French."""

import re
from dataclasses import dataclass
from fractions import Fraction

from figures import rounded
from french import HIDDEN, THIN, decimal, percent, signed

STATES = {
    "atteint": "✓ atteint", "presque": "▲ presque atteint", "partiel": "△ partiel",
    "non_atteint": "○ non atteint", "masque": "non publié",
    "non_distinguable": "≈ atteint ou proche, non distinguable",
    "trop_peu_de_personnes": "non évaluable",
}
CAUSES = {
    "sans_objet": "sans objet", "non_disponible": "non disponible",
    "non_communique": "non communiqué",
}
CAME = {"recu", "recu_en_retard", "declare_non_relu"}
FRAGILE = 30


@dataclass
class Words:
    """How a report names what it is about."""

    definite: str
    possessive: str
    subject: str


class Reader:
    """Finds figures of the publication for one axis and writes them in French."""

    is_area = True

    def __init__(self, publication, axis, sources):
        self.publication, self.axis, self.sources = publication, axis, sources
        self.words = Words("l’axe", "de l’axe", f"Axe {axis}")
        self.choose([
            project for project in publication["projets"]
            if any(share["axe"] == axis for share in project["axes"])
        ])

    def choose(self, projects):
        self.projects, publication = projects, self.publication
        self.codes = [project["code"] for project in self.projects]
        self.entries = {e["indicateur"]["code"]: e for e in publication["indicateurs"]}
        self.names = {p["code"]: f"{p['code']} {p['nom']}" for p in publication["projets"]}

    def every_code(self):
        """Of its area, as the tables have it."""
        return self.sources.raw.projects(self.axis)

    def of_axis(self, nodes):
        """Those told of this axis, and of its projects."""
        places = [self.axis] if len(self.codes) > 1 else [self.axis, *self.codes]
        return [node for node in nodes if node["perimetre"].get("code") in places]

    def surveys(self):
        """Each with what was answered in this axis."""
        for survey in self.publication["enquetes"]:
            for area in survey["ensembles"]:
                if area["participation"]["perimetre"].get("code") == self.axis:
                    yield survey, area

    def in_full(self, survey):
        """An earlier wave of an earlier year is told by its opinions alone."""
        own = [s["trimestre"] for s, _ in self.surveys() if s["titre"] == survey["titre"]]
        when = survey["trimestre"]
        return when == max(own) or int(when[:4]) == self.publication["annee"]

    def in_order(self, nodes):
        """Of this axis, as indicators stand in the call."""
        own = [node for node in nodes if node["perimetre"].get("code") == self.axis]
        return sorted(own, key=lambda node: list(self.entries).index(node["indicateur"]))

    def common(self):
        """Indicators of the axis with what is told of it."""
        for entry in self.entries.values():
            for node in entry["ensembles"]:
                if node["perimetre"].get("code") == self.axis:
                    own = [p for p in entry["projets"] if p["perimetre"]["code"] in self.codes]
                    yield entry["indicateur"], asking(node, own)

    def shared(self):
        """How many indicators several of its projects may have."""
        return len(list(self.common()))

    def of_one_axis(self):
        """How many of these belong to one of several axes."""
        return 0

    def of_project(self, code):
        """Those that belong to the call, this axis or the project."""
        for entry in self.entries.values():
            scope = entry["indicateur"]["portee"]
            if scope["type"] == "axe" and scope["code"] != self.axis:
                continue
            for node in entry["projets"]:
                if node["perimetre"]["code"] == code:
                    yield entry["indicateur"], node

    def quarters(self):
        """The state of each that is due."""
        return [
            q["etat"] for node in self.publication["completude"] if node["projet"] in self.codes
            for q in node["trimestres"]
        ]

    def states(self):
        """One for each project and indicator, with those of the axis or of the project alone."""
        return [
            node["cible"]["etat"] for code in self.codes
            for _, node in self.of_project(code) if "cible" in node
        ]

    @staticmethod
    def label(indicator, over_time=False):
        unit = summed_unit(indicator) if over_time else indicator["unite"]
        return f"{indicator['code']} {plain(indicator['nom'])} ({unit})"

    def reach(self, indicator, node):
        """Between how many different people come to a sum of quarters; None where none can be told."""
        if summed_unit(indicator) != "passages" or indicator.get("comptage") != "par_trimestre":
            return None
        most = upper(node["cumul"])
        code = node["perimetre"].get("code")
        series = self.entries[indicator["code"]]["projets"]
        own = [s for s in series if s["perimetre"]["code"] in (
            [code] if node["perimetre"]["type"] == "projet" else self.codes)]
        quarters = [lower(p["chiffre"]) for s in own for p in s["points"]]
        least = max((q for q in quarters if q is not None), default=None)
        if most is None or least is None or not 0 < least <= most:
            return None
        between = decimal(most) if least == most else f"de {decimal(least)} à {decimal(most)}"
        return f"sans double compte : {between} {indicator['unite']}"

    def number(self, indicator, value):
        if indicator["mesure"] == "proportion":
            return percent(value)
        return decimal(value, indicator["decimales"])

    def target(self, indicator, target):
        """A range or n.c. where the mean of several targets would tell hidden numbers of people."""
        if "valeur" in target:
            return self.number(indicator, target["valeur"])
        if "entre" in target:
            low, high = (percent(Fraction(end, 100)) for end in target["entre"])
            return f"entre {low} et {high}"
        return "n.c."

    def period(self, indicator, target):
        """Of an area, all those of its projects where they differ."""
        if target["periode"] == "annee":
            return f"en {target['annee']}"
        if target["periode"] == "depuis_le_debut":
            return "depuis le début"
        terms = self.terms(indicator, target)
        alone = " ou depuis le début" if None in terms else ""
        years = sorted(term for term in terms if term is not None)
        return f"en {' ou '.join(map(str, years))}{alone}, selon le projet"

    def terms(self, indicator, target):
        """The years of the targets of its projects, None for the whole time; none where they share one."""
        if target["periode"] in ("annee", "depuis_le_debut"):
            return set()
        own = [
            node["cible"] for node in self.entries[indicator["code"]]["projets"]
            if node["perimetre"]["code"] in self.codes and "cible" in node]
        known = [t for t in own if "valeur" in t["realise"] or t["realise"]["absence"] == "masque"]
        return {t["annee"] if t["periode"] == "annee" else None for t in known or own}

    def short_period(self, indicator, target):
        """In a table, whose note says what it stands for."""
        told = self.period(indicator, target)
        return "selon le projet" if told.endswith("selon le projet") else told

    def compared(self):
        """What the values are of that the targets of projects are held against."""
        own = [
            node["cible"] for code in self.codes for _, node in self.of_project(code)
            if "cible" in node]
        life = sum(t["periode"] == "depuis_le_debut" for t in own)
        periods = [(life, "depuis le début du projet")] if life else []
        for year in sorted({t["annee"] for t in own if t["periode"] == "annee"}, reverse=True):
            number = sum(t.get("annee") == year for t in own)
            periods.append((number, f"de {year}, dernière année pleine du projet"))
        parts = []
        for place, (number, words) in enumerate(periods):
            whom = str(number)
            if number == len(own):
                whom = "Elle" if number < 2 else "Toutes"
            verb = "est comparée" if number < 2 else "sont comparées"
            parts.append(f"{whom} {f'{verb} à la valeur' if place == 0 else 'à celle'} {words}")
        return f"{THIN}; ".join(parts) + "."

    def why(self, node, quarters):
        """Why nothing came: it was not due, waits, or the quarter came without it."""
        if not quarters:
            return "non attendu"
        own = node["perimetre"]
        codes = [own["code"]] if own["type"] == "projet" else self.codes
        states = {
            q["etat"] for told in self.publication["completude"] if told["projet"] in codes
            for q in told["trimestres"] if q["trimestre"] in quarters}
        if not states or "en_retard" in states:
            return "non reçu"
        if states & CAME:
            return self.said(node.get("membres", []), quarters) or "non renseigné"
        return "à relire" if "recu_a_relire" in states else "pas encore dû"

    def said(self, members, quarters):
        """What all projects say together that gave a quarter; nothing where one left the cell empty."""
        reasons = []
        for own in members:
            came = {
                q["trimestre"] for told in self.publication["completude"]
                if told["projet"] == own["perimetre"]["code"]
                for q in told["trimestres"] if q["etat"] in CAME}
            figures = [p["chiffre"] for p in own["points"] if p["trimestre"] in quarters & came]
            if any(figure.get("absence") != "manquant" for figure in figures):
                return None
            reasons += figures[-1:]
        asked = [figure for figure in reasons if figure["cause"] != "sans_objet"]
        if len({figure["cause"] for figure in asked}) > 1:
            return absent({"absence": "manquant", "cause": "non_disponible"})
        return absent((asked or reasons)[0]) if reasons else None

    def told(self, indicator, figure, node, year=None):
        """The figure of a series, or why there is none."""
        if "entre" not in figure and figure.get("absence") == "non_recu":
            return self.why(node, {
                p["trimestre"] for p in node["points"]
                if year is None or p["trimestre"].startswith(str(year))})
        return self.value(indicator, figure)

    def value(self, indicator, figure):
        if "valeur" in figure:
            return self.number(indicator, figure["valeur"])
        if "entre" in figure and indicator.get("mesure") == "proportion":
            low, high = (percent(Fraction(end, 100)) for end in figure["entre"])
            return f"entre {low} et {high}"
        return absent(figure)


def asking(node, projects):
    """An area's series as reports tell it: where it does not apply to a project, nothing is expected of it."""

    def due(expected, figures):
        apart = sum(figure.get("cause") == "sans_objet" for figure in figures)
        return expected - apart if apart < expected else expected

    points = [
        dict(point, projets_attendus=due(point["projets_attendus"], [
            p["chiffre"] for own in projects for p in own["points"]
            if p["trimestre"] == point["trimestre"]]))
        for point in node["points"]
    ]
    return dict(
        node, points=points, membres=projects,
        trimestres_attendus=sum(p["projets_attendus"] for p in points),
        projets_attendus=due(node["projets_attendus"], [own["cumul"] for own in projects]))


PEOPLE = re.compile(
    r"\b(personne|bénéficiaire|usager|usagère|patient|patiente|femme|homme|enfant|jeune|famille|habitant|"
    r"habitante|participant|participante)s?\b", re.IGNORECASE)


def summed_unit(indicator):
    """Sums over time count a person again each time she came."""
    counts_again = (
        indicator["mesure"] == "effectif" and indicator["dans_le_temps"] == "somme"
        and indicator.get("comptage") != "une_fois" and PEOPLE.search(indicator["unite"]))
    return "passages" if counts_again else indicator["unite"]


def lower(figure):
    return Fraction(figure["valeur"]) if "valeur" in figure else figure.get("entre", [None])[0]


def upper(figure):
    return Fraction(figure["valeur"]) if "valeur" in figure else figure.get("entre", [None])[-1]


class RegionReader(Reader):
    """The same for the whole call."""

    def __init__(self, publication, axis, sources):
        super().__init__(publication, axis, sources)
        self.words = Words("l’appel", "de l’appel", "Appel")
        self.choose(publication["projets"])

    def shared(self):
        return sum(e["indicateur"]["portee"]["type"] != "projet" for e in self.entries.values())

    def of_one_axis(self):
        return sum(e["indicateur"]["portee"]["type"] == "axe" for e in self.entries.values())

    def of_project(self, code):
        """Of all axes."""
        for entry in self.entries.values():
            for node in entry["projets"]:
                if node["perimetre"]["code"] == code:
                    yield entry["indicateur"], node


class ProjectReader(RegionReader):
    """The same for one project, with the indicators of all its axes and no answer of its own."""

    is_area = False

    def __init__(self, publication, code, sources):
        super().__init__(publication, None, sources)
        self.words = Words("le projet", "du projet", code)
        self.choose([p for p in publication["projets"] if p["code"] == code])

    def surveys(self):
        return iter(())

    def common(self):
        return iter(())

    def in_order(self, nodes):
        """Nothing is told of one project alone there."""
        return []

    def of_axis(self, nodes):
        return [node for node in nodes if node["perimetre"].get("code") in self.codes]


def plain(text):
    """Words of the call with the thin spaces and apostrophes of a page."""
    text = text.replace("\u00a0", " ").replace("'", "’")
    return re.sub(" (?=[;!?])", THIN, text)


def absent(figure):
    if "entre" in figure:
        low, high = figure["entre"]
        return f"entre {decimal(low)} et {decimal(high)}"
    if figure["absence"] == "masque":
        return HIDDEN
    if figure["absence"] == "manquant":
        return CAUSES.get(figure.get("cause"), "manquant")
    return "non reçu"


def share(x, n):
    """Counts where there are few people."""
    if n < FRAGILE:
        return f"{decimal(x)} sur {decimal(n)}"
    return percent(Fraction(x, n))


def count(figure):
    return decimal(figure["valeur"]) if "valeur" in figure else absent(figure)


def euros(amount):
    return decimal(amount) + " €"


def points(value):
    return f"{decimal(value)} point" + ("" if abs(Fraction(value)) < 2 else "s")


def signed_as_is(text):
    """With the decimals that it has."""
    return signed(text, len(text.partition(".")[2]))


def under_its_bound(share):
    """What is not half, four fifths or all of a target is not written so."""
    whole = rounded(100 * share, 0)
    return Fraction(whole - 1, 100) if whole in (50, 80, 100) and 100 * share < whole else share


def attainment(target):
    told = target["atteinte"]
    if "valeur" in told and target["etat"] == "trop_peu_de_personnes":
        return "–"
    if "valeur" in told:
        return percent(under_its_bound(Fraction(told["valeur"])))
    return HIDDEN if told["absence"] == "masque" else "–"


def projects_of(target, total):
    own = target["projets"]
    return f"sur {own} " + ("projet" if own < 2 else "projets") + f" de {total}"
