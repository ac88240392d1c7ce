"""Charts of a report on what is declared of participation, and on what people live."""

from french import THIN
from report_participation import LEVELS, STAGE_WORDS, Participation, named
from report_reader import plain

AXIS_OF_LEVELS = [str(level) for level in range(len(LEVELS))]


class ParticipationCharts:
    def __init__(self, reader):
        self.reader, self.own = reader, Participation(reader)

    def all(self):
        if self.own.events and self.own.headline():
            yield self.gaps()
        if self.own.events:
            yield self.stages()

    def gaps(self):
        lived, lines = self.own.level, []
        for code in self.reader.codes:
            name = plain(self.reader.names[code])
            if code not in self.own.levels:
                lines.append(f"{name} : rien déclaré.")
                continue
            level = self.own.levels[code]
            gap = f"{abs(level - lived)} de {'plus' if level > lived else 'moins'} que le vécu"
            lines.append(
                f"{name} : déclaré {level} {LEVELS[level]}"
                + ("" if self.own.is_proved(code) else ", sans preuve")
                + f", {gap if level != lived else 'égal au vécu'}.")
        return (
            "g-niveaux", self.own.headline(),
            "Écart entre le déclaré et le vécu : niveau le plus haut déclaré par chaque projet, niveau "
            f"{named(lived)}, dit par les personnes {self.reader.words.possessive}",
            f"Vécu : {lived} {LEVELS[lived]}. " + " ".join(lines), AXIS_OF_LEVELS)

    def stages(self):
        lines = []
        for code in self.reader.codes:
            own = self.own.projects[code]
            told = []
            for stage, words in STAGE_WORDS.items():
                levels = [event.level for event in own if event.stage == stage]
                told.append(
                    f"{words} {max(levels)} {LEVELS[max(levels)]}" if levels
                    else f"{words} rien déclaré")
            proved = f"{sum(e.is_proved for e in own)} sur {len(own)}" if own else "rien déclaré"
            lines.append(
                f"{plain(self.reader.names[code])} : {', '.join(told)}{THIN}; actions avec preuve : "
                f"{proved}.")
        middle = f"le niveau {named(self.own.middle)}"
        least = "" if len(self.own.levels) == 1 else " au moins"
        finding = f"{self.own.declare(self.own.at_least_middle)}{least} {middle}"
        return (
            "g-etapes", finding, "Niveau déclaré le plus haut à chaque étape, et actions avec preuve",
            " ".join(lines), AXIS_OF_LEVELS)

    def drawn(self):
        """What is written in the chart of stages after its heads, in its order."""
        if self.own.events:
            yield "g-etapes", "avec preuve", " ".join(self.tiles())

    def tiles(self):
        for code in self.reader.codes:
            own = self.own.projects[code]
            yield plain(self.reader.names[code])
            for stage in STAGE_WORDS:
                levels = [event.level for event in own if event.stage == stage]
                if levels:
                    yield str(max(levels))
            yield f"{sum(e.is_proved for e in own)} sur {len(own)}" if own else "rien déclaré"
