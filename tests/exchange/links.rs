//! Questions as links.

use crate::random::Random;
use crate::texts;
use timbang::storage::exchange::{
    LONGEST_ABOUT, LONGEST_FRAGMENT, LONGEST_LABEL, LinkFault, Question, key_of,
};

const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn sample() -> Question {
    Question {
        key: 0xdead_beef,
        title: "Bobot perspektif RSUD".to_owned(),
        about: "Bandingkan dua-dua.\nTerima kasih 🙏".to_owned(),
        members: texts(&["Keuangan", "Pelanggan", "Proses internal", "Pembelajaran"]),
        language: "id".to_owned(),
    }
}

#[test]
fn every_question_comes_back() {
    let mut all = vec![sample()];
    for members in 2..=40 {
        let labels = (0..members).map(|one| format!("Unsur ke-{one} \u{e9}"));
        all.push(Question {
            key: members,
            title: String::new(),
            about: String::new(),
            members: labels.collect(),
            language: "en".to_owned(),
        });
    }
    for question in all {
        let fragment = question.to_fragment();
        assert!(fragment.chars().all(|letter| LETTERS.contains(letter)));
        for text in [
            fragment.clone(),
            format!("#q={fragment}"),
            format!("q={fragment}"),
            format!("https://contoh.go.id/timbang/#q={fragment}."),
            format!("<https://contoh.go.id/#q={fragment}>\n"),
            fragment[..20].to_owned() + "\r\n " + &fragment[20..],
        ] {
            assert_eq!(Question::from_fragment(&text).as_ref(), Ok(&question));
        }
    }
}

#[test]
fn a_cut_link_is_told_from_an_altered_one() {
    let fragment = sample().to_fragment();
    for end in 1..fragment.len() {
        let read = Question::from_fragment(&fragment[..end]);
        assert_eq!(read, Err(LinkFault::Cut), "at {end}");
        let read = Question::from_fragment(&format!("{}...", &fragment[..end]));
        assert_eq!(read, Err(LinkFault::Cut), "at {end}");
    }
    // Behind the head, which is six letters, every change is known for one.
    for at in 0..fragment.len() {
        for letter in LETTERS
            .chars()
            .filter(|letter| !fragment[at..].starts_with(*letter))
        {
            let mut changed = fragment.clone();
            changed.replace_range(at..=at, &letter.to_string());
            let read = Question::from_fragment(&changed);
            assert!(read.is_err(), "{letter} at {at}");
            if at >= 6 {
                assert_eq!(read, Err(LinkFault::Altered), "{letter} at {at}");
            }
        }
        let mut letters: Vec<char> = fragment.chars().collect();
        if at > 0 && letters[at] != letters[at - 1] {
            letters.swap(at - 1, at);
            assert!(Question::from_fragment(&String::from_iter(letters)).is_err());
        }
    }
    assert_eq!(
        Question::from_fragment(&format!("{fragment}A")),
        Err(LinkFault::Altered)
    );
    let split = format!("{}%20{}", &fragment[..40], &fragment[40..]);
    assert_eq!(Question::from_fragment(&split), Err(LinkFault::Altered));
}

#[test]
fn faults_are_told_apart() {
    // Version 2, length 4, the check of the three, and the sum (zlib.crc32).
    let newer = "AgAEo6D-IME";
    for (text, fault) in [
        ("", LinkFault::Empty),
        ("#q=", LinkFault::Empty),
        (" \n", LinkFault::Empty),
        (newer, LinkFault::Newer { version: 2 }),
        ("?", LinkFault::NotALink),
        ("https://contoh.go.id/", LinkFault::NotALink),
        ("Selamat pagi", LinkFault::NotALink),
        ("AAAAAAAAAAAAAAAA", LinkFault::NotALink),
        (&"A".repeat(LONGEST_FRAGMENT + 1), LinkFault::TooLong),
    ] {
        assert_eq!(Question::from_fragment(text), Err(fault), "{text:.40}");
    }
}

#[test]
fn long_texts_are_shortened_until_the_link_fits() {
    let mut question = sample();
    question.title = "t".repeat(500);
    question.about = "a".repeat(5_000);
    let read = Question::from_fragment(&question.to_fragment()).expect("a sound link");
    assert_eq!(read.title.len(), LONGEST_LABEL);
    assert_eq!(read.about.len(), LONGEST_ABOUT);
    assert_eq!(read.members, question.members);

    question.members = (0..40)
        .map(|one| format!("{one:02}{}", "🦉".repeat(300)))
        .collect();
    let fragment = question.to_fragment();
    assert!(fragment.len() <= LONGEST_FRAGMENT, "{}", fragment.len());
    let read = Question::from_fragment(&fragment).expect("a sound link");
    for (read, whole) in read.members.iter().zip(&question.members) {
        assert!(whole.starts_with(read.as_str()) && read.chars().count() >= 25);
    }

    question.members = (0..40)
        .map(|one| format!("Sasaran strategis nomor {one}"))
        .collect();
    let read = Question::from_fragment(&question.to_fragment()).expect("a sound link");
    assert_eq!(read.members, question.members);
}

#[test]
fn what_is_no_question_makes_no_link() {
    for members in [0, 1, 41] {
        let members = vec!["x".to_owned(); members];
        let question = Question {
            members,
            ..sample()
        };
        assert_eq!(question.to_fragment(), "");
    }
}

#[test]
fn texts_lose_what_controls_a_device() {
    let question = Question {
        title: " a\u{0}b\u{1b}[31m ".to_owned(),
        about: "satu\ndua\ttiga\u{0}".to_owned(),
        members: texts(&["x\u{0}y", "\r\n"]),
        ..sample()
    };
    let read = Question::from_fragment(&question.to_fragment()).expect("a sound link");
    assert_eq!(read.title, "ab[31m");
    assert_eq!(read.about, "satu\nduatiga");
    assert_eq!(read.members, ["xy", ""]);
}

#[test]
fn the_key_tells_drafts_groups_and_members_apart() {
    let members = texts(&["a", "b", "c"]);
    let key = key_of("draft", "group", &members);
    assert_eq!(key, key_of("draft", "group", &members));
    // Stored in links that people have: it may never change.
    // Computed with zlib.crc32 of Python over the same bytes.
    assert_eq!(key, 0xf8d7_b3c0);
    for other in [
        key_of("draf", "tgroup", &members),
        key_of("draft", "group", &texts(&["a", "bc", ""])),
        key_of("draft", "group", &texts(&["b", "a", "c"])),
        key_of("draft", "group", &texts(&["a", "b"])),
        key_of("draft2", "group", &members),
        key_of("draft", "group2", &members),
    ] {
        assert_ne!(key, other);
    }
    let mut random = Random::new(3);
    let mut keys: Vec<u32> = (0..2_000)
        .map(|_| key_of(&random.below(1 << 40).to_string(), "1", &members))
        .collect();
    keys.sort_unstable();
    keys.dedup();
    assert!(keys.len() >= 1_999, "{}", keys.len());
}
