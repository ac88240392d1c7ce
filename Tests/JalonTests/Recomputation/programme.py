"""The call, its projects and the quarters that they sent."""

from datetime import date, timedelta
from fractions import Fraction

STATUS = {"selected": "retenu", "running": "en_cours", "completed": "termine", "stopped": "arrete"}


def check_programme(raw, publication, tally):
    check_call(raw["call"][0], publication["appel"], tally)
    tally.check("programme", "release", publication, "format", 3)
    tally.check("programme", "release", publication, "annee", int(raw.release["year"]))
    codes = [row["code"] for row in raw["axis"]]
    for node, code in zip(publication["axes"], codes, strict=True):
        tally.check("programme", "axes", node, "code", code)
    departments = [row["code"] for row in raw["department"]]
    for node, code in zip(publication["departements"], departments, strict=True):
        tally.check("programme", "departments", node, "code", code)
    for node, row in zip(publication["projets"], raw["project"], strict=True):
        check_project(raw, row, node, tally)
    for entry in publication["indicateurs"]:
        check_indicator(raw, entry["indicateur"], tally)
    check_completeness(raw, publication, tally)


def check_call(row, node, tally):
    numbers = {
        "candidatures": "applications_received", "delai_jours": "due_days",
        "enveloppe_eur": "envelope_eur", "projets_retenus": "projects_selected",
        "seuil_effectif": "small_count_threshold",
    }
    rules = {
        "budget_minimum_eur": "minimum_budget_eur", "duree_maximum_mois": "maximum_duration_months",
        "duree_minimum_mois": "minimum_duration_months",
    }
    for names, place in ((numbers, node), (rules, node["regles"])):
        for key, column in names.items():
            tally.check("programme", "call", place, key, Fraction(row[column]))
    tally.check("programme", "call", node["regles"], "fin_au_plus_tard", row["latest_end_on"])


def check_project(raw, row, node, tally):
    kind, code = "programme", row["code"]
    tally.check(kind, code, node, "code", code)
    tally.check(kind, code, node, "budget_eur", Fraction(row["budget_eur"]))
    tally.check(kind, code, node, "financement_eur", Fraction(row["funding_eur"]))
    tally.check(kind, code, node, "etat", STATUS[row["status"]])
    tally.check(kind, code, node, "debut", row["starts_on"])
    tally.check(kind, code, node, "fin", row["ends_on"])
    axes = [link for link in raw["project_axis"] if link["project"] == code]
    for share, link in zip(node["axes"], axes, strict=True):
        tally.check(kind, code, share, "axe", link["axis"])
        tally.check(kind, code, share, "part", Fraction(link["share"]))
    own = [link["department"] for link in raw["project_department"] if link["project"] == code]
    tally.agree(kind, f"{code} departments", node["departements"], own)
    tally.seen.update((id(node["departements"]), place) for place in range(len(own)))


def check_indicator(raw, node, tally):
    row = next(row for row in raw["indicator"] if row["code"] == node["code"])
    alerts = node["alertes"]
    for key, column in (
        ("ecart", "alert_change_units"), ("ecart_relatif", "alert_change_ratio"),
        ("ecart_a_la_cible", "alert_target_ratio"),
    ):
        tally.check("programme", node["code"], alerts, key, Fraction(row[column]))
    tally.check("programme", node["code"], node, "decimales", int(row["decimals"]))
    own = [r for r in raw["population"] if r["indicator"] == node["code"]]
    told = node.get("populations", [])
    tally.agree("programme", f"{node['code']} populations", len(told), len(own))
    for place, population in zip(told, own):
        tally.check("programme", node["code"], place, "territoire", population["territory"])
        tally.check("programme", node["code"], place, "valeur", Fraction(population["value"]))
        tally.check("programme", node["code"], place, "source", population["source"])
        tally.check("programme", node["code"], place, "annee", int(population["year"]))
    owner = row["axis"] or row["project"] or None
    tally.check("programme", node["code"], node["portee"], "code", owner)


def check_completeness(raw, publication, tally):
    today = date.fromisoformat(publication["jour"])
    days = timedelta(days=int(raw["call"][0]["due_days"]))
    for node in publication["completude"]:
        rows = [row for row in raw["quarter"] if row["project"] == node["projet"]]
        for quarter, row in zip(node["trimestres"], rows, strict=True):
            place = f"{node['projet']} {row['quarter']}"
            tally.check("completeness", place, quarter, "trimestre", row["quarter"])
            state = completeness(row, end(row["quarter"]) + days, today)
            tally.check("completeness", place, quarter, "etat", state)


def completeness(row, due, today):
    if row["state"] == "submitted":
        return "declare_non_relu" if int(row["version"]) > 0 else "recu_a_relire"
    if row["state"] == "approved":
        first = min(date.fromisoformat(row["first_sent_on"]), today)
        return "recu_en_retard" if first > due else "recu"
    return "en_retard" if today > due else "attendu"


def end(quarter):
    year, place = int(quarter[:4]), int(quarter[-1])
    following = date(year + place // 4, place % 4 * 3 + 1, 1)
    return following - timedelta(days=1)
