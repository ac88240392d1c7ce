"""Quarters, years and totals since the start, of a project, an axis and the call."""

from dataclasses import dataclass
from fractions import Fraction

QUOTIENTS = ("proportion", "mean")


@dataclass(frozen=True)
class Sum:
    """A count or amount, or numerator and denominator."""

    number: Fraction
    denominator: Fraction | None = None

    @property
    def value(self):
        return self.number if self.denominator is None else self.number / self.denominator

    def __add__(self, other):
        if self.denominator is None:
            return Sum(self.number + other.number)
        return Sum(self.number + other.number, self.denominator + other.denominator)


def total(sums):
    sums = list(sums)
    result = sums[0] if sums else None
    for part in sums[1:]:
        result = result + part
    return result


class Series:
    def __init__(self, raw):
        self.raw = raw
        self.indicators = {row["code"]: row for row in raw["indicator"]}

    def point(self, project, indicator, quarter, category=None):
        value = self.raw.value(project, indicator, quarter, category)
        if value is None or value.number is None:
            return None
        if self.indicators[indicator]["measure"] in QUOTIENTS:
            return Sum(value.number, value.denominator)
        return Sum(value.number)

    def known(self, project, indicator, year=None):
        """Quarters with a value, of a year or of the project's life."""
        return [
            quarter
            for quarter in self.raw.quarters(project)
            if (year is None or quarter.startswith(f"{year}-"))
            and self.point(project, indicator, quarter) is not None
        ]

    def period(self, project, indicator, year=None, category=None):
        """A project's year, or all of its life, by the indicator's rule over time.

        The category of a highest or last quarter is that of the quarter which stands for the period.
        """
        rule = self.indicators[indicator]["over_time"]
        quarters = self.known(project, indicator, year)
        if not quarters:
            return None
        if rule == "max":
            quarters = [max(quarters, key=lambda q: self.point(project, indicator, q).value)]
        elif rule == "last":
            quarters = quarters[-1:]
        parts = [self.point(project, indicator, q, category) for q in quarters]
        return total(part for part in parts if part is not None)

    def area(self, projects, indicator, year=None, category=None):
        parts = [self.period(project, indicator, year, category) for project in projects]
        return total(part for part in parts if part is not None)

    def area_point(self, projects, indicator, quarter):
        parts = [self.point(project, indicator, quarter) for project in projects]
        return total(part for part in parts if part is not None)

    def full_years(self, project):
        """Years of which all four quarters were sent."""
        received = self.raw.received(project)
        years = sorted({int(quarter[:4]) for quarter in received})
        return [y for y in years if sum(q.startswith(f"{y}-") for q in received) == 4]
