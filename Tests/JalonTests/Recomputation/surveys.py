"""What people answered: who took part, each question in each area, and changes between waves."""

import math
from collections import Counter, defaultdict

from estimates import clustered_proportion, wilson
from questionnaire import SIDES, open_labels, questions

CLUSTERS = 5
FEWEST_JUDGED = 30
FEWEST_RESPONSES = 11
FEWEST_OPINIONS = 5
REFUSED = "Préfère ne pas répondre"
REFUSAL = "-"


class Wave:
    """The answers of one wave, counted per project."""

    def __init__(self, raw, row):
        self.quarter, self.title = row["quarter"], row["title"]
        self.questions = {question.name: question for question in questions(row["form"])}
        self.open_labels = open_labels(row["form"])
        self.codes = self.sums(raw["turnout"], "codes")
        self.responses = self.sums(raw["response"], "responses")
        self.counts = defaultdict(Counter)
        for answer in raw["answer"]:
            if answer["quarter"] == self.quarter:
                self.counts[answer["question"], answer["project"]][answer["choice"]] += 1

    def sums(self, rows, column):
        own = [row for row in rows if row["quarter"] == self.quarter]
        return Counter({row["project"]: int(row[column]) for row in own})

    def answered(self, projects):
        return [project for project in projects if self.responses[project] > 0]

    def count(self, question, projects, choices):
        own = [self.counts[question.name, project] for project in projects]
        return sum(counts[choice] for counts in own for choice in choices)

    def base(self, question, projects, detail):
        """Opinions, or all who responded where opinions are told as favourable or not."""
        if detail == "favorable_ou_non" or (detail == "regroupee" and not question.is_scale):
            return sum(self.responses[project] for project in projects)
        if question.several:
            return sum(self.responses[project] for project in projects)
        named = [c.name for c in question.choices if c.tone or not question.is_scale]
        return self.count(question, projects, named)


class SurveyCheck:
    def __init__(self, figures):
        self.figures, self.tally, self.raw = figures, figures.tally, figures.raw
        self.waves = [Wave(self.raw, row) for row in self.raw["survey"]]

    def check(self):
        nodes = self.figures.publication["enquetes"]
        for wave, node in zip(self.waves, nodes, strict=True):
            self.tally.check("surveys", wave.title, node, "titre", wave.title)
            self.tally.check("surveys", wave.title, node, "trimestre", wave.quarter)
            for row in node["projets"]:
                self.turnout(wave, row, [row["perimetre"]["code"]])
            for area in node["ensembles"]:
                self.area(wave, area)

    def turnout(self, wave, node, projects):
        place = f"{wave.quarter} {node['perimetre'].get('code', 'call')}"
        codes = sum(wave.codes[project] for project in projects)
        responses = sum(wave.responses[project] for project in projects)
        self.count("turnout", place, node["codes"], codes, FEWEST_RESPONSES)
        self.count("turnout", place, node["avis"], responses, FEWEST_RESPONSES)

    def count(self, kind, place, node, expected, fewest):
        if "absence" in node:
            return self.tally.hide(kind, place, node, expected)
        self.tally.check(kind, place, node, "valeur", expected)
        if 0 < expected < fewest:
            self.tally.different(kind, place, expected, "hidden: too few people")

    # Questions of an area

    def area(self, wave, node):
        code = self.figures.code_of(node["participation"]["perimetre"])
        projects = self.raw.projects(code)
        self.turnout(wave, node["participation"], projects)
        names = [question["nom"] for question in node["questions"]]
        self.tally.agree("surveys", wave.quarter, names, list(wave.questions))
        for question in node["questions"]:
            place = f"{wave.quarter} {code or 'call'} {question['nom']}"
            self.question(wave, place, question, wave.answered(projects))

    def question(self, wave, place, node, projects):
        question, detail = wave.questions[node["nom"]], node["finesse"]
        self.tally.check("surveys", place, node, "libelle", question.label)
        self.tally.check("surveys", place, node, "classe", question.of)
        self.tally.check("surveys", place, node, "plusieurs_reponses", question.several)
        self.tally.check("surveys", place, node, "niveau_de_participation", question.level)
        base = wave.base(question, projects, detail)
        if not question.several and sum(wave.responses[p] for p in projects) >= 100:
            self.tally.agree("questions", place, detail != "masquee", True)
        told = len(projects) if detail != "masquee" else None
        self.tally.check("questions", place, node, "projets", told)
        self.count("questions", place, node["base"], base, FEWEST_RESPONSES)
        if question.is_scale:
            self.opinion(wave, place, node, question, projects)
            fewest = FEWEST_OPINIONS
        else:
            fewest = FEWEST_OPINIONS if question.of == "avis" else FEWEST_RESPONSES
        self.silent(wave, place, node, question, projects)
        self.choices(wave, place, node, question, projects, fewest)

    def silent(self, wave, place, node, question, projects):
        """Who gave none of the answers that are told."""
        if question.several:
            self.tally.check("questions", place, node["sans_reponse"], "absence", "non_recu")
        else:
            rest = wave.base(question, projects, "favorable_ou_non")
            rest -= wave.base(question, projects, "entiere")
            self.count("questions", place, node["sans_reponse"], rest, FEWEST_OPINIONS)

    def choices(self, wave, place, node, question, projects, fewest):
        labels = {choice.label: [choice.name] for choice in question.choices}
        if question.is_scale:
            labels = {c.label: [c.name] for c in question.choices if c.tone}
        if question.several:
            labels[REFUSED] = [REFUSAL]
        told = [row["libelle"] for row in node["reponses"]]
        merged = told[-1] if told and told[-1] not in labels else None
        if merged:
            shown = {name for label in told[:-1] for name in labels[label]}
            is_silence_told = "valeur" in node["sans_reponse"]
            self.tally.agree("questions", place, merged, question.merged(told[:-1], not is_silence_told))
        else:
            self.tally.agree("questions", place, told, list(labels))
        for row in node["reponses"]:
            if row["libelle"] == merged:
                x = self.rest(wave, question, projects, shown)
            else:
                x = [wave.count(question, [p], labels[row["libelle"]]) for p in projects]
            name = f"{place} {row['libelle']}"
            self.count("answers", name, row["effectif"], sum(x), fewest)
            if question.is_scale:
                tone = next(c.tone for c in question.choices if c.label == row["libelle"])
                self.tally.check("questions", name, row, "ton", SIDES[tone][0])
            elif question.of == "avis":
                self.interval(wave, name, row, x, question, projects, node["finesse"])

    def rest(self, wave, question, projects, shown):
        """All other answers, refusals and passed questions of those who responded."""
        return [wave.responses[p] - wave.count(question, [p], shown) for p in projects]

    def opinion(self, wave, place, node, question, projects):
        opinion = node["opinion"]
        sides = {"favorable": 1, "neutre": 0, "defavorable": -1}
        for key, side in sides.items():
            told = wave.count(question, projects, question.named(side))
            self.count("opinions", f"{place} {key}", opinion[key], told, FEWEST_OPINIONS)
        rest = wave.base(question, projects, "favorable_ou_non")
        rest -= wave.base(question, projects, "entiere")
        self.count("opinions", place, opinion["a_part"], rest, FEWEST_OPINIONS)
        if "absence" in opinion["favorable"]:
            return
        x = [wave.count(question, [p], question.named(1)) for p in projects]
        limits = self.interval(wave, place, opinion, x, question, projects, node["finesse"])
        majority = None
        if limits is not None:
            majority = "assuree" if limits[0] > 50 else "non_assuree"
        self.tally.check("majorities", place, opinion, "majorite", majority)

    def interval(self, wave, place, node, x, question, projects, detail):
        """Whole percents, rounded outward; none under thirty people."""
        n = [wave.base(question, [p], detail) for p in projects]
        clusters = [(a, b) for a, b in zip(x, n) if b > 0]
        if sum(n) < FEWEST_JUDGED or "absence" in node.get("effectif", {}):
            self.tally.agree("intervals", place, node.get("intervalle"), None)
            return None
        if len(clusters) < CLUSTERS:
            limits, reach = wilson(sum(x), sum(n)), "ces_projets"
        else:
            limits, reach = clustered_proportion(*zip(*clusters)), "projets_semblables"
        limits = outward(limits)
        if "intervalle" not in node:
            self.tally.hidden["intervals"] += 1
            return limits
        for end, value in zip(("bas", "haut"), limits):
            self.tally.check("intervals", place, node["intervalle"], end, value)
        self.tally.check("intervals", place, node["intervalle"], "portee", reach)
        return limits


def outward(limits):
    """A hair is left for the last bits of binary fractions."""
    return math.floor(100 * limits[0] + 1e-9), math.ceil(100 * limits[1] - 1e-9)
