//! Random comparisons: experts, other scales, pairs left out, contradictions.

use super::documents::typed;
use super::random::Random;
use timbang::editing::panel as editing;
use timbang::methods::{answer, panel};
use timbang::scorecard::{Entry, Group, Id, Row, Scorecard, Sheet, WeightMethod, pair};

const JUDGMENTS: [&str; 12] = [
    "1", "2", "3", "5", "9", "1/3", "1/9", "0,5", "⅓", "7", "2,5", "0.333",
];
const WEIGHTS: [&str; 9] = ["", "", "", "1", "2", "0,5", "10", "0", "1.500"];
/// Members of a group that is compared by more than a few experts' worth of
/// pairs: large matrices are reached, but seldom, for they take long.
const SMALL: usize = 9;

/// Lets some groups be compared by experts, on other scales, with gaps. Drawn
/// from a generator of its own, so that the rest of a document stays as it is.
pub fn panels(card: &mut Scorecard, wild: bool) {
    let random = &mut Random::new(u64::from(card.mint.0) + 7_919);
    let mut groups = vec![Group::Perspectives];
    let all = card.perspectives.iter();
    groups.extend(all.map(|one| Group::Indicators(one.id)));
    for group in groups {
        let members = card.members(group);
        let rare = members.len() > SMALL && random.chance(90);
        if rare || members.len() < 2 || random.chance(60) {
            continue;
        }
        let Some(sheet) = sheet(random, card, group, &members, wild) else {
            continue;
        };
        card.add_annex(panel::KEY, sheet);
        // A second annex of the same group is passed over.
        if wild && random.chance(5) {
            let mut other = Sheet::default();
            other.choices.insert(panel::GROUP.into(), group.to_string());
            card.add_annex(panel::KEY, other);
        }
    }
    if wild && random.chance(15) {
        let mut sheet = Sheet::default();
        let lost = random.pick(&["", "junk", "indicators-4000", "perspectives-1"]);
        sheet.choices.insert(panel::GROUP.into(), lost.to_owned());
        card.add_annex(panel::KEY, sheet);
        // The next identity after the largest that wild judgments name is spoken
        // for, by a group or a member that is gone.
        let next = 1_000_000;
        if let Some(annex) = card.annexes.last_mut() {
            let choices = &mut annex.sheet.choices;
            match random.chance(50) {
                true => choices.insert(panel::GROUP.into(), format!("indicators-{next}")),
                false => choices.insert(panel::ASKED.into(), format!("{next},x,5001")),
            };
        }
    }
    if random.chance(6) {
        let mut sheet = Sheet::default();
        let mut choose = |key: &str, text: &str| sheet.choices.insert(key.into(), text.into());
        choose(answer::QUESTION, random.pick(&["", "7", "junk"]));
        choose(answer::SHEET, random.pick(&["", "0", "12", "-1"]));
        let about = random.pick(&["", "Bandingkan.", "</script>"]);
        sheet.texts.insert(answer::ABOUT.into(), about.to_owned());
        card.add_annex(answer::KEY, sheet);
    }
}

/// How a group is compared; the group's own judgments may lose some pairs.
fn sheet(
    random: &mut Random,
    card: &mut Scorecard,
    group: Group,
    members: &[Id],
    wild: bool,
) -> Option<Sheet> {
    let mut sheet = Sheet::default();
    sheet.choices.insert(panel::GROUP.into(), group.to_string());
    for choice in panel::INSTRUMENT.choices {
        let mut options = choice.options.to_vec();
        if wild {
            options.extend(["", "junk"]);
        }
        let option = random.pick(&options).to_owned();
        sheet.choices.insert(choice.key.to_owned(), option);
    }
    if random.chance(20) {
        let ids: Vec<String> = members.iter().map(Id::to_string).collect();
        sheet.choices.insert(panel::ASKED.into(), ids.join(","));
        sheet
            .choices
            .insert(panel::QUESTION.into(), "123456".into());
    }
    if random.chance(20) {
        let text = if wild { typed(random) } else { "0,0226".into() };
        sheet.fields.insert("cr".into(), Entry::new(text));
    }
    let gaps = sheet
        .choices
        .get(panel::GAPS)
        .is_some_and(|one| one != "wait");
    let mut rows = Vec::new();
    for _ in 0..random.below(5) + usize::from(!wild) {
        rows.push(expert(random, card, members, wild, gaps));
    }
    sheet.tables.insert(panel::EXPERTS.into(), rows);
    let weighting = card.weighting_mut(group)?;
    if random.chance(75) {
        weighting.method = WeightMethod::Ahp;
    }
    if gaps && random.chance(60) {
        let first = members[0].to_string();
        let star = |key: &str| !wild && key.split('/').any(|side| side == first);
        weighting
            .judgments
            .retain(|key, _| star(key) || random.chance(40));
    }
    Some(sheet)
}

fn expert(
    random: &mut Random,
    card: &mut Scorecard,
    members: &[Id],
    wild: bool,
    gaps: bool,
) -> Row {
    let mut row = Row::blank(&mut card.mint);
    row.label = random
        .pick(&["", "Ani", "Dr. Budi, M.Si.", "</script>"])
        .to_owned();
    if random.chance(30) {
        row.key = format!("r{}", random.below(5));
    }
    let weight = match wild && random.chance(12) {
        true => typed(random),
        false => random.pick(&WEIGHTS).to_owned(),
    };
    row.cells.insert(panel::WEIGHT.into(), Entry::new(weight));
    if random.chance(15) {
        let mark = random.pick(&[panel::LEFT_OUT, "x", " "]);
        row.cells.insert(panel::OUT.into(), Entry::new(mark));
    }
    let judged = match (gaps || random.chance(15)) && random.chance(50) {
        true => 55,
        false => 100,
    };
    for (index, first) in members.iter().enumerate() {
        for second in &members[index + 1..] {
            let (a, b) = match random.chance(50) {
                true => (*first, *second),
                false => (*second, *first),
            };
            if !random.chance(judged) {
                continue;
            }
            let text = match wild && random.chance(3) {
                true => typed(random),
                false => random.pick(&JUDGMENTS).to_owned(),
            };
            if wild && random.chance(3) {
                let other = random.pick(&["7", "0,33", "3", "", "x"]);
                row.cells.insert(pair(b, a), Entry::new(other));
            }
            row.cells.insert(pair(a, b), Entry::new(text));
            // A foreign file may hold a judgment beside its rounded reciprocal.
            if random.chance(5) {
                row.cells.insert(pair(a, b), Entry::new("3"));
                row.cells.insert(pair(b, a), Entry::new("0,33"));
            }
        }
    }
    if wild && random.chance(20) {
        for stale in ["77/78", "1/1", "/", "0/999999", "x"] {
            row.cells.insert(stale.into(), Entry::new("3"));
        }
    }
    row
}

/// A random change of a comparison; `None` where there is nothing to change.
pub fn change(random: &mut Random, card: &Scorecard) -> Option<Scorecard> {
    let mut groups = vec![Group::Perspectives];
    let all = card.perspectives.iter();
    groups.extend(all.map(|one| Group::Indicators(one.id)));
    let group = groups[random.below(groups.len())];
    let members = card.members(group);
    let rows = panel::experts(panel::annex(card, group));
    let expert = rows.get(random.below(rows.len())).map(|row| row.id);
    match random.below(8) {
        0 => editing::choose(card, group, panel::JUDGES, panel::PANEL),
        1 => editing::add_expert(card, group).map(|(next, _)| next),
        2 => editing::add_own(card, group).map(|(next, _)| next),
        3 => editing::leave_out(card, group, expert?, random.chance(50)),
        4 => {
            let text = "1\t3\t0,33\n1/3\t1\t9\n5\tx\t1";
            editing::paste_matrix(card, group, expert, text).ok()
        }
        5 => editing::keep(card, group, expert, *members.first()?, *members.last()?),
        6 => editing::print(card, group, "cr", &typed(random)),
        _ => {
            let names: Vec<(Id, String)> = members.iter().map(|id| (*id, id.to_string())).collect();
            editing::ask(card, group, "draft", &names).map(|(next, ..)| next)
        }
    }
}
