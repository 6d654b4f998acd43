-- A school's own words of its reports to parents, in English and in other languages, and who changed them when.

create table parent_language (
  school_id bigint not null references school (id),
  language  text not null,
  added_by  text not null,
  added_at  timestamptz not null,
  primary key (school_id, language)
);
comment on column parent_language.language is 'a BCP 47 tag; English (en-GB) is always there and has no row';

create table parent_wording (
  school_id  bigint not null references school (id),
  language   text not null,
  key        text not null,
  text       text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (school_id, language, key)
);
comment on column parent_wording.text is 'the template; no row where Waymark''s words stand';

create table parent_wording_change (
  school_id  bigint not null references school (id),
  id         bigint generated always as identity,
  language   text not null,
  key        text not null,
  before     text,
  after      text,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (school_id, id)
);
create index parent_wording_change_by_language on parent_wording_change (school_id, language, id);
comment on column parent_wording_change.before is 'null where Waymark''s words stood';
comment on column parent_wording_change.after is 'null where Waymark''s words stand again';

do $$
declare place text;
begin
  foreach place in array array['parent_language', 'parent_wording', 'parent_wording_change'] loop
    execute format('alter table %I enable row level security', place);
    execute format('alter table %I force row level security', place);
    execute format('create policy of_school on %I using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]))', place);
  end loop;
end $$;
