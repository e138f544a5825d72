//! Scorecards as links: what was shared comes back, damage is noticed, and no
//! link unpacks to more than its limit.

use crate::random::Random;
use miniz_oxide::deflate::compress_to_vec;
use timbang::cases::{CARDS, Wording, find};
use timbang::scorecard::Scorecard;
use timbang::storage::exchange::{
    LONGEST_FRAGMENT, LONGEST_LINK, LinkFault, MOST_INFLATED, SharedFault, from_link, to_link,
};
use timbang::storage::{FileFault, read_text, write};

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The published studies, in Indonesian.
fn studies() -> Vec<Scorecard> {
    let cases = CARDS.iter().filter_map(|card| find(card.key));
    cases
        .map(|case| (case.build)(Wording::Indonesian))
        .collect()
}

fn without_checks(card: &Scorecard) -> Scorecard {
    let mut card = card.clone();
    card.annexes.clear();
    card
}

fn bone_bolango() -> Scorecard {
    (find("bone-bolango").expect("a study").build)(Wording::Indonesian)
}

/// The payload of these bytes as this program packs them, whatever they are:
/// RFC 4648 and CRC-32 once more, so that the tests share no code with it.
fn payload(content: &[u8]) -> String {
    let [high, low] = u16::try_from(content.len() + 4)
        .expect("short")
        .to_be_bytes();
    let mut bytes = vec![1, high, low, 1 ^ high ^ low ^ 0x5a];
    bytes.extend(content);
    let mut sum = u32::MAX;
    for byte in &bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 };
        }
    }
    bytes.extend((!sum).to_be_bytes());
    let bits: Vec<u8> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1))
        .collect();
    let value =
        |bits: &[u8]| (0..6).fold(0, |all, at| all * 2 + bits.get(at).copied().unwrap_or(0));
    let letter = |bits: &[u8]| char::from(LETTERS[usize::from(value(bits))]);
    bits.chunks(6).map(letter).collect()
}

#[test]
fn every_scorecard_comes_back() {
    let mut all = studies();
    for name in [
        "wrong-numbers",
        "expert-panel",
        "satisfaction-survey",
        "extremes",
    ] {
        let text = std::fs::read_to_string(format!("tests/cases/{name}.json")).expect("a case");
        all.push(read_text(&text).expect("a scorecard").scorecard);
    }
    for card in all {
        let payload = to_link(&card, 1_735_689_600_000.0).expect("it fits");
        assert!(payload.bytes().all(|letter| LETTERS.contains(&letter)));
        for text in [
            payload.clone(),
            format!("#d={payload}"),
            format!("https://contoh.go.id/timbang/?lang=id#d={payload}."),
            payload[..30].to_owned() + "\r\n " + &payload[30..],
        ] {
            let opened = from_link(&text).expect("a sound link");
            assert_eq!(opened.scorecard, card);
            assert_eq!(opened.saved, Some(1_735_689_600_000.0));
        }
    }
}

/// A link that people were sent must open for ever: this one was made when links
/// came to be. What it holds stands in the file of the same schema.
#[test]
fn the_first_links_still_open() {
    let sample = std::fs::read_to_string("tests/migrations/schema-2.json").expect("a fixture");
    let sample = read_text(&sample).expect("a scorecard").scorecard;
    let link = std::fs::read_to_string("tests/migrations/schema-2.link.txt").expect("a fixture");
    assert_eq!(from_link(&link).expect("a sound link").scorecard, sample);
}

/// What `the_first_links_still_open` reads, for a new schema.
#[test]
#[ignore = "prints"]
fn prints_the_first_link() {
    let sample = std::fs::read_to_string("tests/migrations/schema-2.json").expect("a fixture");
    let sample = read_text(&sample).expect("a scorecard").scorecard;
    println!("{}", to_link(&sample, 0.0).expect("it fits"));
}

#[test]
fn a_usual_scorecard_fits_in_a_link() {
    for card in studies() {
        let payload = to_link(&without_checks(&card), 1_735_689_600_000.0).expect("it fits");
        // Half of a link is left for the address of the page and a longer note.
        assert!(payload.len() < LONGEST_LINK * 2 / 3, "{}", payload.len());
        // The words that both sides know are worth it.
        let alone = compress_to_vec(write(&without_checks(&card), 0.0).as_bytes(), 9);
        assert!(payload.len() < alone.len() * 8 / 6 * 2 / 3);
    }
}

#[test]
fn a_cut_link_says_so_wherever_it_is_cut() {
    // With its checks it is longer than 2,048 letters, where some programs cut.
    let payload = to_link(&bone_bolango(), 0.0).expect("it fits");
    assert!(payload.len() > 2_048);
    let cut = Err(SharedFault::Link(LinkFault::Cut));
    assert_eq!(
        from_link(&format!("https://x/#d={}", &payload[..2_048 - 13])),
        cut
    );
    for end in 1..payload.len() {
        assert_eq!(from_link(&payload[..end]), cut, "at {end}");
    }
}

#[test]
fn one_changed_letter_is_noticed_at_every_place() {
    let payload = to_link(&without_checks(&bone_bolango()), 0.0).expect("it fits");
    let mut random = Random::new(7);
    for at in 0..payload.len() {
        let old = payload.as_bytes()[at];
        let mut new = old;
        while new == old {
            new = LETTERS[random.below(64)];
        }
        let mut changed = payload.clone().into_bytes();
        changed[at] = new;
        let changed = String::from_utf8(changed).expect("letters");
        let read = from_link(&changed);
        let Err(SharedFault::Link(fault)) = &read else {
            panic!("{at}: {read:?}");
        };
        assert_eq!(*fault, LinkFault::Altered, "at {at}");
    }
    let longer = format!("{payload}A");
    assert_eq!(
        from_link(&longer),
        Err(SharedFault::Link(LinkFault::Altered))
    );
}

#[test]
fn a_bomb_stops_at_the_limit() {
    // 6 kB in a whole link with the right sum, 4 MiB unpacked.
    let bomb = compress_to_vec(&vec![b' '; 2 * MOST_INFLATED], 9);
    let bomb = payload(&bomb);
    assert!(bomb.len() < LONGEST_FRAGMENT);
    assert_eq!(from_link(&bomb), Err(SharedFault::TooLarge));
    // One byte more than the limit, and as many as the limit.
    let over = payload(&compress_to_vec(&vec![b' '; MOST_INFLATED + 1], 9));
    assert_eq!(from_link(&over), Err(SharedFault::TooLarge));
    let full = payload(&compress_to_vec(&vec![b' '; MOST_INFLATED], 9));
    assert_eq!(from_link(&full), Err(SharedFault::File(FileFault::Empty)));
    // 272 kB that would be 200 MiB: too long for a link, nothing is unpacked.
    let huge = "A".repeat(272_000 / 3 * 4);
    assert_eq!(from_link(&huge), Err(SharedFault::Link(LinkFault::TooLong)));
}

#[test]
fn what_is_no_scorecard_is_refused() {
    let refused = |text: &str| from_link(&payload(&compress_to_vec(text.as_bytes(), 9)));
    assert_eq!(refused("{}"), Err(SharedFault::File(FileFault::NotOurs)));
    let newer = r#"{"format":"timbang","schema":99,"app":"9.9","scorecard":{}}"#;
    let app = "9.9".to_owned();
    assert_eq!(
        refused(newer),
        Err(SharedFault::File(FileFault::Newer { schema: 99, app }))
    );
    let altered = Err(SharedFault::Link(LinkFault::Altered));
    assert_eq!(from_link(&payload(&[0xff; 40])), altered, "no deflate");
    assert_eq!(
        from_link(&payload(&compress_to_vec(&[0xff; 40], 9))),
        altered,
        "no UTF-8"
    );
    assert_eq!(from_link(&payload(&[])), altered);
    for (text, fault) in [
        ("", LinkFault::Empty),
        ("#d=", LinkFault::Empty),
        ("Selamat pagi", LinkFault::NotALink),
    ] {
        assert_eq!(from_link(text), Err(SharedFault::Link(fault)), "{text}");
    }
    // A question for experts is no scorecard.
    let question = timbang::storage::exchange::Question {
        members: crate::texts(&["a", "b"]),
        language: "id".to_owned(),
        ..Default::default()
    };
    assert!(from_link(&question.to_fragment()).is_err());
}

#[test]
fn junk_opens_nothing_and_stops_nothing() {
    let mut random = Random::new(11);
    for _ in 0..20_000 {
        let length = random.below(200);
        let junk: Vec<u8> = (0..length).map(|_| random.below(256) as u8).collect();
        let text: String = junk
            .iter()
            .map(|byte| char::from(LETTERS[usize::from(*byte) % 64]))
            .collect();
        assert!(from_link(&text).is_err());
        assert!(from_link(&payload(&junk)).is_err());
    }
}
