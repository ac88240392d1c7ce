"""Numbers as French readers write them."""

from fractions import Fraction

from figures import rounded

THIN = "\u202f"
HIDDEN = "n.c."


def decimal(value, decimals=0):
    value = rounded(Fraction(value), decimals)
    whole, _, rest = f"{float(abs(value)):.{decimals}f}".partition(".")
    groups = []
    while len(whole) > 3:
        whole, groups = whole[:-3], [whole[-3:], *groups]
    text = THIN.join([whole, *groups]) + ("," + rest if rest else "")
    return "\u2212" + text if value < 0 else text


def percent(share):
    return decimal(100 * Fraction(share)) + THIN + "%"


def signed(value, decimals=0):
    text = decimal(value, decimals)
    return "+" + text if Fraction(value) > 0 else text


def counted(number, noun, nouns=None):
    return f"{decimal(number)} {noun if number < 2 else nouns or noun + 's'}"


def projects(number, total, verb, verbs):
    """Those of which something is said, among all of a report."""
    if number == total:
        return f"Le projet {verb}" if total == 1 else f"Les {total} projets {verbs}"
    return f"{number} projet sur {total} {verb}" if number < 2 else f"{number} projets sur {total} {verbs}"


def quarter(code):
    return code.replace("-Q", "-T")


def day(text, style="long"):
    year, month, date = (int(part) for part in text.split("-"))
    if style == "short":
        return f"{date:02}/{month:02}/{year}"
    names = ("janvier février mars avril mai juin juillet août septembre octobre novembre"
             " décembre").split()
    return f"{'1er' if date == 1 else date} {names[month - 1]} {year}"


def listed(parts):
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " et " + parts[-1]


def grouped(findings):
    """What is said of each, where it is the same: once."""
    told = {}
    for label, aside, words in findings:
        told.setdefault(words, []).append(f"« {label} »{aside}")
    for words, labels in told.items():
        yield f"{listed(labels)} : {words}"
