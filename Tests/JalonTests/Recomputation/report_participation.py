"""What a report tells of participation, from the events and the answers themselves."""

from dataclasses import dataclass
from statistics import median_low

from french import HIDDEN, THIN, counted, decimal, listed, quarter
from participation import EFFECTS, PARTICIPANTS, STAGES, SUPPORTS
from report_reader import FRAGILE, plain, share

LEVELS = ("aucune", "information", "consultation", "concertation", "co-construction", "co-décision")
STAGE_WORDS = dict(STAGES, delivery="mise en œuvre", evaluation="évaluation")
EFFECT_WORDS = dict(EFFECTS, partly="en partie")
WHO = dict(PARTICIPANTS, supported="personnes accompagnées")
OFFERED = dict(
    SUPPORTS, expenses="défraiement", interpreting="interprétariat", childcare="garde d’enfants",
    easyRead="FALC")
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
        asked = dict.fromkeys(item.level for item in self.items)
        known = {item.level for item in self.items if item.is_reached is not None}
        return [level for level in asked if level not in known]

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
        if more:
            verb = "projet sur {} déclare" if more < 2 else "projets sur {} déclarent"
            return f"{more} {verb.format(len(self.levels))} un niveau plus haut que {lived}"
        if less:
            verb = "déclare" if less < 2 else "déclarent"
            return f"Aucun projet ne déclare plus que {lived}, {less} {verb} moins"
        if len(self.levels) == 1:
            return "Le projet déclare le niveau que les personnes disent vivre"
        return "Tous les projets déclarent le niveau que les personnes disent vivre"


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


class ParticipationCharts:
    def __init__(self, reader):
        self.reader, self.own = reader, Participation(reader)

    def all(self):
        if self.own.events and self.own.headline():
            yield self.gaps()
        if self.own.events:
            yield self.stages()

    def gaps(self):
        lived, lines = self.own.level, []
        for code in self.reader.codes:
            name = plain(self.reader.names[code])
            if code not in self.own.levels:
                lines.append(f"{name} : rien déclaré.")
                continue
            level = self.own.levels[code]
            gap = f"{abs(level - lived)} de {'plus' if level > lived else 'moins'} que le vécu"
            lines.append(
                f"{name} : déclaré {level} {LEVELS[level]}"
                + ("" if self.own.is_proved(code) else ", sans preuve")
                + f", {gap if level != lived else 'égal au vécu'}.")
        return (
            "g-niveaux", self.own.headline(),
            "Écart entre le déclaré et le vécu : niveau le plus haut déclaré par chaque projet, niveau "
            f"{named(lived)}, dit par les personnes {self.reader.words.possessive}",
            f"Vécu : {lived} {LEVELS[lived]}. " + " ".join(lines), AXIS_OF_LEVELS)

    def stages(self):
        lines = []
        for code in self.reader.codes:
            own = self.own.projects[code]
            told = []
            for stage, words in STAGE_WORDS.items():
                levels = [event.level for event in own if event.stage == stage]
                told.append(
                    f"{words} {max(levels)} {LEVELS[max(levels)]}" if levels
                    else f"{words} rien déclaré")
            proved = f"{sum(e.is_proved for e in own)} sur {len(own)}" if own else "rien déclaré"
            lines.append(
                f"{plain(self.reader.names[code])} : {', '.join(told)}{THIN}; actions avec preuve : "
                f"{proved}.")
        middle = f"le niveau {named(self.own.middle)}"
        finding = f"La moitié des projets déclarent au moins {middle}"
        if len(self.own.levels) == 1:
            finding = f"Le projet déclare {middle}"
        return (
            "g-etapes", finding, "Niveau déclaré le plus haut à chaque étape, et actions avec preuve",
            " ".join(lines), AXIS_OF_LEVELS)

    def drawn(self):
        """What is written in the chart of stages after its heads, in its order."""
        if self.own.events:
            yield "g-etapes", "avec preuve", " ".join(self.tiles())

    def tiles(self):
        for code in self.reader.codes:
            own = self.own.projects[code]
            yield plain(self.reader.names[code])
            for stage in STAGE_WORDS:
                levels = [event.level for event in own if event.stage == stage]
                if levels:
                    yield str(max(levels))
            yield f"{sum(e.is_proved for e in own)} sur {len(own)}" if own else "rien déclaré"


AXIS_OF_LEVELS = [str(level) for level in range(len(LEVELS))]


class ParticipationSentences:
    def __init__(self, reader):
        self.reader, self.own = reader, Participation(reader)
        self.words = reader.words

    def all(self):
        if self.own.events:
            yield from self.answer()
            yield self.introduction()
            yield self.who()
            yield from self.untold()
        yield from self.notes()

    def answer(self):
        own = self.own
        verb = "projet déclare" if len(own.levels) < 2 else "projets déclarent"
        start = (
            f"{len(own.levels)} {verb} {counted(len(own.events), 'action')} de participation, dont "
            f"{own.proved()} avec preuve{THIN}; ")
        start += (
            f"le niveau déclaré est {named(own.middle)}." if len(own.levels) == 1
            else f"la moitié des projets déclarent au moins le niveau {named(own.middle)}.")
        if own.headline() is None:
            if self.reader.is_area:
                start += " Aucune réponse publiable ne dit si les personnes le vivent ainsi."
            yield start
            return
        yield start
        headline = own.headline()
        yield (
            f"Écart entre le déclaré et le vécu : {headline[0].lower()}{headline[1:]} "
            f"({named(own.level)}).")
        changed = sum(event.effect != "no" for event in own.events)
        noun, verb = ("action", "a") if changed < 2 else ("actions", "ont")
        yield (
            f"{changed} {noun} sur {len(own.events)} {verb} changé quelque chose, d’après les "
            "porteurs.")

    def introduction(self):
        own, total = self.own, len(self.reader.codes)
        silent = total - len(own.levels)
        text = (
            f"{counted(len(own.events), 'action déclarée', 'actions déclarées')} par "
            f"{counted(len(own.levels), 'projet')} sur {total}, dont {own.proved()} avec une preuve.")
        if silent:
            text += (
                f" {counted(silent, 'projet n’a', 'projets n’ont')} rien déclaré : cela ne dit pas "
                "que personne n’y participe.")
        return text + (
            " Le niveau va de 0 (aucune) à 5 (co-décision). Il est celui que le porteur déclare.")

    def who(self):
        def told(words, which):
            return [
                f"{text} ({number})" for word, text in words.items()
                if (number := sum(word in getattr(event, which) for event in self.own.events))
            ]

        text = f"Qui a participé, en nombre d’actions : {listed(told(WHO, 'participants'))}. "
        offered = told(OFFERED, "supports")
        text += (
            f"Soutiens offerts pour venir et comprendre : {listed(offered)}." if offered
            else "Aucun soutien n’a été offert.")
        without = sum(e.level > 0 and "supported" not in e.participants for e in self.own.events)
        if without:
            number = counted(without, "action s’est faite", "actions se sont faites")
            text += f" {number} sans aucune personne accompagnée."
        return text

    def untold(self):
        number = sum(not event.words for event in self.own.events)
        if number:
            these = counted(number, "texte n’est pas montré", "textes ne sont pas montrés")
            them = "l’a autorisé" if number < 2 else "les a autorisés"
            yield f"{these} : aucun évaluateur ne {them} à la publication."

    def notes(self):
        if self.own.events:
            threshold = self.reader.publication["appel"]["seuil_effectif"]
            yield f"« n.c. » : moins de {threshold} personnes."
        if self.own.headline():
            yield (
                "Vécu : le plus haut niveau dont chaque question montrée a au moins la moitié de "
                f"réponses favorables, à partir de {FEWEST_ANSWERS} réponses, tous projets "
                f"{self.words.possessive} ensemble : les avis ne sont pas publiés projet par projet.")
            unknown = [LEVELS[level] for level in self.own.unknown()]
            if unknown:
                yield f"Rien ne peut être montré pour {listed(unknown)} : le niveau vécu peut être plus haut."
