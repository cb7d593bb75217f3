-- a story while it is being written: what is newer than its newest revision
create table writing (
  story bigint primary key references story (id),
  revision integer not null,
  version integer not null default 0,
  doc jsonb not null,
  saved_version integer not null default 0
);

create table writing_step (
  story bigint not null references writing (story),
  version integer not null,
  step jsonb not null,
  client text not null,
  member bigint not null,
  at timestamptz not null,
  primary key (story, version)
);

create table writing_field (
  story bigint not null references writing (story),
  name text not null,
  value text not null,
  version integer not null,
  member bigint not null,
  at timestamptz not null,
  saved boolean not null default false,
  primary key (story, name)
);

-- who has it open, and where their cursor is; not worth keeping
create unlogged table writing_presence (
  story bigint not null,
  client text not null,
  member bigint not null,
  version integer not null,
  anchor integer not null,
  head integer not null,
  at timestamptz not null,
  primary key (story, client)
);
