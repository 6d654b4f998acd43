-- Files on their way in: dropped, previewed, applied as one import, undone as one.

-- What was dropped in together and waits for a person's decision. It goes once it is applied, or after a day.
create table delivery (
  school_id bigint not null references school (id),
  id        uuid not null default gen_random_uuid(),
  person_id bigint references person (id),
  at        timestamptz not null default clock_timestamp(),
  choices   jsonb not null,
  notes     jsonb not null default '[]',
  state     text not null default 'waiting' check (state in ('waiting', 'applying', 'applied', 'stopped')),
  message   text,
  done      integer not null default 0,
  of        integer not null default 0,
  seen_at   timestamptz,
  import_id bigint,
  primary key (school_id, id)
);
comment on column delivery.notes is 'what did not come out of the ZIP files';
comment on column delivery.seen_at is 'while it is being applied: when the work last showed that it lives';

create table delivery_file (
  school_id   bigint not null,
  delivery_id uuid not null,
  position    integer not null,
  name        text not null,
  bytes       bytea not null,
  primary key (school_id, delivery_id, position),
  foreign key (school_id, delivery_id) references delivery (school_id, id) on delete cascade
);
-- Files are packed already or packed by whoever sends them: trying again costs time and saves nothing.
alter table delivery_file alter column bytes set storage external;

-- One act: everything that the files of a delivery changed. Its report stays.
create table file_import (
  school_id bigint not null references school (id),
  id        bigint generated always as identity,
  person_id bigint references person (id),
  person    text not null,
  at        timestamptz not null default clock_timestamp(),
  files     jsonb not null,
  report    bytea not null,
  undone_at timestamptz,
  undone_by text,
  primary key (school_id, id)
);
comment on column file_import.report is 'the report as it was applied: a table of values, compressed';

alter table change_set add column import_id bigint;
alter table change_set add column origin text;
comment on column change_set.origin is 'the school that a file came from, where it is not the pupil''s own';
create index change_set_by_import on change_set (school_id, import_id) where import_id is not null;

-- What an import did to pupils, for taking it back. Not tied to the pupil, who may go with the undo.
create table pupil_change (
  school_id bigint not null references school (id),
  import_id bigint not null,
  pupil_id  bigint not null,
  year      integer,
  before    jsonb,
  after     jsonb not null,
  primary key (school_id, import_id, pupil_id),
  foreign key (school_id, import_id) references file_import (school_id, id)
);

-- Results under codes that the catalogue does not know, word for word. A row lasts from one import until another brings
-- a different value or puts the result where it belongs.
create table kept_result (
  school_id   bigint not null,
  id          bigint generated always as identity,
  pupil_id    bigint not null,
  stage       text,
  locale      text,
  year        text,
  subject     text,
  method      text,
  component   text,
  status      text,
  qualifier   text,
  result      text not null,
  result_date date,
  why         text not null,
  origin      text,
  began_with  bigint not null,
  ended_with  bigint,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupil (school_id, id),
  foreign key (school_id, began_with) references file_import (school_id, id),
  foreign key (school_id, ended_with) references file_import (school_id, id)
);
create unique index kept_result_standing
  on kept_result (school_id, pupil_id, stage, year, subject, method, component, qualifier)
  nulls not distinct where ended_with is null;
create index kept_result_by_import on kept_result (school_id, began_with);
create index kept_result_by_end on kept_result (school_id, ended_with) where ended_with is not null;

-- What a school says that a code is.
create table code_meaning (
  school_id  bigint not null references school (id),
  id         bigint generated always as identity,
  stage      text not null,
  subject    text not null,
  method     text not null,
  component  text not null,
  qualifier  text not null,
  from_year  integer,
  to_year    integer,
  assessment text not null,
  item       text not null,
  said_by    text not null,
  said_at    timestamptz not null default clock_timestamp(),
  primary key (school_id, id)
);
create unique index code_meaning_once
  on code_meaning (school_id, stage, subject, method, component, qualifier, from_year) nulls not distinct;

-- What a school says that the headings of a table mean, by all the headings together.
create table heading_meaning (
  school_id bigint not null references school (id),
  layout    text not null,
  heading   text not null,
  meaning   text not null,
  said_at   timestamptz not null default clock_timestamp(),
  primary key (school_id, layout, heading)
);

do $$
declare place text;
begin
  foreach place in array array['delivery', 'delivery_file', 'file_import', 'pupil_change', 'kept_result', 'code_meaning',
                               'heading_meaning'] loop
    execute format('alter table %I enable row level security', place);
    execute format('alter table %I force row level security', place);
    execute format('create policy of_school on %I using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]))', place);
  end loop;
end $$;
