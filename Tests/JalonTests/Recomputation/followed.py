"""The same people in two waves: what they said each time, and who was lost by what they were."""

import math
from collections import Counter

from scipy import stats

from estimates import Z95, holm, newcombe
from opinion_changes import percent
from surveys import FEWEST_JUDGED, FEWEST_RESPONSES, outward

KIND = "the same people"
SILENT = "Refus ou question passée"
# Of the smaller wave, how many in a hundred must be found for pairs to stand alone.
ENOUGH = 60


class Found:
    """The people of some groups, by what they said of one question."""

    def __init__(self, raw, groups, question):
        names = {group["id"] for group in groups}
        self.question, self.pairs, self.left = question, Counter(), Counter()
        for row in raw["followed_tally"]:
            if row["group"] not in names or row["question"] != question.name or row["was_there"] != "t":
                continue
            if row["is_there"] == "t":
                self.pairs[row["before"], row["after"]] += int(row["people"])
            else:
                self.left[row["before"]] += int(row["people"])

    def side(self, choice):
        """Whether an answer is favourable; None where it says nothing."""
        if choice not in {c.name for c in self.question.choices if c.tone}:
            return None
        return choice in self.question.named(1)

    @property
    def cells(self):
        """Favourable twice, no more, now, never."""
        told = Counter()
        for (before, after), people in self.pairs.items():
            told[self.side(before), self.side(after)] += people
        return [told[p] for p in ((True, True), (True, False), (False, True), (False, False))]

    def first(self, counts):
        """Favourable and not, the first time."""
        return [
            sum(people for choice, people in counts.items() if self.side(choice) is side)
            for side in (True, False)]

    @property
    def found(self):
        counts = Counter()
        for (before, _), people in self.pairs.items():
            counts[before] += people
        return counts

    def departure(self):
        found, left = self.first(self.found), self.first(self.left)
        few = min(found[0] + left[0], found[1] + left[1]) < FEWEST_RESPONSES
        if min(sum(found), sum(left)) < FEWEST_JUDGED or few:
            return "non_evalue"
        value, low, high = newcombe(left[0], sum(left), found[0], sum(found))
        if low <= 0 <= high:
            return "non_etabli"
        return "plus_favorables" if value > 0 else "moins_favorables"


def paired(cells):
    """Bonett and Price 2012, with the mid-p of McNemar."""
    twice, lost, gained, never = cells
    people = sum(cells)
    up, down = (gained + 1) / (people + 2), (lost + 1) / (people + 2)
    reach = Z95 * math.sqrt((up + down - (up - down) ** 2) / (people + 2))
    value = (gained - lost) / people
    low, high = max(-1, up - down - reach), min(1, up - down + reach)
    fewer, changed = min(lost, gained), lost + gained
    p = 1.0
    if lost != gained:
        p = min(1, 2 * stats.binom.cdf(fewer, changed, 0.5) - stats.binom.pmf(fewer, changed, 0.5))
    return value, min(low, value), max(high, value), p


def overlapping(cells, x1, n1, x2, n2):
    """Derrick 2015: all answers, with the correlation of the pairs."""
    a, b, c, d = cells
    margins = (a + b) * (c + d) * (a + c) * (b + d)
    phi = (a * d - b * c) / math.sqrt(margins) if margins else 0
    p1, p2 = x1 / n1, x2 / n2
    spread = [p * (1 - p) for p in (p1, p2)]
    shared = sum(cells) * phi * math.sqrt(spread[0] * spread[1]) / (n1 * n2)
    error = math.sqrt(max(0, spread[0] / n1 + spread[1] / n2 - 2 * shared))
    value = p2 - p1
    p = 2 * stats.norm.sf(abs(value) / error) if error else 1.0
    return value, value - Z95 * error, value + Z95 * error, p


class FollowedCheck:
    def __init__(self, surveys):
        self.figures, self.tally = surveys.figures, surveys.tally
        self.raw, self.waves = surveys.raw, surveys.waves

    def check(self, nodes):
        for wave, node in zip(self.waves, nodes, strict=True):
            own = [g for g in self.raw["followed_group"] if g["quarter"] == wave.quarter]
            for area in node["ensembles"]:
                code = area["participation"]["perimetre"].get("code")
                groups = [g for g in own if code is None or g["axis"] == code]
                place = f"{wave.quarter} {code or 'call'} the same people"
                told = area.get("suivi")
                self.tally.agree(KIND, place, told is not None, bool(groups))
                if told is not None and groups:
                    self.area(wave, code, place, told, groups)

    def area(self, wave, code, place, node, groups):
        former = next(w for w in self.waves if w.title == wave.title and w.quarter == groups[0]["since"])
        self.tally.check(KIND, place, node, "depuis", former.quarter)
        projects = {project for group in groups for project in group["projects"].split()}
        self.tally.check(KIND, place, node, "projets", len(projects))
        found = sum(int(group["found"]) for group in groups)
        if node["exact"]:
            self.tally.check(KIND, place, node, "personnes", found)
        else:
            self.tally.agree(KIND, place, node["personnes"] <= found, True)
        for key, column in (("codes_avant", "codes_before"), ("codes_apres", "codes_after")):
            if key in node:
                self.tally.check(KIND, place, node, key, sum(int(g[column]) for g in groups))
        own = self.raw.projects(code)
        self.questions(wave, former, place, node["questions"], groups, own)
        for told in node.get("retrouvees_par_profil", []):
            self.attrition(wave, f"{place} {told['question']}", told, groups, "codes_avant" in node)

    def questions(self, wave, former, place, nodes, groups, projects):
        people = [Found(self.raw, groups, wave.questions[node["nom"]]) for node in nodes]
        smaller = min(sum(w.responses[p] for p in projects) for w in (wave, former))
        estimates = {}
        for index, own in enumerate(people):
            cells = own.cells
            if sum(cells) < FEWEST_JUDGED:
                continue
            if sum(cells) * 100 >= smaller * ENOUGH:
                estimates[index] = (*paired(cells), True)
            else:
                sides = []
                for w in (former, wave):
                    told = {c.name for c in own.question.choices if c.tone}
                    sides += [
                        w.count(own.question, projects, own.question.named(1)),
                        w.count(own.question, projects, told)]
                estimates[index] = (*overlapping(cells, *sides), False)
        adjusted = dict(zip(estimates, holm([estimate[3] for estimate in estimates.values()])))
        for index, (node, own) in enumerate(zip(nodes, people)):
            name = f"{place} {node['nom']}"
            self.tally.check(KIND, name, node, "libelle", own.question.label)
            self.tally.check(KIND, name, node, "departs", own.departure())
            word = self.verdict(own.cells, estimates.get(index), adjusted.get(index))
            self.tally.check(KIND, name, node, "verdict", word)
            if "tableau" not in node:
                self.tally.hidden[KIND] += 1
                continue
            for cell, number in enumerate(own.cells):
                self.tally.check(KIND, name, node["tableau"], cell, number)
            if index in estimates:
                value, low, high, _, alone = estimates[index]
                limits = outward((max(-1, low), min(1, high)))
                for cell, number in enumerate((percent(value), *limits)):
                    self.tally.check(KIND, name, node["changement"], cell, number)
                self.tally.check(KIND, name, node, "appariees_seules", alone)

    @staticmethod
    def verdict(cells, estimate, p):
        twice, lost, gained, never = cells
        sides = 2 * twice + lost + gained, 2 * never + lost + gained
        if estimate is None or min(sides) < FEWEST_RESPONSES:
            return "trop_peu_de_personnes"
        value, low, high = estimate[:3]
        if p >= 0.05 or low <= 0 <= high:
            return "pas_de_changement_etabli"
        return "en_hausse" if value > 0 else "en_baisse"

    def attrition(self, wave, place, node, groups, are_codes_told):
        question = wave.questions[node["question"]]
        self.tally.check(KIND, place, node, "libelle", question.label)
        if "groupes" not in node:
            self.tally.hidden[KIND] += 1
            return
        self.tally.agree(KIND, f"{place} beside codes", are_codes_told, True)
        own = Found(self.raw, groups, question)
        choices = {choice.label: {choice.name} for choice in question.choices}
        choices[SILENT] = {"-", ""}
        named = set().union(*(choices.get(g["libelle"], set()) for g in node["groupes"]))
        rest = (set(own.found) | set(own.left)) - named
        labels = [group["libelle"] for group in node["groupes"]]
        for label in set(labels) - set(choices):
            self.tally.agree(KIND, place, label, question.merged(labels, SILENT not in labels))
        for group in node["groupes"]:
            mine = choices.get(group["libelle"], rest)
            for key, counts in (("retrouvees", own.found), ("non_retrouvees", own.left)):
                number = sum(people for choice, people in counts.items() if choice in mine)
                self.tally.check(KIND, f"{place} {group['libelle']}", group, key, number)
                if 0 < number < FEWEST_RESPONSES:
                    self.tally.different(KIND, place, number, "hidden: too few people")
