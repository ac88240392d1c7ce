"""The chart and sentences of a report on transferability."""

from french import THIN, counted, decimal, listed
from report_transfers import TransferReader

EVIDENCE = (
    "affirmation", "document", "donnée de suivi",
    "donnée et point de vue des personnes ou d’un tiers",
)


class TransferCharts(TransferReader):
    def all(self):
        if not self.rated:
            return
        lines = []
        if len(self.rated) == 1:
            own = self.rated[0]
            lines = [
                f"{code} {name} : évaluateur {self.text(own, 'settled', code)}, porteur "
                f"{self.text(own, 'holder', code)}."
                for code, name in self.transfers.dimensions.items()
            ]
        for own in self.rated if not lines else []:
            told = [
                f"{code} {name} porteur {self.text(own, 'holder', code)}, évaluateur "
                f"{self.text(own, 'settled', code)}"
                for code, name in self.transfers.dimensions.items()
            ]
            lines.append(f"{self.name(own)} : {f'{THIN}; '.join(told)}.")
        yield (
            "g-transfert", f"{self.reader.words.subject} : {self.tally()}",
            "Score sur 100 de chaque dimension, porteur et évaluateur (accord compris)",
            " ".join(lines), ["0", "60", "100"])

    @staticmethod
    def text(own, side, dimension):
        score = own.score(side, dimension)
        return "non coté" if score is None else decimal(score)


class TransferSentences(TransferReader):
    def all(self):
        if not self.rated:
            return
        yield self.summary()
        yield self.introduction()
        yield self.apart()
        yield from self.functions()
        yield from self.rules()

    def summary(self):
        blocking = sum(len(own.blocking()) for own in self.rated)
        text = f"{self.extent()} : {self.tally()}."
        names, low = self.weakest()
        if low and len(self.reader.codes) == 1:
            text += f" Sous 60 : {names}."
        elif low:
            text += f" Le plus souvent sous 60 : {names} ({counted(low, 'projet')})."
        return text + (
            f" {counted(blocking, 'point bloquant', 'points bloquants')}." if blocking
            else " Aucun point bloquant.")

    def weakest(self):
        """Where most projects have a score, and one under 60; all of those where as many have."""
        low = {}
        for code, name in self.transfers.dimensions.items():
            scores = [own.score("settled", code) for own in self.rated]
            low[name] = sum(score is not None and score < 60 for score in scores)
        most = max(low.values())
        return listed([f"« {name} »" for name, number in low.items() if number == most]), most

    def introduction(self):
        left = len(self.reader.codes) - len(self.rated)
        text = (
            "Le porteur cote son projet de 0 (très défavorable au transfert) à 4 (très favorable) sur "
            f"{len(self.transfers.criteria)} critères, chacun avec sa preuve{THIN}; un évaluateur cote "
            "sans voir cette cotation. Les écarts de deux points ou plus sont discutés, et la note "
            "convenue compte. ")
        if not left:
            return text + f"{self.extent()}."
        return text + (
            f"{counted(len(self.rated), 'projet est coté', 'projets sont cotés')} des deux côtés{THIN}; "
            f"{counted(left, 'autre ne l’est', 'autres ne le sont')} pas encore.")

    def apart(self):
        found = [(own, codes) for own in self.rated if (codes := own.apart())]
        if not found:
            return "Aucun critère n’est noté à deux points ou plus d’écart."
        number = sum(len(codes) for _, codes in found)
        agreed = sum(code in own.agreed for own, codes in found for code in codes)
        settled = "dont " + counted(agreed, "convenue", "convenues")
        if not agreed:
            settled = "sans accord"
        elif agreed == number:
            settled = "convenue" if number == 1 else "toutes convenues"
        return (
            f"{counted(number, 'note diffère', 'notes diffèrent')} de deux points ou plus, {settled} à ce jour : "
            + listed(
                [code for _, codes in found for code in codes] if len(self.reader.codes) == 1 and len(self.rated) == 1
                else [f"{own.project} ({', '.join(codes)})" for own, codes in found]) + ".")

    def functions(self):
        own = [n for r in self.rated if (n := len(self.transfers.functions[r.project]))]
        if own and len(self.reader.codes) > 1:
            yield (
                f"{counted(len(own), 'projet décrit', 'projets décrivent')} "
                f"{counted(sum(own), 'fonction clé', 'fonctions clés')}, la forme qu’elles prennent et "
                "ce qui peut changer ailleurs : voir le rapport de chaque projet.")

    def rules(self):
        yield (
            "Score : 25 fois la moyenne des notes, s’il y en a pour trois critères sur cinq de ceux qui "
            "s’appliquent. Trait à 60 : « prêt » veut que chaque dimension l’atteigne.")
        yield (
            "« Prêt » : chaque dimension à 60 au moins, aucun point bloquant, preuves de niveau E2 en "
            "moyenne. « Prêt sous conditions » : chaque dimension à 40 au moins, et un plan pour chaque "
            "point bloquant. Une dimension sans score, alors que des critères s’y appliquent, interdit "
            "l’un et l’autre.")
        if len(self.rated) == 1:
            words = ", ".join(f"E{number} {text}" for number, text in enumerate(EVIDENCE))
            yield f"De 0 à 4 : note convenue ou, à défaut, de l’évaluateur. Preuve : {words}."
        if self.reader.is_area:
            yield (
                f"en points de l’échelle de 0 à 4{THIN}; faible sous un demi-point, fort à partir d’un "
                "point.")
            yield (
                "Kappa et AC2, à poids linéaires : "
                f"1 pour un accord complet, 0 pour celui du hasard{THIN}; le kappa baisse quand presque "
                "toutes les notes sont les mêmes, l’AC2 non.")
