"""An attacker written apart, who has every release of a call: what can be told of what was hidden?

Reads JSON lines {"name", "health", "releases": [{"counts", "sums", "equations"}]}, a table of counts
in each of its releases. Knows every sum that was shown, which counts did not change between two
releases and in which direction the others did, which quarter of a year was the highest, that counts
are whole and not negative, and that a mark stands for one person at least where it may. Prints one
line: how many small counts, sums, differences and growths it attacked, how many it could tell exactly,
how many within less than five values. With an
argument it attacks about so many of each table, taken evenly.

HiGHS runs without presolve: with it, scipy has called solvable problems infeasible.
"""

import json
import sys

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix, hstack, vstack

CEILING = 100_000
THRESHOLD = 11


class Knowledge:
    """Variables are versions of counts: one for each value that a count had in a release."""

    def __init__(self, table):
        self.table = table
        self.places = {}
        self.truth = []
        self.known = {}
        for release in table["releases"]:
            for count in release["counts"]:
                self.place(count)
        self.order_versions()
        for release in table["releases"]:
            self.add(release)

    def place(self, count):
        key = (count["key"], count["value"])
        if key not in self.places:
            self.places[key] = len(self.truth)
            self.truth.append(count["value"])
        return self.places[key]

    def row(self, release, parts):
        row = {}
        for part in parts:
            place = self.place(release["counts"][part])
            row[place] = row.get(place, 0) + 1
        return row

    def know(self, row, low, high):
        """Releases say much the same: each row once."""
        key = tuple(sorted(row.items()))
        former = self.known.get(key, (-np.inf, np.inf))
        if key:
            self.known[key] = (max(low, former[0]), min(high, former[1]))

    def order_versions(self):
        versions = {}
        for (key, value), place in self.places.items():
            versions.setdefault(key, []).append((value, place))
        for own in versions.values():
            own.sort()
            for (_, less), (_, more) in zip(own, own[1:]):
                self.know({more: 1, less: -1}, 0, np.inf)

    def add(self, release):
        for sum_ in release["sums"]:
            row, value = self.row(release, sum_["parts"]), self.value(release, sum_)
            if sum_["shown"]:
                self.know(row, value, value)
            elif sum_["printed"]:
                self.know(row, self.least(sum_["key"]), np.inf)
        for equation in release["equations"]:
            row = self.row(release, equation["left"])
            for place, times in self.row(release, equation["right"]).items():
                row[place] = row.get(place, 0) - times
            self.know({p: t for p, t in row.items() if t}, 0, 0)
        self.rank(release["counts"])

    def rank(self, counts):
        chains = {}
        for count in counts:
            if count.get("chain"):
                chains.setdefault(count["chain"], {}).setdefault(count["key"].split()[1][:4], []).append(count)
        for years in chains.values():
            tops = [self.top(own) for _, own in sorted(years.items())]
            for own in list(years.values()) + [tops]:
                top = self.top(own)
                for other in own:
                    if other["key"] != top["key"]:
                        self.know({self.place(top): 1, self.place(other): -1}, 0, np.inf)

    @staticmethod
    def top(counts):
        most = max(count["value"] for count in counts)
        return [count for count in counts if count["value"] == most][-1]

    def least(self, key):
        is_part = key.endswith("/numerator") or key.endswith("/rest")
        return 0 if is_part or self.table["health"] else 1

    def value(self, release, sum_):
        return sum(release["counts"][part]["value"] for part in sum_["parts"])

    def targets(self):
        """What must stay unknown: rows whose value is a few people."""
        found = {}

        def note(name, row):
            row = {place: times for place, times in row.items() if times}
            signs = {np.sign(times) for times in row.values()}
            value = sum(times * self.truth[place] for place, times in row.items())
            if len(signs) == 1 and 1 <= abs(value) < THRESHOLD:
                found.setdefault(tuple(sorted(row.items())), name)

        for (key, _), place in self.places.items():
            note(key, {place: 1})
        former = {}
        for release in self.table["releases"]:
            sums = [sum_ for sum_ in release["sums"] if sum_["printed"]]
            for sum_ in sums:
                row = self.row(release, sum_["parts"])
                note(sum_["key"], row)
                if sum_["key"] in former:
                    growth = dict(row)
                    for place, times in former[sum_["key"]].items():
                        growth[place] = growth.get(place, 0) - times
                    note(f"growth of {sum_['key']}", growth)
                former[sum_["key"]] = row
            self.note_differences(release, sums, note)
        return found

    def note_differences(self, release, sums, note):
        """An axis without one of its projects, the call without an axis."""
        by_place = {}
        for sum_ in sums:
            by_place.setdefault(sum_["key"].split("/", 1)[-1], []).append(sum_)
        for own in by_place.values():
            for whole in own:
                for part in own:
                    rest = set(whole["parts"]) - set(part["parts"])
                    if rest and set(part["parts"]) < set(whole["parts"]):
                        note(f"{whole['key']} less {part['key']}", self.row(release, rest))

    def attack(self, most=CEILING):
        size = len(self.truth)
        truth = np.array(self.truth, dtype=float)
        data = [(i, p, t) for i, row in enumerate(self.known) for p, t in row]
        low, high = np.array(list(self.known.values())).T
        matrix = csr_matrix(
            ([t for _, _, t in data], ([i for i, _, _ in data], [p for _, p, _ in data])),
            shape=(len(self.known), size),
        )
        known = matrix @ truth
        assert np.all(known >= low) and np.all(known <= high), "the truth is possible"
        tables = PossibleTables(matrix, low, high, truth)
        targets = list(self.targets().items())
        for row, name in targets[:: max(1, len(targets) // most)]:
            vector = np.zeros(size)
            for place, times in row:
                vector[place] = times
            yield name, tables.width(vector)


class PossibleTables:
    """All tables that agree with what is known, as whole changes from the true one, up and down."""

    def __init__(self, matrix, low, high, truth):
        known = matrix @ truth
        self.both = hstack([matrix, -matrix])
        self.low, self.high = low - known, high - known
        self.bounds = Bounds(0, np.concatenate([CEILING - truth, truth]))

    def width(self, vector):
        """By how much two values of a row can differ, up to 4: more is safe."""
        up = max(by for by in (4, 3, 2, 1, 0) if self.shifts(vector, by))
        if up == 4:
            return 4
        return up + max(by for by in range(4 - up, -1, -1) if self.shifts(vector, -by))

    def shifts(self, vector, by):
        if by == 0:
            return True
        row = csr_matrix(np.concatenate([vector, -vector]))
        # The least change is mostly found at once, as the corners of the relaxed program are whole.
        result = milp(
            np.ones(self.both.shape[1]),
            constraints=LinearConstraint(
                vstack([self.both, row]), np.append(self.low, by), np.append(self.high, by)
            ),
            bounds=self.bounds,
            integrality=np.ones(self.both.shape[1]),
            options={"presolve": False},
        )
        if result.status not in (0, 2):
            raise SystemExit(f"audit error: {result.message}")
        return result.x is not None


def main():
    most = int(sys.argv[1]) if len(sys.argv) > 1 else CEILING
    attacked, exact, narrow = 0, [], []
    for line in sys.stdin:
        if not line.strip():
            continue
        table = json.loads(line)
        for name, width in Knowledge(table).attack(most):
            attacked += 1
            if width == 0:
                exact.append(f"{table['name']}: {name}")
            elif width < 4:
                narrow.append(f"{table['name']}: {name}")
    print(json.dumps({"attacked": attacked, "exact": exact, "narrow": narrow}))


main()
