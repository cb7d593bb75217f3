-- Who of the newsroom may sign in. An administrator of the publisher may do everything on every
-- title, also on those to come.
alter table staff
  add column state text not null default 'invited'
    check (state in ('invited', 'active', 'suspended')),
  add column administrator boolean not null default false,
  add column password text,
  add column epoch int not null default 0,
  add column totp_secret text,
  add column totp_step bigint not null default 0;

create table staff_token (
  hash bytea primary key,
  staff_id bigint not null references staff,
  purpose text not null check (purpose in ('join', 'reset')),
  expires_at timestamptz not null
);
create index staff_token_staff on staff_token (staff_id);

create table staff_recovery_code (
  staff_id bigint not null references staff,
  hash bytea not null,
  primary key (staff_id, hash)
);
