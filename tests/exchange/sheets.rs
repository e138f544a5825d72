//! Experts from CSV.

use crate::random::Random;
use crate::{judgments, steps, texts};
use timbang::numbers::read_judgment;
use timbang::storage::exchange::{
    BadCell, Imported, MOST_BAD_CELLS, MOST_EXPERTS, SheetFault, Signs, TemplateWords,
    read_experts, template, text_of,
};

fn three() -> Vec<String> {
    texts(&["Mutu", "Biaya", "Waktu"])
}

fn read(text: &str) -> Result<Imported, SheetFault> {
    read_experts(text, &three(), Signs::Ask)
}

/// A number with so many decimals and this mark.
fn decimal(value: f64, mark: &str) -> String {
    let text = format!("{value:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.replace('.', mark)
}

fn fraction(value: f64) -> String {
    match value < 1.0 {
        true => format!("1/{}", (1.0 / value).round()),
        false => value.to_string(),
    }
}

#[test]
fn two_hundred_experts_come_back_however_they_were_written() {
    let labels = texts(&["Mutu", "Biaya", "Waktu", "Risiko", "Dampak, luas"]);
    let steps = steps();
    for (separator, mark, header, ends) in [
        (';', ",", true, "\r\n"),
        (';', ".", false, "\n"),
        ('\t', ",", true, "\r"),
        ('\t', ".", false, "\n"),
        (',', ".", true, "\r\n"),
        (',', ".", false, "\n"),
        (';', "/", true, "\n"),
        ('\t', "/", false, "\r\n"),
        (',', "/", true, "\n"),
    ] {
        let mut random = Random::new(20);
        let mut text = String::new();
        let between = separator.to_string();
        if header {
            let mut heads = vec!["Nama".to_owned(), "Bobot".to_owned()];
            for (index, first) in labels.iter().enumerate() {
                for second in &labels[index + 1..] {
                    heads.push(format!("\"{first} / {second}\""));
                }
            }
            text += &(heads.join(&between) + ends);
        }
        let mut wanted = Vec::new();
        for expert in 1..=200 {
            let mut cells = vec![format!("\"Pakar {expert}, \"\"S.E.\"\"\""), "2".to_owned()];
            for _ in 0..10 {
                let value = steps[random.below(steps.len())];
                let text = match mark {
                    "/" => fraction(value),
                    mark => decimal(value, mark),
                };
                cells.push(if random.chance(5) {
                    String::new()
                } else {
                    text
                });
            }
            wanted.push(cells[2..].to_vec());
            text += &(cells.join(&between) + ends);
        }
        let read = read_experts(&text, &labels, Signs::Ask).expect("a sound sheet");
        assert_eq!((read.separator, read.header), (separator, header));
        assert_eq!((read.by_order, read.signed), (!header, false));
        assert_eq!(judgments(&read), wanted, "{separator:?} {mark}");
        let last = &read.experts[199];
        assert_eq!(
            (last.name.as_str(), last.weight.as_str()),
            ("Pakar 200, \"S.E.\"", "2")
        );
        assert_eq!(last.row, 200 + usize::from(header));
    }
}

#[test]
fn separators_are_found_and_not_mistaken_for_decimal_marks() {
    for (text, separator, wanted) in [
        ("3;0,5;1/3", ';', ["3", "0,5", "1/3"]),
        ("0,333;0,5;0,2", ';', ["0,333", "0,5", "0,2"]),
        ("3,4;5,6;7,8", ';', ["3,4", "5,6", "7,8"]),
        ("0,5\t3\t0,2", '\t', ["0,5", "3", "0,2"]),
        ("0.5,3,0.2", ',', ["0.5", "3", "0.2"]),
        ("\u{feff}sep=,\r\n2,3,4", ',', ["2", "3", "4"]),
        ("sep=;\n2;3;4", ';', ["2", "3", "4"]),
        ("\"sep=\t\"\n2\t3\t4", '\t', ["2", "3", "4"]),
        ("\n\n;;\n 2 ; 3 ;4;;\n;;;;\n", ';', ["2", "3", "4"]),
        ("2;;", ';', ["2", "", ""]),
        ("\"2\";\"1/3\"; \"4\"", ';', ["2", "1/3", "4"]),
        ("2;-;\u{2153}", ';', ["2", "", "\u{2153}"]),
        ("Ani;2;3;4;", ';', ["2", "3", "4"]),
        ("Ani;2;3;\nBudi;2;3;", ';', ["2", "3", ""]),
        ("Ani;0,5;2;3;4;;", ';', ["2", "3", "4"]),
        ("\"Ani;\nBudi\",2,3,4", ',', ["2", "3", "4"]),
    ] {
        let read = read(text).unwrap_or_else(|fault| panic!("{text}: {fault:?}"));
        assert_eq!(read.separator, separator, "{text}");
        assert_eq!(judgments(&read)[0], wanted, "{text}");
    }
    let two = texts(&["Mutu", "Biaya"]);
    for (text, wanted) in [
        ("0,333\n0,5", ["0,333", "0,5"]),
        ("3\n1/2", ["3", "1/2"]),
        ("1/2\n3", ["1/2", "3"]),
        ("A/B\n3\n0,5", ["3", "0,5"]),
        ("id,A/B\n1,5\n2,0.5", ["5", "0.5"]),
        ("Ani;0,333\nBudi;2", ["0,333", "2"]),
    ] {
        let read = read_experts(text, &two, Signs::Ask).expect(text);
        assert_eq!(judgments(&read), wanted.map(|text| vec![text]), "{text}");
    }
}

#[test]
fn mixed_separators_are_named_with_their_row() {
    for (text, row) in [
        ("2;3;4\n2;3;4\n2,3,4\n", 3),
        ("Nama;A/B;A/C;B/C\nAni,2,3,4\n", 2),
        ("Nama,A/B,A/C,B/C\nAni,1,2,3\n\nBudi;2;3;4\n", 4),
        ("2\t3\t4\r\n2;3;4\r\n2\t3\t4", 2),
    ] {
        assert_eq!(
            read(text),
            Err(SheetFault::MixedSeparators { row }),
            "{text}"
        );
    }
    // A file whose first line says otherwise.
    let named = "sep=;\n2,3,4\n";
    let fault = SheetFault::PairCount {
        row: 2,
        found: 1,
        expected: 3,
    };
    assert_eq!(read(named), Err(fault));
}

#[test]
fn rows_of_another_length_are_named() {
    let fault = |row, found| {
        Err(SheetFault::PairCount {
            row,
            found,
            expected: 3,
        })
    };
    assert_eq!(read("2;3;4\n2;3\n"), fault(2, 2));
    assert_eq!(read("Ani;2;3;4\nBudi;2;3;4;5\n"), fault(2, 4));
    assert_eq!(read("Nama;Bobot;A/B;A/C;B/C\n\nAni;1;2;3\n"), fault(3, 2));
    assert_eq!(read("2;3;4;5;6;7"), fault(1, 6));
    // One number too many is no name.
    assert_eq!(read("1;2;3;4\n2;3;4;5"), fault(1, 4));
    assert_eq!(read("3"), fault(1, 1));
    // A decimal comma between commas.
    assert_eq!(read("2,3,4\n0,333,3,4\n"), fault(2, 4));
}

#[test]
fn unreadable_cells_are_named_up_to_a_limit() {
    let bad = |row, column, text: &str| BadCell {
        row,
        column,
        text: text.to_owned(),
    };
    let cells = |text: &str| match read(text) {
        Err(SheetFault::Cells(cells)) => cells,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(
        cells("Nama;A/B;A/C;B/C\nAni;2;x;4\nBudi;10;3;0\n"),
        [bad(2, 3, "x"), bad(3, 2, "10"), bad(3, 4, "0")]
    );
    assert_eq!(cells("2;1/0;4"), [bad(1, 2, "1/0")]);
    assert_eq!(cells("2;3;03-Jan"), [bad(1, 3, "03-Jan")]);
    assert_eq!(cells("Ani;2;3;x"), [bad(1, 4, "x")]);
    assert_eq!(cells("2;3;-0,5"), [bad(1, 3, "-0,5")]);
    let long = "y".repeat(500);
    assert_eq!(cells(&format!("2;3;{long}"))[0].text.len(), 40);
    let many = "2;x;4\n".repeat(100);
    assert_eq!(cells(&many).len(), MOST_BAD_CELLS);
    // 9.1 is read as a rounded 9, but its reciprocal is off the scale.
    assert_eq!(cells("B/A;A/C;B/C\n9,1;1;1\n"), [bad(2, 1, "9,1")]);
}

#[test]
fn sheets_have_limits() {
    let rows = |count: usize| "2;3;4\n".repeat(count);
    assert_eq!(
        read(&rows(MOST_EXPERTS)).map(|read| read.experts.len()),
        Ok(MOST_EXPERTS)
    );
    let head = "A/B;A/C;B/C\n".to_owned();
    assert!(read(&(head.clone() + &rows(MOST_EXPERTS))).is_ok());
    let many = Err(SheetFault::TooMany {
        limit: MOST_EXPERTS,
    });
    assert_eq!(read(&rows(MOST_EXPERTS + 1)), many);
    assert_eq!(read(&(head.clone() + &rows(MOST_EXPERTS + 1))), many);
    assert_eq!(read(&"2;3;4\n".repeat(900_000)), Err(SheetFault::TooLarge));
    assert_eq!(read("2;3;4\0"), Err(SheetFault::NotText));
    for empty in ["", "\u{feff} \r\n\t", ";;;\n;;", &head] {
        assert_eq!(read(empty), Err(SheetFault::Empty), "{empty:?}");
    }
    for labels in [vec![], texts(&["a"]), vec!["a".to_owned(); 41]] {
        assert!(read_experts("3", &labels, Signs::Ask).is_err());
    }
    // Nothing but marks is no burden.
    for mark in [";", ",", "\t", "\"", "\n", "\r", "';"] {
        assert!(read(&mark.repeat(300_000)).is_err());
    }
}

#[test]
fn bytes_are_text_or_refused() {
    let utf16: Vec<u8> = "\u{feff}2\t3\t4"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let text = text_of(&utf16).expect("marked UTF-16");
    assert_eq!(judgments(&read(&text).expect("a sheet")), [["2", "3", "4"]]);
    assert_eq!(text_of(&[0xff, 0x00, 0x80]), Err(SheetFault::NotText));
    assert_eq!(text_of(&vec![b'2'; 6_000_000]), Err(SheetFault::TooLarge));
}

#[test]
fn a_template_is_read_back() {
    let words = TemplateWords {
        name: "Nama",
        weight: "Bobot",
        example: "=Contoh; \"satu\"",
    };
    for (labels, by_order) in [
        (texts(&["Mutu", "Biaya"]), false),
        (three(), false),
        (texts(&["=SUM(A1)", "@x", "-1", "+2; \"3\"\n4"]), false),
        // Labels that leave a doubt give way to letters.
        (texts(&["Mutu", "Mutu", ""]), false),
        (texts(&["x", "y / z", "x / y", "z"]), false),
        // Letters that mean somebody else give way to the order.
        (texts(&["A", "B / C", "A / B", "C"]), true),
        (texts(&["B", "A", "", ""]), true),
        ((0..40).map(|one| format!("Unsur {one}")).collect(), false),
    ] {
        let text = template(&labels, words);
        assert!(text.starts_with("\u{feff}Nama;Bobot;"));
        for cell in text.trim_start_matches('\u{feff}').split([';', '\n']) {
            assert!(
                !cell
                    .trim_start_matches('"')
                    .starts_with(['=', '+', '-', '@']),
                "{text}"
            );
        }
        let read = read_experts(&text, &labels, Signs::Ask).expect(&text);
        assert_eq!(
            (read.separator, read.header, read.by_order),
            (';', true, by_order)
        );
        let expert = &read.experts[0];
        assert_eq!(
            (expert.name.as_str(), expert.weight.as_str()),
            ("=Contoh; \"satu\"", "1")
        );
        let pairs = labels.len() * (labels.len() - 1) / 2;
        assert_eq!(expert.judgments, vec![Some("1".to_owned()); pairs]);
        // Filled in, every pair is the pair it was headed with.
        let filled: Vec<String> = (0..pairs).map(|one| (one % 9 + 1).to_string()).collect();
        let text = text.replace(
            &vec!["1"; pairs + 1].join(";"),
            &format!("1;{}", filled.join(";")),
        );
        let read = read_experts(&text, &labels, Signs::Ask).expect(&text);
        assert_eq!(judgments(&read), [filled]);
    }
}

#[test]
fn texts_of_an_import_are_judgments() {
    let text = "B/A;C/A;C/B\n0,333;1/7;2/3\n2,5;1:4;\u{2153}\n0,14;0.2;9\n";
    let read = read(text).expect("a sheet");
    assert_eq!(
        judgments(&read),
        [
            ["1/0,333", "7", "1,5"],
            ["1/2,5", "4", "3"],
            ["1/0,14", "5", "1/9"]
        ]
    );
    for text in judgments(&read).concat() {
        assert!(read_judgment(text).value().is_some(), "{text}");
    }
}
