-- Who a pupil's family is, and how often a pupil was at school: what a report to parents needs beside results.

create table contact (
  school_id               bigint not null,
  id                      bigint generated always as identity,
  pupil_id                bigint not null,
  place                   integer not null,
  title                   text not null default '',
  surname                 text not null,
  forename                text not null default '',
  relationship            text not null default '',
  parental_responsibility boolean not null,
  email                   text not null default '',
  phone                   text not null default '',
  address                 text not null default '',
  postcode                text not null default '',
  language                text not null default '',
  large_print             boolean not null default false,
  do_not_send             boolean not null default false,
  note                    text not null default '',
  origin                  text not null,
  changed_by              text not null,
  changed_at              timestamptz not null default now(),
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupil (school_id, id) on delete cascade
);
create index contact_by_pupil on contact (school_id, pupil_id, place);
comment on column contact.place is 'the order in which the school turns to them, from 1';
comment on column contact.address is 'its lines, without the postcode';
comment on column contact.language is 'of letters to them, as a BCP 47 tag; empty for English';
comment on column contact.do_not_send is 'nothing about the pupil may go to them, whatever else is said; note says why';
comment on column contact.origin is 'hand, ctf or table';

create table attendance (
  school_id    bigint not null,
  pupil_id     bigint not null,
  year         integer not null,
  possible     integer not null check (possible > 0),
  attended     integer not null check (attended >= 0),
  authorised   integer check (authorised >= 0),
  unauthorised integer check (unauthorised >= 0),
  origin       text not null,
  changed_by   text not null,
  changed_at   timestamptz not null default now(),
  primary key (school_id, pupil_id, year),
  foreign key (school_id, pupil_id) references pupil (school_id, id) on delete cascade,
  check (attended + coalesce(authorised, 0) + coalesce(unauthorised, 0) <= possible)
);
comment on table attendance is 'sessions (half days) of an academic year at this school';
comment on column attendance.authorised is 'sessions missed with leave; null if not known';

do $$
declare place text;
begin
  foreach place in array array['contact', 'attendance'] loop
    execute format('alter table %I enable row level security', place);
    execute format('alter table %I force row level security', place);
    execute format('create policy of_school on %I using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]))', place);
  end loop;
end $$;
