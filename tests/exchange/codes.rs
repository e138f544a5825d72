//! Replies as codes.

use crate::random::Random;
use crate::reply;
use timbang::storage::exchange::{CodeFault, LONGEST_NAME, Misfit, Reply, find_codes};

/// Every letter and digit that can be typed in place of another.
const TYPED: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

fn sample(seed: u64, members: usize, name: &str) -> (Reply, String) {
    let mut random = Random::new(seed);
    let mut sample = reply(&mut random, members, name);
    sample.question = random.below(1 << 32) as u32;
    let code = sample.code().expect("steps only");
    (sample, code)
}

/// What a letter of a code is read as.
fn read_as(letter: char) -> char {
    match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}

#[test]
fn every_reply_comes_back() {
    let mut random = Random::new(1);
    for members in 2..=40 {
        for name in ["", "Ani", "Dr. Budi Santoso, M.Si.", "Žofie 王 🦉"] {
            let mut sample = reply(&mut random, members, name);
            sample.question = random.below(1 << 32) as u32;
            let code = sample.code().expect("steps only");
            assert_eq!(Reply::parse(&code).as_ref(), Ok(&sample), "{code}");
            assert_eq!(sample.members(), members);
        }
    }
}

#[test]
fn a_code_is_short_and_made_for_reading() {
    let (_, code) = sample(2, 9, "Budi Santoso");
    assert!(code.len() <= 100, "{} letters", code.len());
    let groups: Vec<&str> = code.split('-').collect();
    assert_eq!(groups[0], "TB1");
    let (last, whole) = groups[1..].split_last().expect("groups");
    assert!(whole.iter().all(|group| group.len() == 4));
    assert!((1..=4).contains(&last.len()));
    let odd = |letter: char| "ILOU".contains(letter) || !letter.is_ascii_alphanumeric();
    assert!(!code.replace('-', "").contains(odd), "{code}");
    let (_, longest) = sample(3, 40, &"\u{1f989}".repeat(LONGEST_NAME));
    assert!(longest.len() < 1_400, "{}", longest.len());
}

#[test]
fn how_a_code_was_typed_does_not_matter() {
    let (wanted, code) = sample(4, 5, "Ani");
    let bare = code.replace('-', "");
    let (prefix, rest) = code.split_at("TB1".len());
    let wrapped: String = rest.chars().map(|one| format!("{one}\n> ")).collect();
    for text in [
        code.to_lowercase(),
        code.replace('-', " "),
        code.replace('-', "\u{2013}"),
        format!("  \u{201c}{code}\u{201d}.\n"),
        bare.replace('0', "o").replace('1', "l"),
        bare.replace('0', "O").replace('1', "I"),
        format!("{prefix}{wrapped}"),
        bare,
    ] {
        assert_eq!(Reply::parse(&text).as_ref(), Ok(&wanted), "{text}");
    }
}

#[test]
fn every_changed_letter_is_noticed() {
    for (seed, members, name) in [(5, 2, ""), (6, 3, "Ani"), (7, 6, "王"), (8, 9, "Budi S.")] {
        let (_, code) = sample(seed, members, name);
        for (at, own) in code.char_indices() {
            for other in TYPED.chars().chain(['-', '?']) {
                if own == '-' && !other.is_alphanumeric() || read_as(own) == read_as(other) {
                    continue;
                }
                let mut changed = code.clone();
                changed.replace_range(at..=at, &other.to_string());
                let read = Reply::parse(&changed);
                assert!(read.is_err(), "{code} with {other} at {at}: {read:?}");
                assert!(find_codes(&changed).iter().all(Result::is_err), "{changed}");
            }
        }
    }
}

#[test]
fn every_swap_cut_and_addition_is_noticed() {
    for (seed, members, name) in [(9, 2, ""), (10, 4, "Ani"), (11, 9, "Budi Santoso")] {
        let bare = sample(seed, members, name).1.replace('-', "");
        let letters: Vec<char> = bare.chars().collect();
        for at in 0..letters.len() {
            assert!(Reply::parse(&bare[..at]).is_err(), "cut at {at}");
            let mut without = letters.clone();
            without.remove(at);
            assert!(Reply::parse(&String::from_iter(without)).is_err(), "{at}");
            for added in TYPED.chars() {
                let mut with = letters.clone();
                with.insert(at, added);
                assert!(Reply::parse(&String::from_iter(with)).is_err(), "{at}");
            }
            if at > 0 && letters[at] != letters[at - 1] {
                let mut swapped = letters.clone();
                swapped.swap(at - 1, at);
                assert!(Reply::parse(&String::from_iter(swapped)).is_err(), "{at}");
            }
        }
        for added in TYPED.chars() {
            let read = Reply::parse(&format!("{bare}{added}"));
            assert_eq!(read, Err(CodeFault::Damaged));
        }
    }
}

#[test]
fn only_steps_go_into_a_code() {
    let code = |value: f64| {
        let judgments = vec![Some(value)];
        Reply {
            sheet: 0,
            question: 1,
            name: String::new(),
            judgments,
        }
        .code()
    };
    for sound in [1.0, 9.0, 1.0 / 9.0, 3.000_000_000_5, 0.333_333_333_3] {
        assert!(code(sound).is_some(), "{sound}");
    }
    for other in [
        0.0,
        1.5,
        10.0,
        0.1,
        0.333,
        3.000_01,
        -3.0,
        f64::NAN,
        f64::INFINITY,
    ] {
        assert_eq!(code(other), None, "{other}");
    }
    for count in [0, 2, 4, 5, 781, 820] {
        let judgments = vec![None; count];
        assert_eq!(
            Reply {
                sheet: 0,
                judgments,
                ..Reply::default()
            }
            .code(),
            None,
            "{count}"
        );
    }
}

#[test]
fn a_name_is_cut_between_letters() {
    let mut long = sample(12, 3, "").0;
    long.name = format!(" a\u{7}{}", "王".repeat(100));
    let read = Reply::parse(&long.code().expect("steps")).expect("sound");
    assert_eq!(read.name, format!("a{}", "王".repeat(LONGEST_NAME - 1)));
}

#[test]
fn faults_are_told_apart() {
    let (_, code) = sample(13, 4, "Ani");
    let at = code.len() - 1;
    for (text, fault) in [
        ("", CodeFault::Empty),
        (" \n> ", CodeFault::Empty),
        ("Selamat pagi", CodeFault::NotACode),
        ("TB0-1234", CodeFault::NotACode),
        ("TB", CodeFault::NotACode),
        ("TB1", CodeFault::Damaged),
        ("TB1-", CodeFault::Damaged),
        ("TB1-0000-0000-0000-0000", CodeFault::Damaged),
        // Made by no newer version: its sum says that the digit was changed.
        (&code.replace("TB1", "TB2"), CodeFault::Damaged),
        (&code[..at], CodeFault::Damaged),
        (&format!("{code} X"), CodeFault::Damaged),
    ] {
        assert_eq!(Reply::parse(text), Err(fault), "{text}");
    }
}

#[test]
fn a_code_of_a_newer_version_is_known() {
    // By hand: fourteen bytes as every version has them (10 bits of length below
    // what it likes, anything, the sum over version and all), in base 32.
    let mut bytes = vec![2, 0, 14, 1, 2, 3, 4, 5, 6, 7, 8];
    let mut sum = u32::MAX;
    for byte in &bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                (sum >> 1) ^ 0xedb8_8320
            } else {
                sum >> 1
            };
        }
    }
    bytes.extend((!sum).to_be_bytes());
    let bits: String = bytes[1..]
        .iter()
        .map(|byte| format!("{byte:08b}"))
        .collect();
    let mut code = String::from("TB2-");
    for five in format!("{bits}000").as_bytes().chunks(5) {
        let five = std::str::from_utf8(five).expect("digits");
        let value = usize::from_str_radix(five, 2).expect("bits");
        code.push(char::from(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[value]));
    }
    assert_eq!(Reply::parse(&code), Err(CodeFault::Newer), "{code}");
    assert_eq!(
        find_codes(&format!("lihat {code} ya")),
        [Err(CodeFault::Newer)]
    );
}

#[test]
fn a_reply_belongs_to_one_question() {
    let (sample, _) = sample(14, 4, "Ani");
    assert_eq!(sample.fits(sample.question, 4), Ok(()));
    let other = sample.question ^ 1;
    assert_eq!(sample.fits(other, 4), Err(Misfit::OtherQuestion));
    assert_eq!(sample.fits(sample.question, 5), Err(Misfit::OtherSize));
}

#[test]
fn codes_are_found_among_words_and_quotes() {
    let (ani, code) = sample(15, 5, "Ani");
    let (budi, other) = sample(16, 5, "Budi");
    let wrapped = |code: &str| {
        let (head, tail) = code.split_at(code.len() / 2);
        format!("> Kode saya: {head}\n> > {tail} terima kasih")
    };
    let cut = &other[..other.len() - 6];
    for (text, wanted) in [
        (format!("{code}\n{other}"), vec![Ok(&ani), Ok(&budi)]),
        (
            format!("[10.05] Ani: ini {code}, ya. TB1 itu kodenya"),
            vec![Ok(&ani)],
        ),
        (wrapped(&code) + &wrapped(&other), vec![Ok(&ani), Ok(&budi)]),
        (
            format!("{cut}\nAni: {code}"),
            vec![Err(&CodeFault::Damaged), Ok(&ani)],
        ),
        (format!("{cut} {cut}"), vec![Err(&CodeFault::Damaged); 2]),
        (
            format!("\"{}\";{}", code.replace('-', ""), other.to_lowercase()),
            vec![Ok(&ani), Ok(&budi)],
        ),
        (
            format!("{code}terimakasih {code}"),
            vec![Ok(&ani), Ok(&ani)],
        ),
        (
            "Kode diawali TB1- atau TB1-… dan TB12 bukan kode; RTB1-AAAA".to_owned(),
            vec![],
        ),
        (String::new(), vec![]),
    ] {
        let found = find_codes(&text);
        let found: Vec<_> = found.iter().map(Result::as_ref).collect();
        assert_eq!(found, wanted, "{text}");
    }
}

#[test]
fn two_hundred_codes_are_found_in_one_chat() {
    let mut text = String::new();
    let mut wanted = Vec::new();
    for seed in 0..200 {
        let (sample, code) = sample(seed, 2 + seed as usize % 9, "Pakar");
        text.push_str(&format!(
            "{seed}/5/24 10.{:02} - Pakar {seed}: {code}\n",
            seed % 60
        ));
        wanted.push(Ok(sample));
    }
    assert_eq!(find_codes(&text), wanted);
}
