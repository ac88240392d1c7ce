-- What was released of a call, and what was kept back. Reports are made from here and from nothing
-- else, so that a figure never changes once it is out, and so that each release can be protected
-- together with all those before it.

set local role jalon_owner;

create table jalon.publication (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references jalon.call,
  -- One more than that of the last publication that was reckoned with: of two made at once, neither
  -- knowing the other, only one gets in.
  number int not null constraint publication_number check (number > 0),
  year int not null constraint publication_year check (year between 1900 and 2099),
  kind text not null constraint publication_kind check (kind in ('provisional', 'freeze')),
  name text,
  made_at timestamptz not null default now(),
  made_by uuid not null references auth.account,
  data_day date not null,
  digest bytea not null,
  -- Canonical JSON of all that may be told. Text, not jsonb: the digest is of its bytes.
  content text not null,
  -- JSON of what was shown and hidden, with the hidden counts: for the protection of the next.
  ledger text not null,
  constraint publication_in_order unique (call_id, number),
  constraint publication_name_unique unique (call_id, name),
  constraint publication_name_form
    check ((kind = 'freeze') = (name is not null) and (name is null or name ~ '^\S(.{0,58}\S)?$')),
  constraint publication_digest check (digest = sha256(convert_to(content, 'UTF8')))
);
create index publication_year on jalon.publication (call_id, year, number);

create trigger publication_immutable before update or delete or truncate on jalon.publication
  for each statement execute function jalon.keep_history();

alter table jalon.publication enable row level security, force row level security;
create policy followed on jalon.publication for select to jalon_evaluator
  using (call_id in (select auth.current_calls()));
create policy made on jalon.publication for insert to jalon_evaluator
  with check (call_id in (select auth.current_calls()) and made_by = (select auth.current_account()));

select jalon.classify('jalon.publication', 'internal', 'id', 'call_id', 'number', 'year', 'kind', 'name', 'made_at',
  'data_day', 'digest', 'content');
select jalon.classify('jalon.publication', 'personal', 'made_by');
select jalon.classify('jalon.publication', 'sensitive', 'ledger');

reset role;
