# Makes ../Vectors/special_functions.json, the path given as argument. Needs mpmath.
import json, sys
from mpmath import mp, mpf, gammainc, betainc, erfc, sqrt, findroot, binomial, inf, log, exp

mp.dps = 50
rows = []


def row(function, arguments, value):
    if abs(value) > mpf("1e-280"):
        rows.append({"function": function, "arguments": arguments, "value": float(value)})


def gamma_upper(a, x):
    return gammainc(mpf(a), mpf(x), inf, regularized=True)


def gamma_lower(a, x):
    return gammainc(mpf(a), 0, mpf(x), regularized=True)


def beta_lower(a, b, x):
    return betainc(mpf(a), mpf(b), 0, mpf(x), regularized=True)


def halve(function, low, high):
    low, high = mpf(low), mpf(high)
    for _ in range(160):
        middle = (low + high) / 2
        low, high = (low, middle) if function(middle) else (middle, high)
    return high


for a in [0.5, 1.0, 2.5, 10.0, 37.0, 200.0, 5000.0]:
    for ratio in [0.001, 0.3, 0.9, 1.0, 1.1, 2.0, 5.0]:
        q = gamma_upper(a, a * ratio)
        row("gammaLower", [a, a * ratio], gamma_lower(a, a * ratio))
        row("gammaUpper", [a, a * ratio], q)
for a in [0.5, 1.0, 9.0, 200.0]:
    for p in [0.001, 0.025, 0.975]:
        row("gammaLowerInverse", [a, p], halve(lambda x: 1 - gamma_upper(a, x) >= p, 0, 20 * a + 50))
for a in [0.5, 1.0, 3.0, 20.0, 300.0]:
    for b in [0.5, 1.0, 7.0, 150.0]:
        for x in [0.001, 0.1, 0.5, 0.75, 0.999]:
            row("betaLower", [a, b, x], beta_lower(a, b, x))
for a, b in [(1.0, 1.0), (3.0, 8.0), (0.5, 20.0), (120.0, 80.0)]:
    for p in [0.001, 0.025, 0.975]:
        row("betaInverse", [a, b, p], halve(lambda x: beta_lower(a, b, x) >= p, 0, 1))
for z in [-30.0, -8.0, -3.0, -1.0, 0.0, 0.5, 2.0, 6.0]:
    row("normalLower", [z], erfc(-mpf(z) / sqrt(2)) / 2)
for p in [1e-200, 1e-9, 0.001, 0.025, 0.3]:
    row("normalUpperQuantile", [p], halve(lambda z: erfc(z / sqrt(2)) / 2 <= p, 0, 60))
for degrees in [1.0, 3.0, 20.0, 300.0]:
    for x in [0.01, 1.0, 12.0, 250.0]:
        row("chiSquareUpper", [x, degrees], gamma_upper(degrees / 2, x / 2))


def student(t, degrees):
    return beta_lower(degrees / 2, 0.5, mpf(degrees) / (degrees + mpf(t) ** 2))


for degrees in [1.0, 2.0, 9.0, 40.0, 1000.0]:
    for t in [0.001, 0.7, 2.5, 12.0]:
        row("studentTwoSided", [t, degrees], student(t, degrees))
    for p in [0.001, 0.025]:
        row("studentUpperQuantile", [p, degrees],
            halve(lambda t: student(t, degrees) <= 2 * mpf(p), 0, 10000))


def fisher(f, first, second):
    return beta_lower(first / 2, second / 2, mpf(first) * f / (mpf(first) * f + second))


for first, second in [(1.0, 1.0), (5.0, 20.0), (11.0, 33.0), (200.0, 800.0)]:
    for f in [0.05, 0.9, 3.0]:
        row("fisherLower", [f, first, second], fisher(f, first, second))
    for p in [0.025, 0.975]:
        row("fisherQuantile", [p, first, second],
            halve(lambda f: fisher(f, first, second) >= p, 0, 100000))
for n, k, p in [(10, 3, 0.5), (40, 0, 0.01), (500, 270, 0.5), (1000, 20, 0.05), (6, 5, 0.9)]:
    value = sum(binomial(n, i) * mpf(p) ** i * (1 - mpf(p)) ** (n - i) for i in range(k + 1))
    row("binomialLower", [k, n, p], value)
for population, marked, drawn, x in [(14, 5, 10, 3), (40, 24, 20, 12), (1000, 130, 300, 20),
                                     (1000, 130, 300, 60), (20000, 700, 900, 45)]:
    density = lambda i: (binomial(marked, i) * binomial(population - marked, drawn - i)
                         / binomial(population, drawn))
    low = max(0, drawn - population + marked)
    lower = sum(density(i) for i in range(low, x + 1))
    row("hypergeometricLower", [population, marked, drawn, x], lower)
    row("hypergeometricUpper", [population, marked, drawn, x], 1 - lower + density(x))
with open(sys.argv[1], "w") as file:
    file.write('{"source": "mpmath 1.4.1, 50 digits", "rows": [\n')
    file.write(",\n".join(json.dumps(one) for one in rows) + "\n]}\n")
print(len(rows))
