-- Which account at an OpenID provider is whose. A provider calls an account by its subject, which
-- stays when names and addresses change; the address is what it was known by when it was linked.
create table staff_openid (
  issuer text not null,
  subject text not null,
  staff_id bigint not null references staff,
  email text not null,
  linked_at timestamptz not null,
  used_at timestamptz,
  primary key (issuer, subject),
  unique (staff_id, issuer)
);
