-- What the newsroom works on is little beside what it has published: what there is to do is found
-- among that alone.
create index story_in_work on story (title_id, state) where state in ('draft', 'submitted', 'approved');
create index story_embargo on story (embargo_until) where embargo_until is not null;
create index story_came_out on story (title_id, first_published_at);
