//! The names of things: of courses, lessons and blocks as their author writes them, and of a version
//! as machines know it.

use serde::{Deserialize, Serialize};
use std::{fmt, sync::Arc};

macro_rules! slug {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// Small letters, digits and single hyphens, 1 to 64 of them.
            pub fn parse(text: &str) -> Result<Self, NotASlug> {
                let shaped = text.split('-').all(|part| {
                    !part.is_empty()
                        && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
                });
                if shaped && text.len() <= SLUG_BYTES {
                    Ok(Self(text.into()))
                } else {
                    Err(NotASlug(text.to_owned()))
                }
            }

            /// The id as it is written in the files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotASlug;

            fn try_from(text: String) -> Result<Self, NotASlug> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.as_str().to_owned()
            }
        }
    };
}

/// Long enough for a folder's name that says what it is.
pub const SLUG_BYTES: usize = 64;

/// The text is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an id: use small letters, digits and hyphens, such as `first-call`")]
pub struct NotASlug(pub String);

slug!(
    /// A course: the name of its folder.
    CourseId
);
slug!(
    /// A lesson: the name of its folder within the course.
    LessonId
);
slug!(
    /// A block: the id in its heading, the same in every language.
    BlockId
);

/// The first 16 bytes of the SHA-256 of a compiled course: its version, as machines know it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CourseHash(pub [u8; 16]);

impl fmt::Display for CourseHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for CourseHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<String> for CourseHash {
    type Error = String;

    fn try_from(hex: String) -> Result<Self, String> {
        let mut bytes = [0; 16];
        if hex.len() != 32 || !hex.is_ascii() {
            return Err(format!("`{hex}` is not 32 hexadecimal digits"));
        }
        for (i, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).map_err(|e| e.to_string())?;
        }
        Ok(Self(bytes))
    }
}

impl From<CourseHash> for String {
    fn from(hash: CourseHash) -> Self {
        hash.to_string()
    }
}
