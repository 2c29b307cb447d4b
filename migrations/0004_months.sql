-- When the months go: the daily round drops them whole (`store::partitions`).

comment on table asked is
    'A question as it was asked: what buttons point to. A month goes after 13 whole months; an older button opens the lesson instead.';
comment on table outgoing is
    'A message to be sent, and what became of it. A month goes after 13 whole months.';
comment on table fact is
    'What happened: append-only, and for good. It names nobody; an erasure takes even the random id out.';
comment on table event_seen is
    'Every event ever taken, as a keyed hash: for good, 16 bytes each.';
