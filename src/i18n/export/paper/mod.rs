//! The results as a report to print or to hand on: a page of elements, which the
//! screen draws and a file holds (see [`crate::storage::export::page`]). Its
//! figures are those of the page.
//!
//! | file | what it writes |
//! |---|---|
//! | `parts` | headings, facts, tables, gaps to write in, the signature |
//! | `charts`, `bars` | the drawings |
//! | `summary` | one page |
//! | `full` | everything |
//! | `survey` | the report of a satisfaction survey by its chapters |
//! | `poster` | the published result of a satisfaction survey |

mod bars;
mod charts;
mod full;
mod parts;
mod poster;
mod summary;
mod survey;

use super::{Source, Study, title};
use crate::evaluation::Report;
use crate::i18n::Language;
use crate::scorecard::Scorecard;
use crate::storage::export::{Node, page};

/// How a report looks, on the screen, in a file and on paper.
pub const LOOKS: &str = include_str!("../../../../static/paper.css");

/// A kind of report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// One page.
    #[default]
    Summary,
    /// Everything.
    Full,
    /// The report of a satisfaction survey.
    Survey,
    /// The published result of a satisfaction survey.
    Poster,
}

impl Kind {
    /// Every kind in its order.
    pub const ALL: [Kind; 4] = [Kind::Summary, Kind::Full, Kind::Survey, Kind::Poster];

    /// Its key on the page.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Summary => "summary",
            Kind::Full => "full",
            Kind::Survey => "survey",
            Kind::Poster => "poster",
        }
    }

    /// What it is called.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Kind::Summary => language.pick("Ringkasan satu halaman", "One-page summary"),
            Kind::Full => language.pick("Laporan lengkap", "Full report"),
            Kind::Survey => language.pick("Laporan SKM", "Survey report (SKM)"),
            Kind::Poster => language.pick("Poster IKM", "Poster of the index (IKM)"),
        }
    }
}

/// The report of a kind. `studies` are those of the document's questionnaires,
/// since they take time to compute; those that are not there yet are left out.
pub fn paper(
    kind: Kind,
    language: Language,
    scorecard: &Scorecard,
    report: &Report,
    studies: &[Study],
) -> Node {
    let of = Source {
        language,
        scorecard,
        report,
    };
    let content = match kind {
        Kind::Summary => summary::write(&of),
        Kind::Full => full::write(&of, studies),
        Kind::Survey => survey::write(&of),
        Kind::Poster => poster::write(&of),
    };
    Node::new("article", &format!("paper paper-{}", kind.key()), content)
        .with("lang", language.code())
}

/// The same as a file that needs nothing else.
pub fn file(
    kind: Kind,
    language: Language,
    scorecard: &Scorecard,
    report: &Report,
    studies: &[Study],
) -> String {
    let about = match title(scorecard) {
        none if none.is_empty() => kind.name(language).to_owned(),
        about => format!("{} – {about}", kind.name(language)),
    };
    let body = paper(kind, language, scorecard, report, studies);
    page(&about, language.code(), LOOKS, &body)
}
