//! Numbers as people write them, shared by the tests of the reader and of the JavaScript module.

/// Source | kind | text => expected, separated by `;`. `1187 or 1.187` is an
/// ambiguous reading; a word is a fault or `Blank`; `Judgment` is `read_judgment`.
pub const CORPUS: &str = "
Bone Bolango table 1 | Rupiah | 3.858.495.244 => 3858495244; 3.207.456.588 => 3207456588
Bone Bolango table 1 | Rupiah | 7.125.216.474 => 7125216474; 6.325.601.902 => 6325601902
Bone Bolango 3.1 | Rupiah | Rp.3.858.495.244,- => 3858495244; Rp.3.118.145.314,- => 3118145314
Bone Bolango abstract | Rupiah | Rp. 3.858.495.244 => 3858495244; 3,266,721,230 => 3266721230
Bone Bolango abstract | Rupiah | Rp. 3,207,456,588 => 3207456588; 3.266.721.230 => 3266721230
Bone Bolango 3.1, accounting minus | Percent | (87,63%) => -87.63; (95%) => -95; (191,9%) => -191.9
Bone Bolango table 2 | Percent | 90,10% => 90.10; 86,07% => 86.07; 88,68% => 88.68; 88,65% => 88.65
Bone Bolango 3.2 | Mean | 3,604 => 3604 or 3.604; 3,443 => 3443 or 3.443; 3,547 => 3547 or 3.547
Bone Bolango 3.2 | Mean | 3,590 => 3590 or 3.59; 4,38 => 4.38; 3,83 => 3.83
Bone Bolango 3.2 | Count | 320 => 320; 238 => 238; 202 => 202; 222 => 222; 60 => 60
Bone Bolango table 3 | Percent | 30% => 30; 191,90% => 191.9; (-0,1%) => -0.1; 147% => 147
Bone Bolango table 3 | Percent | 85,25% => 85.25; 88,61% => 88.61; 0,20% => 0.2; 2,3% => 2.3
Bone Bolango table 3 | Mean | A (80,25) => NotANumber; AA (34,64) => NotANumber; (34,64) => -34.64
Bone Bolango table 4 | Ratio | 1/3 => TwoNumbers; 6,33333 => 6.33333; 1,77778 => 1.77778; 16 => 16
Bone Bolango table 5 | Ratio | 0,159 => 0.159; 0,555 => 0.555; 0,224 => 0.224; 0,062 => 0.062
Bone Bolango 3.6 | Ratio | 4,030 => 4030 or 4.03; 4,074 => 4074 or 4.074; 4,061 => 4061 or 4.061
Bone Bolango 3.6 | Ratio | 0,0203 => 0.0203; 0,02256 => 0.02256; 0,90 => 0.9; CR<0,1 => NotANumber
Bone Bolango header | Count | 2022-2023 => TwoNumbers; 176–183 => TwoNumbers; 2022&2023 => TwoNumbers
Bantul table 1 | Mean | 2,5996 => 2.5996; 3,064 => 3064 or 3.064; 3,0644 => 3.0644
Bantul table 1 | Mean | 3,532 => 3532 or 3.532; 4,00 => 4; 1,00 - 2,5996 => TwoNumbers
Bantul table 1 | Percent | 25,00 - 64,99 => TwoNumbers; 76,61 – 88,30 => TwoNumbers; 100,00 => 100
Bantul table 2 | Rupiah | Rp2.887.555.498,00 => 2887555498; Rp2.594.054,00 => 2594054
Bantul table 2 | Rupiah | Rp12.235.088.237,00 => 12235088237; 89,86% => 89.86; _ => NotANumber
Bantul formula, misprinted | Rupiah | Rp15.122.643.735.00 => MisplacedMark
Bantul prose | Rupiah | IDR 14,688,904,033.00 => 14688904033; IDR 433,739,702.00 => 433739702
Bantul prose | Percent | 89.86% => 89.86; 99.93% => 99.93; 97,13% => 97.13; 200 % => 200; 200% => 200
Bantul table 3, as sums | Count | 1.187 => 1187; 1,187 => 1187; 351 => 351
Bantul table 3, unnamed column | Ratio | 1.187 => 1187 or 1.187; 3,382 => 3382 or 3.382
Bantul table 3 | Mean | 0,375 => 0.375; 0,416 => 0.416; 3,419 => 3419 or 3.419; 85,472 => 85472 or 85.472
Bantul SCE | Ratio | 7.5 => 7.5; 15 menit => NotANumber; 7.5 minutes => NotANumber; 0.11 => 0.11
Bantul table 6 | Count | 240 - 431 => TwoNumbers; 1260 - => NotANumber; 1020 => 1020; 25-100 => TwoNumbers
Bantul table 9 | Mean | 56 - 99,8 => TwoNumbers; 206, 5 => TwoNumbers; 88,9-127,1 => TwoNumbers
Bantul table 9 | Mean | 144,6 => 144.6; 189,4 => 189.4; 234,2 => 234.2; 205,5 => 205.5
Boyolali table 3 | Ratio | 4,255 => 4255 or 4.255; 2,365 => 2365 or 2.365; 1,799 => 1799 or 1.799
Boyolali table 3 | Ratio | ,079 => 0.079; -,108 => -0.108; ,210 => 0.21; -,076 => -0.076; -,515 => -0.515
Boyolali table 3 | Ratio | -3,380 => -3380 or -3.38; 13,710 => 13710 or 13.71; ,000 => 0; ,952 => 0.952
Boyolali table 4 | Ratio | ,928 ^a => NotANumber; ,861 => 0.861; ,848 => 0.848; 1,718 => 1718 or 1.718
Boyolali table 6 | Ratio | 364,368 => 364368 or 364.368; 63,647 => 63647 or 63.647; ,000^b => NotANumber
Boyolali prose | Percent | 84,8% => 84.8; 15,4 % => 15.4; 84.6% => 84.6; 0,848 => 0.848
Boyolali equation | Ratio | (-0,108) => -0.108; (-0,419) => -0.419; +2 => 2; -2 => -2; 0,399X_2 => NotANumber
Mojokerto table 6, million rupiah | Rupiah | 18.327,75 => 18327.75; 15.007,98 => 15007.98
Mojokerto table 6, million rupiah | Rupiah | 22.438,25 => 22438.25; 30.547,37 => 30547.37
Mojokerto table 7, million rupiah | Rupiah | 120.684,46 => 120684.46; 312.444,82 => 312444.82
Mojokerto table 8 | Percent | 103,02 => 103.02; 112,18 => 112.18; 9,49 => 9.49; 10,28 => 10.28; 7% => 7
Mojokerto table 5 | Count | (7) => -7; - => Blank; 50 => 50; 43 => 43; 14% => 14
Mojokerto 0.4 | Percent | 50% atau < 50% => NotANumber; 0,59% => 0.59; 429 – 557 => TwoNumbers
Mojokerto prose | Count | 3685 => 3685; 4600 => 4600; 1150 => 1150; 863 => 863; 0853-7283 => TwoNumbers
Library abstract | Count | 41 => 41; 4(empat) => NotANumber
METHODS 5 | Rupiah | Rp5.000 => 5000; Rp. 5.000 => 5000; IDR 5.000 => 5000; 5.000,- => 5000
METHODS 5 | Rupiah | Rp\u{a0}5\u{a0}000 => 5000; 5 000 => 5000; (5.000) => -5000; \u{2212}5.000 => -5000
METHODS 5 | Ratio | ,108 => 0.108; １２，５ => 12.5; １．１８７ => 1187 or 1.187
QUALITY I8 | Rupiah | 3\u{a0}858\u{a0}495\u{a0}244 => 3858495244; 18\u{a0}327,75 => 18327.75
QUALITY I8 | Percent | \u{2212}0,1% => -0.1; ８３，１３％ => 83.13; （０，１％） => -0.1
QUALITY I6 | Mean | 3.382 => 3382 or 3.382; 2.951 => 2951 or 2.951; 3.107 => 3107 or 3.107
SPSS, English | Ratio | .079 => 0.079; -.108 => -0.108; .000 => 0; 1.799 => 1799 or 1.799; 13.71 => 13.71
SPSS, small values | Ratio | 3.64E-02 => 0.0364; 3,64E-02 => 0.0364; 1,2E+05 => 120000; -1.5e-7 => -1.5e-7
SPSS, flags | Ratio | .200* => NotANumber; .928a => NotANumber; -.432** => NotANumber; <.001 => NotANumber
SPSS, missing | Ratio | . => NotANumber; , => NotANumber; 4.0000 => 4; 3.6250 => 3.625; 1,234.567 => 1234.567
Excel, general | Ratio | 1,23E+09 => 1230000000; 1E+05 => 100000; 1.187E+03 => 1187; 1,187E+03 => 1187
Excel, errors | Ratio | #DIV/0! => NotANumber; #N/A => NotANumber; ##### => NotANumber; TRUE => NotANumber
Excel, dates and times | Ratio | 12/05/2023 => TwoNumbers; 03-Jan => NotANumber; 07:30 => TwoNumbers
Excel, dates | Ratio | 01.02.2023 => MisplacedMark; 2023-05-12 => TwoNumbers; 1/2 => TwoNumbers
Excel, accounting id | Rupiah | Rp (1.234,00) => -1234; -Rp1.234.567 => -1234567; Rp - => Blank
Excel, accounting id | Rupiah | (Rp1.234.567,50) => -1234567.5; Rp-5.000 => -5000; - Rp 5.000 => -5000
Excel, accounting en | Rupiah | 1,234.00 => 1234; (1,234.56) => -1234.56; 1,234,567 => 1234567
Excel, percent | Percent | 83,13% => 83.13; 83,13 % => 83.13; -5,0% => -5; (5,0)% => -5; 1.187% => 1187 or 1.187
Excel, Swiss | Rupiah | 1'234'567.89 => 1234567.89; 1’234’567,89 => 1234567.89; 1'234 => 1234
Web, spaces | Rupiah | 1\u{202f}234\u{202f}567,89 => 1234567.89; 1\u{2007}234 => 1234; \u{feff}12 => 12
Web, bidi marks | Ratio | \u{200e}-5 => -5; \u{202e}12 => NotANumber; 1\u{3000}000 => 1000; 1\u{2009}000,5 => 1000.5
Web, dashes | Ratio | \u{2013}5 => -5; －5 => -5; \u{2011}5 => -5; \u{2014} => Blank; -- => Blank; +5 => 5
Typed, money | Rupiah | rp 1.000 => 1000; RP1000 => 1000; 1.000 IDR => 1000; Rp1.000.- => 1000; 5,- => 5
Typed, money | Rupiah | 1.187,- => 1187; 1.187,00 => 1187; Rp,108 => MisplacedMark; Rp..500 => MisplacedMark
Typed, money | Rupiah | Rp.500 => 500; 12,5,- => MisplacedMark; Rp => Blank; $5 => NotANumber
Typed, money | Rupiah | 1,5 juta => NotANumber; 3,2M => NotANumber; Rp1.000/bulan => NotANumber
Typed, kind decides | Rupiah | 1.500 => 1500; 12,500 => 12500; 1,50 => 1.5; 0,500 => 0.5; 1234.567 => 1234.567
Typed, kind decides | Count | 999.999 => 999999; 012.345 => 12.345; 1,5 => 1.5; 1.2345 => 1.2345; 007 => 7
Rule, unambiguous | Ratio | 1.234.567 => 1234567; 0,123 => 0.123; 0.123 => 0.123; 1234,567 => 1234.567
Rule, unambiguous | Ratio | 1234.567 => 1234.567; 1.1870 => 1.187; 1,18 => 1.18; 1.234,567 => 1234.567; 5, => 5
Rule, unambiguous | Ratio | 1,187.- => 1187; 1 234.567 => 1234.567; 1.234.567,8 => 1234567.8; 5. => 5; -0 => 0
Rule, groups of three | Ratio | 1.23.456 => MisplacedMark; 12,34,567 => MisplacedMark; 0.123.456 => MisplacedMark
Rule, groups of three | Ratio | 1234.567,8 => MisplacedMark; 1.234,567.8 => MisplacedMark; 1'23 => MisplacedMark
Rule, groups of three | Ratio | 1..2 => MisplacedMark; 1,2,3 => MisplacedMark; 1.234, => MisplacedMark
Rule, groups of three | Ratio | 1.2345.678 => MisplacedMark; 1.234.5678 => MisplacedMark
Rule, groups of three | Ratio | 12 34 => TwoNumbers; 2022 2023 => TwoNumbers; 1  234 => TwoNumbers
Rule, signs | Ratio | --5 => NotANumber; ((5)) => NotANumber; -(5) => -5; -(-5) => NotANumber; (5 => NotANumber
Rule, signs | Ratio | (+5) => NotANumber; 5- => NotANumber; 1-2 => TwoNumbers; 1+2 => TwoNumbers; +-5 => NotANumber
Rule, words | Ratio | 12 orang => NotANumber; 12abc => NotANumber; NaN => NotANumber; inf => NotANumber
Rule, words | Ratio | Infinity => NotANumber; 1 e5 => NotANumber; 1e => NotANumber; e5 => NotANumber; 1e5e5 => NotANumber
Rule, words | Ratio | ∞ => NotANumber; 1_000 => TwoNumbers; ١٢ => NotANumber; 5‰ => NotANumber; % => NotANumber
AHP judgments | Judgment | 3 => 3; 1/3 => 1/3; ⅓ => 1/3; ⅑ => 1/9; 0,5 => 0.5; 0.333 => 0.333; 1:3 => 1/3
AHP judgments | Judgment | 1.187 => 1.187; 1,187 => 1.187; 2 / 1 => 2; 1\u{2044}7 => 1/7; １／９ => 1/9
AHP judgments | Judgment | 0,5/2 => 0.25; - => Blank; 1/0 => ZeroDivisor; 1/-0 => ZeroDivisor; 0/0 => ZeroDivisor
AHP judgments | Judgment | 1/1e-999 => ZeroDivisor; 1e300/1e-300 => TooLarge; 1/3/5 => TwoNumbers
AHP judgments | Judgment | 1/ => NotANumber; /3 => NotANumber; 2½ => NotANumber; 50% => NotANumber
AHP judgments | Judgment | 2 - 3 => TwoNumbers; Rp3 => NotANumber; 03-Jan => NotANumber; 1/3x => NotANumber
Rule, range | Ratio | 1e999 => TooLarge; -1e999 => TooLarge; 1e99999999999999999999 => TooLarge; 1e308 => 1e308
Rule, range | Count | 197001011990031001 => TooLong; 9007199254740993 => TooLong; 9007199254740992 => 9007199254740992
";
