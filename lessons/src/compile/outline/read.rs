//! From bytes to an outline.

use super::{
    super::{
        block::{Body, Written},
        file, front,
        heading::{self, Kind, QuizKind},
        pieces::{self, Piece, What},
        quotes, text,
        text::Line,
    },
    Block, Choices, Label, OfChoice, OfPicture, Outline, Refused, Spot, Text,
    wrapped::{plain, rich},
};
use crate::fault::Findings;
use std::{collections::BTreeMap, ops::Range};

impl Outline {
    /// Reads a file, whatever its faults.
    pub fn read(bytes: &[u8]) -> Result<Self, Refused> {
        let mut f = Findings::of("");
        let Some(text) = text::decode(bytes, &mut f) else {
            let why = f.into_faults().into_iter().map(|fault| fault.message).collect::<Vec<_>>();
            return Err(Refused(why.join("; ")));
        };
        let (front, body, first) = front::read(text, &mut f);
        let lines: Vec<Line<'_>> = text::lines(body, first).collect();
        let written = file::read(text, &mut f).blocks;
        let sections = file::sections(&lines);
        let blocks = written.into_iter().zip(sections);
        Ok(Self {
            title: front.and_then(|front| front.title).map(|title| title.value),
            blocks: blocks
                .filter_map(|(written, (head, below))| block(text, written, head, below))
                .collect(),
            text: text.to_owned(),
            bom: bytes.len() > text.len(),
        })
    }
}

fn block(base: &str, written: Written, head: Line<'_>, below: &[Line<'_>]) -> Option<Block> {
    let kind = written.attributes.kind;
    let (words, braces) = heading::divide(head.text.trim());
    let last = below.iter().rev().find(|line| !line.text.trim().is_empty());
    let start = base[..place(base, head.text).start].rfind('\n').map_or(0, |end| end + 1);
    let mut reader =
        Reader { base, below, texts: BTreeMap::new(), fixed: Vec::new(), body: Vec::new() };
    reader.add(Spot::Heading, "", &[Line { text: words, ..head }]);
    reader.read(kind);
    let key = match written.body {
        Body::Question(question) => question.key,
        Body::Text(_) | Body::Pictures(_) => None,
    };
    Some(Block {
        id: written.id?,
        line: written.lines.heading,
        hash: written.hash,
        must_know: written.attributes.must_know,
        cites: written.attributes.cites.clone(),
        jurisdiction: written.attributes.only.as_ref().map(|only| only.jurisdiction),
        choices: choices(kind),
        texts: reader.texts,
        braces: braces.to_owned(),
        key,
        fixed: reader.fixed,
        range: start..place(base, last.unwrap_or(&head).text.trim_end()).end,
        attributes: written.attributes,
    })
}

fn choices(kind: Kind) -> Choices {
    let Kind::Quiz(kind) = kind else { return Choices::None };
    match kind {
        QuizKind::Single | QuizKind::Multiple => Choices::Options,
        QuizKind::TrueFalse | QuizKind::Number => Choices::None,
        QuizKind::Match => Choices::Pairs,
        QuizKind::Order => Choices::Items,
        QuizKind::Short => Choices::Answers,
    }
}

struct Reader<'l, 't> {
    base: &'t str,
    below: &'l [Line<'t>],
    texts: BTreeMap<Spot, Text>,
    fixed: Vec<String>,
    /// By piece: the lines of each, so that a break among them is seen.
    body: Vec<(usize, Vec<Line<'t>>)>,
}

impl<'t> Reader<'_, 't> {
    fn read(&mut self, kind: Kind) {
        // Faults are `check`'s business.
        let mut f = Findings::of("");
        let (mut count, mut pictures) = (0, 0);
        for (number, piece) in pieces::cut(self.below, &mut f).iter().enumerate() {
            match (piece.what, choices(kind)) {
                (What::Quote, _) if pictures > 0 => self.short_of_picture(pictures - 1, piece),
                (What::Quote, _) => self.labels(piece),
                (What::Option { .. }, Choices::Options)
                | (What::Item(_), Choices::Pairs | Choices::Items)
                | (What::Answer, Choices::Answers) => {
                    self.choice(count, piece);
                    count += 1;
                }
                (What::Answer, _) => {
                    let raw = self.raw(piece);
                    self.fixed.extend(raw.first().map(|line| line.text.trim().to_owned()));
                }
                (What::Picture, _) => {
                    self.join_body(pictures);
                    self.picture(pictures, piece);
                    pictures += 1;
                }
                _ => self.body.push((number, self.raw(piece))),
            }
        }
        self.join_body(pictures);
    }

    /// `![what it shows](NAME)`
    fn picture(&mut self, n: usize, piece: &Piece<'t>) {
        let Some(line) = piece.lines.first() else { return };
        let Some((description, _)) = line.text.rsplit_once("](") else { return };
        let words = description.strip_prefix("![").unwrap_or(description);
        let spot = Spot::Picture(n, OfPicture::Description);
        self.add(spot, "![", &[Line { text: words, ..*line }]);
        if let Some(text) = self.texts.get_mut(&spot) {
            line.text[description.len()..].clone_into(&mut text.closing);
        }
    }

    fn short_of_picture(&mut self, n: usize, piece: &Piece<'t>) {
        for labelled in quotes::labelled(&piece.lines, &mut Findings::of("")) {
            self.add(Spot::Picture(n, OfPicture::Sms), "", &labelled.text);
        }
    }

    /// The lines of a piece with the signs that it begins with.
    fn raw(&self, piece: &Piece<'t>) -> Vec<Line<'t>> {
        let first = self.below.first().map_or(0, |line| line.number);
        let lines = piece.lines.iter().filter_map(|line| usize::try_from(line.number - first).ok());
        lines.filter_map(|place| self.below.get(place).copied()).collect()
    }

    /// What stands below so many pictures, or where there is none, below the heading.
    fn join_body(&mut self, pictures: usize) {
        let pieces = std::mem::take(&mut self.body);
        let (Some((first, head)), Some((last, tail))) = (pieces.first(), pieces.last()) else {
            return;
        };
        let spot = match pictures.checked_sub(1) {
            Some(n) => Spot::Picture(n, OfPicture::Text),
            None => Spot::Body,
        };
        let (Some(from), Some(to)) = (head.first(), tail.last()) else { return };
        if last - first + 1 == pieces.len() {
            let within = from.number..=to.number;
            let lines = self.below.iter().filter(|line| within.contains(&line.number));
            let lines: Vec<_> = lines.copied().collect();
            self.add(spot, "", &lines);
        } else {
            let texts = pieces.iter().map(|(_, lines)| rich(lines)).collect::<Vec<_>>();
            let text = Text { words: texts.join("\n\n"), line: from.number, ..Text::default() };
            self.texts.insert(spot, text);
        }
    }

    fn choice(&mut self, n: usize, piece: &Piece<'t>) {
        let Some(first) = piece.lines.first() else { return };
        let raw = self.raw(piece).first().map_or("", |line| line.text.trim_start());
        let marker = raw.len().saturating_sub(first.text.len() + trailing(raw));
        self.add(Spot::Choice(n, OfChoice::Words), &raw[..marker], &piece.lines);
        let (reason, short) = quotes::parts_of_reason(&piece.quote, &mut Findings::of(""));
        self.add(Spot::Choice(n, OfChoice::Reason), "", &reason);
        self.add(Spot::Choice(n, OfChoice::ReasonSms), "", &short);
    }

    fn labels(&mut self, piece: &Piece<'t>) {
        for labelled in quotes::labelled(&piece.lines, &mut Findings::of("")) {
            self.add(Spot::Label(labelled.label), "", &labelled.text);
            if labelled.label != Label::Sms {
                self.add(Spot::LabelSms(labelled.label), "", &labelled.sms);
            }
        }
    }

    /// The first of a kind counts: a second is a fault.
    fn add(&mut self, spot: Spot, marker: &str, lines: &[Line<'t>]) {
        let filled = |line: &Line<'_>| !line.text.trim().is_empty();
        let (Some(from), Some(to)) =
            (lines.iter().position(filled), lines.iter().rposition(filled))
        else {
            return;
        };
        let lines = &lines[from..=to];
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return };
        let words = if spot.is_plain() { plain(lines) } else { rich(lines) };
        let start = place(self.base, first.text.trim()).start;
        let end = place(self.base, last.text.trim()).end;
        let (marker, place) = (marker.to_owned(), Some(start..end));
        let text = Text { words, line: first.number, marker, place, ..Text::default() };
        self.texts.entry(spot).or_insert(text);
    }
}

fn trailing(text: &str) -> usize {
    text.len() - text.trim_end().len()
}

/// Where a part of a text stands in it. Every line and every word of one was cut out of it, so the
/// addresses of their bytes tell.
fn place(base: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).saturating_sub(base.as_ptr() as usize);
    start..start + part.len()
}
