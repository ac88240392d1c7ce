"""What a report tells of participation, from the events and the answers themselves."""

from dataclasses import dataclass
from statistics import median_low

from french import HIDDEN, decimal, projects, quarter
from participation import EFFECTS, STAGES
from report_reader import FRAGILE, plain, share

LEVELS = ("aucune", "information", "consultation", "concertation", "co-construction", "co-décision")
STAGE_WORDS = dict(STAGES, delivery="mise en œuvre", evaluation="évaluation")
EFFECT_WORDS = dict(EFFECTS, partly="en partie")
# From this level on people weigh on what is done.
REAL = 3
FEWEST_ANSWERS = 11


def named(level):
    return f"{level}, {LEVELS[level]}"


@dataclass
class Item:
    """What was answered to a question of a level; no counts where they are hidden."""

    level: int
    label: str
    counts: tuple | None

    @property
    def is_reached(self):
        if self.counts is None or self.counts[1] < FEWEST_ANSWERS:
            return None
        return 2 * self.counts[0] >= self.counts[1]


class Participation:
    """What the projects of a report declare, beside what their people say."""

    def __init__(self, reader):
        self.reader = reader
        self.projects = {code: reader.sources.events[code] for code in reader.codes}
        self.events = [event for own in self.projects.values() for event in own]
        self.levels = {c: max(e.level for e in own) for c, own in self.projects.items() if own}
        self.survey, self.items = self.lived()

    def lived(self):
        """Of the last wave that asks for levels."""
        asked = [
            (survey, area) for survey, area in self.reader.surveys()
            if any(q.level for q in self.reader.sources.wave(survey).questions.values())
        ]
        if not asked:
            return None, []
        survey, area = max(asked, key=lambda pair: pair[0]["trimestre"])
        wave = self.reader.sources.wave(survey)
        items = [
            self.item(wave, node, wave.questions[node["nom"]]) for node in area["questions"]
            if wave.questions[node["nom"]].level
        ]
        return survey, sorted(items, key=lambda item: item.level)

    def item(self, wave, node, question):
        projects, counts = wave.answered(self.reader.every_code()), None
        if "valeur" in node["base"] and "valeur" in node["opinion"]["favorable"]:
            base = wave.base(question, projects, node["finesse"])
            counts = wave.count(question, projects, question.named(1)), base
        return Item(question.level, plain(question.label), counts)

    @property
    def level(self):
        """The highest of which each question that is shown is reached; None where none is shown."""
        known = {}
        for item in self.items:
            if item.is_reached is not None:
                known.setdefault(item.level, []).append(item.is_reached)
        if not known:
            return None
        return max((level for level, own in known.items() if all(own)), default=0)

    def unknown(self):
        """Higher levels of which nothing is shown."""
        asked = dict.fromkeys(item.level for item in self.items if item.level > self.level)
        known = {item.level for item in self.items if item.is_reached is not None}
        return [level for level in asked if level not in known]

    def hidden(self):
        """How many questions of the level that is lived could still lower it."""
        return sum(item.level == self.level and item.is_reached is None for item in self.items)

    @property
    def middle(self):
        return median_low(self.levels.values()) if self.levels else None

    def is_proved(self, code):
        """Whether the highest level that it declares has evidence."""
        return any(e.is_proved for e in self.projects[code] if e.level == self.levels[code])

    def proved(self):
        return sum(event.is_proved for event in self.events)

    def verdict(self, is_most):
        if not self.levels:
            return None
        if self.level is None:
            return "Non établi : déclaré seulement"
        real = [code for code, level in self.levels.items() if level >= REAL and self.is_proved(code)]
        if self.level >= REAL:
            both = self.middle >= REAL and 2 * len(real) >= len(self.levels) and is_most
            return "Établi" if both else "Probable"
        return "Non établi : moins vécu que déclaré" if self.middle >= REAL else "Non établi"

    def headline(self):
        if self.level is None or not self.levels:
            return None
        more = sum(level > self.level for level in self.levels.values())
        less = sum(level < self.level for level in self.levels.values())
        lived = "celui que les personnes disent vivre"
        if len(self.projects) == 1 and more + less:
            return f"Le projet déclare un niveau {'plus' if more else 'moins'} haut que {lived}"
        if more:
            return f"{self.declare(more)} un niveau plus haut que {lived}"
        if less:
            if len(self.projects) == 1:
                return f"Le projet déclare un niveau plus bas que {lived}"
            verb = "déclare" if less < 2 else "déclarent"
            return f"Aucun projet ne déclare plus que {lived}, {less} {verb} moins"
        return f"{self.declare(len(self.levels))} le niveau que les personnes disent vivre"

    def declare(self, number):
        return projects(number, len(self.projects), "déclare", "déclarent")

    @property
    def at_least_middle(self):
        return sum(level >= self.middle for level in self.levels.values())


class ParticipationTables:
    def __init__(self, reader):
        self.reader, self.own = reader, Participation(reader)
        self.threshold = reader.publication["appel"]["seuil_effectif"]

    def all(self):
        if self.own.events:
            yield "t-participation", [self.row(code) for code in self.reader.codes]
        if self.own.items and (self.own.events or self.reader.is_area):
            yield "t-niveaux", [self.lived(item) for item in self.own.items]
        told = [event for event in self.own.events if event.words]
        if told:
            yield "t-changements", [
                [
                    event.project, f"{quarter(event.quarter)}, {STAGE_WORDS[event.stage]}",
                    EFFECT_WORDS[event.effect], plain(event.words),
                ]
                for event in told
            ]

    def row(self, code):
        own, name = self.own.projects[code], plain(self.reader.names[code])
        if not own:
            return [name, "–", "–", "–", "–", "rien déclaré"]
        meetings = [event.meetings for event in own if event.meetings is not None]
        effects = [
            f"{words} : {number}" for effect, words in EFFECT_WORDS.items()
            if (number := sum(event.effect == effect for event in own))
        ]
        return [
            name, str(len(own)), str(sum(event.is_proved for event in own)),
            decimal(sum(meetings)) if meetings else "non connu", self.people(own),
            ", ".join(effects),
        ]

    def people(self, events):
        hidden = sum(event.is_small(self.threshold) for event in events)
        told = [
            event.people for event in events
            if event.people is not None and not event.is_small(self.threshold)
        ]
        if not told:
            return HIDDEN if hidden else "non connu"
        text = decimal(min(told))
        if max(told) > min(told):
            text += f" à {decimal(max(told))}"
        return text + (f"\n{HIDDEN} pour {hidden}" if hidden else "")

    def lived(self, item):
        words = {True: "✓ oui", False: "non", None: "non évaluable"}[item.is_reached]
        told = HIDDEN
        if item.counts:
            x, n = item.counts
            told = share(x, n)
            if n >= FRAGILE:
                told += f"\n{decimal(x)} sur {decimal(n)}"
        return [named(item.level), item.label, told, words]
