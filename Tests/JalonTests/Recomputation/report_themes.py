"""The tables and quotes of an axis report on what people wrote."""

from french import HIDDEN, THIN, decimal, quarter
from report_reader import count, plain, share


class ThemeReader:
    def __init__(self, reader):
        self.reader = reader

    def told(self):
        """Each open question that was coded, with the place of its table."""
        for place, (survey, area) in enumerate(self.reader.surveys(), start=1):
            if not self.reader.in_full(survey):
                continue
            for index, answers in enumerate(area.get("reponses_ecrites", []), start=1):
                yield f"t-themes-e{place}-{index}", survey, answers

    @staticmethod
    def texts(answers):
        return int(answers["textes"].get("valeur", 0))


class ThemeTables(ThemeReader):
    def all(self):
        for identifier, _, answers in self.told():
            if self.texts(answers) > 0:
                yield identifier, [self.row(theme, self.texts(answers)) for theme in answers["themes"]]

    def captions(self):
        for identifier, survey, answers in self.told():
            if self.texts(answers) > 0:
                when, texts = quarter(survey["trimestre"]), decimal(self.texts(answers))
                yield identifier, f"{plain(answers['libelle'])} ({when}, {texts} réponses écrites)"

    def row(self, theme, texts):
        told = theme["effectif"]
        part = share(int(told["valeur"]), texts) if "valeur" in told else HIDDEN
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
        for _, _, answers in self.told():
            if self.texts(answers) == 0:
                yield (
                    f"« {plain(answers['libelle'])} » : le nombre de réponses écrites n’est pas "
                    "communicable, ni leurs thèmes.")
                continue
            yield from (f"« {plain(quote)} »" for quote in answers.get("citations", []))
            yield f"kappa de Cohen (1 : accord parfait{THIN}; 0 : celui du hasard)"
