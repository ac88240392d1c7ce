"""What a report tells of the context of each project, from what holders wrote and the accounts."""

from datetime import date, timedelta

from french import THIN, decimal, projects
from report_money import MoneyTables
from report_reader import euros, plain

COVERAGES = {"whole": "tout", "partly": "en partie", "none": "non"}
PLACES = {"whole": "en entier en", "partly": "en partie en", "none": "hors des"}
ZONES = {
    "priority_districts": "quartiers prioritaires (QPV)",
    "rural_zones": "zones France ruralités (FRR)",
}
ENDS = {"1": ", le moins défavorisé", "5": ", le plus défavorisé"}
UNTOLD = "non dit"


class ContextReader:
    def __init__(self, reader):
        self.reader, self.contexts = reader, reader.sources.contexts
        self.year = reader.publication["annee"]
        self.told = [self.contexts[code] for code in reader.codes if code in self.contexts]

    @staticmethod
    def posts(text):
        few = float(text) < 2
        return f"{size(text)} {'équivalent temps plein' if few else 'équivalents temps plein'}"


class ContextSentences(ContextReader):
    def all(self):
        total = len(self.reader.codes)
        if not self.told or total == 1:
            return
        start = projects(
            len(self.told), total, "décrit son contexte", "décrivent leur contexte")
        sizes = sorted((row["team_fte"] for row in self.told if row["team_fte"]), key=float)
        if len(sizes) < 2:
            yield f"{start}."
            return
        between = f"de {size(sizes[0])} à {self.posts(sizes[-1])}"
        if float(sizes[0]) == float(sizes[-1]):
            between = f"toutes de {self.posts(sizes[0])}"
        yield f"{start}. Équipes : {between}."
        yield "FDep : quintile, de 1 (le moins défavorisé) à 5 (le plus défavorisé)."


class ContextTables(ContextReader):
    def all(self):
        if not self.told:
            return
        money = MoneyTables(self.reader)
        costs = {row[0]: row[2] for row in money.costs()} if money.is_told else {}
        rows = [self.row(project, costs) for project in self.reader.projects]
        yield "t-contexte", self.sheet(self.reader.projects[0], costs) if len(rows) == 1 else rows

    def cost(self, project, costs):
        return costs.get(plain(self.reader.names[project["code"]]), "non connu")

    def row(self, project, costs):
        own = self.contexts.get(project["code"], {})
        short = [
            COVERAGES[own[key]] if own.get(key) else "–" for key in ZONES
        ]
        posts = size(own["team_fte"]) if own.get("team_fte") else "–"
        budget = euros(project["budget_eur"]) if float(project["budget_eur"]) > 0 else "–"
        return [
            plain(self.reader.names[project["code"]]), ", ".join(project["departements"]), *short,
            own.get("deprivation") or "–", posts, f"{months(project)} mois", budget,
            self.cost(project, costs).partition("\n")[0],
        ]

    def sheet(self, project, costs):
        own = self.contexts.get(project["code"], {})
        fifth, posts = own.get("deprivation"), own.get("team_fte")
        team = [self.posts(posts)] if posts else []
        team += [plain(own["team"])] if own.get("team") else []
        where = [f"{PLACES[own[key]]} {zones}" for key, zones in ZONES.items() if own.get(key)]
        if fifth:
            where.append(f"défavorisation FDep : quintile {fifth} sur 5{ENDS.get(fifth, '')}")
        cells = {
            "Territoire": f"{THIN}; ".join(where) or UNTOLD,
            "Réseau d’avant le projet": plain(own.get("network") or UNTOLD),
            "Équipe du projet": " : ".join(team) or UNTOLD,
            f"Coût par personne en {self.year}": self.cost(project, costs),
        }
        return [list(row) for row in cells.items()]


def size(text):
    """With the decimals that it needs."""
    short = text.rstrip("0").rstrip(".") if "." in text else text
    return decimal(short, len(short.partition(".")[2]))


def months(project):
    """Full ones, both days counted."""
    first = date.fromisoformat(project["debut"])
    after = date.fromisoformat(project["fin"]) + timedelta(days=1)
    number = (after.year - first.year) * 12 + after.month - first.month
    return number - (after.day < first.day)
