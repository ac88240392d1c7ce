"""Sentences and tables of an axis report on opinions by what people said of themselves."""

from french import THIN, counted, decimal, quarter
from report_reader import plain, share


class ProfileReader:
    """Of the last wave of each survey, each opinion with a question of profile that it is told by."""

    def __init__(self, reader):
        self.reader = reader

    def last(self):
        """By the place that the wave has in the report."""
        waves = list(self.reader.surveys())
        for place, (survey, area) in enumerate(waves, start=1):
            own = [s["trimestre"] for s, _ in waves if s["titre"] == survey["titre"]]
            if survey["trimestre"] == max(own) and self.told(area):
                yield place, survey, area

    @staticmethod
    def told(area):
        return [(q, p) for q in area["questions"] for p in q.get("profils") or []]

    def profiles(self):
        """Each question of profile, with the opinions that are told by it."""
        for place, survey, area in self.last():
            told = self.told(area)
            names = dict.fromkeys(profile["question"] for _, profile in told)
            for index, name in enumerate(names, start=1):
                own = [(q, p) for q, p in told if p["question"] == name]
                yield f"t-selon-e{place}-{index}", own


class ProfileTables(ProfileReader):
    """One for each question of profile: a row for each opinion, a column for each group."""

    def all(self):
        for identifier, told in self.profiles():
            yield identifier, [self.row(question, profile, told) for question, profile in told]

    def row(self, question, profile, told):
        own = {column(group): cell(group) for group in profile["groupes"]}
        return [plain(question["libelle"]), *(own.get(key, "–") for key in columns(told))]

    def captions(self):
        for identifier, told in self.profiles():
            label = plain(told[0][1]["libelle"])
            yield identifier, f"Part favorable selon la réponse à « {label} »"

    def heads(self):
        for identifier, told in self.profiles():
            yield identifier, [
                "Question",
                *(f"{plain(label)} ({decimal(people)})" for label, people in columns(told)),
            ]


def column(group):
    return group["libelle"], group["personnes"]


def columns(told):
    """The same people are one column, whatever the opinion; the finest tellings first."""
    finest = sorted((profile["groupes"] for _, profile in told), key=len, reverse=True)
    return list(dict.fromkeys(column(g) for groups in finest for g in groups))


def cell(group):
    return share(group["favorable"], group["personnes"])


class ProfileSentences(ProfileReader):
    def all(self):
        for _, survey, area in self.last():
            told = self.told(area)
            compared = [group for _, profile in told for group in self.compared(profile)]
            number = counted(len(compared), "comparaison")
            yield (
                f"Elle n’est dite établie qu’au seuil de 5{THIN}%, après correction (Holm) pour "
                f"{number}{THIN}; cela n’en dit pas la cause.")
            yield from self.missing(area, told)
            yield from self.findings(told, compared)

    @staticmethod
    def compared(profile):
        """One difference where there are two groups."""
        own = [g for g in profile["groupes"] if g["ecart"] not in ("trop_peu", "sans_objet")]
        return own[:1] if len(profile["groupes"]) == 2 else own

    @staticmethod
    def missing(area, told):
        opinions = sum("opinion" in q and q["classe"] == "avis" for q in area["questions"])
        profiles = sum(
            q["classe"] == "profil" and not q["plusieurs_reponses"] for q in area["questions"])
        rest = opinions * profiles - len(told)
        if rest:
            verb = "n’est pas publié" if rest < 2 else "ne sont pas publiés"
            yield f"Sur {opinions * profiles} croisements, {rest} {verb} : trop peu"

    def findings(self, told, compared):
        established = [
            self.established(question, profile, group) for question, profile in told
            for group in self.compared(profile) if group["ecart"] in ("superieur", "inferieur")
        ]
        yield from established
        if not compared:
            yield "Aucune différence n’est évaluable"
        elif not established:
            yield "Aucune différence établie."
            points = sorted(g["detectable"] for g in compared if "detectable" in g)
            if points:
                smallest = (
                    f" ({points[-1]} pour les plus petits groupes)" if points[-1] > points[0] else "")
                yield (
                    f"Même sans cette correction, une différence de moins de {points[0]} points"
                    f"{smallest} avait peu de chances d’être vue.")

    @staticmethod
    def established(question, profile, group):
        others = [g for g in profile["groupes"] if g is not group]
        x, n = (sum(g[key] for g in others) for key in ("favorable", "personnes"))
        return (
            f"« {plain(question['libelle'])} » : {cell(group)} parmi « {plain(group['libelle'])} » "
            f"({decimal(group['personnes'])} personnes), {share(x, n)} parmi les autres "
            f"({decimal(n)}) : différence établie.")
