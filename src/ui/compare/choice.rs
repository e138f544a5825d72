//! Which drafts and periods stand side by side, and which is the base.

use super::Shown;
use crate::editing::Open;
use crate::evaluation::contrast::MOST;
use crate::i18n;
use crate::scorecard::Id;
use crate::storage::drafts::{DraftFault, Listed, Listing};
use crate::storage::{DraftId, FileFault, StoreFault};
use crate::ui::page::Page;
use crate::ui::{icons, kit, shell, start};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What the store has, or why it does not say.
pub type List = Result<Vec<Listed>, StoreFault>;

/// One that stands beside others.
#[derive(Clone, Debug, PartialEq)]
pub enum Pick {
    /// The open draft as its results show it.
    Whole,
    /// One period of it alone.
    Period(Id),
    /// A stored draft.
    Draft(DraftId),
}

/// What was chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    picks: Vec<Pick>,
    /// The first is the base unless another is.
    base: Option<Pick>,
}

impl Choice {
    /// The periods of a draft that has several, or the draft.
    pub fn first(open: &Open) -> Choice {
        let periods = &open.scorecard.periods;
        let latest = periods.len().saturating_sub(MOST);
        let picks = match periods.len() {
            0 | 1 => vec![Pick::Whole],
            _ => periods
                .iter()
                .skip(latest)
                .map(|one| Pick::Period(one.id))
                .collect(),
        };
        Choice { picks, base: None }
    }

    /// The stored drafts among them.
    pub fn drafts(&self) -> Vec<DraftId> {
        let draft = |pick: &Pick| match pick {
            Pick::Draft(id) => Some(id.clone()),
            _ => None,
        };
        self.picks.iter().filter_map(draft).collect()
    }

    /// Whether nothing but periods stands there.
    pub fn only_periods(&self) -> bool {
        let mut picks = self.picks.iter();
        picks.all(|pick| matches!(pick, Pick::Period(_)))
    }

    /// Those that are there still, in the order of the list.
    pub fn in_order(&self, open: &Open, listed: &List) -> Vec<Pick> {
        let mut all = vec![Pick::Whole];
        all.extend(
            open.scorecard
                .periods
                .iter()
                .map(|one| Pick::Period(one.id)),
        );
        let others = listed
            .iter()
            .flatten()
            .map(|one| Pick::Draft(one.id.clone()));
        all.extend(others);
        all.retain(|one| self.picks.contains(one));
        all
    }

    /// The place of the base.
    pub fn base_among(&self, picks: &[Pick]) -> usize {
        let base = picks.iter().position(|one| Some(one) == self.base.as_ref());
        base.unwrap_or_default()
    }

    fn with(&self, pick: &Pick, wanted: bool) -> Choice {
        let mut next = self.clone();
        next.picks.retain(|one| one != pick);
        if wanted {
            next.picks.push(pick.clone());
        }
        next
    }
}

/// What one of them is called; periods alone do not repeat the draft's name.
pub fn name(page: &Page, open: &Open, listed: &List, pick: &Pick, alone: bool) -> String {
    let own = shell::draft_name(page, &open.scorecard.name);
    match pick {
        Pick::Whole => own,
        Pick::Period(id) if alone => period(page, open, *id),
        Pick::Period(id) => format!("{own}, {}", period(page, open, *id)),
        Pick::Draft(id) => {
            let found = listed.iter().flatten().find(|one| one.id == *id);
            match found.map(|one| &one.state) {
                Some(Listing::Ready { name, .. }) => shell::draft_name(page, name),
                _ => id.as_str().to_owned(),
            }
        }
    }
}

fn period(page: &Page, open: &Open, id: Id) -> String {
    let periods = &open.scorecard.periods;
    let place = periods.iter().position(|one| one.id == id);
    let label = place.and_then(|place| periods.get(place));
    match label.map(|one| one.label.trim()) {
        Some(label) if !label.is_empty() => label.to_owned(),
        _ => (page.later().compare.period)(&(place.unwrap_or_default() + 1).to_string()),
    }
}

/// The list to choose from.
pub fn section(
    page: &Page,
    open: &Open,
    listed: &List,
    choice: &Choice,
    faults: Vec<String>,
    change: &Callback<Choice>,
) -> Html {
    let t = &page.later().compare;
    let count = choice.in_order(open, listed).len();
    let full = count >= MOST;
    let tick = |pick: Pick, name: String, hint: String| {
        let checked = choice.picks.contains(&pick);
        let onchange = {
            let (choice, change, pick) = (choice.clone(), change.clone(), pick.clone());
            Callback::from(move |event: Event| {
                let input: HtmlInputElement = event.target_unchecked_into();
                change.emit(choice.with(&pick, input.checked()));
            })
        };
        let id = id_of(&pick);
        let hint = kit::slot((!hint.is_empty()).then(|| kit::span("hint", hint)));
        html! {
            <label class="choice" key={id.clone()}>
                <input type="checkbox" {id} {checked} disabled={full && !checked} {onchange} />
                <span>{ name }</span>
                { hint }
            </label>
        }
    };
    let group = |legend: &'static str, ticks: Vec<Html>| {
        html! { <fieldset class="group"><legend>{ legend }</legend><div class="choices">{ for ticks }</div></fieldset> }
    };
    let own = shell::draft_name(page, &open.scorecard.name);
    let this = group(t.this, vec![tick(Pick::Whole, own, t.whole.to_owned())]);
    let periods = &open.scorecard.periods;
    let one = |id| tick(Pick::Period(id), period(page, open, id), String::new());
    let periods = (periods.len() > 1).then(|| {
        group(
            t.periods,
            periods.iter().map(|period| one(period.id)).collect(),
        )
    });
    let (mut others, mut broken) = (Vec::new(), faults);
    for draft in listed.iter().flatten().filter(|one| one.id != open.id) {
        match about(page, draft) {
            Ok([name, hint]) => others.push(tick(Pick::Draft(draft.id.clone()), name, hint)),
            Err(why) => broken.push(format!("{}: {why}", draft.id.as_str())),
        }
    }
    let none = others.is_empty();
    let others = match listed {
        Err(fault) => {
            let why = i18n::draft_fault(page.language(), &DraftFault::Store(*fault));
            kit::p("muted small", format!("{} {why}", t.no_store))
        }
        Ok(_) if none => kit::p("muted small", t.no_others),
        Ok(_) => group(t.others, others),
    };
    let lines = broken
        .iter()
        .map(|line| html! { <li key={line.clone()}>{ line.clone() }</li> });
    let broken = (!broken.is_empty()).then(|| {
        html! {
            <div class="notice notice-warn" id="left-out">
                { icons::icon(icons::WARN) }<div><p>{ t.left_out }</p><ul>{ for lines }</ul></div>
            </div>
        }
    });
    let most = MOST.to_string();
    html! {
        <section class="panel screen-only" id="choice">
            <h2>{ t.what }</h2>
            { kit::p("muted small", if full { (t.full)(&most) } else { (t.what_hint)(&most) }) }
            <div class="split"><div class="stack">{ this }{ kit::slot(periods) }</div><div class="stack">{ others }{ kit::slot(broken) }</div></div>
        </section>
    }
}

fn id_of(pick: &Pick) -> String {
    match pick {
        Pick::Whole => "pick-this".to_owned(),
        Pick::Period(id) => format!("pick-period-{id}"),
        Pick::Draft(id) => format!("pick-{}", id.as_str()),
    }
}

/// What a draft is called and what is known of it, or why it cannot be read.
fn about(page: &Page, draft: &Listed) -> Result<[String; 2], String> {
    let t = &page.t().start;
    match &draft.state {
        Listing::Ready {
            name,
            agency,
            saved,
            indicators,
        } => {
            let about = [
                agency.clone(),
                (t.indicators)(&indicators.to_string()),
                (t.changed)(&start::when(page, *saved)),
            ];
            let about = about.into_iter().filter(|part| !part.trim().is_empty());
            let about = about.collect::<Vec<_>>().join(" · ");
            Ok([shell::draft_name(page, name), about])
        }
        Listing::Unreadable { fault } => Err(i18n::file_fault(page.language(), fault)),
        Listing::Newer { schema, app } => {
            let fault = FileFault::Newer {
                schema: *schema,
                app: app.clone(),
            };
            Err(i18n::file_fault(page.language(), &fault))
        }
    }
}

/// From which of them differences are taken.
pub fn base(
    page: &Page,
    choice: &Choice,
    picks: &[Pick],
    shown: &Shown,
    change: &Callback<Choice>,
) -> Html {
    let onchange = {
        let (choice, picks, change) = (choice.clone(), picks.to_vec(), change.clone());
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let place = usize::try_from(select.selected_index()).unwrap_or_default();
            let mut next = choice.clone();
            next.base = picks.get(place).cloned();
            change.emit(next);
        })
    };
    let option = |(place, name): (usize, &String)| {
        html! { <option key={place} selected={place == shown.base}>{ name.clone() }</option> }
    };
    let options: Vec<Html> = shown.names.iter().enumerate().map(option).collect();
    html! {
        <div class="field screen-only" key="base">
            <label class="label" for="compare-base">{ page.later().compare.base }</label>
            <select class="select" id="compare-base" {onchange}>{ for options }</select>
        </div>
    }
}
