//! The headings that name experts, weights and pairs.

use crate::{judgments, texts};
use timbang::storage::exchange::{Imported, SheetFault, Signs, read_experts};

const LABELS: [&str; 3] = ["Mutu", "Biaya kirim", "cult"];

fn read(text: &str) -> Result<Imported, SheetFault> {
    read_experts(text, &texts(&LABELS), Signs::Ask)
}

#[test]
fn pairs_are_named_in_many_ways() {
    for heads in [
        "Mutu / Biaya kirim;Mutu / cult;Biaya kirim / cult",
        "Mutu/Biaya kirim;MUTU/CULT;biaya  KIRIM/Cult",
        "Mutu - Biaya kirim;Mutu-cult;Biaya kirim \u{2013} cult",
        "Mutu vs Biaya kirim;Mutu vs. cult;Biaya kirim versus cult",
        "mutu_biaya_kirim;mutu_cult;biaya_kirim_cult",
        "A/B;A/C;B/C",
        "a - b;a - c;b - c",
        "A vs B;A vs C;B vs C",
        "A_B;A_C;B_C",
        "1-2;1-3;2-3",
        "1/2;1/3;2/3",
        "1_2;1_3;2_3",
        "1 vs 2;A/C;Biaya kirim/cult",
        "\"Mutu\n/ Biaya kirim\";\" A/C \";B/C",
    ] {
        let found = read(&format!("{heads}\n2;3;1/4\n")).expect(heads);
        assert!(found.header && !found.by_order, "{heads}");
        assert_eq!(judgments(&found), [["2", "3", "1/4"]], "{heads}");
    }
}

#[test]
fn a_pair_named_the_other_way_round_is_inverted_and_any_order_will_do() {
    let found = read("B/C;cult vs Mutu;2-1;Nama\n2;1/3;4;Ani\n;1;1/5;Budi\n").expect("a sheet");
    assert_eq!(judgments(&found), [["1/4", "3", "2"], ["5", "1", ""]]);
    assert_eq!(found.experts[1].name, "Budi");
}

#[test]
fn names_and_weights_have_headings() {
    for (heads, row, name, weight) in [
        ("nama;bobot", "Ani;2", "Ani", "2"),
        ("PAKAR;Weight", "Ani;0,25", "Ani", "0,25"),
        ("Bobot;Expert name", "2;Ani", "Ani", "2"),
        ("Nama Responden;Bobot pakar", "Ani;", "Ani", ""),
        ("respondent", "Ani", "Ani", ""),
        ("id", "17", "17", ""),
        ("No;Nama", "1;Ani", "Ani", ""),
        ("Nama;No.", "Ani;1", "Ani", ""),
        ("", "r1", "r1", ""),
        ("bobot", "3", "", "3"),
        ("Nama", "'=Ani", "=Ani", ""),
    ] {
        let text = format!("{heads};A/B;A/C;B/C\n{row};2;3;4\n");
        let found = read(&text).expect(&text);
        let expert = &found.experts[0];
        assert_eq!(
            (expert.name.as_str(), expert.weight.as_str()),
            (name, weight),
            "{text}"
        );
        assert_eq!(judgments(&found), [["2", "3", "4"]], "{text}");
        assert_eq!(found.ignored, Vec::<String>::new());
    }
}

#[test]
fn unknown_headings_are_taken_in_order_and_said_so() {
    for heads in [
        "Nama;q1;q2;q3",
        "Nama;1;2;3",
        "Nama;A/B;x;B/C",
        "Pakar;p;q;B/C",
    ] {
        let found = read(&format!("{heads}\nAni;2;3;4\n")).expect(heads);
        assert!(found.header && found.by_order, "{heads}");
        assert_eq!(judgments(&found), [["2", "3", "4"]], "{heads}");
    }
}

#[test]
fn headings_that_cannot_be_placed_are_named() {
    let column = |name: &str| {
        Err(SheetFault::Column {
            name: name.to_owned(),
        })
    };
    for (heads, name) in [
        // What is known stands elsewhere than the order has it.
        ("Nama;A/C;x;B/C", "x"),
        ("Nama;B/A;x;B/C", "x"),
        ("Nama;A/B;A/C;x;y", "x"),
        ("Nama;A/B;A/B;B/C", "A/B"),
        ("Nama;A/B;B/A;A/C;B/C", "B/A"),
        ("Bobot;Weight;A/B;A/C;B/C", "Weight"),
        ("Nama;Mutu/Mutu;A/B;A/C;z", "Mutu/Mutu"),
    ] {
        let row = ";2".repeat(heads.matches(';').count());
        let text = format!("{heads}\nAni{row}\n");
        assert_eq!(read(&text), column(name), "{text}");
    }
    let count = |found| {
        Err(SheetFault::PairCount {
            row: 1,
            found,
            expected: 3,
        })
    };
    assert_eq!(read("Nama;A/B;A/C\nAni;2;3\n"), count(2));
    assert_eq!(read("Nama;q1;q2;q3;q4\nAni;2;3;4;5\n"), count(4));
}

#[test]
fn columns_that_are_not_needed_are_passed_over_and_listed() {
    let text = "Timestamp;Nama;A/B;A/C;B/C;Kota;\n1/5/2024;Ani;2;3;4;Solo;\n";
    let found = read(text).expect("a sheet");
    assert_eq!(judgments(&found), [["2", "3", "4"]]);
    assert_eq!(found.ignored, ["Timestamp", "Kota"]);
}

#[test]
fn a_row_of_judgments_is_no_heading() {
    for (text, wanted) in [
        ("1/2;1/2;1/2\n1;1;1", vec![["1/2"; 3], ["1"; 3]]),
        ("1/2;1/3;1/4", vec![["1/2", "1/3", "1/4"]]),
        (
            "Pakar;3;1/2;2\nAni;1;1;1",
            vec![["3", "1/2", "2"], ["1"; 3]],
        ),
        ("Ani;;;\nBudi;1;2;3", vec![[""; 3], ["1", "2", "3"]]),
    ] {
        let found = read(text).expect(text);
        assert!(!found.header && found.by_order, "{text}");
        assert_eq!(judgments(&found), wanted, "{text}");
    }
}

#[test]
fn labels_come_before_letters_and_letters_before_numbers() {
    let labels = texts(&["B", "A", "1", "2"]);
    let heads = "A/B;B/1;B/2;A/1;A/2;1/2";
    let found = read_experts(&format!("{heads}\n2;1;1;1;1;4\n"), &labels, Signs::Ask);
    assert_eq!(
        judgments(&found.expect("a sheet")),
        [["1/2", "1", "1", "1", "1", "4"]]
    );
}
