-- How a school's reports to parents look: every look it had, the newest counts.

create table parent_look (
  school_id  bigint not null references school (id),
  id         bigint generated always as identity,
  look       text not null,
  what       text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (school_id, id)
);
comment on column parent_look.look is 'colour, crest, lines and signatures, as JSON';
comment on column parent_look.what is 'what was changed, in words';

alter table parent_look enable row level security;
alter table parent_look force row level security;
create policy of_school on parent_look using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]));
