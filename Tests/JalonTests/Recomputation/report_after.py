"""How an area is thought to work, and what becomes of its projects once the grant has ended."""

from fractions import Fraction

from french import THIN, counted, day, percent
from report_judgement import OUTCOMES, said
from report_money import MoneyTables
from report_reader import plain

LEVELS = {
    "moyens": "Moyens\nce qui est mis dans les projets",
    "activite": "Activités\nce qui est fait",
    "realisation": "Réalisations\nqui est touché, ce qui est produit",
    "resultat": "Résultats\nce qui change pour les personnes",
    "impact": "Effets\nce qui change à long terme",
}


class AfterTables:
    def __init__(self, reader):
        self.reader = reader
        self.shares = {}
        for code, account in MoneyTables(reader).accounts.items():
            done = account.get("realise")
            if done and Fraction(done["charges"]) > 0:
                self.shares[code] = min(
                    Fraction(1), Fraction(done["subvention"]) / Fraction(done["charges"]))
        raw = reader.sources.raw
        self.decisions = {row["project"]: row for row in raw["decision"]}
        self.ends = {row["code"]: row["ends_on"] for row in raw["project"]}

    def all(self):
        common = {indicator["code"] for indicator in self.shared()}
        if common:
            yield "t-modele", [self.level(*level, common) for level in LEVELS.items()]
        if len(self.reader.codes) > 1:
            yield "t-apres", [self.line(code) for code in self.reader.codes]

    def shared(self):
        """Those that are not of one project, of the call and of this area's axes."""
        for entry in self.reader.entries.values():
            scope = entry["indicateur"]["portee"]
            if scope["type"] == "appel" or scope["type"] == "axe" and self.reader.axis in (
                    None, scope["code"]):
                yield entry["indicateur"]

    def level(self, code, name, common):
        told = [e["indicateur"] for e in self.reader.entries.values() if e["indicateur"]["niveau"] == code]
        shared = [f"{i['code']} {plain(i['nom'])}" for i in told if i["code"] in common]
        own = [i["code"] for i in told if i["portee"].get("code") in self.reader.codes]
        return [name, f"{THIN}; ".join(shared) or "aucun", ", ".join(own) or "aucun"]

    def line(self, code):
        own, share = self.decisions.get(code), self.shares.get(code)
        outcome = OUTCOMES.get(own["outcome"]) if own else None
        return [
            plain(self.reader.names[code]), day(self.ends[code], "short"),
            "non connu" if share is None else percent(share),
            outcome or ("en cours" if own else "à ouvrir"),
            said(own["follow_up"]) if outcome else "–",
        ]

    def sentences(self):
        told = [self.shares[code] for code in self.reader.codes if code in self.shares]
        year = self.reader.publication["annee"]
        if not told:
            yield (
                f"Aucun compte de {year} n’est encore accepté : ce que la subvention paie des dépenses n’est "
                "pas connu.")
            return
        today = self.reader.publication["jour"]
        over = sum(self.ends[code] < today for code in self.reader.codes)
        if len(self.reader.codes) == 1:
            end = day(self.ends[self.reader.codes[0]])
            yield (
                f"En {year}, la subvention de l’appel paie {percent(max(told))} des dépenses du projet. "
                + (f"Il est terminé depuis le {end}." if over else f"Il finit le {end}."))
            return
        between = f"{percent(max(told))} des dépenses"
        if min(told) < max(told):
            between = f"de {percent(min(told))} à {percent(max(told))} des dépenses selon le projet"
        accounts = counted(
            len(told), "projet dont le compte est accepté", "projets dont le compte est accepté")
        number = len(self.reader.codes)
        projects = counted(over, "projet est terminé", "projets sont terminés") + f" sur {number}."
        if over == 0:
            projects = f"Aucun des {number} projets n’est terminé."
        elif over == number:
            projects = f"Les {number} projets sont terminés."
        yield f"En {year}, la subvention de l’appel paie {between} ({accounts}). {projects}"
