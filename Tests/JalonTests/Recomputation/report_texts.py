"""The sentences of an axis report: each number is one of the publication, or one of its rules."""

import re
from fractions import Fraction

from french import THIN, counted, day, decimal, listed, percent, quarter
from report_after import AfterTables
from report_answers import Answers
from report_charts import numbers
from report_contexts import ContextSentences
from report_group_charts import silences
from report_judgement import JudgementSentences
from report_money import MoneyTables
from report_opinions import OpinionSentences
from report_participation_sentences import ParticipationSentences
from report_profiles import ProfileSentences
from report_project import ProjectSentences
from report_reader import plain
from report_followed import FollowedSentences
from report_representation import RepresentationSentences
from report_rules import Rules
from report_sentences import Sentences
from report_silent import SilentIndicators, periods_of
from report_targets import TargetTables
from report_territories import Territories
from report_themes import ThemeSentences
from report_transfer_words import TransferSentences

# Levels, thresholds and steps that the method tells.
RULES = {
    *(f"{n}{THIN}%" for n in ("1", "5", "50", "80", "90", "95", "100", "150", "99,8")), "0,25", "11", "30", "50",
}


class TextCheck:
    def __init__(self, reader, page, tally):
        self.reader, self.release, self.tally = reader, reader.sources.release, tally
        self.publication = reader.publication
        self.texts = [text for _, text in page.texts]

    def check(self):
        """Sentences are looked for and taken away; what is left may name things and tell rules."""
        self.answers()
        for sentence, times in Rules(self.reader).all():
            place = f"{self.reader.words.subject}: how often « {sentence} »"
            told = sum(sentence in text for text in self.texts)
            self.tally.agree("sentences of reports", place, told, times)
        self.figures()
        sentences = sorted(dict.fromkeys(self.expected()), key=len, reverse=True)
        for sentence in sentences:
            found = [index for index, text in enumerate(self.texts) if sentence in text]
            self.agree(sentence, found)
            for index in found:
                self.texts[index] = self.texts[index].replace(sentence, "")
        texts = self.texts
        for name in self.names():
            texts = [text.replace(name, "") for text in texts]
        for text in texts:
            for number in numbers(re.sub(r"^\d+(\.\d+)?\s?(?=\D)", "", text)):
                if number in RULES:
                    self.tally.compared["rules told in reports"] += 1
                else:
                    self.tally.unread[f"text, {self.reader.words.subject}: {text}"] += 1

    def answers(self):
        """The verdict stands under its question."""
        for question, verdict in Answers(self.reader).all():
            place = f"{self.reader.words.subject}: {question}"
            told, question = None, plain(question)
            if question in self.texts:
                told = self.texts[self.texts.index(question) + 1]
            self.tally.agree("verdicts of reports", place, told, verdict)

    def agree(self, sentence, found):
        place = f"{self.reader.words.subject}: {sentence}"
        self.tally.agree("sentences of reports", place, bool(found), True)

    def names(self):
        """What has digits and is no figure."""
        call = self.publication["appel"]
        days = {day(self.publication["jour"]), *(day(s["echeance"]) for s in call["etapes"])}
        waves = [quarter(survey["trimestre"]) for survey in self.publication["enquetes"]]
        words = [call["code"], *days, *waves, str(self.publication["annee"])]
        words += [plain(p["resume"]) for p in self.publication["projets"]]
        for code, entry in self.reader.entries.items():
            words += [f"{code} {plain(entry['indicateur']['nom'])}", f"({code})"]
            words.append(f"{code}, ")
            for node in entry["ventilations"]:
                words += [plain(category["nom"]) for category in node["modalites"]]
        words += [plain(name) for name in self.reader.names.values()]
        words += [form.format(code) for code in self.reader.names for form in ("projet {}", "· {} ·")]
        words += [f"Axe {axis['code']}" for axis in self.publication["axes"]]
        return sorted(words, key=len, reverse=True)

    def expected(self):
        yield from self.cover()
        yield from self.apart()
        yield from silences(self.reader)
        yield from (verdict for _, verdict in Answers(self.reader).all() if numbers(verdict))
        yield from ParticipationSentences(self.reader).all()
        yield from TransferSentences(self.reader).all()
        yield from Territories(self.reader).sentences()
        yield from ContextSentences(self.reader).all()
        yield from MoneyTables(self.reader).sentences()
        yield from SilentIndicators(self.reader).all()
        yield from JudgementSentences(self.reader).all()
        yield from periods_of(self.reader)
        if not self.reader.is_area:
            yield from ProjectSentences(self.reader).all()
            return
        yield from Sentences(self.reader).all()
        yield from OpinionSentences(self.reader).all()
        yield from ProfileSentences(self.reader).all()
        yield from RepresentationSentences(self.reader).all()
        yield from FollowedSentences(self.reader).all()
        yield from ThemeSentences(self.reader).all()
        yield from AfterTables(self.reader).sentences()
        if len(self.reader.codes) > 1:
            yield f"Subvention de l’appel sur dépenses de {self.publication['annee']}"
            yield from TargetTables(self.reader).legends()

    def apart(self):
        """Indicators that are not told of projects together, if there are any."""
        starts = ("Ne se cumulent pas entre projets", "Suivis dans un seul axe")
        told = [text for text in self.texts if text.startswith(starts)]
        expected = list(self.untold()) if self.reader.is_area else []
        self.tally.agree("sentences of reports", self.reader.words.subject, told, expected)
        yield from expected

    def untold(self):
        wanted = ("appel", "axe") if self.reader.axis else ("appel",)
        scopes = {
            code: entry["indicateur"]["portee"] for code, entry in self.reader.entries.items()
        }
        apart = [
            code for code, scope in scopes.items()
            if self.reader.entries[code]["indicateur"]["entre_projets"] == "aucun"
            and scope["type"] in wanted and scope.get("code") in (None, self.reader.axis)
        ]
        if apart:
            yield (
                "Ne se cumulent pas entre projets, et sont donc donnés projet par projet : "
                f"{listed(apart)}.")
        of_one = [code for code, scope in scopes.items() if scope["type"] == "axe"]
        if of_one and not self.reader.axis:
            yield f"Suivis dans un seul axe, et donnés dans son rapport : {listed(of_one)}."

    # The first pages

    def cover(self):
        made = f"n° {self.release['number']}, faite le {day(self.release['made_on'])} à "
        made += f"{self.release['made_at'].replace(':', ' h ')} (heure de Paris)"
        yield made
        yield f"Son empreinte (SHA-256) : {self.release['digest']}"
        yield self.release["digest"][:12]
        if self.reader.is_area:
            yield f"jusqu’à la fin de {self.publication['annee']}"
        waiting = self.reader.quarters().count("recu_a_relire")
        if waiting and self.reader.is_area:
            yield counted(waiting, "trimestre reçu", "trimestres reçus") + (
                " n’est pas encore relu, et ne compte pas." if waiting < 2
                else " ne sont pas encore relus, et ne comptent pas.")

    def figures(self):
        for figure in self.of_area() if self.reader.is_area else ProjectSentences(self.reader).figures():
            found = [index for index, text in enumerate(self.texts) if text == figure]
            self.agree(figure, found)
            for index in found[:1]:
                self.texts[index] = ""

    def of_area(self):
        """Those that stand by themselves."""
        call = self.publication["appel"]
        counts = [call["projets_retenus"], call["candidatures"], len(self.reader.codes)]
        figures = [decimal(n) for n in (*counts, len(self.publication["axes"]))]
        figures.append(decimal(call["enveloppe_eur"]) + " €")
        states = self.reader.quarters()
        received = sum(state not in ("attendu", "en_retard") for state in states)
        waiting = states.count("recu_a_relire")
        reviewing = f", dont {waiting} à relire" if waiting else ""
        figures += [
            percent(Fraction(received, len(states))), f"{received} sur {len(states)}{reviewing}"
        ]
        indicator, node = next(iter(self.reader.common()))
        figures.append(self.reader.value(indicator, node["cumul"]))
        own = self.reader.states()
        return [*figures, f"{own.count('atteint')} sur {len(own)}"]
