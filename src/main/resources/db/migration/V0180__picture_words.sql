-- What a picture is found by: the words that are said of it, and those of its file's name, parted by
-- spaces and punctuation alone.
create function words_said(text) returns tsvector
language sql immutable parallel safe return array_to_tsvector(array_remove(
  regexp_split_to_array(lower($1), '[\s!-/:-@\[-`{-~“”‘’«»„…–—]+'), ''));
create index picture_by_words on picture using gin (words_said(
  headline || ' ' || caption || ' ' || alt || ' ' || photographer || ' ' || agency || ' '
    || file_name));
