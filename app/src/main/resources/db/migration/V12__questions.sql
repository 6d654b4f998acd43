-- The questions of tests and pupils' marks in them, as each school has them. No list of questions comes with Waymark.

create table question_list (
  school_id  bigint not null references school (id),
  assessment text not null,
  year       integer not null,
  paper      text not null,
  loaded_by  text not null,
  loaded_at  timestamptz not null,
  primary key (school_id, assessment, year, paper)
);
comment on column question_list.paper is 'the item of the catalogue that holds the mark of the whole paper';

create table question (
  school_id    bigint not null,
  assessment   text not null,
  year         integer not null,
  paper        text not null,
  number       integer not null check (number > 0),
  label        text not null,
  max_marks    integer not null check (max_marks between 1 and 100),
  domain       text not null,
  domain_label text not null,
  description  text not null,
  national     numeric check (national between 0 and 100),
  primary key (school_id, assessment, year, paper, number),
  foreign key (school_id, assessment, year, paper)
    references question_list (school_id, assessment, year, paper) on delete cascade
);
comment on column question.number is 'its place on the paper, from 1';
comment on column question.national is 'per cent of marks gained in England, where the list says so';

create table question_mark (
  school_id  bigint not null,
  assessment text not null,
  year       integer not null,
  paper      text not null,
  pupil_id   bigint not null,
  number     integer not null,
  mark       integer not null check (mark >= 0),
  attempted  boolean not null,
  primary key (school_id, assessment, year, paper, pupil_id, number),
  foreign key (school_id, pupil_id) references pupil (school_id, id),
  foreign key (school_id, assessment, year, paper, number)
    references question (school_id, assessment, year, paper, number),
  check (attempted or mark = 0)
);
comment on column question_mark.attempted is 'false: the pupil wrote nothing, which is a mark of 0';

create table question_save (
  school_id  bigint not null references school (id),
  id         bigint generated always as identity,
  assessment text not null,
  year       integer not null,
  paper      text not null,
  person_id  bigint references person (id),
  person     text not null,
  at         timestamptz not null,
  marks      integer not null,
  undoes     bigint,
  undone     boolean not null default false,
  primary key (school_id, id)
);
create index question_save_by_paper on question_save (school_id, assessment, year, paper, id desc);

create table question_mark_change (
  school_id bigint not null,
  save_id   bigint not null,
  pupil_id  bigint not null,
  number    integer not null,
  old_mark  text not null,
  new_mark  text not null,
  primary key (school_id, save_id, pupil_id, number),
  foreign key (school_id, save_id) references question_save (school_id, id),
  foreign key (school_id, pupil_id) references pupil (school_id, id)
);
comment on column question_mark_change.old_mark is 'as written in the table of marks: empty for none, - for not attempted';

do $$
declare place text;
begin
  foreach place in array array['question_list', 'question', 'question_mark', 'question_save', 'question_mark_change'] loop
    execute format('alter table %I enable row level security', place);
    execute format('alter table %I force row level security', place);
    execute format('create policy of_school on %I using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]))', place);
  end loop;
end $$;
