"""Checks a folder of open data from outside: validate.py FOLDER IATI_FOLDER

The package by frictionless, the activities by the schema of IATI 2.03 and by each rule of its standard ruleset.
Needs frictionless and lxml. Prints what is wrong; exit 1 if anything is, 3 if a program is missing.
"""

import json
import pathlib
import re
import sys

try:
    import frictionless
    from lxml import etree
except ImportError as error:
    print(f"{error.name}: not installed", file=sys.stderr)
    sys.exit(3)

ORGANISATIONS = "/iati-organisations"


def package_errors(folder):
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    return [f"package: {task.name}: {error.message}" for task in report.tasks for error in task.errors] + [
        f"package: {error.message}" for error in report.errors]


def schema_errors(tree, iati):
    schema = etree.XMLSchema(etree.parse(str(iati / "iati-activities-schema.xsd")))
    schema.validate(tree)
    return [f"schema: line {error.line}: {error.message}" for error in schema.error_log]


def text(found):
    return found if isinstance(found, str) else "".join(found.itertext()).strip()


def values(node, path, now):
    return [now] if path == "NOW" else [text(found) for found in node.xpath(path)]


def number(value):
    try:
        return float(value)
    except ValueError:
        return None


def has_all(node, case):
    """Either the whole says it, or each part does."""
    if node.xpath(case["one"]):
        return True
    if case["all"] == "lang":
        return all(part.get("{http://www.w3.org/XML/1998/namespace}lang") for part in node.iter("narrative"))
    if case["all"] == "currency":
        return all(part.get("currency") for part in node.iter("value"))
    return all(part.find(case["all"]) is not None for part in node.iter("transaction"))


def holds(kind, case, node, now):
    found = [value for path in case.get("paths", []) for value in values(node, path, now)]
    if "condition" in case and not node.xpath(f"boolean({case['condition']})"):
        return True
    if kind == "unique":
        return len(found) == len(set(found))
    if kind == "atleast_one":
        return bool(found) and (any(found) or any(hasattr(part, "tag") for path in case["paths"]
                                                  for part in node.xpath(path)))
    if kind == "no_more_than_one":
        return len(found) <= 1
    if kind == "no_spaces":
        return all(value == value.strip() for value in found)
    if kind == "regex_matches":
        return all(re.search(case["regex"], value) for value in found)
    if kind == "range":
        return all(case["min"] <= number(value) <= case.get("max", float("inf")) for value in found)
    if kind == "strict_sum":
        return not found or sum(map(number, found)) == case["sum"]
    if kind == "startswith":
        # Registers of agencies are not here.
        if "ORG-ID-PREFIX" in case["prefix"]:
            return True
        beginnings = [value + case.get("separator", "") for path in case["prefix"]
                      for value in values(node, path, now)]
        return all(any(value.startswith(beginning) for beginning in beginnings) for value in found)
    if kind == "if_then":
        return not node.xpath(f"boolean({case['if']})") or node.xpath(f"boolean({case['then']})")
    if kind == "one_or_all":
        return has_all(node, case)
    if kind == "date_now":
        return all(value[:10] <= now for value in values(node, case["date"], now))
    if kind == "date_order":
        pairs = [(less, more) for less in values(node, case["less"], now)
                 for more in values(node, case["more"], now)]
        return all(less[:10] <= more[:10] for less, more in pairs)
    if kind == "time_limit":
        starts, ends = values(node, case["start"], now), values(node, case["end"], now)
        return all(int(end[:4]) - int(start[:4]) <= 1 for start, end in zip(starts, ends))
    raise ValueError(f"a rule of an unknown kind: {kind}")


def rule_errors(rules, nodes, now):
    for kind, group in rules.items():
        for case in group["cases"]:
            for node in nodes:
                if kind == "loop":
                    for value in values(node, case["foreach"], now):
                        own = json.loads(json.dumps(case["do"]).replace("$1", value))
                        yield from rule_errors(own, [node], now)
                elif not holds(kind, case, node, now):
                    info = case["ruleInfo"]
                    yield f"rule {info['id']} ({info['severity']}): {info['message']}"


def ruleset_errors(tree, iati):
    ruleset = json.loads((iati / "standard_ruleset.json").read_text(encoding="utf-8"))
    # The day of the file: invented data may lie in the future.
    now = tree.getroot().get("generated-datetime")[:10]
    for path, rules in ruleset.items():
        if path.startswith(ORGANISATIONS):
            continue
        nodes = [node for part in path.split(" | ") for node in tree.xpath(part)]
        yield from rule_errors(rules, nodes, now)


def main(folder, iati):
    tree = etree.parse(str(folder / "iati-activities.xml"))
    errors = package_errors(folder) + schema_errors(tree, iati) + list(ruleset_errors(tree, iati))
    for error in sorted(set(errors)):
        print(error)
    print(f"{len(errors)} errors, {len(tree.getroot())} activities, {len(list(tree.iter('result')))} results")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
