//! The strings of a PO file: in quotes, with the escapes of C.

/// A text as one string, or where it has several lines, as one string a line below an empty one.
pub(super) fn write(text: &str) -> String {
    if !text.contains('\n') {
        return format!("\"{}\"", escaped(text));
    }
    let lines = text.split_inclusive('\n').map(|line| format!("\n\"{}\"", escaped(line)));
    format!("\"\"{}", lines.collect::<String>())
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            '\r' => escaped.push_str("\\r"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The text of one string; or in words why it is none.
pub(super) fn read(written: &str) -> Result<String, &'static str> {
    const UNCLOSED: &str = "a text stands between quotes: \"...\"";
    let mut chars = written.trim().strip_prefix('"').ok_or(UNCLOSED)?.chars();
    let mut text = String::new();
    loop {
        match chars.next().ok_or(UNCLOSED)? {
            '"' if chars.as_str().is_empty() => return Ok(text),
            '"' => return Err("a quote within a text is written \\\""),
            '\\' => text.push(escape(&mut chars).ok_or("a backslash is written \\\\")?),
            c => text.push(c),
        }
    }
}

fn escape(chars: &mut std::str::Chars<'_>) -> Option<char> {
    Some(match chars.next()? {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'v' => '\u{b}',
        c @ ('"' | '\\' | '\'' | '?') => c,
        'x' => digits(chars, 16, String::new(), 2)?,
        c @ '0'..='7' => digits(chars, 8, c.to_string(), 3)?,
        _ => return None,
    })
}

/// A character by its number, of at most so many digits.
fn digits(
    chars: &mut std::str::Chars<'_>,
    radix: u32,
    mut digits: String,
    most: usize,
) -> Option<char> {
    while digits.len() < most {
        match chars.as_str().chars().next().filter(|c| c.is_digit(radix)) {
            Some(digit) => digits.push(digit),
            None => break,
        }
        chars.next();
    }
    // Beyond ASCII these are bytes of an encoding, which nobody writes in UTF-8.
    let byte = u8::from_str_radix(&digits, radix).ok().filter(u8::is_ascii)?;
    Some(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escapes_are_those_of_c() {
        let cases = [
            (r#""a""#, Ok("a")),
            (r#" "a\n\t\"\\" "#, Ok("a\n\t\"\\")),
            (r#""\101\x42\7""#, Ok("AB\u{7}")),
            (r#""""#, Ok("")),
            (r#""a"#, Err(())),
            (r#""a"b""#, Err(())),
            (r#""\q""#, Err(())),
            (r#""\xe9""#, Err(())),
            (r#""\"#, Err(())),
            ("", Err(())),
        ];
        for (written, wanted) in cases {
            assert_eq!(read(written).map_err(|_| ()), wanted.map(str::to_owned), "{written}");
        }
        assert_eq!(write("a\n\nb"), "\"\"\n\"a\\n\"\n\"\\n\"\n\"b\"");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(text in ".*(\n.*){0,3}") {
            let lines: Result<String, _> = write(&text).split('\n').map(read).collect();
            prop_assert_eq!(lines, Ok(text));
        }
    }
}
