//! An outline with other texts: in place where they have a place, and otherwise the block anew, after
//! the structure of its source.
//!
//! What is written is read again, and refused where anything but the texts that were meant is another
//! than before.

use super::{
    Block, OfChoice, OfPicture, Outline, Refused, Spot, render::lines_of, wrapped::normal,
};
use crate::{course::BlockId, rewrite};
use std::{collections::BTreeMap, ops::Range};

/// The texts of a block.
pub type Texts = BTreeMap<Spot, String>;

impl Outline {
    /// A file that has a title and no block yet, with the line ends of its source.
    pub fn begin(title: &str, source: &Self) -> Result<Self, Refused> {
        let (title, end) = (rewrite::quoted(title), rewrite::line_end(&source.text));
        Self::read(format!("+++{end}title = {title}{end}+++{end}").as_bytes())
    }

    /// The file with another title.
    pub fn with_title(&self, title: &str) -> Result<Self, Refused> {
        let inside = super::super::front::inside(&self.text);
        let inside =
            inside.ok_or_else(|| Refused("the file has no title between +++ lines".to_owned()))?;
        let front =
            rewrite::text(&self.text[inside.clone()], &["title"], title).map_err(Refused)?;
        self.with(inside, &front)
    }

    /// The file with exactly these texts in a block, after the structure of the source's block.
    pub fn with_block(&self, source: &Self, id: &BlockId, texts: &Texts) -> Result<Self, Refused> {
        let model = source.block(id).ok_or_else(|| Refused(format!("there is no block `{id}`")))?;
        let texts: Texts =
            texts.iter().map(|(spot, words)| (*spot, normal(*spot, words))).collect();
        let new = match self.block(id) {
            Some(block) if block.is_shaped_as(model) && block.has_places(&texts) => {
                self.in_place(block, &texts)?
            }
            Some(block) => self.with(block.range.clone(), &self.rendered(model, &texts)?)?,
            None => self.with_added(source, model, &texts)?,
        };
        new.differs_only_in(self, id, &model.kept(&texts))?;
        Ok(new)
    }

    fn with(&self, range: Range<usize>, words: &str) -> Result<Self, Refused> {
        let text = [&self.text[..range.start], words, &self.text[range.end..]].concat();
        Self::read(&Self { text, blocks: Vec::new(), title: None, bom: self.bom }.to_bytes())
    }

    fn in_place(&self, block: &Block, texts: &Texts) -> Result<Self, Refused> {
        let end = rewrite::line_end(&self.text);
        let mut changes: Vec<_> = texts
            .iter()
            .filter_map(|(spot, words)| {
                let text = block.texts.get(spot).filter(|text| text.words != *words)?;
                Some((text.place.clone()?, lines_of(*spot, words).join(end)))
            })
            .collect();
        changes.sort_by_key(|(place, _)| place.start);
        let mut new = self.text.clone();
        for (place, words) in changes.into_iter().rev() {
            new.replace_range(place, &words);
        }
        self.with(0..self.text.len(), &new)
    }

    /// Behind the nearest block that stands before it in the source.
    fn with_added(&self, source: &Self, model: &Block, texts: &Texts) -> Result<Self, Refused> {
        let end = rewrite::line_end(&self.text);
        let block = self.rendered(model, texts)?;
        let before = source.blocks.iter().take_while(|block| block.id != model.id);
        let before = before.filter_map(|block| self.block(&block.id)).last();
        let next = self.blocks.first().filter(|_| before.is_none());
        if let Some(next) = next {
            let place = next.range.start;
            return self.with(place..place, &format!("{block}{end}{end}"));
        }
        let place = before.map_or(self.text.trim_end().len(), |before| before.range.end);
        let rest = &self.text[place..];
        let close = if rest.trim().is_empty() && !rest.contains('\n') { end } else { "" };
        self.with(place..place, &format!("{end}{end}{block}{close}"))
    }

    /// A block as it is written, with this file's line ends.
    fn rendered(&self, model: &Block, texts: &Texts) -> Result<String, Refused> {
        let structure = |spot: &&Spot| {
            let words = matches!(
                spot,
                Spot::Heading
                    | Spot::Choice(_, OfChoice::Words)
                    | Spot::Picture(_, OfPicture::Description)
            );
            words && model.needs(**spot) && !texts.contains_key(spot)
        };
        if let Some(spot) = model.texts.keys().find(structure) {
            return Err(Refused(format!("`{}` cannot be written without its {spot}", model.id)));
        }
        Ok(model.lines(texts).join(rewrite::line_end(&self.text)))
    }

    /// Whether everything but one block says what it said, and that block says this.
    fn differs_only_in(&self, old: &Self, id: &BlockId, texts: &Texts) -> Result<(), Refused> {
        let others = |outline: &Self| -> Vec<String> {
            let others = outline.blocks.iter().filter(|block| block.id != *id);
            others.map(|block| outline.text[block.range.clone()].to_owned()).collect()
        };
        let found = self.block(id).map(|block| {
            block.texts.iter().map(|(spot, text)| (*spot, text.words.clone())).collect::<Texts>()
        });
        if self.title == old.title && others(self) == others(old) && found.as_ref() == Some(texts) {
            return Ok(());
        }
        Err(Refused(
            "the text would be read as something else where it stands: look for a line that begins \
             with #, >, =, - or a label such as sms:"
                .to_owned(),
        ))
    }
}

impl Block {
    fn has_places(&self, texts: &Texts) -> bool {
        let has = |spot, words: &String| {
            self.texts.get(spot).is_some_and(|text| text.place.is_some() || text.words == *words)
        };
        texts.iter().all(|(spot, words)| has(spot, words))
            && self.texts.keys().all(|spot| texts.contains_key(spot))
    }
}
