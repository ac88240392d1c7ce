"""The tables of an axis report on money, from the publication's accounts and figures alone."""

from fractions import Fraction

from french import counted, listed
from report_reader import euros, plain, summed_unit


class MoneyTables:
    def __init__(self, reader):
        self.reader, self.publication = reader, reader.publication
        self.year = self.publication["annee"]
        own = [n for n in self.publication.get("depenses", []) if n["projet"] in reader.codes]
        self.is_told = bool(own)
        self.accounts = {n["projet"]: n for n in own if n["annee"] == self.year}

    def captions(self):
        if self.accounts:
            yield "t-moyens", f"Dépenses et financements de {self.year}"
        if self.is_told and self.costs():
            yield "t-couts", f"Coût par personne et par séance en {self.year}"

    def all(self):
        if self.accounts:
            yield "t-moyens", self.money()
        if self.is_told and self.costs():
            yield "t-couts", self.costs()

    def sentences(self):
        """Which projects have no account."""
        others = [
            plain(self.reader.names[code]) for code in self.reader.codes if code not in self.accounts]
        if self.is_told and not self.accounts:
            yield (
                f"Aucun compte rendu financier de {self.year} n’est accepté à cette date : ce qui a été "
                "dépensé, et le coût par personne, ne sont pas connus.")
        elif self.is_told and others:
            yield (
                f"Sans compte rendu accepté pour {self.year}, et donc hors du tableau : "
                f"{listed(others)}.")

    # Planned, spent, grant, others, left, in kind

    @staticmethod
    def amounts(account):
        done = account.get("realise")
        return [account["prevu"]["charges"]] + (
            [done["charges"], done["subvention"], done["cofinancement"], account["non_depense"],
             done["en_nature"]] if done else [None] * 5)

    def part(self, project):
        """Of the axis; the whole where the report is not of one."""
        own = [Fraction(s["part"]) for s in project["axes"] if s["axe"] == self.reader.axis]
        return own[0] if self.reader.axis is not None else Fraction(1)

    def money(self):
        rows, whole = [], [[] for _ in range(6)]
        for project in self.reader.projects:
            code, name = project["code"], plain(self.reader.names[project["code"]])
            part = self.part(project)
            if code not in self.accounts:
                continue
            own = [None if a is None else Fraction(a) * part for a in self.amounts(self.accounts[code])]
            rows.append([name] + ["à venir" if a is None else euros(a) for a in own])
            for column, amount in zip(whole, own):
                column += [] if amount is None else [amount]
        if len(rows) > 1:
            received = counted(len(self.accounts), "compte accepté", "comptes acceptés")
            rows.append([f"Ensemble\n{received}"] + [euros(sum(c)) if c else "–" for c in whole])
        return rows

    # For each person and each session

    def costs(self):
        rows = []
        for code in self.reader.codes:
            account = self.accounts.get(code, {})
            if "realise" not in account:
                continue
            spent = Fraction(account["realise"]["charges"])
            cells = [self.people(code, spent), self.sessions(code, spent)]
            if any(cells):
                name = plain(self.reader.names[code])
                rows.append([name, euros(spent)] + [cell or "–" for cell in cells])
        return rows

    def series(self, code, is_wanted):
        for indicator, node in self.reader.of_project(code):
            if is_wanted(indicator):
                return indicator["code"], {**node, "incomplet": self.lacks_quarters(indicator, node)}
        return None, None

    def lacks_quarters(self, indicator, node):
        """Of a sum over the year how many came: a cost by it would be too high."""
        due = [
            p for p in node["points"]
            if p["trimestre"].startswith(str(self.year)) and p["projets_attendus"]]
        came = sum(p["projets_avec_valeur"] >= p["projets_attendus"] for p in due)
        if indicator["dans_le_temps"] != "somme" or came == len(due):
            return None
        return f"{counted(came, 'trimestre')} sur {len(due)}"

    def people(self, code, spent):
        name, node = self.series(code, lambda i: i["mesure"] == "effectif" and i["classe"] == "personnes"
                                 and i.get("comptage") == "une_fois")
        cost = node and self.cost(name, node, spent)
        if cost:
            return cost
        name, node = self.series(code, lambda i: self.counts_quarters(i))
        return node and self.bounded(name, node, spent)

    def counts_quarters(self, indicator):
        return summed_unit(indicator) == "passages" and indicator.get("comptage") == "par_trimestre"

    def sessions(self, code, spent):
        name, node = self.series(
            code, lambda i: i["mesure"] == "effectif" and i["classe"] == "activite"
            and i["dans_le_temps"] == "somme" and i["unite"].lower().startswith("séance"))
        return node and self.cost(name, node, spent)

    @staticmethod
    def cost(name, node, spent):
        figure = node["annee"]
        if "valeur" not in figure and figure["absence"] != "masque":
            return None
        if node["incomplet"]:
            return f"non calculé\n{name}, {node['incomplet']}"
        if "valeur" in figure:
            number = Fraction(figure["valeur"])
            return f"{euros(spent / number)}\n{name}" if number > 0 else None
        low, high = figure.get("entre", [0, 0])
        if low <= 0:
            return f"n.c.\n{name}"
        return f"de {euros(spent / high)} à {euros(spent / low)}\n{name}"

    def bounded(self, name, node, spent):
        figure = node["annee"]
        if "valeur" not in figure and figure["absence"] != "masque":
            return None
        if node["incomplet"]:
            return f"non calculé\n{name}, {node['incomplet']}"
        year = str(self.year)
        told = [Fraction(p["chiffre"]["valeur"]) for p in node["points"]
                if p["trimestre"].startswith(year) and "valeur" in p["chiffre"]]
        if "valeur" not in figure or not told or max(told) <= 0:
            return f"n.c.\n{name}"
        total, most = Fraction(figure["valeur"]), max(told)
        if total == most:
            return f"{euros(spent / total)}\n{name}"
        return f"de {euros(spent / total)} à {euros(spent / most)}\n{name}"
