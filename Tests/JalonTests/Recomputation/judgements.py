"""What evaluators judge of axes, as a publication tells it, against the rows that they wrote."""

KINDS = {"contribution": "contribution", "recommendation": "recommandation"}
PLAUSIBILITIES = {"strong": "forte", "middling": "moyenne", "weak": "faible"}
PRIORITIES = {"high": "haute", "middling": "moyenne", "low": "basse"}
WORDS = {
    "objet": "subject", "pour": "evidence_for", "contre": "evidence_against",
    "autres_causes": "other_causes", "qui": "responsible", "echeance": "due_on", "suite": "follow_up",
}


def check_judgements(raw, publication, tally):
    told = publication.get("jugements", [])
    tally.agree("judgements", "number", len(told), len(raw["judgement"]))
    for node, row in zip(told, raw["judgement"]):
        place = f"axis {row['axis']} {row['kind']}"
        tally.check("judgements", place, node, "axe", row["axis"])
        tally.check("judgements", place, node, "genre", KINDS[row["kind"]])
        tally.check("judgements", place, node, "plausibilite", PLAUSIBILITIES.get(row["plausibility"]))
        tally.check("judgements", place, node, "priorite", PRIORITIES.get(row["priority"]))
        for key, column in WORDS.items():
            tally.check("judgements", place, node, key, row[column] or None)
