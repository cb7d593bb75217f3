-- One account of the publisher, good for all its titles.
create table reader (
  id bigint generated always as identity primary key,
  email text not null,
  -- the address as compared: two that differ in letter case are one
  email_key text not null unique,
  display_name text not null,
  password_hash text not null,
  -- sessions carry the epoch they were opened in; raising it ends them all
  session_epoch integer not null default 0,
  verified_at timestamptz,
  registered_at timestamptz not null
);

-- Links sent by mail, each good once. Only a hash is kept.
create table reader_token (
  hash bytea primary key,
  reader_id bigint not null references reader on delete cascade,
  purpose text not null check (purpose in ('VERIFY', 'RESET')),
  -- the address it was sent to, and vouches for
  email text not null,
  expires_at timestamptz not null
);
create index reader_token_reader on reader_token (reader_id, purpose);
create index reader_token_expiry on reader_token (expires_at);
