-- The groups of a title's newsroom, each with a queue of stages. At a stage stand stories of one
-- state; a story on a desk that has no stage for its state stands at none.
create table desk (
  id bigint generated always as identity primary key,
  title_id bigint not null references title,
  name text not null,
  place int not null
);
create unique index desk_name on desk (title_id, lower(name));

create table desk_stage (
  id bigint generated always as identity primary key,
  desk_id bigint not null references desk on delete cascade,
  name text not null,
  state text not null check (state in ('draft', 'submitted', 'approved')),
  place int not null,
  unique (id, desk_id)
);
create unique index desk_stage_name on desk_stage (desk_id, lower(name));

create table desk_member (
  desk_id bigint not null references desk on delete cascade,
  staff_id bigint not null references staff,
  primary key (desk_id, staff_id)
);
create index desk_member_staff on desk_member (staff_id);

alter table story
  add desk_id bigint references desk,
  add stage_id bigint,
  add constraint story_stage foreign key (stage_id, desk_id) references desk_stage (id, desk_id);
create index story_desk on story (desk_id, stage_id) where desk_id is not null;
