//! Several experts: published judgments, shared by the tests of the formulas and of documents.

/// Published judgments of several experts, and what follows from them.
pub struct Case {
    /// Where the judgments are from.
    pub source: &'static str,
    /// Weight and judgments of each expert.
    pub experts: &'static [(f64, &'static str)],
    /// Aggregate of judgments, to the digits of a number.
    pub aggregate: &'static str,
    /// Its weights by eigenvector, row geometric mean and column mean.
    pub weights: [&'static str; 3],
    /// Its lambda, CI, CR by Saaty's RI, CR by Alonso and Lamata's line, and GCI, by eigenvector.
    pub consistency: &'static str,
    /// Its lambda and CR by row geometric mean, then by column mean.
    pub other_lambdas: [&'static str; 2],
    /// Each expert's eigenvector, then the CR of all by Saaty's RI.
    pub eigenvectors: &'static [&'static str],
    pub cr: &'static str,
    /// Aggregates of the eigenvectors, arithmetic and geometric.
    pub priorities: [&'static str; 2],
    /// H_alpha, H_gamma, H_beta, exp(H_beta), H_min, cor and S* of the eigenvectors, every expert
    /// counting once.
    pub consensus: &'static str,
}

/// The cases, with figures recomputed to ten decimals.
pub const CASES: [Case; 4] = [
    Case {
        source: "ahpsurvey, vignette: the first three of 200 experts on what draws people to a \
            city, matrices as printed",
        experts: &[
            (
                1.0,
                "1 1/2 2 1/2 6; 2 1 4 4 8; 1/2 1/4 1 1/4 3; 2 1/4 4 1 8; 1/6 1/8 1/3 1/8 1",
            ),
            (
                1.0,
                "1 1/2 4 1 4; 2 1 4 2 8; 1/4 1/4 1 1/4 3; 1 1/2 4 1 7; 1/4 1/8 1/3 1/7 1",
            ),
            (
                1.0,
                "1 1/4 2 1 3; 4 1 7 3 5; 1/2 1/7 1 1/4 3; 1 1/3 4 1 6; 1/3 1/5 1/3 1/6 1",
            ),
        ],
        aggregate: "1 0.3968502629920499 2.519842099789746 0.7937005259840998 4.160167646103807; \
            2.519842099789746 1 4.8202845283504585 2.8844991406148166 6.839903786706786; \
            0.3968502629920499 0.20745663334156086 1 0.25 2.9999999999999996; \
            1.2599210498948732 0.3466806371753174 4 1 6.952053289772898; \
            0.2403749283845681 0.14620088691064337 0.33333333333333337 0.14384239566619703 1",
        weights: [
            "0.1825197391 0.447290091 0.0845891874 0.2440132759 0.0415877066",
            "0.1878192378 0.4424863271 0.0847441301 0.2437113605 0.0412389443",
            "0.1837317376 0.4405272232 0.0874075041 0.2454730754 0.0428604597",
        ],
        consistency: "5.1493806998 0.037345175 0.0333439062 0.0332089947 0.1219814494",
        other_lambdas: ["5.1483979909 0.0331245515", "5.15086125 0.0336743862"],
        eigenvectors: &[
            "0.1709465985 0.4587180934 0.0854732993 0.2507635636 0.0340984452",
            "0.2291008984 0.3935619594 0.0829255799 0.2531961914 0.0412153709",
            "0.1540044774 0.4921904573 0.0823937139 0.2213908358 0.0500205155",
        ],
        cr: "0.0607067505 0.0293630186 0.0627148897",
        priorities: [
            "0.1846839914 0.4481568367 0.083597531 0.2417835303 0.0417781105",
            "0.1830427024 0.4487208772 0.0840523589 0.2426829685 0.041501093",
        ],
        consensus: "1.3494587687 1.3550394971 0.0055807284 1.0055963297 1.0437938808 1.7605812876 \
            0.9871177994",
    },
    Case {
        source: "gluc/ahp, inst/extdata/vacation.ahp: father, mother and child with weights",
        experts: &[
            (0.4, "1 4 9; 1/4 1 4; 1/9 1/4 1"),
            (0.4, "1 1/4 1/9; 4 1 1/5; 9 5 1"),
            (0.2, "1 1/9 1; 9 1 9; 1 1/9 1"),
        ],
        aggregate: "1 0.6443940149772542 1; 1.5518455739153598 1 1.4193336415251103; \
            1 0.7045559766521665 1",
        weights: [
            "0.2827611346 0.4259384856 0.2913003797",
            "0.2827611346 0.4259384856 0.2913003797",
            "0.2827770698 0.4259084342 0.291314496",
        ],
        consistency: "3.000885275 0.0004426375 0.0007631681 0.0009237009 0.002655629",
        other_lambdas: ["3.000885275 0.0007631681", "3.0008852851 0.0007631768"],
        eigenvectors: &[
            "0.7170650412 0.2171656088 0.06576935",
            "0.0632517444 0.1938816334 0.7428666222",
            "0.0909090909 0.8181818182 0.0909090909",
        ],
        cr: "0.0318065007 0.0614356145 0",
        priorities: [
            "0.3303085324 0.3280552605 0.3416362071",
            "0.2827611346 0.4259384856 0.2913003797",
        ],
        consensus: "0.687590715 1.0858243539 0.3982336388 1.4891919223 0.6001660732 1.6461615023 \
            0.1631262095",
    },
    Case {
        source: "Goepel 2018, section 9: each of three experts prefers one element by 9; S* = 0",
        experts: &[
            (1.0, "1 9 9; 1/9 1 1; 1/9 1 1"),
            (1.0, "1 1/9 1; 9 1 9; 1 1/9 1"),
            (1.0, "1 1 1/9; 1 1 1/9; 9 9 1"),
        ],
        aggregate: "1 1 1; 1 1 1; 1 1 1",
        weights: ["1/3 1/3 1/3"; 3],
        consistency: "3 0 0 0 0",
        other_lambdas: ["3 0"; 2],
        eigenvectors: &["9/11 1/11 1/11", "1/11 9/11 1/11", "1/11 1/11 9/11"],
        cr: "0 0 0",
        priorities: ["1/3 1/3 1/3"; 2],
        consensus: "0.6001660732 1.0986122887 0.4984462155 1.6461615023 0.6001660732 1.6461615023 0",
    },
    Case {
        source: "three experts of the same mind: S* = 1",
        experts: &[(1.0, "1 3 5; 1/3 1 2; 1/5 1/2 1"); 3],
        aggregate: "1 3 5; 1/3 1 2; 1/5 1/2 1",
        weights: [
            "0.6483290138 0.2296507941 0.1220201921",
            "0.6483290138 0.2296507941 0.1220201921",
            "0.6479468599 0.2298711755 0.1221819646",
        ],
        consistency: "3.0036945981 0.001847299 0.0031849983 0.0038549646 0.0110803834",
        other_lambdas: ["3.0036945981 0.0031849983", "3.0036966678 0.0031867826"],
        eigenvectors: &["0.6483290138 0.2296507941 0.1220201921"; 3],
        cr: "0.0031849983 0.0031849983 0.0031849983",
        priorities: ["0.6483290138 0.2296507941 0.1220201921"; 2],
        consensus: "0.8754969555 0.8754969555 0 1 0.6001660732 1.6461615023 1",
    },
];

/// Numbers and fractions parted by blanks.
pub fn numbers(text: &str) -> Vec<f64> {
    let number = |word: &str| {
        let mut parts = word.split('/').map(|part| part.parse::<f64>().unwrap());
        let value = parts.next().unwrap();
        parts.fold(value, |value, divisor| value / divisor)
    };
    text.split_whitespace().map(number).collect()
}
