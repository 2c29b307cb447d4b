//! What is written is what is read: parse(export(q)) = q, over every kind and every escape. And
//! whatever the bytes, nothing panics, and a draft has no fault that its author did not make.

use crate::{
    banks::{Notation, bank, placeless},
    drafts::{by_author, checked},
};
use exchange::{Source, gift, import, limits::Limits, moodle_xml};
use lessons::language::Language;
use proptest::prelude::*;

proptest! {
    #[test]
    fn gift_is_read_as_it_was_written(bank in bank(Notation::Gift)) {
        let written = gift::write(&bank);
        prop_assert_eq!(placeless(gift::read(&written)), bank, "{}", written);
    }

    #[test]
    fn moodle_xml_is_read_as_it_was_written(bank in bank(Notation::Xml)) {
        let written = moodle_xml::write(&bank);
        let read = moodle_xml::read(written.as_bytes(), &Limits::default()).unwrap();
        prop_assert_eq!(placeless(read), bank, "{}", written);
    }

    #[test]
    fn a_draft_lacks_only_what_its_author_knows(bank in bank(Notation::Xml)) {
        let written = moodle_xml::write(&bank);
        let limits = Limits::default();
        let import =
            import(Source::MoodleXml, "bank", written.as_bytes(), Language::ENGLISH, &limits);
        if let Some((id, folder)) = import.unwrap().draft {
            for fault in checked(&id, &folder).1 {
                prop_assert!(by_author(&fault), "{fault}\n{written}");
            }
        }
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for source in [Source::Gift, Source::MoodleXml, Source::Aiken, Source::Mbz] {
            for start in [&b""[..], b"\x1f\x8b\x08\0", b"PK\x03\x04", b"<quiz>", b"::a::{"] {
                let bytes = [start, &bytes].concat();
                let _ = import(source, "x", &bytes, Language::ENGLISH, &Limits::default());
            }
        }
    }

    #[test]
    fn no_text_makes_a_draft_with_faults_of_ours(
        text in "([a-z ]|[{}~=#:%*]|\\\\|->|\n\n|<b>|TRUE|[0-9.])*",
    ) {
        let limits = Limits::default();
        let import = import(Source::Gift, "x", text.as_bytes(), Language::ENGLISH, &limits).unwrap();
        if let Some((id, folder)) = import.draft {
            for fault in checked(&id, &folder).1 {
                prop_assert!(by_author(&fault), "{fault}\n{text}");
            }
        }
    }
}
