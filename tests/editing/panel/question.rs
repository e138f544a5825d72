//! What experts are asked, and what they answer.

use super::*;
use timbang::editing::View;
use timbang::editing::panel::{
    Taken, again, answer, ask, asked, own_sheet, reply, take, take_answer,
};
use timbang::evaluation::evaluate;
use timbang::methods::answer as answered;
use timbang::scorecard::Direction;
use timbang::scorecard::path::{IndicatorField, ProfileField};
use timbang::storage::exchange::{Question, Reply, find_codes};

fn names(card: &Scorecard, group: Group) -> Vec<(Id, String)> {
    let Group::Indicators(home) = group else {
        panic!("indicators")
    };
    let home = card.perspective(home).expect("a perspective");
    let all = home.indicators.iter();
    all.map(|one| (one.id, one.name.clone())).collect()
}

fn name(card: &mut Scorecard, id: Id, name: &str) {
    set(card, &Path::Indicator(id, IndicatorField::Name), name);
}

/// Three named members, and the question about them.
fn asking() -> (Scorecard, Group, Question) {
    let (mut card, group) = compared(3);
    for (id, text) in card
        .members(group)
        .into_iter()
        .zip(["Mutu", "Biaya", "Waktu"])
    {
        name(&mut card, id, text);
    }
    let (next, key, members) = ask(&card, group, "draf", &names(&card, group)).expect("room");
    one_step(&card, &next);
    let question = Question {
        key,
        title: "Pelayanan".into(),
        about: "Bandingkan\ntiga hal.".into(),
        members,
        language: "id".into(),
    };
    (next, group, question)
}

/// An expert's document, judged row by row above the diagonal.
fn filled(question: &Question, sheet: u32, name: &str, texts: &[&str]) -> Scorecard {
    let mut card = answer(question, sheet);
    let group = Group::Indicators(card.perspectives[0].id);
    for (pair, text) in [[0, 1], [0, 2], [1, 2]].into_iter().zip(texts) {
        judge(&mut card, group, pair, text);
    }
    set(&mut card, &Path::Profile(ProfileField::Analyst), name);
    card
}

fn reply_of(question: &Question, sheet: u32, name: &str, texts: &[&str]) -> Reply {
    reply(&filled(question, sheet, name, texts)).expect("an answer")
}

#[test]
fn a_question_keeps_its_key_while_its_members_stay() {
    let (mut card, group, question) = asking();
    assert_eq!(question.members, ["Mutu", "Biaya", "Waktu"]);
    let ids = card.members(group);
    assert_eq!(asked(&card, group), Some((question.key, ids.clone())));
    let asks = |card: &Scorecard, draft: &str| {
        let (next, key, labels) = ask(card, group, draft, &names(card, group)).expect("room");
        (next, key, labels)
    };
    // Renamed and moved: the same question in the same order, another draft
    // number notwithstanding.
    name(&mut card, ids[0], "Kualitas");
    assert!(card.move_indicator(ids[2], Direction::Up));
    let (same, key, labels) = asks(&card, "salinan");
    assert_eq!(same, card);
    assert_eq!(key, question.key);
    assert_eq!(labels, ["Kualitas", "Biaya", "Waktu"]);
    // One more, or one less: another question.
    let mut more = card.clone();
    let new = add(&mut more, 0, "direct-value");
    name(&mut more, new, "Akses");
    let (more, other, labels) = asks(&more, "draf");
    assert_ne!(other, question.key);
    assert_eq!(labels, ["Kualitas", "Waktu", "Biaya", "Akses"]);
    assert_eq!(asked(&more, group).map(|(_, ids)| ids.len()), Some(4));
    assert!(card.remove_indicator(ids[1]));
    let (_, less, labels) = asks(&card, "draf");
    assert!(less != question.key && less != other);
    assert_eq!(labels, ["Kualitas", "Waktu"]);
    // Other drafts and groups ask other questions.
    let (plain, group) = compared(2);
    let key = |draft: &str| {
        ask(&plain, group, draft, &names(&plain, group))
            .expect("room")
            .1
    };
    assert_ne!(key("a"), key("b"));
}

#[test]
fn an_answer_is_a_document_of_its_own() {
    let (_, _, question) = asking();
    let opened = Question::from_fragment(&question.to_fragment()).expect("the link");
    assert_eq!(opened, question);
    let card = answer(&opened, 77);
    let mut settled = card.clone();
    settled.settle();
    assert_eq!(settled, card);
    assert_eq!(
        View::Results.within(&card),
        View::Answer,
        "it has one screen"
    );
    assert!(evaluate(&card).score.ready().is_none());
    let home = &card.perspectives[0];
    let labels: Vec<&str> = home
        .indicators
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(labels, ["Mutu", "Biaya", "Waktu"]);
    let annex = answered::annex(&card).expect("an annex");
    let about = annex.sheet.texts.get(answered::ABOUT);
    assert_eq!(about, Some(&question.about));
    let file = storage::read_text(&storage::write(&card, 0.0)).expect("opens");
    assert_eq!(file.scorecard, card);
    assert!(!file.repaired);
    assert_eq!(reply(&Scorecard::new("2024")), None);
}

/// Judgments in either direction; the last pair is left open.
#[test]
fn an_answer_comes_back_by_its_code_and_by_its_file() {
    let (card, group, question) = asking();
    let mut doc = filled(&question, 12, "Ani", &["1/3", "9"]);
    let inner = Group::Indicators(doc.perspectives[0].id);
    judge(&mut doc, inner, [1, 0], "3");
    let own = reply(&doc).expect("an answer");
    assert_eq!((own.question, own.sheet), (question.key, 12));
    assert_eq!(own.judgments, [Some(1.0 / 3.0), Some(9.0), None]);
    let code = own.code().expect("Saaty's steps");
    let chat = format!("Selamat pagi,\n> {code}\nTerima kasih");
    let found: Vec<Reply> = find_codes(&chat)
        .into_iter()
        .map(|one| one.expect("whole"))
        .collect();
    assert_eq!(found, std::slice::from_ref(&own));
    let (by_code, said) = take(&card, group, &found).expect("asked");
    assert_eq!(said, [Taken::Added("Ani".into())]);
    one_step(&card, &by_code);
    let row = &rows(&by_code, group)[0];
    assert_eq!(row.label, "Ani");
    assert_eq!(upper(&by_code, group, row), ["1/3", "9", ""]);
    assert!(settings(annex(&by_code, group)).panel);

    let file = storage::read_text(&storage::write(&doc, 0.0)).expect("opens");
    let (by_file, said) = take_answer(&card, group, &file.scorecard).expect("asked");
    assert_eq!(said, [Taken::Added("Ani".into())]);
    assert_eq!(by_file, by_code);
    // The same answer by both ways is one expert.
    let (both, said) = take_answer(&by_code, group, &file.scorecard).expect("asked");
    assert_eq!(said, [Taken::Known("Ani".into())]);
    assert_eq!(both, by_code);
    assert_eq!(take_answer(&card, group, &Scorecard::new("2024")), None);
}

/// What is none of Saaty's steps goes by file, to the digits that were typed.
#[test]
fn decimals_go_by_file_only() {
    let (card, group, question) = asking();
    let doc = filled(&question, 5, "", &["2,5", "0,4", "1/7"]);
    let own = reply(&doc).expect("an answer");
    assert_eq!(own.code(), None);
    let (next, said) = take_answer(&card, group, &doc).expect("asked");
    assert_eq!(said, [Taken::Added(String::new())]);
    let row = &rows(&next, group)[0];
    assert_eq!(upper(&next, group, row), ["2,5", "0,4", "1/7"]);
    // What cannot be read, or contradicts itself, is not judged.
    let mut doc = filled(&question, 6, "", &["tiga", "3", "1"]);
    let home = &mut doc.perspectives[0];
    let [first, _, third] = [0, 1, 2].map(|place| home.indicators[place].id);
    let judgments = &mut home.weighting.judgments;
    judgments.insert(pair(third, first), Entry::new("3"));
    assert_eq!(
        reply(&doc).expect("an answer").judgments,
        [None, None, Some(1.0)]
    );
}

#[test]
fn what_became_of_each_answer_is_said() {
    let (card, group, question) = asking();
    let ani = reply_of(&question, 1, "Ani", &["3", "5", "2"]);
    let budi = reply_of(&question, 2, "Budi", &["1", "1", "1"]);
    let (card, said) =
        take(&card, group, &[ani.clone(), budi.clone(), ani.clone()]).expect("asked");
    use Taken::{Added, Changed, Known, OtherQuestion, OtherSize};
    let word = |name: &str| name.to_owned();
    assert_eq!(
        said,
        [Added(word("Ani")), Added(word("Budi")), Known(word("Ani"))]
    );
    // Weight and mark are the analyst's and stay when an answer is corrected.
    let id = rows(&card, group)[0].id;
    let mut card = leave_out(&card, group, id, true).expect("an expert");
    let at = Path::Cell(
        annex(&card, group).expect("one").id,
        EXPERTS.into(),
        id,
        panel::WEIGHT.into(),
    );
    set(&mut card, &at, "2");
    let corrected = reply_of(&question, 1, "Ani S.", &["3", "4", ""]);
    let (next, said) = take(&card, group, &[corrected]).expect("asked");
    assert_eq!(said, [Changed(word("Ani S."))]);
    one_step(&card, &next);
    let [first, second] = rows(&next, group) else {
        panic!("two experts")
    };
    assert_eq!((first.id, first.label.as_str()), (id, "Ani S."));
    assert_eq!(upper(&next, group, first), ["3", "4", ""]);
    assert!(left_out(first));
    assert_eq!(first.cells.get(panel::WEIGHT), Some(&Entry::new("2")));
    assert_eq!(second.label, "Budi");
    // Two of the same mind and name are two.
    let twin = reply_of(&question, 3, "Budi", &["1", "1", "1"]);
    let (three, said) = take(&next, group, &[twin]).expect("asked");
    assert_eq!(said, [Added(word("Budi"))]);
    assert_eq!(rows(&three, group).len(), 3);
    // Answers to other questions change nothing.
    let foreign = Reply {
        question: question.key ^ 1,
        ..budi.clone()
    };
    let short = Reply {
        judgments: vec![Some(1.0)],
        ..budi.clone()
    };
    let (same, said) = take(&next, group, &[foreign, short]).expect("asked");
    assert_eq!(said, [OtherQuestion(word("Budi")), OtherSize(word("Budi"))]);
    assert_eq!(same, next);
    let (plain, group) = compared(3);
    assert_eq!(take(&plain, group, &[budi]), None, "nobody was asked");
}

/// Answers find their members after these were moved and renamed.
#[test]
fn answers_find_their_way_back() {
    let (mut card, group, question) = asking();
    let ids = card.members(group);
    assert!(card.move_indicator(ids[2], Direction::Up));
    name(&mut card, ids[0], "Kualitas");
    let doc = filled(&question, 1, "Ani", &["2", "4", "2"]);
    let (card, _) = take_answer(&card, group, &doc).expect("asked");
    let report = evaluate(&card);
    let found = report.perspectives[0]
        .weights
        .values
        .ready()
        .expect("weights");
    // 4 : 2 : 1 for Mutu, Biaya, Waktu; the document has Waktu second.
    for (weight, share) in found.iter().zip([4.0, 1.0, 2.0]) {
        crate::common::near(*weight, share / 7.0, crate::common::ROUNDING);
    }
}

#[test]
fn a_full_table_takes_corrections_but_no_more_experts() {
    let (card, group, question) = asking();
    let (card, _) = take(
        &card,
        group,
        &[reply_of(&question, 1, "Ani", &["3", "5", "2"])],
    )
    .expect("asked");
    let many = imported(vec![named("", "", &["3", "5", "2"]); MOST_EXPERTS - 1]);
    let card = import(&card, group, &many, false).expect("room");
    let late = reply_of(&question, 2, "Budi", &["1", "1", "1"]);
    let better = reply_of(&question, 1, "Ani", &["3", "5", "1"]);
    let (next, said) = take(&card, group, &[late, better]).expect("asked");
    assert_eq!(
        said,
        [Taken::Full("Budi".into()), Taken::Changed("Ani".into())]
    );
    assert_eq!(rows(&next, group).len(), MOST_EXPERTS);
}

#[test]
fn the_next_expert_begins_anew_under_another_number() {
    let (card, group, question) = asking();
    let first = filled(&question, 1, "Ani", &["3", "5", "2"]);
    let mut second = again(&first, 2);
    assert_eq!(second, answer(&question, 2));
    let inner = Group::Indicators(second.perspectives[0].id);
    judge(&mut second, inner, [0, 1], "1/9");
    let (card, _) = take_answer(&card, group, &first).expect("asked");
    let (card, said) = take_answer(&card, group, &second).expect("asked");
    assert_eq!(said, [Taken::Added(String::new())]);
    assert_eq!(rows(&card, group).len(), 2);
    // A file that many open gives each a number, once.
    for held in ["", "0"] {
        let mut file = answer(&question, 0);
        let annex = answered::annex(&file).expect("an annex").id;
        set(
            &mut file,
            &Path::Choice(annex, answered::SHEET.into()),
            held,
        );
        own_sheet(&mut file, 31);
        assert_eq!(reply(&file).expect("an answer").sheet, 31);
        own_sheet(&mut file, 32);
        assert_eq!(reply(&file).expect("an answer").sheet, 31);
    }
    let mut other = Scorecard::new("2024");
    own_sheet(&mut other, 31);
    assert_eq!(other, Scorecard::new("2024"));
}
