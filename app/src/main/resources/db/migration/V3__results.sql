-- The record of every mark. A cleared result keeps its row, so that nobody overwrites a clearing unseen.

create table change_set (
  school_id   bigint not null references school (id),
  id          bigint generated always as identity,
  assessment  text not null,
  year        integer not null,
  kind        text not null check (kind in ('cell', 'paste', 'fill', 'clear', 'remedy', 'form', 'script', 'file', 'undo', 'redo', 'sign-off', 'reopen', 'derive')),
  person_id   bigint references person (id),
  source      text not null,
  note        text,
  at          timestamptz not null default clock_timestamp(),
  request_id  uuid,
  undoes      bigint,
  undone_by   bigint,
  primary key (school_id, id),
  unique (school_id, request_id)
);
create index change_set_by_edition on change_set (school_id, assessment, year, id desc);
create index change_set_by_id on change_set (id);

create table result (
  school_id   bigint not null,
  pupil_id    bigint not null,
  assessment  text not null,
  year        integer not null,
  item        text not null,
  value       text,
  assessed_on date,
  derived     boolean not null,
  revision    bigint not null,
  origin      bigint not null,
  primary key (school_id, pupil_id, assessment, year, item),
  foreign key (school_id, pupil_id) references pupil (school_id, id)
);
comment on column result.revision is 'the change set that last touched the cell: what a writer must have seen';
comment on column result.origin is 'the change set whose value stands: what an undo takes back';
create index result_by_edition on result (school_id, assessment, year);

create table change (
  school_id     bigint not null,
  change_set_id bigint not null,
  pupil_id      bigint not null,
  assessment    text not null,
  year          integer not null,
  item          text not null,
  derived       boolean not null,
  old_value     text,
  new_value     text,
  old_on        date,
  new_on        date,
  old_derived   boolean,
  old_origin    bigint,
  primary key (school_id, change_set_id, pupil_id, assessment, year, item),
  foreign key (school_id, change_set_id) references change_set (school_id, id),
  foreign key (school_id, pupil_id) references pupil (school_id, id)
);
create index change_by_cell on change (school_id, pupil_id, assessment, year, item, change_set_id desc);

create table sign_off (
  school_id   bigint not null,
  id          bigint generated always as identity,
  assessment  text not null,
  year        integer not null,
  class_id    bigint not null,
  signed_by   text not null,
  signed_at   timestamptz not null,
  reopened_by text,
  reopened_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, class_id) references class (school_id, id)
);
create unique index sign_off_standing on sign_off (school_id, assessment, year, class_id) where reopened_at is null;

-- Who looks at which sheet right now. Worth nothing after a crash, so it is not written ahead.
create unlogged table presence (
  school_id  bigint not null,
  assessment text not null,
  year       integer not null,
  person_id  bigint not null,
  seen_at    timestamptz not null,
  primary key (school_id, assessment, year, person_id)
);

do $$
declare place text;
begin
  foreach place in array array['change_set', 'result', 'change', 'sign_off', 'presence'] loop
    execute format('alter table %I enable row level security', place);
    execute format('alter table %I force row level security', place);
    execute format('create policy of_school on %I using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]))', place);
  end loop;
end $$;
