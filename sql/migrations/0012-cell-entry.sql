-- A reason has words of its own, apart from the message to the reviewer, and a computed value keeps
-- the formula that was typed. Earlier rows hold the words of a reason in `comment`; they are
-- immutable, so reporting.current_observation reads them as they were meant.

set local role jalon_owner;

alter table jalon.observation
  add column reason_text text constraint observation_reason_text check (length(reason_text) <= 2000),
  add column formula text constraint observation_formula check (length(formula) <= 200);

select jalon.classify('jalon.observation', 'sensitive', 'reason_text', 'formula');

reset role;
