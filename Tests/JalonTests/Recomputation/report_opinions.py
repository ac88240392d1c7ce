"""Sentences of an axis report on what people answered, and on what changed between waves."""

from fractions import Fraction

from french import HIDDEN, THIN, counted, decimal, grouped, listed, quarter, signed
from report_reader import plain, points, share
from report_sentences import HIDDEN_FIGURES


class OpinionSentences:
    def __init__(self, reader):
        self.reader, self.publication = reader, reader.publication

    def all(self):
        yield from self.surveys()
        yield from self.opinions()

    def surveys(self):
        for survey, area in self.reader.surveys():
            told = area["participation"]
            answered = [
                row for row in survey["projets"]
                if row["perimetre"]["code"] in self.reader.codes
                and row["avis"].get("valeur") != "0"
            ]
            yield (
                f"{counted(int(told['avis']['valeur']), 'réponse')} pour "
                f"{decimal(told['codes']['valeur'])} codes remis, dans "
                f"{counted(len(answered), 'projet')}.")
            hidden = sum(question["finesse"] == "masquee" for question in area["questions"])
            if hidden:
                verb = "peut" if hidden < 2 else "peuvent"
                yield f"{counted(hidden, 'question')} ne {verb} pas être publiée"
            if self.reader.in_full(survey):
                yield from self.aside(area)
            else:
                yield (
                    "Qui a répondu et le détail des autres questions de cette vague relèvent du rapport "
                    f"de {survey['trimestre'][:4]}.")
            if self.few(area):
                yield f"Intervalle de Wilson, dans ces {self.few(area)} projets seulement."

    def aside(self, area):
        scale = [q for q in area["questions"] if "opinion" in q and q["finesse"] != "masquee"]
        if all(q["finesse"] in ("entiere", "regroupee") for q in scale):
            total = sum(int(q["opinion"]["a_part"]["valeur"]) for q in scale)
            yield f"exclus des parts : {counted(total, 'réponse')} au total."

    @staticmethod
    def few(area):
        """How many projects, where they are too few to stand for others."""
        for question in area["questions"]:
            interval = question.get("opinion", {}).get("intervalle")
            if interval and interval["portee"] == "ces_projets":
                return question["projets"]
        return None

    def opinions(self):
        first, last = {}, {}
        for survey, area in self.reader.surveys():
            first.setdefault(survey["titre"], survey)
            last[survey["titre"]] = survey, area
        questions = [q for _, area in last.values() for q in area["questions"]]
        scale = [q for q in questions if "majorite" in q.get("opinion", {})]
        assured = sum(q["opinion"]["majorite"] == "assuree" for q in scale)
        where = []
        for survey, area in last.values():
            own = f"{plain(survey['titre'])}, {quarter(survey['trimestre'])} : "
            own += counted(int(area["participation"]["avis"]["valeur"]), "réponse")
            if self.few(area):
                own += f", dans ces {self.few(area)} projets seulement"
            where.append(own)
        yield f"{THIN}; ".join(where)
        if scale:
            yield (
                f"assurée pour {counted(assured, 'question')} d’opinion sur {len(scale)} "
                "évaluées")
        yield from self.extremes(questions)
        for title, (_, area) in last.items():
            yield from self.changes(first[title], area)

    def extremes(self, questions):
        told = [
            (Fraction(q["opinion"]["favorable"]["valeur"]) / int(q["base"]["valeur"]), q)
            for q in questions
            if "valeur" in q.get("opinion", {}).get("favorable", {})
        ]
        most = max(told, key=lambda pair: pair[0])[1]
        least = min(told, key=lambda pair: pair[0])[1]
        hidden = len(told) < sum("opinion" in q for q in questions)
        # One that is hidden may be more favourable still.
        highest = "Parmi les questions publiées, le plus favorable" if hidden else "Le plus favorable"
        parts = []
        for words, question in ((highest, most), ("le moins favorable", least)):
            x, n = int(question["opinion"]["favorable"]["valeur"]), int(question["base"]["valeur"])
            text = share(x, n)
            interval = question["opinion"].get("intervalle")
            if interval:
                text += f", intervalle {interval['bas']}{THIN}% à {interval['haut']}{THIN}%"
            parts.append(f"{words} : « {plain(question['libelle'])} » ({text})")
        yield f"{THIN}; ".join(parts) + "."

    def changes(self, former, area):
        before = {
            q["nom"]: q for a in former["ensembles"] for q in a["questions"]
            if a["participation"]["perimetre"].get("code") == self.reader.axis
        }
        told = [q for q in area["questions"] if "evolution" in q]
        judged = [q for q in told if q["evolution"]["verdict"] != "trop_peu_de_personnes"]
        if not judged:
            return
        projects = judged[0]["evolution"]["projets"]
        yield f"Les {projects} projets qui ont répondu aux deux vagues"
        yield f"après correction (Holm) pour {len(judged)} questions évaluées"
        yield from self.summary(former, judged)
        yield from grouped(
            (plain(question["libelle"]), *self.change(before[question["nom"]], question, projects))
            for question in judged)

    def summary(self, former, judged):
        parts = []
        for verdict, words in (
            ("en_hausse", "en hausse"), ("en_baisse", "en baisse"),
            ("pas_de_changement_etabli", "sans changement établi"),
        ):
            number = sum(q["evolution"]["verdict"] == verdict for q in judged)
            if number:
                noun = "" if parts else (" part favorable" if number < 2 else " parts favorables")
                parts.append(f"{number}{noun} {words}")
        yield f"depuis {quarter(former['trimestre'])}, {listed(parts)}."

    def change(self, before, question, projects):
        told = question["evolution"]
        words = {
            "en_hausse": "part favorable en hausse", "en_baisse": "part favorable en baisse",
            "pas_de_changement_etabli": "pas de changement établi",
        }[told["verdict"]]
        if "chiffres" not in told:
            parts = [self.favourable(q) for q in (before, question)]
            if HIDDEN in parts:
                return "", f"{words}{HIDDEN_FIGURES}."
            return f" ({' → '.join(parts)})", (
                f"{words}{HIDDEN_FIGURES} (entre parenthèses, tous projets de chaque vague).")
        figures = told["chiffres"]
        values = [f"{figures[key]}{THIN}%" for key in ("premier", "dernier")]
        text = (
            f"{words}, {' → '.join(values)} ({signed(figures['changement'])} "
            f"{points(figures['changement']).split(' ')[1]}, {decimal(figures['bas'])} à "
            f"{decimal(figures['haut'])})")
        if projects < 5:
            text += f", dans ces {projects} projets seulement"
        if told["verdict"] == "pas_de_changement_etabli":
            text += f". Un changement de moins de {points(figures['detectable'])} avait peu de"
            text += " chances d’être vu"
        return "", text + "."

    @staticmethod
    def favourable(question):
        told = question["opinion"]["favorable"]
        if "valeur" not in told:
            return HIDDEN
        return share(int(told["valeur"]), int(question["base"]["valeur"]))
