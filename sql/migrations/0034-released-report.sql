-- What was released of a call is read by the holders of its projects too: each has the report of her own.

set local role jalon_owner;

create policy released on jalon.publication for select to jalon_holder
  using (kind = 'release' and call_id in (select call_id from jalon.project));

reset role;
