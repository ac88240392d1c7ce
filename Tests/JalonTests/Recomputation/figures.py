"""Figures of indicators: quarters, years, totals, completeness, breakdowns."""

import math
from fractions import Fraction

from series import Series, total

CAUSES = {"ND": "non_disponible", "SO": "sans_objet", "NC": "non_communique"}
# Counts of which a few people must not be told.
PROTECTED = ("people", "health")


def rounded(value, decimals):
    """As a mean is told: halves away from zero."""
    scaled = abs(value) * 10**decimals
    whole = math.floor(scaled + Fraction(1, 2))
    return Fraction(whole if value >= 0 else -whole, 10**decimals)


class FigureCheck:
    def __init__(self, raw, publication, tally):
        self.raw, self.publication, self.tally = raw, publication, tally
        self.series = Series(raw)

    # One figure

    def figure(self, kind, place, node, indicator, expected, absence=("non_recu", None)):
        if expected is None:
            self.tally.check(kind, place, node, "absence", absence[0])
            self.tally.check(kind, place, node, "cause", absence[1])
            if set(node) - {"absence", "cause"}:
                self.tally.different(kind, place, node, "no value")
        elif "absence" in node:
            row = self.series.indicators[indicator]
            step = 5 if row["measure"] == "proportion" else 10
            self.tally.hide(kind, place, node, expected.value, step=step)
        else:
            self.shown(kind, place, node, indicator, expected)

    def shown(self, kind, place, node, indicator, expected):
        row = self.series.indicators[indicator]
        measure = row["measure"]
        value = expected.value
        if measure == "mean":
            value = rounded(value, int(row["decimals"]))
        tolerance = 1e-30 if measure == "proportion" else 0
        self.tally.check(kind, place, node, "valeur", value, tolerance)
        numerator = expected.number if measure == "proportion" else None
        self.tally.check(kind, place, node, "numerateur", numerator)
        self.tally.check(kind, place, node, "denominateur", expected.denominator)
        if row["class"] in PROTECTED:
            self.protected(kind, place, measure, expected)

    def protected(self, kind, place, measure, told):
        """No count of one to ten people is told."""
        parts = [told.number] if measure == "count" else [told.denominator]
        if measure == "proportion":
            parts += [told.number, told.denominator - told.number]
        threshold = int(self.raw["call"][0]["small_count_threshold"])
        for part in parts:
            if part is not None and 0 < part < threshold:
                self.tally.different(kind, place, float(part), "hidden: too few people")

    # A project or an area

    def absence(self, project, indicator, quarters):
        """Why there is nothing: a reason, when all quarters that were sent say the same one."""
        values = [self.raw.value(project, indicator, quarter) for quarter in quarters]
        causes = {v.missing for v in values if v is not None and v.missing is not None}
        if not causes:
            return ("non_recu", None)
        return ("manquant", CAUSES[causes.pop()] if len(causes) == 1 else None)

    def absence_together(self, projects, indicator, quarters):
        """The reason of all, when all projects say the same one in the quarters of each."""
        causes = {self.absence(p, indicator, quarters(p)) for p in projects}
        return causes.pop() if len(causes) == 1 else ("non_recu", None)

    def project(self, indicator, node):
        code = node["perimetre"]["code"]
        place = f"{indicator} {code}"
        quarters = self.raw.quarters(code)
        year = self.publication["annee"]
        self.tally.agree("series", place, [p["trimestre"] for p in node["points"]], quarters)
        for point in node["points"]:
            quarter = point["trimestre"]
            value = self.series.point(code, indicator, quarter)
            self.figure(
                "quarters of projects", f"{place} {quarter}", point["chiffre"], indicator, value,
                self.absence(code, indicator, [quarter]))
            self.counts(place, point, 1, 1 if value else 0)
        of_year = [q for q in quarters if q.startswith(f"{year}-")]
        self.figure(
            "years of projects", place, node["annee"], indicator,
            self.series.period(code, indicator, year), self.absence(code, indicator, of_year))
        self.figure(
            "totals of projects", place, node["cumul"], indicator,
            self.series.period(code, indicator), self.absence(code, indicator, quarters))
        self.completeness(place, node, [code], indicator)

    def area(self, indicator, node):
        projects = self.raw.projects(node["perimetre"].get("code"))
        place = f"{indicator} {node['perimetre'].get('code', 'call')}"
        for point in node["points"]:
            quarter = point["trimestre"]
            expected = self.series.area_point(projects, indicator, quarter)
            due = [p for p in projects if quarter in self.raw.quarters(p)]
            self.figure(
                "quarters of areas", f"{place} {quarter}", point["chiffre"], indicator, expected,
                self.absence_together(due, indicator, lambda p: [quarter]))
            valued = [p for p in due if self.series.point(p, indicator, quarter)]
            self.counts(place, point, len(due), len(valued))
        year = self.publication["annee"]
        self.figure(
            "years of areas", place, node["annee"], indicator,
            self.series.area(projects, indicator, year),
            self.absence_together(
                projects, indicator,
                lambda p: [q for q in self.raw.quarters(p) if q.startswith(f"{year}-")]))
        self.figure(
            "totals of areas", place, node["cumul"], indicator,
            self.series.area(projects, indicator),
            self.absence_together(projects, indicator, self.raw.quarters))
        self.completeness(place, node, projects, indicator)

    def counts(self, place, node, due, valued):
        kind = "projects with a value"
        self.tally.check(kind, place, node, "projets_attendus", due)
        self.tally.check(kind, place, node, "projets_avec_valeur", valued)

    def completeness(self, place, node, projects, indicator):
        known = {project: self.series.known(project, indicator) for project in projects}
        self.counts(place, node, len(projects), sum(1 for own in known.values() if own))
        kind = "quarters with a value"
        due = sum(len(self.raw.quarters(project)) for project in projects)
        self.tally.check(kind, place, node, "trimestres_attendus", due)
        valued = sum(len(own) for own in known.values())
        self.tally.check(kind, place, node, "trimestres_avec_valeur", valued)

    # Breakdowns

    def breakdown(self, indicator, node):
        area = node["perimetre"]
        if area["type"] == "projet":
            projects = [area["code"]]
        else:
            projects = self.raw.projects(area.get("code"))
        rows = [r for r in self.raw["category"] if r["dimension_name"] == node["ventilation"]]
        place = f"{indicator} {area.get('code', 'call')} by {rows[0]['dimension']}"
        parts = {
            row["name"]: self.series.area(
                projects, indicator, category=(row["dimension"], row["code"]))
            for row in rows
        }
        self.tally.agree("breakdowns", place, [m["nom"] for m in node["modalites"]], list(parts))
        whole = self.series.area(projects, indicator)
        self.figure("breakdowns", f"{place} total", node["total"], indicator, whole)
        for category in node["modalites"]:
            self.figure(
                "breakdowns", f"{place} {category['nom']}", category["chiffre"], indicator,
                parts[category["nom"]])
        if "inconnu" in node:
            self.figure(
                "breakdowns", f"{place} unknown", node["inconnu"], indicator,
                rest(whole, total(part for part in parts.values() if part)))
        valued = [p for p in projects if self.series.known(p, indicator)]
        self.tally.check("breakdowns", place, node, "projets_avec_valeur", len(valued))

    def code_of(self, area):
        """Of an axis or a project; nothing for the call."""
        if "code" in area:
            known = self.raw.projects() + [row["code"] for row in self.raw["axis"]]
            self.tally.seen.add((id(area), "code"))
            self.tally.agree("series", "area", area["code"] in known, True)
        return area.get("code")

    def expected_projects(self, row):
        return [row["project"]] if row["project"] else self.raw.projects(row["axis"] or None)

    def expected_areas(self, row):
        """Where projects are put together: an axis, or the call and each of its axes."""
        if row["project"]:
            return []
        axes = [axis["code"] for axis in self.raw["axis"]]
        return [row["axis"]] if row["axis"] else [None, *axes]

    def expected_breakdowns(self, row):
        names = {c["dimension"]: c["dimension_name"] for c in self.raw["category"]}
        own = [names[link["dimension"]] for link in self.raw["indicator_dimension"]
               if link["indicator"] == row["code"]]
        areas = [row["project"]] if row["project"] else self.expected_areas(row)
        return {(area, name) for area in areas for name in own
                if self.series.area([area] if row["project"] else self.raw.projects(area), row["code"])}

    def present(self, row, entry):
        """No figure that should be there is missing."""
        kind, code = "series", row["code"]
        projects = [self.code_of(node["perimetre"]) for node in entry["projets"]]
        self.tally.agree(kind, f"{code} projects", projects, self.expected_projects(row))
        areas = [self.code_of(node["perimetre"]) for node in entry["ensembles"]]
        self.tally.agree(kind, f"{code} areas", areas, self.expected_areas(row))
        own = {(self.code_of(n["perimetre"]), n["ventilation"]) for n in entry["ventilations"]}
        self.tally.agree(kind, f"{code} breakdowns", own, self.expected_breakdowns(row))

    def check(self):
        rows = self.raw["indicator"]
        for row, entry in zip(rows, self.publication["indicateurs"], strict=True):
            code = entry["indicateur"]["code"]
            self.tally.check("series", code, entry["indicateur"], "code", row["code"])
            self.present(row, entry)
            for node in entry["projets"]:
                self.project(code, node)
            for node in entry["ensembles"]:
                self.area(code, node)
            for node in entry["ventilations"]:
                self.breakdown(code, node)


def rest(whole, parts):
    """People of no known category."""
    if whole.denominator is None:
        return type(whole)(whole.number - parts.number)
    return type(whole)(whole.number - parts.number, whole.denominator - parts.denominator)
