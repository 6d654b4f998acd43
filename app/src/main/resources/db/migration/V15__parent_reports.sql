-- Reports to parents as they were given: a version is never changed and never taken away, a correction is a further one.

create table parent_report (
  school_id   bigint not null,
  id          bigint generated always as identity,
  pupil_id    bigint not null,
  year        integer not null,
  version     integer not null check (version > 0),
  year_group  text not null,
  class_name  text not null,
  changed     jsonb not null,
  missing     jsonb not null,
  reason      text not null,
  released_by text not null,
  released_at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, pupil_id, year, version),
  foreign key (school_id, pupil_id) references pupil (school_id, id)
);
create index parent_report_by_year on parent_report (school_id, year);
comment on column parent_report.changed is 'what the version before said otherwise: part, line, before, after';
comment on column parent_report.missing is 'what was missing by law when it was released all the same';
comment on column parent_report.reason is 'why it was released though something was missing, or why there is a new version';

create table parent_report_text (
  school_id bigint not null,
  report_id bigint not null,
  language  text not null,
  content   text not null,
  look      text not null,
  primary key (school_id, report_id, language),
  foreign key (school_id, report_id) references parent_report (school_id, id)
);
comment on column parent_report_text.content is 'everything the report says, as JSON';
comment on column parent_report_text.look is 'how the school''s reports looked then, as JSON, the crest included';

create table parent_report_file (
  school_id bigint not null,
  report_id bigint not null,
  language  text not null,
  print     text not null,
  type      text not null,
  bytes     bytea not null,
  sha256    text not null,
  made_at   timestamptz not null,
  primary key (school_id, report_id, language, print, type),
  foreign key (school_id, report_id, language) references parent_report_text (school_id, report_id, language)
);
comment on table parent_report_file is 'the files of a version, each kept from the first time it was made';

create table parent_work (
  school_id  bigint not null references school (id),
  id         uuid not null,
  kind       text not null,
  what       text not null,
  person_id  bigint references person (id),
  person     text not null,
  done       integer not null,
  all_of     integer not null,
  outcome    text not null default '',
  problems   jsonb not null default '[]',
  file_name  text not null default '',
  file       bytea,
  started_at timestamptz not null,
  alive_at   timestamptz not null,
  ended_at   timestamptz,
  primary key (school_id, id)
);
comment on table parent_work is 'long work on reports: how far it is and what came of it; thrown away after a day';
comment on column parent_work.person_id is 'who alone may see it; null for the command line';

create function kept_as_given() returns trigger language plpgsql as $$
begin
  raise exception 'A report to parents is kept as it was given';
end $$;

do $$
declare place text;
begin
  foreach place in array array['parent_report', 'parent_report_text', 'parent_report_file'] loop
    execute format('create trigger kept_as_given before update or delete on %I for each row execute function kept_as_given()', place);
  end loop;
  foreach place in array array['parent_report', 'parent_report_text', 'parent_report_file', 'parent_work'] loop
    execute format('alter table %I enable row level security', place);
    execute format('alter table %I force row level security', place);
    execute format('create policy of_school on %I using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]))', place);
  end loop;
end $$;
