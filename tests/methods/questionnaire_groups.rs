//! Respondents parted into groups. The answers are made up.

use crate::questionnaire::sheet;
use timbang::methods::questionnaire::groups::{Grouping, MOST_GROUPS, groupings};
use timbang::methods::questionnaire::{KEY, ROLE};
use timbang::scorecard::{Id, Indicator};

const OFF: &[(&str, &str)] = &[(ROLE, "off")];
const CATEGORY: &[(&str, &str)] = &[(ROLE, "category")];

fn grouped(answers: &[&str]) -> Grouping {
    let lines: Vec<String> = answers.iter().map(|one| format!("1|{one}")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let sheet = sheet(&[("No", OFF), ("Kelompok", CATEGORY)], &lines);
    let mut all = groupings(&Indicator::blank(Id(9), KEY, sheet));
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].heading, "Kelompok");
    all.remove(0)
}

#[test]
fn spellings_of_one_group_are_one() {
    let found = grouped(&[
        "Laki-laki",
        "perempuan",
        "laki laki ",
        "Perempuan",
        "",
        "LAKI-LAKI",
    ]);
    assert_eq!(found.names, ["Laki-laki", "perempuan"]);
    assert_eq!(
        found.members,
        [Some(0), Some(1), Some(0), Some(1), None, Some(0)]
    );
    assert_eq!(found.counts(), [3, 2]);
    let scores = [Some(4.0), Some(2.0), None, Some(3.0), Some(5.0), Some(1.0)];
    assert_eq!(found.part(&scores), [vec![4.0, 1.0], vec![2.0, 3.0]]);
}

#[test]
fn ages_and_incomes_stand_in_their_order() {
    let ages = grouped(&[
        "> 50 tahun",
        "31-40",
        "20 - 30",
        "< 20",
        "41–50",
        "tidak tahu",
        ">50 tahun",
    ]);
    assert_eq!(
        ages.names,
        [
            "< 20",
            "20 - 30",
            "31-40",
            "41–50",
            "> 50 tahun",
            ">50 tahun",
            "tidak tahu"
        ]
    );
    let money = grouped(&["Rp10.000.000 ke atas", "Rp 2.500.000", "< Rp1.000.000"]);
    assert_eq!(
        money.names,
        ["< Rp1.000.000", "Rp 2.500.000", "Rp10.000.000 ke atas"]
    );
    let schools = grouped(&["SMA", "D3", "S1", "SD"]);
    assert_eq!(schools.names, ["D3", "S1", "SD", "SMA"]);
}

#[test]
fn what_is_no_category_is_said() {
    let names: Vec<String> = (0..=MOST_GROUPS)
        .map(|one| format!("Orang {one}"))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    assert!(grouped(&names).too_many());
    assert!(!grouped(&names[1..]).too_many());
}
