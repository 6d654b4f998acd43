-- Groups of pupils that a school has put together for its own figures: a saved filter or a list picked by hand.
create table own_group (
  school_id  bigint not null references school (id),
  id         bigint generated always as identity,
  name       text not null check (name <> ''),
  conditions text[] not null check (cardinality(conditions) > 0),
  made_by    text not null,
  made_at    timestamptz not null default clock_timestamp(),
  primary key (school_id, id)
);
create unique index own_group_by_name on own_group (school_id, lower(name));
comment on column own_group.conditions is 'codes of groups, such as boys, sen_support, class:6 Oak or pupil:12: of one family any, of several families all';

alter table own_group enable row level security;
alter table own_group force row level security;
create policy of_school on own_group using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]));
