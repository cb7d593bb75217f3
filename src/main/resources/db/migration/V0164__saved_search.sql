create table saved_search (
  id bigint generated always as identity primary key,
  staff_id bigint not null references staff,
  name text not null,
  search text not null,
  unique (staff_id, name)
);
