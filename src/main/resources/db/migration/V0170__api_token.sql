-- What lets a program act for a member; of the secret only the hash is kept.
create table api_token (
  id bigint generated always as identity primary key,
  staff_id bigint not null references staff,
  name text not null,
  hash bytea not null unique,
  scopes text[] not null,
  titles bigint[] not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_staff on api_token (staff_id);

-- What was answered to a request that carried a key, so that the same again gets the same.
create table api_answer (
  token_id bigint not null references api_token,
  key text not null,
  request bytea not null,
  at timestamptz not null,
  status int,
  headers jsonb,
  body bytea,
  primary key (token_id, key)
);
create index api_answer_at on api_answer (at);
