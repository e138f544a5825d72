//! Rows that name columns, and items by variable.

use crate::rows;
use timbang::storage::tables::{find_header, group_items};

#[test]
fn the_row_of_names_is_found() {
    for (text, header) in [
        ("Nama;X1\nAni;4\n", Some(0)),
        ("X1;X2\n4;5\n", Some(0)),
        ("4;5\n3;4\n", None),
        ("Ani;4\nBudi;5\n", None),
        ("Laporan;;\n\nNama;X1;X2\nAni;4;5\nBudi;3;4", Some(1)),
        ("Nama;1;2;3\nAni;5;4;3\n", Some(0)),
        // Words alone: an answer comes again, a name does not.
        ("Kualitas;Biaya\nSetuju;Netral\nSetuju;Setuju", Some(0)),
        ("Setuju;Netral\nSetuju;Setuju", None),
        ("P1;P2\nSS;S", Some(0)),
        ("Nama;X1", Some(0)),
        ("1;2", None),
    ] {
        assert_eq!(find_header(&rows(text)), header, "{text}");
    }
    assert_eq!(find_header(&[]), None);
}

fn groups(headings: &[&str]) -> Vec<(String, Vec<usize>)> {
    let headings: Vec<String> = headings.iter().map(|one| (*one).to_owned()).collect();
    group_items(&headings)
}

fn group(name: &str, places: &[usize]) -> (String, Vec<usize>) {
    (name.to_owned(), places.to_vec())
}

#[test]
fn items_are_grouped_by_their_variable() {
    let found = groups(&[
        "Nama",
        "X1.1",
        "X1.2 Biaya wajar",
        "x1_3",
        "X1-4",
        "X2.1",
        "X2.2",
        "Y.1",
        "Y2",
        "Saran",
    ]);
    let wanted = [
        group("X1", &[1, 2, 3, 4]),
        group("X2", &[5, 6]),
        group("Y", &[7, 8]),
    ];
    assert_eq!(found, wanted);
    assert_eq!(groups(&["P1", "P2. Apa", "P 3"]), [group("P", &[0, 1, 2])]);
    assert_eq!(groups(&["[X1.1] a", "(X1.2) b"]), [group("X1", &[0, 1])]);
    assert_eq!(groups(&["Item_1", "Item_2"]), [group("Item", &[0, 1])]);
    assert_eq!(
        groups(&["X1.1.1", "X1.1.2", "X1.2.1"]),
        [group("X1.1", &[0, 1]), group("X1.2", &[2])]
    );
    // A total stands beside its items.
    assert_eq!(
        groups(&["X1.1", "X1.2", "X1", "Y1"]),
        [group("X1", &[0, 1]), group("Y", &[3])]
    );
    assert_eq!(
        groups(&["Nilai kami [Petugas ramah]", "Nilai kami [Petugas cepat]"]),
        [group("Nilai kami", &[0, 1])]
    );
    for none in [
        "",
        "X",
        "1. Saya puas",
        "COVID-19",
        "X1a",
        "Tahun 2024",
        "Umur",
        "[]",
        "a []",
    ] {
        assert_eq!(groups(&[none]), [], "{none}");
    }
}
