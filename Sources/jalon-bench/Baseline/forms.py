"""What Python's usual tools take for the same work: pyxform to open a form, elementpath to evaluate
expressions of XPath 1.0. Prints JSON.

    forms.py open FORM.xlsx ROUNDS
    forms.py evaluate CASES.jsonl ROUNDS
"""

import json
import statistics
import sys
import time


def opening(path, rounds):
    from pyxform.xls2xform import convert

    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        convert(xlsform=path, validate=False, pretty_print=False)
        seconds.append(time.perf_counter() - start)
    return {"seconds": statistics.median(seconds)}


def evaluating(path, rounds):
    """Only the cases that elementpath can evaluate: the others need functions that it lacks."""
    import xml.etree.ElementTree as ElementTree

    import elementpath

    documents, cases = {}, []
    for number, line in enumerate(open(path, encoding="utf-8")):
        case = json.loads(line)
        try:
            tree = documents.setdefault(case["xml"], ElementTree.ElementTree(ElementTree.fromstring(case["xml"])))
            evaluate(elementpath, tree, case["expr"])
        except Exception:
            continue
        cases.append((number, tree, case["expr"]))
    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        for _, tree, expression in cases:
            evaluate(elementpath, tree, expression)
        seconds.append(time.perf_counter() - start)
    return {"cases": [number for number, _, _ in cases], "seconds": statistics.median(seconds)}


def evaluate(elementpath, tree, expression):
    return elementpath.select(tree, expression, parser=elementpath.XPath1Parser)


if __name__ == "__main__":
    work = {"open": opening, "evaluate": evaluating}[sys.argv[1]]
    print(json.dumps(work(sys.argv[2], int(sys.argv[3]))))
