-- The headline as the page had it, folded (see HeadlineKey): other pages name the story by it.
alter table import_item add column headline text collate "C";
create index import_item_headline on import_item (title_id, headline) where headline is not null;

-- The related stories that an imported page names, in its order, and the story each was found to
-- be; together they are the picks that the import gave the story.
create table import_related (
  story_id bigint not null references story,
  place int not null,
  title_id bigint not null references title,
  named text not null,
  headline text not null collate "C",
  -- the page shortened the headline
  cut boolean not null,
  url text,
  day date,
  found bigint references story,
  primary key (story_id, place)
);
create index import_related_headline on import_related (title_id, headline) where found is null;
create index import_related_url on import_related (title_id, url) where found is null;
