-- Learners: a random id, a place in the conversation, and sealed ways to reach them. No name, no
-- user name, no location, nothing they wrote.

-- One person, as far as we know. A row comes with the first message and goes at DELETE, at "Not
-- now", or a day later without an agreement.
create table learner (
    id           uuid primary key,
    programme_id uuid not null references programme,
    language     text not null,
    -- In the clear: quiet hours and cost need them.
    country      text not null,
    time_zone    text not null,
    -- The agreement to what is kept. Nothing is pushed without it.
    consented_at timestamptz,
    -- One typed, versioned value (`conversation::State`).
    state        jsonb not null,
    last_turn_at timestamptz not null,
    -- The phone used last: lessons that are due go there.
    last_address uuid
)
-- The row is rewritten at every turn; room on the page keeps the index untouched.
with (fillfactor = 70);

-- Those who have not agreed are few; the daily round finds them here.
create index learner_without_consent on learner (last_turn_at) where consented_at is null;

-- A phone number or a chat. Goes with its learner, or when it is unlinked.
create table address (
    id           uuid primary key,
    programme_id uuid not null references programme,
    channel_id   integer not null references channel,
    learner_id   uuid not null references learner on delete cascade,
    -- Keyed hash of the address: finds it, tells nothing without the index key.
    lookup       bytea not null constraint address_lookup_has_16_bytes check (length(lookup) = 16),
    -- The address itself, sealed with this row's id as associated data.
    sealed       bytea not null,
    standing     text not null constraint address_standing_is_known
                 check (standing in ('open', 'stopped', 'blocked', 'dead')),
    since        timestamptz not null,
    -- Joining codes tried here in the hour that began then: five at most.
    tries        smallint not null default 0,
    tries_since  timestamptz,
    constraint address_belongs_to_one_learner unique (channel_id, lookup)
);
create index address_of_learner on address (learner_id);

-- An address that was erased: nothing is sent there again until its owner begins anew. The keyed
-- hash is all that stays.
create table suppression (
    channel_id integer not null references channel,
    lookup     bytea not null,
    since      timestamptz not null,
    primary key (channel_id, lookup)
);

-- A code that joins a second phone; lives ten minutes, used once. Kept as a keyed hash.
create table join_code (
    lookup     bytea primary key,
    learner_id uuid not null references learner on delete cascade,
    expires_at timestamptz not null
);

-- A link under which an export is fetched once within 15 minutes. Kept as a keyed hash.
create table export_token (
    lookup     bytea primary key,
    learner_id uuid not null references learner on delete cascade,
    expires_at timestamptz not null
);

-- A course that a learner is in: position, reminder, completion. Goes with the learner.
create table enrollment (
    learner_id     uuid not null references learner on delete cascade,
    course         text not null,
    programme_id   uuid not null references programme,
    -- The lesson they are in and the block shown next; names, so that a new version finds its place.
    lesson         text not null,
    block          text,
    -- This sitting of the lesson.
    right_answers  smallint not null,
    answers        smallint not null,
    finished       text[] not null,
    due_at         timestamptz,
    completed_at   timestamptz,
    last_active_at timestamptz not null,
    primary key (learner_id, course)
)
with (fillfactor = 80);
create index enrollment_due on enrollment (due_at) where due_at is not null;
