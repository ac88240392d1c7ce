"""The tables of an axis report on what people answered."""

from french import HIDDEN, THIN, decimal, quarter
from report_reader import FRAGILE, count, plain, share


class SurveyTables:
    def __init__(self, reader):
        self.reader = reader

    def all(self):
        for place, (survey, area) in enumerate(self.reader.surveys(), start=1):
            opinions, profile, others = [], [], []
            for question in area["questions"]:
                if question["classe"] == "profil":
                    profile += self.profile(question)
                elif "opinion" in question:
                    if question["finesse"] != "masquee":
                        opinions.append(self.opinion(question))
                else:
                    others.append(self.answers(question))
            yield f"t-opinions-e{place}", opinions
            if not self.reader.in_full(survey):
                continue
            if profile:
                yield f"t-profil-e{place}", profile
            for index, rows in enumerate((rows for rows in others if rows), start=1):
                yield f"t-e{place}-q{index}", rows

    def captions(self):
        """Of the questions that are no scale, with how many answered."""
        for place, (survey, area) in enumerate(self.reader.surveys(), start=1):
            if not self.reader.in_full(survey):
                continue
            told = [
                q for q in area["questions"]
                if q["classe"] == "avis" and "opinion" not in q and q["finesse"] != "masquee"
            ]
            for index, question in enumerate(told, start=1):
                base = decimal(question["base"]["valeur"])
                when = quarter(survey["trimestre"])
                yield f"t-e{place}-q{index}", f"{plain(question['libelle'])} ({when}, n = {base})"

    def profile(self, question):
        if question["finesse"] == "masquee":
            return []
        base = int(question["base"]["valeur"])
        rows = [
            [plain(r["libelle"]), decimal(r["effectif"]["valeur"]),
             share(int(r["effectif"]["valeur"]), base)]
            for r in question["reponses"] if "valeur" in r["effectif"]
        ]
        silent = question["sans_reponse"].get("valeur")
        if silent is not None and int(silent) > 0:
            rows.append(["Refus ou question passée", decimal(silent), "–"])
        return [[plain(question["libelle"]), *row] for row in rows]

    def opinion(self, question):
        opinion = question["opinion"]
        keys = ("favorable", "neutre", "defavorable", "a_part")
        counts = [count(opinion[key]) for key in keys]
        part, interval = HIDDEN, HIDDEN
        if "valeur" in opinion["favorable"]:
            x, n = int(opinion["favorable"]["valeur"]), int(question["base"]["valeur"])
            part = share(x, n) + (" *" if question["finesse"] == "favorable_ou_non" else "")
            interval = self.interval(opinion, n)
        return [plain(question["libelle"]), *counts, part, interval]

    def interval(self, node, people):
        if people < FRAGILE:
            return "sans objet"
        text = HIDDEN
        if "intervalle" in node:
            text = f"{node['intervalle']['bas']}{THIN}% à {node['intervalle']['haut']}{THIN}%"
        if "majorite" in node:
            text += "\nmajorité " + ("assurée" if node["majorite"] == "assuree" else "non assurée")
        return text

    def answers(self, question):
        if question["finesse"] == "masquee":
            return None
        base = int(question["base"]["valeur"])
        rows = []
        for row in question["reponses"]:
            told = row["effectif"]
            part = share(int(told["valeur"]), base) if "valeur" in told else HIDDEN
            interval = self.interval(row, base) if "valeur" in told else HIDDEN
            rows.append([plain(row["libelle"]), count(told), part, interval])
        return rows
