"""Changes of a favourable share between the first and the last wave of a survey."""

import math

from scipy import stats

from estimates import DETECTABLE, clustered_change, holm, newcombe, two_shares_p
from surveys import CLUSTERS, FEWEST_JUDGED, outward


class ChangeCheck:
    def __init__(self, surveys):
        self.tally, self.raw, self.waves = surveys.tally, surveys.raw, surveys.waves

    def check(self, nodes):
        for title in dict.fromkeys(wave.title for wave in self.waves):
            own = [place for place, wave in enumerate(self.waves) if wave.title == title]
            if len(own) > 1:
                self.survey(nodes[own[-1]], self.waves[own[0]], self.waves[own[-1]])

    def survey(self, last_node, first, last):
        for node in last_node["ensembles"]:
            code = node["participation"]["perimetre"].get("code")
            projects = self.raw.projects(code)
            both = [p for p in projects if first.responses[p] > 0 and last.responses[p] > 0]
            whole = set(first.answered(projects)) == set(last.answered(projects))
            self.family(code, node, first, last, both, whole)

    def family(self, code, node, first, last, both, whole):
        asked = [q for q in node["questions"] if last.questions[q["nom"]].is_scale]
        changes = {}
        for question in asked:
            definition = last.questions[question["nom"]]
            change = Change(first, last, definition, both, question["finesse"])
            if change.is_judged:
                changes[question["nom"]] = change
        adjusted = dict(zip(changes, holm([change.p for change in changes.values()])))
        for question in asked:
            name, place = question["nom"], f"change {code or 'call'} {question['nom']}"
            told = question["evolution"]
            self.tally.check("changes of opinion", place, told, "depuis", first.quarter)
            self.tally.check("changes of opinion", place, told, "projets", len(both))
            word = "trop_peu_de_personnes"
            if name in changes:
                word = changes[name].verdict(adjusted[name])
                self.numbers(place, told, changes[name], whole)
            self.tally.check("verdicts on opinion", place, told, "verdict", word)

    def numbers(self, place, told, change, whole):
        if "chiffres" not in told:
            self.tally.hidden["changes of opinion"] += 1
            return
        kind, figures = "changes of opinion", told["chiffres"]
        if not whole:
            self.tally.different(kind, place, "figures", "hidden: not the same projects")
        low, high = outward((change.low, change.high))
        expected = {
            "premier": percent(change.first), "dernier": percent(change.last),
            "changement": percent(change.value), "bas": low, "haut": high,
            "detectable": math.ceil(100 * DETECTABLE * change.error),
        }
        for key, value in expected.items():
            self.tally.check(kind, place, figures, key, value)


class SharePair:
    """Two shares of the same projects: the more careful of two samples of people and of projects."""

    def __init__(self, x1, n1, x2, n2):
        (a, m), (b, n) = (sum(x1), sum(n1)), (sum(x2), sum(n2))
        self.first, self.last = a / m, b / n
        self.value, self.low, self.high = newcombe(b, n, a, m)
        self.p = two_shares_p(a, m, b, n)
        self.error = math.sqrt(
            self.first * (1 - self.first) / m + self.last * (1 - self.last) / n)
        if len(x1) >= CLUSTERS:
            self.widen(x1, n1, x2, n2)

    def widen(self, x1, n1, x2, n2):
        _, error, degrees = clustered_change(x1, n1, x2, n2)
        reach = stats.t.ppf(0.975, degrees) * error
        if 2 * reach > self.high - self.low:
            self.low, self.high = self.value - reach, self.value + reach
        if error > 0:
            self.p = max(self.p, 2 * stats.t.sf(abs(self.value) / error, degrees))
        self.error = max(self.error, error)


class Change(SharePair):
    """Of a favourable share between two waves."""

    def __init__(self, first, last, question, projects, detail):
        parts = []
        for wave in (first, last):
            parts.append([wave.count(question, [p], question.named(1)) for p in projects])
            parts.append([wave.base(question, [p], detail) for p in projects])
        clusters = [row for row in zip(*parts) if row[1] > 0 and row[3] > 0]
        columns = list(zip(*clusters)) or [()] * 4
        self.is_judged = min(map(sum, columns[1::2])) >= FEWEST_JUDGED
        if self.is_judged:
            super().__init__(*columns)

    def verdict(self, p):
        if p >= 0.05 or self.low <= 0 <= self.high:
            return "pas_de_changement_etabli"
        return "en_hausse" if self.value > 0 else "en_baisse"


def percent(share):
    return math.floor(100 * abs(share) + 0.5) * (1 if share >= 0 else -1)
