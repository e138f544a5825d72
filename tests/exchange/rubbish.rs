//! No text makes a parser fail otherwise than by naming a fault.

use crate::random::Random;
use crate::{reply, texts};
use timbang::numbers::read_judgment;
use timbang::storage::exchange::{
    Imported, Question, Reply, Signs, TemplateWords, find_codes, read_experts, read_list, template,
    text_of,
};

/// Enough for every branch; a wider search is a larger number here.
const ROUNDS: usize = 1_500;

const LETTERS: [&str; 40] = [
    "", "0", "1", "9", "-", "/", ",", ".", ";", "\t", "\n", "\r", "\"", "'", "=", "A", "B", "a",
    "TB1-", "tb1", "#q=", "AQ", "sep=;", "\u{feff}", "\u{0}", "\u{2153}", "\u{2212}", "王", "🦉",
    "\u{301}", "\u{202e}", "[", "]", "{", "}", "null", "1e999", "\\", "Nama", " ",
];

fn random_text(random: &mut Random, most: usize) -> String {
    let mut text = String::new();
    for _ in 0..random.below(most) {
        match random.chance(80) {
            true => text.push_str(random.pick(&LETTERS)),
            false => text.extend(char::from_u32(random.below(0x11_0000) as u32)),
        }
    }
    text
}

/// The text with some letters taken out, put in, changed, or cut off.
fn mutated(random: &mut Random, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..=random.below(4) {
        let at = random.below(letters.len() + 1);
        let end = (at + random.below(6)).min(letters.len());
        match random.below(4) {
            0 => letters.truncate(at),
            1 => drop(letters.drain(at..end)),
            2 => drop(letters.splice(at..end, random_text(random, 4).chars())),
            _ => {
                let part = letters[at..end].to_vec();
                letters.splice(at..at, part);
            }
        }
    }
    letters.into_iter().collect()
}

/// Every judgment that was read is one that an entry field takes.
fn check(imported: &Imported, pairs: usize) {
    for expert in &imported.experts {
        assert_eq!(expert.judgments.len(), pairs);
        for text in expert.judgments.iter().flatten() {
            let value = read_judgment(text).value().unwrap_or_default();
            assert!((0.11..=9.1).contains(&value), "{text}");
        }
    }
}

fn read_all(text: &str) {
    let three = texts(&["Mutu", "Biaya", "B"]);
    for labels in [&three[..], &three[..2], &texts(&["", "", "/", "-"])] {
        let pairs = labels.len() * (labels.len() - 1) / 2;
        for signs in [
            Signs::Ask,
            Signs::NegativeFavoursFirst,
            Signs::NegativeFavoursSecond,
        ] {
            if let Ok(imported) = read_experts(text, labels, signs) {
                check(&imported, pairs);
            }
        }
        if let Ok(imported) = read_list(text, labels) {
            check(&imported, pairs);
        }
    }
    if let Ok(reply) = Reply::parse(text) {
        assert_eq!(
            reply.code().map(|code| Reply::parse(&code)),
            Some(Ok(reply))
        );
    }
    if let Ok(question) = Question::from_fragment(text) {
        let again = Question::from_fragment(&question.to_fragment());
        assert_eq!(again, Ok(question));
    }
    let _ = find_codes(text);
    let _ = text_of(text.as_bytes());
}

#[test]
fn random_texts_are_read_or_refused() {
    let mut random = Random::new(31);
    for _ in 0..ROUNDS {
        read_all(&random_text(&mut random, 60));
    }
}

#[test]
fn mutations_of_sound_texts_are_read_or_refused() {
    let mut random = Random::new(32);
    let code = reply(&mut random, 5, "Ani").code().expect("a code");
    let question = Question {
        members: texts(&["Mutu", "Biaya"]),
        ..Question::default()
    };
    let words = TemplateWords {
        name: "Nama",
        weight: "Bobot",
        example: "Contoh",
    };
    let samples = [
        format!("> {code} ya\n{code}"),
        question.to_fragment(),
        template(&texts(&["Mutu", "Biaya", "B"]), words),
        "Nama,A/B,C-A,2_3\nAni,3,-1/3,0.5\n\"Budi, S.E.\",2,,-9\n".to_owned(),
        "sep=;\n2;0,333;\u{2153}\r\n-2;1;9\r\n".to_owned(),
        r#"{"experts":[{"name":"A","weight":1,"judgments":[[1,3,2],[0.333,1,null],["1/2",4,1]]}]}"#
            .to_owned(),
    ];
    for sample in &samples {
        read_all(sample);
        for (end, _) in sample.char_indices() {
            read_all(&sample[..end]);
        }
        for _ in 0..ROUNDS / 3 {
            read_all(&mutated(&mut random, sample));
        }
    }
}

#[test]
fn a_code_changed_anywhere_is_the_same_reply_or_none() {
    let mut random = Random::new(33);
    for _ in 0..40 {
        let members = 2 + random.below(12);
        let sample = reply(&mut random, members, "Budi S.");
        let code = sample.code().expect("a code");
        for _ in 0..100 {
            if let Ok(read) = Reply::parse(&mutated(&mut random, &code)) {
                assert_eq!(read, sample);
            }
        }
    }
}

#[test]
fn hostile_texts_take_no_time() {
    for unit in [
        "TB1", "TB1-", "TB1-A", "TB1A ", "TB1-A\n", "tb9z", "> ", "A",
    ] {
        let text = unit.repeat(1_000_000 / unit.len());
        let _ = (
            find_codes(&text),
            Reply::parse(&text),
            Question::from_fragment(&text),
        );
    }
    let spread = format!("{}{}", "TB1A ".repeat(2_000), " ".repeat(1_000_000));
    assert_eq!(find_codes(&spread), []);
}
