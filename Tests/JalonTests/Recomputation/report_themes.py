"""The tables and quotes of an axis report on what people wrote."""

from french import HIDDEN, THIN, decimal, quarter
from report_reader import count, plain, share
from themes import fewest


class ThemeReader:
    def __init__(self, reader):
        self.reader = reader

    def told(self):
        """Each open question that was coded, with the place of its table."""
        for place, (survey, area) in enumerate(self.reader.surveys(), start=1):
            if not self.reader.in_full(survey):
                continue
            for index, answers in enumerate(area.get("reponses_ecrites", []), start=1):
                yield f"t-themes-e{place}-{index}", survey, area, answers

    @staticmethod
    def people(area, answers):
        """Of whom shares are told: those who wrote, or else all who responded."""
        told = answers["textes"] if "valeur" in answers["textes"] else area["participation"]["avis"]
        return int(told["valeur"])


class ThemeTables(ThemeReader):
    def all(self):
        for identifier, _, area, answers in self.told():
            if fewest(answers) > 0:
                people = self.people(area, answers)
                yield identifier, [self.row(theme, people) for theme in answers["themes"]]

    def captions(self):
        for identifier, survey, _, answers in self.told():
            if fewest(answers) > 0:
                when, texts = quarter(survey["trimestre"]), decimal(fewest(answers))
                if "valeur" not in answers["textes"]:
                    texts = f"au moins {texts}"
                yield identifier, f"{plain(answers['libelle'])} ({when}, {texts} réponses écrites)"

    def row(self, theme, people):
        told = theme["effectif"]
        part = share(int(told["valeur"]), people) if "valeur" in told else HIDDEN
        return [
            plain(theme["libelle"]) + "\n" + plain(theme["definition"]), count(told), part,
            self.agreement(theme)]

    @staticmethod
    def agreement(theme):
        if "accord" not in theme:
            return "non évalué"
        text = f"{theme['accord']}{THIN}%{THIN}; kappa "
        if "kappa" not in theme:
            return text + "sans objet"
        value, low, high = (decimal(number / 100, 2) for number in theme["kappa"])
        return f"{text}{value} ({low} à {high})"


class ThemeSentences(ThemeReader):
    def all(self):
        for _, _, area, answers in self.told():
            if fewest(answers) == 0:
                yield (
                    f"« {plain(answers['libelle'])} » : le nombre de réponses écrites n’est pas "
                    "communicable, ni leurs thèmes.")
                continue
            if "valeur" not in answers["textes"]:
                yield (
                    "les parts sont celles de toutes les personnes qui ont répondu à l’enquête "
                    f"({decimal(self.people(area, answers))}), qu’elles aient écrit ou non.")
            yield from (f"« {plain(quote)} »" for quote in answers.get("citations", []))
            yield f"kappa de Cohen (1 : accord parfait{THIN}; 0 : celui du hasard)"
