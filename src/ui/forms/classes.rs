//! Which classes judge a value: a published set, or one of the user's own.

use super::sheet::{self, Shown};
use crate::editing::Change;
use crate::i18n;
use crate::methods::bands::{BandSet, Classes};
use crate::methods::class_set;
use crate::methods::inputs::Inputs;
use crate::scorecard::path::IndicatorField;
use crate::scorecard::{Indicator, Path};
use crate::ui::figures::Figures;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use crate::ui::{fields, icons};
use yew::prelude::*;

/// The name of a set.
pub fn name(page: &Page, set: &BandSet) -> String {
    let own = own_sets(page)
        .into_iter()
        .find(|one| one.id.0.to_string() == set.key);
    own.map_or_else(|| page.label("", &set.key), |one| own_name(page, one))
}

fn own_sets(page: &Page) -> Vec<&Indicator> {
    let annexes = page.open().map(|open| &open.scorecard.annexes);
    let all = annexes.into_iter().flatten();
    all.filter(|one| one.instrument == class_set::INSTRUMENT.key)
        .collect()
}

fn own_name(page: &Page, set: &Indicator) -> String {
    let usual = page.label("", &set.instrument);
    match set.name.trim() {
        "" => format!("{usual} {}", set.id),
        name => format!("{usual}: {name}"),
    }
}

/// The choice among published and own sets at a field, and the form of the
/// chosen set when it is the user's own.
pub fn chooser(
    page: &Page,
    path: &Path,
    label: &str,
    published: &[&BandSet],
    present: Option<&Classes>,
) -> Html {
    let t = &page.t().perspective;
    let own = own_sets(page);
    let mut options: Vec<(String, String)> = published
        .iter()
        .map(|set| (set.key.to_string(), page.label("", &set.key)))
        .collect();
    options.extend(
        own.iter()
            .map(|set| (set.id.to_string(), own_name(page, set))),
    );
    // A set of the user's own is chosen even while it is not whole.
    let typed = page.open().and_then(|open| open.scorecard.text(path));
    let chosen = own
        .into_iter()
        .find(|set| Some(set.id.to_string()) == typed);
    let key = match (chosen, present) {
        (Some(set), _) => set.id.to_string(),
        (None, set) => set.map(|set| set.key.to_string()).unwrap_or_default(),
    };
    let select = fields::select(page, path, label, None, &options, &key);
    let below = match chosen {
        Some(set) => editor(page, set),
        None => {
            let words = present.map(|set| {
                let count = 0..=set.limits.len();
                count
                    .map(|class| i18n::user_word(page.language(), &word(page, set, class)))
                    .collect()
            });
            let change = Change::OwnClasses(path.clone(), words.unwrap_or_default());
            let button = Button::small(icons::PLUS, t.own_classes).on(page.change(change));
            html! { <span data-own-classes="true">{ button }</span> }
        }
    };
    html! { <div class="stack">{ select }{ kit::slot(Some(below)) }</div> }
}

fn word(page: &Page, set: &BandSet, class: usize) -> String {
    let word = set.word(class);
    i18n::word(page.language(), word).unwrap_or(word).to_owned()
}

fn editor(page: &Page, set: &Indicator) -> Html {
    let Some(open) = page.open() else {
        return Html::default();
    };
    let inputs = Inputs {
        instrument: &class_set::INSTRUMENT,
        indicator: set,
        periods: &open.scorecard.periods,
        annexes: &[],
    };
    let name = Path::Indicator(set.id, IndicatorField::Name);
    let mut figs = Figures::new(page);
    let remove = Button::small(icons::TRASH, page.t().perspective.remove_classes)
        .on(page.change(Change::RemoveAnnex(set.id)));
    html! {
        <div class="stack" key={set.id.0}>
            { fields::text(page, &name, page.t().perspective.class_set_name, None) }
            { sheet::form(page, &inputs, &Shown::default(), &mut figs) }
            <div class="btns">{ remove }</div>
        </div>
    }
}
