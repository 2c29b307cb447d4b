//! The pages as a browser gets them.

mod site;

use super::{
    super::tests::{language, programme},
    answer::AWHILE,
    frame::STYLE,
};
use insta::assert_snapshot;
use lessons::course::{Audience, BlockId, Content, Course, Recording};
use site::{LINK, Site, course, courses};
use std::fmt::Write;

/// What a page may weigh, with its style: a second on a bad line.
const PAGE_BYTES: usize = 30_000;

/// The page without its style, which would hide the rest.
fn unstyled(html: &str) -> String {
    html.replace(STYLE, "…")
}

async fn page(site: &Site, target: &str) -> String {
    let back = site.get(target).await;
    assert_eq!(back.status, 200, "{target}");
    unstyled(&back.body)
}

/// A recording in English: the compiler would want a real one.
fn with_recording(mut course: Course) -> Course {
    for block in &mut course.lessons[0].blocks {
        if let Content::Audio(audio) = &mut block.content {
            let recording = Recording {
                path: "audio/station.en.ogg".into(),
                bytes: 200_000,
                seconds: 61,
                sha256: String::new(),
                mp3: None,
            };
            audio.recordings.insert(language("en"), recording);
        }
    }
    course
}

#[tokio::test]
async fn a_lesson_in_english_arabic_and_burmese() {
    let site = Site::new([with_recording(course())]);
    let version = &site.versions[0].to_string()[..8];
    for code in ["en", "ar", "my"] {
        let html = page(&site, &format!("/c/LINK/1/{code}")).await.replace(version, "VERSION");
        assert_snapshot!(format!("lesson_{code}"), html);
    }
}

#[tokio::test]
async fn a_course_and_a_page_that_is_not_there() {
    let site = Site::new([course()]);
    assert_snapshot!("course_en", page(&site, "/c/LINK/en").await);
    assert_snapshot!("course_ar", page(&site, "/c/LINK/ar").await);
    let gone = site.ask("GET", "/c/LINK/9/en", &[("accept-language", "ar")]).await;
    assert_eq!(gone.status, 404);
    assert_snapshot!("gone_ar", unstyled(&gone.body));
}

#[tokio::test]
async fn every_page_of_every_course_is_light() {
    let (courses, mut table) = (courses(), String::new());
    let mut every = programme();
    every.languages = courses.iter().flat_map(|course| course.languages.clone()).collect();
    let site = Site::of(every, courses.clone());
    for course in &courses {
        for language in &course.languages {
            let link = format!("/c/{}", course.link);
            let lessons = (1..=course.lessons.len()).map(|n| format!("{link}/{n}/{language}"));
            for target in lessons.chain([format!("{link}/{language}")]) {
                let back = site.get(&target).await;
                let (id, bytes) = (&course.id, back.body.len());
                assert_eq!(back.status, 200, "{id} {target}");
                assert!(bytes < PAGE_BYTES, "{id} {target}: {bytes} bytes");
                writeln!(table, "{bytes:>7} {id} {target}").unwrap();
            }
        }
    }
    println!("{table}");
    assert!(!courses.is_empty());
}

#[tokio::test]
async fn what_goes_over_the_line() {
    let site = Site::new([course()]);
    for target in ["/c/LINK/en", "/c/LINK/1/ar", "/c/LINK/2/fr"] {
        let back = site.get(target).await;
        let header = |name: &str| back.headers[name].to_str().unwrap();
        assert_eq!(header("content-type"), "text/html; charset=utf-8");
        assert_eq!(header("cache-control"), AWHILE);
        assert_eq!(header("referrer-policy"), "no-referrer");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("x-robots-tag"), "noindex");
        let policy = header("content-security-policy");
        assert!(policy.starts_with(
            "default-src 'none'; media-src 'self'; img-src 'self'; style-src 'sha256-"
        ));
        assert!(policy.ends_with("form-action 'none'; frame-ancestors 'none'"), "{policy}");
        assert!(!back.headers.contains_key("set-cookie"));
        for absent in ["<script", "<form", "<input", "<img", "<link", "style=", "@import"] {
            assert!(!back.body.contains(absent), "{absent} in {target}");
        }
        assert!(back.body.contains(&format!("<style>{STYLE}</style>")), "hashed as it stands");
        assert_eq!(site.ask("HEAD", target, &[]).await.body, "");
        assert_eq!(site.ask("POST", target, &[]).await.status, 405);
    }
}

#[tokio::test]
async fn what_is_known_is_not_sent_again() {
    let site = Site::new([course()]);
    let first = site.get("/c/LINK/1/en").await;
    let tag = first.headers["etag"].to_str().unwrap();
    for known in [tag.to_owned(), format!("\"x\", W/{tag}"), "*".to_owned()] {
        let again = site.ask("GET", "/c/LINK/1/en", &[("if-none-match", &known)]).await;
        assert_eq!((again.status, &*again.body), (304, ""), "{known}");
        assert_eq!(again.headers["etag"], tag);
        assert_eq!(again.headers["cache-control"], AWHILE);
    }
    for other in ["\"x\"", "", tag.trim_matches('"')] {
        let again = site.ask("GET", "/c/LINK/1/en", &[("if-none-match", other)]).await;
        assert_eq!(again.status, 200, "{other}");
    }
    assert_ne!(site.get("/c/LINK/1/ar").await.headers["etag"], tag);
    let mut corrected = course();
    corrected.title.insert(language("en"), "Two hours, corrected".into());
    assert_ne!(Site::new([corrected]).get("/c/LINK/1/en").await.headers["etag"], tag);
}

#[tokio::test]
async fn a_browser_is_led_to_the_best_language() {
    let site = Site::new([course()]);
    for (target, asked, to) in [
        ("/c/LINK", "ar-EG,ar;q=0.9,en;q=0.8", "LINK/ar"),
        ("/c/LINK", "sw, my;q=0.3", "LINK/my"),
        ("/c/LINK", "sw", "LINK/en"),
        ("/c/LINK", "", "LINK/en"),
        ("/c/LINK/2", "fr", "2/fr"),
    ] {
        let back = site.ask("GET", target, &[("accept-language", asked)]).await;
        assert_eq!(back.status, 302, "{asked}");
        assert_eq!(back.headers["location"], to.replace("LINK", LINK).as_str(), "{asked}");
        assert_eq!(back.headers["vary"], "accept-language");
    }
}

#[tokio::test]
async fn what_is_not_there_says_what_to_do() {
    let site = Site::new([course()]);
    let cases = [
        "/c/unknown",
        "/c/unknown/en",
        "/c/unknown/1/en",
        "/c/LINK/zh",
        "/c/LINK/EN",
        "/c/LINK/klingon",
        "/c/LINK/0",
        "/c/LINK/3",
        "/c/LINK/0/en",
        "/c/LINK/3/en",
        "/c/LINK/+1/en",
        "/c/LINK/one/en",
        "/c/LINK/99999999999999999999/en",
        "/c/LINK/1/zh",
        "/c/%3Cscript%3E/en",
    ];
    for target in cases {
        let back = site.get(target).await;
        assert_eq!(back.status, 404, "{target}");
        assert!(back.body.contains("write \u{2068}MENU") || back.body.contains("write MENU"));
        assert_eq!(back.body.contains("The course is here"), target.contains("LINK"), "{target}");
        assert!(!back.body.contains("<script"));
        assert_eq!(back.headers["cache-control"], "no-store");
    }
}

#[tokio::test]
async fn what_the_chat_holds_back_is_not_here_either() {
    let mut course = course();
    let known = |html: &str, words: &str| html.contains(words);
    // Of the law of one country only that of the programme's own, in the place of the general text.
    let html = page(&Site::new([course.clone()]), "/c/LINK/1/en").await;
    assert!(known(&html, "the law of Kenya") && !known(&html, "the law of Myanmar"));
    assert!(!known(&html, "Before you rely on this"));
    // A stale translation of what everyone must know.
    let arabic = language("ar");
    let due = BlockId::parse("due").unwrap();
    for block in course.lessons[0].blocks.iter_mut().filter(|block| block.id == due) {
        block.held.push(arabic);
        block.heading.remove(&arabic);
        if let Content::Quiz(quiz) = &mut block.content {
            quiz.texts.remove(&arabic);
        }
    }
    let site = Site::new([course]);
    assert!(!known(&page(&site, "/c/LINK/1/ar").await, "What is due"));
    assert!(known(&page(&site, "/c/LINK/1/my").await, "ဘာကို ပြောရမည်နည်း"));
    // What is not translated stands there in the source language, and says so.
    let html = page(&site, "/c/LINK/1/ar").await;
    let english = "<h2 lang=\"en\" dir=\"ltr\">Charges are told promptly</h2>";
    assert!(known(&html, english) && known(&html, "(بالإنجليزية)"));
}

#[tokio::test]
async fn discreet_courses_and_those_for_young_people_keep_their_rules() {
    let line = "<p class=\"help\"><a href=\"tel:+254700000999\">";
    for (discreet, young) in [(false, false), (true, false), (false, true)] {
        let mut course = course();
        course.discreet = discreet;
        course.audience = if young { Audience::YoungPeople } else { Audience::Defenders };
        let site = Site::new([course]);
        for target in ["/c/LINK/en", "/c/LINK/1/en"] {
            let back = site.get(target).await;
            let neutral = back.body.contains("<title>A page to read</title>");
            assert_eq!(neutral, discreet || young, "{target}");
            assert_eq!(back.body.contains(line), young, "{target}");
            let kept = back.headers["cache-control"] != "no-store";
            assert_eq!((kept, back.headers.contains_key("etag")), (!discreet, !discreet));
        }
    }
    let programme = bot::programme::Programme { discreet: true, ..programme() };
    let back = Site::of(programme, [course()]).get("/c/LINK/1/en").await;
    assert!(back.body.contains("<title>A page to read</title>"));
    assert_eq!(back.headers["cache-control"], "no-store");
}

/// What an author of bad will would write.
const HOSTILE: &str = "\"'><script>alert(1)</script>&<b onclick=x>";

/// Every text of a course with the hostile words in its place, and every link with a script.
fn spoil(value: &mut serde_json::Value, key: &str) {
    match value {
        serde_json::Value::String(text) => {
            let named = ["id", "read", "link", "url", "path", "audience", "sha256", "version"];
            let shaped = named.contains(&key) || text.len() == 2 || key == "replaces";
            if !shaped && !["bullet", "short"].contains(&text.as_str()) && key != "cites" {
                *text = HOSTILE.to_owned();
            }
            if ["link", "url"].contains(&key) && text.starts_with("http") {
                *text = "javascript:alert(1)".to_owned();
            }
        }
        serde_json::Value::Array(list) => list.iter_mut().for_each(|item| spoil(item, key)),
        serde_json::Value::Object(map) => {
            map.iter_mut().for_each(|(key, value)| spoil(value, key));
        }
        _ => {}
    }
}

#[tokio::test]
async fn what_an_author_wrote_stays_words() {
    // Every text of the course, whatever it is, with the hostile words in its place.
    let mut json = serde_json::to_value(with_recording(course())).unwrap();
    spoil(&mut json, "");
    let course: Course = serde_json::from_value(json).unwrap();
    let site = Site::new([course]);
    for target in ["/c/LINK/en", "/c/LINK/1/en", "/c/LINK/1/ar", "/c/LINK/2/fr"] {
        let html = page(&site, target).await;
        let hostile = html.matches("alert(1)").count();
        assert!(hostile > 2, "{target}: {hostile}");
        for markup in ["<script", "<b ", "javascript:"] {
            assert!(!html.contains(markup), "{markup} in {target}");
        }
    }
}
