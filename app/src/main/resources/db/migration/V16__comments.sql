-- Teachers' comments for reports to parents, with the history of each; and the history of families and attendance.

create table comment_part (
  school_id   bigint not null references school (id),
  id          text not null,
  place       integer not null,
  heading     text not null check (heading <> ''),
  least       integer not null check (least >= 0),
  most        integer not null check (most >= greatest(least, 1)),
  year_groups text[] not null,
  changed_by  text not null,
  changed_at  timestamptz not null default clock_timestamp(),
  primary key (school_id, id)
);
comment on table comment_part is 'the comments of which a school''s reports consist; a school without rows has the usual ones';
comment on column comment_part.least is 'fewest characters; 0 for a comment that may be left out';
comment on column comment_part.year_groups is 'codes N, R, 1 to 6 in which it is written; empty for all';

create table pupil_comment (
  school_id  bigint not null,
  pupil_id   bigint not null,
  year       integer not null,
  part       text not null,
  text       text not null,
  version    integer not null check (version > 0),
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (school_id, pupil_id, year, part),
  foreign key (school_id, pupil_id) references pupil (school_id, id) on delete cascade
);
comment on column pupil_comment.version is 'one more with every save: who saves over another version is told';

create table pupil_comment_change (
  school_id  bigint not null,
  id         bigint generated always as identity,
  pupil_id   bigint not null,
  year       integer not null,
  part       text not null,
  version    integer not null,
  old_text   text not null,
  new_text   text not null,
  act        text not null default '',
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupil (school_id, id) on delete cascade
);
create index pupil_comment_change_by_comment on pupil_comment_change (school_id, pupil_id, year, part, id);
create index pupil_comment_change_by_act on pupil_comment_change (school_id, act) where act <> '';
comment on column pupil_comment_change.version is 'of the comment after it';
comment on column pupil_comment_change.act is 'the import or the undoing that it belongs to; empty for what was typed';

create table comment_word (
  school_id bigint not null references school (id),
  word      text not null check (word <> ''),
  added_by  text not null,
  added_at  timestamptz not null default clock_timestamp(),
  primary key (school_id, word)
);
comment on table comment_word is 'words that the spelling check of this school knows beside the dictionary''s';

create table contact_change (
  school_id  bigint not null,
  id         bigint generated always as identity,
  contact_id bigint not null,
  pupil_id   bigint not null,
  act        text not null default '',
  before     jsonb,
  after      jsonb,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupil (school_id, id) on delete cascade
);
create index contact_change_by_pupil on contact_change (school_id, pupil_id, id);
create index contact_change_by_act on contact_change (school_id, act) where act <> '';
comment on column contact_change.act is 'the import or the undoing that it belongs to; empty for what was done by hand';
comment on column contact_change.before is 'the contact as it was; null for one that was added';
comment on column contact_change.after is 'the contact as it became; null for one that was taken away';

create table attendance_change (
  school_id  bigint not null,
  id         bigint generated always as identity,
  pupil_id   bigint not null,
  year       integer not null,
  act        text not null default '',
  before     jsonb,
  after      jsonb,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupil (school_id, id) on delete cascade
);
create index attendance_change_by_year on attendance_change (school_id, year, pupil_id);
create index attendance_change_by_act on attendance_change (school_id, act) where act <> '';

do $$
declare place text;
begin
  foreach place in array array['comment_part', 'pupil_comment', 'pupil_comment_change', 'comment_word', 'contact_change',
                               'attendance_change'] loop
    execute format('alter table %I enable row level security', place);
    execute format('alter table %I force row level security', place);
    execute format('create policy of_school on %I using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]))', place);
  end loop;
end $$;
