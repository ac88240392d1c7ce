"""The gap between two groups, its change, and what all groups would gain at the best one's level."""

import math

from scipy import stats

from estimates import DETECTABLE, Z95, attributable_risk, holm, newcombe
from figures import rounded

FEWEST = 30


class Gap:
    """Of one indicator by one disaggregation, in an area: x and n of four groups for each project."""

    def __init__(self, series, projects, indicator, dimension, years):
        rows = series.raw.categories(dimension)
        compared = next(row for row in rows if row["is_disadvantaged"] == "t")
        others = [row for row in rows if row is not compared]
        if rows[0]["is_ordered"] == "t":
            others = [rows[-1] if compared is rows[0] else rows[0]]
        self.compared, self.reference = compared, others[0]
        self.sign = 1 if series.indicators[indicator]["direction"] == "increase" else -1
        cells = [(year, row["code"]) for year in years for row in (self.reference, compared)]
        self.groups = {}
        for project in projects:
            self.groups[project] = [
                counts(series.period(project, indicator, year, (dimension, code)))
                for year, code in cells
            ]
        self.pooled = {
            project: groups
            for project, groups in self.groups.items()
            if all(n > 0 for _, n in groups)
        }

    @property
    def leaves_out(self):
        """Whether people of some projects are not compared: their number is not told, nor of the others."""
        return len(self.pooled) < sum(any(n for _, n in g) for g in self.groups.values())

    @property
    def crude(self):
        """The four groups of all projects."""
        return [
            (sum(g[i][0] for g in self.groups.values()), sum(g[i][1] for g in self.groups.values()))
            for i in range(4)
        ]

    @property
    def refusal(self):
        whole = self.crude
        if not self.pooled:
            return "projets_non_comparables"
        if any(n < FEWEST for _, n in whole):
            return "trop_peu_de_personnes"
        for place, (_, n) in enumerate(whole):
            if sum(groups[place][1] for groups in self.pooled.values()) < 0.8 * n:
                return "projets_non_comparables"
        return None

    def estimate(self):
        """Gaps of both years and their change: (value, error) or limits, with p."""
        if len(self.pooled) == 1:
            return self.one_project(next(iter(self.pooled.values())))
        weights = {p: 1 / sum(1 / n for _, n in g) for p, g in self.pooled.items()}
        whole = sum(weights.values())
        gaps, variances = [0.0, 0.0], [0.0, 0.0]
        for project, groups in self.pooled.items():
            weight = weights[project] / whole
            for year in range(2):
                (xr, nr), (xc, nc) = groups[2 * year], groups[2 * year + 1]
                gaps[year] += weight * self.sign * (xr / nr - xc / nc)
                variances[year] += weight**2 * (variance(xr, nr) + variance(xc, nc))
        change, error = gaps[1] - gaps[0], math.sqrt(sum(variances))
        p = 2 * stats.norm.sf(abs(change) / error)
        years = [around(gaps[year], math.sqrt(variances[year])) for year in range(2)]
        return [*years, around(change, error)], p, error, math.sqrt(variances[1])

    def crude_change(self):
        """Of all projects as one: Simpson's paradox where it goes the other way."""
        shares = [x / n for x, n in self.crude]
        return self.sign * (shares[2] - shares[3] - shares[0] + shares[1])

    def one_project(self, groups):
        def limits(z):
            years = [self.signed(newcombe(*groups[2 * y], *groups[2 * y + 1], z)) for y in range(2)]
            (g1, l1, u1), (g2, l2, u2) = years
            low = g2 - g1 - math.hypot(g2 - l2, u1 - g1)
            return [*years, (g2 - g1, low, g2 - g1 + math.hypot(u2 - g2, g1 - l1))]

        low, high = 0.0, 40.0
        for _ in range(200):
            middle = (low + high) / 2
            _, least, most = limits(middle)[2]
            low, high = (low, middle) if least <= 0 <= most else (middle, high)
        parts = [x / n * (1 - x / n) / n for x, n in groups]
        return limits(Z95), 2 * stats.norm.sf(low), math.sqrt(sum(parts)), math.sqrt(sum(parts[2:]))

    def signed(self, gap):
        value, low, high = gap
        return gap if self.sign > 0 else (-value, -high, -low)


def counts(total):
    return (0.0, 0.0) if total is None else (float(total.number), float(total.denominator))


def variance(x, n):
    return 0.25 if n == 1 else x / n * (1 - x / n) / (n - 1)


def around(value, error):
    return value, value - Z95 * error, value + Z95 * error


def verdict(years, p):
    (g1, l1, u1), (g2, l2, u2) = years
    excludes1, excludes2 = l1 * u1 > 0, l2 * u2 > 0
    if p >= 0.05:
        return "pas_de_changement_etabli"
    if g1 * g2 >= 0:
        return "reduit" if abs(g2) < abs(g1) else "creuse"
    if excludes1 and excludes2:
        return "inverse"
    return "reduit" if excludes1 else "creuse" if excludes2 else "pas_de_changement_etabli"


class GapCheck:
    def __init__(self, figures):
        self.figures, self.tally, self.series = figures, figures.tally, figures.series
        self.raw = figures.raw
        self.dimensions = {row["dimension_name"]: row["dimension"] for row in self.raw["category"]}

    def check(self):
        areas = {}
        for node in self.figures.publication["ecarts"]:
            areas.setdefault(self.figures.code_of(node["perimetre"]), []).append(node)
        found = {(area, n["indicateur"], n["ventilation"]) for area in areas for n in areas[area]}
        self.tally.agree("gaps", "which are followed", found, self.expected())
        for area, nodes in areas.items():
            self.area(area, nodes)

    def expected(self):
        """Each proportion by each disaggregation that says who is worst off, where there are data."""
        disadvantaged = {
            row["dimension"]: row["dimension_name"]
            for row in self.raw["category"]
            if row["is_disadvantaged"] == "t"
        }
        result = set()
        for link in self.raw["indicator_dimension"]:
            row = self.series.indicators[link["indicator"]]
            if row["measure"] != "proportion" or link["dimension"] not in disadvantaged:
                continue
            scopes = [row["axis"]] if row["axis"] else [a["code"] for a in self.raw["axis"]] + [None]
            for area in scopes if not row["project"] else []:
                if self.series.area(self.raw.projects(area), row["code"]):
                    result.add((area, row["code"], disadvantaged[link["dimension"]]))
        return result

    def area(self, area, nodes):
        projects = self.raw.projects(area)
        gaps = []
        for node in nodes:
            dimension = self.dimensions[node["ventilation"]]
            years = self.years(projects, node["indicateur"])
            place = f"{node['indicateur']} {area or 'call'} by {dimension}"
            for key, year in zip(("premiere_annee", "derniere_annee"), years):
                self.tally.check("gaps", place, node, key, year)
            gap = Gap(self.series, projects, node["indicateur"], dimension, years)
            self.tally.check("gaps", place, node, "defavorisee", gap.compared["name"])
            self.tally.check("gaps", place, node, "reference", gap.reference["name"])
            self.inequality(place, node, dimension, projects)
            gaps.append((place, node, gap))
        assessed = [entry for entry in gaps if entry[2].refusal is None]
        estimates = [gap.estimate() for _, _, gap in assessed]
        adjusted = holm([p for _, p, _, _ in estimates])
        for place, node, gap in gaps:
            if gap.refusal is not None:
                self.tally.check("verdicts on gaps", place, node, "verdict", gap.refusal)
        for (place, node, gap), estimate, p in zip(assessed, estimates, adjusted):
            self.tally.check("verdicts on gaps", place, node, "verdict", verdict(estimate[0][:2], p))
            self.numbers(place, node, gap, estimate, p)

    def years(self, projects, indicator):
        known = {int(q[:4]) for project in projects for q in self.series.known(project, indicator)}
        return min(known), max(known)

    def numbers(self, place, node, gap, estimate, p):
        if "chiffres" not in node:
            self.tally.hidden["gaps"] += 1
            return
        kind, figures = "gaps", node["chiffres"]
        limits, _, error, last_error = estimate
        for key, of_part in zip(("premier", "dernier", "changement"), limits):
            for end, value in zip(("valeur", "bas", "haut"), of_part):
                self.tally.check(kind, f"{place} {key}", figures[key], end, points(value))
        self.tally.check(kind, place, figures, "detectable", math.ceil(100 * DETECTABLE * error))
        self.tally.check(
            kind, place, figures, "ecart_detectable", math.ceil(100 * DETECTABLE * last_error))
        self.tally.check(kind, place, figures, "p", rounded(p, 3), 1e-12)
        crude = gap.crude_change()
        told = points(crude) if crude * limits[2][0] < 0 else None
        self.tally.check(kind, place, figures, "changement_brut", told)
        self.tally.check(kind, place, figures, "projets", len(gap.pooled))
        people = sum(n for groups in gap.pooled.values() for _, n in groups)
        self.tally.check(kind, place, figures, "personnes", None if gap.leaves_out else people)
        if len(gap.pooled) == 2:
            self.tally.different(kind, place, "figures", "one project, or three at least")

    # Of ordered groups

    def inequality(self, place, node, dimension, projects):
        if "inegalite" not in node:
            return
        measures, indicator = node["inegalite"], node["indicateur"]
        rows = self.raw.categories(dimension)
        if rows[-1]["is_disadvantaged"] == "t":
            rows = rows[::-1]
        groups = []
        for row, group in zip(rows, measures["groupes"], strict=True):
            whole = self.series.area(
                projects, indicator, node["derniere_annee"], (dimension, row["code"]))
            groups.append(counts(whole))
            self.tally.check("inequality", place, group, "nom", row["name"])
            self.tally.check("inequality", place, group, "concernees", whole.number)
            self.tally.check("inequality", place, group, "personnes", whole.denominator)
        risk = attributable_risk(*zip(*groups))
        for end, value in zip(("valeur", "bas", "haut"), risk):
            self.tally.check("inequality", place, measures["par"], end, points(value))


def points(share):
    """Whole points, halves away from zero."""
    return int(rounded(100 * share, 0))
