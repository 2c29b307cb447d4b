//! The recordings of a lesson: which file belongs to which block in which language.

use super::{audio, file::LessonFile, folder::Folder, lesson::Run};
use crate::{
    course::{Audio, Content},
    draft::{BlockLines, LessonDraft},
    fault::Findings,
    language::Language,
};
use std::collections::BTreeMap;

/// The MP3 beside a recording, if there is one.
fn beside(
    folder: &Folder,
    audio: &mut Audio,
    language: Language,
    name: &str,
    line: u32,
    f: &mut Findings,
) {
    let path = format!("audio/{name}.{language}.mp3");
    let Some(bytes) = folder.get(&path) else { return };
    match (audio::inspect_mp3(&path, bytes), audio.recordings.get_mut(&language)) {
        (Ok(()), Some(recording)) => recording.mp3 = Some(path),
        (Ok(()), None) => f.warning(
            line,
            format!("`{path}` stands alone: the recording itself is the .ogg beside it"),
        ),
        (Err(why), _) => f.error(line, why),
    }
}

/// Finds `audio/NAME.LANGUAGE.ogg` for every recording in every language.
pub(super) fn recordings(
    run: &mut Run<'_>,
    draft: &mut LessonDraft,
    source: Language,
    file: &LessonFile,
) {
    let names: BTreeMap<_, _> = file
        .blocks
        .iter()
        .filter_map(|written| Some((written.id.as_ref()?, written.attributes.file.as_ref()?)))
        .collect();
    let LessonDraft { lesson, lines, .. } = draft;
    for block in &mut lesson.blocks {
        let (Content::Audio(audio), Some(name)) = (&mut block.content, names.get(&block.id)) else {
            continue;
        };
        for language in &run.manifest.languages {
            let path = format!("audio/{name}.{language}.ogg");
            let translated = lines.get(&(block.id.clone(), *language));
            let here = if translated.is_some() { *language } else { source };
            let line = lines.get(&(block.id.clone(), here)).map_or(1, |at: &BlockLines| at.heading);
            let mut f = Findings::of(format!("{}/{}/{here}.md", run.name, lesson.id));
            match run.folder.get(&path).map(|bytes| audio::inspect(&path, bytes)) {
                Some(Ok(recording)) => drop(audio.recordings.insert(*language, recording)),
                Some(Err(why)) => f.error(line, why),
                None if *language == source => f.error(
                    line,
                    format!(
                        "the recording {path} is missing: record it, or remove .audio and file="
                    ),
                ),
                None if translated.is_some() => f.warning(
                    line,
                    format!("the recording {path} is missing: learners get the transcript"),
                ),
                None => {}
            }
            beside(run.folder, audio, *language, name, line, &mut f);
            run.used.insert(format!("audio/{name}.{language}.mp3"));
            run.used.insert(path);
            run.faults.extend(f.into_faults());
        }
    }
}
