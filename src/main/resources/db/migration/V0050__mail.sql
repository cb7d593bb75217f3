-- Mail that has not left yet. Rows go when the mail is handed over: some hold single-use links.
create table mail (
  id uuid primary key,
  from_name text not null,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  posted_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  given_up_at timestamptz
);
create index mail_due on mail (due_at) where given_up_at is null;
create index mail_recipient on mail (lower(recipient));
