create table author (
  id bigint generated always as identity primary key,
  slug text not null unique,
  name text not null,
  role text,
  bio text
);

create table topic (
  id bigint generated always as identity primary key,
  slug text not null unique,
  name text not null
);

create table story (
  id bigint generated always as identity primary key,
  title_id bigint not null references title,
  state text not null check (state in ('draft', 'published', 'unpublished')),
  slug text,
  draft_revision bigint not null,
  live_revision bigint,
  created_at timestamptz not null,
  first_published_at timestamptz,
  updated_at timestamptz
);

create table story_revision (
  id bigint generated always as identity primary key,
  story_id bigint not null references story deferrable initially deferred,
  number int not null,
  at timestamptz not null,
  by bigint not null references staff,
  note text,
  content jsonb not null,
  unique (story_id, number)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a revision is never changed';
end $$;
create trigger story_revision_is_immutable before update on story_revision
  for each row execute function refuse_change();

-- What readers see, one row a published story: enough for a teaser without its body.
create table published_story (
  story_id bigint primary key references story,
  title_id bigint not null references title,
  section_id bigint not null references section,
  address text not null,
  revision_id bigint not null references story_revision,
  first_published_at timestamptz not null,
  updated_at timestamptz,
  kicker text,
  headline text not null,
  standfirst text,
  opening text not null,
  byline text[] not null,
  source text,
  language text not null,
  picture_id bigint
);
create unique index published_story_address on published_story (title_id, address);

-- Last path segments under which a story answers or once answered, and whole paths that it had
-- elsewhere before it was imported (these begin with a slash).
create table story_address (
  title_id bigint not null references title,
  address text not null,
  story_id bigint not null references story,
  primary key (title_id, address)
);

-- Published stories by list: 'title:1', 'title:1/2026-11', 'section:7' (with all below it),
-- 'topic:3', 'author:5'. The list's name is also its key in the change log.
create table published_listing (
  list text not null,
  at timestamptz not null,
  story_id bigint not null references story,
  primary key (list, at, story_id)
);
create index published_listing_story on published_listing (story_id);

create table published_month (
  title_id bigint not null references title,
  month date not null,
  stories int not null,
  primary key (title_id, month)
);
