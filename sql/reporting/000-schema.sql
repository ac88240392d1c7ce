-- This schema is dropped and made again whole at each migration: nothing durable may lean on it.

alter schema reporting owner to jalon_owner;
