\set n random(1, :learners)
\set salt random(1, 9000000000000000)
begin;
insert into event_seen (key)
select unnest(array[decode(lpad(to_hex(:salt::bigint), 16, '0') || lpad(to_hex(:n::bigint), 16, '0'), 'hex')])
on conflict do nothing
returning key;
select a.channel_id, a.lookup, a.id, a.learner_id, a.standing
  from unnest(array[1], array[decode(lpad(to_hex(:n::bigint), 32, '0'), 'hex')]) as wanted (channel_id, lookup)
  join address a using (channel_id, lookup);
select id, language, consented_at, state, last_turn_at
  from learner
 where id = any(array[('00000000-0000-4000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid])
 order by id
   for update skip locked;
select learner_id, course, lesson, block, right_answers, answers, finished, due_at, completed_at, last_active_at
  from enrollment
 where learner_id = any(array[('00000000-0000-4000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid])
 order by learner_id, last_active_at;
update learner l
   set language = turn.language, consented_at = turn.consented_at, state = turn.state::jsonb,
       last_turn_at = turn.last_turn_at, last_address = turn.last_address
  from unnest(array[('00000000-0000-4000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid], array['en'],
              array[clock_timestamp()],
              array['{"v":1,"course":"first-48-hours","phones":{"00000000-0000-4000-9000-00000000000a":{"shown":{"block":{"course":"4959e821cde8fe367d5ef6bb9c1dd0e2","lesson":"reasons-at-arrest","block":"three-questions"}},"hour":["2026-11-22T09:00:00Z",7]}}}'],
              array[clock_timestamp()], array[('00000000-0000-4000-9000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid])
       as turn (id, language, consented_at, state, last_turn_at, last_address)
 where l.id = turn.id;
insert into enrollment (learner_id, programme_id, course, lesson, block, right_answers, answers, finished,
                        due_at, completed_at, last_active_at)
select learner_id, programme_id, course, lesson, block, right_answers, answers,
       string_to_array(finished, ','), due_at, completed_at, last_active_at
  from unnest(array[('00000000-0000-4000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid],
              array['00000000-0000-4000-8000-000000000001'::uuid], array['first-48-hours'],
              array['reasons-at-arrest'], array['three-questions'], array[1::int2], array[1::int2],
              array[''], array[clock_timestamp() + interval '1 day'], array[null::timestamptz],
              array[clock_timestamp()])
       as row (learner_id, programme_id, course, lesson, block, right_answers, answers, finished,
               due_at, completed_at, last_active_at)
on conflict (learner_id, course) do update
   set lesson = excluded.lesson, block = excluded.block, right_answers = excluded.right_answers,
       answers = excluded.answers, finished = excluded.finished, due_at = excluded.due_at,
       completed_at = excluded.completed_at, last_active_at = excluded.last_active_at;
insert into fact (id, programme_id, learner_id, at, what)
select * from unnest(array[(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(md5(:salt::text), 1, 19))::uuid],
                     array['00000000-0000-4000-8000-000000000001'::uuid],
                     array[('00000000-0000-4000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid],
                     array[clock_timestamp()],
                     array['{"kind":"block-seen","version":"4959e821cde8fe367d5ef6bb9c1dd0e2","course":"first-48-hours","lesson":"reasons-at-arrest","block":"three-questions"}'::jsonb]);
insert into outgoing (id, programme_id, channel_id, address_id, sealed_to, lane, state, say, sealed_say,
                      language, after_stop, due_at, expires_at)
select id, programme_id, channel_id, address_id, sealed_to, lane, 'queued', say::jsonb, sealed_say,
       language, after_stop, due_at, expires_at
  from unnest(array[(lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(md5(:salt::text), 5, 17) || '00')::uuid],
              array['00000000-0000-4000-8000-000000000001'::uuid], array[1],
              array[('00000000-0000-4000-9000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid], array[null::bytea],
              array[0::int2],
              array['{"say":"card","at":{"version":"4959e821cde8fe367d5ef6bb9c1dd0e2","lesson":"reasons-at-arrest","block":"three-questions"}}'],
              array[null::bytea], array['en'], array[false], array[clock_timestamp()],
              array[clock_timestamp() + interval '1 day'])
       as row (id, programme_id, channel_id, address_id, sealed_to, lane, say, sealed_say, language,
               after_stop, due_at, expires_at);
commit;
