//! A block as it is written in a file: the structure of its source, with other words.

use super::{Block, Choices, Label, OfChoice, OfPicture, Spot, write::Texts};

impl Block {
    /// The texts that have a place in a block of this structure.
    pub(super) fn kept(&self, texts: &Texts) -> Texts {
        let (count, pictures) = (self.count(), self.pictures().len());
        let fits = |spot: &Spot| match spot {
            Spot::Picture(n, _) => *n < pictures,
            Spot::Choice(n, _) => *n < count || self.choices == Choices::Answers,
            _ => true,
        };
        texts
            .iter()
            .filter(|(spot, _)| fits(spot))
            .map(|(spot, words)| (*spot, words.clone()))
            .collect()
    }

    /// The lines of a block of this structure.
    pub(super) fn lines(&self, texts: &Texts) -> Vec<String> {
        let texts = self.kept(texts);
        let heading = texts.get(&Spot::Heading).map_or("", String::as_str);
        let mut lines = vec![format!("## {heading} {}", self.braces)];
        if let Some(body) = texts.get(&Spot::Body) {
            lines.extend(lines_of(Spot::Body, body));
            let more = !self.fixed.is_empty() || self.choices != Choices::None;
            lines.extend(more.then(String::new));
        }
        lines.extend(self.fixed.iter().cloned());
        let mut labels = Vec::new();
        for (spot, words) in &texts {
            match spot {
                Spot::Heading | Spot::Body | Spot::LabelSms(_) => {}
                Spot::Choice(n, of) => {
                    let apart = *of == OfChoice::Words && *n > 0 && self.is_spread(&texts);
                    lines.extend(apart.then(String::new));
                    lines.extend(self.choice(*spot, *of, words));
                }
                Spot::Picture(n, of) => {
                    let apart = *of == OfPicture::Sms || (*of == OfPicture::Description && *n > 0);
                    lines.extend(apart.then(String::new));
                    lines.extend(self.picture(*spot, *of, words));
                }
                Spot::Label(label) => {
                    labels.extend(first(&format!("> {}: ", label.name()), lines_of(*spot, words)));
                    let short = texts.get(&Spot::LabelSms(*label));
                    labels.extend(short.map(|words| format!("> sms: {words}")));
                }
            }
        }
        lines.extend((!labels.is_empty()).then(String::new));
        lines.extend(labels);
        lines
    }

    /// Answers with reasons stand apart, for each is a paragraph to a reader.
    fn is_spread(&self, texts: &Texts) -> bool {
        let reasoned = texts.contains_key(&Spot::Choice(0, OfChoice::Reason));
        self.choices == Choices::Answers && reasoned
    }

    fn choice(&self, spot: Spot, of: OfChoice, words: &str) -> Vec<String> {
        match of {
            OfChoice::Words => {
                let like = [spot, Spot::Choice(0, OfChoice::Words)];
                let model = like.iter().find_map(|spot| self.texts.get(spot));
                vec![format!("{}{words}", model.map_or("- ", |text| &text.marker))]
            }
            OfChoice::Reason => first("  > ", lines_of(spot, words)),
            OfChoice::ReasonSms => first("  > sms: ", lines_of(spot, words)),
        }
    }

    fn picture(&self, spot: Spot, of: OfPicture, words: &str) -> Vec<String> {
        match of {
            OfPicture::Description => {
                let name = self.texts.get(&spot).map_or("", |text| &text.closing);
                vec![format!("![{words}{name}")]
            }
            OfPicture::Text => lines_of(spot, words),
            OfPicture::Sms => first("> sms: ", lines_of(spot, words)),
        }
    }
}

/// Lines with this before the first of them.
fn first(before: &str, mut lines: Vec<String>) -> Vec<String> {
    if let Some(first) = lines.first_mut() {
        first.insert_str(0, before);
    }
    lines
}

/// A text as lines of a file, without what stands before the first of them.
pub(super) fn lines_of(spot: Spot, words: &str) -> Vec<String> {
    let before = match spot {
        Spot::Choice(_, OfChoice::Reason) => "  > ",
        Spot::Label(label) if label != Label::Sms => "> ",
        _ => "",
    };
    let line = |(n, line): (usize, &str)| {
        if n == 0 { line.to_owned() } else { format!("{before}{line}").trim_end().to_owned() }
    };
    words.lines().enumerate().map(line).collect()
}
