//! A small course with a picture and slides, on both phones: what is seen, what is told, what is
//! uploaded, and what becomes of an album when the provider fails.

use crate::{
    record,
    world::{Differently, World},
};
use chrono::TimeDelta;
use insta::assert_snapshot;
use phone::{Call, Fault, Person, Trouble};
use sqlx::PgPool;
use std::{fs, path::Path};

const COURSE: &str = r#"id = "three-steps"
version = "1.0.0"
languages = ["en", "fr"]
audience = "defenders"
link = "p4Nx7aQe"
lessons = ["first-hour"]

[keywords]
en = "MAPLE"
fr = "TILLEUL"

[title]
en = "Three steps"
fr = "Trois étapes"

[about]
en = "What to do in the first hour."
fr = "Que faire dans la première heure."
"#;

const ENGLISH: &str = r#"+++
title = "The first hour"
minutes = 2
+++

## Before you rely on this {#standard}
This is the international standard. Your law may differ: check before you rely on it in court.

## The outer limit {#limit .image}
![A line from the arrest to a wall at the 48th hour; a lawyer stands at its beginning](outer-limit)

A lawyer is due **promptly**. 48 hours is the outer limit.

## What you do {#steps .slides}
![A telephone](ring)
Ring the station.

![A clock that shows nine](note)
Note the hour at which you asked.

> sms: Note the hour.

## Keep this {#keep}
Ring, then note the hour.
"#;

const FRENCH: &str = r#"+++
title = "La première heure"
+++

## Avant de vous y fier {#standard}
Ceci est la norme internationale. Votre loi peut être différente : vérifiez avant de l'invoquer.

## La limite extrême {#limit .image}
![Une ligne, de l'arrestation à un mur à la 48e heure ; un avocat se tient à son début](outer-limit)

L'avocat est dû **sans retard**. 48 heures sont la limite extrême.

## Ce que vous faites {#steps .slides}
![Un téléphone](ring)
Appelez le poste.

![Une montre qui indique neuf heures](note)
Notez l'heure de votre demande.

## À garder {#keep}
Appelez, puis notez l'heure.
"#;

/// As far as its ends tell.
fn png(width: u32, height: u32) -> Vec<u8> {
    let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let ends = (b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", b"\x08\x06\0\0\0IEND\xae\x42\x60\x82");
    [ends.0, &*sides, ends.1].concat()
}

/// The course in a folder, its French compared with its English.
fn write(courses: &Path, discreet: bool) {
    let course = courses.join("three-steps");
    fs::create_dir_all(course.join("first-hour")).unwrap();
    fs::create_dir_all(course.join("images")).unwrap();
    let flag = format!("discreet = {discreet}\nlessons =");
    fs::write(course.join("course.toml"), COURSE.replace("lessons =", &flag)).unwrap();
    fs::write(course.join("first-hour/en.md"), ENGLISH).unwrap();
    fs::write(course.join("first-hour/fr.md"), FRENCH).unwrap();
    let drawn = "lessons/tests/packs/two-calls/images/outer-limit.png";
    let drawn = Path::new(env!("CARGO_MANIFEST_DIR")).join(drawn);
    fs::copy(drawn, course.join("images/outer-limit.png")).unwrap();
    fs::write(course.join("images/ring.png"), png(640, 480)).unwrap();
    fs::write(course.join("images/note.en.png"), png(640, 481)).unwrap();
    fs::write(course.join("images/note.fr.png"), png(640, 482)).unwrap();
    let folder = lessons::compile::Folder::read(&course).unwrap();
    let lesson = lessons::course::LessonId::parse("first-hour").unwrap();
    let french = lessons::language::Language::parse("fr").unwrap();
    let marked = lessons::mark::mark(&folder, &lesson, french).unwrap();
    fs::write(course.join("first-hour/sources.toml"), marked).unwrap();
}

async fn world(pool: PgPool, courses: &Path) -> World {
    World::differently(pool, Differently { courses: courses.to_owned(), ..Differently::default() })
        .await
}

/// Agreed, at the first card.
async fn learner(world: &mut World, id: i64, language: &str) -> Person {
    let person = world.person(id, language);
    world.after(person.start(Some("p4Nx7aQe"))).await;
    world.press(&person, &locales::own_name(language)).await;
    world.press(&person, &crate::pupil::label(language, "key-agree")).await;
    person
}

/// The calls of this method that were taken.
fn calls(world: &World, method: &str) -> Vec<Call> {
    let mut calls = world.phones.telegram().calls();
    calls.retain(|call| call.is(method) && call.took_effect);
    calls
}

#[sqlx::test(migrations = "./migrations")]
async fn on_telegram(pool: PgPool) {
    let courses = tempfile::tempdir().unwrap();
    write(courses.path(), false);
    let mut world = world(pool, courses.path()).await;
    let person = learner(&mut world, 42, "en").await;
    world.transcript();
    for label in ["Next", "Read instead", "Next", "Read instead", "Next", "Next"] {
        world.press(&person, label).await;
    }
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn by_sms(pool: PgPool) {
    let courses = tempfile::tempdir().unwrap();
    write(courses.path(), false);
    let mut world = world(pool, courses.path()).await;
    for text in ["MAPLE", "1", "1"] {
        world.sms(text).await;
    }
    world.remark("in French");
    for text in ["LANGUAGE", "2", "1", "1"] {
        world.sms(text).await;
    }
    assert_snapshot!(world.transcript());
}

#[sqlx::test(migrations = "./migrations")]
async fn each_file_is_uploaded_once(pool: PgPool) {
    let courses = tempfile::tempdir().unwrap();
    write(courses.path(), false);
    let mut world = world(pool, courses.path()).await;
    for (id, language) in [(1, "en"), (2, "en"), (3, "fr")] {
        let person = learner(&mut world, id, language).await;
        let next = crate::pupil::label(language, "key-next");
        world.press(&person, &next).await;
        world.press(&person, &next).await;
        let seen: Vec<_> = person.visible().into_iter().filter_map(|shown| shown.picture).collect();
        assert_eq!(seen.len(), 3, "{seen:?}");
        assert_eq!((seen[0].width, seen[0].album.is_none()), (1_200, true));
        let third = if language == "fr" { 482 } else { 481 };
        assert_eq!((seen[1].height, seen[2].height), (480, third));
        assert!(seen[1].album.is_some() && seen[1].album == seen[2].album);
    }
    let named: Vec<_> =
        calls(&world, "sendPhoto").iter().map(|c| c.body["photo"].is_string()).collect();
    assert_eq!(named, [false, true, true]);
    let uploads: Vec<_> = calls(&world, "sendMediaGroup")
        .iter()
        .map(|call| call.body["media"].to_string().matches("attach://").count())
        .collect();
    assert_eq!(uploads, [2, 0, 1], "French has one picture of its own");
    assert_eq!(record::count(&world.pool, "select count(*) from media").await, 4);
}

#[sqlx::test(migrations = "./migrations")]
async fn an_album_is_retried_as_one_message_and_taken_back_as_one(pool: PgPool) {
    let courses = tempfile::tempdir().unwrap();
    write(courses.path(), false);
    let mut world = world(pool, courses.path()).await;
    let person = learner(&mut world, 42, "en").await;
    world.press(&person, "Next").await;
    // Put off, then taken without our hearing of it: sent once more, and what follows it waits.
    for trouble in [Trouble::TooMany { retry_after_seconds: 30 }, Trouble::BreakAfter] {
        world.phones.telegram().trouble(Fault::new(trouble).on("sendMediaGroup").times(1));
    }
    world.press(&person, "Next").await;
    for _ in 0..6 {
        world.clock.advance(TimeDelta::seconds(30));
        world.settle().await;
    }
    let shown: Vec<_> = person.visible().into_iter().rev().take(5).collect();
    let in_album: Vec<_> =
        shown.iter().map(|s| s.picture.as_ref().is_some_and(|p| p.album.is_some())).collect();
    assert_eq!(
        in_album,
        [false, true, true, true, true],
        "twice, and its page after it: {shown:?}"
    );
    let attempts = "select string_agg(ended, ' ' order by number) from attempt";
    assert_eq!(record::word(&world.pool, attempts).await.as_deref(), Some("retry unknown"));
    let albums =
        "select count(*) from outgoing where cardinality(album) = 1 and state = 'accepted'";
    assert_eq!(record::count(&world.pool, albums).await, 1);

    world.after(person.send("/clear")).await;
    let left: Vec<_> = person.visible().into_iter().filter(|shown| !shown.mine).collect();
    // The first copy of the album: nobody heard of it.
    let (unheard, rest): (Vec<_>, Vec<_>) = left.iter().partition(|shown| shown.picture.is_some());
    assert_eq!((unheard.len(), rest.len()), (2, 1), "{left:?}");
    let known = "select count(*) from outgoing where cardinality(album) > 0";
    assert_eq!(record::count(&world.pool, known).await, 0);
}

#[sqlx::test(migrations = "./migrations")]
async fn a_discreet_course_is_protected(pool: PgPool) {
    let courses = tempfile::tempdir().unwrap();
    write(courses.path(), true);
    let mut world = world(pool, courses.path()).await;
    let person = learner(&mut world, 42, "en").await;
    world.press(&person, "Next").await;
    world.press(&person, "Next").await;
    let pictures: Vec<_> =
        person.visible().into_iter().filter(|shown| shown.picture.is_some()).collect();
    assert_eq!(pictures.len(), 3);
    assert!(pictures.iter().all(|shown| shown.protected), "{pictures:?}");
    let neutral = crate::pupil::label("en", "discreet-opening");
    assert!(pictures[..2].iter().all(|shown| shown.text.starts_with(&neutral)), "{pictures:?}");
    assert!(person.last().unwrap().protected);
}
