//! What the turns of one transaction write: gathered in memory, then written set by set.

use super::event::Event;
use crate::{
    conversation::{Asked, Enrollment, Fact, Here, Keep, Learner, Say, Standing, State, Turn},
    house::House,
    store::{
        self,
        address::{Contact, NewAddress},
        fact::NewFact,
        learner::LearnerRow,
        outgoing::{Destination, Lane, NewOutgoing, Saying},
    },
};
use chrono::{DateTime, TimeDelta, Utc};
use lessons::language::Language;
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

/// A reply that could not be sent for so long answers nothing any more.
const REPLY_HOURS: i64 = 24;

/// Somebody who has written, as they stand between two turns.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub learner: Learner,
    /// Their row is in the database.
    pub kept: bool,
    /// Where they write from.
    pub address: Uuid,
    pub standing: Standing,
    /// The address's row is in the database.
    pub address_kept: bool,
}

impl Person {
    /// Somebody of whom nothing is known.
    pub fn stranger(house: &House, event: &Event, erased: bool) -> Self {
        let offered = &event.channel.programme.languages;
        Self {
            learner: Learner {
                id: house.chance.id(),
                language: offered.first().copied().unwrap_or(Language::ENGLISH),
                consented_at: None,
                last_turn_at: None,
                state: State::default(),
                enrollments: Vec::new(),
            },
            kept: false,
            address: house.chance.id(),
            standing: if erased { Standing::Erased } else { Standing::Open },
            address_kept: false,
        }
    }

    /// The phone a message came from, as the conversation sees it.
    pub fn here(&self, event: &Event) -> Here {
        Here {
            address: self.address,
            medium: event.channel.medium,
            standing: self.standing,
            first_contact: !self.address_kept,
            phone_language: event.incoming.phone_language,
        }
    }
}

/// What is to be written.
#[derive(Default)]
pub(super) struct Ledger {
    changed: HashMap<Uuid, LearnerRow>,
    new_learners: Vec<Uuid>,
    new_addresses: HashMap<Contact, NewAddress>,
    forgotten: Vec<Uuid>,
    standings: HashMap<Uuid, Standing>,
    enrollments: Vec<(Uuid, Uuid, Enrollment)>,
    asked: Vec<(Uuid, Uuid, Asked)>,
    facts: Vec<NewFact>,
    outgoing: Vec<NewOutgoing>,
}

impl Ledger {
    /// Notes what follows from a turn, and moves the person on.
    pub fn note(&mut self, house: &House, event: &Event, person: &mut Person, turn: Turn) {
        let now = event.incoming.at;
        let stays = turn.keep == Keep::Row
            && (person.standing != Standing::Erased || turn.standing == Some(Standing::Open));
        if let Some(standing) = turn.standing {
            person.standing = standing;
        }
        if stays {
            self.keep(house, event, person, &turn);
        } else {
            self.forget(event, person);
        }
        let about = stays.then_some(person.learner.id);
        self.facts(house, event, about, turn.facts, now);
        for say in &turn.replies {
            self.reply(house, event, person, stays, turn.language, say);
        }
    }

    fn keep(&mut self, house: &House, event: &Event, person: &mut Person, turn: &Turn) {
        let (now, programme) = (event.incoming.at, &event.channel.programme);
        let learner = &mut person.learner;
        learner.language = turn.language;
        learner.consented_at = turn.consented_at;
        learner.state = turn.state.clone();
        learner.state.v = State::VERSION;
        learner.last_turn_at = Some(now);
        for change in &turn.enrollments {
            learner.enrollments.retain(|enrollment| enrollment.course != change.course);
            learner.enrollments.push(change.clone());
            self.enrollments.push((learner.id, programme.id, change.clone()));
        }
        self.asked.extend(turn.asked.iter().map(|q| (programme.id, learner.id, q.clone())));
        if !person.kept {
            person.kept = true;
            self.new_learners.push(learner.id);
        }
        self.changed.insert(
            learner.id,
            LearnerRow {
                learner: Learner { enrollments: Vec::new(), ..learner.clone() },
                programme: programme.id,
                country: programme.country.clone(),
                time_zone: programme.time_zone().to_owned(),
                last_turn_at: now,
                last_address: person.address,
            },
        );
        if person.address_kept {
            if let Some(standing) = turn.standing {
                self.standing(event, person.address, standing);
            }
            return;
        }
        person.address_kept = true;
        let sealed =
            house.store.keys.seal(person.address, event.incoming.address.reveal().as_bytes());
        self.new_addresses.insert(
            event.contact,
            NewAddress {
                id: person.address,
                programme: programme.id,
                contact: event.contact,
                learner: person.learner.id,
                sealed,
                standing: person.standing,
                since: now,
            },
        );
    }

    /// Where a learner stands has changed once more after their turn was noted.
    pub fn move_on(&mut self, person: &Person) {
        if let Some(row) = self.changed.get_mut(&person.learner.id) {
            row.learner.state = person.learner.state.clone();
        }
    }

    /// A change of standing; of an address that is itself new in this transaction, it is written
    /// with the address.
    fn standing(&mut self, event: &Event, address: Uuid, standing: Standing) {
        match self.new_addresses.get_mut(&event.contact) {
            Some(new) => new.standing = standing,
            None => {
                self.standings.insert(address, standing);
            }
        }
        if standing != Standing::Open {
            // What an earlier turn of this transaction had to say has not been written yet.
            self.outgoing.retain(|row| {
                row.after_stop || !matches!(row.to, Destination::Address(to) if to == address)
            });
        }
    }

    /// "Not now": neither row is written, and what is there goes.
    fn forget(&mut self, event: &Event, person: &mut Person) {
        let id = person.learner.id;
        if person.kept {
            self.strike(id);
            self.new_addresses.remove(&event.contact);
            match self.new_learners.iter().position(|new| *new == id) {
                Some(place) => {
                    self.new_learners.swap_remove(place);
                }
                None => self.forgotten.push(id),
            }
        }
        person.kept = false;
        person.address_kept = false;
    }

    /// Takes everything about a learner out again: they are forgotten, erased or joined to another.
    pub fn strike(&mut self, learner: Uuid) {
        self.changed.remove(&learner);
        self.enrollments.retain(|(whose, _, _)| *whose != learner);
        self.asked.retain(|(_, whose, _)| *whose != learner);
        for fact in self.facts.iter_mut().filter(|fact| fact.learner == Some(learner)) {
            fact.learner = None;
        }
    }

    fn facts(
        &mut self,
        house: &House,
        event: &Event,
        learner: Option<Uuid>,
        facts: Vec<Fact>,
        at: DateTime<Utc>,
    ) {
        let programme = event.channel.programme.id;
        let rows = facts.into_iter().map(|what| NewFact {
            id: house.chance.id_at(at),
            programme,
            learner,
            at,
            what,
        });
        self.facts.extend(rows);
    }

    /// Queues a reply to the phone the message came from. Where nothing of the address is kept, it
    /// is sealed in the reply's own row, and wiped with it.
    pub fn reply(
        &mut self,
        house: &House,
        event: &Event,
        person: &Person,
        stays: bool,
        language: Language,
        say: &Say,
    ) {
        let id = house.chance.id_at(event.incoming.at);
        let to = if stays {
            Destination::Address(person.address)
        } else {
            let address = event.incoming.address.reveal().as_bytes();
            Destination::Farewell(house.store.keys.seal(id, address))
        };
        let row = queued(house, event, id, to, language, say, person.standing != Standing::Open);
        self.outgoing.push(row);
    }

    /// Queues a message to another of a learner's phones.
    pub fn tell(
        &mut self,
        house: &House,
        event: &Event,
        to: (Uuid, i32),
        language: Language,
        say: &Say,
    ) {
        let id = house.chance.id_at(event.incoming.at);
        let mut row = queued(house, event, id, Destination::Address(to.0), language, say, false);
        row.channel = to.1;
        self.outgoing.push(row);
    }

    /// The person's learner becomes another: what this turn wrote about the one who goes is dropped,
    /// what happened is told of the one who stays, and a phone that was not kept yet is kept as
    /// theirs.
    pub fn join(&mut self, house: &House, event: &Event, person: &mut Person, stays: Uuid) {
        let gone = person.learner.id;
        self.changed.remove(&gone);
        self.new_learners.retain(|new| *new != gone);
        self.enrollments.retain(|(whose, _, _)| *whose != gone);
        for (_, whose, _) in self.asked.iter_mut().filter(|(_, whose, _)| *whose == gone) {
            *whose = stays;
        }
        for fact in self.facts.iter_mut().filter(|fact| fact.learner == Some(gone)) {
            fact.learner = Some(stays);
        }
        if let Some(new) = self.new_addresses.get_mut(&event.contact) {
            new.learner = stays;
        } else if !person.address_kept {
            let address = event.incoming.address.reveal().as_bytes();
            self.new_addresses.insert(
                event.contact,
                NewAddress {
                    id: person.address,
                    programme: event.channel.programme.id,
                    contact: event.contact,
                    learner: stays,
                    sealed: house.store.keys.seal(person.address, address),
                    standing: Standing::Open,
                    since: event.incoming.at,
                },
            );
        }
        (person.kept, person.address_kept) = (true, true);
    }

    /// Adds enrollments that were merged.
    pub fn enrol(&mut self, learner: Uuid, programme: Uuid, merged: Vec<Enrollment>) {
        self.enrollments.extend(merged.into_iter().map(|e| (learner, programme, e)));
    }

    /// Writes everything, in an order in which each row finds what it refers to.
    pub async fn write(self, conn: &mut PgConnection) -> Result<(), sqlx::Error> {
        let (new, changed): (Vec<_>, Vec<_>) =
            self.changed.into_values().partition(|row| self.new_learners.contains(&row.learner.id));
        let standings: Vec<_> = self.standings.into_iter().collect();
        let mut addresses: Vec<_> = self.new_addresses.into_values().collect();
        store::learner::forget(conn, &self.forgotten).await?;
        store::learner::insert(conn, &new).await?;
        store::address::keep(conn, &mut addresses).await?;
        store::learner::update(conn, &changed).await?;
        store::address::set_standing(conn, &standings).await?;
        store::enrollment::keep(conn, &self.enrollments).await?;
        store::asked::keep(conn, &self.asked).await?;
        store::fact::append(conn, &self.facts).await?;
        store::outgoing::queue(conn, &self.outgoing).await
    }
}

fn queued(
    house: &House,
    event: &Event,
    id: Uuid,
    to: Destination,
    language: Language,
    say: &Say,
    after_stop: bool,
) -> NewOutgoing {
    let now = event.incoming.at;
    NewOutgoing {
        id,
        programme: event.channel.programme.id,
        channel: event.channel.id,
        to,
        lane: Lane::Replies,
        say: saying(house, id, say),
        language: language.to_string(),
        after_stop,
        due_at: now,
        expires_at: now + TimeDelta::hours(REPLY_HOURS),
    }
}

/// What is said, as it is kept: sealed for its row where it is meant for one person alone.
pub(crate) fn saying(house: &House, row: Uuid, say: &Say) -> Saying {
    // Kinds and plain arguments always serialise.
    let json = serde_json::to_string(say).unwrap_or_default();
    if say.is_personal() {
        Saying::Sealed(house.store.keys.seal(row, json.as_bytes()))
    } else {
        Saying::Plain(json)
    }
}
