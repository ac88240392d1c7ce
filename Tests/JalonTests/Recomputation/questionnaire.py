"""A form's questions and choices, read from its Markdown tables."""

from dataclasses import dataclass

SIDES = {
    "very favourable": ("tres_favorable", 1), "favourable": ("favorable", 1),
    "neutral": ("neutre", 0), "unfavourable": ("defavorable", -1),
    "very unfavourable": ("tres_defavorable", -1),
}
CLASSES = {"opinion": "avis", "profile": "profil", "health": "sante"}
LANGUAGE = "label::français (fr)"
REFUSAL = "refus"
# How long the names of answers that are told together may be.
LONGEST = 60


@dataclass(frozen=True)
class Choice:
    name: str
    label: str
    tone: str
    # Codes of the categories of people supported that it stands for.
    categories: tuple = ()

    @property
    def side(self):
        return SIDES[self.tone][1] if self.tone else None


@dataclass(frozen=True)
class Question:
    name: str
    label: str
    several: bool
    of: str
    choices: tuple
    # "I04/genre": the breakdown of the people supported that it is held against.
    compared: str = ""
    # Of participation, that it is to agree.
    level: int | None = None

    @property
    def is_scale(self):
        return any(choice.tone for choice in self.choices)

    def named(self, side):
        return {choice.name for choice in self.choices if choice.side == side and choice.tone}

    def merged(self, alone, is_silence_there):
        """What all answers are called that have no line of their own."""
        rest = [place for place, choice in enumerate(self.choices) if choice.label not in alone]
        labels = [self.choices[place].label for place in rest]
        runs_on = rest == list(range(min(rest), max(rest) + 1)) if rest else False
        if runs_on and len(" + ".join(labels)) <= LONGEST:
            return " + ".join(labels + ["sans réponse"] * is_silence_there)
        listed = ", ".join(labels)
        words = f" ({listed})" if 0 < len(listed) <= LONGEST else ""
        return "Autres réponses" + words + ", ou aucune" * is_silence_there


def sheet(form, title):
    lines = form.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0].splitlines()
    rows = [line.strip().strip("|").split("|") for line in lines if line.startswith("|")]
    cells = [[cell.strip() for cell in row] for row in rows]
    return [dict(zip(cells[0], row)) for row in cells[2:]]


def questions(form):
    choices = {}
    for row in sheet(form, "choices"):
        own = choices.setdefault(row["list_name"], [])
        if row["name"] != REFUSAL:
            own.append(Choice(row["name"], row[LANGUAGE], row["tone"],
                              tuple(row.get("compared", "").split())))
    result = []
    for row in sheet(form, "survey"):
        kind, _, name = row["type"].partition(" ")
        # What a code is made of is published nowhere.
        if row.get("linking") in ("consent", "code"):
            continue
        if kind in ("select_one", "select_multiple"):
            result.append(
                Question(
                    row["name"], row[LANGUAGE], kind == "select_multiple", CLASSES[row["class"]],
                    tuple(choices[name]), row.get("compared", ""), level(row)))
    return result


def open_labels(form):
    """The words of the questions that are answered in writing, by their names."""
    return {row["name"]: row[LANGUAGE] for row in sheet(form, "survey") if row["type"] == "text"}


def level(row):
    return int(row["level"]) if row.get("level") else None
