//! A presentation: the steps of a scorecard, and what each keeps hidden.

mod common;

use timbang::cases::{CASES, Case, Wording};
use timbang::evaluation::evaluate;
use timbang::i18n::Language;
use timbang::i18n::stage::{Block, Part, Step, steps};
use timbang::scorecard::{Group, Scorecard};

fn study(key: &str) -> Scorecard {
    let case: &Case = CASES.iter().find(|one| one.key == key).expect("a study");
    (case.build)(Wording::Indonesian)
}

fn present(language: Language, scorecard: &Scorecard) -> Vec<Step> {
    steps(language, scorecard, &evaluate(scorecard))
}

/// Everything that blocks say, a line each, with plain spaces.
fn said(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Text(text) | Block::Aside(text) | Block::Verdict(_, text) => {
                lines.push(text.clone());
            }
            Block::Grid(grid) => lines.push(grid.tabbed()),
            Block::Working(one) => {
                lines.push(format!(
                    "{} = {} = {} = {}",
                    one.name, one.formula, one.numbers, one.value
                ));
                lines.extend(one.band.as_ref().map(|band| band.code().to_owned()));
            }
            Block::Lacking(title, places) => {
                lines.push(title.clone());
                lines.extend(places.iter().cloned());
            }
        }
    }
    lines.join("\n").replace('\u{a0}', " ")
}

#[test]
fn dump() {
    for key in ["bone-bolango", "bantul", "mojokerto-revenue", "boyolali"] {
        for (i, step) in present(Language::Indonesian, &study(key))
            .iter()
            .enumerate()
        {
            println!(
                "=== {key} {} {:?} [{}] {} ? {}",
                i + 1,
                step.part,
                step.place,
                step.title,
                step.question
            );
            println!(
                "{}\n   ---- hidden\n{}",
                said(&step.asked),
                said(&step.answer)
            );
        }
    }
}
