-- What a school calls expected progress between two points. Every save is a row of its own; the latest stands.
create table progress_rule (
  school_id bigint not null references school (id),
  id        bigint generated always as identity,
  content   jsonb not null,
  saved_by  text not null,
  saved_at  timestamptz not null default clock_timestamp(),
  primary key (school_id, id)
);
alter table progress_rule enable row level security;
alter table progress_rule force row level security;
create policy of_school on progress_rule using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]));
