//! The files, built into the program: one folder per language, one file per subject.

/// The Fluent files of a language; none for a language that is not ours.
pub(crate) fn of(language: &str) -> &'static [&'static str] {
    macro_rules! folder {
        ($code:literal) => {
            &[
                include_str!(concat!("../", $code, "/keys.ftl")),
                include_str!(concat!("../", $code, "/start.ftl")),
                include_str!(concat!("../", $code, "/lesson.ftl")),
                include_str!(concat!("../", $code, "/quiz.ftl")),
                include_str!(concat!("../", $code, "/slips.ftl")),
                include_str!(concat!("../", $code, "/browse.ftl")),
                include_str!(concat!("../", $code, "/rights.ftl")),
                include_str!(concat!("../", $code, "/phones.ftl")),
                include_str!(concat!("../", $code, "/around.ftl")),
                include_str!(concat!("../", $code, "/reading.ftl")),
            ]
        };
    }
    match language {
        "en" => folder!("en"),
        "fr" => folder!("fr"),
        "es" => folder!("es"),
        "ar" => folder!("ar"),
        "zh" => folder!("zh"),
        "my" => folder!("my"),
        _ => &[],
    }
}
