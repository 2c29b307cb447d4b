//! Where a text stands and what it is, in words for whoever translates it.

use lessons::compile::outline::{Block, Choices, Label, OfChoice, OfPicture, Spot, Text};

/// What a text of a block is.
pub(crate) fn what(block: &Block, spot: Spot, text: Option<&Text>) -> String {
    let name = match spot {
        Spot::Heading if block.is_question() => "the question".to_owned(),
        Spot::Heading => "heading".to_owned(),
        Spot::Body if block.is_recording() => "what is said in the recording".to_owned(),
        Spot::Body if block.is_question() => "text below the question".to_owned(),
        Spot::Body => "text of the card".to_owned(),
        Spot::Choice(n, OfChoice::Words) => choice(block, n, text),
        Spot::Choice(n, OfChoice::Reason | OfChoice::ReasonSms) => {
            format!("reason of {} {}", kind(block.choices), n + 1)
        }
        Spot::Picture(n, OfPicture::Description) => {
            format!("picture {}: what somebody is told who does not see it", n + 1)
        }
        Spot::Picture(n, OfPicture::Text | OfPicture::Sms) => {
            format!("text below picture {}", n + 1)
        }
        Spot::Label(Label::Sms) if block.is_question() => "the question in short".to_owned(),
        Spot::Label(Label::Sms) => "the block in short".to_owned(),
        Spot::Label(label) | Spot::LabelSms(label) => labelled(label).to_owned(),
    };
    if spot.is_sms() { format!("SMS wording: {name}") } else { name }
}

fn kind(choices: Choices) -> &'static str {
    match choices {
        Choices::None | Choices::Options => "option",
        Choices::Pairs => "pair",
        Choices::Items => "item",
        Choices::Answers => "accepted answer",
    }
}

fn choice(block: &Block, n: usize, text: Option<&Text>) -> String {
    let number = n + 1;
    match block.choices {
        Choices::None | Choices::Options => {
            let right = text.is_some_and(|text| text.marker.to_lowercase().contains("[x]"));
            format!("option {number} ({})", if right { "right" } else { "wrong" })
        }
        Choices::Pairs => format!("pair {number}: keep the two colons between its sides"),
        Choices::Items => format!("item {number} in the right order"),
        Choices::Answers => format!(
            "accepted answer {number}: what learners type in your language, each on a line of its \
             own if there are several; with ~ in front it is worth half"
        ),
    }
}

fn labelled(label: Label) -> &'static str {
    match label {
        Label::Sms => "in short",
        Label::Hint => "hint",
        Label::Why => "the source in words, one short line",
        Label::Right => "said after a right answer",
        Label::Wrong => "said after a wrong answer",
        Label::True => "said to whoever answered: true",
        Label::False => "said to whoever answered: false",
    }
}
