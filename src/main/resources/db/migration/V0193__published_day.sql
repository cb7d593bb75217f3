-- How many stories each day brought, as published_month says of months: both are counted when a
-- story comes out, goes, or is given another date.
create table published_day (
  title_id bigint not null references title,
  day date not null,
  stories int not null,
  primary key (title_id, day)
);

insert into published_day (title_id, day, stories)
select p.title_id, (p.first_published_at at time zone t.time_zone)::date, count(*)
from published_story p join title t on t.id = p.title_id
group by 1, 2;
