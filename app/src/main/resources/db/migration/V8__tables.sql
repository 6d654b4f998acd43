-- What is published for all of England and has been loaded here, and what each school has taken away.

-- A file that was loaded on top of the catalogue that Waymark ships with. Of the whole installation: no school's.
create table national_table (
  id         bigint generated always as identity primary key,
  kind       text not null check (kind in ('scaled-scores', 'phonics-threshold', 'national-figures')),
  assessment text,
  year       integer,
  subject    text,
  content    text not null,
  lines      integer not null,
  certainty  text not null,
  source     text not null,
  file       text not null,
  loaded_by  text not null,
  loaded_at  timestamptz not null default clock_timestamp(),
  removed_by text,
  removed_at timestamptz
);
comment on column national_table.content is 'the rows as the catalogue reads them, with their heading';
create unique index national_table_standing
  on national_table (kind, assessment, year, subject) nulls not distinct
  where removed_at is null and kind <> 'national-figures';

-- Rises with every table loaded or removed: one small number tells every instance that its catalogue is old.
create table national_version (
  only_one boolean primary key default true check (only_one),
  version  bigint not null
);
insert into national_version (version) values (0);

-- What follows from a table in the results of every school, worked out in the background one school at a time.
create table derivation (
  id           bigint generated always as identity primary key,
  assessment   text not null,
  year         integer not null,
  why          text not null,
  asked_at     timestamptz not null default clock_timestamp(),
  after_school bigint not null default 0,
  schools_done integer not null default 0,
  schools      integer not null default 0,
  pupils       integer not null default 0,
  seen_at      timestamptz,
  finished_at  timestamptz,
  looked_again boolean not null default false
);
comment on column derivation.after_school is 'schools come by their key: those up to this one are done';
comment on column derivation.seen_at is 'when whoever works on it last showed that they live';
comment on column derivation.looked_again is 'whether a second look, some minutes later, has caught those who were saving meanwhile';

do $$
declare place text;
begin
  foreach place in array array['national_table', 'national_version', 'derivation'] loop
    execute format('alter table %I enable row level security', place);
    execute format('alter table %I force row level security', place);
    execute format('create policy for_everybody on %I for select using (true)', place);
    execute format('create policy by_the_program on %I using ((select scope_is_system())) with check ((select scope_is_system()))', place);
  end loop;
end $$;

-- Who has taken everything of a school away, and when.
create table take_away (
  school_id bigint not null references school (id),
  id        bigint generated always as identity,
  person_id bigint references person (id),
  person    text not null,
  at        timestamptz not null default clock_timestamp(),
  files     integer not null,
  bytes     bigint not null,
  sha256    text not null,
  primary key (school_id, id)
);
alter table take_away enable row level security;
alter table take_away force row level security;
create policy of_school on take_away using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]));
