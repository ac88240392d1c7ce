"""The contexts that a publication tells, against what holders wrote."""

from fractions import Fraction

COVERAGES = {"whole": "tout", "partly": "partie", "none": "aucun"}
WORDS = {"equipe": "team", "reseau": "network"}


def check_contexts(raw, publication, tally):
    told = publication.get("contextes", [])
    rows = raw["transfer_context"]
    tally.agree("contexts", "projects", [n["projet"] for n in told], [r["project"] for r in rows])
    for node, row in zip(told, rows):
        place = row["project"]
        for key, column in (("qpv", "priority_districts"), ("frr", "rural_zones")):
            tally.check("contexts", place, node, key, COVERAGES.get(row[column]))
        tally.check("contexts", place, node, "fdep", number(row["deprivation"]))
        tally.check("contexts", place, node, "etp", number(row["team_fte"]))
        for key, column in WORDS.items():
            tally.check("contexts", place, node, key, row[column] or None)


def number(text):
    return Fraction(text) if text else None
