//! The path of a member: within the archive, plain, and not deep.

use crate::{limits::Limits, refusal::Refusal};

/// The path without `./`, if it could be written anywhere.
pub(super) fn checked(raw: &[u8], limits: &Limits) -> Result<String, Refusal> {
    let shown = String::from_utf8_lossy(raw).into_owned();
    let Ok(path) = std::str::from_utf8(raw) else { return Err(Refusal::Path(shown)) };
    let climbs = path.split('/').any(|name| name == "..");
    // A drive, another system's separator, a NUL that ends the path early for somebody else.
    let odd = path.contains(['\\', ':']) || path.chars().any(char::is_control);
    if path.starts_with('/') || climbs || odd || path.is_empty() {
        return Err(Refusal::Path(shown));
    }
    let names: Vec<_> = path.split('/').filter(|name| !matches!(*name, "" | ".")).collect();
    if names.len() > limits.folders_deep {
        return Err(Refusal::FoldersDeep(limits.folders_deep, shown));
    }
    Ok(names.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_within_the_archive() {
        let limits = Limits { folders_deep: 3, ..Limits::default() };
        let plain = [
            ("./course/course.xml", "course/course.xml"),
            ("course/", "course"),
            ("./", ""),
            ("a/./b", "a/b"),
            ("..a/b..", "..a/b.."),
        ];
        for (raw, path) in plain {
            assert_eq!(checked(raw.as_bytes(), &limits).as_deref(), Ok(path));
        }
        let outside = ["../x", "a/../../x", "/etc/passwd", "a\\..\\x", "C:/x", "a\0b", "a\nb", ""];
        for raw in outside {
            assert_eq!(checked(raw.as_bytes(), &limits), Err(Refusal::Path(raw.to_owned())));
        }
        assert_eq!(checked(b"\xff", &limits), Err(Refusal::Path("\u{fffd}".to_owned())));
        let deep = "a/b/c/d";
        let refusal = Refusal::FoldersDeep(3, deep.to_owned());
        assert_eq!(checked(deep.as_bytes(), &limits), Err(refusal));
    }
}
