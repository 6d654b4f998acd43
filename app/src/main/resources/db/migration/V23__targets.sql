-- Where pupils are bound: a target for each pupil, item and edition, and every act that set, changed or took some away.
create table target_act (
  school_id bigint not null references school (id),
  id        bigint generated always as identity,
  how       text not null check (how in ('hand', 'rule', 'paste', 'clear', 'undo')),
  words     text not null,
  person_id bigint,
  made_by   text not null,
  made_at   timestamptz not null default clock_timestamp(),
  undone_by bigint,
  primary key (school_id, id),
  foreign key (school_id, undone_by) references target_act (school_id, id)
);
comment on column target_act.words is 'what was done, as the history shows it';
comment on column target_act.undone_by is 'the act that took this one back; null while it stands';

create table target (
  school_id  bigint not null,
  pupil_id   bigint not null,
  assessment text not null,
  year       integer not null,
  item       text not null,
  value      text not null check (value <> ''),
  act_id     bigint not null,
  primary key (school_id, pupil_id, assessment, year, item),
  foreign key (school_id, pupil_id) references pupil (school_id, id) on delete cascade,
  foreign key (school_id, act_id) references target_act (school_id, id)
);
comment on column target.assessment is 'the point of the year, or ks2, by when it is to be reached';
comment on column target.value is 'a value of the item''s scale';

create table target_change (
  school_id  bigint not null,
  act_id     bigint not null,
  pupil_id   bigint not null,
  assessment text not null,
  year       integer not null,
  item       text not null,
  old_value  text,
  new_value  text,
  primary key (school_id, act_id, pupil_id, assessment, year, item),
  foreign key (school_id, pupil_id) references pupil (school_id, id) on delete cascade,
  foreign key (school_id, act_id) references target_act (school_id, id)
);
comment on column target_change.old_value is 'null where there was none before';
comment on column target_change.new_value is 'null where it was taken away';

do $$
declare
  place text;
begin
  foreach place in array array['target_act', 'target', 'target_change'] loop
    execute format('alter table %I enable row level security', place);
    execute format('alter table %I force row level security', place);
    execute format('create policy of_school on %I using ((select scope_is_system()) or school_id = any '
      || '((select scope_schools())::bigint[]))', place);
  end loop;
end $$;
