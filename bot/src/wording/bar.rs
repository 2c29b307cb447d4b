//! The progress bar: ▓▓▓░░ 3/5.

use super::pen::Pen;

/// Longer ways are drawn in this many steps: more would not fit beside the numbers.
const STEPS: u64 = 10;

/// How far somebody is, as a bar and in numbers.
pub(crate) fn bar(pen: &Pen<'_>, done: u16, total: u16) -> String {
    let (done, total) = (u64::from(done), u64::from(total.max(1)));
    let width = total.min(STEPS);
    let filled = (done * width / total).min(width);
    let drawn: String = (0..width).map(|step| if step < filled { '▓' } else { '░' }).collect();
    format!("{drawn} {}/{}", pen.digits(done), pen.digits(total))
}
