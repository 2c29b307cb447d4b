-- pgbench's own learners: as many as the service's, in the middle of a lesson. Their ids are made
-- from numbers, so that a script can name one without asking.
insert into programme (id, name) values ('00000000-0000-4000-8000-000000000001', 'default');
insert into channel (programme_id, name, medium)
values ('00000000-0000-4000-8000-000000000001', 'telegram', 'telegram');
insert into learner (id, programme_id, language, country, time_zone, consented_at, state, last_turn_at, last_address)
select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '00000000-0000-4000-8000-000000000001',
       'en', 'KE', 'Africa/Nairobi', '2026-11-01', '{}', '2026-11-01',
       ('00000000-0000-4000-9000-' || lpad(to_hex(n), 12, '0'))::uuid
  from generate_series(1, :learners) n;
insert into address (id, programme_id, channel_id, learner_id, lookup, sealed, standing, since)
select ('00000000-0000-4000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, '00000000-0000-4000-8000-000000000001',
       1, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       decode(lpad(to_hex(n), 32, '0'), 'hex'), decode(repeat('ab', 50), 'hex'), 'open', '2026-11-01'
  from generate_series(1, :learners) n;
insert into enrollment (learner_id, course, programme_id, lesson, right_answers, answers, finished, last_active_at)
select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'first-48-hours',
       '00000000-0000-4000-8000-000000000001', 'reasons-at-arrest', 0, 0, '{}', '2026-11-01'
  from generate_series(1, :learners) n;
analyze;
