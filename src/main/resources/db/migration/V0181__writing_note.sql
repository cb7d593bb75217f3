-- What somebody says of a passage while a story is written; never part of the story. Positions are
-- those of the document as it is in writing; where they are the same, the passage is gone.
create table writing_note (
  id bigint generated always as identity primary key,
  story bigint not null references writing (story),
  begins integer not null,
  ends integer not null check (ends >= begins),
  passage text not null,
  member bigint not null,
  at timestamptz not null,
  said text not null,
  resolved_by bigint,
  resolved_at timestamptz
);
create index writing_note_story on writing_note (story);

create table writing_note_reply (
  id bigint generated always as identity primary key,
  note bigint not null references writing_note (id),
  member bigint not null,
  at timestamptz not null,
  said text not null
);
create index writing_note_reply_note on writing_note_reply (note);
