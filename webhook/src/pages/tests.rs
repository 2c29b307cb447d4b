//! The public pages as a browser gets them.

use super::*;
use crate::pretend::{Back, Book, ask};
use axum::{body::Body, extract::Request};
use bot::catalogue::Catalogue;
use lessons::{
    course::{
        Audience, Audio, Block, BlockId, Content, Course, CourseId, Lesson, LessonId, Recording,
        Texts, Words,
    },
    language::Language,
    picture::{Picture, PictureFile, Pictures},
    rich::{Lead, Paragraph, Rich, Span},
};
use std::collections::BTreeMap;

const SOUND: &[u8] = b"OggS0123456789";
const MP3: &[u8] = b"ID3-0123";
const PNG: &[u8] = b"\x89PNG-01234";

pub(super) fn language(code: &str) -> Language {
    Language::parse(code).unwrap()
}

pub(super) fn programme() -> Programme {
    Programme {
        id: uuid::Uuid::nil(),
        name: "Open Dock".into(),
        country: "KE".into(),
        languages: ["en", "fr", "ar", "my"].map(language).into(),
        help_line: Some("+254 700 000 999".into()),
        discreet: false,
        public_url: "https://learn.example.org".into(),
    }
}

fn texts<T>(each: impl IntoIterator<Item = (&'static str, T)>) -> Texts<T> {
    each.into_iter().map(|(code, text)| (language(code), text)).collect()
}

/// One that is there, and one whose path leaves the course's folder.
fn pictures() -> Pictures {
    let shown = |path: &str| Picture {
        name: "line".into(),
        neutral: Some(PictureFile {
            path: path.to_owned(),
            bytes: PNG.len() as u64,
            width: 640,
            height: 320,
            sha256: String::new(),
        }),
        files: Texts::new(),
        descriptions: texts([("en", "A line".to_owned())]),
        texts: texts([("en", Words { full: Rich::plain("x"), sms: None })]),
    };
    Pictures(vec![shown("images/line.png"), shown("../secret.ogg")])
}

fn course(discreet: bool) -> Course {
    let recording = |path: &str| Recording {
        path: path.to_owned(),
        bytes: SOUND.len() as u64,
        seconds: 61,
        sha256: String::new(),
        mp3: path.starts_with("audio").then(|| "audio/first.en.mp3".to_owned()),
    };
    let bold = Span { text: "why & <how>".into(), strong: true, ..Span::default() };
    let link =
        Span { text: "here".into(), link: Some("https://x/?a=\"".into()), ..Span::default() };
    let english = Rich(vec![
        Paragraph { lead: Lead::Number(2), spans: vec![Span::plain("Ask "), bold] },
        Paragraph { lead: Lead::Bullet, spans: vec![link] },
    ]);
    let words = |full| Words { full, sms: None };
    let audio = Audio {
        recordings: texts([
            ("en", recording("audio/first.en.ogg")),
            ("fr", recording("../secret.ogg")),
        ]),
        transcript: texts([
            ("en", words(english)),
            ("fr", words(Rich::plain("Demandez"))),
            ("ar", words(Rich::plain("اسأل"))),
        ]),
    };
    let heading = texts([("en", "A <call>".to_owned()), ("ar", "مكالمة".to_owned())]);
    let block = |id: &str, content| Block {
        id: BlockId::parse(id).unwrap(),
        must_know: false,
        only: None,
        cites: vec![],
        held: vec![language("es")],
        heading: heading.clone(),
        content,
    };
    let blocks = vec![
        block("first-call", Content::Audio(audio)),
        block("a-card", Content::Card(texts([("en", words(Rich::plain("x")))]))),
        block("the-line", Content::Pictures(pictures())),
    ];
    let title = texts([("en", "Reasons".to_owned())]);
    let id = LessonId::parse("reasons").unwrap();
    Course {
        id: CourseId::parse("first").unwrap(),
        version: "1".into(),
        languages: ["en", "fr", "ar", "my"].map(language).into(),
        unreviewed: vec![],
        audience: Audience::Defenders,
        discreet,
        keywords: Texts::new(),
        link: "x".into(),
        pace_days: 1,
        title: title.clone(),
        about: title.clone(),
        lessons: vec![Lesson { id, minutes: 4, title, blocks }],
        sources: BTreeMap::new(),
    }
}

struct Site {
    router: Router,
    book: Book,
    call: String,
    card: String,
    line: String,
    folder: tempfile::TempDir,
}

impl Site {
    fn new(discreet: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("first/audio")).unwrap();
        std::fs::write(folder.path().join("first/audio/first.en.ogg"), SOUND).unwrap();
        std::fs::create_dir_all(folder.path().join("first/images")).unwrap();
        std::fs::write(folder.path().join("first/audio/first.en.mp3"), MP3).unwrap();
        std::fs::write(folder.path().join("first/images/line.png"), PNG).unwrap();
        std::fs::write(folder.path().join("secret.ogg"), SOUND).unwrap();
        let (course, mut catalogue) = (course(discreet), Catalogue::default());
        let hash = course.hash();
        catalogue.serve(course);
        let (_, catalogue) = watch::channel(Arc::new(catalogue));
        let book = Book::default();
        let ready = book.clone();
        let on = Pages {
            catalogue,
            courses: folder.path().to_owned(),
            programme: Arc::new(programme()),
            ready: Arc::new(move || {
                let open = ready.read(|kept| !kept.closed);
                Box::pin(async move { open })
            }),
        };
        let code = |block| Catalogue::recording_code(hash, 0, block);
        Self {
            router: pages(on, book.clone()),
            book,
            call: code(0),
            card: code(1),
            line: code(2),
            folder,
        }
    }

    async fn get(&self, target: &str) -> Back {
        self.ask("GET", target, &[]).await
    }

    async fn ask(&self, method: &str, target: &str, headers: &[(&str, &str)]) -> Back {
        let target = target
            .replace("CALL", &self.call)
            .replace("CARD", &self.card)
            .replace("LINE", &self.line);
        let mut request = Request::builder().method(method).uri(target);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        ask(&self.router, request.body(Body::empty()).unwrap()).await
    }
}

#[tokio::test]
async fn a_recordings_page_is_small_and_closed() {
    let site = Site::new(false);
    let page = site.get("/a/CALL/en").await;
    assert_eq!(page.status, 200);
    let body = page.body.split_once("<body>").unwrap().1;
    assert_eq!(
        body,
        "<h1>A &lt;call&gt;</h1>\
         <audio controls preload=\"none\"><source src=\"en/audio\" type=\"audio/ogg\">\
         <source src=\"en/mp3\" type=\"audio/mpeg\"></audio><p>Recording · 1:01 · 1 kB</p>\
         <h2>In writing</h2>\
         <ol start=\"2\"><li>Ask <strong>why &amp; &lt;how&gt;</strong></li></ol>\
         <ul><li><a href=\"https://x/?a=&quot;\" rel=\"noreferrer\">here</a></li></ul>\
         </body></html>"
    );
    assert!(page.body.contains("<html lang=\"en\" dir=\"ltr\">"));
    assert!(page.body.len() < 1_024 && !page.body.contains("<script"));
    let header = |name: &str| page.headers[name].to_str().unwrap();
    assert_eq!(header("cache-control"), "public, max-age=86400");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_eq!(header("referrer-policy"), "no-referrer");
    let policy = header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; media-src 'self'; style-src 'sha256-"));
    assert!(!page.headers.contains_key("set-cookie"));
}

#[tokio::test]
async fn a_language_without_a_recording_gets_what_there_is() {
    let site = Site::new(false);
    let arabic = site.get("/a/CALL/ar").await.body;
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">") && arabic.contains("<p>اسأل</p>"));
    assert!(!arabic.contains("<audio"));
    let burmese = site.get("/a/CALL/my-MM").await.body;
    assert!(burmese.contains("<html lang=\"en\" dir=\"ltr\">"));
    assert!(burmese.contains("<p lang=\"my\" dir=\"auto\">ဤစာသည် "));
    assert!(burmese.contains("src=\"my/audio\""));
    assert_eq!(site.get("/a/CALL/my/audio").await.status, 200);
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let site = Site::new(false);
    let cases = [
        "/a/00000000-1-1/en",
        "/a/x/en",
        "/a/-/en",
        "/a/CALL-1/en",
        "/a/CALL9/en",
        "/a/CARD/en",
        "/a/CALL/klingon",
        // Held back in this language until somebody has looked at it again.
        "/a/CALL/es",
        "/a/CALL/es/audio",
        "/a/..%2f..%2f/en",
        "/a/CALL/ar/audio",
        // A path that leaves the course's folder, though the file exists.
        "/a/CALL/fr/audio",
    ];
    for target in cases {
        assert_eq!(site.get(target).await.status, 404, "{target}");
    }
    // Another recording under the same name.
    std::fs::write(site.folder.path().join("first/audio/first.en.ogg"), b"OggS").unwrap();
    assert_eq!(site.get("/a/CALL/en/audio").await.status, 404);
}

#[tokio::test]
async fn a_recording_is_played_whole_or_in_ranges() {
    let site = Site::new(false);
    let target = "/a/CALL/en/audio";
    let whole = site.get(target).await;
    assert_eq!((whole.status, whole.body.as_bytes()), (200, SOUND));
    assert_eq!(whole.headers["content-type"], "audio/ogg");
    assert_eq!(whole.headers["accept-ranges"], "bytes");
    let part = site.ask("GET", target, &[("range", "bytes=4-7")]).await;
    assert_eq!((part.status, &*part.body), (206, "0123"));
    assert_eq!(part.headers["content-range"], "bytes 4-7/14");
    assert_eq!(site.ask("GET", target, &[("range", "bytes=99-")]).await.status, 416);
    assert_eq!(site.ask("HEAD", target, &[]).await.body, "");
    assert_eq!(site.ask("POST", target, &[]).await.status, 405);
}

#[tokio::test]
async fn a_browser_without_opus_and_a_lessons_page_get_their_files() {
    let site = Site::new(false);
    let mp3 = site.get("/a/CALL/en/mp3").await;
    assert_eq!((mp3.status, mp3.body.as_bytes()), (200, MP3));
    assert_eq!(mp3.headers["content-type"], "audio/mpeg");
    // The picture for all languages serves a language that has no text yet.
    for target in ["/p/LINE/en/1", "/p/LINE/my/1"] {
        let picture = site.ask("HEAD", target, &[]).await;
        assert_eq!(picture.status, 200, "{target}");
        assert_eq!(picture.headers["content-type"], "image/png");
        assert_eq!(picture.headers["content-length"], PNG.len().to_string().as_str());
    }
    let gone = [
        "/a/CALL/ar/mp3",
        "/a/CALL/fr/mp3",
        "/a/CARD/en/mp3",
        "/p/LINE/en/0",
        // The second leaves the course's folder; there is no third.
        "/p/LINE/en/2",
        "/p/LINE/en/3",
        "/p/LINE/en/x",
        "/p/CARD/en/1",
        // Held back in this language.
        "/p/LINE/es/1",
    ];
    for target in gone {
        assert!([400, 404].contains(&site.get(target).await.status), "{target}");
    }
    // Another picture under the same name.
    std::fs::write(site.folder.path().join("first/images/line.png"), b"PNG").unwrap();
    assert_eq!(site.get("/p/LINE/en/1").await.status, 404);
}

#[tokio::test]
async fn a_discreet_courses_pages_leave_nothing_behind() {
    let site = Site::new(true);
    for target in ["/a/CALL/en", "/a/CALL/en/audio", "/a/CALL/en/mp3", "/p/LINE/en/1"] {
        assert_eq!(site.get(target).await.headers["cache-control"], "no-store", "{target}");
    }
}

#[tokio::test]
async fn an_export_is_handed_out_once_and_only_to_who_asks() {
    let site = Site::new(false);
    site.book.read(|kept| kept.export = Some(("tok_en-1".into(), r#"{"facts":[]}"#.into())));
    let arabic = [("accept-language", "ar")];
    let page = site.ask("GET", "/e/tok_en-1", &arabic).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(page.body.contains("<form method=\"post\"><button>رؤية كل ما يُحفظ</button></form>"));
    assert_eq!(site.ask("HEAD", "/e/tok_en-1", &[]).await.status, 200);
    assert_eq!(site.book.read(|kept| kept.knocks), 0, "looking uses nothing up");

    let file = site.ask("POST", "/e/tok_en-1", &[]).await;
    assert_eq!((file.status, &*file.body), (200, r#"{"facts":[]}"#));
    let header = |name: &str| file.headers[name].to_str().unwrap();
    assert_eq!(header("cache-control"), "no-store");
    assert_eq!(header("content-disposition"), "attachment; filename=\"export.json\"");
    assert_eq!(header("referrer-policy"), "no-referrer");
    assert_eq!(header("x-content-type-options"), "nosniff");

    let french = [("accept-language", "fr-CA,fr;q=0.9,en;q=0.8")];
    let again = site.ask("POST", "/e/tok_en-1", &french).await;
    assert_eq!(again.status, 404);
    assert!(again.body.starts_with("Ce lien a servi"));
    assert_eq!(again.headers["cache-control"], "no-store");
    let knocks = site.book.read(|kept| kept.knocks);
    for token in ["a%20b".to_owned(), "%00".to_owned(), "a".repeat(200)] {
        assert_eq!(site.ask("POST", &format!("/e/{token}"), &[]).await.status, 404);
    }
    assert_eq!(site.book.read(|kept| kept.knocks), knocks);
    site.book.read(|kept| kept.closed = true);
    let back = site.ask("POST", "/e/x", &[]).await;
    assert_eq!((back.status, &back.headers["retry-after"]), (503, &"7".parse().unwrap()));
}

#[tokio::test]
async fn health_tells_living_from_ready() {
    let site = Site::new(false);
    assert_eq!(site.get("/health/live").await.status, 200);
    assert_eq!(site.get("/health/ready").await.status, 200);
    site.book.read(|kept| kept.closed = true);
    assert_eq!(site.get("/health/live").await.status, 200);
    assert_eq!(site.get("/health/ready").await.status, 503);
}
