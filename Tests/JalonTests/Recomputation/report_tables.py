"""Every cell of an axis report's tables, from the publication's figures alone."""

import re
from fractions import Fraction

from estimates import wilson
from french import THIN, counted, day, decimal, percent, quarter
from funnels import FEWEST_PEOPLE, position
from report_after import AfterTables
from report_briefs import Briefs
from report_captions import Captions
from report_contexts import ContextTables
from report_group_tables import GroupTables
from report_judgement import JudgementTables
from report_money import MoneyTables
from report_followed import FollowedTables
from report_participation import ParticipationTables
from report_profiles import ProfileTables
from report_reader import (
    PEOPLE,
    STATES,
    attainment,
    euros,
    plain,
    projects_of,
    signed_as_is,
)
from report_project import ProjectFacts
from report_representation import RepresentationTables
from report_silent import UNJUDGED, spoken, tables_of
from report_survey_tables import SurveyTables
from report_targets import TargetTables
from report_territories import Territories
from report_themes import ThemeTables
from report_transfers import TransferTables

TRENDS = {"pas_de_tendance_etablie": "pas de tendance établie"}
SENSES = {"augmenter": "à la hausse", "diminuer": "à la baisse", "maintenir": "à maintenir"}
OVER_TIME = {
    "somme": "somme", "dernier": "dernière valeur", "plus_haut": "plus haute valeur",
    "moyenne_ponderee": "recalcul sur les effectifs", "aucun": "aucun",
}
PROJECT_STATES = {
    "en_cours": "en cours", "termine": "terminé", "retenu": "retenu", "arrete": "arrêté",
}


class TableCheck:
    def __init__(self, reader, page, tally):
        self.reader, self.page, self.tally = reader, page, tally
        self.publication = reader.publication

    def check(self):
        done = {}
        for identifier, rows in self.expected():
            done[identifier] = rows
            self.compare(identifier, rows)
        captions = Captions(self.reader, len(self.indicators()))
        told = self.told(captions.all(), done, lambda table: table["caption"], "caption")
        heads = self.told(captions.heads(), done, lambda table: table["rows"][0], "head")
        for identifier, table in self.page.tables.items():
            if identifier not in done and identifier != "t-absences":
                self.tally.unread[f"table {identifier}"] += 1
            words = re.sub(f"95{THIN}%|AC2", "", " ".join(table["rows"][0]))
            if identifier not in heads and re.search(r"\d", words):
                self.tally.unread[f"head {identifier}: {words}"] += 1
            if identifier not in told and re.search(r"\d", table["caption"]):
                self.tally.unread[f"caption {identifier}: {table['caption']}"] += 1

    def told(self, expected, done, part, name):
        """What stands over the tables that are there."""
        told = set()
        for identifier, words in expected:
            if identifier in done and identifier in self.page.tables:
                told.add(identifier)
                place = f"{self.reader.words.subject} {identifier} {name}"
                self.tally.agree(
                    "cells of reports", place, part(self.page.tables[identifier]), words)
        return told

    def compare(self, identifier, rows):
        place = f"{self.reader.words.subject} {identifier}"
        if identifier not in self.page.tables:
            return self.tally.different("cells of reports", place, "no such table", rows[:1])
        told = [row for row in self.page.tables[identifier]["rows"][1:]]
        if len(told) != len(rows):
            self.tally.different("cells of reports", place, len(told), len(rows))
        for mine, theirs in zip(rows, told):
            self.tally.agree("cells of reports", f"{place} {mine[0]} width", len(theirs), len(mine))
            for index, cell in enumerate(mine):
                stored = theirs[index] if index < len(theirs) else None
                self.tally.agree("cells of reports", f"{place} {mine[0]} {index}", stored, cell)

    def expected(self):
        yield from self.of_area() if self.reader.is_area else self.of_one()
        yield from MoneyTables(self.reader).all()
        yield from GroupTables(self.reader).all()
        yield from ParticipationTables(self.reader).all()
        yield from TransferTables(self.reader).all()
        yield from Territories(self.reader).tables()
        yield from ContextTables(self.reader).all()
        yield from JudgementTables(self.reader).all()
        yield "t-dictionnaire", [self.definition(i) for i in self.indicators()]

    def of_one(self):
        """Of one project alone."""
        project = self.reader.projects[0]
        yield "t-projet", [list(row) for row in ProjectFacts(self.reader, project).rows() if row[1]]
        yield from self.indicator_lines()

    def indicator_lines(self):
        for identifier, pairs, of_axis in tables_of(self.reader):
            rows = [self.line(*pair, of_axis) for pair in spoken(self.reader, pairs)]
            if rows:
                yield identifier, rows

    def of_area(self):
        yield from self.programme()
        yield from self.indicator_lines()
        if len(self.reader.codes) > 1:
            yield from TargetTables(self.reader).all()
        trends = [
            self.trend(node) for node in self.reader.in_order(self.publication["tendances"])
            if node["verdict"] not in UNJUDGED
        ]
        if trends:
            yield "t-tendances", trends
        yield from self.funnels()
        yield from SurveyTables(self.reader).all()
        yield from ProfileTables(self.reader).all()
        yield from RepresentationTables(self.reader).all()
        yield from FollowedTables(self.reader).all()
        yield from ThemeTables(self.reader).all()
        yield from AfterTables(self.reader).all()

    # The programme

    def programme(self):
        call = self.publication["appel"]
        rules = call["regles"]
        yield "t-regles", [
            ["Politique publique", plain(call["politique"])],
            ["Budget minimal d’un projet", euros(rules["budget_minimum_eur"])],
            ["Durée", f"de {rules['duree_minimum_mois']} à {rules['duree_maximum_mois']} mois"],
            ["Fin au plus tard", day(rules["fin_au_plus_tard"])],
            ["Saisie d’un trimestre", f"dans les {call['delai_jours']} jours qui suivent sa fin"],
            ["Comité de sélection", f"{THIN}; ".join(plain(name) for name in call["comite"])],
        ]
        yield "t-calendrier", [
            [plain(step["nom"]), day(step["echeance"])] for step in call["etapes"]
        ]
        if self.reader.axis is not None:
            yield from self.of_axis()

    def of_axis(self):
        """Its projects and their money."""
        names = self.reader.names
        yield "t-projets", [
            [
                plain(names[p["code"]]) + (" *" if p["fictif"] else ""), plain(p["porteur"]),
                plain(p["territoire"]), self.departments(p),
                f"du {day(p['debut'], 'short')} au {day(p['fin'], 'short')}",
                PROJECT_STATES[p["etat"]],
            ]
            for p in self.reader.projects
        ]
        rows, whole = [], [Fraction(0), Fraction(0)]
        for project in self.reader.projects:
            part = next(s["part"] for s in project["axes"] if s["axe"] == self.reader.axis)
            own = [Fraction(part) * Fraction(project[k]) for k in ("budget_eur", "financement_eur")]
            whole = [a + b for a, b in zip(whole, own)]
            rows.append([
                plain(names[project["code"]]), euros(project["budget_eur"]), percent(part),
                *map(euros, own)])
        if len(rows) > 1:
            rows.append(["Ensemble de l’axe", "", "", *map(euros, whole)])
        yield "t-budget", rows
        if len(rows) > 1:
            yield "t-bref", list(Briefs(self.reader).rows())

    def departments(self, project):
        every = len(self.publication["departements"])
        own = project["departements"]
        return f"tous ({every})" if len(own) == every else ", ".join(own)

    # Indicators

    def brief(self, indicator, node):
        told = node.get("cible")
        if told is None:
            value = self.reader.value(indicator, node["annee"])
            if indicator["dans_le_temps"] == "somme":
                value = self.reader.value(indicator, node["cumul"])
            return [self.reader.label(indicator, True), value, "non fixée", "–", "sans cible"]
        total = node["projets_attendus"]
        return [
            self.reader.label(indicator, True),
            self.reader.told(indicator, told["realise"], node, told.get("annee")),
            self.reader.target(indicator, told) + "\n" + self.reader.short_period(indicator, told),
            attainment(told),
            STATES[told["etat"]] + (f"\n{projects_of(told, total)}" if total > 1 else ""),
        ]

    def line(self, indicator, node, of_axis):
        count = f"{node['trimestres_avec_valeur']}/{node['trimestres_attendus']}"
        if of_axis:
            due = node["projets_attendus"]
        if of_axis and len(self.reader.codes) > 1:
            count += f"\n{node['projets_avec_valeur']}/{due} " + ("projet" if due < 2 else "projets")
        return [
            self.reader.label(indicator, True), self.target(indicator, node),
            self.whole(indicator, node),
            self.reader.told(indicator, node["annee"], node, self.publication["annee"]),
            attainment(node["cible"]) if "cible" in node else "–",
            self.state(indicator, node, of_axis), count,
        ]

    def target(self, indicator, node):
        details = []
        if "cible" in node:
            details.append(self.reader.short_period(indicator, node["cible"]))
        if "valeur" in node["depart"]:
            details.append("départ " + self.reader.number(indicator, node["depart"]["valeur"]))
        elif node["depart"]["absence"] == "masque":
            details.append("départ n.c.")
        text = "non fixée"
        if "cible" in node:
            text = self.reader.target(indicator, node["cible"])
        return text + ("\n" + ", ".join(details) if details else "")

    def whole(self, indicator, node):
        reach = self.reader.reach(indicator, node)
        return self.total(indicator, node) + (f"\n{reach}" if reach else "")

    def total(self, indicator, node):
        figure = node["cumul"]
        text = self.reader.told(indicator, figure, node)
        if "valeur" not in figure:
            return text
        if indicator["mesure"] == "mean" or indicator["mesure"] == "moyenne":
            return f"{text}\nn = {decimal(figure['denominateur'])}"
        if indicator["mesure"] == "proportion":
            x, n = int(figure["numerateur"]), int(figure["denominateur"])
            text += f"\n{decimal(x)} sur {decimal(n)}"
            if indicator["classe"] != "activite":
                low, high = wilson(x, n)
                text += f"{THIN}; {percent(low)} à {percent(high)}"
        return text

    def state(self, indicator, node, of_axis):
        if "cible" not in node:
            return "sans cible"
        told, details = node["cible"], []
        if told["etat"] == "trop_peu_de_personnes":
            counts_people = indicator["classe"] != "activite" or PEOPLE.search(indicator["unite"])
            details.append("moins de 11 personnes" if counts_people else "moins de 11 cas")
        is_said = told["periode"] == "depuis_le_debut" and (
            told["realise"].get("valeur") == node["cumul"].get("valeur"))
        if not is_said and "valeur" in told["realise"]:
            value = self.reader.value(indicator, told["realise"])
            details.append(f"{self.reader.short_period(indicator, told)} : {value}")
        if of_axis and node["projets_attendus"] > 1:
            details.append(projects_of(told, node["projets_attendus"]))
        return STATES[told["etat"]] + ("\n" + f"{THIN}; ".join(details) if details else "")

    def trend(self, node):
        indicator = self.reader.entries[node["indicateur"]]["indicateur"]
        word, details = TRENDS.get(node["verdict"]), []
        if node["verdict"] in ("en_hausse", "en_baisse"):
            good = indicator["sens"] == "augmenter"
            better = (node["verdict"] == "en_hausse") == good
            word = "en amélioration" if better else "en dégradation"
            if node["montee_en_charge"]:
                details.append("montée en charge comprise")
            if "pente" in node:
                slope = signed_as_is(node["pente"])
                details.append(f"pente médiane {slope} par an et par projet")
        quarters = f"{quarter(node['premier_trimestre'])} à {quarter(node['dernier_trimestre'])}"
        return [
            self.reader.label(indicator),
            word + ("\n" + f"{THIN}; ".join(details) if details else ""),
            decimal(node["projets"]), quarters,
        ]

    def funnels(self):
        for node in self.reader.in_order(self.publication["projets_cote_a_cote"]):
            if node["verdict"] in ("compares", "compares_elargis", "differents"):
                yield f"t-cote-a-cote-{node['indicateur'].lower()}", [
                    [
                        plain(self.reader.names[row["code"]]),
                        f"{decimal(row['concernees'])} sur {decimal(row['personnes'])}",
                        percent(Fraction(row["concernees"], row["personnes"]))
                        if row["personnes"] >= FEWEST_PEOPLE else "–",
                        position(row, len(node["projets"])),
                    ]
                    for row in node["projets"]
                ]

    # Definitions

    def indicators(self):
        codes = {i["code"] for i, _ in self.reader.common()}
        several = len(self.reader.codes) > 1
        if several:
            # What one project alone counts is defined in its own report.
            codes |= {
                i["code"] for c in self.reader.codes for i, _ in self.reader.of_project(c)
                if i["portee"]["type"] != "projet"}
            return [e["indicateur"] for code, e in self.reader.entries.items() if code in codes]
        codes |= {
            i["code"] for c in self.reader.codes for i, _ in self.reader.of_project(c)
            if self.reader.is_area or i["portee"]["type"] == "projet"}
        return [e["indicateur"] for code, e in self.reader.entries.items() if code in codes]

    def definition(self, indicator):
        scope = indicator["portee"]
        names = {"appel": "tout l’appel", "axe": "axe ", "projet": "projet "}
        return [
            self.reader.label(indicator), plain(indicator["definition"]),
            names[scope["type"]] + scope.get("code", ""), SENSES[indicator["sens"]],
            OVER_TIME[indicator["dans_le_temps"]], OVER_TIME[indicator["entre_projets"]],
        ]
