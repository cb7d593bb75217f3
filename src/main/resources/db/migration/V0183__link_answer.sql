-- What stories' links answered when they were last asked; only a memo.
create table link_answer (
  url text primary key,
  asked_at timestamptz not null,
  problem text
);
