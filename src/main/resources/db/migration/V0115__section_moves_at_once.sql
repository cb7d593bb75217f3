-- A section's stories move with it, in the same transaction. What the follower that did so behind
-- it had not come to yet is done here; its cursor would hold the log for ever.
with recursive pending as (
  select distinct 'section:' || substr(key, length('section-moved:') + 1) as list
  from change c, unnest(c.keys) key, change_cursor at
  where at.consumer = 'section-moves' and (c.xid, c.id) > (at.xid, at.id)
    and starts_with(key, 'section-moved:')
), above (section, list_of) as (
  select id, id from section
  union all
  select above.section, s.parent_id
  from above join section s on s.id = above.list_of
  where s.parent_id is not null
), filed as (
  select p.story_id, p.first_published_at as at, f.section
  from published_listing l
  join published_story p using (story_id)
  join story_revision r on r.id = p.revision_id
  cross join lateral (
    select p.section_id
    union
    select jsonb_array_elements_text(r.content -> 'further')::bigint
  ) f (section)
  where l.list in (select list from pending)
), belongs as (
  select distinct story_id, at, 'section:' || list_of as list
  from filed join above using (section)
), gone as (
  delete from published_listing l
  where l.story_id in (select story_id from filed) and l.list like 'section:%'
    and (l.story_id, l.list) not in (select story_id, list from belongs)
  returning l.list
), come as (
  insert into published_listing (list, at, story_id)
  select list, at, story_id from belongs
  on conflict do nothing
  returning list
), lists as (
  select list from gone union select list from come
)
insert into change (keys)
select array_agg(list) from lists having count(*) > 0;

delete from change_cursor where consumer = 'section-moves';
