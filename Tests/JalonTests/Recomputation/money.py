"""What each year of a project was to cost and did cost, from the lines of its accounts."""

from fractions import Fraction

IN_KIND = {"86", "87"}


def is_charge(line):
    return line.startswith("6") or line == "indirectes"


def is_product(line):
    return line.startswith("7")


def totals(lines, column):
    """Of one account: charges, what the call gave, what others gave, what was given in kind."""
    amounts = {row["line"]: Fraction(row[column]) for row in lines if row[column]}
    grant = amounts.get("74.appel", Fraction(0))
    return {
        "charges": sum((v for k, v in amounts.items() if is_charge(k)), Fraction(0)),
        "subvention": grant,
        "cofinancement": sum((v for k, v in amounts.items() if is_product(k)), Fraction(0)) - grant,
        "en_nature": amounts.get("86", Fraction(0)),
    }


def check_money(raw, publication, tally):
    accounts = {}
    for row in raw["spending"]:
        accounts.setdefault((row["project"], int(row["year"])), []).append(row)
    told = publication.get("depenses", [])
    tally.agree("money", "accounts", [(n["projet"], n["annee"]) for n in told], sorted(accounts))
    for node in told:
        lines = accounts.get((node["projet"], node["annee"]), [])
        place = f"{node['projet']} {node['annee']}"
        tally.check("money", place, node, "annee", node["annee"])
        for key, column in (("prevu", "planned"), ("realise", "actual")):
            if key not in node:
                tally.agree("money", place, any(row["actual"] for row in lines), False)
                continue
            for name, amount in totals(lines, column).items():
                tally.check("money", f"{place} {key}", node[key], name, amount)
        left = sum((Fraction(r["actual"]) for r in lines if r["line"] == "reste"), Fraction(0))
        tally.check("money", place, node, "non_depense", left)
    for node in publication.get("reponses_des_porteurs", []):
        if "annee" in node:
            tally.check("money", node["projet"], node, "annee", node["annee"])
