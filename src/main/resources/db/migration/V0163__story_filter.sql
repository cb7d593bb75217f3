-- What the newsroom's list of stories is narrowed by: who wrote in them, who is credited, where
-- they are filed, what they are.
create index story_revision_by on story_revision (by, story_id);
create index story_revision_section on story_revision (((content->>'section')::bigint));

-- News says no kind.
create index story_revision_kind on story_revision ((content->>'kind'))
  where content->>'kind' is not null;

-- The words of the names in a byline, parted as those of a headline are.
create function byline_words(content jsonb) returns tsvector
language sql immutable parallel safe return array_to_tsvector(array_remove(
  regexp_split_to_array(
    lower(jsonb_path_query_array(content, '$.byline[*].name')::text),
    '[\s!-/:-@\[-`{-~“”‘’«»„…–—]+'), ''));
create index story_revision_byline on story_revision using gin (byline_words(content));
