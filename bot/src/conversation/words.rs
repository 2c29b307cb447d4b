//! What typed words mean here and now: an order, an answer, a number, a code, or none of them.

use super::{
    answer, cap, clear, consent, courses, delete, devices, export, free_text, help, hint, language,
    learner::Shown, link, menu, numbers, privacy, progress, question, safe, say::Shape, search,
    start, stop, talk::Talk, web, why,
};
use crate::hearing::{self, Command, Context};

/// Answers one text.
pub(super) fn hear(talk: &mut Talk<'_>, said: &str) {
    let context = context(talk);
    let command = hearing::command(said, context);
    if stop::hears(talk, command) {
        return;
    }
    if stop::is_stopped(talk) {
        return stop::answer_stopped(talk, command, said);
    }
    if !cap::admits(talk) {
        return;
    }
    // "Yes" is an answer wherever one is open.
    let to_erase = talk.shown() == Shown::ConfirmDelete;
    let command = command.filter(|command| *command != Command::Yes || !context.open || to_erase);
    if talk.has_agreed() {
        if let Some(words) = hearing::query(said, context.language) {
            return search::look(talk, &words);
        }
        let goes_on = command == Some(Command::Next) || hearing::number(said) == Some(1);
        if goes_on && search::more(talk) {
            return;
        }
    }
    match command {
        Some(command) => obey(talk, command, said),
        None => understand(talk, said, context),
    }
}

fn context(talk: &Talk<'_>) -> Context {
    let shown = match talk.shown() {
        Shown::Aside(behind) => *behind,
        shown => shown,
    };
    let typing = match &shown {
        Shown::Question(asked) => question::find(talk.stage, asked, talk.language())
            .is_some_and(|asking| asking.shape(asked) == Shape::Word),
        _ => false,
    };
    let open = matches!(
        shown,
        Shown::Question(_)
            | Shown::Languages { .. }
            | Shown::Consent { .. }
            | Shown::Courses(_)
            | Shown::Lessons(_)
            | Shown::ConfirmDelete
            | Shown::Devices(_)
    );
    Context { language: talk.language(), open, typing }
}

/// Orders that are heard from everybody who is not stopped.
fn obey(talk: &mut Talk<'_>, command: Command, said: &str) {
    match command {
        // STOP was heard before.
        Command::Stop | Command::StopEverywhere => {}
        Command::Start => start::typed(talk, said),
        Command::Help => help::give(talk),
        Command::Safe => safe::pause(talk),
        Command::Clear => clear::ask(talk),
        Command::Privacy => privacy::tell(talk),
        Command::Export => export::ask(talk),
        Command::Delete => delete::ask(talk),
        Command::Yes if talk.shown() == Shown::ConfirmDelete => delete::confirm(talk),
        Command::Language => language::ask(talk),
        _ if !talk.has_agreed() => {
            let want = language::wanted(talk);
            match (talk.shown(), command) {
                (Shown::Consent { .. }, Command::Back) => consent::decline(talk),
                _ => start::begin(talk, want, None),
            }
        }
        Command::Menu => menu::show(talk),
        Command::Back => numbers::back(talk),
        Command::Next | Command::Yes => numbers::next(talk),
        Command::Why => why::ask(talk),
        Command::Hint => hint::ask(talk),
        Command::Devices => devices::list(talk),
        Command::Link => link::make(talk),
        Command::Progress => progress::show(talk),
        Command::Courses => courses::list(talk),
        Command::Search => search::ask(talk),
        Command::Web => web::tell(talk),
    }
}

/// Words that are no order.
fn understand(talk: &mut Talk<'_>, said: &str, context: Context) {
    if !context.typing {
        if let Some((course, spoken)) = start::keyword(talk, said, !context.open) {
            return start::begin(talk, Some(course), Some(spoken));
        }
        if let Some(code) = hearing::code(said) {
            return link::join(talk, code);
        }
    }
    if search::is_meant(talk, said) {
        return search::look(talk, said);
    }
    let understood = match talk.shown() {
        Shown::Question(asked) => answers(talk, &asked, said),
        Shown::Aside(behind) => aside(talk, *behind, said),
        Shown::Languages { .. } if hearing::number(said) == Some(0) => {
            numbers::back(talk);
            true
        }
        Shown::Languages { offered, want } => language::typed(talk, said, &offered, want),
        Shown::Consent { want } => match hearing::number(said) {
            Some(0) => {
                consent::decline(talk);
                true
            }
            _ => consent::typed(talk, said, want.as_ref()),
        },
        Shown::Courses(list) => courses_by_name(talk, &list, said) || numbered(talk, said),
        _ => numbered(talk, said),
    };
    if !understood {
        free_text::meet(talk, said);
    }
}

fn numbered(talk: &mut Talk<'_>, said: &str) -> bool {
    hearing::number(said).is_some_and(|number| numbers::choose(talk, number))
}

fn courses_by_name(talk: &mut Talk<'_>, list: &[lessons::course::CourseId], said: &str) -> bool {
    let title = |id: &lessons::course::CourseId| {
        let (_, course) = talk.stage.catalogue.course(id)?;
        let source = course.source_language();
        let (title, _) = lessons::course::in_language(&course.title, talk.language(), source)?;
        Some(title.clone())
    };
    let titles: Vec<String> = list.iter().map(|id| title(id).unwrap_or_default()).collect();
    hearing::choice(said, &titles).is_some_and(|place| courses::choose(talk, list, place))
}

/// An answer to the open question; 0 is always back.
fn answers(talk: &mut Talk<'_>, asked: &super::Asked, said: &str) -> bool {
    if hearing::number(said) == Some(0) {
        numbers::back(talk);
        return true;
    }
    if free_text::is_too_long_for(talk, asked, said) {
        return false;
    }
    answer::typed(talk, asked, said)
}

/// Behind a page that says "1 = go on" a question may be open: 1 leads back to it, any other answer
/// is meant for it.
fn aside(talk: &mut Talk<'_>, behind: Shown, said: &str) -> bool {
    match (hearing::number(said), behind) {
        (Some(0), _) => menu::show(talk),
        (Some(1), Shown::Question(asked)) => question::again(talk, asked, false),
        (_, Shown::Question(asked)) => return answers(talk, &asked, said),
        (Some(1), _) => numbers::next(talk),
        _ => return false,
    }
    true
}
