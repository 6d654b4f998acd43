-- How reports reach parents: a school's own mail server, one letter per family and version, and links that open once.

create table mail_server (
  school_id      bigint primary key references school (id),
  host           text not null,
  port           integer not null check (port between 1 and 65535),
  encryption     text not null,
  user_name      text not null,
  password       bytea,
  from_address   text not null,
  from_name      text not null,
  reply_to       text not null,
  public_address text not null,
  link_days      integer not null check (link_days between 1 and 365),
  per_minute     integer not null check (per_minute between 1 and 600),
  minute_from    timestamptz,
  minute_sent    integer not null default 0,
  held_until     timestamptz,
  held_words     text not null default '',
  claimed_at     timestamptz,
  changed_by     text not null,
  changed_at     timestamptz not null
);
comment on column mail_server.password is 'sealed with the key of this Waymark, never readable from the database alone; null for none';
comment on column mail_server.public_address is 'where parents reach this Waymark: what links begin with';
comment on column mail_server.minute_from is 'when the minute began in which minute_sent letters were taken from the queue';
comment on column mail_server.held_until is 'nothing is sent before; infinity until somebody changes the settings';

create table letter (
  school_id     bigint not null,
  id            bigint generated always as identity,
  report_id     bigint not null,
  pupil_id      bigint not null,
  year          integer not null,
  names         text not null,
  way           text not null check (way in ('email', 'paper')),
  email         text not null default '',
  language      text not null,
  report_language text not null,
  print         text not null,
  corrected     boolean not null,
  state         text not null check (state in ('waiting', 'sending', 'unsure', 'sent', 'opened', 'downloaded', 'failed',
                  'paper', 'given', 'withdrawn', 'revoked')),
  words         text not null default '',
  attempts      integer not null default 0,
  due_at        timestamptz,
  claim         uuid,
  claimed_at    timestamptz,
  sent_at       timestamptz,
  opened_at     timestamptz,
  downloaded_at timestamptz,
  given_at      timestamptz,
  given_by      text not null default '',
  asked         integer not null default 0,
  asked_at      timestamptz,
  wrong_tries   integer not null default 0,
  locked_until  timestamptz,
  made_by       text not null,
  made_at       timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, report_id) references parent_report (school_id, id)
);
create index letter_by_report on letter (school_id, report_id);
create unique index letter_once_per_address on letter (school_id, report_id, lower(email)) where email <> '';
create index letter_waiting on letter (school_id, due_at) where state = 'waiting';
create index letter_sending on letter (claimed_at) where state = 'sending';
comment on table letter is 'one report version on its way to one family member, or to two who share an address';
comment on column letter.words is 'why it is in this state: what the mail server said, or who decided';
comment on column letter.claim is 'who sends it now; an answer that belongs to another claim is not taken';
comment on column letter.wrong_tries is 'wrong dates of birth over all its links, since the right one or since the school last sent it';

create table letter_contact (
  school_id  bigint not null,
  report_id  bigint not null,
  contact_id bigint not null,
  letter_id  bigint not null,
  primary key (school_id, report_id, contact_id),
  foreign key (school_id, letter_id) references letter (school_id, id)
);
create index letter_contact_by_letter on letter_contact (school_id, letter_id);
comment on table letter_contact is 'whom a letter is for; contact 0 is the child, who takes the paper home. Never twice per version';

create table letter_link (
  school_id    bigint not null,
  id           bigint generated always as identity,
  letter_id    bigint not null,
  hash         bytea not null unique,
  made_at      timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  ended_at     timestamptz,
  primary key (school_id, id),
  foreign key (school_id, letter_id) references letter (school_id, id)
);
create index letter_link_by_letter on letter_link (school_id, letter_id);
comment on column letter_link.hash is 'SHA-256 of the secret in the link, which is kept nowhere';

create table letter_visit (
  school_id  bigint not null,
  letter_id  bigint not null,
  hash       bytea not null,
  expires_at timestamptz not null,
  primary key (hash),
  foreign key (school_id, letter_id) references letter (school_id, id)
);
create index letter_visit_by_letter on letter_visit (school_id, letter_id);
comment on table letter_visit is 'a parent who has opened a link and reads one report for a short while';

create table letter_choice (
  school_id  bigint not null,
  report_id  bigint not null,
  contact_id bigint not null,
  way        text not null check (way in ('paper', 'none')),
  chosen_by  text not null,
  chosen_at  timestamptz not null,
  primary key (school_id, report_id, contact_id),
  foreign key (school_id, report_id) references parent_report (school_id, id)
);
comment on table letter_choice is 'what a person has chosen otherwise than the plan: paper instead of e-mail, or nothing';

create table letter_event (
  school_id bigint not null,
  id        bigint generated always as identity,
  letter_id bigint not null,
  at        timestamptz not null,
  person    text not null,
  what      text not null,
  primary key (school_id, id),
  foreign key (school_id, letter_id) references letter (school_id, id)
);
create index letter_event_by_letter on letter_event (school_id, letter_id);
comment on table letter_event is 'what people did with a letter';

do $$
declare place text;
begin
  foreach place in array array['mail_server', 'letter', 'letter_contact', 'letter_link', 'letter_visit', 'letter_choice', 'letter_event'] loop
    execute format('alter table %I enable row level security', place);
    execute format('alter table %I force row level security', place);
    execute format('create policy of_school on %I using ((select scope_is_system()) or school_id = any ((select scope_schools())::bigint[]))', place);
  end loop;
end $$;
