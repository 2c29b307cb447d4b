//! How a chat looks in a terminal.

use bot::{
    outgoing::{Body, Does, TelegramCall},
    render::{Encoding, segments},
};
use std::io::{self, Write};

/// What the terminal can do.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// Whether it knows bold and grey.
    pub colour: bool,
    /// Whether what is read has to be shown: it was not typed here.
    pub echo: bool,
    /// Whether each text message says what it costs.
    pub costs: bool,
}

/// A button of the last message that had any.
#[derive(Debug, Clone)]
pub(super) struct Button {
    pub label: String,
    pub data: String,
}

const BOLD: &str = "\u{1b}[1m";
const GREY: &str = "\u{1b}[2m";
const PLAIN: &str = "\u{1b}[0m";

impl Screen {
    /// What the learner says.
    pub(super) fn said(output: &mut impl Write, text: &str) -> io::Result<()> {
        writeln!(output, "> {text}")
    }

    /// A word of ours, not of the service.
    pub(super) fn aside(self, output: &mut impl Write, text: &str) -> io::Result<()> {
        writeln!(output, "  {}", self.grey(&format!("({text})")))
    }

    /// A text message, with what it costs.
    pub(super) fn sms(self, output: &mut impl Write, text: &str) -> io::Result<()> {
        let cost = segments(text);
        let encoding = match cost.encoding {
            Encoding::Gsm7 => "GSM-7",
            Encoding::Ucs2 => "UCS-2",
        };
        let parts = if cost.parts == 1 { "part" } else { "parts" };
        Self::spoken(output, text)?;
        if !self.costs {
            return Ok(());
        }
        self.aside(output, &format!("{} {parts}, {} {encoding}", cost.parts, cost.units))
    }

    /// A call of a bot; returns what its buttons send, if it has any.
    pub(super) fn telegram(
        self,
        output: &mut impl Write,
        call: &TelegramCall,
    ) -> io::Result<Option<Vec<Button>>> {
        match call {
            TelegramCall::Send(body) => self.body(output, body),
            TelegramCall::Edit { body, .. } => {
                self.aside(output, "in the place of the message above")?;
                self.body(output, body)
            }
            TelegramCall::Voice { file, seconds, caption } => {
                let name = file.path.file_name().unwrap_or_default().to_string_lossy();
                self.aside(output, &format!("a voice message of {seconds} s: {name}"))?;
                self.body(output, caption)
            }
            TelegramCall::Photo { picture, caption } => {
                Self::picture(output, &picture.description)?;
                self.body(output, caption)
            }
            TelegramCall::Album { slides, .. } => {
                for (picture, caption) in slides {
                    Self::picture(output, &picture.description)?;
                    Self::spoken(output, &self.unmarked(caption))?;
                }
                Ok(None)
            }
            TelegramCall::Document { name, bytes, caption } => {
                self.aside(output, &format!("a file of {} bytes: {name}", bytes.len()))?;
                self.body(output, caption)
            }
            TelegramCall::TakeBack(messages) => {
                self.aside(output, &format!("{} messages are deleted", messages.len()))?;
                Ok(None)
            }
        }
    }

    /// What a picture shows, for a screen of words.
    fn picture(output: &mut impl Write, description: &str) -> io::Result<()> {
        writeln!(output, "  [picture: {description}]")
    }

    fn body(self, output: &mut impl Write, body: &Body) -> io::Result<Option<Vec<Button>>> {
        Self::spoken(output, &self.unmarked(&body.html))?;
        let mut data = Vec::new();
        for row in &body.keyboard {
            let mut labels = Vec::new();
            for button in row {
                match &button.does {
                    Does::Press(press) => {
                        data.push(Button { label: button.label.clone(), data: press.clone() });
                        labels.push(format!("[{}] {}", data.len(), button.label));
                    }
                    Does::Open(address) => labels.push(format!("{} {address}", button.label)),
                }
            }
            writeln!(output, "  {}", labels.join("  "))?;
        }
        Ok((!data.is_empty()).then_some(data))
    }

    fn spoken(output: &mut impl Write, text: &str) -> io::Result<()> {
        let mut mark = "< ";
        for line in text.lines() {
            writeln!(output, "{mark}{line}")?;
            mark = "  ";
        }
        Ok(())
    }

    /// Telegram's HTML as a terminal shows it: bold is bold, a link is followed by its address.
    fn unmarked(self, html: &str) -> String {
        let mut text = String::with_capacity(html.len());
        let mut address: Option<String> = None;
        let mut rest = html;
        while let Some((before, tag)) = rest.split_once('<') {
            let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
            text.push_str(before);
            match tag {
                "b" | "strong" if self.colour => text.push_str(BOLD),
                "/b" | "/strong" if self.colour => text.push_str(PLAIN),
                "/a" => text.push_str(&address.take().unwrap_or_default()),
                link if link.starts_with("a href=") => {
                    address = link.split('"').nth(1).map(|address| format!(" ({address})"));
                }
                _ => {}
            }
            rest = after;
        }
        text.push_str(rest);
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        text.replace("&amp;", "&")
    }

    fn grey(self, text: &str) -> String {
        if self.colour { format!("{GREY}{text}{PLAIN}") } else { text.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bot::outgoing::{MediaFile, Photo};

    fn screen(colour: bool) -> Screen {
        Screen { colour, echo: false, costs: true }
    }

    #[test]
    fn markup_becomes_what_a_terminal_shows() {
        let (grey, bright) = (screen(false), screen(true));
        for (html, plain, coloured) in [
            ("a &lt; b &amp;amp;", "a < b &amp;", "a < b &amp;"),
            ("<b>Ask</b> <i>why</i>", "Ask why", "\u{1b}[1mAsk\u{1b}[0m why"),
            (
                "<a href=\"https://e.org\">source</a>",
                "source (https://e.org)",
                "source (https://e.org)",
            ),
            ("cut <b", "cut ", "cut \u{1b}[1m"),
        ] {
            assert_eq!(grey.unmarked(html), plain);
            assert_eq!(bright.unmarked(html), coloured);
        }
    }

    #[test]
    fn a_picture_is_told_by_what_it_shows() {
        let file = MediaFile { sha256: String::new(), path: "a.png".into(), known_as: None };
        let picture = Photo { file, description: "A wall".to_owned() };
        let body = Body { html: "<b>Limit</b>".to_owned(), ..Body::default() };
        let slides = vec![(picture.clone(), "One".to_owned()), (picture.clone(), String::new())];
        let calls = [
            (TelegramCall::Photo { picture, caption: body }, "  [picture: A wall]\n< Limit\n"),
            (
                TelegramCall::Album { slides, protect: false, quiet: false },
                "  [picture: A wall]\n< One\n  [picture: A wall]\n",
            ),
        ];
        for (call, shown) in calls {
            let mut output = Vec::new();
            let screen = screen(false);
            assert!(screen.telegram(&mut output, &call).unwrap().is_none());
            assert_eq!(String::from_utf8(output).unwrap(), shown);
        }
    }

    #[test]
    fn a_text_message_says_what_it_costs() {
        let mut output = Vec::new();
        screen(false).sms(&mut output, "မင်္ဂလာ\nပါ").unwrap();
        let shown = String::from_utf8(output).unwrap();
        assert_eq!(shown, "< မင်္ဂလာ\n  ပါ\n  (1 part, 10 UCS-2)\n");
    }
}
