-- Traffic: what came in, what happened, what goes out. These tables grow with use; all but the
-- event keys are cut into months by the daily round (`store::partitions`), with a default partition
-- for whatever falls outside, and an alarm when anything does.

-- Every event ever taken, as a keyed hash of 16 bytes: a repeat stops here. Kept for good.
create table event_seen (
    key bytea primary key constraint event_key_has_16_bytes check (length(key) = 16)
) partition by hash (key);
create table event_seen_0 partition of event_seen for values with (modulus 4, remainder 0);
create table event_seen_1 partition of event_seen for values with (modulus 4, remainder 1);
create table event_seen_2 partition of event_seen for values with (modulus 4, remainder 2);
create table event_seen_3 partition of event_seen for values with (modulus 4, remainder 3);

-- An event that our own code failed on: sealed, replayable, gone after 72 hours.
create table quarantine (
    id         uuid primary key,
    channel_id integer not null references channel,
    sealed     bytea not null,
    at         timestamptz not null
);

-- A question as it was asked: what buttons point to. The id is a UUIDv7, so time orders and cuts it.
-- No foreign key to the learner: it would lock the learner's row once more in every turn; an
-- erasure deletes by learner.
create table asked (
    id           uuid primary key,
    programme_id uuid not null,
    learner_id   uuid not null,
    course       bytea not null,
    lesson       text not null,
    block        text not null,
    -- shown[place] = option, both from 0.
    shown        smallint[] not null,
    -- Options chosen, in the source's counting. Typed words are not kept.
    chosen       smallint[] not null,
    grade        text constraint asked_grade_is_known check (grade in ('right', 'partly', 'wrong'))
) partition by range (id);
create index asked_of_learner on asked (learner_id);
create table asked_default partition of asked default;

-- What happened: append-only. An erasure takes the learner out and leaves the fact.
create table fact (
    id           uuid not null,
    programme_id uuid not null,
    learner_id   uuid,
    at           timestamptz not null,
    -- `conversation::Fact`: a kind and what it is about. Nothing personal.
    what         jsonb not null
) partition by range (at);
create index fact_of_learner on fact (learner_id);
create table fact_default partition of fact default;

-- Messages to be sent, being sent, and what became of them: the outbox and the record of delivery
-- at once. What to say is kept as kind and arguments, never as text. The id is a UUIDv7 whose last
-- byte is the part: it orders the messages of an address, and cuts the table by time.
create table outgoing (
    id           uuid primary key,
    programme_id uuid not null,
    channel_id   integer not null,
    -- None for a farewell ("Not now", the confirmation of an erasure): its address is sealed below
    -- and wiped as soon as its fate is known.
    address_id   uuid,
    sealed_to    bytea,
    -- 0 replies, 1 lessons; a lower lane never waits for a higher one.
    lane         smallint not null,
    state        text not null constraint outgoing_state_is_known
                 check (state in ('queued', 'sending', 'accepted', 'delivered', 'failed', 'expired', 'unknown', 'suppressed')),
    -- `conversation::Say` as JSON; sealed where it tells something to one person alone.
    say          jsonb,
    sealed_say   bytea,
    language     text not null,
    -- Goes out after STOP too: the one confirmation, and answers to what the person then asks.
    after_stop   boolean not null,
    due_at       timestamptz not null,
    expires_at   timestamptz not null,
    attempts     smallint not null default 0,
    -- Its fate was once unknown and it was sent again: it will not be repeated twice.
    repeated     boolean not null default false,
    -- The holder's epoch when it was last begun.
    epoch        bigint,
    begun_at     timestamptz,
    -- The provider's id, where receipts use it; for Telegram the message's number.
    provider_id  text,
    message_id   bigint,
    refusal      text,
    constraint outgoing_says_one_thing check ((say is null) <> (sealed_say is null) or state in ('accepted', 'delivered', 'failed', 'expired', 'unknown', 'suppressed')),
    constraint outgoing_goes_somewhere check (address_id is not null or sealed_to is not null or state not in ('queued', 'sending'))
) partition by range (id);
create index outgoing_queue on outgoing (channel_id, lane, id) where state = 'queued';
create index outgoing_begun on outgoing (channel_id) where state = 'sending';
-- The next message of an address waits for the one before it in its lane.
create index outgoing_before on outgoing (address_id, lane, id) where state in ('queued', 'sending');
create index outgoing_of_address on outgoing (address_id, id);
create index outgoing_by_provider on outgoing (channel_id, provider_id) where provider_id is not null;
create table outgoing_default partition of outgoing default;

-- An attempt that did not simply succeed: refused, put off, or of unknown fate. 90 days.
create table attempt (
    outgoing_id uuid not null,
    number      smallint not null,
    begun_at    timestamptz not null,
    ended       text not null constraint attempt_end_is_known check (ended in ('retry', 'refused', 'unknown')),
    primary key (outgoing_id, number)
);

-- A receipt that names a message we do not know yet, because it overtook the answer to the send.
-- Matched when that answer comes; gone after 72 hours.
create table early_receipt (
    channel_id  integer not null references channel,
    provider_id text not null,
    status      text not null,
    refusal     text,
    at          timestamptz not null,
    primary key (channel_id, provider_id, status)
);
