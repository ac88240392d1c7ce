"""The direction of an indicator over the quarters of an area: regional seasonal Kendall test."""

import math
from itertools import combinations

import numpy as np
from scipy import stats

from estimates import holm
from figures import rounded
from series import total

LEVEL = 0.01
# A verdict is told with so many behind each of the years that it compares.
FEWEST_PEOPLE = 11


class Trend:
    """One indicator in an area: the projects that sent enough, a quarter against its own season."""

    def __init__(self, series, projects, indicator):
        self.series, self.indicator = series, indicator
        self.values = {}
        for project in projects:
            known = series.known(project, indicator)
            due = [
                quarter
                for quarter in series.raw.quarters(project)
                if getattr(series.raw.value(project, indicator, quarter), "missing", None) != "SO"
            ]
            if len(known) >= 8 and len(known) >= 0.8 * len(due):
                points = (series.point(project, indicator, quarter) for quarter in known)
                self.values[project] = dict(zip(known, (point.value for point in points)))
        quarters = sorted(quarter for own in self.values.values() for quarter in own)
        self.first, self.last = (quarters[0], quarters[-1]) if quarters else (None, None)

    @property
    def is_long(self):
        return self.first is not None and place(self.last) - place(self.first) >= 11

    def test(self):
        """S, its two-sided p and the median change in a year."""
        score, variance, slopes = 0, 0.0, []
        for own in self.values.values():
            for season in "1234":
                points = sorted((q, v) for q, v in own.items() if q.endswith(season))
                for (early, less), (late, more) in combinations(points, 2):
                    score += (more > less) - (more < less)
                    slopes.append((more - less) / (int(late[:4]) - int(early[:4])))
                variance += kendall_variance([value for _, value in points])
        z = (score - np.sign(score)) / math.sqrt(variance) if variance else 0.0
        return score, 2 * stats.norm.sf(abs(z)), median(slopes)

    def years(self):
        """Of the projects with two full years, the first and the last of each, put together."""
        sides = self.sides()
        return tuple(total(side).value for side in sides) if sides else None

    def sides(self):
        """The first full years of all such projects, and their last ones."""
        first, last = [], []
        for project, own in self.values.items():
            years = sorted({int(quarter[:4]) for quarter in own})
            full = [y for y in years if sum(q.startswith(f"{y}-") for q in own) == 4]
            pair = [self.series.period(project, self.indicator, y) for y in (full[:1] + full[-1:])]
            if len(full) >= 2 and all(pair):
                first.append(pair[0])
                last.append(pair[1])
        return (first, last) if first else None

    def people(self):
        """How many people are behind either side."""
        return [
            whole.number if whole.denominator is None else whole.denominator
            for whole in (total(side) for side in self.sides() or ())
        ]

    def starts_in_it(self):
        """A volume grows while its projects start."""
        volume = self.series.indicators[self.indicator]["measure"] in ("count", "amount")
        return volume and any(
            min(own)[:4] == self.series.raw.quarters(project)[0][:4]
            for project, own in self.values.items()
        )


def place(quarter):
    return int(quarter[:4]) * 4 + int(quarter[-1])


def kendall_variance(values):
    ties = [values.count(value) for value in set(values)]
    m = len(values)
    return (m * (m - 1) * (2 * m + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)) / 18


def median(values):
    """Exact."""
    values = sorted(values)
    middle = len(values) // 2
    if len(values) % 2:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


class TrendCheck:
    def __init__(self, figures):
        self.figures, self.tally, self.series = figures, figures.tally, figures.series

    def check(self):
        areas = {}
        for node in self.figures.publication["tendances"]:
            areas.setdefault(self.figures.code_of(node["perimetre"]), []).append(node)
        found = {(area, node["indicateur"]) for area in areas for node in areas[area]}
        rows = self.figures.raw["indicator"]
        expected = {(a, row["code"]) for row in rows for a in self.figures.expected_areas(row)}
        self.tally.agree("trends", "which are judged", found, expected)
        for area, nodes in areas.items():
            projects = self.figures.raw.projects(area)
            trends = [Trend(self.series, projects, node["indicateur"]) for node in nodes]
            long = [trend for trend in trends if trend.is_long and self.is_told(trend)]
            tests = [trend.test() for trend in long]
            adjusted = holm([p for _, p, _ in tests])
            tested = {id(t): (s, p, slope) for t, (s, _, slope), p in zip(long, tests, adjusted)}
            for node, trend in zip(nodes, trends):
                self.trend(f"{node['indicateur']} {area or 'call'}", node, trend, tested)

    def trend(self, name, node, trend, found):
        kind = "trends"
        self.tally.check(kind, name, node, "projets", len(trend.values) or None)
        self.tally.check(kind, name, node, "premier_trimestre", trend.first)
        self.tally.check(kind, name, node, "dernier_trimestre", trend.last)
        self.tally.check(kind, name, node, "montee_en_charge", trend.starts_in_it())
        shown = self.every_quarter_is_shown(trend)
        if id(trend) not in found:
            word = "non_communicable" if trend.is_long else "trop_court"
            return self.tally.check("verdicts on trends", name, node, "verdict", word)
        score, p, slope = found[id(trend)]
        word = verdict(score, p, trend.years())
        self.tally.check("verdicts on trends", name, node, "verdict", word)
        told = shown and word in ("en_hausse", "en_baisse")
        self.tally.check(kind, name, node, "pente", rounded(slope, 4) if told else None)

    def is_told(self, trend):
        """One or two projects would be ordered by it; so would a few people."""
        row = self.series.indicators[trend.indicator]
        if row["class"] == "activity":
            return True
        if len(trend.values) < 3 and not self.every_quarter_is_shown(trend):
            return False
        return all(people >= FEWEST_PEOPLE for people in trend.people())

    def every_quarter_is_shown(self, trend):
        entry = next(
            entry
            for entry in self.figures.publication["indicateurs"]
            if entry["indicateur"]["code"] == trend.indicator
        )
        own = [node for node in entry["projets"] if node["perimetre"]["code"] in trend.values]
        points = [point["chiffre"] for node in own for point in node["points"]]
        return not any(point.get("absence") == "masque" for point in points)


def verdict(score, p, years):
    if p >= LEVEL or score == 0 or years is None:
        return "pas_de_tendance_etablie"
    if (years[1] - years[0]) * score <= 0:
        return "pas_de_tendance_etablie"
    return "en_hausse" if score > 0 else "en_baisse"
