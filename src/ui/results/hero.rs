//! The score, its class, and how far the next class is.

use crate::chart::percent;
use crate::editing::{Action, Open};
use crate::i18n;
use crate::methods::bands::{ACHIEVEMENT, BANDS, BandSet};
use crate::scorecard::Path;
use crate::ui::export;
use crate::ui::figures::{self, Figures};
use crate::ui::forms::classes;
use crate::ui::page::Page;
use crate::ui::{kit, tasks};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The head of the results.
pub fn section(page: &Page, open: &Open) -> Html {
    let t = &page.later().results;
    let language = page.language();
    let mut figs = Figures::new(page);
    let score = open.report.score.ready();
    let shown = match score {
        Some(score) => figs.button("agency.score".to_owned(), score),
        None => kit::span("muted", "–"),
    };
    let text = score.map(|score| {
        let source = i18n::source(language, open.report.bands.source);
        kit::all(vec![
            kit::p("", tasks::next_class(page, &open.report.bands, score.value)),
            kit::p("source", (page.t().shared.judged_by)(&source)),
        ])
    });
    html! {
        <>
            <section class="hero" aria-label={page.t().tasks.score} id="hero">
                <div>
                    <p class="hero-label">
                        { page.t().tasks.score }
                        if open.report.partial {
                            <span class="tag">{ page.t().shared.partial_label }</span>
                        }
                    </p>
                    <p class="hero-figure"><span class="hero-score" id="score">{ shown }</span><span class="hero-of">{ t.out_of }</span></p>
                </div>
                <div class="hero-text">
                    if let Some(band) = &open.report.band {
                        <p>{ figures::band(page, band) }</p>
                    }
                    { kit::slot(text) }
                    { partial(page, open) }
                </div>
                <figure class="hero-scale">
                    { scale(page, &open.report.bands, score.map(|score| score.value)) }
                    { export::tools(language, page.t().shared.bands, false) }
                </figure>
            </section>
            { figs.panel() }
            { choice(page, open) }
        </>
    }
}

/// Which classes judge the total: any set for scores out of a hundred.
fn choice(page: &Page, open: &Open) -> Html {
    let sets = BANDS.iter().filter(|set| set.judges_scores());
    let sets: Vec<&BandSet> = sets.copied().collect();
    let present = &open.report.bands;
    let body = classes::chooser(
        page,
        &Path::Bands,
        page.t().shared.bands,
        &sets,
        Some(present),
    );
    kit::fold(
        false,
        page.t().shared.bands,
        classes::name(page, present),
        body,
    )
}

/// The offer to compute from what is present.
fn partial(page: &Page, open: &Open) -> Html {
    let t = &page.later().results;
    let needed = open.scorecard.partial || open.report.score.ready().is_none();
    let onchange = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            page.dispatch(Action::Edit {
                path: Path::Partial,
                text: if input.checked() { "yes" } else { "" }.to_owned(),
            });
            page.dispatch(Action::Settle);
        })
    };
    let content = needed.then(|| {
        html! {
            <label class="choice">
                <input type="checkbox" id="partial" checked={open.scorecard.partial} {onchange} />
                <span>{ page.t().shared.partial_wanted }</span>
                <span class="hint">{ t.partial_hint }</span>
            </label>
        }
    });
    kit::slot(content)
}

/// The classes as a line from the lowest to the highest, with the score on it.
fn scale(page: &Page, bands: &BandSet, score: Option<f64>) -> Html {
    let bands = if bands.range[1] <= 100.0 {
        bands
    } else {
        &ACHIEVEMENT
    };
    // The lowest class is shown from half its first limit: nothing lies below.
    let low = bands
        .limits
        .first()
        .map_or(0.0, |limit| (limit - 11.0).max(bands.range[0]));
    let high = bands.range[1];
    let at = |value: f64| 100.0 * (value.clamp(low, high) - low) / (high - low);
    let mut edges = vec![low];
    edges.extend(bands.limits.iter());
    edges.push(high);
    let present = score.map(|score| bands.class_of(score));
    let number = |value: f64| i18n::input(page.language(), value, crate::methods::Unit::Plain);
    let label = present.map(|class| page.label("", bands.word(class)));
    let mut shapes = Vec::new();
    for (index, pair) in edges.windows(2).enumerate() {
        let class = if present == Some(index) {
            "c-fill c-seg"
        } else {
            "c-track c-seg"
        };
        let size = [
            ("x", percent(at(pair[0]))),
            ("width", percent(at(pair[1]) - at(pair[0]))),
            ("y", "14".to_owned()),
            ("height", "10".to_owned()),
        ];
        shapes.push(kit::shape("rect", class, &size, Html::default()));
    }
    for limit in bands.limits.iter() {
        let place = [
            ("x", percent(at(*limit))),
            ("y", "40".to_owned()),
            ("text-anchor", "middle".to_owned()),
        ];
        shapes.push(kit::shape(
            "text",
            "c-note",
            &place,
            kit::text(number(*limit)),
        ));
    }
    let pointer = score.map(|score| {
        html! {
            <svg x={percent(at(score))} overflow="visible">
                <path class="c-mark" d="M-6 1h12l-6 9z" />
                <path class="c-target" d="M0 10v16" />
            </svg>
        }
    });
    html! {
        <svg class="c-scale" width="100%" height="44" role="img" aria-label={label.unwrap_or_else(|| page.t().shared.bands.to_owned())}>
            { kit::all(shapes) }
            { pointer.unwrap_or_default() }
        </svg>
    }
}
