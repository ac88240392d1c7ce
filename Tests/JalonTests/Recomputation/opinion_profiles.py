"""Favourable shares by what people said of themselves, from each person's own two answers."""

import math
from collections import Counter, defaultdict

from estimates import DETECTABLE, holm
from profile_differences import SILENT, Crossing, Group
from surveys import FEWEST_OPINIONS, FEWEST_RESPONSES

OTHERS = "Toutes les autres personnes"
KIND = "opinions by profile"


class ProfileCheck:
    def __init__(self, surveys):
        self.figures, self.tally = surveys.figures, surveys.tally
        self.raw, self.waves = surveys.raw, surveys.waves
        self.pairs = defaultdict(Counter)
        for row in self.raw["answer_pair"]:
            place = row["quarter"], row["project"], row["profile"], row["question"]
            self.pairs[place][row["profile_choice"], row["choice"]] = int(row["people"])

    def check(self, nodes):
        self.tallied()
        for wave, node in zip(self.waves, nodes, strict=True):
            for area in node["ensembles"]:
                code = self.figures.code_of(area["participation"]["perimetre"])
                self.family(wave, code, area["questions"])

    def tallied(self):
        """The counts that Jalon kept of pairs of answers, none more and none fewer."""
        profiles = {
            (wave.quarter, name) for wave in self.waves
            for name, question in wave.questions.items() if question.of == "profil"
        }
        columns = ("quarter", "project", "profile", "profile_choice", "question", "choice")
        expected = {
            tuple(row[column] for column in columns): int(row["people"])
            for row in self.raw["answer_pair"]
            if (row["quarter"], row["profile"]) in profiles
            and (row["quarter"], row["question"]) not in profiles
        }
        quarters = {quarter for quarter, _ in profiles}
        kept = {
            tuple(row[column] for column in columns): int(row["answers"])
            for row in self.raw["profile_tally"] if row["quarter"] in quarters
        }
        for place in sorted(expected.keys() | kept.keys()):
            self.tally.agree(
                "answers by profile", " ".join(place), kept.get(place), expected.get(place, 0))

    def family(self, wave, code, questions):
        """All differences of an area are judged together."""
        projects = wave.answered(self.raw.projects(code))
        told = []
        for node in questions:
            told += self.profiles(wave, code, node, projects, questions)
        differences = [difference for own in told for difference in own.compared]
        for difference, p in zip(differences, holm([d.shares.p for d in differences])):
            difference.adjusted = p
        for own in told:
            self.verdicts(own)

    def profiles(self, wave, code, node, projects, questions):
        question, told = wave.questions[node["nom"]], []
        for profile in node.get("profils") or []:
            place = f"{wave.quarter} {code or 'call'} {node['nom']} by {profile['question']}"
            said = wave.questions[profile["question"]]
            self.tally.check(KIND, place, profile, "libelle", said.label)
            if not question.is_scale or said.of != "profil" or said.several:
                self.tally.different(KIND, place, "told", "no opinion by a profile of one answer")
            if code is None or len(projects) < 2:
                self.tally.different(KIND, place, "told", "hidden: not of an axis of projects")
            own = Crossing(self.groups(wave, question, said, profile, projects), place)
            self.named(said, profile, questions)
            self.counts(wave, own, projects)
            told.append(own)
        names = [profile["question"] for profile in node.get("profils") or []]
        self.tally.agree(KIND, f"{wave.quarter} {code} {node['nom']}", len(set(names)), len(names))
        return told

    def named(self, said, profile, questions):
        """A group has the name of the answer, or of the answers told together, that its people gave."""
        own = next(node for node in questions if node["nom"] == said.name)
        told = {row["libelle"] for row in own["reponses"]} | {SILENT, OTHERS}
        for group in profile["groupes"]:
            self.tally.agree(KIND, said.name, group["libelle"] in told, True)

    # The people of a group

    def groups(self, wave, question, said, profile, projects):
        nodes = profile["groupes"]
        labels = {choice.label: choice.name for choice in said.choices}
        named = {labels[node["libelle"]] for node in nodes if node["libelle"] in labels}
        groups = []
        for node in nodes:
            if node["libelle"] in labels:
                choices = {labels[node["libelle"]]}
                counts = [self.people(wave, question, said, choices, p) for p in projects]
            else:
                rest = {c.name for c in said.choices} if node["libelle"] == SILENT else named
                counts = [self.rest(wave, question, said, rest, p) for p in projects]
            groups.append(Group(node, counts))
        return groups

    def people(self, wave, question, said, choices, project):
        """Those who are favourable, and all who gave one of these answers of themselves."""
        pairs = self.pairs[wave.quarter, project, said.name, question.name]
        favourable = question.named(1)
        x = sum(pairs[mine, answer] for mine in choices for answer in favourable)
        return x, wave.count(said, [project], choices)

    def rest(self, wave, question, said, choices, project):
        """All who gave none of these answers, whether they gave one or not."""
        x, n = self.people(wave, question, said, choices, project)
        favourable = wave.count(question, [project], question.named(1))
        return favourable - x, wave.responses[project] - n

    def counts(self, wave, own, projects):
        everybody = sum(wave.responses[project] for project in projects)
        # Nobody is left out: the others of a group are all others who responded.
        self.tally.agree(KIND, own.place, sum(g.node["personnes"] for g in own.groups), everybody)
        for group in own.groups:
            x, n = group.total
            self.tally.check(KIND, group.name(own), group.node, "personnes", n)
            self.tally.check(KIND, group.name(own), group.node, "favorable", x)
            few = any(0 < side < FEWEST_OPINIONS for side in (x, n - x))
            if n < FEWEST_RESPONSES or few:
                self.tally.different(KIND, group.name(own), (x, n), "hidden: too few people")

    # What is said of it

    def verdicts(self, own):
        for group in own.groups:
            kind, place, node = "differences by profile", group.name(own), group.node
            if group.is_silent:
                self.tally.check(kind, place, node, "ecart", "sans_objet")
                self.tally.check(kind, place, node, "detectable", None)
                continue
            difference, sign = own.difference(group)
            word = difference.verdict(sign) if difference else "trop_peu"
            self.tally.check(kind, place, node, "ecart", word)
            self.detectable(place, node, difference)

    def detectable(self, place, node, difference):
        expected = None
        if difference and difference.shares.error > 0:
            # A hair is left for the last bits of binary fractions.
            points = 100 * DETECTABLE * difference.shares.error
            expected = min(100, math.ceil(points - 1e-9))
        if expected and "detectable" not in node and difference.is_clustered:
            # It depends on each project's counts, which it could tell.
            self.tally.hidden["differences by profile"] += 1
        else:
            self.tally.check("differences by profile", place, node, "detectable", expected)
