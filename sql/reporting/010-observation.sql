-- The value in force of each cell: its latest version.

set local role jalon_owner;

create view reporting.current_observation with (security_invoker = true) as
select distinct on (project_id, indicator_id, quarter, category_id) observation.*
from jalon.observation observation
order by project_id, indicator_id, quarter, category_id, version desc;

reset role;
