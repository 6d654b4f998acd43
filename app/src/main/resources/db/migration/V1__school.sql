-- Schools, years, classes and pupils. Every row of a school starts its key with the school.
--
-- Row-level security is the second lock behind the scope check of the program. Each transaction names the schools it
-- may touch in the setting waymark.schools (a list of ids, or * for the program's own housekeeping); without it no row
-- of any school can be read or written.

create function scope_schools() returns bigint[] language sql stable as $$
  select case
    when coalesce(current_setting('waymark.schools', true), '') in ('', '*') then '{}'::bigint[]
    else string_to_array(current_setting('waymark.schools', true), ',')::bigint[]
  end
$$;

create function scope_is_system() returns boolean language sql stable as $$
  select coalesce(current_setting('waymark.schools', true), '') = '*'
$$;

create table trust (
  id   bigint generated always as identity primary key,
  name text not null unique
);

create table school (
  id         bigint generated always as identity primary key,
  trust_id   bigint references trust (id),
  laestab    text not null unique check (laestab ~ '^[0-9]{7}$'),
  urn        text unique check (urn ~ '^[0-9]{6}$'),
  name       text not null check (name <> ''),
  phase      text not null default 'primary' check (phase in ('infant', 'junior', 'primary', 'first', 'middle', 'all-through', 'special')),
  created_at timestamptz not null default now()
);

create table class (
  school_id bigint not null references school (id),
  id        bigint generated always as identity,
  year      integer not null check (year between 2000 and 2100),
  name      text not null check (name <> ''),
  primary key (school_id, id),
  unique (school_id, year, name)
);

create table pupil (
  school_id          bigint not null references school (id),
  id                 bigint generated always as identity,
  upn                text,
  former_upns        text[] not null default '{}',
  surname            text not null check (surname <> ''),
  forename           text not null check (forename <> ''),
  middle_names       text,
  preferred_surname  text,
  preferred_forename text,
  date_of_birth      date not null,
  sex                text check (sex in ('F', 'M', 'U')),
  ethnicity          text,
  first_language     text,
  sen_provision      text,
  ever6              boolean,
  looked_after       boolean not null default false,
  service_child      boolean,
  entry_date         date,
  leaving_date       date,
  changed_at         timestamptz not null default now(),
  primary key (school_id, id),
  unique (school_id, upn),
  check (leaving_date is null or entry_date is null or leaving_date >= entry_date)
);
comment on column pupil.ever6 is 'free school meals at any point in the last six years; null: worked out from free_meals';

create table free_meals (
  school_id  bigint not null,
  pupil_id   bigint not null,
  start_date date not null,
  end_date   date,
  primary key (school_id, pupil_id, start_date),
  foreign key (school_id, pupil_id) references pupil (school_id, id) on delete cascade,
  check (end_date is null or end_date >= start_date)
);

create table enrolment (
  school_id  bigint not null,
  pupil_id   bigint not null,
  year       integer not null check (year between 2000 and 2100),
  year_group text not null check (year_group in ('N', 'R', '1', '2', '3', '4', '5', '6')),
  class_id   bigint,
  primary key (school_id, pupil_id, year),
  foreign key (school_id, pupil_id) references pupil (school_id, id) on delete cascade,
  foreign key (school_id, class_id) references class (school_id, id)
);
create index enrolment_by_year on enrolment (school_id, year, year_group, class_id);

do $$
declare place text;
begin
  foreach place in array array['class', 'pupil', 'free_meals', 'enrolment'] loop
    execute format('alter table %I enable row level security', place);
    execute format('alter table %I force row level security', place);
    execute format('create policy of_school on %I using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]))', place);
  end loop;
end $$;
alter table school enable row level security;
alter table school force row level security;
create policy of_school on school using ((select scope_is_system()) or id = any ((select scope_schools())::bigint[]));
