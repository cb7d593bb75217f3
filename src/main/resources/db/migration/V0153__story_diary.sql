-- When a story is to come out, and until when it must not. A schedule is of one revision: what is
-- saved later was not scheduled.
alter table story
  add embargo_until timestamptz,
  add embargo_note text,
  add scheduled_at timestamptz,
  add scheduled_revision bigint references story_revision,
  add scheduled_by bigint references staff,
  add schedule_failure text;
create index story_scheduled on story (scheduled_at) where scheduled_at is not null;
