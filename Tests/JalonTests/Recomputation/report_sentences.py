"""Sentences of an axis report on its projects, targets, trends and gaps."""

from fractions import Fraction

from french import THIN, counted, decimal, listed, percent, signed
from funnels import by_chance, position
from report_reader import plain, points

STATES = (
    ("atteint", "atteinte"), ("non_distinguable", "atteinte ou proche, non distinguable"),
    ("presque", f"presque (80{THIN}% ou plus)"), ("partiel", f"en partie (de 50 à 80{THIN}%)"),
    ("non_atteint", "non atteinte"), ("masque", "non publiée"),
)
HIDDEN_FIGURES = f"{THIN}; chiffres non communicables"
ROUNDING, APART = "Écarts et changements sont arrondis chacun de leur côté.", ", arrondi à part"


class Sentences:
    def __init__(self, reader):
        self.reader, self.publication = reader, reader.publication

    def all(self):
        yield from self.programme()
        yield from self.targets()
        yield from self.trends()
        yield from self.funnels()
        yield from self.gaps()

    def programme(self):
        call = self.publication["appel"]
        selected, received = call["projets_retenus"], call["candidatures"]
        if len(self.reader.codes) == selected:
            yield "tous ceux que l’appel a retenus"
        else:
            yield f"sur {selected} retenus par l’appel"
        yield f"soit {percent(Fraction(selected, received))} des dossiers"
        yield f"{len(self.publication['departements'])} départements"
        departments = {d for p in self.reader.projects for d in p["departements"]}
        own = self.reader.of_one_axis()
        shared = counted(self.reader.shared() - own, "indicateur commun", "indicateurs communs")
        if own:
            shared += f", et {own} propre{'s' * (own > 1)} à un axe"
        start, tracked = (
            ("Le projet {} agit", "est suivi") if len(self.reader.codes) == 1
            else ("Les projets {} agissent", "sont suivis"))
        whole = len(self.publication["departements"])
        place = f"{counted(len(departments), 'département')} sur {whole}"
        if len(departments) == whole:
            place = "le seul département de l’appel" if whole == 1 else f"les {whole} départements de l’appel"
        yield (
            f"{start.format(self.reader.words.possessive)} dans {place} et {tracked} par {shared}, de même "
            "définition partout.")
        if self.reader.axis is not None:
            yield from self.axis()
        indicator, node = next(iter(self.reader.common()))
        reach = self.reader.reach(indicator, node)
        yield (
            f"depuis le début{THIN}; {counted(node['trimestres_avec_valeur'], 'trimestre')} de "
            f"{counted(node['projets_avec_valeur'], 'projet')}"
            + (f"{THIN}; {reach}" if reach else ""))

    def axis(self):
        own = len(self.reader.codes)
        axes = {axis["code"]: axis["nom"] for axis in self.publication["axes"]}
        shared = sum(len(p["axes"]) > 1 for p in self.reader.projects)
        verb = "relève" if own < 2 else "relèvent"
        also = "est rattaché" if shared < 2 else "sont rattachés"
        yield f"{counted(own, 'projet')} {verb} de l’axe « {plain(axes[self.reader.axis])} »."
        yield f"{counted(shared, 'projet')} {also} aussi à un autre axe"

    # Indicators

    def targets(self):
        states = self.reader.states()
        parts = []
        for state, words in STATES:
            number = states.count(state)
            if number:
                parts.append(f"{number} {words if number < 2 else plural(words)}")
        rest = sum(state not in dict(STATES) for state in states)
        if rest:
            parts.append(f"{rest} non évaluable" + ("s" if rest > 1 else ""))
        whose = "" if len(self.reader.codes) == 1 else " de projets"
        yield f"Sur {len(states)} cibles{whose} : " + ", ".join(parts) + "."
        yield self.reader.compared()
        near = states.count("non_distinguable")
        if near:
            words = "atteinte ou proche, non distinguable"
            yield f"et {near} {words if near < 2 else plural(words)}"

    def trends(self):
        judged = [
            node for node in self.reader.in_order(self.publication["tendances"])
            if node["verdict"] in ("en_hausse", "en_baisse", "pas_de_tendance_etablie")
        ]
        if len(judged) > 1:
            yield f"après correction (Holm) pour les {len(judged)} indicateurs jugés"

    def funnels(self):
        own = self.reader.in_order(self.publication["projets_cote_a_cote"])
        years = " ou ".join(map(str, sorted({node["annee"] for node in own})))
        if own:
            yield f"qui ont envoyé les quatre trimestres de {years}"
        for node in self.reader.in_order(self.publication["projets_cote_a_cote"]):
            told, expected = len(node["projets"]), node["projets_attendus"]
            name = plain(self.reader.entries[node["indicateur"]]["indicateur"]["nom"])
            words = "projet comparable" if told < 2 else "projets comparables"
            if node["verdict"] == "trop_peu_de_projets":
                few = f"{told} {words}" if told else "aucun projet comparable"
                yield f"{node['indicateur']} {name}, {node['annee']} : {few} sur {expected}"
            else:
                yield f"{node['indicateur']} {name}, {node['annee']}"
                if node["verdict"] == "differents":
                    yield f"{told} {words} sur {expected} : les projets diffèrent plus que le hasard."
                    continue
                yield f"{told} {words} sur {expected}."
                beyond = [row for row in node["projets"] if row.get("position") == "au_dela"]
                watched = [row for row in node["projets"] if row.get("position") == "a_regarder"]
                for row in beyond:
                    yield f"{row['code']} {position(row, told)}."
                if watched:
                    yield f"À regarder : {listed([row['code'] for row in watched])}"
                    yield f"sur {by_chance(told)} par hasard."

    # Gaps

    def gaps(self):
        nodes = self.reader.of_axis(self.publication["ecarts"])
        judged = [node for node in nodes if node["verdict"] == "pas_de_changement_etabli"]
        for node in nodes:
            yield from self.gap(node)
        if nodes:
            yield ROUNDING
        else:
            yield (
                "Aucun résultat n’est suivi sur deux années selon des groupes dont l’un est déclaré le "
                "moins favorisé.")
        for node in [node for node in judged[:3] if "chiffres" in node]:
            ends = [
                Fraction(node["chiffres"][when][key])
                for when in ("premier", "dernier") for key in ("valeur", "bas")]
            ahead = " (sous zéro, une avance)" if min(ends) < 0 else ""
            yield (
                f"{node['indicateur']}, {plain(node['ventilation'])}, en points de retard de "
                f"« {plain(node['defavorisee'])} » sur « {plain(node['reference'])} »{ahead}.")
            # Groups are named once there.
            first, last = node["premiere_annee"], node["derniere_annee"]
            yield from self.measured(node["chiffres"], "", first, last)
        if judged:
            yield f"{counted(len(judged), 'écart')} évalué{'s' * (len(judged) > 1)} : "\
                f"{len(judged)} sans changement établi."
        if len(judged) > 1:
            yield f"après correction (Holm) pour les {len(judged)} écarts évalués"

    def gap(self, node):
        pair = f"entre « {plain(node['defavorisee'])} » et « {plain(node['reference'])} »"
        first, last = node["premiere_annee"], node["derniere_annee"]
        if node["verdict"] == "projets_non_comparables":
            yield (
                f"L’évolution de l’écart {pair} n’est pas évaluable : trop peu de personnes sont "
                f"suivies par les mêmes projets en {first} et en {last}.")
        elif node["verdict"] == "trop_peu_de_personnes":
            yield (
                f"L’évolution de l’écart {pair} n’est pas évaluable : un groupe compte moins de "
                "30 personnes.")
        elif node["verdict"] == "pas_de_changement_etabli":
            if "chiffres" not in node:
                yield f"Pas de changement établi de l’écart {pair}{HIDDEN_FIGURES}."
            else:
                yield from self.measured(node["chiffres"], f" {pair}", first, last)

    def measured(self, told, pair, first, last):
        before, after, change = told["premier"], told["dernier"], told["changement"]
        seen = "avait peu de chances d’être vu."
        established = Fraction(after["bas"]) * Fraction(after["haut"]) > 0
        words = "est établi" if established else "n’est pas établi"
        level = (
            f"En {last}, l’écart {words} : {points(after['valeur'])} ({decimal(after['bas'])} à "
            f"{decimal(after['haut'])}).")
        if not established:
            level += f" Un écart de moins de {points(told['ecart_detectable'])} {seen}"
        yield level
        difference = Fraction(after["valeur"]) - Fraction(before["valeur"])
        apart = "" if difference == Fraction(change["valeur"]) else APART
        people = f"{counted(told['personnes'], 'personne')}, " if "personnes" in told else ""
        yield (
            f"Pas de changement établi de l’écart{pair} : {points(before['valeur'])} en {first}, "
            f"{decimal(after['valeur'])} en {last} (changement {signed(change['valeur'])}{apart}, "
            f"intervalle {decimal(change['bas'])} à {decimal(change['haut'])}{THIN}; "
            f"{people}{counted(told['projets'], 'projet')}). "
            f"Un changement de moins de {points(told['detectable'])} {seen}")


def plural(words):
    words = words.replace("atteinte", "atteintes").replace("proche", "proches")
    return words.replace("distinguable", "distinguables").replace("publiée", "publiées")
