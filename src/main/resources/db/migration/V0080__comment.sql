-- What is said under a story. The text of a withdrawn comment is gone; that of a removed one is
-- kept for the newsroom.
create table comment (
  id bigint generated always as identity primary key,
  story_id bigint not null references story,
  -- the top of its thread; null for the top itself
  root_id bigint references comment,
  -- where it stands: beneath that one
  parent_id bigint references comment,
  -- whom it answers: the same, or deeper down
  answers_id bigint references comment,
  depth smallint not null check (depth between 1 and 3),
  -- null once the account is gone
  reader_id bigint references reader,
  -- of the form it was sent with: the same form sent twice makes one comment
  nonce text not null,
  state text not null check (state in ('VISIBLE', 'WITHDRAWN', 'REMOVED')),
  text text not null,
  posted_at timestamptz not null,
  edited_at timestamptz,
  ended_at timestamptz,
  reason text,
  unique (reader_id, nonce),
  check ((depth = 1) = (root_id is null)),
  check ((depth = 1) = (parent_id is null))
);
create index comment_tops on comment (story_id, id) where root_id is null;
create index comment_thread on comment (root_id, id) where root_id is not null;
create index comment_reader on comment (reader_id, id) where reader_id is not null;

-- One row a story once it is talked about: locked by whoever changes what is visible, so that the
-- count is exact at every commit.
create table comment_count (
  story_id bigint primary key references story,
  visible integer not null default 0 check (visible >= 0),
  closed_at timestamptz
);

create table comment_report (
  comment_id bigint not null references comment,
  reader_id bigint not null references reader,
  reason text not null check (reason in ('ABUSE', 'SPAM', 'OFF_TOPIC', 'OTHER')),
  words text not null default '',
  at timestamptz not null,
  primary key (comment_id, reader_id)
);
create index comment_report_reader on comment_report (reader_id);
