"""Sentences of method that hold in some reports only: each stands as often as it is true."""

WIDENED = "Intervalle de Wilson, élargi parce que les personnes d’un même projet se ressemblent."
TWICE = "Une même personne peut être comptée par deux projets"
MAJORITIES = "La participation est jugée probable si c’est le cas de plus de la moitié des questions."


class Rules:
    def __init__(self, reader):
        self.reader = reader

    def all(self):
        yield WIDENED, sum(self.is_widened(area) for _, area in self.reader.surveys())
        yield TWICE, int(len(self.reader.codes) > 1)
        # Where something is declared, it is held against what people live.
        declared = any(self.reader.sources.events[code] for code in self.reader.codes)
        yield MAJORITIES, int(self.reader.is_area and not declared)

    @staticmethod
    def is_widened(area):
        """Whether an interval of the wave takes projects as clusters."""
        told = [
            node["intervalle"]["portee"] for question in area["questions"]
            for node in (question.get("opinion", {}), *question["reponses"]) if "intervalle" in node
        ]
        return "projets_semblables" in told
