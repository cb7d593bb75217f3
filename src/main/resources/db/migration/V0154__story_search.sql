-- What the newsroom's list of stories is found by: what was saved last comes first.
create index story_newest on story (draft_revision desc);

-- The words of a headline as they are typed, in any script: parted by spaces and punctuation alone.
create function headline_words(content jsonb) returns tsvector
language sql immutable parallel safe return array_to_tsvector(array_remove(
  regexp_split_to_array(
    lower(coalesce(content->>'headline', '')), '[\s!-/:-@\[-`{-~“”‘’«»„…–—]+'), ''));
create index story_revision_headline on story_revision using gin (headline_words(content));
