"""Indicators that never had a value nor a target: not in the tables, but in a sentence for each reason."""

from french import listed
from report_reader import plain

UNJUDGED = {"non_communicable": "non communicable", "trop_court": "non évaluable"}


def reason(reader, node):
    """Why it has none; None where there is something to tell."""
    start = node["depart"]
    has_start = "valeur" in start or start["absence"] == "masque"
    if "cible" in node or node["trimestres_avec_valeur"] or has_start:
        return None
    if not node["trimestres_attendus"]:
        return "non attendu"
    whole, year = node["cumul"], node["annee"]
    is_same = whole.get("absence") == year.get("absence") and whole.get("cause") == year.get("cause")
    if "valeur" in whole or "entre" in whole or not is_same or whole["absence"] == "masque":
        return None
    return reader.told({}, whole, node)


def spoken(reader, pairs):
    return [pair for pair in pairs if reason(reader, pair[1]) is None]


def named(indicator):
    return f"{indicator['code']} {plain(indicator['nom'])}"


def out_of_table(reasons):
    for why, names in reasons.items():
        yield f"{why[0].upper()}{why[1:]}, et donc hors du tableau : {listed(names)}."


def silences_of(reader, pairs):
    """One for each reason, in the order in which they first come."""
    reasons = {}
    for indicator, node in pairs:
        why = reason(reader, node)
        if why is not None:
            reasons.setdefault(why, []).append(named(indicator))
    yield from out_of_table(reasons)


def tables_of(reader):
    """The tables of indicators with a row each, by name."""
    if reader.is_area:
        yield "t-communs", list(reader.common()), True
    if len(reader.codes) == 1:
        code = reader.codes[0]
        own = [
            pair for pair in reader.of_project(code)
            # The others stand among those of its axis.
            if not reader.is_area or pair[0]["portee"]["type"] == "projet"]
        if own or not reader.is_area:
            yield f"t-{code.lower()}", own, False


def periods_of(reader):
    """Under each table of an area, what « selon le projet » stands for."""
    for _, pairs, _ in tables_of(reader):
        terms = set().union(*(
            reader.terms(indicator, node["cible"]) for indicator, node in spoken(reader, pairs)
            if "cible" in node))
        years = sorted(term for term in terms if term is not None)
        if years:
            since = ", ou depuis le début" if None in terms else ""
            yield f"« Selon le projet » : sa dernière année pleine, {' ou '.join(map(str, years))}{since}."


class SilentIndicators:
    def __init__(self, reader):
        self.reader = reader

    def all(self):
        for _, pairs, _ in tables_of(self.reader):
            yield from silences_of(self.reader, pairs)
        yield from out_of_table(self.trends())

    def trends(self):
        """Those that are not judged, where any could be."""
        nodes, reasons = self.reader.in_order(self.reader.publication["tendances"]), {}
        if all(node["verdict"] == "trop_court" for node in nodes):
            return reasons
        for node in nodes:
            if node["verdict"] in UNJUDGED:
                why = UNJUDGED[node["verdict"]]
                if node["verdict"] == "trop_court":
                    why += " ({})".format(
                        "moins de trois années de trimestres" if "projets" in node
                        else "aucun projet n’a assez de trimestres")
                indicator = self.reader.entries[node["indicateur"]]["indicateur"]
                reasons.setdefault(why, []).append(named(indicator))
        return reasons
