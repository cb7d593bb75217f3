-- What the newsroom's list of stories is found by: what was saved last comes first.
create index story_newest on story (draft_revision desc);
create index story_revision_headline on story_revision
  using gin (to_tsvector('simple', coalesce(content->>'headline', '')));
