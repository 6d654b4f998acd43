-- People, what they may do where, and how they prove who they are. Secrets are kept only as hashes.

create table person (
  id            bigint generated always as identity primary key,
  email         text not null unique check (email = lower(email)),
  name          text not null check (name <> ''),
  password_hash text,
  created_at    timestamptz not null default now(),
  disabled_at   timestamptz
);

create table membership (
  school_id bigint not null references school (id),
  person_id bigint not null references person (id),
  role      text not null check (role in ('administrator', 'assessment-lead', 'teacher', 'reader', 'reader-without-names')),
  primary key (school_id, person_id)
);
create index membership_by_person on membership (person_id);

create table membership_class (
  school_id bigint not null,
  person_id bigint not null,
  class_id  bigint not null,
  primary key (school_id, person_id, class_id),
  foreign key (school_id, person_id) references membership (school_id, person_id) on delete cascade,
  foreign key (school_id, class_id) references class (school_id, id) on delete cascade
);

create table session (
  token_hash   bytea primary key,
  person_id    bigint not null references person (id),
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null
);
create index session_by_person on session (person_id);

create table api_token (
  id           bigint generated always as identity primary key,
  person_id    bigint not null references person (id),
  name         text not null,
  token_hash   bytea not null unique,
  created_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz
);

create table invitation (
  token_hash bytea primary key,
  school_id  bigint references school (id),
  email      text,
  name       text,
  role       text not null,
  class_ids  bigint[] not null default '{}',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
comment on column invitation.school_id is 'null: the first start, whose guest also names the first school';

create table sign_in_failure (
  key text not null,
  at  timestamptz not null
);
create index sign_in_failure_by_key on sign_in_failure (key, at);

do $$
declare place text;
begin
  foreach place in array array['membership', 'membership_class'] loop
    execute format('alter table %I enable row level security', place);
    execute format('alter table %I force row level security', place);
    execute format('create policy of_school on %I using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]))', place);
  end loop;
end $$;
