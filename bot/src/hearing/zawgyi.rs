//! Burmese in the Zawgyi encoding: noticed, and turned into Unicode.
//!
//! Zawgyi is a font's encoding that many phones in Myanmar still type in. It uses the code points
//! of the Myanmar block for other letters, and stores what is seen from left to right: the vowel
//! sign *e* and the medial *ra* stand before their consonant. The converter is good enough for
//! commands, digits and option words; it is not meant to publish books with.

use super::burmese::{in_order, is_base, place};

/// What stands for a kinzi (a small *nga* above the letter) until its letter is known. Private use,
/// so it is in nobody's message for any other reason.
const KINZI: char = '\u{F8FF}';
const E: char = '\u{1031}';
const VIRAMA: char = '\u{1039}';
const RA: char = '\u{103C}';

/// Whether the text is Burmese in Zawgyi rather than in Unicode: it has more that is impossible in
/// Unicode than what is impossible in Zawgyi. Doubtful texts are taken for Unicode, which phones
/// have come with since 2019.
pub(super) fn is_zawgyi(text: &str) -> bool {
    let mut zawgyi = 0_usize;
    let mut unicode = 0_usize;
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        zawgyi += usize::from(only_in_zawgyi(before, c, after));
        unicode += usize::from(only_in_unicode(before, c, after));
        before = c;
    }
    zawgyi > unicode
}

fn only_in_zawgyi(before: char, c: char, after: char) -> bool {
    match c {
        // Alternative shapes, which Unicode leaves to the font or gives to other languages.
        '\u{1033}' | '\u{1034}' | '\u{105A}' | '\u{1060}'..='\u{1097}' => true,
        // In Unicode a virama ties two letters of one class together; in Zawgyi it is asat.
        '\u{1039}' => !is_base(after) || (before != '\u{103A}' && !may_stack(before, after)),
        // In Unicode these follow a consonant, to which they belong.
        E => !is_consonant(before) && !matches!(before, '\u{1021}' | '\u{103B}'..='\u{103E}'),
        '\u{103B}' => !is_consonant(before) && before != '\u{103A}',
        // In Unicode this is asat, which no vowel sign follows.
        '\u{103A}' => matches!(after, '\u{102B}'..='\u{1030}' | '\u{1032}' | '\u{1036}'),
        _ => false,
    }
}

fn only_in_unicode(before: char, c: char, after: char) -> bool {
    match c {
        // Zawgyi has no use for this code point.
        '\u{103E}' => true,
        // In Zawgyi the vowel sign *e* always has its letter to come.
        E => {
            !is_base(after)
                && !matches!(
                    after,
                    '\u{103B}' | '\u{107E}'
                        ..='\u{1084}' | '\u{108F}' | '\u{1090}' | '\u{106A}' | '\u{106B}'
                )
        }
        // Asat on the end of a rhyme; in Zawgyi it would be a medial *ya* there.
        '\u{103A}' => matches!(before, '\u{102B}' | '\u{102C}') || after == '\u{1038}',
        // A kinzi.
        VIRAMA => before == '\u{103A}' && is_base(after),
        _ => false,
    }
}

fn is_consonant(c: char) -> bool {
    matches!(c, '\u{1000}'..='\u{1020}' | '\u{103F}')
}

/// Whether Burmese spelling puts one letter under the other: letters of one class, or the same
/// letter twice. (Nga goes over the other: that is a kinzi, with an asat of its own.)
fn may_stack(upper: char, lower: char) -> bool {
    let class = |c: char| match c {
        '\u{1000}'..='\u{1003}' => Some('k'),
        '\u{1005}'..='\u{100A}' => Some('c'),
        '\u{100B}'..='\u{100F}' => Some('ṭ'),
        '\u{1010}'..='\u{1014}' => Some('t'),
        '\u{1015}'..='\u{1019}' => Some('p'),
        _ => None,
    };
    upper == lower || (class(upper).is_some() && class(upper) == class(lower))
}

/// The same text in Unicode. What is no Burmese is left as it is.
pub(super) fn to_unicode(text: &str) -> String {
    let mut unicode = String::with_capacity(text.len());
    let mut syllable = Syllable::default();
    let mut letters = text.chars().flat_map(|c| meaning(c).chars().chain(other(c))).peekable();
    while let Some(c) = letters.next() {
        if c == VIRAMA && syllable.base.is_some() {
            syllable.under.push(c);
            syllable.under.extend(letters.next_if(|next| is_base(*next)));
        } else if is_base(c) {
            if syllable.base.is_some() {
                syllable.write(&mut unicode);
            }
            syllable.base = Some(c);
            syllable.marks.append(&mut syllable.leading);
        } else if c == E || c == RA {
            if syllable.base.is_some() {
                syllable.write(&mut unicode);
            }
            syllable.leading.push(c);
        } else if c == KINZI {
            syllable.kinzi = true;
        } else if place(c).is_some() && syllable.base.is_some() {
            syllable.marks.push(c);
        } else {
            syllable.write(&mut unicode);
            unicode.push(c);
        }
    }
    syllable.write(&mut unicode);
    unicode
}

#[derive(Default)]
struct Syllable {
    /// Marks that were seen before their letter.
    leading: Vec<char>,
    kinzi: bool,
    base: Option<char>,
    /// Letters tied under it, each after a virama.
    under: String,
    marks: Vec<char>,
}

impl Syllable {
    fn write(&mut self, out: &mut String) {
        if self.kinzi {
            out.push_str("\u{1004}\u{103A}\u{1039}");
        }
        out.extend(self.base);
        out.push_str(&self.under);
        self.marks.append(&mut self.leading);
        in_order(&mut self.marks);
        out.extend(&self.marks);
        *self = Self::default();
    }
}

/// What a Zawgyi code point stands for; empty for what stands for itself.
fn meaning(zawgyi: char) -> &'static str {
    match zawgyi {
        '\u{1033}' => "\u{102F}",
        '\u{1034}' => "\u{1030}",
        '\u{1039}' => "\u{103A}",
        '\u{103A}' | '\u{107D}' => "\u{103B}",
        '\u{103B}' | '\u{107E}'..='\u{1084}' => "\u{103C}",
        '\u{103C}' => "\u{103D}",
        '\u{103D}' | '\u{1087}' => "\u{103E}",
        '\u{105A}' => "\u{102B}\u{103A}",
        '\u{1064}' => "\u{F8FF}",
        '\u{106A}' => "\u{1009}",
        '\u{106B}' => "\u{100A}",
        '\u{1086}' => "\u{103F}",
        '\u{1088}' => "\u{103E}\u{102F}",
        '\u{1089}' => "\u{103E}\u{1030}",
        '\u{108A}' => "\u{103D}\u{103E}",
        '\u{108B}' => "\u{F8FF}\u{102D}",
        '\u{108C}' => "\u{F8FF}\u{102E}",
        '\u{108D}' => "\u{F8FF}\u{1036}",
        '\u{108E}' => "\u{102D}\u{1036}",
        '\u{108F}' => "\u{1014}",
        '\u{1090}' => "\u{101B}",
        '\u{1094}' | '\u{1095}' => "\u{1037}",
        _ => stacked(zawgyi),
    }
}

/// Letters that stand under another, and pairs.
fn stacked(zawgyi: char) -> &'static str {
    match zawgyi {
        '\u{1060}' => "\u{1039}\u{1000}",
        '\u{1061}' => "\u{1039}\u{1001}",
        '\u{1062}' => "\u{1039}\u{1002}",
        '\u{1063}' => "\u{1039}\u{1003}",
        '\u{1065}' => "\u{1039}\u{1005}",
        '\u{1066}' | '\u{1067}' => "\u{1039}\u{1006}",
        '\u{1068}' => "\u{1039}\u{1007}",
        '\u{1069}' => "\u{1039}\u{1008}",
        '\u{106C}' => "\u{1039}\u{100B}",
        '\u{106D}' => "\u{1039}\u{100C}",
        '\u{106E}' => "\u{100D}\u{1039}\u{100D}",
        '\u{106F}' => "\u{100D}\u{1039}\u{100E}",
        '\u{1070}' => "\u{1039}\u{100F}",
        '\u{1071}' | '\u{1072}' => "\u{1039}\u{1010}",
        '\u{1073}' | '\u{1074}' => "\u{1039}\u{1011}",
        '\u{1075}' => "\u{1039}\u{1012}",
        '\u{1076}' => "\u{1039}\u{1013}",
        '\u{1077}' => "\u{1039}\u{1014}",
        '\u{1078}' => "\u{1039}\u{1015}",
        '\u{1079}' => "\u{1039}\u{1016}",
        '\u{107A}' => "\u{1039}\u{1017}",
        '\u{107B}' | '\u{1093}' => "\u{1039}\u{1018}",
        '\u{107C}' => "\u{1039}\u{1019}",
        '\u{1085}' => "\u{1039}\u{101C}",
        '\u{1091}' => "\u{100F}\u{1039}\u{100D}",
        '\u{1092}' => "\u{100B}\u{1039}\u{100C}",
        '\u{1096}' => "\u{1039}\u{1010}\u{103D}",
        '\u{1097}' => "\u{100B}\u{1039}\u{100B}",
        _ => "",
    }
}

fn other(c: char) -> Option<char> {
    meaning(c).is_empty().then_some(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Zawgyi, Unicode, and whether the Zawgyi gives itself away.
    const PAIRS: [(&str, &str, bool); 24] = [
        ("ရပ္", "ရပ်", true),
        ("ရပ္ပါ", "ရပ်ပါ", false),
        ("ရပ္တန႔္", "ရပ်တန့်", true),
        ("စတင္", "စတင်", true),
        ("ဖ်က္", "ဖျက်", true),
        ("ဖ်က္ပါ", "ဖျက်ပါ", true),
        ("မလိုေတာ့ပါ", "မလိုတော့ပါ", true),
        ("ေနာက္သို႔", "နောက်သို့", true),
        ("ျမန္မာ", "မြန်မာ", true),
        ("ေက်းဇူးတင္ပါတယ္", "ကျေးဇူးတင်ပါတယ်", true),
        ("ႏွစ္", "နှစ်", true),
        ("ၾကည့္", "ကြည့်", true),
        ("ႀကိဳ", "ကြို", true),
        ("ေၾကာင္း", "ကြောင်း", true),
        ("အျခား", "အခြား", true),
        ("ဤေန႔", "ဤနေ့", true),
        ("အမ်ား", "အများ", true),
        ("ပိုင္က", "ပိုင်က", true),
        ("အဂၤလိပ္", "အင်္ဂလိပ်", true),
        ("ဘာေၾကာင့္", "ဘာကြောင့်", true),
        ("ေရွ႕ေန", "ရှေ့နေ", true),
        ("ဥပေဒ", "ဥပဒေ", false),
        ("ပုဒ္မ ၉", "ပုဒ်မ ၉", true),
        ("သတၱိ help", "သတ္တိ help", true),
    ];

    #[test]
    fn zawgyi_becomes_unicode() {
        for (zawgyi, unicode, gives_away) in PAIRS {
            assert_eq!(to_unicode(zawgyi), super::super::burmese::spell(unicode), "{zawgyi}");
            assert_eq!(is_zawgyi(zawgyi), gives_away, "{zawgyi}");
        }
    }

    #[test]
    fn unicode_is_left_alone() {
        let more = [
            "အန္တရာယ်",
            "ပစ္စည်း",
            "ဝတ္ထု",
            "ယောက်ျား",
            "စင်္ကာပူ",
            "ကျမ",
            "အွန်လိုင်း",
            "ဥက္ကဋ္ဌ",
            "မင်္ဂလာပါ",
            "ဗုဒ္ဓ",
            "ကမ္ဘာ",
            "သမ္မတ",
        ];
        for unicode in PAIRS.map(|pair| pair.1).iter().chain(&more) {
            assert!(!is_zawgyi(unicode), "{unicode}");
        }
        assert!(!is_zawgyi("stop"));
        assert!(!is_zawgyi(""));
    }
}
