-- The ground: who works here, through which channels, and what must never be mixed up.
--
-- Time is never the database's own: every moment is bound by the program, or simulated time would
-- lie. Every row of a programme carries its programme, from this first migration on.

-- One country's or partner's work. A row comes with the configuration and stays.
create table programme (
    id   uuid primary key,
    -- The name in the configuration; `default` is the one under [programme].
    name text not null constraint programme_name_is_taken unique
);

-- One provider account: a bot, a SIM, a short code. A row comes with the configuration and stays,
-- for its outgoing messages point to it.
create table channel (
    id           integer generated always as identity primary key,
    programme_id uuid not null references programme,
    -- The name in the configuration; part of the webhook's address.
    name         text not null constraint channel_name_is_taken unique,
    medium       text not null constraint channel_medium_is_known check (medium in ('telegram', 'sms')),

    -- Exactly one process sends for an account at a time, so that order and rate are kept in one
    -- place. The epoch rises with every new holder: a holder that slept through its lease is
    -- refused when it wakes.
    holder       uuid,
    epoch        bigint not null default 0,
    leased_until timestamptz,

    -- What is wrong with the account as a whole, for everyone to see: a wrong token, no money.
    trouble      text constraint channel_trouble_is_known check (trouble in ('config', 'no-funds', 'failing')),
    -- Nothing is sent before this moment: the provider asked for a pause, or the breaker is open.
    paused_until timestamptz
);

-- What shows that the keys at hand are the keys this database was sealed with. Never the keys.
create table key_check (
    name  text primary key,
    value bytea not null
);

-- A compiled course. Kept for good: it is small, and an old button may be pressed years later.
create table course_version (
    hash     bytea primary key constraint course_hash_has_16_bytes check (length(hash) = 16),
    course   text not null,
    compiled jsonb not null,
    added_at timestamptz not null
);

-- Which version of a course is served: the last one that passed the check. One row a course.
create table course_served (
    programme_id uuid not null references programme,
    course       text not null,
    hash         bytea not null references course_version,
    served_since timestamptz not null,
    primary key (programme_id, course)
);

-- The name a bot's API gave to an uploaded file, so that it is uploaded once. Goes with the channel.
create table media (
    channel_id integer not null references channel,
    sha256     text not null,
    known_as   text not null,
    primary key (channel_id, sha256)
);
