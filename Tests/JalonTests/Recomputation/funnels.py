"""Projects side by side: which differ from all of them by more than chance explains."""

import math
from fractions import Fraction

from french import THIN, counted, decimal
from scipy import stats

FEWEST_PROJECTS = 5
FEWEST_PEOPLE = 30
OVERDISPERSED = 10


def limit(p0, n, q):
    """Interpolated binomial limit (Spiegelhalter 2005)."""
    r = stats.binom.ppf(q, n, p0)
    below = (stats.binom.cdf(r, n, p0) - q) / stats.binom.pmf(r, n, p0)
    return min(1.0, max(0.0, (r - below) / n))


class Funnel:
    def __init__(self, shares):
        self.shares = shares
        self.k = len(shares)
        people = sum(n for _, n in shares)
        self.p0 = sum(x for x, _ in shares) / people
        if 0 < self.p0 < 1:
            self.variances = [self.p0 * (1 - self.p0) / n for _, n in shares]
            self.scores = [
                (x / n - self.p0) / math.sqrt(v) for (x, n), v in zip(shares, self.variances)
            ]

    def verdict(self):
        if self.k < FEWEST_PROJECTS:
            return "trop_peu_de_projets"
        if not 0 < self.p0 < 1:
            return "aucune_variation"
        if self.k < OVERDISPERSED:
            spread = sum(z * z for z in self.scores)
            differ = stats.chi2.sf(spread, self.k - 1) < 0.05
            return "differents" if differ else "compares"
        return "compares" if self.between() is None else "compares_elargis"

    def between(self):
        """Variance between ten projects or more, after pulling in a tenth at each end."""
        ordered, cut = sorted(self.scores), self.k // 10
        lowest, highest = ordered[cut], ordered[self.k - 1 - cut]
        spread = sum(min(max(z, lowest), highest) ** 2 for z in self.scores)
        if spread <= stats.chi2.ppf(0.95, self.k - 1):
            return None
        w = [1 / v for v in self.variances]
        return max(0.0, (spread - self.k + 1) / (sum(w) - sum(v * v for v in w) / sum(w)))

    def position(self, place):
        x, n = self.shares[place]
        if n < FEWEST_PEOPLE or not self.verdict().startswith("compares"):
            return None
        extra = self.between() if self.k >= OVERDISPERSED else None
        for q, word in ((0.001, "au_dela"), (0.025, "a_regarder")):
            if extra is None:
                low, high = limit(self.p0, n, q), limit(self.p0, n, 1 - q)
            else:
                reach = stats.norm.ppf(1 - q) * math.sqrt(self.variances[place] + extra)
                low, high = self.p0 - reach, self.p0 + reach
            if not low <= x / n <= high:
                return word
        return "dans_le_hasard"


def by_chance(projects):
    """How many projects chance alone puts outside the limits of 95 %."""
    expected = Fraction(projects, 20)
    word = "attendu" if expected < 2 else "attendus"
    return f"{counted(projects, 'projet')}, {decimal(expected, 1)} {word}"


def position(row, projects):
    """How a project's place is told."""
    if row["personnes"] < FEWEST_PEOPLE:
        return "moins de 30 personnes"
    if "position" not in row:
        return "–"
    return {
        "dans_le_hasard": f"dans les limites du hasard (95{THIN}%)",
        "a_regarder": f"à regarder : sur {by_chance(projects)} par hasard",
        "au_dela": f"se situe au-delà de ce que le hasard explique (99,8{THIN}%)",
    }[row["position"]]


class FunnelCheck:
    def __init__(self, figures):
        self.figures, self.tally, self.series = figures, figures.tally, figures.series

    def check(self):
        nodes = self.figures.publication["projets_cote_a_cote"]
        found = {(node["perimetre"].get("code"), node["indicateur"]) for node in nodes}
        self.tally.agree("funnels", "which are compared", found, self.expected())
        for node in nodes:
            self.area(self.figures.code_of(node["perimetre"]), node["indicateur"], node)

    def expected(self):
        """Each proportion of people in each area of several projects; passages are no people."""
        return {
            (area, row["code"])
            for row in self.figures.raw["indicator"]
            if row["measure"] == "proportion" and row["counting"] != "perQuarter"
            for area in self.figures.expected_areas(row)
            if len(self.figures.raw.projects(area)) > 1
        }

    def area(self, area, indicator, node):
        place, kind = f"{indicator} {area or 'call'}", "funnels"
        projects = self.figures.raw.projects(area)
        full = {project: self.series.full_years(project) for project in projects}
        years = {year for own in full.values() for year in own}
        many = [y for y in years if sum(y in own for own in full.values()) >= FEWEST_PROJECTS]
        year = max(many) if many else self.figures.publication["annee"]
        self.tally.check(kind, place, node, "annee", year)
        self.tally.check(kind, place, node, "projets_attendus", len(projects))
        values = {
            project: self.series.period(project, indicator, year)
            for project in projects
            if year in full[project]
        }
        values = {project: value for project, value in values.items() if value is not None}
        told = [row["code"] for row in node["projets"]]
        self.tally.hidden[kind] += len(values) - len(told)
        if year == self.figures.publication["annee"]:
            self.tally.agree(kind, f"{place} projects", told, self.shown(indicator, values))
        for row in node["projets"]:
            value = values[row["code"]]
            self.tally.check(kind, f"{place} {row['code']}", row, "concernees", value.number)
            self.tally.check(kind, f"{place} {row['code']}", row, "personnes", value.denominator)
        shares = [(row["concernees"], row["personnes"]) for row in node["projets"]]
        funnel = Funnel(shares) if shares else None
        word = funnel.verdict() if funnel else "trop_peu_de_projets"
        self.tally.check("verdicts on funnels", place, node, "verdict", word)
        for index, row in enumerate(node["projets"]):
            self.tally.check(
                "verdicts on funnels", f"{place} {row['code']}", row, "position",
                funnel.position(index))

    def shown(self, indicator, values):
        """Projects whose year is printed."""
        entry = next(
            entry
            for entry in self.figures.publication["indicateurs"]
            if entry["indicateur"]["code"] == indicator
        )
        nodes = {node["perimetre"]["code"]: node["annee"] for node in entry["projets"]}
        return [project for project in sorted(values) if "absence" not in nodes[project]]
