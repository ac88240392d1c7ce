"""Charts of an axis report on what people answered."""

from fractions import Fraction

from estimates import wilson
from french import THIN, counted, decimal, percent, quarter
from report_reader import FRAGILE, plain, share


class SurveyCharts:
    def __init__(self, reader):
        self.reader = reader

    def all(self):
        for place, (survey, area) in enumerate(self.reader.surveys(), start=1):
            yield self.turnout(place, survey, area)
            if self.reader.in_full(survey):
                yield self.opinions(place, survey, area)

    def turnout(self, place, survey, area):
        told = area["participation"]
        x, n = int(told["avis"]["valeur"]), int(told["codes"]["valeur"])
        low, high = wilson(x, n)
        when = quarter(survey["trimestre"])
        lines = []
        for row in survey["projets"]:
            code = row["perimetre"]["code"]
            if code not in self.reader.codes:
                continue
            words = "non communicable"
            if "valeur" in row["avis"]:
                own, codes = int(row["avis"]["valeur"]), int(row["codes"]["valeur"])
                words = f"{percent(Fraction(own, codes))} ({decimal(own)} sur {decimal(codes)})"
                if codes < FRAGILE:
                    words = f"{decimal(own)} sur {decimal(codes)}, fragile"
            lines.append(f"{plain(self.reader.names[code])} : {words}")
        return (
            f"g-retour-e{place}",
            f"{percent(Fraction(x, n))} des codes remis ont donné une réponse, {when}",
            f"Taux de réponse par projet, {when}, {decimal(x)} sur {decimal(n)} codes{THIN}; "
            f"intervalle {percent(low)} à {percent(high)}", ". ".join(lines) + ".")

    def opinions(self, place, survey, area):
        when, lines, judged, assured, projects, few = quarter(survey["trimestre"]), [], 0, 0, 0, False
        for question in area["questions"]:
            opinion = question.get("opinion")
            if opinion is None or "valeur" not in opinion["favorable"]:
                continue
            x, n = int(opinion["favorable"]["valeur"]), int(question["base"]["valeur"])
            words = f"favorable {share(x, n)}"
            if n >= FRAGILE:
                words += f" ({decimal(x)} sur {decimal(n)})"
            if "intervalle" in opinion:
                interval = opinion["intervalle"]
                few = few or interval["portee"] == "ces_projets"
                words += f", intervalle {interval['bas']}{THIN}% à {interval['haut']}{THIN}%"
            judged += "majorite" in opinion
            assured += opinion.get("majorite") == "assuree"
            projects = max(projects, question["projets"])
            lines.append(f"{plain(question['libelle'])} : {words}")
        finding = f"Moins de 30 avis par question : aucune majorité n’est évaluée, {when}"
        if judged:
            these = f", dans ces {projects} projets seulement" if few else ""
            finding = (
                f"Majorité favorable assurée pour {counted(assured, 'question')} sur {judged}"
                f"{these}, {when}")
        measure = f"Part des personnes ayant donné un avis, {when}, {counted(projects, 'projet')}"
        parts = [part for question in area["questions"] for part in self.parts(question)]
        return f"g-opinions-e{place}", finding, measure, ". ".join(lines) + ".", parts

    @staticmethod
    def parts(question):
        """Of each answer, and of each side, of one question."""
        told = [row["effectif"] for row in question["reponses"]]
        told += [f for f in question.get("opinion", {}).values() if isinstance(f, dict)]
        base = int(question["base"].get("valeur", 0))
        counts = [int(f["valeur"]) for f in told if "valeur" in f and base]
        if base < FRAGILE:
            return [decimal(number) for number in (*counts, base)]
        return [percent(Fraction(number, base)) for number in counts] + [decimal(base)]
