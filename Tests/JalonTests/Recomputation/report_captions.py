"""Captions and heads of tables that have figures or names of their own."""

import re

from french import counted, decimal, quarter
from report_followed import FollowedTables
from report_group_charts import is_silent
from report_judgement import JudgementTables
from report_money import MoneyTables
from report_profiles import ProfileTables
from report_reader import plain
from report_representation import RepresentationTables
from report_survey_tables import SurveyTables
from report_targets import TargetTables
from report_themes import ThemeTables
from report_transfers import TransferTables


class Captions:
    def __init__(self, reader, indicators):
        self.reader, self.publication, self.indicators = reader, reader.publication, indicators
        self.tables = [
            kind(reader) for kind in (
                MoneyTables, SurveyTables, ProfileTables, RepresentationTables, TransferTables,
                JudgementTables, ThemeTables, FollowedTables)
        ]

    def all(self):
        yield from self.first()
        yield "t-dictionnaire", (
            "Définition et règles de cumul "
            + ("de l’indicateur" if self.indicators == 1 else f"des {self.indicators} indicateurs"))
        yield from self.groups()
        yield from self.surveys()
        for table in self.tables:
            yield from table.captions()

    def first(self):
        projects = counted(len(self.reader.codes), "projet")
        whole = self.reader.words.possessive
        yield "t-communs", f"Indicateurs communs, ensemble {whole} ({projects})"
        if not self.reader.is_area:
            code = self.reader.codes[0]
            yield "t-projet", f"Fiche du projet {code}"
        else:
            yield "t-regles", f"Règles de l’appel {plain(self.publication['appel']['code'])}"
            yield from self.targets()
        for code in self.reader.codes if len(self.reader.codes) == 1 else []:
            yield f"t-{code.lower()}", f"Indicateurs du projet {code}"

    def targets(self):
        for node in self.reader.in_order(self.publication["projets_cote_a_cote"]):
            code = node["indicateur"]
            yield f"t-cote-a-cote-{code.lower()}", (
                f"{code}, projets par ordre de code, {node['annee']}")
        parts = list(TargetTables(self.reader).parts()) if len(self.reader.codes) > 1 else []
        for number, _ in parts:
            place = f" ({number} sur {len(parts)})" if len(parts) > 1 else ""
            yield f"t-cibles-{number}", f"Cibles des projets, indicateurs communs{place}"

    def groups(self):
        for code, entry in self.reader.entries.items():
            name = plain(entry["indicateur"]["nom"])
            if not is_silent(self.reader.of_axis(entry["ventilations"])):
                yield f"t-annexe-{code.lower()}", f"{code} {name}, par catégorie"
            for node in self.reader.of_axis(entry["ventilations"])[:1]:
                if entry["indicateur"]["mesure"] in ("proportion", "moyenne"):
                    people = decimal(node["total"]["denominateur"])
                    own = counted(node["projets_avec_valeur"], "projet")
                    yield f"t-publics-{code.lower()}", (
                        f"{name} par catégorie (n = {people}, depuis le début, {own})")
        for node in self.reader.of_axis(self.publication["ecarts"]):
            words = f"{node['indicateur']} {node['ventilation']}"
            name, year = re.sub("[^a-z0-9]", "", words.lower()), node["derniere_annee"]
            start = f"{node['indicateur']} par {plain(node['ventilation'])}"
            yield f"t-groupes-{name}", (
                f"{start}, du groupe le moins favorisé au plus favorisé, {year}")
            yield f"t-inegalite-{name}", f"{start}, mesures d’inégalité, {year}"

    def surveys(self):
        for place, (survey, _) in enumerate(self.reader.surveys(), start=1):
            when = quarter(survey["trimestre"])
            yield f"t-opinions-e{place}", f"Questions d’opinion, {when} : effectifs et part favorable"
            yield f"t-profil-e{place}", f"Profil des personnes ayant répondu, {when}"

    def heads(self):
        own = [f"t-{code.lower()}" for code in self.reader.codes if len(self.reader.codes) == 1]
        for identifier in ("t-communs", *own):
            yield identifier, [
                "Indicateur", "Cible", "Réalisé depuis le début",
                f"Dont {self.publication['annee']}", "Atteinte", "État", "Trimestres",
            ]
        if len(self.reader.codes) > 1:
            for number, part in TargetTables(self.reader).parts():
                yield f"t-cibles-{number}", ["Projet", *(i["code"] for i in part)]
        for table in self.tables:
            yield from table.heads() if hasattr(table, "heads") else ()
