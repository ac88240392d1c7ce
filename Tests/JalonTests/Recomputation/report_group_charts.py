"""Charts of an axis report on groups of people, and on projects side by side."""

from fractions import Fraction

from french import THIN, counted, decimal, listed, percent
from funnels import FEWEST_PEOPLE
from report_reader import plain, summed_unit


def is_silent(nodes):
    """No category is told with people in it."""
    figures = [
        figure for node in nodes
        for figure in (*(m["chiffre"] for m in node["modalites"]), node.get("inconnu", {}))
    ]
    return all("entre" not in f and Fraction(f.get("valeur", 0)) == 0 for f in figures)


def within(name):
    """As it stands within a sentence: acronyms keep their capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def silences(reader):
    """What stands in place of a chart and of a table."""
    for code, entry in reader.entries.items():
        nodes = reader.of_axis(entry["ventilations"])
        indicator = entry["indicateur"]
        if not nodes or indicator["mesure"] in ("proportion", "moyenne") or not is_silent(nodes):
            continue
        names = ", ".join(within(plain(node["ventilation"])) for node in nodes)
        yield (
            f"{code} {plain(indicator['nom'])} : aucune catégorie n’est communicable ({names}). "
            "Trop peu de personnes, ou le compte d’un autre groupe s’en déduirait.")


class GroupCharts:
    def __init__(self, reader):
        self.reader = reader

    def all(self):
        yield from self.publics()
        yield from self.funnels()
        yield from self.territory()

    def territory(self):
        """How many projects of an axis work in each département."""
        if len(self.reader.codes) < 2 or self.reader.axis is None:
            return
        numbers = {
            node["nom"]: sum(node["code"] in p["departements"] for p in self.reader.projects)
            for node in self.reader.publication["departements"]
        }
        most = max(numbers.values())
        first = [name for name, number in numbers.items() if number == most]
        if len(first) == len(numbers):
            finding = f"{counted(most, 'projet')} dans chaque département"
        elif len(first) <= 3:
            each = " chacun" if len(first) > 1 else ""
            finding = f"Le plus de projets : {listed(first)} ({most}{each})"
        else:
            finding = f"{counted(most, 'projet')} au plus par département"
        without = [name for name, number in numbers.items() if number == 0]
        if 0 < len(without) <= 3:
            finding += f"{THIN}; aucun : {listed(without)}"
        elif without:
            finding += f"{THIN}; aucun dans {len(without)} départements sur {len(numbers)}"
        codes = [node["code"] for node in self.reader.publication["departements"]]
        yield (
            "g-territoire", finding, "Nombre de projets par département de l’appel",
            " ".join(f"{name} : {counted(number, 'projet')}." for name, number in numbers.items()),
            codes)

    def publics(self):
        for code, entry in self.reader.entries.items():
            indicator = entry["indicateur"]
            nodes = self.reader.of_axis(entry["ventilations"])
            if not nodes or indicator["mesure"] in ("proportion", "moyenne") or is_silent(nodes):
                continue
            lines, largest = [], []
            for node in nodes:
                parts = [(plain(m["nom"]), m["chiffre"]) for m in node["modalites"]]
                total = node["total"].get("valeur")
                most = self.most(parts, node)
                if most is not None:
                    largest.append(
                        f"{within(plain(node['ventilation']))} « {most[0]} » "
                        f"({percent(most[1] / Fraction(total))})")
                parts.append(("Inconnu", node["inconnu"]))
                lines.append(f"{plain(node['ventilation'])} : " + ", ".join(
                    self.part(name, figure, total) for name, figure in parts))
            shown = any(
                "valeur" in node["total"] and any("valeur" in m["chiffre"] for m in node["modalites"])
                for node in nodes)
            finding = "La répartition n’est pas communicable"
            if shown:
                finding = "Aucune catégorie ne se détache nettement"
            if largest:
                finding = "Le plus souvent : " + listed(largest[:3])
            first = nodes[0]
            people = self.reader.value(indicator, first["total"])
            projects = counted(first["projets_avec_valeur"], "projet")
            measure = f"n = {people} {summed_unit(indicator)}, depuis le début, {projects}"
            yield f"g-publics-{code.lower()}", finding, measure, ". ".join(lines) + "."

    @staticmethod
    def most(parts, node):
        """The category that leads by five points, whatever those are who are in no category that is told."""
        known = sorted(
            ((Fraction(f["valeur"]), name) for name, f in parts if "valeur" in f),
            key=lambda pair: -pair[0])
        if not known or "valeur" not in node["total"]:
            return None
        (most, name), total = known[0], Fraction(node["total"]["valeur"])
        second = known[1][0] if len(known) > 1 else 0
        rest = total - sum(number for number, _ in known)
        leads = total and most > second + rest and (most - second) * 20 >= total
        return (name, most) if leads else None

    def part(self, name, figure, total):
        if "valeur" not in figure:
            return f"{name} {self.reader.value({'mesure': ''}, figure)}"
        return (
            f"{name} {percent(Fraction(figure['valeur']) / Fraction(total))} "
            f"({decimal(figure['valeur'])})")

    @staticmethod
    def point(row):
        counts = f"{decimal(row['concernees'])} sur {decimal(row['personnes'])}"
        if row["personnes"] < FEWEST_PEOPLE:
            return f"{row['code']} : {counts}"
        share = percent(Fraction(row["concernees"], row["personnes"]))
        return f"{row['code']} : {share} ({counts})"

    def funnels(self):
        for node in self.reader.in_order(self.reader.publication["projets_cote_a_cote"]):
            if node["verdict"] != "compares":
                continue
            rows = node["projets"]
            x, n = (sum(row[key] for row in rows) for key in ("concernees", "personnes"))
            lines = [f"Ensemble : {percent(Fraction(x, n))}"] + [
                self.point(row) for row in rows
            ]
            indicator = self.reader.entries[node["indicateur"]]["indicateur"]
            beyond = [row for row in rows if row.get("position") == "au_dela"]
            finding = None
            if not beyond:
                finding = (
                    f"{indicator['code']} : aucun projet au-delà de ce que le hasard explique "
                    f"(99,8{THIN}%)")
            yield (
                f"g-cote-a-cote-{node['indicateur'].lower()}", finding,
                f"{plain(indicator['nom'])} : part de chaque projet selon son nombre de personnes, "
                f"{node['annee']}", ". ".join(lines) + ".")
