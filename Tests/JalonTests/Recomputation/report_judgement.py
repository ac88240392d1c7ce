"""What evaluators judge and decide, as reports have it, from the rows that they wrote."""

from french import counted, day, listed
from report_reader import plain

KIND, MISSING = "judgements", "à écrire"
PLAUSIBILITIES = {"strong": "forte", "middling": "moyenne", "weak": "faible"}
PRIORITIES = {"high": "haute", "middling": "moyenne", "low": "basse"}
OUTCOMES = {
    "renew": "renouvellement", "extend": "prolongation", "stop": "arrêt", "spread": "essaimage",
}


def said(text):
    return plain(text) if text else MISSING


def when(text):
    return day(text, "short") if text else MISSING


def check_judgement(raw, publication, tally):
    """What the publication keeps of them, beside what reports say."""
    told = publication.get("jugements", [])
    tally.agree(KIND, "order", [n["objet"] for n in told], [r["subject"] for r in raw["judgement"]])
    for node, row in zip(told, raw["judgement"]):
        place = f"axis {row['axis']}, {row['subject']}"
        for key, value in (
            ("axe", row["axis"]), ("objet", row["subject"]), ("pour", row["evidence_for"]),
            ("contre", row["evidence_against"]), ("autres_causes", row["other_causes"]),
            ("plausibilite", PLAUSIBILITIES.get(row["plausibility"])), ("qui", row["responsible"]),
            ("echeance", row["due_on"]), ("priorite", PRIORITIES.get(row["priority"])),
            ("suite", row["follow_up"]),
        ):
            tally.check(KIND, place, node, key, value or None)
    decided = publication.get("decisions", [])
    tally.agree(KIND, "decisions", [n["projet"] for n in decided], [r["project"] for r in raw["decision"]])
    for node, row in zip(decided, raw["decision"]):
        for key, column in (
            ("ouverture", "opened_on"), ("reponse", "answered_on"), ("reunion", "met_on"),
            ("decidee", "decided_on"), ("motifs", "grounds"), ("suite", "follow_up"),
        ):
            tally.check(KIND, row["project"], node, key, row[column] or None)
        outcome = OUTCOMES.get(row["outcome"], "").replace("ê", "e")
        tally.check(KIND, row["project"], node, "decision", outcome or None)


class JudgementTables:
    def __init__(self, reader):
        self.reader, raw = reader, reader.sources.raw
        axes = [row for row in raw["judgement"] if reader.axis in (None, row["axis"])]
        self.judgements = axes if reader.is_area else []
        self.decisions = {row["project"]: row for row in raw["decision"]}

    def captions(self):
        for code in [] if self.reader.is_area else self.reader.codes:
            yield "t-decision", f"Évaluation contradictoire du projet {code}"

    def all(self):
        if not self.reader.is_area:
            own = self.decisions.get(self.reader.codes[0])
            if own:
                yield "t-decision", self.steps(own)
            return
        yield "t-decisions", [self.line(code) for code in self.reader.codes]
        contributions = [self.contribution(row) for row in self.of("contribution")]
        if contributions:
            yield "t-contribution", contributions
        recommendations = [self.recommendation(row) for row in self.of("recommendation")]
        if recommendations:
            yield "t-recommandations", recommendations

    def of(self, kind):
        return [row for row in self.judgements if row["kind"] == kind]

    def subject(self, row):
        """With its axis where there are several."""
        return said(row["subject"]) + ("" if self.reader.axis else f"\naxe {row['axis']}")

    def contribution(self, row):
        return [
            self.subject(row), PLAUSIBILITIES.get(row["plausibility"], MISSING),
            said(row["evidence_for"]), said(row["evidence_against"]), said(row["other_causes"]),
        ]

    def recommendation(self, row):
        return [
            self.subject(row), PRIORITIES.get(row["priority"], MISSING), said(row["responsible"]),
            when(row["due_on"]), said(row["follow_up"]),
        ]

    def line(self, code):
        name, own = plain(self.reader.names[code]), self.decisions.get(code)
        if own is None:
            return [name, "à ouvrir"] + ["–"] * 4
        outcome = MISSING
        if own["outcome"]:
            outcome = f"{OUTCOMES[own['outcome']]}\n{day(own['decided_on'], 'short')}"
        return [
            name, when(own["opened_on"]), when(own["answered_on"]), when(own["met_on"]), outcome,
            said(own["grounds"]),
        ]

    def steps(self, own):
        replies = self.reader.publication.get("reponses_des_porteurs", [])
        replied = sum(node["projet"] in self.reader.codes for node in replies)
        title = "Réponse du porteur" if replied < 2 else "Réponses du porteur"
        outcome = MISSING
        if own["outcome"]:
            grounds = own["grounds"] and said(own["grounds"])
            outcome = f"{OUTCOMES[own['outcome']]}\n{grounds or 'motifs : à écrire'}"
        return [
            ["Ouverture", when(own["opened_on"]), "–"],
            ["Réponse du porteur", when(own["answered_on"]),
             f"voir « {title} »" if replied else "–"],
            ["Réunion", when(own["met_on"]), said(own["meeting"])],
            ["Décision", when(own["decided_on"]), outcome],
            ["Suite donnée", "–", said(own["follow_up"])],
        ]


class JudgementSentences:
    """How many decisions were taken."""

    def __init__(self, reader):
        self.reader = reader
        own = {row["project"]: row["outcome"] for row in reader.sources.raw["decision"]}
        self.outcomes = [own[code] for code in reader.codes if own.get(code)]

    def all(self):
        if not self.reader.is_area:
            return
        projects, decided = len(self.reader.codes), len(self.outcomes)
        if not decided:
            yield (
                "Le sort du projet n’est pas encore décidé." if projects < 2
                else f"Le sort d’aucun des {projects} projets n’est encore décidé.")
        elif projects == 1:
            yield f"Décision : {OUTCOMES[self.outcomes[0]]}."
        else:
            parts = [
                counted(self.outcomes.count(code), word) for code, word in OUTCOMES.items()
                if code in self.outcomes
            ]
            yield (
                f"Le sort de {counted(decided, 'projet')} sur {projects} est décidé : {listed(parts)}.")
