"""Sentences of a report on who takes part, at which level, and what changed."""

from french import THIN, counted, listed
from participation import PARTICIPANTS, SUPPORTS
from report_participation import FEWEST_ANSWERS, LEVELS, REAL, Participation, named

WHO = dict(PARTICIPANTS, supported="personnes accompagnées")
OFFERED = dict(
    SUPPORTS, expenses="défraiement", interpreting="interprétariat", childcare="garde d’enfants",
    easyRead="FALC")


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
        start = (
            f"{own.declare(len(own.levels))} {counted(len(own.events), 'action')} de participation, dont "
            f"{own.proved()} avec preuve{THIN}; {self.level()}.")
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
        holders = "le porteur" if len(own.levels) < 2 else "les porteurs"
        yield f"{changed} {noun} sur {len(own.events)} {verb} changé quelque chose, d’après {holders}."

    def level(self):
        own = self.own
        if len(own.levels) == 1:
            return f"le niveau déclaré est {named(own.middle)}"
        every = own.at_least_middle == len(self.reader.codes)
        start = "tous déclarent" if every else own.declare(own.at_least_middle)
        return f"{start} au moins le niveau {named(own.middle)}"

    def introduction(self):
        own, total = self.own, len(self.reader.codes)
        silent = total - len(own.levels)
        holders = "le projet" if total == 1 else f"les {total} projets"
        if silent:
            holders = f"{counted(len(own.levels), 'projet')} sur {total}"
        text = (
            f"{counted(len(own.events), 'action déclarée', 'actions déclarées')} par {holders}, dont "
            f"{own.proved()} avec une preuve.")
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
            if any(event.is_small(threshold) for event in self.own.events):
                yield f"« n.c. » : moins de {threshold} personnes."
            if self.reader.is_area:
                yield (
                    "La participation est jugée probable si les personnes disent vivre le niveau "
                    f"{named(REAL)}, ou plus{THIN}; établie si, en outre, les porteurs le déclarent (plus de "
                    "la moitié des projets, la moitié au moins avec preuve) et que plus de la moitié des "
                    "questions évaluées ont une majorité assurée.")
        if self.own.headline():
            yield (
                "Vécu : le plus haut niveau dont chaque question montrée a au moins la moitié de "
                f"réponses favorables, à partir de {FEWEST_ANSWERS} réponses, tous projets "
                f"{self.words.possessive} ensemble : les avis ne sont pas publiés projet par projet.")
            unknown = [LEVELS[level] for level in self.own.unknown()]
            if unknown:
                yield f"Rien ne peut être montré pour {listed(unknown)} : le niveau vécu peut être plus haut."
            if self.own.hidden():
                questions = counted(
                    self.own.hidden(), "question du niveau vécu n’est pas évaluable",
                    "questions du niveau vécu ne sont pas évaluables")
                yield f"{questions} : il peut {'aussi ' * bool(unknown)}être plus bas."
