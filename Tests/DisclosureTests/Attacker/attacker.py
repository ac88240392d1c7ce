"""An attacker written apart: what can be told of figures that were hidden?

Reads JSON lines {"table", "rows", "values", "masked"}; knows every row that is not masked, that
counts are whole and not negative, and that each mark stands for one person at least. Prints one
line: how many figures it could tell exactly, how many within less than five values.

HiGHS runs without presolve: with it, scipy has called solvable problems infeasible.
"""

import json
import sys

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

CEILING = 1_000_000


def extreme(row, sign, constraint, bounds):
    result = milp(
        sign * row,
        constraints=constraint,
        bounds=bounds,
        integrality=np.ones(len(row)),
        options={"presolve": False},
    )
    if result.x is None:
        raise SystemExit(f"audit error: {result.message}")
    return int(round(sign * result.fun))


def attack(case):
    rows = np.array(case["rows"], dtype=float)
    values = np.array(case["values"], dtype=float)
    table = np.array(case["table"], dtype=float)
    assert np.array_equal(rows @ table, values), "the true table must have these figures"
    masked = np.zeros(len(values), dtype=bool)
    masked[case["masked"]] = True
    low = np.where(masked, 1, values)
    high = np.where(masked, np.inf, values)
    constraint = LinearConstraint(rows, low, high)
    bounds = Bounds(0, CEILING)
    for index in case["masked"]:
        least = extreme(rows[index], 1, constraint, bounds)
        most = extreme(rows[index], -1, constraint, bounds)
        assert least <= values[index] <= most, "the truth must be possible"
        yield most - least


def main():
    widths = []
    cases = [json.loads(line) for line in sys.stdin if line.strip()]
    for case in cases:
        widths += list(attack(case))
    exact = sum(width == 0 for width in widths)
    narrow = sum(0 < width < 4 for width in widths)
    print(json.dumps({"cases": len(cases), "attacked": len(widths), "exact": exact, "narrow": narrow}))


main()
