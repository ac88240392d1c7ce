"""What holders declare of participation, against the events themselves."""

from collections import defaultdict

STAGES = {
    "diagnosis": "diagnostic", "design": "conception", "delivery": "mise_en_oeuvre",
    "steering": "pilotage", "evaluation": "evaluation", "spreading": "essaimage",
}
PARTICIPANTS = {
    "supported": "personnes_accompagnees", "relatives": "proches", "peers": "pairs",
    "inhabitants": "habitants",
}
SUPPORTS = {
    "expenses": "defraiement", "interpreting": "interpretariat", "childcare": "garde_enfants",
    "easyRead": "falc",
}
EFFECTS = {"yes": "oui", "partly": "en_partie", "no": "non"}
KIND = "participation"


class Event:
    """An event of a project, as its holder declared it."""

    def __init__(self, row):
        self.project, self.stage, self.quarter = row["project"], row["stage"], row["quarter"]
        self.level, self.effect = int(row["level"]), row["effect"]
        self.people = int(row["people"]) if row["people"] else None
        self.meetings = int(row["meetings"]) if row["meetings"] else None
        self.participants = set(row["participants"].split())
        self.supports = set(row["supports"].split())
        self.is_proved = bool(row["evidence"])
        self.words = None
        if row["is_cleared"] == "t":
            self.words = row["reason"] if self.effect == "no" else row["change"]

    def is_small(self, threshold):
        return self.people is not None and 0 < self.people < threshold


def events(raw):
    """By project."""
    told = defaultdict(list)
    for row in raw["event"]:
        told[row["project"]].append(Event(row))
    return told


def check_participation(raw, publication, tally):
    expected = [event for own in events(raw).values() for event in own]
    told = publication.get("participation", [])
    tally.agree(KIND, "events", [n["projet"] for n in told], [e.project for e in expected])
    threshold = int(raw["call"][0]["small_count_threshold"])
    for node, event in zip(told, expected):
        place = f"{event.project} {event.quarter}"
        for key, value in (
            ("niveau", event.level), ("etape", STAGES[event.stage]), ("trimestre", event.quarter),
            ("preuve", event.is_proved), ("reunions", event.meetings), ("texte", event.words),
            ("effet", EFFECTS[event.effect]),
        ):
            tally.check(KIND, place, node, key, value)
        for key, words, own in (
            ("qui", PARTICIPANTS, event.participants), ("soutiens", SUPPORTS, event.supports),
        ):
            tally.agree(KIND, f"{place} {key}", set(node[key]), {words[word] for word in own})
        people(place, node["personnes"], event, threshold, tally)


def people(place, node, event, threshold, tally):
    if event.is_small(threshold):
        tally.hide(KIND, place, node, event.people)
    elif event.people is None:
        tally.check(KIND, place, node, "absence", "manquant")
        tally.check(KIND, place, node, "cause", "non_disponible")
    else:
        tally.check(KIND, place, node, "valeur", event.people)
