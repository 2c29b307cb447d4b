//! The Bot API's methods, by name in any case. Methods that a private-chat bot like ours never
//! calls are answered as unknown, so that a new call is noticed.

mod chats;
mod media;
mod messages;
mod pictures;
mod profile;
mod updates;

use super::{
    Server,
    answer::{Answer, Refusal},
    args::Args,
};
use crate::house::held;

pub(crate) use updates::wanted;

/// Longest message, in UTF-16 units after entities are read.
const TEXT_UNITS: usize = 4_096;
/// Longest caption, counted the same way.
const CAPTION_UNITS: usize = 1_024;
/// How long a message can be deleted for everyone, in hours.
const DELETE_HOURS: i64 = 48;
/// Most messages deleted by one call.
const DELETE_COUNT: usize = 100;

/// Performs one method.
pub(crate) async fn perform(server: &Server, method: &str, args: &Args) -> Answer {
    let now = server.house.now();
    let method = method.to_ascii_lowercase();
    if method == "getupdates" {
        return updates::get_updates(server, args).await;
    }
    let mut state = held(&server.state);
    let state = &mut *state;
    match method.as_str() {
        "sendmessage" => messages::send(state, args, now),
        "editmessagetext" => messages::edit_text(state, args, now),
        "editmessagecaption" => messages::edit_caption(state, args, now),
        "editmessagereplymarkup" => messages::edit_keyboard(state, args, now),
        "deletemessage" => messages::delete(state, args, now),
        "deletemessages" => messages::delete_many(state, args, now),
        "sendvoice" => media::send_voice(state, args, now),
        "senddocument" => media::send_document(state, args, now),
        "sendphoto" => pictures::send_photo(state, args, now),
        "sendmediagroup" => pictures::send_media_group(state, args, now),
        "answercallbackquery" => chats::answer_press(state, args, now),
        "sendchataction" => chats::action(state, args, now),
        "getchat" => chats::get(state, args),
        "getme" => Ok(profile::me(state)),
        "setmycommands" => profile::set_commands(state, args),
        "getmycommands" => profile::commands(state, args),
        "deletemycommands" => profile::delete_commands(state, args),
        "setmyname" => profile::set_text(&mut state.bot.names, args, "name", 64),
        "setmydescription" => {
            profile::set_text(&mut state.bot.descriptions, args, "description", 512)
        }
        "setmyshortdescription" => {
            profile::set_text(&mut state.bot.short_descriptions, args, "short_description", 120)
        }
        "getmyname" => Ok(profile::text(&state.bot.names, args, "name")),
        "getmydescription" => Ok(profile::text(&state.bot.descriptions, args, "description")),
        "getmyshortdescription" => {
            Ok(profile::text(&state.bot.short_descriptions, args, "short_description"))
        }
        "setchatmenubutton" | "logout" | "close" => Ok(true.into()),
        "setwebhook" => updates::set_webhook(server, state, args),
        "deletewebhook" => Ok(updates::delete_webhook(server, state, args)),
        "getwebhookinfo" => Ok(updates::info(server, state)),
        _ => Err(Refusal::no_method()),
    }
}
