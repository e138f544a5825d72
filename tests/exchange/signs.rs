//! Signed scales, of which there are two.

use crate::random::Random;
use crate::{judgments, texts};
use timbang::storage::exchange::{Imported, SheetFault, Signs, read_experts};

const BOTH: [Signs; 2] = [Signs::NegativeFavoursFirst, Signs::NegativeFavoursSecond];

fn read(text: &str, signs: Signs) -> Result<Imported, SheetFault> {
    read_experts(text, &texts(&["cult", "fam", "house"]), signs)
}

#[test]
fn negative_numbers_are_asked_about() {
    for text in [
        "cult_fam,cult_house,fam_house\n2,-2,2\n",
        "2;3;4\n2;3;-9\n",
        "2;3;\u{2212}4",
        "2;3;-1",
        // An unreadable cell does not come first: it may be of the same scale.
        "2;x;-3",
    ] {
        assert_eq!(
            read(text, Signs::Ask),
            Err(SheetFault::SignsUnknown),
            "{text}"
        );
    }
}

#[test]
fn the_answer_decides_every_number_of_the_sheet() {
    let text = "cult_fam,cult_house,fam_house\n2,-2,2\n1,-1,-9\n,5,-2.5\n";
    let first = read(text, Signs::NegativeFavoursFirst).expect("a sheet");
    assert!(first.signed);
    assert_eq!(
        judgments(&first),
        [["1/2", "2", "1/2"], ["1", "1", "9"], ["", "1/5", "2,5"]]
    );
    let second = read(text, Signs::NegativeFavoursSecond).expect("a sheet");
    assert!(second.signed);
    assert_eq!(
        judgments(&second),
        [["2", "1/2", "2"], ["1", "1", "1/9"], ["", "5", "1/2,5"]]
    );
    // Named the other way round.
    let text = "fam_cult,cult_house,fam_house\n3,-2,2\n";
    let first = read(text, Signs::NegativeFavoursFirst).expect("a sheet");
    assert_eq!(judgments(&first), [["3", "2", "1/2"]]);
}

#[test]
fn a_sheet_without_signs_is_read_as_it_is() {
    for signs in [Signs::Ask, BOTH[0], BOTH[1]] {
        let found = read("2;3;1/4\n", signs).expect("a sheet");
        assert!(!found.signed);
        assert_eq!(judgments(&found), [["2", "3", "1/4"]]);
    }
}

#[test]
fn a_signed_scale_has_nothing_between_minus_one_and_one() {
    for (text, bad) in [
        ("-2;0;3", "0"),
        ("-2;1/3;3", "1/3"),
        ("-2;-0,5;3", "-0,5"),
        ("-2;-10;3", "-10"),
        ("-2;-1/3;3", "-1/3"),
    ] {
        for signs in BOTH {
            let Err(SheetFault::Cells(cells)) = read(text, signs) else {
                panic!("{text}");
            };
            assert_eq!((cells.len(), cells[0].text.as_str()), (1, bad), "{text}");
        }
    }
}

#[test]
fn the_two_conventions_are_reciprocal() {
    let mut random = Random::new(9);
    let mut text = String::from("cult_fam,cult_house,fam_house\n");
    for _ in 0..200 {
        let mut cell = || {
            let sign = if random.chance(50) { "-" } else { "" };
            format!("{sign}{}", 1 + random.below(9))
        };
        text += &format!("{},{},{}\n", cell(), cell(), cell());
    }
    let [first, second] = BOTH.map(|signs| read(&text, signs).expect("a sheet"));
    let value = |text: &&str| {
        timbang::numbers::read_judgment(text)
            .value()
            .expect("a judgment")
    };
    let (first, second) = (judgments(&first).concat(), judgments(&second).concat());
    assert_eq!(first.len(), 600);
    for (first, second) in first.iter().zip(&second) {
        assert!(
            (value(first) * value(second) - 1.0).abs() < 1e-12,
            "{first} {second}"
        );
    }
}
