//! Who defined each formula and class limit. Citations are proper names and
//! stay as they are in every language.

/// A citation.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Regulation, article or table.
    pub cite: &'static str,
    /// True when only a secondary source was seen; the page says so.
    pub secondary: bool,
}

const fn primary(cite: &'static str) -> Source {
    Source {
        cite,
        secondary: false,
    }
}

const fn secondary(cite: &'static str) -> Source {
    Source {
        cite,
        secondary: true,
    }
}

/// Community satisfaction survey.
pub static PERMENPANRB_14_2017: Source = primary("PermenPANRB 14/2017");
/// The survey's former rule.
pub static KEPMENPAN_25_2004: Source = primary("KEP/25/M.PAN/2/2004");
/// Size of a sample.
pub static KREJCIE_MORGAN_1970: Source = secondary("Krejcie & Morgan (1970), EPM 30, 607–610");
/// Margins of error with the finite population correction.
pub static COCHRAN_1977: Source = secondary("Cochran (1977), Sampling Techniques");
/// Importance against performance.
pub static MARTILLA_JAMES_1977: Source =
    secondary("Martilla & James (1977), Journal of Marketing 41(1), 77–79");
/// Achievement scale of local governments.
pub static PERMENDAGRI_86_2017: Source = secondary("Permendagri 54/2010; Permendagri 86/2017");
/// Budget absorption.
pub static ABSORPTION: Source = primary("Nadjamuddin, Lahay & Uloli (2025), JUTIN 8(1), Tabel 1");
/// Value for money and its classes.
pub static MAHSUN_2009: Source = secondary("Mahsun (2009), Pengukuran Kinerja Sektor Publik");
/// Classes of efficiency and effectiveness around 100 %.
pub static HASMIATI_2010: Source = secondary("Hasmiati (2010) dalam Halim (2011)");
/// Five classes of efficiency and of effectiveness.
pub static KEPMENDAGRI_690_1996: Source = secondary("Kepmendagri 690.900.327/1996");
/// Service cycle efficiency as processing over throughput time; retention.
pub static FAJRIAH_HIDAYAT: Source =
    primary("Fajriah & Hidayat, Balanced Scorecard Badan Pendapatan Daerah Kabupaten Mojokerto");
/// Service cycle efficiency as standard over actual time.
pub static EKOWATI_SIERITA: Source =
    primary("Ekowati & Sierita, Balance Scorecard Performance Assessment Measurements");
/// Percentage of a target, both polarities.
pub static ACHIEVEMENT: Source = secondary("PermenPANRB 53/2014");
/// Classes of equal width on an answer scale.
pub static LIKERT: Source = secondary("Sugiyono (2019), Metode Penelitian Kuantitatif");
/// Equal classes between the lowest and the highest total of answers.
pub static INTERVAL: Source = secondary("Sugiyono (2002: 80) dalam Fajriah & Hidayat (2019)");
/// Identities of a regression table.
pub static REGRESSION: Source = secondary("Draper & Smith (1998), Applied Regression Analysis");
/// Satisfaction weighted by importance, and its classes.
pub static BHOTE_1996: Source =
    secondary("Bhote (1996), Beyond Customer Satisfaction to Customer Loyalty");
/// Pairwise comparisons.
pub static SAATY_1980: Source = primary("Saaty (1980), The Analytic Hierarchy Process");
/// Random indexes up to fifteen elements.
pub static ALONSO_LAMATA_2006: Source = primary("Alonso & Lamata (2006), IJUFKS 14(4), 445–459");
/// Random indexes by a line, as AHP-OS divides by them.
pub static ALONSO_LAMATA_LINE: Source =
    primary("Goepel (2018), IJAHP 10(3), 469–487; Alonso & Lamata (2006), IJUFKS 14(4), 445–459");
/// Random indexes that this program simulated (`methods::ahp`).
pub static SIMULATED_INDEX: Source = primary("Timbang (RI)");
/// Weighted score of a balanced scorecard.
pub static KAPLAN_NORTON: Source = primary("Kaplan & Norton (1996), The Balanced Scorecard");
/// How a value becomes a score: a choice of this program, which the user may
/// change.
pub static SCORE_RULE: Source = primary("Timbang");
/// A number that the user brings.
pub static OWN: Source = primary("");
