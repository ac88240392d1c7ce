-- What a project did with the opinions of the people it supports, for the page that is given back to them: one
-- more section of its narrative, read by an evaluator like the others.

set local role jalon_owner;

alter table jalon.narrative_text
  drop constraint narrative_text_section,
  drop constraint narrative_text_length,
  add constraint narrative_text_section check (section in (
    'prevu', 'realise', 'difficultes', 'adaptations', 'partenaires', 'suites', 'reponse', 'retour')),
  add constraint narrative_text_length check (length(btrim(body)) > 0
    and length(body) <= case section when 'reponse' then 600 when 'retour' then 1200 else 4000 end);

reset role;
