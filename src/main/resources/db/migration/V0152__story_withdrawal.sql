-- Stories that were taken back for good: in which words readers are told. Null for the usual ones.
create table story_withdrawal (
  story_id bigint primary key references story,
  at timestamptz not null,
  notice text
);

-- Each copy of such a story, and since when nobody gets it from there.
create table story_receipt (
  story_id bigint not null references story,
  copy text not null,
  node text not null default '',
  cleared_at timestamptz,
  primary key (story_id, copy, node)
);
