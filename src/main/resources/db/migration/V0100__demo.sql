-- What of the demo publisher stands already, so that a filling that was cut off goes on.
create table demo (
  kind text not null,
  name text not null,
  id bigint not null,
  primary key (kind, name)
);
