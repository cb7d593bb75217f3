-- Everything that was done, for ever; how entries are chained is in AuditChain.
create table audit_entry (
  number bigint primary key,
  at timestamptz not null,
  by bigint not null references staff,
  verb text not null,
  subject text not null,
  title_id bigint references title,
  details jsonb not null,
  previous text not null,
  hash text not null
);
create index audit_entry_subject on audit_entry (subject, number);
create index audit_entry_by on audit_entry (by, number);
create index audit_entry_at on audit_entry (at);

-- The last entry; who adds one waits here for the others.
create table audit_head (
  one boolean primary key default true check (one),
  number bigint not null,
  hash text not null
);
insert into audit_head (number, hash) values (0, repeat('0', 64));

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is only ever added to';
end $$;
create trigger audit_entry_is_immutable before update or delete or truncate on audit_entry
  for each statement execute function refuse_audit_change();
create trigger audit_head_stays before delete or truncate on audit_head
  for each statement execute function refuse_audit_change();
create trigger audit_head_goes_on before update on audit_head
  for each row when (new.number < old.number) execute function refuse_audit_change();
