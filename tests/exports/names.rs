//! Names of sheets and of files.

use super::common::random::Random;
use timbang::storage::export::{LONGEST_SHEET_NAME, sheet_names};
use timbang::storage::safe_name;

/// What Excel says of names: at most 31 characters, none of `[]:*?/\`, no
/// apostrophe at an end, no two that differ in capitals alone, not "History".
fn check(names: &[String]) {
    for (place, name) in names.iter().enumerate() {
        assert!(!name.is_empty());
        assert!(name.encode_utf16().count() <= LONGEST_SHEET_NAME, "{name}");
        assert!(
            !name.contains(['[', ']', ':', '*', '?', '/', '\\']),
            "{name}"
        );
        assert!(!name.starts_with('\'') && !name.ends_with('\''), "{name}");
        assert_ne!(name.to_lowercase(), "history");
        let same = |other: &String| other.to_lowercase() == name.to_lowercase();
        assert!(!names[..place].iter().any(same), "{name} twice");
    }
}

#[test]
fn sheets() {
    let long = "Perspektif pembelajaran dan pertumbuhan".repeat(3);
    let wanted = [
        "",
        "a/b",
        "A:B",
        long.as_str(),
        long.as_str(),
        "'x'",
        "  ",
        "history",
        "𝒳".repeat(20).leak(),
    ];
    let names = sheet_names(&wanted, "Lembar");
    check(&names);
    assert_eq!(names[1], "a-b");
    assert_eq!(names[2], "A-B (2)");
    assert!(names[4].ends_with(" (2)"));
    assert_eq!(names[5], "x");
}

#[test]
fn sheets_however_named() {
    let letters: Vec<char> = "aA[]:*?/\\'  \t\u{1}𝒳ﬀ\u{fffe}".chars().collect();
    let mut random = Random::new(31);
    for _ in 0..500 {
        let name = |random: &mut Random| -> String {
            let length = random.below(45);
            (0..length)
                .map(|_| letters[random.below(letters.len())])
                .collect()
        };
        let wanted: Vec<String> = (0..12).map(|_| name(&mut random)).collect();
        let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        check(&sheet_names(&wanted, "x"));
    }
}

/// QUALITY C7.
#[test]
fn files() {
    let xlsx = |title: &str| safe_name(title, ".xlsx");
    assert_eq!(xlsx("../../x"), "x.xlsx");
    assert_eq!(xlsx("CON"), "_CON.xlsx");
    assert_eq!(xlsx("a:b*?"), "a-b.xlsx");
    assert_eq!(xlsx("\u{202e}slx.x"), "slx.x.xlsx");
    assert_eq!(xlsx("<img onerror>"), "img onerror.xlsx");
    assert_eq!(xlsx(&"n".repeat(300)).chars().count(), 80);
    assert_eq!(xlsx(" . "), "kartu-skor.xlsx");
    assert_eq!(xlsx("x.xlsx"), "x.xlsx");
}
