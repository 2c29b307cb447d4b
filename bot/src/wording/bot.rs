//! What Telegram shows of the bot beside the chat: its command menu and its description.

use super::pen::Pen;
use crate::{address::Medium, conversation::Stage};
use ::lessons::language::Language;

/// The commands of the menu, in its order. Each is also understood when it is typed.
const COMMANDS: [&str; 14] = [
    "menu", "courses", "search", "progress", "language", "help", "link", "devices", "privacy",
    "export", "clear", "delete", "safe", "stop",
];

/// The command menu: each command without its slash, and what it does.
pub fn commands(stage: &Stage<'_>, language: Language) -> Vec<(&'static str, String)> {
    let pen = pen(stage, language);
    COMMANDS.iter().map(|name| (*name, pen.label(&format!("command-{name}"), &[]))).collect()
}

/// What stands in an empty chat, before Start.
pub fn description(stage: &Stage<'_>, language: Language) -> String {
    let pen = pen(stage, language);
    pen.label("bot-description", &[("programme", pen.programme())])
}

/// What stands in the bot's profile.
pub fn about(stage: &Stage<'_>, language: Language) -> String {
    pen(stage, language).label("bot-about", &[])
}

/// Without isolation marks: these texts stand alone.
fn pen<'a>(stage: &Stage<'a>, language: Language) -> Pen<'a> {
    Pen { stage: *stage, language, medium: Medium::Sms }
}
