create table publisher (
  id bigint generated always as identity primary key,
  name text not null
);

create table title (
  id bigint generated always as identity primary key,
  slug text not null unique,
  name text not null,
  tagline text,
  time_zone text not null,
  locale text not null,
  imprint text not null default '',
  issue_name text,
  issue_rule text,
  issue_words text,
  tokens jsonb not null default '{}',
  icon text
);

create table title_host (
  host text primary key,
  title_id bigint not null references title,
  position int not null
);

create table section (
  id bigint generated always as identity primary key,
  title_id bigint not null references title,
  parent_id bigint references section,
  slug text not null,
  name text not null,
  position int not null
);
create unique index section_slug on section (title_id, coalesce(parent_id, 0), slug);

-- Paths that a section once had: they answer with where it is now, for ever.
create table section_former_path (
  title_id bigint not null references title,
  path text not null,
  section_id bigint not null references section,
  primary key (title_id, path)
);

create table navigation_entry (
  title_id bigint not null references title,
  position int not null,
  section_id bigint not null references section,
  primary key (title_id, position)
);
