-- Files on their way out, what was sent of them, and the lists that they are compared with.

create table return_file (
  school_id   bigint not null references school (id),
  id          bigint generated always as identity,
  kind        text not null check (kind in ('assessment', 'history', 'transfer')),
  assessment  text,
  year        integer not null,
  purpose     text not null check (purpose in ('la', 'dfe', 'mis')),
  type        text not null,
  destination text not null,
  serial      integer not null check (serial between 1 and 999),
  name        text not null,
  pupils      integer not null,
  results     integer not null,
  errors      integer not null,
  fingerprint text not null,
  bytes       bytea not null,
  person_id   bigint references person (id),
  made_by     text not null,
  made_at     timestamptz not null,
  sent_by     text,
  sent_at     timestamptz,
  primary key (school_id, id),
  unique (school_id, type, destination, year, serial),
  check ((kind = 'assessment') = (assessment is not null)),
  check ((sent_by is null) = (sent_at is null))
);
comment on column return_file.year is 'the academic year of the results, by the year in which it ends: serial numbers start again with each';
comment on column return_file.errors is 'the errors that stood when it was made all the same';
comment on column return_file.fingerprint is 'SHA-256 of the bytes, 64 hexadecimal digits';
create index return_file_by_edition on return_file (school_id, year, assessment, id desc);

-- Who is registered for an assessment, as somebody outside the school has it.
create table registered_list (
  school_id  bigint not null references school (id),
  assessment text not null,
  year       integer not null,
  name       text not null,
  loaded_by  text not null,
  loaded_at  timestamptz not null,
  primary key (school_id, assessment, year)
);

create table registered_pupil (
  school_id     bigint not null,
  assessment    text not null,
  year          integer not null,
  line          integer not null,
  upn           text,
  surname       text,
  forename      text,
  date_of_birth date,
  primary key (school_id, assessment, year, line),
  foreign key (school_id, assessment, year) references registered_list (school_id, assessment, year) on delete cascade
);

do $$
declare place text;
begin
  foreach place in array array['return_file', 'registered_list', 'registered_pupil'] loop
    execute format('alter table %I enable row level security', place);
    execute format('alter table %I force row level security', place);
    execute format('create policy of_school on %I using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]))', place);
  end loop;
end $$;
