-- A picture of the library. Its original is a blob, kept byte for byte; found is what the file said
-- of itself; the rest is what the house says now. A file sent twice is one picture (sole), unless
-- somebody asked for another.
create table picture (
  id bigint generated always as identity primary key,
  original text not null check (original ~ '^[0-9a-f]{64}$'),
  sole boolean not null,
  file_name text not null,
  media_type text not null,
  width int not null check (width > 0),
  height int not null check (height > 0),
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  focus_x double precision not null check (focus_x between 0 and 1),
  focus_y double precision not null check (focus_y between 0 and 1),
  headline text not null,
  caption text not null,
  alt text not null,
  photographer text not null,
  agency text not null,
  copyright text not null,
  usage_terms text not null,
  found jsonb not null,
  taken_in_at timestamptz not null,
  taken_in_by text not null,
  edited_at timestamptz,
  edited_by text
);
create unique index picture_sole on picture (original) where sole;

-- Pixels made from an original: the master (width 0) and its renditions, as blobs without metadata.
-- Only a memo: a row lost, or one whose blob is lost, is made again.
create table picture_rendition (
  original text not null,
  recipe int not null,
  crop text not null,
  width int not null,
  format text not null,
  blob text not null check (blob ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  primary key (original, recipe, crop, width, format)
);
