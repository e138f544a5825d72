//! Experts from JSON.

use crate::{judgments, texts};
use timbang::storage::FileFault;
use timbang::storage::exchange::{Imported, MOST_EXPERTS, SheetFault, read_list};

fn read(text: &str) -> Result<Imported, SheetFault> {
    read_list(text, &texts(&["Mutu", "Biaya", "Waktu"]))
}

#[test]
fn whole_matrices_are_read() {
    let text = r#"{ "experts": [
        { "name": "Ani", "weight": 2.5,
          "judgments": [[1, 3, "1/5"], ["1/3", 1, null], [5, null, 1]], "note": 1 },
        { "judgments": [[1, 0.3333333333333333, 2], [3, 1, 0.143], [0.5, 7, 1]] },
        { "name": null, "weight": "0,4",
          "judgments": [[null, null, 1.5], [4, null, 0.25], [null, null, null]] }
    ] }"#;
    let found = read(text).expect("a list");
    assert_eq!(
        judgments(&found),
        [["3", "1/5", ""], ["1/3", "2", "1/7"], ["1/4", "1,5", "1/4"]]
    );
    let words: Vec<_> = found
        .experts
        .iter()
        .map(|one| (&*one.name, &*one.weight))
        .collect();
    assert_eq!(words, [("Ani", "2,5"), ("", ""), ("", "0,4")]);
    assert_eq!(found.experts[2].row, 3);
    let bare = &text[text.find('[').expect("a list")..text.rfind('}').expect("an end")];
    assert_eq!(read(bare), Ok(found));
}

#[test]
fn faults_name_the_expert_and_the_cell() {
    let one = |judgments: &str| format!(r#"[{{"judgments":{judgments}}}]"#);
    let damaged = |place: &str| {
        SheetFault::Json(FileFault::Damaged {
            place: place.to_owned(),
        })
    };
    let cell = |row, column, text: &str| SheetFault::MatrixCell {
        expert: 1,
        row,
        column,
        text: text.to_owned(),
    };
    for (text, fault) in [
        (String::new(), SheetFault::Empty),
        ("[]".to_owned(), SheetFault::Empty),
        ("{}".to_owned(), SheetFault::Json(FileFault::NotOurs)),
        ("7".to_owned(), SheetFault::Json(FileFault::NotOurs)),
        ("[1]".to_owned(), damaged("experts[0].judgments")),
        (
            r#"[{"name":[],"judgments":[]}]"#.to_owned(),
            damaged("experts[0].name"),
        ),
        (
            "[".to_owned(),
            SheetFault::Json(FileFault::Cut { line: 1, column: 1 }),
        ),
        ("[".repeat(100), SheetFault::Json(FileFault::TooDeep)),
        (
            one("[[1,2],[0.5,1]]"),
            SheetFault::MatrixSize {
                expert: 1,
                found: 2,
                expected: 3,
            },
        ),
        (
            one("[[1,2,3],[0.5,1],[1,1,1]]"),
            SheetFault::MatrixSize {
                expert: 1,
                found: 2,
                expected: 3,
            },
        ),
        (
            one("[[1,2,3],4,[1,1,1]]"),
            SheetFault::MatrixSize {
                expert: 1,
                found: 0,
                expected: 3,
            },
        ),
        (one("[[1,2,3],[0.5,1,-4],[1,1,1]]"), cell(2, 3, "-4")),
        (one("[[1,2,3],[0.5,1,4],[true,1,1]]"), cell(3, 1, "true")),
        (one("[[1,0,3],[0.5,1,4],[1,1,1]]"), cell(1, 2, "0")),
        (one("[[1,2,1e999],[0.5,1,4],[1,1,1]]"), cell(1, 3, "1e999")),
        (
            one("[[1,2,3],[0.5,1,4],[0.5,0.25,1]]"),
            SheetFault::NotReciprocal {
                expert: 1,
                row: 1,
                column: 3,
            },
        ),
        (
            one("[[1,2,3],[2,1,4],[0.33,0.25,1]]"),
            SheetFault::NotReciprocal {
                expert: 1,
                row: 1,
                column: 2,
            },
        ),
        (
            one("[[1,2,3],[0.5,2,4],[0.33,0.25,1]]"),
            SheetFault::NotReciprocal {
                expert: 1,
                row: 2,
                column: 2,
            },
        ),
        (
            one("[[1,8,1],[0.11,1,1],[1,1,1]]"),
            SheetFault::NotReciprocal {
                expert: 1,
                row: 1,
                column: 2,
            },
        ),
    ] {
        assert_eq!(read(&text), Err(fault), "{text:.80}");
    }
}

#[test]
fn lists_have_limits() {
    let expert = r#"{"judgments":[[1,2,3],[0.5,1,4],[0.333,0.25,1]]}"#;
    let list = |count: usize| format!("[{}]", vec![expert; count].join(","));
    assert_eq!(
        read(&list(MOST_EXPERTS)).map(|list| list.experts.len()),
        Ok(MOST_EXPERTS)
    );
    let many = SheetFault::TooMany {
        limit: MOST_EXPERTS,
    };
    assert_eq!(read(&list(MOST_EXPERTS + 1)), Err(many));
    assert_eq!(read(&" ".repeat(5_000_001)), Err(SheetFault::TooLarge));
    let wide = format!("[{}]", vec!["1"; 600_000].join(","));
    let place = "experts".to_owned();
    assert_eq!(
        read(&wide),
        Err(SheetFault::Json(FileFault::TooMany { place }))
    );
}
