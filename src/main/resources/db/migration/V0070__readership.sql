-- Each line: one reader has read one story in one hour (UTC). The key makes that exact, however often
-- and from whichever node a view arrives; led by the hour, it also lets old hours be dropped cheaply.
-- Without references: a view is a fact, whatever becomes of the story.
create table page_view (
  hour timestamptz not null,
  story_id bigint not null,
  reader bytea not null,
  title_id bigint not null,
  at timestamptz not null,
  primary key (hour, story_id, reader)
);

-- The log's count by hour, kept in the transaction that writes the log.
create table story_hour (
  hour timestamptz not null,
  story_id bigint not null,
  readers int not null,
  primary key (hour, story_id)
);

-- What readers' addresses are hashed with on one day (UTC); deleted soon after it.
create table reader_salt (
  day date primary key,
  salt bytea not null
);

-- The ranking as readers see it: 'title:1', 'section:7' (with all below it).
create table most_read (
  list text not null,
  place int not null,
  story_id bigint not null,
  readers int not null,
  primary key (list, place)
);

-- When and over what window it was made; one row, or none before the first time.
create table most_read_made (
  one boolean primary key default true check (one),
  as_of timestamptz not null,
  window_seconds bigint not null
);
