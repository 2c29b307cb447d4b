//! Why a file is not read at all, in words that say what to do.

/// A whole file is refused; single things in it that cannot be used are in the report instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// [`crate::limits::Limits::file_bytes`], [`crate::limits::Limits::typed_bytes`]
    #[error("the file is larger than {} MB: divide it, or make the backup without files", .0 >> 20)]
    FileBytes(u64),
    /// [`crate::limits::Limits::entries`]
    #[error("the archive holds more than {0} files: make the backup of fewer activities")]
    Entries(usize),
    /// [`crate::limits::Limits::unpacked_bytes`]
    #[error(
        "unpacked, the archive is larger than {} MB: make the backup again without files (pictures \
         and recordings are not taken anyway)", .0 >> 20
    )]
    UnpackedBytes(u64),
    /// [`crate::limits::Limits::ratio`]
    #[error(
        "unpacked, the archive is more than {0} times its size: texts do not pack so well, and \
         an archive made to fill a memory does. Make the backup again, and take it from nobody \
         you do not know"
    )]
    Ratio(u64),
    /// [`crate::limits::Limits::folders_deep`]
    #[error("`{1}` in the archive lies more than {0} folders deep: no backup looks like this")]
    FoldersDeep(usize, String),
    /// A member that would be written outside the folder.
    #[error("`{0}` in the archive leads out of it: no backup looks like this")]
    Path(String),
    /// A symbolic or hard link.
    #[error("`{0}` in the archive is a link: no backup has any")]
    Link(String),
    /// A device, a pipe, a file with holes.
    #[error("`{0}` in the archive is neither a file nor a folder: no backup has such things")]
    Special(String),
    /// Two members of one name: two programs might read two things.
    #[error("`{0}` is in the archive twice: no backup looks like this")]
    Twice(String),
    /// A member that is locked with a password.
    #[error("`{0}` in the archive needs a password: make the backup without one")]
    Locked(String),
    /// The bytes of an archive make no sense.
    #[error("the archive is damaged ({0}): copy it again")]
    Damaged(String),
    /// Neither gzip nor zip.
    #[error("this is no Moodle backup: an .mbz file is an archive (tar.gz, or zip before 2013)")]
    NotAnArchive,
    /// A member that a backup must have.
    #[error("this is no backup of a Moodle course: `{0}` is missing from the archive")]
    Missing(&'static str),
    /// Another element stands at the top.
    #[error("this is no {0}: the file begins with <{1}>")]
    Otherwise(&'static str, String),
    /// Personal data.
    #[error(
        "this backup holds people: names, answers or marks of learners. They must not come here. \
         In Moodle, make the backup again without the box \"Include enrolled users\""
    )]
    Users,
    /// Files that belong to people.
    #[error(
        "this backup holds files of people (`{0}` in files.xml). In Moodle, make the backup again \
         without the box \"Include enrolled users\""
    )]
    UserFiles(String),
    /// [`crate::limits::Limits::texts_bytes`]
    #[error("its texts are larger than {} MB: make the backup of fewer activities", .0 >> 20)]
    TextsBytes(u64),
    /// In one member of an archive.
    #[error("{0} in the archive: {1}")]
    Within(String, Box<Self>),
    /// [`crate::limits::Limits::xml_bytes`]
    #[error("{file} is larger than {} MB: make the backup of fewer questions", .most >> 20)]
    XmlBytes {
        /// The limit, in bytes.
        most: u64,
        /// Its name in the archive.
        file: String,
    },
    /// [`crate::limits::Limits::xml_depth`]
    #[error("line {1}: elements lie more than {0} deep in each other: no program writes this")]
    XmlDepth(usize, u32),
    /// [`crate::limits::Limits::xml_nodes`]
    #[error("the XML has more than {0} elements: divide it")]
    XmlNodes(usize),
    /// A document type can define entities and fetch files.
    #[error("line {0}: a document type (<!DOCTYPE) is not read: remove it")]
    DocumentType(u32),
    /// An entity that XML itself does not know.
    #[error("line {1}: the entity &{0}; is not known: write the letter itself")]
    Entity(String, u32),
    /// Anything else that is no XML.
    #[error("line {1}: this is not valid XML ({0})")]
    Xml(String, u32),
    /// The bytes are no text.
    #[error("line {0}: this is not UTF-8 text: save the file again as UTF-8")]
    NotUtf8(u32),
}
