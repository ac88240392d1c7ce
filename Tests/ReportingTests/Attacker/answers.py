"""An attacker written apart, who has all that a publication tells of a survey: what can be told of how few
people answered?

Reads JSON lines, one for each wave: {"responses", "areas", "questions", "tallies", "profiles", "told"}. Is given how
many people of each project responded, which is more than most know, and the form: which answers stand on
which side, which answer leaves a question out. An opinion that is told by profile is attacked with all the
questions of profile that it is told by. Knows each printed class, each « au moins » and « au plus »,
that people are whole, and that one answer of each was counted. Attacks in each project, area and difference
of two of them every small class, every union of classes, and those who were not asked. Prints one line: how
many it attacked, how many it could tell exactly, how many within less than five values, or fewer than
there were before anything was told. With an argument it attacks about so many of each question, taken
evenly.

HiGHS runs without presolve: with it, scipy has called solvable problems infeasible.
"""

import json
import sys
from itertools import combinations

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix, vstack

PEOPLE, OPINION = 11, 5
REFUSAL = "-"
NOBODY_ASKED = "(none)"
WIDTH = 4
SILENT = "Sans réponse à cette question"


class Wave:
    """Variables: people of a project by question and answer, none of them included."""

    def __init__(self, wave):
        self.wave = wave
        self.questions = {question["name"]: question for question in wave["questions"]}
        self.places, self.truth = {}, []
        self.rows, self.low, self.high = [], [], []
        for question in wave["questions"]:
            for project in wave["responses"]:
                self.add_cells(question, project)
        self.crossings = [
            (self.questions[name], self.questions[profile])
            for name, profile in sorted(told_profiles(wave["told"]))
            if name in self.questions and profile in self.questions
        ]
        for question, profile in self.crossings:
            for project in wave["responses"]:
                self.add_favourable_cells(question, profile, project)
        for question, profile in self.crossings:
            for project in wave["responses"]:
                self.add_crossing(question, profile, project)
        for question in wave["questions"]:
            for project, responses in wave["responses"].items():
                self.add_people(question, project, responses)
            self.add_logic(question)

    # What everybody knows

    def add_cells(self, question, project):
        given = self.wave["tallies"].get(project, {}).get(question["name"], {})
        responses = self.wave["responses"][project]
        names = [choice["name"] for choice in question["choices"]]
        for name in names:
            self.cell(project, question, name, given.get(name, 0))
        if not question["several"]:
            none = responses - sum(given.get(name, 0) for name in names)
            self.cell(project, question, NOBODY_ASKED, none)

    def add_people(self, question, project, responses):
        names = [choice["name"] for choice in question["choices"]]
        if question["several"]:
            for name in names:
                self.know(self.row([project], question, [name]), 0, responses)
        else:
            self.know(self.row([project], question, names + [NOBODY_ASKED]), responses, responses)

    def cell(self, project, question, name, count):
        self.places[project, question["name"], name] = len(self.truth)
        self.truth.append(count)

    def add_favourable_cells(self, question, profile, project):
        """Those in favour, by what they said of themselves."""
        counted = self.wave["profiles"].get(project, {}).get(profile["name"], {})
        favourable = Sides(question).favourable
        everybody = sum(
            self.wave["tallies"].get(project, {}).get(question["name"], {}).get(name, 0)
            for name in favourable
        )
        for choice in profile["choices"]:
            own = counted.get(choice["name"], {}).get(question["name"], {})
            count = sum(own.get(name, 0) for name in favourable)
            self.places[project, question["name"], profile["name"], choice["name"]] = len(self.truth)
            self.truth.append(count)
            everybody -= count
        self.places[project, question["name"], profile["name"], NOBODY_ASKED] = len(self.truth)
        self.truth.append(everybody)

    def add_crossing(self, question, profile, project):
        names = [choice["name"] for choice in profile["choices"]] + [NOBODY_ASKED]
        favourable = self.row([project], question, Sides(question).favourable)
        self.know(self.crossing([project], question, profile, names) - favourable, 0, 0)
        for name in names:
            others = self.row([project], profile, [name]) - self.crossing([project], question, profile, [name])
            self.know(others, 0, np.inf)

    def add_logic(self, question):
        """Those who gave one answer before are those who were not asked; of several answers each gave one."""
        for project, responses in self.wave["responses"].items():
            if question["name"].endswith(":"):
                # Whoever wrote nothing is among those who did not.
                none = self.row([project], question, [NOBODY_ASKED])
                self.know(none, 0, 0)
            skipped = np.zeros(len(self.truth))
            for skip in question["skips"]:
                skipped += self.row([project], self.questions[skip["question"]], skip["choices"])
            if question["several"]:
                every = self.row([project], question, [c["name"] for c in question["choices"]])
                self.know_if_true(every + skipped, responses, np.inf)
                for choice in question["choices"]:
                    one = self.row([project], question, [choice["name"]])
                    self.know_if_true(one + skipped, 0, responses)
            elif len(question["skips"]) == 1:
                none = self.row([project], question, [NOBODY_ASKED])
                self.know_if_true(none - skipped, 0, 0)

    # What is told

    def tell(self):
        areas = {json.dumps(area["area"], sort_keys=True): area["projects"] for area in self.wave["areas"]}
        for told in self.wave["told"]["ensembles"]:
            projects = areas[json.dumps(told["participation"]["perimetre"], sort_keys=True)]
            for told_question in told["questions"]:
                self.tell_question(projects, self.questions[told_question["nom"]], told_question)
            for written in told.get("reponses_ecrites", []):
                self.tell_written(projects, written)

    def tell_written(self, projects, written):
        """How many wrote an answer, and of them how many named each theme."""
        wrote = self.questions.get(written["question"] + ":")
        if wrote is None:
            return
        self.tell_sum(projects, wrote, ["1"], value(written["textes"]))
        labels = {question["label"]: question for question in self.questions.values()}
        for theme in written["themes"]:
            question = labels["%s (%s)" % (written["libelle"], theme["libelle"])]
            self.tell_sum(projects, question, ["1"], value(theme["effectif"]))

    def tell_question(self, projects, question, told):
        sides = Sides(question)
        silent = value(told["sans_reponse"])
        listed = []
        for answer in told["reponses"]:
            own = [c["name"] for c in question["choices"] if c["label"] == answer["libelle"]]
            if own:
                listed += own
            else:
                listed_all = {a["libelle"] for a in told["reponses"]}
                own = [n for n in sides.spoken if sides.labels[n] not in listed_all]
                own += [] if silent is not None else sides.silence
            self.tell_sum(projects, question, own, value(answer["effectif"]))
        if question["several"]:
            return
        for profile in told.get("profils", []):
            if profile["question"] in self.questions:
                self.tell_profile(projects, question, profile)
        self.tell_sum(projects, question, sides.silence, silent)
        if silent is not None:
            self.tell_sum(projects, question, sides.spoken, value(told["base"]))
        opinion = told.get("opinion")
        if opinion:
            for key, names in (
                ("favorable", sides.favourable), ("neutre", sides.neutral),
                ("defavorable", sides.unfavourable), ("a_part", sides.silence),
            ):
                self.tell_sum(projects, question, names, value(opinion[key]))
        if "borne" in told:
            people = sum(self.wave["responses"][project] for project in projects)
            row = self.row(projects, question, sides.favourable)
            percent = told["borne"]["pourcentage"]
            if told["borne"]["sens"] == "au_moins":
                self.know(row, -(-percent * people // 100), people)
            else:
                self.know(row, 0, percent * people // 100)

    def tell_profile(self, projects, question, told):
        profile = self.questions[told["question"]]
        sides = Sides(profile)
        listed = [n for n in sides.labels if sides.labels[n] in {g["libelle"] for g in told["groupes"]}]
        if any(group["libelle"] == SILENT for group in told["groupes"]):
            listed += sides.silence
        for group in told["groupes"]:
            own = [n for n in sides.labels if sides.labels[n] == group["libelle"] and n in sides.spoken]
            if group["libelle"] == SILENT:
                own = sides.silence
            elif not own:
                own = [n for n in [*sides.labels, NOBODY_ASKED] if n not in listed]
            self.tell_sum(projects, profile, own, group["personnes"])
            row = self.crossing(projects, question, profile, own)
            self.know(row, group["favorable"], group["favorable"])

    def tell_sum(self, projects, question, names, told):
        if told is not None:
            self.know(self.row(projects, question, names), told, told)

    # Rows

    def row(self, projects, question, names):
        row = np.zeros(len(self.truth))
        for project in projects:
            for name in names:
                row[self.places[project, question["name"], name]] += 1
        return row

    def crossing(self, projects, question, profile, names):
        row = np.zeros(len(self.truth))
        for project in projects:
            for name in names:
                row[self.places[project, question["name"], profile["name"], name]] += 1
        return row

    def know(self, row, low, high):
        self.rows.append(row)
        self.low.append(low)
        self.high.append(high)

    def know_if_true(self, row, low, high):
        """A tie that the answers contradict is known to nobody."""
        if low <= row @ np.array(self.truth) <= high:
            self.know(row, low, high)

    # What must stay unknown

    def targets(self, question):
        sides = Sides(question)
        least = OPINION if question.get("class") == "opinion" else PEOPLE
        for name, projects in self.groups():
            people = sum(self.wave["responses"][project] for project in projects)
            for classes in sides.unions(question["several"]):
                row = self.row(projects, question, classes)
                count = row @ np.array(self.truth)
                if 0 < count < (PEOPLE if people < PEOPLE else least):
                    yield f"{question['name']} {'+'.join(classes)} of {name}", row
            if question["skips"] and not question["several"]:
                row = self.row(projects, question, [NOBODY_ASKED])
                if 0 < row @ np.array(self.truth) < PEOPLE:
                    yield f"{question['name']} not asked of {name}", row

    def crossing_targets(self):
        """Each small side of an opinion among those who said the same of themselves."""
        truth = np.array(self.truth)
        for question, profile in self.crossings:
            for name, projects in self.groups():
                for choice in [c["name"] for c in profile["choices"]] + [NOBODY_ASKED]:
                    row = self.crossing(projects, question, profile, [choice])
                    people = self.row(projects, profile, [choice]) @ truth
                    sides = [row @ truth, people - row @ truth]
                    if any(0 < side < (PEOPLE if people < PEOPLE else OPINION) for side in sides):
                        yield f"{question['name']} by {profile['name']} {choice} of {name}", row

    def groups(self):
        """Projects, areas, and what is left of one without another."""
        sets = {frozenset([project]): project for project in self.wave["responses"]}
        for area in self.wave["areas"]:
            sets.setdefault(frozenset(area["projects"]), json.dumps(area["area"]))
        for (whole, name), (part, other) in [
            (one, two) for one in list(sets.items()) for two in list(sets.items())
        ]:
            if part < whole:
                sets.setdefault(whole - part, f"{name} less {other}")
        return [(name, sorted(projects)) for projects, name in sets.items()]


class Sides:
    def __init__(self, question):
        self.labels = {choice["name"]: choice["label"] for choice in question["choices"]}
        tones = {choice["name"]: choice.get("tone") or "" for choice in question["choices"]}
        self.favourable = [n for n, tone in tones.items() if "avourable" in tone and "nf" not in tone]
        self.unfavourable = [n for n, tone in tones.items() if "nfavourable" in tone]
        self.neutral = [n for n, tone in tones.items() if tone == "neutral"]
        is_scale = bool(self.favourable and self.unfavourable) and not question["several"]
        toned = self.favourable + self.neutral + self.unfavourable
        self.spoken = [n for n in tones if n != REFUSAL and (not is_scale or n in toned)]
        self.silence = [n for n in tones if n not in self.spoken] + [NOBODY_ASKED]

    def unions(self, several):
        if several:
            return [[name] for name in self.labels]
        classes = [[name] for name in self.spoken] + [self.silence]
        return [
            sum(chosen, [])
            for size in range(1, len(classes))
            for chosen in combinations(classes, size)
        ]


class PossibleTables:
    """All whole tables that agree with what is known."""

    def __init__(self, wave):
        self.matrix = csr_matrix(np.array(wave.rows))
        self.low, self.high = np.array(wave.low, float), np.array(wave.high, float)
        self.truth = np.array(wave.truth, float)
        known = self.matrix @ self.truth
        assert np.all(known >= self.low) and np.all(known <= self.high), "the truth is possible"

    def width(self, row, most=WIDTH):
        """By how much two values of a row can differ, up to so many."""
        value = row @ self.truth
        up = max(by for by in range(most, -1, -1) if self.reaches(row, value + by, 1))
        if up == most:
            return most
        down = max(by for by in range(most - up, -1, -1) if self.reaches(row, value - by, -1))
        return up + down

    def reaches(self, row, value, sense):
        """Whether some table has that value, or lies beyond it."""
        if value < 0:
            return False
        if value == row @ self.truth:
            return True
        low, high = (value, np.inf) if sense > 0 else (-np.inf, value)
        result = milp(
            np.zeros(len(row)),
            constraints=LinearConstraint(
                vstack([self.matrix, csr_matrix(row)]),
                np.append(self.low, low), np.append(self.high, high)),
            bounds=Bounds(0, np.inf),
            integrality=np.ones(len(row)),
            options={"presolve": False},
        )
        if result.status not in (0, 2):
            raise SystemExit(f"audit error: {result.message}")
        return result.x is not None


def value(figure):
    return int(figure["valeur"]) if "valeur" in figure else None


def linked(questions):
    """Questions that one answer ties together, as one part each."""
    parts = []
    for question in questions:
        names = {question["name"]} | {skip["question"] for skip in question["skips"]}
        tied = [part for part in parts if part & names]
        parts = [part for part in parts if not part & names] + [names.union(*tied)]
    return [[q for q in questions if q["name"] in part] for part in parts]


def told_profiles(told):
    """Pairs of an opinion and a question of profile that are told together somewhere."""
    return {
        (question["nom"], profile["question"])
        for area in told["ensembles"]
        for question in area["questions"]
        for profile in question.get("profils", [])
    }


def attacked_together(line):
    """What one answer ties together, with the questions of profile that an opinion is told by."""
    pairs = told_profiles(line["told"])
    for questions in linked(line["questions"]):
        own = {question["name"] for question in questions}
        by = {profile for name, profile in pairs if name in own}
        yield questions + [q for q in line["questions"] if q["name"] in by - own]


def attack(line, most):
    for questions in attacked_together(line):
        names = {question["name"] for question in questions}
        part = dict(line, questions=questions)
        part["told"] = {
            "ensembles": [
                dict(area, questions=[q for q in area["questions"] if q["nom"] in names])
                for area in line["told"]["ensembles"]
            ]
        }
        wave = Wave(part)
        before = PossibleTables(wave)
        wave.tell()
        after = PossibleTables(wave)
        for targets in [list(wave.targets(question)) for question in questions] + [
            list(wave.crossing_targets())
        ]:
            # Programs with tables by profile are ten times as large.
            wanted = max(2, most // 5) if wave.crossings else most
            for name, row in targets[:: max(1, len(targets) // wanted)]:
                width = after.width(row)
                if width < WIDTH:
                    former = before.width(row)
                    width += WIDTH - former if width > 0 or former == 0 else 0
                yield f"{line['name']}: {name}", width


def main():
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    attacked, exact, narrow = 0, [], []
    for line in sys.stdin:
        if not line.strip():
            continue
        for name, width in attack(json.loads(line), most):
            attacked += 1
            if width == 0:
                exact.append(name)
            elif width < WIDTH:
                narrow.append(name)
    print(json.dumps({"attacked": attacked, "exact": exact, "narrow": narrow}, ensure_ascii=False))


main()
