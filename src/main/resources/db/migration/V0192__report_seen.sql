-- A report that somebody of the newsroom looked into stays with its comment, and waits no more.
alter table comment_report add column seen_at timestamptz;
create index comment_report_unseen on comment_report (comment_id) where seen_at is null;
create index comment_removed on comment (id) where state = 'REMOVED';
