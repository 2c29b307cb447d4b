//! Many turns, one transaction.
//!
//! What keeps it safe: event keys are remembered in sorted order, learners are locked in order of
//! id and those whom another process holds are left for later, and every turn is decided in memory
//! before anything of it is written.

use super::{
    event::Event,
    ledger::{Ledger, Person},
};
use crate::{
    conversation::{self, Asked, Heard, Stage, Turn},
    house::House,
    seal::Lookup,
    store::{
        self,
        address::{Contact, Known},
    },
};
use sqlx::PgConnection;
use std::{
    collections::{HashMap, HashSet},
    panic::{AssertUnwindSafe, catch_unwind},
};
use uuid::Uuid;

/// Runs these events in one transaction. Returns the places of those that must run alone: their
/// learner was held by another process, or their turn does what only a transaction of its own may.
pub(super) async fn run(house: &House, events: &[Event]) -> Result<Vec<usize>, sqlx::Error> {
    let mut tx = house.store.ingest.begin().await?;
    let mut fresh = remember(&mut tx, events).await?;
    // A repeat within the batch stops here like any other.
    let fresh: Vec<usize> =
        (0..events.len()).filter(|place| fresh.remove(&events[*place].key)).collect();
    let mut ledger = Ledger::default();
    let mut room = Room::load(&mut tx, events, &fresh).await?;
    let later = room.talk(house, events, &fresh, &mut ledger);
    let keys: Vec<_> = later.iter().map(|place| events[*place].key.to_vec()).collect();
    if !keys.is_empty() {
        store::event::forget(&mut tx, &keys).await?;
    }
    ledger.write(&mut tx).await?;
    tx.commit().await?;
    Ok(later)
}

async fn remember(
    conn: &mut PgConnection,
    events: &[Event],
) -> Result<HashSet<Lookup>, sqlx::Error> {
    let mut keys: Vec<Vec<u8>> = events.iter().map(|event| event.key.to_vec()).collect();
    keys.sort_unstable();
    keys.dedup();
    store::event::remember(conn, &keys).await
}

/// Everybody who takes part in a batch.
struct Room {
    known: HashMap<Contact, Known>,
    erased: HashSet<Contact>,
    people: HashMap<Contact, Person>,
    /// Learners, until the first of their phones speaks.
    learners: HashMap<Uuid, conversation::Learner>,
    asked: HashMap<Uuid, (Uuid, Asked)>,
}

impl Room {
    async fn load(
        conn: &mut PgConnection,
        events: &[Event],
        fresh: &[usize],
    ) -> Result<Self, sqlx::Error> {
        let mut contacts: Vec<Contact> = fresh.iter().map(|place| events[*place].contact).collect();
        contacts.sort_unstable();
        contacts.dedup();
        let known = store::address::find(conn, &contacts).await?;
        let strangers: Vec<Contact> =
            contacts.into_iter().filter(|contact| !known.contains_key(contact)).collect();
        let erased = match strangers.as_slice() {
            [] => HashSet::new(),
            strangers => store::address::erased(conn, strangers).await?,
        };
        let mut ids: Vec<Uuid> = known.values().map(|known| known.learner).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut learners = HashMap::new();
        if !ids.is_empty() {
            let locked = store::learner::lock(conn, &ids).await?;
            let mut enrollments = store::enrollment::of_learners(conn, &ids).await?;
            for mut learner in locked {
                learner.enrollments = enrollments.remove(&learner.id).unwrap_or_default();
                learners.insert(learner.id, learner);
            }
        }
        let questions: Vec<Uuid> = fresh.iter().filter_map(|place| events[*place].asked).collect();
        let asked = match questions.as_slice() {
            [] => HashMap::new(),
            questions => store::asked::find(conn, questions).await?,
        };
        Ok(Self { known, erased, people: HashMap::new(), learners, asked })
    }

    /// Lets everybody speak in the order in which they came.
    fn talk(
        &mut self,
        house: &House,
        events: &[Event],
        fresh: &[usize],
        ledger: &mut Ledger,
    ) -> Vec<usize> {
        let mut later = Vec::new();
        let mut waiting = HashSet::new();
        for place in fresh.iter().copied() {
            let event = &events[place];
            let whose = self.known.get(&event.contact).map(|known| known.learner);
            let blocked = waiting.contains(&event.contact)
                || whose.is_some_and(|learner| self.speaks_elsewhere(learner, event.contact));
            let spoken = !blocked && self.speak(house, event, ledger);
            if !spoken {
                // Whatever the same phone says after this must wait as well.
                waiting.insert(event.contact);
                later.push(place);
            }
        }
        later
    }

    /// Whether a learner has spoken from another phone in this batch: the rest runs alone, so that
    /// no turn sees a state that is half written.
    fn speaks_elsewhere(&self, learner: Uuid, here: Contact) -> bool {
        self.people.iter().any(|(contact, person)| *contact != here && person.learner.id == learner)
    }

    /// One turn; false if it must run alone.
    fn speak(&mut self, house: &House, event: &Event, ledger: &mut Ledger) -> bool {
        let Some(mut person) = self.enter(house, event) else { return false };
        let asked = event.asked.and_then(|id| self.asked.get(&id));
        let asked = asked.filter(|(whose, _)| *whose == person.learner.id).map(|(_, q)| q.clone());
        let Some(turn) = respond(house, event, &person, asked) else { return false };
        if !turn.effects.is_empty() {
            self.people.insert(event.contact, person);
            return false;
        }
        for asked in &turn.asked {
            self.asked.insert(asked.id, (person.learner.id, asked.clone()));
        }
        ledger.note(house, event, &mut person, turn);
        self.people.insert(event.contact, person);
        true
    }

    /// Who speaks; none if another process holds them.
    fn enter(&mut self, house: &House, event: &Event) -> Option<Person> {
        if let Some(person) = self.people.remove(&event.contact) {
            return Some(person);
        }
        let Some(known) = self.known.get(&event.contact) else {
            let erased = self.erased.contains(&event.contact);
            return Some(Person::stranger(house, event, erased));
        };
        Some(Person {
            learner: self.learners.remove(&known.learner)?,
            kept: true,
            address: known.id,
            standing: known.standing,
            address_kept: true,
        })
    }
}

/// The turn that follows from an event; none if our own code failed on it.
pub(super) fn respond(
    house: &House,
    event: &Event,
    person: &Person,
    asked: Option<Asked>,
) -> Option<Turn> {
    let catalogue = house.catalogue();
    let stage = Stage { catalogue: &catalogue, programme: &event.channel.programme };
    let heard = Heard { input: event.incoming.input.clone(), here: person.here(event), asked };
    let at = event.incoming.at;
    // Nothing is written yet, so whatever the panic left behind is dropped with the turn.
    let turn = catch_unwind(AssertUnwindSafe(|| {
        conversation::respond(&stage, &person.learner, &heard, at, event.seed)
    }));
    turn.map_err(|_| metrics::counter!("inbox_turns_failed_total").increment(1)).ok()
}
