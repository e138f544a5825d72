//! What passes between an analyst and the experts of a group, without a server.
//!
//! - `code`: bytes as letters that people and messengers can carry
//! - `envelope`: bytes as the payload of a link, guarded against damage
//! - `question`: a questionnaire in a link
//! - `shared`: a scorecard in a link
//! - `reply`: an expert's judgments in a short code
//! - `find`: the codes in a pasted chat or mail
//! - `sheet`: experts from a CSV text
//! - `table`: a CSV text as records, with what a group may have
//! - `heads`: what the columns of such a table hold
//! - `cells`: judgments as cells hold them, also on a signed scale
//! - `template`: an empty table of experts
//! - `list`: experts from JSON, each with a whole matrix

mod cells;
mod code;
mod envelope;
mod find;
mod heads;
mod list;
mod question;
mod reply;
mod shared;
mod sheet;
mod table;
mod template;

pub use envelope::{LONGEST_FRAGMENT, LinkFault};
pub use find::find_codes;
pub use list::read_list;
pub use question::{LONGEST_ABOUT, LONGEST_LABEL, Question, key_of};
pub use reply::{CodeFault, LONGEST_NAME, Misfit, Reply};
pub use shared::{LONGEST_LINK, MOST_INFLATED, SharedFault, from_link, to_link};
pub use sheet::{
    BadCell, ExpertRow, Imported, MOST_BAD_CELLS, SheetFault, Signs, read_experts, text_of,
};
pub use template::{TemplateWords, template};

/// The most experts of one group.
pub const MOST_EXPERTS: usize = 1_000;
/// The most members that one questionnaire compares; a perspective holds as
/// many indicators.
pub const MOST_MEMBERS: usize = crate::scorecard::MOST_INDICATORS;

/// The most characters of a cell or heading that a fault shows.
const LONGEST_SHOWN: usize = 40;

/// How many pairs so many members make.
fn pairs(members: usize) -> usize {
    members * members.saturating_sub(1) / 2
}

/// The first characters of a text, without those that control a device and
/// without white space around; lines are kept where they are wanted.
fn few(text: &str, most: usize, lines: bool) -> String {
    let kept = |letter: &char| !letter.is_control() || lines && *letter == '\n';
    let text: String = text.trim().chars().filter(kept).take(most).collect();
    text.trim().to_owned()
}
