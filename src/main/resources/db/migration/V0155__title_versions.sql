-- Whether readers may see which versions of a story were out.
alter table title add versions_public boolean not null default false;
