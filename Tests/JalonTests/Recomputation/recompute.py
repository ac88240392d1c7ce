"""Recomputes every number of a call's last release, and of its reports, from what was entered.

Written from the definitions of the statistics and not from Jalon's sources; reads the database of a
demonstration by psql. Prints one line of JSON: what was compared per kind, what is hidden, what
nobody recomputed, and the differences; the status is 1 when there are any.

    recompute.py SOCKETS PASSWORD-FILE [REPORT.html ...]

With --spoil before them, one number and each verdict of each place are changed in the publication
first: the line also says which of these changes went unnoticed.
"""

import json
import sys

from contexts import check_contexts
from figures import FigureCheck
from followed import FollowedCheck
from funnels import FunnelCheck
from gaps import GapCheck
from judgements import check_judgements
from money import check_money
from opinion_changes import ChangeCheck
from opinion_profiles import ProfileCheck
from participation import check_participation
from programme import check_programme
from raw import Database, read
from reports import Sources, check_report
from report_judgement import check_judgement
from representation import RepresentationCheck
from spoiling import spoil
from surveys import SurveyCheck
from tally import Tally
from targets import TargetCheck
from themes import ThemeCheck
from transfer_check import TransferCheck
from trends import TrendCheck


def check(raw, publication, tally):
    check_programme(raw, publication, tally)
    check_money(raw, publication, tally)
    check_judgements(raw, publication, tally)
    check_participation(raw, publication, tally)
    check_judgement(raw, publication, tally)
    TransferCheck(raw, publication, tally).check()
    check_contexts(raw, publication, tally)
    figures = FigureCheck(raw, publication, tally)
    figures.check()
    TargetCheck(figures).check()
    GapCheck(figures).check()
    TrendCheck(figures).check()
    FunnelCheck(figures).check()
    surveys = SurveyCheck(figures)
    surveys.check()
    ChangeCheck(surveys).check(publication["enquetes"])
    ProfileCheck(surveys).check(publication["enquetes"])
    RepresentationCheck(surveys).check(publication["enquetes"])
    FollowedCheck(surveys).check(publication["enquetes"])
    ThemeCheck(surveys).check(publication["enquetes"])
    return Sources(raw, surveys.waves)


def main(*arguments):
    spoils = arguments[0] == "--spoil"
    sockets, passwords, *reports = arguments[1:] if spoils else arguments
    raw, publication = read(Database(sockets, passwords))
    changed = spoil(publication) if spoils else {}
    tally = Tally()
    sources = check(raw, publication, tally)
    for path in reports:
        check_report(publication, sources, path, tally)
    unnoticed = [
        path for path, (node, key) in changed.items() if (id(node), key) not in tally.found
    ]
    outcome = {
        "compared": dict(sorted(tally.compared.items())),
        "hidden": dict(sorted(tally.hidden.items())),
        "notRecomputed": dict(sorted((tally.unseen(publication) + tally.unread).items())),
        "differences": tally.differences,
        "changed": len(changed),
        "unnoticed": unnoticed,
    }
    print(json.dumps(outcome, ensure_ascii=False))
    return 1 if tally.differences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
