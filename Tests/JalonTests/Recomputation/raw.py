"""What projects entered and people answered, read from the tables by SQL of its own.

Only what was entered is read, beside the publication and the one table of counts to be checked: no
view, and nothing computed.
"""

import csv
import hashlib
import io
import json
import os
import subprocess
from dataclasses import dataclass, field
from fractions import Fraction

TABLES = {
    "call": "select code, envelope_eur, minimum_budget_eur, minimum_duration_months,"
    " maximum_duration_months, latest_end_on, applications_received, projects_selected, due_days,"
    " small_count_threshold from jalon.call where id = '{call}'",
    "axis": "select code from jalon.axis where call_id = '{call}' order by position",
    # Its state follows its dates, and the day that its call takes for today.
    "project": "select p.code, p.starts_on, p.ends_on, p.budget_eur, p.funding_eur, case"
    " when day.today < p.starts_on then 'selected' when day.today <= p.ends_on then 'running'"
    " when p.status = 'stopped' then 'stopped' else 'completed' end as status"
    " from jalon.project p join (select id, coalesce(pinned_today, current_date) as today"
    " from jalon.call) day on day.id = p.call_id where p.call_id = '{call}' order by p.code",
    "project_department": "select p.code as project, l.department_code as department"
    " from jalon.project_department l join jalon.project p on p.id = l.project_id"
    " where l.call_id = '{call}' order by p.code, l.department_code",
    "population": "select i.code as indicator, r.territory, r.value, r.source, r.year"
    " from jalon.reference_value r join jalon.indicator i on i.id = r.indicator_id"
    " where r.call_id = '{call}' and r.territory is not null order by i.code, r.position",
    "department": "select code from jalon.department where call_id = '{call}' order by code",
    "project_axis": "select p.code as project, a.code as axis, l.share from jalon.project_axis l"
    " join jalon.project p on p.id = l.project_id join jalon.axis a on a.id = l.axis_id"
    " where l.call_id = '{call}' order by p.code, a.position",
    "indicator": "select i.code, a.code as axis, p.code as project, measure, direction, over_time,"
    " over_projects, class, counting, i.decimals, i.margin, alert_change_ratio, alert_change_units,"
    " alert_target_ratio from jalon.indicator i"
    " left join jalon.axis a on a.id = i.axis_id left join jalon.project p on p.id = i.project_id"
    " where i.call_id = '{call}' order by i.position",
    "category": "select d.code as dimension, d.name as dimension_name, d.is_ordered, c.code, c.name,"
    " c.is_disadvantaged from jalon.category c join jalon.dimension d on d.id = c.dimension_id"
    " where c.call_id = '{call}' order by d.position, c.position",
    "indicator_dimension": "select i.code as indicator, d.code as dimension"
    " from jalon.indicator_dimension l join jalon.indicator i on i.id = l.indicator_id"
    " join jalon.dimension d on d.id = l.dimension_id where l.call_id = '{call}'",
    # A quarter counts in the version that the publication noted: 0 before it is approved.
    "quarter": "select p.code as project, r.quarter, n.state, n.version,"
    " (select (min(s.submitted_at) at time zone 'Europe/Paris')::date from jalon.quarter_submission s"
    " where s.quarter_report_id = r.id) as first_sent_on"
    " from jalon.publication_quarter n join jalon.quarter_report r on r.id = n.quarter_report_id"
    " join jalon.project p on p.id = r.project_id where n.publication_id = '{publication}'"
    " order by p.code, r.quarter",
    "observation": "select distinct on (p.code, i.code, o.quarter, d.code, c.code) p.code as project,"
    " i.code as indicator, o.quarter, d.code as dimension, c.code as category, o.value,"
    " o.denominator, o.missing from jalon.observation o"
    " join jalon.quarter_report r on r.project_id = o.project_id and r.quarter = o.quarter"
    " join jalon.publication_quarter n on n.quarter_report_id = r.id"
    " join jalon.project p on p.id = o.project_id join jalon.indicator i on i.id = o.indicator_id"
    " left join jalon.category c on c.id = o.category_id"
    " left join jalon.dimension d on d.id = c.dimension_id"
    " where n.publication_id = '{publication}' and n.state in ('submitted', 'approved')"
    " and o.version <= n.version"
    " order by p.code, i.code, o.quarter, d.code, c.code, o.version desc",
    "target": "select p.code as project, i.code as indicator, t.year, t.period, t.kind, t.value"
    " from jalon.target t join jalon.project p on p.id = t.project_id"
    " join jalon.indicator i on i.id = t.indicator_id where t.call_id = '{call}'",
    "baseline": "select p.code as project, i.code as indicator, b.value from jalon.baseline b"
    " join jalon.project p on p.id = b.project_id join jalon.indicator i on i.id = b.indicator_id"
    " where b.call_id = '{call}'",
    # The last version of each that an evaluator approved.
    "spending": "select p.code as project, own.year, l.line, l.planned, l.actual from jalon.spending_line l"
    " join (select distinct on (s.project_id, s.year) s.id, s.project_id, s.year from jalon.statement s"
    " join jalon.statement_act a on a.statement_id = s.id and a.act = 'approved'"
    " where s.call_id = '{call}' and s.kind = 'spending' and s.year <= {year}"
    " order by s.project_id, s.year, s.version desc) own on own.id = l.statement_id"
    " join jalon.project p on p.id = own.project_id order by p.code, own.year",
    "survey": "select s.id, s.title, v.form, w.id as wave, w.quarter from jalon.survey s"
    " join jalon.wave w on w.survey_id = s.id join jalon.survey_version v on v.id = w.version_id"
    " where s.call_id = '{call}' and w.state = 'tallied'"
    " and w.quarter <= '{year}-Q4' order by s.code, w.quarter",
    # The codes themselves are gone after the last tally; how many there were is kept.
    "turnout": "select w.quarter, p.code as project, sum(k.codes) as codes from jalon.turnout k"
    " join jalon.wave w on w.id = k.wave_id join jalon.project p on p.id = k.project_id"
    " where k.call_id = '{call}' group by 1, 2",
    "response": "select w.quarter, p.code as project, count(*) as responses from jalon.response r"
    " join jalon.wave w on w.id = r.wave_id join jalon.project p on p.id = r.project_id"
    " where r.call_id = '{call}' group by 1, 2",
    "answer": "select w.quarter, p.code as project, a.response_id as response, a.question, a.choice"
    " from jalon.answer a join jalon.wave w on w.id = a.wave_id"
    " join jalon.project p on p.id = a.project_id"
    " where a.call_id = '{call}' and a.choice is not null",
    # Two answers of one person, both ways round.
    "answer_pair": "select w.quarter, p.code as project, said.question as profile,"
    " said.choice as profile_choice, told.question, told.choice, count(*) as people"
    " from jalon.answer said join jalon.answer told on told.response_id = said.response_id"
    " and told.question <> said.question join jalon.wave w on w.id = said.wave_id"
    " join jalon.project p on p.id = said.project_id where said.call_id = '{call}'"
    " and said.choice is not null and told.choice is not null group by 1, 2, 3, 4, 5, 6",
    # What was in force when the release was frozen, of events up to its year, and whether its words may
    # be told.
    "event": "select p.code as project, v.stage, v.level, v.quarter, v.people, v.meetings,"
    " array_to_string(v.participants, ' ') as participants, array_to_string(v.supports, ' ') as supports,"
    " v.evidence, v.effect, v.change, v.reason, (select c.is_granted"
    " from jalon.participation_clearance c where c.event_id = v.event_id and c.version = v.version"
    " and c.cleared_at <= '{instant}' order by c.cleared_at desc limit 1) as is_cleared"
    " from jalon.participation_event e join jalon.project p on p.id = e.project_id"
    " join jalon.participation_version v on v.event_id = e.id and v.version = (select max(l.version)"
    " from jalon.participation_version l where l.event_id = e.id and l.recorded_at <= '{instant}')"
    " where e.call_id = '{call}' and not v.is_withdrawn and v.quarter <= '{year}-Q4'"
    " order by p.code, e.number",
    "transfer_framework": "select title from jalon.transfer_framework where call_id = '{call}'",
    "transfer_dimension": "select code, name from jalon.transfer_dimension where call_id = '{call}'"
    " order by position",
    "transfer_criterion": "select c.code, c.dimension_code as dimension, c.statement"
    " from jalon.transfer_criterion c join jalon.transfer_dimension d on d.call_id = c.call_id"
    " and d.code = c.dimension_code where c.call_id = '{call}' order by d.position, c.position",
    # Those of a side count once it sent them; the agreed ones as they are.
    "transfer_rating": "select p.code as project, r.part, r.rater_id as rater, s.sent_at,"
    " c.code as criterion, r.score, r.absence, r.evidence, r.is_blocking, r.plan"
    " from jalon.transfer_rating r join jalon.project p on p.id = r.project_id"
    " join jalon.transfer_criterion c on c.id = r.criterion_id"
    " left join jalon.transfer_sending s on s.project_id = r.project_id and s.part = r.part"
    " and s.rater_id is not distinct from r.rater_id where r.call_id = '{call}'"
    " and (r.part = 'agreed' or s.sent_at <= '{instant}') and r.version = (select max(l.version)"
    " from jalon.transfer_rating l where l.project_id = r.project_id and l.part = r.part"
    " and l.rater_id is not distinct from r.rater_id and l.criterion_id = r.criterion_id"
    " and l.recorded_at <= '{instant}') order by p.code, s.sent_at, r.rater_id",
    "key_function": "select p.code as project, f.name, f.mechanism, f.form, f.other_forms, f.context,"
    " f.status, f.evidence from jalon.key_function f join jalon.project p on p.id = f.project_id"
    " where f.call_id = '{call}' and not f.is_withdrawn and f.version = (select max(l.version)"
    " from jalon.key_function l where l.project_id = f.project_id and l.number = f.number"
    " and l.recorded_at <= '{instant}') order by p.code, f.number",
    "transfer_context": "select p.code as project, c.priority_districts, c.rural_zones, c.deprivation,"
    " c.team_fte, c.team, c.network from jalon.transfer_context c join jalon.project p"
    " on p.id = c.project_id where c.call_id = '{call}' and c.version = (select max(l.version)"
    " from jalon.transfer_context l where l.project_id = c.project_id and l.recorded_at <= '{instant}')"
    " order by p.code",
    # In force when the release was frozen.
    "judgement": "select a.code as axis, j.kind, j.subject, j.evidence_for, j.evidence_against,"
    " j.other_causes, j.plausibility, j.responsible, j.due_on, j.priority, j.follow_up"
    " from jalon.judgement j join jalon.axis a on a.id = j.axis_id"
    " where j.call_id = '{call}' and not j.is_withdrawn and j.version = (select max(l.version)"
    " from jalon.judgement l where l.axis_id = j.axis_id and l.kind = j.kind and l.number = j.number"
    " and l.recorded_at <= '{instant}') order by a.code, j.kind, j.number",
    "decision": "select p.code as project, d.opened_on, d.answered_on, d.met_on, d.meeting,"
    " d.decided_on, d.outcome, d.grounds, d.follow_up from jalon.decision d"
    " join jalon.project p on p.id = d.project_id where d.call_id = '{call}' and d.version = (select"
    " max(l.version) from jalon.decision l where l.project_id = d.project_id"
    " and l.recorded_at <= '{instant}') order by p.code",
    # What people wrote, as it was sent.
    "written": "select w.quarter, p.code as project, a.question, count(*) as texts from jalon.answer a"
    " join jalon.wave w on w.id = a.wave_id join jalon.project p on p.id = a.project_id"
    " where a.call_id = '{call}' and a.free_text ~ '[^[:space:]]' group by 1, 2, 3",
    # Coded by two people, and settled before the release was frozen.
    "coding": "select c.id, w.quarter, c.question from jalon.coding c"
    " join jalon.wave w on w.id = c.wave_id where c.call_id = '{call}' and c.closed_at <= '{instant}'"
    " order by w.quarter, c.question",
    "theme": "select c.id as coding, t.code, t.label, t.definition from jalon.coding c"
    " join jalon.theme t on t.codebook_id = c.codebook_id where c.call_id = '{call}'"
    " order by c.id, t.position",
    "open_text": "select t.id, t.coding_id as coding, p.code as project from jalon.open_text t"
    " left join jalon.project p on p.id = t.project_id where t.call_id = '{call}'",
    "text_coding": "select text_id as text, coder, array_to_string(themes, ' ') as themes"
    " from jalon.text_coding where call_id = '{call}'",
    "coding_decision": "select text_id as text, theme, is_present from jalon.coding_decision"
    " where call_id = '{call}'",
    "quote": "select q.coding_id as coding, p.code as project, q.excerpt from jalon.quote q"
    " join jalon.project p on p.id = q.project_id where q.call_id = '{call}' and q.is_cleared"
    " and q.judged_at <= '{instant}'",
    # Counted by Jalon when a coding was closed: to be compared, and used for nothing else.
    "theme_tally": "select k.coding_id as coding, p.code as project, k.theme, k.texts"
    " from jalon.theme_tally k left join jalon.project p on p.id = k.project_id"
    " where k.call_id = '{call}'",
    "theme_agreement": "select coding_id as coding, theme, twice, first_only, second_only, neither"
    " from jalon.theme_agreement where call_id = '{call}'",
    # The codes that people made are gone: what was found with them is all there is.
    "followed_group": "select g.id, w.quarter, f.quarter as since, a.code as axis, g.found,"
    " g.codes_before, g.codes_after, (select string_agg(p.code, ' ' order by p.code) from jalon.project p"
    " where p.id = any(g.projects)) as projects from jalon.followed_group g"
    " join jalon.wave w on w.id = g.wave_id join jalon.wave f on f.id = g.former_wave_id"
    " left join jalon.axis a on a.id = g.axis_id where g.call_id = '{call}' order by w.quarter, a.code",
    "followed_tally": "select t.group_id as group, t.question, t.choice_before as before,"
    " t.choice_before is not null as was_there, t.choice_after as after,"
    " t.choice_after is not null as is_there, t.people from jalon.followed_tally t"
    " where t.call_id = '{call}'",
    # Counted by Jalon as answers came: to be compared, and used for nothing else.
    "profile_tally": "select w.quarter, p.code as project, t.profile, t.profile_choice, t.question,"
    " t.choice, t.answers from jalon.profile_tally t join jalon.wave w on w.id = t.wave_id"
    " join jalon.project p on p.id = t.project_id where t.call_id = '{call}'",
}


class Database:
    """PostgreSQL by its own client: a folder of sockets and a password file."""

    def __init__(self, sockets, passwords):
        self.arguments = ["psql", "-h", sockets, "-U", "postgres", "-d", "jalon", "-X", "-q", "--csv"]
        self.environment = dict(os.environ, PGPASSFILE=passwords)

    def rows(self, query):
        command = self.arguments + ["-v", "ON_ERROR_STOP=1", "-c", query]
        done = subprocess.run(command, env=self.environment, capture_output=True, check=False)
        if done.returncode != 0:
            raise SystemExit(done.stderr.decode())
        csv.field_size_limit(1 << 30)
        return list(csv.DictReader(io.StringIO(done.stdout.decode())))

    def publication(self):
        """The last release."""
        return self.rows(
            "select p.id, p.call_id, p.number, p.content, p.year,"
            " (select f.made_at from jalon.publication f where f.kind = 'freeze'"
            " and f.call_id = p.call_id and f.name = p.name) as frozen_at,"
            " to_char(p.made_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as made_on,"
            " to_char(p.made_at at time zone 'Europe/Paris', 'HH24:MI') as made_at"
            " from jalon.publication p where p.kind = 'release' order by p.number desc limit 1"
        )[0]


@dataclass(frozen=True)
class Value:
    """A number of a cell, or the two numbers of a proportion or mean, or why there is none."""

    number: Fraction | None = None
    denominator: Fraction | None = None
    missing: str | None = None


@dataclass
class Raw:
    """What was entered, and what is told of the release on its cover."""

    tables: dict
    release: dict
    values: dict = field(default_factory=dict)

    def __getitem__(self, name):
        return self.tables[name]

    def value(self, project, indicator, quarter, category=None):
        """Nothing when the quarter was not sent or does not have the cell."""
        return self.values.get((project, indicator, quarter, category))

    def projects(self, axis=None):
        if axis is None:
            return [row["code"] for row in self["project"]]
        return [row["project"] for row in self["project_axis"] if row["axis"] == axis]

    def quarters(self, project):
        return [row["quarter"] for row in self["quarter"] if row["project"] == project]

    def received(self, project):
        """Quarters that count."""
        return [
            row["quarter"]
            for row in self["quarter"]
            if row["project"] == project and row["state"] in ("submitted", "approved")
            and int(row["version"]) > 0
        ]

    def categories(self, dimension):
        return [row for row in self["category"] if row["dimension"] == dimension]


def number(text):
    return Fraction(text) if text else None


def read(database):
    publication = database.publication()
    places = {
        "call": publication["call_id"], "publication": publication["id"],
        "year": publication["year"], "instant": publication["frozen_at"],
    }
    content = publication.pop("content")
    release = dict(publication, digest=hashlib.sha256(content.encode()).hexdigest())
    tables = {name: database.rows(query.format(**places)) for name, query in TABLES.items()}
    raw = Raw(tables, release)
    for row in raw["observation"]:
        category = (row["dimension"], row["category"]) if row["category"] else None
        raw.values[row["project"], row["indicator"], row["quarter"], category] = Value(
            number(row["value"]), number(row["denominator"]), row["missing"] or None
        )
    return raw, json.loads(content)
