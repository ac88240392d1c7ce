"""People reached in each département beside the population that the call compares with."""

from fractions import Fraction

from french import THIN, counted, decimal, listed, percent
from report_reader import plain, summed_unit

FACTOR = 1000


class Territories:
    def __init__(self, reader):
        self.reader, publication = reader, reader.publication
        self.projects = reader.projects
        used = {code for project in self.projects for code in project["departements"]}
        self.departments = [d for d in publication["departements"] if d["code"] in used]
        self.entry = self.counted() if reader.is_area and len(self.departments) > 1 else None

    def counted(self):
        """The indicator with a population to be held against, else the first that counts people once."""
        several = len(self.projects) > 1
        found = []
        for entry in self.reader.entries.values():
            own = entry["indicateur"]
            scope = own["portee"]
            if scope["type"] == "axe" and scope["code"] != self.reader.axis and self.reader.axis:
                continue
            if scope["type"] == "projet" and (several or scope["code"] != self.reader.codes[0]):
                continue
            if (own["mesure"], own["classe"], own["entre_projets"]) == ("effectif", "personnes", "somme"):
                if summed_unit(own) == own["unite"]:
                    found.append(entry)
        with_population = [e for e in found if e["indicateur"].get("populations")]
        once = [e for e in found if e["indicateur"].get("comptage") == "une_fois"]
        return next(iter(with_population or once), None)

    # What is known of each

    def told(self):
        """Each project that counted somebody, with its figure."""
        nodes = {n["perimetre"]["code"]: n["cumul"] for n in self.entry["projets"]}
        for project in self.projects:
            figure = nodes.get(project["code"])
            if figure and ("valeur" in figure or figure.get("absence") == "masque"):
                yield project, figure

    def by_category(self):
        names = {plain(d["nom"]) for d in self.departments} | {d["code"] for d in self.departments}
        for node in self.reader.of_axis(self.entry["ventilations"]):
            own = {plain(m["nom"]): m["chiffre"] for m in node["modalites"]}
            if own and set(own) <= names:
                return own
        return None

    def line(self, department):
        """People, whether these are some only, whether some are hidden."""
        code = department["code"]
        own = self.by_category()
        if own is not None:
            figure = own.get(plain(department["nom"]), own.get(code, {}))
            people = Fraction(figure["valeur"]) if "valeur" in figure else None
            return people, False, figure.get("absence") == "masque"
        here = [(p, f) for p, f in self.told() if code in p["departements"]]
        alone = [f for p, f in here if len(p["departements"]) == 1]
        numbers = [Fraction(f["valeur"]) for f in alone if "valeur" in f]
        return (
            sum(numbers) if numbers else None, len(here) > len(numbers), len(alone) > len(numbers))

    def need(self, department):
        names = (department["code"], plain(department["nom"]))
        for place in self.entry["indicateur"].get("populations", []):
            if plain(place["territoire"]) in names:
                return Fraction(place["valeur"])
        return None

    def rate(self, department):
        people, need = self.line(department)[0], self.need(department)
        return people * FACTOR / need if people is not None and need and need > 1 else None

    def shared(self):
        several = [p for p, _ in self.told() if len(p["departements"]) > 1]
        return [] if self.by_category() is not None else several

    @property
    def has_need(self):
        return any(self.need(d) is not None for d in self.departments)

    # Words

    def sentences(self):
        if self.entry is None:
            return
        own = self.entry["indicateur"]
        name = f"{own['code']} {plain(own['nom'])}"
        if not self.is_told:
            yield f"{name} : {next(self.apart(), 'aucune valeur reçue.')}"
            return
        if self.by_category() is not None:
            yield f"{name}, par département."
        else:
            yield (
                f"{name}, depuis le début. Les personnes d’un projet qui agit dans un seul département "
                "sont comptées dans celui-ci.")
        yield from self.apart()
        yield from self.untold()
        if not self.has_need:
            yield "L’appel ne donne pas de population de référence par département"
            return
        sources = dict.fromkeys(
            f"{plain(p['source'])}, {p['annee']}" for d in self.departments
            for p in own.get("populations", [])
            if plain(p["territoire"]) in (d["code"], plain(d["nom"])))
        yield f"Population de référence : {f'{THIN}; '.join(sources)}."

    def untold(self):
        """The départements that are not in the table."""
        own = [d for d in self.departments if self.people(d) == "non ventilé"]
        if own:
            with_need = ", avec leur population de référence" if self.has_need else ""
            yield (
                "Hors du tableau, car seuls des projets de plusieurs départements y agissent"
                f"{with_need} : {f'{THIN}; '.join(map(self.place, own))}.")

    def place(self, department):
        name = f"{plain(department['nom'])} ({department['code']})"
        return f"{name}, {self.told_need(department)}" if self.has_need else name

    def told_need(self, department):
        need = self.need(department)
        if need is None:
            return "non connue"
        return decimal(need) if need > 1 else percent(need)

    def apart(self):
        """The projects whose people are attributed to no département."""
        shared = self.shared()
        if len(shared) == 1:
            yield (
                f"{shared[0]['code']} agit dans {counted(len(shared[0]['departements']), 'département')} "
                "sans y ventiler ses chiffres : ses personnes ne sont attribuées à aucun.")
        elif shared:
            names = [f"{p['code']} ({counted(len(p['departements']), 'département')})" for p in shared]
            yield (
                f"{listed(names)} agissent dans plusieurs départements sans y ventiler leurs chiffres : "
                "leurs personnes ne sont attribuées à aucun.")

    @property
    def is_told(self):
        return any(self.line(d)[0] is not None or self.line(d)[2] for d in self.departments)

    def tables(self):
        if self.entry is None or not self.is_told:
            return
        yield "t-territoire", [
            self.row(d) for d in self.departments if self.people(d) != "non ventilé"]

    def row(self, department):
        code = department["code"]
        _, is_least, _ = self.line(department)
        own = [p["code"] for p in self.projects if code in p["departements"]]
        cells = [f"{plain(department['nom'])} ({code})", ", ".join(own), self.people(department)]
        if not self.has_need:
            return cells
        rate, told = self.rate(department), self.told_need(department)
        least = "au moins " if is_least else ""
        return [*cells, told, "–" if rate is None else least + decimal(rate, 1)]

    def people(self, department):
        people, is_least, is_hidden = self.line(department)
        if people is not None:
            return ("au moins " if is_least else "") + decimal(people)
        return "n.c." if is_hidden else "non ventilé" if is_least else self.absence(department)

    def absence(self, department):
        """Why those who count there have no figure; the last reason, where each has one."""
        if self.by_category() is not None:
            return "non reçu"
        nodes = {n["perimetre"]["code"]: n for n in self.entry["projets"]}
        codes = [p["code"] for p in self.projects if department["code"] in p["departements"]]
        own = self.entry["indicateur"]
        reasons = [
            self.reader.told(own, nodes[code]["cumul"], nodes[code]) for code in codes if code in nodes]
        whole = len(reasons) == len(codes) and "non reçu" not in reasons
        return reasons[-1] if reasons and whole else "non reçu"

    def extremes(self, least, most, words):
        """Of numbers of which one is at least so much, nobody knows which is the largest."""
        told = []
        if words(least[1]) == words(most[1]):
            some = " (au moins)" if any(self.line(d)[1] for d, _ in (least, most)) else ""
            return f"{words(most[1])}{some} partout où le nombre est connu"
        for department, number in (least, most):
            name = plain(department["nom"]) + (", au moins" if self.line(department)[1] else "")
            told.append(f"{words(number)} ({name})")
        start = "les nombres connus vont " if any(self.line(d)[1] for d in self.departments) else ""
        return f"{start}de {told[0]} à {told[1]}"

    def charts(self):
        if self.entry is None:
            return
        has_rates = any(self.rate(d) is not None for d in self.departments)
        numbers = [
            (d, self.rate(d) if has_rates else self.line(d)[0]) for d in self.departments]
        known = [(d, n) for d, n in numbers if n is not None]
        if len(known) < 2 or len({n for _, n in known}) < 2:
            return
        own = self.entry["indicateur"]
        least, most = min(known, key=lambda k: k[1]), max(known, key=lambda k: k[1])

        def words(number):
            return decimal(number, 1 if has_rates else 0)

        subject = " pour mille de la population de référence" if has_rates else ""
        description = " ".join(
            f"{plain(d['nom'])} : "
            + (("au moins " if self.line(d)[1] else "") + words(n) if n is not None
               else self.people(d)) + "." for d, n in numbers)
        yield (
            "g-touchees",
            f"Personnes attribuées{subject} : " + self.extremes(least, most, words),
            f"{own['code']} {plain(own['nom'])}" + (", pour mille" if has_rates else "")
            + ", par département", description, [d["code"] for d in self.departments])
