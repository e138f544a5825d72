//! Scales that turn the words of answers into scores.
//!
//! Words are read as degrees of one stem, and degrees fit scales: with `Kurang
//! Setuju` in the middle of five, or above `Tidak Setuju` at the bottom of four.
//! All scales that fit are returned, the one first that leaves fewest of its
//! steps unused; where they give different scores, somebody has to choose.

use super::columns::Distinct;
use super::degrees::{Degree, Graded, graded, normal};
use super::numbered::{MOST_POINTS, parts};
use super::shapes::{LISTS, SHAPES};
use crate::numbers::{Kind, Reading, read};
use crate::sorting::sorted;

/// The most distinct answers that are looked at; more are no scale.
const MOST_ANSWERS: usize = 100;
/// Degrees that make a scale of a stem that is not known.
const LEAST_DEGREES: usize = 3;
/// Scales of numbers alone.
const USUAL_POINTS: [u8; 3] = [4, 5, 7];

/// What a scale is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Setuju, agree.
    Agreement,
    /// Baik, good.
    Quality,
    /// Puas, satisfied.
    Satisfaction,
    /// Penting, important.
    Importance,
    /// Selalu … tidak pernah, always … never.
    Frequency,
    /// Degrees of something else, such as mudah, sesuai, jelas.
    Other,
    /// Numbers with words beside them: `5 - Sangat Setuju`.
    Numbered,
    /// Numbers alone.
    Numbers,
}

/// A scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// What it is about.
    pub family: Family,
    /// Its largest score; the least is 1, so a reversed item is
    /// `points + 1 - score`.
    pub points: u8,
}

/// A scale that fits answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The scale.
    pub preset: Preset,
    /// Each answer that the scale knows, with its score.
    pub scores: Vec<(String, u8)>,
    /// Answers that it does not know, with their rows.
    pub unknown: Vec<Distinct>,
    /// Steps of the scale that nobody chose.
    pub unused: u8,
}

impl Fit {
    /// The score of an answer.
    pub fn score(&self, answer: &str) -> Option<u8> {
        let answer = answer.trim();
        let mut all = self.scores.iter();
        all.find(|(text, _)| text == answer)
            .map(|(_, score)| *score)
    }
}

/// Whether scales that fit give the same scores, so that there is nothing to
/// choose.
pub fn agree(fits: &[Fit]) -> bool {
    fits.windows(2).all(|pair| pair[0].scores == pair[1].scores)
}

/// The scales that fit these answers, the best first; those of several items
/// with one scale are best looked at together.
///
/// ```
/// use timbang::storage::tables::{Distinct, presets_for};
/// let answer = |text: &str, row| Distinct { text: text.to_owned(), rows: vec![row] };
/// let answers = [answer("SS", 2), answer("netral", 3), answer("Sangat tidak-setuju", 4)];
/// let fits = presets_for(&answers);
/// assert_eq!(fits.len(), 1);
/// assert_eq!(fits[0].scores.iter().map(|(_, score)| *score).collect::<Vec<_>>(), [5, 3, 1]);
/// ```
pub fn presets_for(values: &[Distinct]) -> Vec<Fit> {
    if values.is_empty() || values.len() > MOST_ANSWERS {
        return Vec::new();
    }
    let parts: Vec<(Option<u8>, &str)> = values.iter().map(|value| parts(&value.text)).collect();
    let texts: Vec<&str> = parts.iter().map(|(_, text)| *text).collect();
    let mut worded = of_lists(values, &texts);
    worded.extend(of_degrees(values, &texts));
    let mut fits = of_numbers(values, &parts);
    // Words that say the same as the numbers beside them tell how far these go,
    // and leave nothing to choose.
    let same = |fit: &Fit| worded.iter().find(|other| other.scores == fit.scores);
    match fits.iter().find_map(same).map(|other| other.preset.points) {
        Some(points) => fits.retain(|fit| fit.preset.points == points),
        None => fits.extend(worded),
    }
    let unknown = fits.iter().map(|fit| rows(&fit.unknown)).min();
    fits.retain(|fit| Some(rows(&fit.unknown)) == unknown);
    let rank = |fit: &Fit| (fit.preset.family != Family::Numbered, fit.unused);
    let fits = sorted(fits, |one, other| rank(one).cmp(&rank(other)));
    let mut best: Vec<Fit> = Vec::new();
    for fit in fits {
        let known = |one: &Fit| one.preset.points == fit.preset.points && one.scores == fit.scores;
        if !best.iter().any(known) {
            best.push(fit);
        }
    }
    best
}

fn rows(values: &[Distinct]) -> usize {
    values.iter().map(|value| value.rows.len()).sum()
}

/// A fit of scores for answers; `None` when less than half of them are known.
fn fit(family: Family, points: u8, values: &[Distinct], scores: &[Option<u8>]) -> Option<Fit> {
    let mut fit = Fit {
        preset: Preset { family, points },
        scores: Vec::new(),
        unknown: Vec::new(),
        unused: 0,
    };
    for (value, score) in values.iter().zip(scores) {
        match score {
            Some(score) => fit.scores.push((value.text.clone(), *score)),
            None => fit.unknown.push(value.clone()),
        }
    }
    let used = |step: &u8| fit.scores.iter().any(|(_, score)| score == step);
    let used = (1..=points).filter(used).count();
    fit.unused = points.saturating_sub(u8::try_from(used).unwrap_or(points));
    (used > 0 && 2 * rows(&fit.unknown) <= rows(values)).then_some(fit)
}

fn of_numbers(values: &[Distinct], parts: &[(Option<u8>, &str)]) -> Vec<Fit> {
    let scores: Vec<Option<u8>> = parts.iter().map(|(number, _)| *number).collect();
    let Some(most) = scores.iter().flatten().max().copied() else {
        return Vec::new();
    };
    // A number beyond every scale makes the others none.
    let beyond = values.iter().zip(&scores).any(|(value, score)| {
        let reading = read(&value.text, Kind::Ratio);
        score.is_none() && matches!(reading, Reading::Value(_) | Reading::Ambiguous { .. })
    });
    if beyond {
        return Vec::new();
    }
    let worded: Vec<(u8, String)> = parts
        .iter()
        .filter_map(|(number, text)| Some(((*number)?, normal(text))))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    // The same words with two numbers are no scale.
    let split = worded.iter().any(|(number, text)| {
        let mut others = worded.iter();
        others.any(|(other, same)| other != number && same == text)
    });
    if split {
        return Vec::new();
    }
    let family = match worded.is_empty() {
        true => Family::Numbers,
        false => Family::Numbered,
    };
    let rare = match most {
        6 => Some(6),
        8.. => Some(MOST_POINTS),
        _ => None,
    };
    let usual = USUAL_POINTS.into_iter().filter(|points| *points >= most);
    let points = rare.into_iter().chain(usual);
    points
        .filter_map(|points| fit(family, points, values, &scores))
        .collect()
}

fn of_lists(values: &[Distinct], texts: &[&str]) -> Vec<Fit> {
    let forms: Vec<String> = texts.iter().map(|text| normal(text)).collect();
    let mut fits = Vec::new();
    for (family, steps) in &LISTS {
        let step = |form: &String| {
            let place = steps
                .iter()
                .position(|step| step.contains(&form.as_str()))?;
            u8::try_from(place + 1).ok()
        };
        let scores: Vec<Option<u8>> = forms.iter().map(step).collect();
        // A list that lacks a word which another list has does not fit.
        let lacks = forms.iter().zip(&scores).any(|(form, score)| {
            let mut others = LISTS.iter().filter(|(other, _)| other == family);
            score.is_none()
                && others.any(|(_, steps)| steps.iter().any(|step| step.contains(&form.as_str())))
        });
        let several = scores
            .iter()
            .flatten()
            .any(|score| Some(score) != scores.iter().flatten().next());
        // `poor` to `good` are degrees as well.
        let own = *family == Family::Frequency || scores.contains(&Some(5));
        if several && !lacks && own {
            let points = u8::try_from(steps.len()).unwrap_or(MOST_POINTS);
            fits.extend(fit(*family, points, values, &scores));
        }
    }
    fits
}

fn family_of(stem: &str) -> Family {
    match stem {
        "setuju" | "agree" => Family::Agreement,
        "baik" | "good" => Family::Quality,
        "puas" | "satisfied" => Family::Satisfaction,
        "penting" | "important" => Family::Importance,
        _ => Family::Other,
    }
}

fn of_degrees(values: &[Distinct], texts: &[&str]) -> Vec<Fit> {
    let words: Vec<_> = texts.iter().map(|text| graded(text)).collect();
    // The stem of most answers that are more than a stem.
    let weight = |stem: &str| -> usize {
        let own = words.iter().zip(values);
        let own = own.filter(|(word, _)| {
            word.as_ref()
                .is_some_and(|word| word.stem == stem && word.degree != Degree::Plain)
        });
        own.map(|(_, value)| value.rows.len()).sum()
    };
    let stems = words.iter().flatten().map(|word| word.stem.as_str());
    let stems = stems.filter(|stem| !stem.is_empty());
    let Some(stem) = stems.max_by_key(|stem| weight(stem)) else {
        return Vec::new();
    };
    let family = family_of(stem);
    let own = |word: &&Graded| word.stem.is_empty() || word.stem == stem;
    let words: Vec<_> = words.iter().map(|word| word.as_ref().filter(own)).collect();
    let mut used: Vec<Degree> = Vec::new();
    for word in words.iter().flatten() {
        if !used.contains(&word.degree) {
            used.push(word.degree);
        }
        // Two ways to say no, such as `buruk` and `tidak baik`, may be two steps.
        let other = words.iter().flatten().any(|other| {
            other.degree == word.degree && other.form != word.form && word.degree != Degree::Middle
        });
        if other {
            return Vec::new();
        }
    }
    let least = match family {
        Family::Other => LEAST_DEGREES,
        _ => 2,
    };
    if used.len() < least {
        return Vec::new();
    }
    let mut fits = Vec::new();
    for shape in &SHAPES {
        let step = |degree: Degree| shape.steps.iter().position(|step| step.contains(&degree));
        // Each step has one name, and each name has a step.
        let taken = shape.steps.iter().map(|step| {
            let names = step.iter().filter(|degree| used.contains(degree));
            names.count()
        });
        let fits_all = used.iter().all(|degree| step(*degree).is_some());
        let once = taken.clone().all(|names| names <= 1);
        let many = taken.filter(|names| *names > 0).count() >= shape.least;
        if fits_all && once && many && (shape.holds)(&used) {
            let score = |degree| step(degree).and_then(|place| u8::try_from(place + 1).ok());
            let scores = words.iter().map(|word| score((*word)?.degree));
            let points = u8::try_from(shape.steps.len()).unwrap_or(MOST_POINTS);
            fits.extend(fit(family, points, values, &scores.collect::<Vec<_>>()));
        }
    }
    fits
}
