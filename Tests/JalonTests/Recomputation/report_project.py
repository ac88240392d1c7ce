"""What the report of one project tells of it: its card, its first figures, its targets."""

from fractions import Fraction

from french import THIN, counted, day, decimal, listed, percent
from report_reader import euros, plain, summed_unit
from report_sentences import STATES, plural

PROJECT_STATES = {
    "en_cours": "en cours", "termine": "terminé", "retenu": "retenu", "arrete": "arrêté",
}


class ProjectFacts:
    """The table of what it is."""

    def __init__(self, reader, project):
        self.publication, self.project = reader.publication, project

    def rows(self):
        """A rubric and its words; those without words are left out."""
        own, names = self.project, self.publication["departements"]
        yield "Porteur", plain(own["porteur"])
        yield "Partenaires", f"{THIN}; ".join(plain(name) for name in own["partenaires"])
        yield "Territoire", plain(own["territoire"])
        yield "Départements", ", ".join(
            f"{plain(d['nom'])} ({d['code']})" for d in names if d["code"] in own["departements"])
        yield "Période", f"du {day(own['debut'])} au {day(own['fin'])}"
        yield "État", PROJECT_STATES[own["etat"]]
        yield "Axes", f"{THIN}; ".join(self.axes())
        yield "Public", plain(own["population"])
        yield "Objectifs", plain(own["objectifs"])
        yield "Comment le projet agit sur les inégalités", plain(own["demarche"])
        for rubric, key in (("Budget total", "budget_eur"), ("Subvention de l’appel", "financement_eur")):
            yield rubric, euros(own[key]) if Fraction(own[key]) > 0 else ""

    def axes(self):
        names = {axis["code"]: axis["nom"] for axis in self.publication["axes"]}
        several = len(self.project["axes"]) > 1
        for share in self.project["axes"]:
            part = f" ({percent(share['part'])} du budget)" if several else ""
            yield f"axe {share['axe']}, {plain(names[share['axe']])}{part}"


class ProjectSentences:
    """Its targets, counted."""

    def __init__(self, reader):
        self.reader = reader

    def all(self):
        states, parts = self.reader.states(), []
        for state, words in STATES:
            number = states.count(state)
            if number:
                parts.append(f"{number} {words if number < 2 else plural(words)}")
        rest = sum(state not in dict(STATES) for state in states)
        if rest:
            parts.append(f"{rest} non évaluable" + ("s" if rest > 1 else ""))
        if states:
            yield f"Sur {counted(len(states), 'cible')} : {', '.join(parts)}."
            yield self.reader.compared()
        if self.reader.sources.events[self.reader.codes[0]]:
            axes = [share["axe"] for share in self.reader.projects[0]["axes"]]
            reports = f"le rapport de l’axe {axes[0]}" if len(axes) == 1 else (
                f"les rapports des axes {listed(axes)}")
            yield f"Ce que les personnes en disent est publié par axe : voir {reports}."
        near = states.count("non_distinguable")
        if near:
            words = "atteinte ou proche, non distinguable"
            yield f"et {near} {words if near < 2 else plural(words)}"
        indicator, node = self.people()
        if node:
            # A sum of quarters counts a person each time she came, in this report as in that of its axis.
            start = "passages : " if summed_unit(indicator) == "passages" else ""
            yield f"{start}{plain(indicator['nom'])} ({indicator['code']})"
            reach = self.reader.reach(indicator, node)
            yield (
                f"depuis le début{THIN}; {counted(node['trimestres_avec_valeur'], 'trimestre')}"
                + (f"{THIN}; {reach}" if reach else ""))
        yield f"jusqu’à fin {self.reader.publication['annee']}"

    def people(self):
        """The first of its indicators that counts people."""
        for indicator, node in self.reader.of_project(self.reader.codes[0]):
            if indicator["classe"] == "personnes" and indicator["mesure"] == "effectif":
                return indicator, node
        return None, None

    def figures(self):
        """Those that stand by themselves."""
        indicator, node = self.people()
        if node and node["trimestres_avec_valeur"]:
            yield self.reader.value(indicator, node["cumul"])
        states = self.reader.quarters()
        received = sum(state not in ("attendu", "en_retard") for state in states)
        yield f"{received} sur {len(states)}"
        own = self.reader.states()
        yield f"{decimal(own.count('atteint') + own.count('maintenu'))} sur {decimal(len(own))}"
