"""The tables and sentences of an axis report on the same people in two waves."""

import math
from fractions import Fraction

from estimates import newcombe
from french import THIN, counted, decimal, listed, quarter, signed
from report_reader import FRAGILE, plain, points, share

FAR = 0.25


class FollowedReader:
    def __init__(self, reader):
        self.reader = reader

    def told(self):
        for place, (survey, area) in enumerate(self.reader.surveys(), start=1):
            if "suivi" in area and self.reader.in_full(survey):
                yield f"e{place}", survey, area["suivi"]


class Attrition:
    """Those found again beside those who were not, group by group."""

    def __init__(self, node):
        self.groups = node.get("groupes", [])
        self.found = sum(group["retrouvees"] for group in self.groups)
        self.left = sum(group["non_retrouvees"] for group in self.groups)
        self.is_judged = min(self.found, self.left) >= FRAGILE

    def difference(self, group):
        """Standardised by the spread of those who were not found."""
        if not self.is_judged:
            return None
        a, b = Fraction(group["retrouvees"], self.found), Fraction(group["non_retrouvees"], self.left)
        return float(a - b) / math.sqrt(b * (1 - b)) if 0 < b < 1 else None

    def reading(self, group):
        value = self.difference(group)
        if value is None or abs(value) <= FAR:
            return None
        _, low, high = newcombe(
            group["retrouvees"], self.found, group["non_retrouvees"], self.left)
        if low <= 0 <= high:
            return "hasard"
        return "plus" if value > 0 else "moins"

    def named(self, reading):
        return [f"« {plain(g['libelle'])} »" for g in self.groups if self.reading(g) == reading]


class FollowedTables(FollowedReader):
    def all(self):
        for place, _, node in self.told():
            rows = [row for told in node.get("retrouvees_par_profil", []) for row in self.groups(told)]
            if rows:
                yield f"t-retrouvees-{place}", rows
            rows = [self.cells(q) for q in node["questions"] if "tableau" in q]
            if rows:
                yield f"t-suivi-{place}", rows

    def captions(self):
        for place, survey, node in self.told():
            when = f"{quarter(node['depuis'])} puis {quarter(survey['trimestre'])}"
            if any("groupes" in told for told in node.get("retrouvees_par_profil", [])):
                yield f"t-retrouvees-{place}", f"Qui a été retrouvé, selon le profil, {when}"
            if any("tableau" in question for question in node["questions"]):
                yield f"t-suivi-{place}", f"Ce que les mêmes personnes ont dit, {when}"

    @staticmethod
    def groups(told):
        own = Attrition(told)
        for group in own.groups:
            value = own.difference(group)
            yield [
                plain(told["libelle"]), plain(group["libelle"]),
                f"{share(group['retrouvees'], own.found)} ({decimal(group['retrouvees'])})",
                f"{share(group['non_retrouvees'], own.left)} ({decimal(group['non_retrouvees'])})",
                "sans objet" if value is None else signed(Fraction(value), 2)]

    @staticmethod
    def cells(question):
        twice, lost, gained, never = question["tableau"]
        return [plain(question["libelle"])] + [
            decimal(number) for number in (sum(question["tableau"]), twice, gained, lost, never)]


class FollowedSentences(FollowedReader):
    def all(self):
        for _, _, node in self.told():
            least = "" if node["exact"] else "au moins "
            yield (
                f"retrouver {least}{counted(node['personnes'], 'personne')} dans "
                f"{counted(node['projets'], 'projet')}, sans savoir qui.")
            if "codes_avant" in node:
                yield (
                    f"Elles avaient été {decimal(node['codes_avant'])} à faire un code la première fois, et "
                    f"{decimal(node['codes_apres'])} la seconde.")
            yield f"Un changement est établi au seuil de 5{THIN}%, après correction (Holm)."
            for told in node.get("retrouvees_par_profil", []):
                yield from self.attrition(told)
            for question in node["questions"]:
                yield self.question(question)
            yield self.departures([q["departs"] for q in node["questions"]])

    @staticmethod
    def attrition(told):
        own, name = Attrition(told), f"« {plain(told['libelle'])} » : "
        if not own.groups:
            yield name + "non publié, trop peu de personnes"
            return
        if not own.is_judged:
            yield name + "non évaluable, moins de 30 personnes retrouvées"
            return
        parts = []
        for word in ("plus", "moins"):
            groups = own.named(word)
            if groups:
                plural = "s" if len(groups) > 1 else ""
                parts.append(
                    f"nettement {word} présent{plural} parmi les personnes retrouvées que parmi les "
                    f"autres, {listed(groups)}")
        yield name + (
            f"{THIN}; ".join(parts) or
            "aucun groupe n’est nettement plus ou moins présent parmi les personnes retrouvées.")
        if own.named("hasard"):
            yield f"Pour {listed(own.named('hasard'))}, le hasard suffit à expliquer l’écart."

    @staticmethod
    def question(node):
        words = {
            "en_hausse": "plus souvent favorables qu’avant",
            "en_baisse": "moins souvent favorables qu’avant",
            "pas_de_changement_etabli": "pas de changement établi",
            "trop_peu_de_personnes": "changement non évaluable, moins de 30 personnes retrouvées",
        }[node["verdict"]]
        text = f"« {plain(node['libelle'])} » : {words}"
        if node["verdict"] == "trop_peu_de_personnes":
            return text
        if "changement" not in node:
            return f"{text}{THIN}; chiffres non communicables."
        value, low, high = node["changement"]
        unit = points(value).split(" ")[1]
        text += f" ({signed(value)} {unit}, {decimal(low)} à {decimal(high)}"
        if not node["appariees_seules"]:
            text += f"{THIN}; sur toutes les réponses des deux vagues"
        return text

    @staticmethod
    def departures(told):
        judged = [word for word in told if word != "non_evalue"]
        if not judged:
            return "Les personnes non retrouvées sont trop peu nombreuses"
        parts = []
        for word, words in (("plus_favorables", "plus"), ("moins_favorables", "moins")):
            if judged.count(word):
                parts.append(f"{words} favorables à {counted(judged.count(word), 'question')}")
        if not parts:
            return "La première fois, les personnes qui n’ont pas été retrouvées ne répondaient pas autrement"
        return (
            f"La première fois, les personnes qui n’ont pas été retrouvées étaient {listed(parts)}, sur "
            f"{len(judged)} :")
