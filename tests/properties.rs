//! What holds for every document, sane or wild.

mod common;

use common::changes::{change, paths};
use common::documents::{document, typed};
use common::random::Random;
use common::walk;
use common::{ROUNDING, near};
use std::rc::Rc;
use timbang::editing::{Action, AppState, SaveState, View};
use timbang::evaluation::{Report, evaluate};
use timbang::i18n::Language;
use timbang::methods::Outcome;
use timbang::scorecard::path::{IndicatorField, ProfileField, WeightingField};
use timbang::scorecard::{Group, Id, Path, Scorecard, WeightMethod};
use timbang::storage::{self, DraftId};

/// A score is a sum of at most 360 products of numbers up to 120.
const SCORE: f64 = 1e-9;

/// Every document of the run with its seed, half of them wild.
fn documents(count: u64) -> impl Iterator<Item = (u64, Scorecard)> {
    (1..=count).map(|seed| (seed, document(&mut Random::new(seed), seed % 2 == 0)))
}

#[test]
fn every_document_evaluates_to_finite_numbers_and_readable_texts() {
    let raw = walk::raw_codes();
    let (mut ready, mut refused, mut missing) = (0, 0, 0);
    for (_, card) in documents(100) {
        let report = evaluate(&card);
        walk::assert_sound(&card, &report, &raw);
        match report.score {
            Outcome::Ready(_) => ready += 1,
            Outcome::Refused(_) => refused += 1,
            Outcome::Missing(_) => missing += 1,
        }
        let sum: f64 = report
            .weights
            .values
            .ready()
            .map_or(1.0, |values| values.iter().sum());
        near(sum, 1.0, ROUNDING);
    }
    // The generator reaches every outcome, or the property says little.
    assert!(
        ready > 15 && refused > 20 && missing > 1,
        "{ready} {refused} {missing}"
    );
}

#[test]
fn contributions_sum_to_the_score_and_gains_are_ordered() {
    for (seed, card) in documents(120) {
        let report = evaluate(&card);
        let gains: Vec<f64> = report.improvements.iter().map(|one| one.gain).collect();
        assert!(
            gains.windows(2).all(|pair| pair[0] >= pair[1]),
            "seed {seed}"
        );
        if let Outcome::Ready(score) = &report.score {
            let parts: f64 = report
                .perspectives
                .iter()
                .filter_map(|one| one.contribution)
                .sum();
            near(parts, score.value, SCORE);
            assert!(
                (0.0..=120.0 + SCORE).contains(&score.value),
                "seed {seed}: {}",
                score.value
            );
        }
    }
}

#[test]
fn evaluation_is_deterministic() {
    for (seed, card) in documents(40) {
        let twice = [(); 2].map(|()| format!("{:?}", evaluate(&card.clone())));
        assert_eq!(twice[0], twice[1], "seed {seed}");
    }
}

/// Reordering changes which refusal comes first, so only its kind is compared.
fn kind<T>(outcome: &Outcome<T>) -> u8 {
    match outcome {
        Outcome::Ready(_) => 0,
        Outcome::Missing(_) => 1,
        Outcome::Refused(_) => 2,
    }
}

fn compare_permuted(seed: u64, before: &Report, after: &Report, order: &[usize]) {
    assert_eq!(
        kind(&before.weights.values),
        kind(&after.weights.values),
        "seed {seed}"
    );
    let weights = before
        .weights
        .values
        .ready()
        .zip(after.weights.values.ready());
    if let Some((old, new)) = weights {
        for (place, from) in order.iter().enumerate() {
            near(new[place], old[*from], ROUNDING);
        }
    }
    assert_eq!(kind(&before.score), kind(&after.score), "seed {seed}");
    if let Some((old, new)) = before.score.ready().zip(after.score.ready()) {
        near(new.value, old.value, SCORE);
    }
}

#[test]
fn permuting_perspectives_permutes_weights_and_leaves_the_score() {
    for (seed, card) in documents(40) {
        for method in WeightMethod::ALL {
            let mut card = card.clone();
            card.weighting.method = *method;
            let order = Random::new(seed).order(card.perspectives.len());
            let mut moved = card.clone();
            moved.perspectives = order
                .iter()
                .map(|from| card.perspectives[*from].clone())
                .collect();
            compare_permuted(seed, &evaluate(&card), &evaluate(&moved), &order);
        }
    }
}

#[test]
fn permuting_indicators_leaves_every_score() {
    for (seed, card) in documents(60) {
        let mut moved = card.clone();
        for one in &mut moved.perspectives {
            let order = Random::new(seed).order(one.indicators.len());
            one.indicators = order
                .iter()
                .map(|from| one.indicators[*from].clone())
                .collect();
        }
        let (before, after) = (evaluate(&card), evaluate(&moved));
        for (old, new) in before.perspectives.iter().zip(&after.perspectives) {
            assert_eq!(kind(&old.score), kind(&new.score), "seed {seed}");
            if let Some((old, new)) = old.score.ready().zip(new.score.ready()) {
                near(new.value, old.value, SCORE);
            }
        }
    }
}

#[test]
fn documents_survive_their_file() {
    for (seed, card) in documents(100) {
        let opened = storage::read_text(&storage::write(&card, 0.0)).expect("opens");
        assert_eq!(opened.scorecard, card, "seed {seed}");
        assert!(
            !opened.repaired,
            "seed {seed}: a settled document needs no repair"
        );
    }
}

#[test]
fn settling_gives_every_part_an_identity_of_its_own() {
    for (seed, mut card) in documents(150) {
        let mut kinds: [Vec<Id>; 3] = Default::default();
        kinds[0].extend(card.members(Group::Perspectives));
        kinds[1].extend(card.indicators().map(|one| one.id));
        kinds[2].extend(card.periods.iter().map(|one| one.id));
        for mut ids in kinds {
            let count = ids.len();
            ids.sort();
            ids.dedup();
            assert_eq!(ids.len(), count, "seed {seed}");
        }
        let text = format!("{card:?}");
        let fresh = card.mint.fresh();
        // As a part's identity, in a judgment, or as a number's period.
        let places = [
            format!("Id({fresh})"),
            format!("\"{fresh}/"),
            format!("/{fresh}\""),
            format!("@{fresh}\""),
        ];
        let taken = places.iter().find(|place| text.contains(*place));
        assert_eq!(taken, None, "seed {seed}");
        // Or as a group that is compared, or one of its members.
        let annexes = card.annexes.iter();
        let choices = annexes.flat_map(|annex| annex.sheet.choices.values());
        let named = format!("indicators-{fresh}");
        let fresh = fresh.to_string();
        let taken = |choice: &String| {
            let listed = choice.contains(',') && choice.split(',').any(|one| *one == fresh);
            *choice == named || listed
        };
        assert_eq!(choices.filter(|one| taken(one)).count(), 0, "seed {seed}");
        let settled = card.clone();
        card.settle();
        assert_eq!(card, settled, "seed {seed}: settled twice");
    }
}

/// The place of a path's kind; a new kind does not compile until it is here.
fn path_kind(path: &Path) -> usize {
    match path {
        Path::Name => 0,
        Path::Profile(_) => 1,
        Path::Bands => 2,
        Path::Partial => 3,
        Path::Period(_) => 4,
        Path::Weighting(..) => 5,
        Path::Judgment(..) => 6,
        Path::PerspectiveName(_) => 7,
        Path::PerspectiveWeight(_) => 8,
        Path::Indicators(_) => 9,
        Path::Indicator(..) => 10,
        Path::RuleNumber(..) => 11,
        Path::Choice(..) => 12,
        Path::Field(..) => 13,
        Path::Text(..) => 14,
        Path::Table(..) => 15,
        Path::RowLabel(..) => 16,
        Path::Cell(..) => 17,
    }
}

#[test]
fn paths_survive_their_text() {
    let mut seen = [false; 18];
    for (_, card) in documents(60) {
        for path in paths(&card) {
            assert_eq!(path.to_string().parse(), Ok(path.clone()), "{path}");
            seen[path_kind(&path)] = true;
        }
    }
    assert_eq!(seen, [true; 18]);
    for path in [
        "",
        ".",
        "name.x",
        "period.",
        "period.x",
        "indicator.1",
        "judgment.x.1.2",
    ] {
        assert!(path.parse::<Path>().is_err(), "{path}");
    }
}

/// What a field takes besides any text.
fn allowed(path: &Path, random: &mut Random) -> Option<String> {
    Some(match path {
        Path::Indicators(_) | Path::Table(..) => return None,
        Path::Partial => random.pick(&["yes", ""]).to_owned(),
        Path::Weighting(_, WeightingField::Method) => "typed".to_owned(),
        Path::Weighting(_, WeightingField::Priorities) => "columnMean".to_owned(),
        Path::Weighting(_, WeightingField::RandomIndex) => "saaty1980".to_owned(),
        Path::Indicator(_, IndicatorField::Over) => "pooled".to_owned(),
        // A judgment of nothing but white space is no judgment.
        Path::Judgment(..) => typed(random).trim().to_owned(),
        _ => typed(random),
    })
}

#[test]
fn every_field_keeps_what_is_typed() {
    for (seed, mut card) in documents(60) {
        let mut random = Random::new(seed);
        for path in paths(&card) {
            let before = card.text(&path);
            let Some(text) = allowed(&path, &mut random) else {
                assert!(!card.set_text(&path, "x"), "{path}");
                continue;
            };
            assert!(card.set_text(&path, &text), "{path}");
            assert_eq!(card.text(&path), Some(text), "seed {seed}, {path}");
            let old = before.expect("a field");
            card.set_text(&path, &old);
            assert_eq!(card.text(&path), Some(old), "seed {seed}, {path}");
        }
    }
    let mut card = Scorecard::new("2024");
    for path in [
        Path::Period(Id(99)),
        Path::PerspectiveName(Id(99)),
        Path::Table(Id(9), "x".into()),
    ] {
        assert!(
            !card.set_text(&path, "x") && card.text(&path).is_none(),
            "{path}"
        );
    }
    assert!(!card.set_text(
        &Path::Weighting(Group::Perspectives, WeightingField::Method),
        "junk"
    ));
    assert!(card.set_text(&Path::Profile(ProfileField::Note), "x"));
}

fn action(random: &mut Random, card: &Scorecard) -> Action {
    let paths = paths(card);
    match random.below(10) {
        0..5 => {
            let path = paths[random.below(paths.len())].clone();
            Action::Edit {
                path,
                text: typed(random),
            }
        }
        5 => Action::Settle,
        6 => Action::Undo,
        7 => Action::Redo,
        _ => Action::Change(change(random, card)),
    }
}

fn present(state: &AppState) -> &Scorecard {
    &state.open.as_ref().expect("open").scorecard
}

#[test]
fn undo_returns_the_identical_document_and_redo_brings_it_back() {
    for (seed, card) in documents(8) {
        let mut random = Random::new(seed);
        let id = DraftId::parse("draft").expect("an identity");
        let first = Rc::new(card);
        let saved = SaveState::Saved(0.0);
        let open = Action::Open(id, first.clone(), View::Results, saved);
        let mut state = AppState::default().apply(open);
        for _ in 0..40 {
            let action = action(&mut random, present(&state));
            state = state.apply(action);
        }
        let last = present(&state).clone();
        let mut steps = 0;
        while state
            .open
            .as_ref()
            .is_some_and(|open| open.history.can_undo())
        {
            state = state.apply(Action::Undo);
            steps += 1;
        }
        assert_eq!(
            present(&state),
            &*first,
            "seed {seed} after {steps} steps back"
        );
        for _ in 0..steps {
            state = state.apply(Action::Redo);
        }
        assert_eq!(
            present(&state),
            &last,
            "seed {seed} after {steps} steps forward"
        );
        let open = state.open.expect("open");
        assert_eq!(
            format!("{:?}", open.report),
            format!("{:?}", evaluate(&last)),
            "seed {seed}"
        );
        walk::assert_finite(&open.report);
    }
}

#[test]
fn texts_differ_between_the_languages_only_in_words() {
    for (seed, card) in documents(60) {
        let report = evaluate(&card);
        let [id, en] = Language::ALL.map(|language| walk::texts(language, &card, &report).len());
        assert_eq!(id, en, "seed {seed}");
    }
}
