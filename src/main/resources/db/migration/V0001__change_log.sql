-- The ordered log of committed changes. A reader at (xid, id) takes rows beyond it whose
-- transaction is below pg_snapshot_xmin(pg_current_snapshot()): none older can still appear.
create table change (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  keys text[] not null
);
create index change_order on change (xid, id);

-- One row a consumer: of the whole cluster, or of one node (then the node's name is in it).
create table change_cursor (
  consumer text primary key,
  xid xid8 not null,
  id bigint not null,
  moved_at timestamptz not null default clock_timestamp()
);
