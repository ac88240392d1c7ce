"""Who answered the last wave of a survey beside the people supported, group by group."""

from fractions import Fraction

KIND = "people who answered and people supported"


class RepresentationCheck:
    def __init__(self, surveys):
        self.figures, self.tally = surveys.figures, surveys.tally
        self.raw, self.waves, self.series = surveys.raw, surveys.waves, surveys.figures.series

    def check(self, nodes):
        last = {}
        for node in nodes:
            last[node["titre"]] = max(node["trimestre"], last.get(node["titre"], ""))
        for wave, node in zip(self.waves, nodes, strict=True):
            for area in node["ensembles"]:
                for question in area["questions"]:
                    told = node["trimestre"] == last[node["titre"]]
                    self.question(wave, area, question, told)

    def question(self, wave, area, node, is_last):
        code = self.figures.code_of(area["participation"]["perimetre"])
        place = f"{wave.quarter} {code or 'call'} {node['nom']} beside people supported"
        question = wave.questions[node["nom"]]
        expected = self.expected(wave, code, node, question) if is_last else None
        told = node.get("representativite")
        self.tally.agree(KIND, place, told is not None, expected is not None)
        if told is None or expected is None:
            return
        indicator, name, groups, unasked, missing = expected
        self.tally.check(KIND, place, told, "indicateur", indicator)
        self.tally.check(KIND, place, told, "ventilation", name)
        self.tally.agree(KIND, place, told["non_interroges"], unasked)
        self.tally.agree(KIND, place, told.get("projets_sans_enquete", []), missing)
        self.tally.agree(KIND, place, [g["libelle"] for g in told["groupes"]], list(groups))
        for group in told["groupes"]:
            answered, supported = groups[group["libelle"]]
            self.tally.check(KIND, f"{place} {group['libelle']}", group, "avis", answered)
            self.tally.check(KIND, f"{place} {group['libelle']}", group, "accompagnees", supported)

    def expected(self, wave, code, node, question):
        if not question.compared or question.of != "profil":
            return None
        indicator, dimension = question.compared.split("/")
        own = [r for r in self.raw["category"] if r["dimension"] == dimension]
        entry = next(
            e for e in self.figures.publication["indicateurs"]
            if e["indicateur"]["code"] == indicator)
        whole = next(
            (n for n in entry["ventilations"] if n["ventilation"] == own[0]["dimension_name"]
             and n["perimetre"].get("code") == code), None)
        missing = self.missing(wave, code, indicator, entry)
        if whole is None or missing is None:
            return None
        lines = {m["nom"]: m["chiffre"] for m in whole["modalites"]}
        told = {r["libelle"] for r in node["reponses"] if "valeur" in r["effectif"]}
        projects = self.raw.projects(code)
        groups = {}
        for choice in question.choices:
            named = [r for r in own if r["code"] in choice.categories]
            if choice.label not in told or not named:
                continue
            if all("valeur" in lines[r["name"]] for r in named):
                parts = [
                    self.series.area(projects, indicator, category=(dimension, r["code"]))
                    for r in named
                ]
                groups[choice.label] = (
                    wave.count(question, wave.answered(projects), {choice.name}),
                    sum(part.value for part in parts))
        if len(groups) < 2:
            return None
        asked = {code for choice in question.choices for code in choice.categories}
        unasked = [r["name"] for r in own if r["code"] not in asked]
        return indicator, own[0]["dimension_name"], groups, unasked, missing

    def missing(self, wave, code, indicator, entry):
        """Projects that counted people and put no survey, where these are a fifth at most."""
        projects = self.raw.projects(code)
        asked = [p for p in projects if p in wave.codes]
        counting = [p for p in projects if self.series.known(p, indicator)]
        if not set(asked) <= set(counting):
            return None
        missing = [p for p in counting if p not in asked]
        if not missing:
            return []
        shown = {n["perimetre"]["code"]: n["cumul"] for n in entry["projets"]}
        whole = next(n for n in entry["ensembles"] if n["perimetre"].get("code") == code)["cumul"]
        if "valeur" not in whole:
            return None
        reached = sum(Fraction(shown[p]["valeur"]) for p in asked if "valeur" in shown[p])
        return missing if 5 * reached >= 4 * Fraction(whole["valeur"]) else None
