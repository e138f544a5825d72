//! What is too large is refused, on reading and on saving alike.

use crate::sample::{SAVED, rich};
use std::time::{Duration, Instant};
use timbang::scorecard::{Block, Entry, Row, Scorecard};
use timbang::storage::{
    FileFault, LARGEST_FILE, LONGEST_BLOCK, LONGEST_TEXT, MOST_ENTRIES, MOST_ROWS, check, read,
    read_text, safe_file_name, try_write, write,
};

#[track_caller]
fn fault(text: &str) -> FileFault {
    read_text(text).expect_err("this file is too large")
}

fn too_many(place: &str) -> FileFault {
    FileFault::TooMany {
        place: place.to_owned(),
    }
}

#[test]
fn what_is_too_large_is_refused_quickly() {
    let start = Instant::now();
    let deep = "[".repeat(10_000);
    assert_eq!(fault(&deep), FileFault::TooDeep);
    let wide = format!(
        "{{\"format\":\"timbang\",\"x\":[0{}]}}",
        ",0".repeat(2_000_000)
    );
    assert_eq!(fault(&wide), too_many("scorecard"));
    let (bytes, limit) = (LARGEST_FILE + 1, LARGEST_FILE);
    let large = vec![b'['; bytes];
    assert_eq!(read(&large), Err(FileFault::TooLarge { bytes, limit }));
    // Half a second each (quality case I4); this is far less even unoptimised.
    assert!(start.elapsed() < Duration::from_millis(1_500));
}

/// A change to a scorecard, and the place that becomes too large by it.
type Growth = (fn(&mut Scorecard), &'static str);

#[test]
fn each_part_has_a_limit_for_reading_and_for_saving() {
    let growths: [Growth; 11] = [
        (|doc| doc.name = "é".repeat(LONGEST_TEXT + 1), "name"),
        (
            |doc| doc.profile.note = "x".repeat(LONGEST_TEXT + 1),
            "profile.note",
        ),
        (
            |doc| doc.periods = vec![doc.periods[0].clone(); 13],
            "periods",
        ),
        (
            |doc| doc.perspectives = vec![doc.perspectives[3].clone(); 10],
            "perspectives",
        ),
        (
            |doc| {
                let one = doc.perspectives[2].indicators[0].clone();
                doc.perspectives[2].indicators = vec![one; 41];
            },
            "perspectives[2].indicators",
        ),
        (
            |doc| {
                let rows = vec![Row::default(); MOST_ROWS + 1];
                let sheet = &mut doc.perspectives[0].indicators[0].sheet;
                sheet.tables.insert("lines".to_owned(), rows);
            },
            "perspectives[0].indicators[0].sheet.tables.lines",
        ),
        (
            |doc| {
                let entry = Entry::new("9".repeat(LONGEST_TEXT + 1));
                let sheet = &mut doc.perspectives[0].indicators[0].sheet;
                let rows = sheet.tables.get_mut("lines").expect("lines");
                rows[1].cells.insert("budget".to_owned(), entry);
            },
            "perspectives[0].indicators[0].sheet.tables.lines[1].cells.budget",
        ),
        (
            |doc| {
                let block = "x".repeat(LONGEST_BLOCK + 1);
                let sheet = &mut doc.perspectives[1].indicators[0].sheet;
                sheet.texts.insert("answers".to_owned(), Block::new(&block));
            },
            "perspectives[1].indicators[0].sheet.texts.answers",
        ),
        (
            |doc| {
                let key = "k".repeat(LONGEST_TEXT + 1);
                let sheet = &mut doc.perspectives[1].indicators[0].sheet;
                sheet.choices.insert(key, String::new());
            },
            "perspectives[1].indicators[0].sheet.choices",
        ),
        (
            |doc| {
                let judgments = (0..=MOST_ENTRIES).map(|one| (format!("{one}/0"), Entry::new("1")));
                doc.weighting.judgments = judgments.collect();
            },
            "weighting.judgments",
        ),
        (
            |doc| doc.perspectives[3].weight = "1".repeat(2_001).as_str().into(),
            "perspectives[3].weight",
        ),
    ];
    for (grow, place) in growths {
        let mut scorecard = rich();
        grow(&mut scorecard);
        let wanted = too_many(&format!("scorecard.{place}"));
        assert_eq!(check(&scorecard), Err(wanted.clone()));
        assert_eq!(try_write(&scorecard, SAVED), Err(wanted.clone()));
        assert_eq!(fault(&write(&scorecard, SAVED)), wanted);
    }
}

#[test]
fn whatever_may_be_saved_can_be_opened() {
    let mut scorecard = rich();
    scorecard.name = "é".repeat(LONGEST_TEXT);
    let block = "4\t".repeat(LONGEST_BLOCK / 2);
    let sheet = &mut scorecard.perspectives[1].indicators[0].sheet;
    sheet.texts.insert("answers".to_owned(), Block::new(&block));
    let lines: Vec<Row> = (0..MOST_ROWS as u32)
        .map(|row| {
            let cells = (0..12)
                .map(|column| (column.to_string(), Entry::new("1")))
                .collect();
            Row {
                id: timbang::scorecard::Id(1_000 + row),
                cells,
                ..Row::default()
            }
        })
        .collect();
    let sheet = &mut scorecard.perspectives[0].indicators[0].sheet;
    sheet.tables.insert("lines".to_owned(), lines);
    scorecard.settle();
    let text = try_write(&scorecard, SAVED).expect("within the limits");
    assert_eq!(
        read_text(&text).map(|opened| opened.scorecard),
        Ok(scorecard.clone())
    );
    for more in 0..5 {
        let sheet = &mut scorecard.perspectives[1].indicators[0].sheet;
        sheet
            .texts
            .insert(format!("more-{more}"), Block::new(&block));
    }
    assert!(matches!(
        try_write(&scorecard, SAVED),
        Err(FileFault::TooLarge { .. })
    ));
}

#[test]
fn file_names_are_safe_on_every_system() {
    for (title, name) in [
        ("Kartu skor 2024", "Kartu skor 2024"),
        ("  ../../etc/passwd", "etc-passwd"),
        ("a\\b:c*d?e\"f<g>h|i", "a-b-c-d-e-f-g-h-i"),
        ("satu\n\tdua\u{0} tiga", "satu dua tiga"),
        ("laporan\u{202e}gpj.exe\u{200b}", "laporangpj.exe"),
        ("draf.timbang.json", "draf"),
        ("NUL", "_NUL"),
        ("com1.laporan", "_com1.laporan"),
        ("Lpt³", "_Lpt³"),
        ("aux .x", "_aux .x"),
        ("community", "community"),
        ("", "kartu-skor"),
        (" ... ", "kartu-skor"),
        ("/\\\u{202e}", "kartu-skor"),
        ("Dinas Kesehatan – é 健康", "Dinas Kesehatan – é 健康"),
    ] {
        assert_eq!(
            safe_file_name(title),
            format!("{name}.timbang.json"),
            "{title:?}"
        );
    }
    for letter in ["x", "é", "健", "𝄞", ". "] {
        let name = safe_file_name(&letter.repeat(500));
        assert!(name.chars().count() <= 80 && name.len() <= 240, "{name}");
        assert!(name.ends_with(".timbang.json"));
    }
}
