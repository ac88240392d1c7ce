"""Answers with scipy and statsmodels the questions of RecomputeTests: JSON in, JSON out."""

import json
import sys
import warnings

import numpy as np
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

warnings.simplefilter("ignore")


def shares(x1, n1, x2, n2):
    low, high = proportion_confint(x1, n1, method="wilson")
    exact_low, exact_high = proportion_confint(x1, n1, method="beta")
    gap = confint_proportions_2indep(x2, n2, x1, n1, method="newcomb", compare="diff")
    fisher = stats.fisher_exact([[x1, n1 - x1], [x2, n2 - x2]]).pvalue
    pearson = stats.chi2_contingency([[x1, n1 - x1], [x2, n2 - x2]], correction=False).pvalue
    return [low, high, exact_low, exact_high, gap[0], gap[1], fisher, pearson]


def paired(a, b, c, d):
    exact = mcnemar([[a, b], [c, d]], exact=True).pvalue
    middle = exact if b == c else exact - stats.binom.pmf(min(b, c), b + c, 0.5)
    return [exact, middle]


def rate(x):
    low = stats.gamma.ppf(0.025, x) if x > 0 else 0.0
    return [low, stats.gamma.ppf(0.975, x + 1)]


def ordinal(first, second):
    whitney = stats.mannwhitneyu(second, first, use_continuity=False, method="asymptotic")
    return [whitney.statistic, whitney.pvalue]


def kappa(table):
    result = cohens_kappa(table, wt="quadratic")
    return [result.kappa, result.std_kappa]


def holm(values):
    return list(multipletests(values, method="holm")[1])


def slope(events, people):
    people = np.array(people, float)
    rank = (np.cumsum(people) - people / 2) / people.sum()
    outcome = np.column_stack([events, people - events])
    fit = sm.GLM(outcome, sm.add_constant(rank), family=sm.families.Binomial()).fit(tol=1e-14)
    low, high = 1 / (1 + np.exp(-fit.params[0])), 1 / (1 + np.exp(-fit.params.sum()))
    steep = high * (1 - high)
    gradient = np.array([steep - low * (1 - low), steep])
    error = np.sqrt(gradient @ fit.cov_params() @ gradient)
    return [high - low, error, high / low]


questions = json.load(sys.stdin)
answers = [[float(x) for x in globals()[one["method"]](*one["input"])] for one in questions]
json.dump(answers, sys.stdout)
