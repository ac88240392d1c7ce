"""Targets: the period each is held against, what was attained, and the state that may be told."""

import math
from fractions import Fraction

from estimates import Z90, clustered_ratio, wilson
from series import QUOTIENTS, total

FEWEST = 11
# Under five projects the projects are no clusters.
CLUSTERS = 5


class Goal:
    """A project's target with what it is held against."""

    def __init__(self, series, project, indicator):
        self.row = series.indicators[indicator]
        self.project = project
        raw = series.raw
        own = {
            row["year"]: Fraction(row["value"])
            for row in raw["target"]
            if (row["project"], row["indicator"]) == (project, indicator)
        }
        self.baseline = next(
            (
                Fraction(row["value"])
                for row in raw["baseline"]
                if (row["project"], row["indicator"]) == (project, indicator)
            ),
            None,
        )
        self.year = None
        self.value = own.get("")
        if self.value is not None and self.row["over_time"] != "sum":
            full = series.full_years(project)
            self.year = full[-1] if full else None
            last = next(r["ends_on"] for r in raw["project"] if r["code"] == project)
            if self.year is not None and self.year != int(last[:4]):
                self.value = own.get(str(self.year), self.value)
        self.attained = series.period(project, indicator, self.year)


def attainment(attained, target, baseline, direction):
    """(actual - baseline) / (target - baseline); without a baseline only of what is to grow."""
    if baseline is not None:
        return None if target == baseline else (attained - baseline) / (target - baseline)
    return attained / target if direction == "increase" and target != 0 else None


def state(row, parts, target, rate):
    """parts: one (attained, target) for each project."""
    whole = sum((part.denominator or 0) for part, _ in parts)
    if row["measure"] in QUOTIENTS and whole < FEWEST:
        return "trop_peu_de_personnes"
    if row["measure"] == "proportion":
        number = float(sum(part.number for part, _ in parts))
        return against(target, wilson(number, float(whole), Z90), row["direction"])
    if row["measure"] == "mean":
        return state_of_mean(parts, target, row["direction"])
    if rate is None:
        return "non_evaluable"
    steps = ((1, "atteint"), (Fraction(8, 10), "presque"), (Fraction(1, 2), "partiel"))
    return next((word for least, word in steps if rate >= least), "non_atteint")


def state_of_mean(parts, target, direction):
    """Projects are clusters of their distances to their own targets; fewer have no interval."""
    people = sum(part.denominator for part, _ in parts)
    value = sum(part.number for part, _ in parts) / people
    if len(parts) < CLUSTERS:
        return against(target, (value, value), direction)
    low, high = clustered_ratio(
        [float(part.number - own * part.denominator) for part, own in parts],
        [float(part.denominator) for part, _ in parts])
    return against(0, (low, high), direction)


def against(target, limits, direction):
    """By the 90 % interval."""
    low, high = limits
    if direction == "decrease":
        low, high, target = -high, -low, -target
    if low >= target:
        return "atteint"
    return "non_atteint" if high < target else "non_distinguable"


def safe(row, goals, attained):
    """Told whatever is hidden: a share of at least three projects, with eleven people on each side."""
    if len(goals) < 3 or row["measure"] != "proportion":
        return False
    return min(attained.number, attained.denominator - attained.number) >= FEWEST


class TargetCheck:
    def __init__(self, figures):
        self.figures, self.tally, self.series = figures, figures.tally, figures.series
        self.hidden = {
            (entry["indicateur"]["code"], node["perimetre"]["code"])
            for entry in figures.publication["indicateurs"]
            for node in entry["projets"]
            if "absence" in node.get("cible", {}).get("realise", {})
        }

    def check(self):
        for entry in self.figures.publication["indicateurs"]:
            indicator = entry["indicateur"]["code"]
            for node in entry["projets"]:
                self.project(indicator, node)
            for node in entry["ensembles"]:
                self.area(indicator, node)

    def project(self, indicator, node):
        code = node["perimetre"]["code"]
        place = f"{indicator} {code}"
        goal = Goal(self.series, code, indicator)
        self.baseline(place, node["depart"], goal, code)
        if goal.value is None or "cible" not in node:
            return self.tally.agree(
                "targets of projects", place, "cible" in node, goal.value is not None)
        period = "annee" if goal.year else "depuis_le_debut"
        self.target("targets of projects", place, node, indicator, [goal], goal.baseline, period)

    def baseline(self, place, node, goal, project):
        """A share or a mean at the start is told where enough people are in the project's first year."""
        row = goal.row
        if goal.baseline is None:
            return self.tally.check("baselines", place, node, "absence", "non_recu")
        if "absence" in node:
            return self.tally.hide("baselines", place, node, goal.baseline)
        self.tally.check("baselines", place, node, "valeur", goal.baseline)
        if row["class"] == "activity":
            return None
        people = goal.baseline
        if row["measure"] in QUOTIENTS:
            years = [int(quarter[:4]) for quarter in self.series.known(project, row["code"])]
            people = self.series.period(project, row["code"], years[0]).denominator if years else 0
        if 0 < people < FEWEST or not people:
            self.tally.different("baselines", place, node, "hidden: too few people")

    def area(self, indicator, node):
        projects = self.figures.raw.projects(node["perimetre"].get("code"))
        place = f"{indicator} {node['perimetre'].get('code', 'call')}"
        self.tally.check("baselines", place, node["depart"], "absence", "non_recu")
        goals = [Goal(self.series, project, indicator) for project in projects]
        goals = [g for g in goals if g.value is not None and g.attained is not None]
        if not goals or "cible" not in node:
            return self.tally.agree("targets of areas", place, "cible" in node, bool(goals))
        period = "dernieres_annees_pleines"
        if goals[0].row["over_time"] == "sum":
            period = "depuis_le_debut"
        elif len({goal.year for goal in goals}) == 1 and goals[0].year:
            period = "annee"
        self.target("targets of areas", place, node, indicator, goals, None, period)

    def target(self, kind, place, whole, indicator, goals, baseline, period):
        node, row = whole["cible"], self.series.indicators[indicator]
        attained = total(goal.attained for goal in goals)
        target = sum(goal.value for goal in goals)
        if row["measure"] in QUOTIENTS:
            people = [goal.attained.denominator for goal in goals]
            target = sum(g.value * n for g, n in zip(goals, people)) / sum(people)
        ends = self.ends(row, indicator, goals)
        self.tally.check(kind, place, node, "valeur", None if ends else target, 1e-30)
        self.range(kind, place, node, ends)
        self.tally.check(kind, place, node, "projets", len(goals))
        self.tally.check(kind, place, node, "periode", period)
        year = goals[0].year if period == "annee" else None
        self.tally.check(kind, place, node, "annee", year)
        self.figures.figure(kind, place, node["realise"], indicator, attained)
        rate = attainment(attained.value, target, baseline, row["direction"])
        word = state(row, [(g.attained, g.value) for g in goals], target, rate)
        start_hidden = baseline is not None and "absence" in whole["depart"]
        if "absence" in node["realise"]:
            word = word if safe(row, goals, attained) else "masque"
        elif ends:
            words = {state(row, [(attained, end)], end, None) for end in ends}
            word = words.pop() if len(words) == 1 else "masque"
        elif start_hidden and row["measure"] not in QUOTIENTS and word != "atteint":
            word = "masque"
        if "absence" in node["realise"] or start_hidden or ends:
            self.tally.hide(kind, place, node["atteinte"], None, ("absence",))
        elif rate is None:
            self.tally.check(kind, place, node["atteinte"], "absence", "non_evaluable")
            self.tally.check(kind, place, node["atteinte"], "cause", "sans_depart")
        else:
            self.tally.check(kind, place, node["atteinte"], "valeur", rate, 1e-30)
        self.tally.check("states of targets", place, node, "etat", word)

    def range(self, kind, place, node, ends):
        """Of a proportion whose people are told, outward to whole percents."""
        told = ends if ends and "numerateur" in node["realise"] else None
        self.tally.agree(kind, place, "entre" in node, told is not None)
        if told and "entre" in node:
            low, high = (Fraction(end) * 100 for end in sorted(told))
            self.tally.check(kind, place, node["entre"], 0, math.floor(low))
            self.tally.check(kind, place, node["entre"], 1, math.ceil(high))

    def ends(self, row, indicator, goals):
        """Between what readers can tell a mean of targets to lie, whose weights are partly hidden.

        None where the mean itself is told."""
        if row["measure"] not in QUOTIENTS or len({goal.value for goal in goals}) == 1:
            return None
        hidden = [g for g in goals if (indicator, g.project) in self.hidden]
        if not hidden:
            return None
        people = sum(goal.attained.denominator for goal in goals)
        ends = []
        for most in (min, max):
            end = most(goal.value for goal in hidden)
            values = [end if g in hidden else g.value for g in goals]
            ends.append(
                sum(v * g.attained.denominator for v, g in zip(values, goals)) / people)
        return ends
