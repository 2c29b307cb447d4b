//! Courses side by side.

use crate::pack::{clean, compiled, edit};
use lessons::{compile::compile, shelf::clashes};

#[test]
fn a_keyword_and_a_link_open_one_course() {
    let mut other = clean();
    edit(&mut other, "course.toml", "id = \"two-calls\"", "id = \"other\"");
    edit(&mut other, "course.toml", "\"BAMBOO\"", "\"mangue\"");
    edit(&mut other, "course.toml", "\"MANGUE\"", "\"PRUNE\"");
    let first = compiled(&clean()).draft.unwrap();
    let second = compile("other", &other).draft.unwrap();
    assert!(clashes(&[&first]).is_empty());
    let listed: Vec<_> = clashes(&[&first, &second]).iter().map(ToString::to_string).collect();
    let wanted = [
        "other/course.toml:9: error: the keyword `MANGUE` opens two-calls",
        "other/course.toml:11: error: the keyword `葡萄` opens two-calls",
        "other/course.toml:5: error: the link `k7Hq2mXd` opens two-calls",
    ];
    assert_eq!(listed.len(), wanted.len(), "{listed:#?}");
    for (fault, wanted) in listed.iter().zip(wanted) {
        assert!(fault.starts_with(wanted), "{fault}");
    }
}
