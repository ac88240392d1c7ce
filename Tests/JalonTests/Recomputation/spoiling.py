"""Changes one number and each verdict of each place of a publication, to see whether it is noticed."""

from fractions import Fraction

from tally import is_number, leaves

# Other figures are found by these.
NAMES = {"code", "projet", "trimestre", "axe", "format", "annee", "derniere_annee"}


def spoil(publication):
    """Where each change is: its place, what holds it, its key."""
    changed = {}
    for path, node, key in leaves(publication):
        if key not in NAMES and not path.endswith(".departements[]"):
            value = node[key]
            # Each word is a conclusion of its own.
            place = path if is_number(value) else f"{path} {value}"
            changed.setdefault(place, (node, key))
    for node, key in changed.values():
        node[key] = other(node[key])
    return changed


def other(value):
    if isinstance(value, int):
        return value + 1
    if not is_number(value):
        return "autre"
    decimals = len(value.partition(".")[2])
    return f"{float(Fraction(value) + 1):.{min(decimals, 6)}f}"
