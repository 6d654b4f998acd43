-- The figures of a school as the DfE, the authority or somebody else has them, to be laid beside ours.
create table official_figure (
  school_id   bigint not null references school (id),
  assessment  text not null,
  year        integer not null,
  pupil_group text not null,
  measure     text not null,
  value       numeric not null check (value >= 0),
  numerator   bigint check (numerator >= 0),
  denominator integer check (denominator > 0),
  source      text not null,
  person_id   bigint references person (id),
  entered_by  text not null,
  entered_at  timestamptz not null default clock_timestamp(),
  primary key (school_id, assessment, year, pupil_group, measure)
);
comment on column official_figure.value is 'as published: its decimals are those to which it was rounded';
alter table official_figure enable row level security;
alter table official_figure force row level security;
create policy of_school on official_figure using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]));
