-- Whether reports to parents tell the school's own judgements. Every decision is a row of its own; the newest stands, and
-- without one they do not.
create table report_judgements (
  school_id  bigint not null references school (id),
  id         bigint generated always as identity,
  shown      boolean not null,
  changed_by text not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (school_id, id)
);
alter table report_judgements enable row level security;
alter table report_judgements force row level security;
create policy of_school on report_judgements
  using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]));
