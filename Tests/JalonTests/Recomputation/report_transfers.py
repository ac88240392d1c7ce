"""What a report tells of transferability, from the ratings of each side themselves."""

from french import counted, decimal, listed, percent
from report_reader import plain

VERDICTS = {
    "ready": ("prêt", "prêts"), "conditions": ("prêt sous conditions", "prêts sous conditions"),
    "consolidate": ("à consolider", "à consolider"),
}
ABSENCES = {"not_applicable": "sans objet", "unknown": "ne sait pas"}
STATUSES = {"kept": "à garder telle quelle", "adaptable": "adaptable", "bound": "liée au contexte"}
PAIRS = {
    "porteur et évaluateur": ("holder", "evaluator"),
    "deux évaluateurs, chacun sans voir l’autre": ("evaluator", "second"),
}
UNRATED = "Non évaluable avec les données présentes"


class TransferReader:
    def __init__(self, reader):
        self.reader, self.transfers = reader, reader.sources.transfers
        self.rated = [
            self.transfers.projects[code] for code in reader.codes
            if code in self.transfers.projects
        ]
        self.verdicts = [own.verdict(self.transfers.dimensions) for own in self.rated]

    def name(self, own):
        return plain(self.reader.names[own.project])

    def extent(self):
        rated, total = len(self.rated), len(self.reader.codes)
        if rated == total:
            every = "Le projet est coté" if total == 1 else f"Les {total} projets sont cotés"
            return f"{every} des deux côtés"
        return f"{counted(rated, 'projet coté', 'projets cotés')} des deux côtés sur {total}"

    def tally(self):
        if len(self.reader.codes) == 1:
            return VERDICTS[self.verdicts[0]][0] if self.verdicts[0] else "non coté"
        return listed([
            counted(number, *words) for verdict, words in VERDICTS.items()
            if (number := self.verdicts.count(verdict))
        ])

    def verdict(self):
        if not self.rated:
            return UNRATED
        if 2 * len(self.rated) < len(self.reader.codes):
            return f"Non établi : {self.extent()}"
        ready, conditions = (self.verdicts.count(v) for v in ("ready", "conditions"))
        if ready == len(self.rated):
            return "Probable"
        if 2 * (ready + conditions) >= len(self.rated):
            return "Probable, sous conditions"
        return "Non établi : à consolider d’abord"


class TransferTables(TransferReader):
    def all(self):
        if not self.rated:
            return
        yield "t-transfert", [self.scores(own) for own in self.rated]
        if self.reader.is_area:
            yield "t-accord", list(self.agreements())
        yield "t-criteres", (
            self.marks(self.rated[0]) if len(self.rated) == 1
            else [self.counts(code) for code in self.transfers.criteria])
        functions = [f for own in self.rated for f in self.functions(own)]
        if functions and len(self.reader.codes) == 1:
            yield "t-fonctions", functions

    def captions(self):
        if self.rated:
            yield "t-criteres", plain(self.transfers.title)

    def heads(self):
        if self.rated:
            yield "t-transfert", [
                "Projet", *(f"{code} {name}" for code, name in self.transfers.dimensions.items()),
                "Lecture", "Points bloquants",
            ]
            yield "t-criteres", (
                ["Critère", "Note", "Preuve"] if len(self.rated) == 1
                else ["Critère", "Favorable (3, 4)", "Moyen (2)", "Défavorable (0, 1)", "Sans note"])

    def scores(self, own):
        def number(side, dimension):
            score = own.score(side, dimension)
            return "–" if score is None else decimal(score)

        cells = [
            f"{number('settled', d)}\n{number('holder', d)} | {number('evaluator', d)}"
            for d in self.transfers.dimensions
        ]
        verdict = own.verdict(self.transfers.dimensions)
        read = "non cotée"
        if verdict:
            read = f"{VERDICTS[verdict][0]}\npreuves E{decimal(own.evidence(), 1)}"
        blocking = [code + (" (plan)" if mark.has_plan else "") for code, mark in own.blocking()]
        return [self.name(own), *cells, read, listed(blocking) if blocking else "aucun"]

    def agreements(self):
        """Told of all that were rated, before they met."""
        for words, pair in PAIRS.items():
            found = self.transfers.agreement(self.reader.codes, *pair)
            if found:
                projects, own = found
                coefficients = [
                    "non calculable" if value is None else decimal(value, 2)
                    for value in (own.kappa, own.gwet)
                ]
                yield [
                    words, str(projects), str(own.cases), percent(own.exact),
                    percent(own.within_one), decimal(own.difference, 2), *coefficients,
                ]

    def criterion(self, code):
        return f"{code} {plain(self.transfers.criteria[code]['statement'])}"

    def marks(self, own):
        return [
            [
                self.criterion(code),
                str(mark.level) if mark.level is not None else ABSENCES[mark.absence],
                f"E{mark.evidence}",
            ]
            for code, mark in ((code, own.settled[code]) for code in self.transfers.criteria)
        ]

    def counts(self, code):
        levels = [own.settled[code].level for own in self.rated]
        return [
            self.criterion(code),
            *(str(sum(level in wanted for level in levels))
              for wanted in ((3, 4), (2,), (0, 1), (None,))),
        ]

    def functions(self, own):
        for row in self.transfers.functions[own.project]:
            form = plain(row["form"])
            if row["other_forms"]:
                form += f"\nailleurs : {plain(row['other_forms'])}"
            yield [
                f"{plain(row['name'])}\n{STATUSES[row['status']]}",
                plain(row["mechanism"]), form, plain(row["context"]) or "non dit",
                plain(row["evidence"]) or "sans preuve",
            ]
