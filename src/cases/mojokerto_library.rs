//! Library and archives agency of Mojokerto: the design of a study of which
//! only the abstract is public, as an empty scorecard.

use super::{Both, Card, Case, Wording, indicator, profile};
use crate::scorecard::Scorecard;
use crate::scorecard::path::ProfileField;

pub(super) const CARD: Card = Card {
    key: "mojokerto-library",
    title: (
        "Dinas Perpustakaan dan Kearsipan Mojokerto",
        "Library and archives agency of Mojokerto",
    ),
    about: (
        "Kerangka kosong: persepsi pegawai atas keempat perspektif dan kinerja pimpinan.",
        "An empty design: how staff see the four perspectives and the performance of their leaders.",
    ),
    cite: "Abstrak studi Dinas Perpustakaan dan Kearsipan Kabupaten Mojokerto",
    scored: false,
};

pub(super) static CASE: Case = Case {
    key: CARD.key,
    title: CARD.title,
    about: CARD.about,
    cite: CARD.cite,
    note: (
        "Kerangka, tanpa hasil: hanya abstraknya yang terbuka. Responden 41 pegawai (sensus); kinerja pimpinan menurut persepsi pegawai diregresikan pada keempat perspektif. Menurut abstrak, perspektif keuangan serta pembelajaran dan pertumbuhan berpengaruh, perspektif pelanggan dan proses bisnis internal tidak; angkanya tidak dicetak. Skala dan butir kuesioner tidak disebut: skala 1–5 hanyalah pengandaian.",
        "A design without results: only the abstract is public. The respondents are 41 staff (a census); the leaders' performance as staff see it is regressed on the four perspectives. By the abstract the financial and the learning and growth perspective have an effect, the customer and the internal process perspective have none; no figures are printed. Scale and items of the questionnaire are not named: a scale of 1–5 is assumed.",
    ),
    scored: CARD.scored,
    build,
};

/// The questionnaires by perspective. The dependent variable stands with the
/// staff, who judge it.
const QUESTIONNAIRES: [(usize, Both); 5] = [
    (
        0,
        (
            "Persepsi atas perspektif keuangan",
            "Perception of the financial perspective",
        ),
    ),
    (
        1,
        (
            "Persepsi atas perspektif pelanggan",
            "Perception of the customer perspective",
        ),
    ),
    (
        2,
        (
            "Persepsi atas perspektif proses bisnis internal",
            "Perception of the internal process perspective",
        ),
    ),
    (
        3,
        (
            "Persepsi atas perspektif pembelajaran dan pertumbuhan",
            "Perception of the learning and growth perspective",
        ),
    ),
    (
        3,
        (
            "Kinerja pimpinan (variabel terikat)",
            "Performance of the leaders (dependent variable)",
        ),
    ),
];

fn build(wording: Wording) -> Scorecard {
    let mut card = Scorecard::new("");
    profile(
        &mut card,
        &[
            (
                ProfileField::Agency,
                "Dinas Perpustakaan dan Kearsipan Kabupaten Mojokerto",
            ),
            (ProfileField::Region, "Kabupaten Mojokerto, Jawa Timur"),
        ],
    );
    let source = wording.pick((
        "Kuesioner, 41 responden (sensus)",
        "Questionnaire, 41 respondents (census)",
    ));
    for (perspective, name) in QUESTIONNAIRES {
        indicator(&mut card, perspective, "likert", wording.pick(name), source);
    }
    card
}
