"""What people wrote, by theme: counts of what two coders settled, and how they agreed before."""

import math
from collections import Counter, defaultdict
from fractions import Fraction

from estimates import Z95, clustered_proportion, wilson
from figures import rounded
from surveys import CLUSTERS, FEWEST_JUDGED, FEWEST_RESPONSES, outward

KIND = "themes"
FEWEST_TEXTS = 30


class Agreement:
    """Of two coders on one theme, who find it or not: both, the first alone, the second alone, neither."""

    def __init__(self, both, first, second, neither):
        self.texts = both + first + second + neither
        self.parts = [Fraction(n, self.texts) for n in (both, first, second, neither)]
        a, b, c, d = self.parts
        self.observed = a + d
        self.yes, self.no = (a + b, a + c), (c + d, b + d)
        self.chance = self.yes[0] * self.yes[1] + self.no[0] * self.no[1]

    @property
    def percent(self):
        return hundredths(self.observed)

    def kappa(self):
        """Cohen 1960, with the limits of Fleiss, Cohen and Everitt 1969; None where chance says all."""
        if self.chance == 1:
            return None
        kappa = (self.observed - self.chance) / (1 - self.chance)
        rest = 1 - kappa
        a, b, c, d = self.parts
        same = a * (1 - sum(self.yes) * rest) ** 2 + d * (1 - sum(self.no) * rest) ** 2
        # Of a case that the first finds and the second does not, the second's finders and the first's others.
        apart = b * (self.yes[1] + self.no[0]) ** 2 + c * (self.no[1] + self.yes[0]) ** 2
        spread = same + rest**2 * apart - (kappa - self.chance * rest) ** 2
        error = math.sqrt(max(0, spread) / self.texts) / float(1 - self.chance)
        limits = [float(kappa) - Z95 * error, float(kappa) + Z95 * error]
        return [hundredths(kappa), *(hundredths(Fraction(max(-1, min(1, x)))) for x in limits)]


def fewest(node):
    """As many wrote at least, as far as is told."""
    told = [int(theme["effectif"]["valeur"]) for theme in node["themes"] if "valeur" in theme["effectif"]]
    return int(node["textes"]["valeur"]) if "valeur" in node["textes"] else max(told, default=0)


def hundredths(value):
    return int(rounded(100 * Fraction(value), 0))


class Coding:
    """The texts of one open question in one wave, with what stands of each."""

    def __init__(self, raw, row):
        self.id, self.quarter, self.question = row["id"], row["quarter"], row["question"]
        self.themes = [theme for theme in raw["theme"] if theme["coding"] == self.id]
        self.projects = {t["id"]: t["project"] for t in raw["open_text"] if t["coding"] == self.id}
        self.found = defaultdict(dict)
        for line in raw["text_coding"]:
            if line["text"] in self.projects:
                self.found[line["text"]][int(line["coder"])] = set(line["themes"].split())
        self.decided = {
            (line["text"], line["theme"]): line["is_present"] == "t" for line in raw["coding_decision"]}
        self.quotes = [quote for quote in raw["quote"] if quote["coding"] == self.id]
        self.texts = Counter(self.projects.values())
        self.counts = {theme["code"]: self.count(theme["code"]) for theme in self.themes}

    def stands(self, text, theme):
        """What both found, or what was decided where they differ."""
        first, second = (theme in self.found[text][coder] for coder in (1, 2))
        return first if first == second else self.decided[text, theme]

    def count(self, theme):
        return Counter(project for text, project in self.projects.items() if self.stands(text, theme))

    def cells(self, theme):
        pairs = Counter(
            tuple(theme in self.found[text][coder] for coder in (1, 2)) for text in self.projects)
        return [pairs[p] for p in ((True, True), (True, False), (False, True), (False, False))]


class ThemeCheck:
    def __init__(self, surveys):
        self.surveys, self.figures = surveys, surveys.figures
        self.tally, self.raw, self.waves = surveys.tally, surveys.raw, surveys.waves
        self.codings = [Coding(self.raw, row) for row in self.raw["coding"]]

    def check(self, nodes):
        for coding in self.codings:
            self.kept(coding)
        for wave, node in zip(self.waves, nodes, strict=True):
            own = [coding for coding in self.codings if coding.quarter == wave.quarter]
            call = next(a for a in node["ensembles"] if a["participation"]["perimetre"]["type"] == "appel")
            for area in node["ensembles"]:
                told = area.get("reponses_ecrites", [])
                place = f"{wave.quarter} {self.figures.code_of(area['participation']['perimetre']) or 'call'}"
                self.tally.agree(KIND, place, [t["question"] for t in told], [c.question for c in own])
                for coding, answers, whole in zip(own, told, call.get("reponses_ecrites", [])):
                    self.answers(wave, coding, place, area, answers, whole)

    def kept(self, coding):
        """What Jalon counted, none more and none fewer; the texts are those that people sent."""
        written = {
            row["project"]: int(row["texts"]) for row in self.raw["written"]
            if (row["quarter"], row["question"]) == (coding.quarter, coding.question)}
        self.tally.agree(KIND, f"{coding.quarter} texts", dict(coding.texts), written)
        kept = {
            (row["project"], row["theme"]): int(row["texts"]) for row in self.raw["theme_tally"]
            if row["coding"] == coding.id}
        for (project, theme), texts in sorted(kept.items()):
            counts = coding.counts[theme] if theme else coding.texts
            self.tally.agree(KIND, f"kept {project} {theme}", texts, counts[project])
        wanted = {(p, t) for p in coding.texts for t in ("", *coding.counts)}
        self.tally.agree(KIND, "kept counts", set(kept), wanted)
        agreed = {
            row["theme"]: [int(row[k]) for k in ("twice", "first_only", "second_only", "neither")]
            for row in self.raw["theme_agreement"] if row["coding"] == coding.id}
        self.tally.agree(
            KIND, "kept agreement", agreed, {theme: coding.cells(theme) for theme in coding.counts})

    def answers(self, wave, coding, place, area, node, whole):
        code = self.figures.code_of(area["participation"]["perimetre"])
        projects = wave.answered(self.raw.projects(code))
        place = f"{place} {coding.question}"
        texts = sum(coding.texts[project] for project in projects)
        self.tally.check(KIND, place, node, "libelle", wave.open_labels[coding.question])
        self.surveys.count(KIND, place, node["textes"], texts, FEWEST_RESPONSES)
        self.tally.agree(
            KIND, place, [theme["libelle"] for theme in node["themes"]],
            [theme["label"] for theme in coding.themes])
        # Where how many wrote is hidden, themes are told among all who responded.
        are_texts_told = "valeur" in node["textes"]
        base = {p: coding.texts[p] if are_texts_told else wave.responses[p] for p in projects}
        is_agreement_told = "valeur" in whole["textes"]
        for row, own, theme in zip(node["themes"], whole["themes"], coding.themes):
            place_of = f"{place} {theme['code']}"
            self.theme(coding, place_of, row, theme, base)
            self.agreement(coding, place_of, row, theme, is_agreement_told and "valeur" in own["effectif"])
        least = fewest(node)
        quotes = sorted(
            quote["excerpt"] for quote in coding.quotes
            if quote["project"] in projects and coding.texts[quote["project"]] >= FEWEST_RESPONSES)
        self.tally.agree(KIND, f"{place} quotes", node.get("citations", []), quotes if least >= FEWEST_RESPONSES else [])

    def theme(self, coding, place, node, theme, base):
        self.tally.check(KIND, place, node, "definition", theme["definition"])
        counts = coding.counts[theme["code"]]
        named = sum(counts[project] for project in base)
        self.surveys.count(KIND, place, node["effectif"], named, FEWEST_RESPONSES)
        # All others of whom the share is told are as many people.
        if "valeur" in node["effectif"] and 0 < sum(base.values()) - named < FEWEST_RESPONSES:
            self.tally.different(KIND, place, named, "hidden: too few others")
        self.interval(place, node, [(counts[project], people) for project, people in base.items()])

    def agreement(self, coding, place, node, theme, is_told):
        agreement = Agreement(*coding.cells(theme["code"]))
        is_told = is_told and agreement.texts >= FEWEST_TEXTS
        self.tally.check("agreement on themes", place, node, "accord", agreement.percent if is_told else None)
        kappa = agreement.kappa() if is_told else None
        if kappa is None:
            return self.tally.agree("agreement on themes", place, node.get("kappa"), None)
        self.tally.agree("agreement on themes", place, len(node["kappa"]), 3)
        for index, value in enumerate(kappa):
            self.tally.check("agreement on themes", place, node["kappa"], index, value)

    def interval(self, place, node, clusters):
        """Of the share of all of whom it is told; whole percents, rounded outward, none under thirty texts."""
        clusters = [(x, n) for x, n in clusters if n > 0]
        people = sum(n for _, n in clusters)
        if people < FEWEST_JUDGED or "absence" in node["effectif"]:
            return self.tally.agree(KIND, place, node.get("intervalle"), None)
        if len(clusters) < CLUSTERS:
            limits, reach = wilson(sum(x for x, _ in clusters), people), "ces_projets"
        else:
            limits, reach = clustered_proportion(*zip(*clusters)), "projets_semblables"
        if "intervalle" not in node:
            self.tally.hidden["intervals"] += 1
            return None
        for end, value in zip(("bas", "haut"), outward(limits)):
            self.tally.check(KIND, place, node["intervalle"], end, value)
        return self.tally.check(KIND, place, node["intervalle"], "portee", reach)
