-- What devices know a member by: chance, so that it tells nothing of who it is.
alter table staff add column handle uuid not null unique default gen_random_uuid();

-- The public half of passkeys, each good on one host; the other half never leaves its device. The
-- attestation is what the device said when it made the key, which every proof is checked against.
create table staff_passkey (
  id bigint generated always as identity primary key,
  staff_id bigint not null references staff,
  host text not null,
  name text not null,
  credential bytea not null unique,
  public_key bytea not null,
  attestation bytea not null,
  transports text[] not null,
  signatures bigint not null,
  added_at timestamptz not null,
  used_at timestamptz
);
create index staff_passkey_staff on staff_passkey (staff_id);
