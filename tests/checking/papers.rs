//! Figures of the four papers as calculations; each verdict is that of the
//! recomputation by hand (paper-checks.json) unless the comment says why not.

use super::check;
use timbang::methods::checking::Verdict::{self, Agrees, Contradicts, Unprinted};

fn verdicts(rows: &[(&str, &str, &str, Verdict)]) {
    let cells: Vec<[(&str, &str); 2]> = rows
        .iter()
        .map(|(_, printed, calculation, _)| [("printed", *printed), ("calculation", *calculation)])
        .collect();
    let sheet: Vec<_> = rows
        .iter()
        .zip(&cells)
        .map(|((item, ..), cells)| (*item, 0, &cells[..]))
        .collect();
    let found = check("check-calculations", &sheet);
    assert_eq!(found.len(), rows.len());
    for (line, (item, printed, _, verdict)) in found.iter().zip(rows) {
        assert_eq!(line.verdict, *verdict, "{item} {printed}: {:?}", line.found);
    }
}

#[test]
fn nadjamuddin_lahay_uloli_2025() {
    verdicts(&[
        (
            "serapan 2022",
            "87,63%",
            "3.207.456.588 / 3.858.495.244 x 100%",
            Contradicts,
        ),
        (
            "serapan 2023",
            "95%",
            "3.118.145.314 / 3.266.721.230 x 100%",
            Agrees,
        ),
        ("rata-rata", "91,32%", "rata(83,13; 95,45)", Contradicts),
        ("IKM I", "90,10%", "3,604 x 25", Agrees),
        ("IKM II", "86,07%", "3,443 x 25", Agrees),
        ("IKM III", "88,68%", "3,547 x 25", Agrees),
        // 3,590 is known within 0.0005 x 25 = 0.0125, which reaches 89.7625:
        // the slip that an exact NRR shows is explained by rounding.
        ("IKM IV", "89,76%", "3,590 x 25", Agrees),
        ("IKM IV", "89,76%", "tepat(3,590) x 25", Contradicts),
        (
            "rata-rata IKM",
            "88,65%",
            "rata(90,10; 86,07; 88,68; 89,76)",
            Agrees,
        ),
        (
            "tertimbang responden",
            "",
            "(320 x 90,10 + 238 x 86,07 + 202 x 88,68 + 222 x 89,76) / 982",
            Unprinted,
        ),
        ("PMA dan PMDN 2023", "191,90%", "192 + -0,1", Agrees),
        ("PMA dan PMDN 2022", "93%", "rata(69; 147)", Contradicts),
        (
            "kenaikan IKM",
            "2,3%",
            "(88,61 - 86,58) / 86,58 x 100%",
            Agrees,
        ),
        ("capaian RB", "113%", "34,64 / 30,25 x 100%", Contradicts),
        // (68 + 91) / 2 is 79.5, the edge between 79 and 80.
        ("rata-rata PBI", "79", "(68 + 91) / 2", Agrees),
        (
            "rata-rata PBI",
            "79",
            "bulat((68 + 91) / 2; 0)",
            Contradicts,
        ),
        ("pegawai", "60", "20 + 24 + 4 + 1 + 11", Agrees),
        ("akar", "2,51661", "akar(6,33333)", Agrees),
        (
            "CI",
            "0,0203",
            "((4,030 + 4,074 + 4,066 + 4,074) / 4 - 4) / 3",
            Agrees,
        ),
        (
            "CI tercetak",
            "0,0203",
            "(4,030 + 4,074 + 4,066 + 4,074 - 4) / 3",
            Contradicts,
        ),
        ("CR", "0,02256", "0,0203 / tepat(0,9)", Agrees),
        ("CR tercetak", "0,02256", "4,061 / 0,9", Contradicts),
    ]);
}

#[test]
fn ekowati_sierita_2021() {
    verdicts(&[
        (
            "sisa anggaran",
            "433.739.702",
            "15.122.643.735 - 14.688.904.033",
            Agrees,
        ),
        ("NRR U1", "3,382", "1.187 / 351", Agrees),
        (
            "U1 x 0,11",
            "0,375",
            "1.187 / 351 x tepat(0,11)",
            Contradicts,
        ),
        ("U1 x 0,111", "0,375", "1.187 / 351 x tepat(0,111)", Agrees),
        ("U1 x 1/9", "0,375", "1.187 / 351 / 9", Contradicts),
        (
            "indeks",
            "3,419",
            "jumlah(0,375; 0,373; 0,358; 0,416; 0,380; 0,376; 0,375; 0,395; 0,406)",
            Contradicts,
        ),
        // 3,419 is known within 0.0005 x 25 = 0.0125.
        ("IKM", "85,472", "3,419 x 25", Agrees),
        ("kuesioner", "388", "351 + 30 + 7", Agrees),
        ("SCE", "200%", "15 / 7,5 x 100%", Agrees),
        ("IKmaks", "1200", "8 x 30 x 5", Agrees),
        ("batas kelas 1", "99,8", "56 + (280 - 56) / 5", Contradicts),
    ]);
}

#[test]
fn boyolali_2017() {
    verdicts(&[
        ("SS total", "422,978", "364,368 + 58,670", Contradicts),
        ("MS regresi", "91,077", "364,368 / 4", Contradicts),
        ("MS residu", "1,431", "58,670 / 41", Agrees),
        ("F", "63,647", "91,077 / 1,431", Agrees),
        ("R kuadrat", ",861", ",928^2", Agrees),
        ("adjusted", ",848", "1 - (1 - ,861) x 45 / 41", Agrees),
        ("SEE", "1,196", "akar(1,431)", Agrees),
        ("84,8 + 15,4", "100%", "84,8% + 15,4%", Agrees),
        ("84,8 + 15,4", "100,0%", "84,8% + 15,4%", Contradicts),
        ("t konstanta", "1,799", "4,255 / 2,365", Agrees),
        ("t keuangan, tabel 3", "-,515", "-,108 / ,210", Agrees),
        ("t keuangan, tabel 5", "-,515", "-,106 / ,210", Contradicts),
        ("t PP", "13.710", ",830 / ,061", Agrees),
        ("VIF", "6,454", "1 / ,155", Agrees),
    ]);
}

#[test]
fn mojokerto() {
    verdicts(&[
        (
            "ekonomi 2013",
            "81,89",
            "15.007,98 / 18.327,75 x 100%",
            Agrees,
        ),
        (
            "efisiensi 2015",
            "9,30",
            "21.301,42 / 229.078,09 x 100%",
            Agrees,
        ),
        (
            "efektivitas 2017",
            "113,99",
            "313.072,96 / 274.657,46 x 100%",
            Agrees,
        ),
        (
            "rata-rata",
            "86,57",
            "rata(81,89; 78,59; 85,59; 92,14; 94,62)",
            Agrees,
        ),
        ("turun 2014", "3,3%", "81,89 - 78,59", Agrees),
        ("naik 2016", "6,55%", "92,14 - 85,59", Agrees),
        ("IKmaks", "4600", "50 x 23 x 4", Agrees),
        // 862.5, the edge of what is printed 863.
        ("panjang kelas", "863", "(4600 - 1150) / 4", Agrees),
        ("retensi", "0,59%", "100 - 0,59", Contradicts),
    ]);
}
