-- Somebody wants a story read for legal reasons before it comes out; why, who and since when.
alter table story
  add column legal_flag text,
  add column legal_flag_by bigint references staff,
  add column legal_flag_at timestamptz,
  add check ((legal_flag is null) = (legal_flag_by is null)),
  add check ((legal_flag is null) = (legal_flag_at is null));
