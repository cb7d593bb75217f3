create table story_correction (
  id bigint generated always as identity primary key,
  story_id bigint not null references story,
  title_id bigint not null references title,
  at timestamptz not null,
  by bigint not null references staff,
  revision int not null,
  wrong text not null,
  correct text not null
);
create index story_correction_story on story_correction (story_id, id);
create index story_correction_title on story_correction (title_id, at, id);
