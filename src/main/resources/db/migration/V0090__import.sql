-- One original page an import has seen, by its bytes; the bytes themselves are in the blob store.
create table import_item (
  id bigint generated always as identity primary key,
  title_id bigint not null references title,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- whose page it is: its canonical address, or for want of one its bytes
  identity text not null,
  path text not null,
  outcome text not null check (outcome in ('imported', 'updated', 'refused')),
  story_id bigint references story,
  reason text,
  remarks jsonb not null default '[]',
  -- everything that was understood, the parts a story has no place for included
  page jsonb,
  at timestamptz not null,
  unique (title_id, sha256),
  check ((outcome = 'refused') = (story_id is null)),
  check ((outcome = 'refused') = (reason is not null))
);
create index import_item_identity on import_item (title_id, identity);
