alter table story drop constraint story_state_check;
alter table story add constraint story_state_check check (
  state in ('draft', 'submitted', 'approved', 'published', 'unpublished', 'killed', 'taken_down',
            'spiked'));

-- What was done to a story and where that left it; a save only where it moves the story.
create table story_move (
  id bigint generated always as identity primary key,
  story_id bigint not null references story,
  at timestamptz not null,
  by bigint not null references staff,
  verb text not null,
  state text not null,
  revision int not null,
  reason text
);
create index story_move_story on story_move (story_id, id);

-- What is out now came out once: who saved that revision stands for who published it.
insert into story_move (story_id, at, by, verb, state, revision)
select s.id, coalesce(s.updated_at, s.first_published_at), r.by, 'publish', 'published', r.number
from story s join story_revision r on r.id = s.live_revision
order by s.id;
