-- What a school judges between the statutory assessments: points, subjects, scales, tests. Every save is a row of its
-- own; the latest of the latest year that is not after the one asked for stands.
create table scheme (
  school_id bigint not null references school (id),
  id        bigint generated always as identity,
  from_year integer not null,
  content   jsonb not null,
  saved_by  text not null,
  saved_at  timestamptz not null default clock_timestamp(),
  primary key (school_id, id)
);
create index scheme_standing on scheme (school_id, from_year desc, id desc);
alter table scheme enable row level security;
alter table scheme force row level security;
create policy of_school on scheme using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]));

-- Judgements brought forward from an earlier point are marked as such.
alter table change_set drop constraint change_set_kind_check;
alter table change_set add constraint change_set_kind_check check (kind in ('cell', 'paste', 'fill', 'clear', 'remedy', 'form',
  'script', 'file', 'undo', 'redo', 'sign-off', 'reopen', 'derive', 'copy'));
