//! A transcript as its author wrote it: which phone, which language, what is typed, what must come.

use bot::address::Medium;
use lessons::language::Language;

/// A transcript of a whole course is long; more than this is several transcripts. In lines.
const LINES_AT_MOST: usize = 20_000;

/// What is typed, and what must come.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Transcript {
    pub medium: Medium,
    pub language: Language,
    /// Everything above the first line of the talk, as it stands.
    pub head: String,
    /// The first is what comes before anything is typed.
    pub steps: Vec<Step>,
}

/// One message of the learner, and what follows it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Step {
    /// None before anything is typed.
    pub said: Option<Said>,
    /// The lines that must come, as they stand, with their numbers.
    pub wanted: Vec<(u32, String)>,
}

/// What is typed or pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub line: u32,
    pub text: String,
}

/// A line that cannot be understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unreadable {
    pub line: u32,
    pub why: String,
}

impl Transcript {
    /// Reads the text of a `.chat` file.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        let (mut medium, mut language) = (None, None);
        let mut head = String::new();
        let mut steps = vec![Step::default()];
        let mut talking = false;
        for (line, text) in (1_u32..).zip(text.trim_start_matches('\u{feff}').lines()) {
            if line as usize > LINES_AT_MOST {
                let why = format!("more than {LINES_AT_MOST} lines: make two transcripts of it");
                return Err(Unreadable { line, why });
            }
            let text = text.trim_end();
            if let Some(said) = text.strip_prefix("> ") {
                talking = true;
                let said = Some(Said { line, text: said.trim().to_owned() });
                steps.push(Step { said, wanted: Vec::new() });
            } else if text.starts_with("< ") || (talking && text.starts_with("  ")) {
                talking = true;
                let last = steps.len() - 1;
                steps[last].wanted.push((line, text.to_owned()));
            } else if talking && (text.is_empty() || text.starts_with('#')) {
            } else if talking {
                let why = "a line of the talk begins with `> ` (what is typed), `< ` (what comes), \
                           two spaces (what comes with it) or # (a remark)";
                return Err(Unreadable { line, why: why.to_owned() });
            } else {
                head.push_str(text);
                head.push('\n');
                setting(line, text, &mut medium, &mut language)?;
            }
        }
        let missing =
            |what: &str| Unreadable { line: 1, why: format!("`{what}` is missing above") };
        Ok(Self {
            medium: medium.ok_or_else(|| missing("phone: sms` or `phone: telegram"))?,
            language: language.ok_or_else(|| missing("language: en"))?,
            head,
            steps,
        })
    }
}

fn setting(
    line: u32,
    text: &str,
    medium: &mut Option<Medium>,
    language: &mut Option<Language>,
) -> Result<(), Unreadable> {
    let unreadable = |why: &str| Err(Unreadable { line, why: why.to_owned() });
    match text.split_once(':').map(|(key, value)| (key.trim(), value.trim())) {
        Some(("phone", "sms")) => *medium = Some(Medium::Sms),
        Some(("phone", "telegram")) => *medium = Some(Medium::Telegram),
        Some(("phone", _)) => return unreadable("the phone is `sms` or `telegram`"),
        Some(("language", code)) => match Language::parse(code) {
            Ok(code) => *language = Some(code),
            Err(error) => return unreadable(&error.to_string()),
        },
        _ if text.is_empty() || text.starts_with('#') => {}
        _ => return unreadable("above the talk stand `phone:`, `language:` and remarks with #"),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_transcript_is_read_line_by_line() {
        let text = "# The first answer\nphone: sms\nlanguage: en\n\n< Lesson 1\n  1 = next\n# on\n> 1\n< Q1/3\n";
        let read = Transcript::parse(text).unwrap();
        assert_eq!((read.medium, read.language.as_str()), (Medium::Sms, "en"));
        assert_eq!(read.head, "# The first answer\nphone: sms\nlanguage: en\n\n");
        let wanted = |step: usize| {
            read.steps[step]
                .wanted
                .iter()
                .map(|(line, text)| (*line, text.as_str()))
                .collect::<Vec<_>>()
        };
        assert_eq!(wanted(0), [(5, "< Lesson 1"), (6, "  1 = next")]);
        assert_eq!(read.steps[1].said, Some(Said { line: 8, text: "1".to_owned() }));
        assert_eq!(wanted(1), [(9, "< Q1/3")]);
    }

    #[test]
    fn what_cannot_be_understood_is_told_with_its_line() {
        let cases = [
            ("language: en\n> 1\n", 1, "phone: sms"),
            ("phone: sms\n> 1\n", 1, "language: en"),
            ("phone: fax\n", 1, "telegram"),
            ("phone: sms\nlanguage: english\n", 2, "language code"),
            ("phone: sms\nlanguage: en\nHello\n", 3, "above the talk"),
            ("phone: sms\nlanguage: en\n> 1\nHello\n", 4, "two spaces"),
        ];
        for (text, line, why) in cases {
            let error = Transcript::parse(text).unwrap_err();
            assert_eq!(error.line, line, "{text}");
            assert!(error.why.contains(why), "{text}: {}", error.why);
        }
    }
}
