-- The DfE's tables of the progress measure from Key Stage 1 to Key Stage 2, as a school has loaded them. Every load and
-- every removal is a row of its own; the latest of a year stands.
create table progress_table (
  school_id bigint not null references school (id),
  id        bigint generated always as identity,
  year      integer not null,
  content   text,
  source    text not null,
  loaded_by text not null,
  loaded_at timestamptz not null default clock_timestamp(),
  primary key (school_id, id)
);
create index progress_table_standing on progress_table (school_id, year, id desc);
comment on column progress_table.year is 'the academic year of the Key Stage 2 tests, by its end';
comment on column progress_table.content is 'the lines as they were loaded; null where the table was taken away';
comment on column progress_table.source is 'where the person read it';
alter table progress_table enable row level security;
alter table progress_table force row level security;
create policy of_school on progress_table using ((select scope_is_system())
  or school_id = any ((select scope_schools())::bigint[]));
