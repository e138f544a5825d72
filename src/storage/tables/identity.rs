//! Columns that say who answered and when: no statistics are made of them, and
//! nobody's name should travel further than it must.

use super::cell::Cell;

/// What a column says about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity {
    /// When the form was sent.
    Time,
    /// A name.
    Name,
    /// The number of a civil servant (NIP, NRP).
    ServiceNumber,
    /// The number of a citizen, a student or a taxpayer (NIK, NIM, NPWP).
    CitizenNumber,
    /// An address of electronic mail.
    Email,
    /// A telephone number.
    Phone,
    /// Where somebody lives.
    Address,
    /// A running number or code of a respondent.
    Code,
}

/// Words that make a heading one of a person, in the order in which they count:
/// an "alamat email" is mail.
const WORDS: [(Identity, &[&str]); 8] = [
    (Identity::Email, &["email", "e mail", "surel", "mail"]),
    (
        Identity::Phone,
        &[
            "telepon",
            "telpon",
            "telp",
            "tlp",
            "phone",
            "hp",
            "handphone",
            "ponsel",
            "wa",
            "whatsapp",
            "mobile",
            "seluler",
        ],
    ),
    (Identity::ServiceNumber, &["nip", "nrp", "nuptk", "nidn"]),
    (
        Identity::CitizenNumber,
        &["nik", "ktp", "npwp", "nim", "nis", "nisn"],
    ),
    (Identity::Name, &["nama", "name", "username"]),
    (Identity::Address, &["alamat", "domisili", "address"]),
    (
        Identity::Time,
        &[
            "timestamp",
            "time stamp",
            "stempel waktu",
            "cap waktu",
            "tanggal pengisian",
            "waktu pengisian",
            "waktu mulai",
            "waktu selesai",
            "start time",
            "completion time",
            "last modified time",
            "submitted at",
            "tanggal isi",
            "waktu",
        ],
    ),
    (
        Identity::Code,
        &[
            "no", "nomor", "nomer", "number", "id", "kode", "code", "num",
        ],
    ),
];

/// Words that may stand beside those; any other makes it a question, such as
/// "waktu pelayanan" or "nama instansi".
const BESIDE: [&str; 34] = [
    "lengkap",
    "full",
    "first",
    "last",
    "anda",
    "bapak",
    "ibu",
    "saudara",
    "your",
    "responden",
    "respondent",
    "peserta",
    "pegawai",
    "karyawan",
    "asn",
    "dan",
    "atau",
    "and",
    "or",
    "gelar",
    "depan",
    "belakang",
    "urut",
    "aktif",
    "active",
    "rumah",
    "tempat",
    "tinggal",
    "sesuai",
    "pengisi",
    "response",
    "panggilan",
    "ip",
    "isi",
];

/// Who or what a heading names, if it is a person's.
pub fn identity_of(heading: &str) -> Option<Identity> {
    // What stands in parentheses explains: "Nama (boleh dikosongkan)".
    let bare = heading.split(['(', '[']).next().unwrap_or_default();
    let bare = if bare.trim().is_empty() {
        heading
    } else {
        bare
    };
    let words = words(bare);
    let mut found: Option<Identity> = None;
    let mut at = 0;
    while at < words.len() {
        let Some((identity, length)) = known(&words[at..]) else {
            if !BESIDE.contains(&words[at].as_str()) {
                return None;
            }
            at += 1;
            continue;
        };
        let rank = |one: Identity| WORDS.iter().position(|(own, _)| *own == one);
        if found.is_none_or(|other| rank(identity) < rank(other)) {
            found = Some(identity);
        }
        at += length;
    }
    found
}

/// The identity that the first words name, and how many words do.
fn known(words: &[String]) -> Option<(Identity, usize)> {
    [3, 2, 1].into_iter().find_map(|length| {
        let phrase = words.get(..length)?.join(" ");
        let mut all = WORDS.iter();
        let (identity, _) = all.find(|(_, known)| known.contains(&phrase.as_str()))?;
        Some((*identity, length))
    })
}

/// The words of a text in small letters, without marks.
pub(super) fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let words = text.split(|one: char| !one.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Who or what every one of these cells names, whatever the heading: addresses
/// of mail, numbers of 18 and 16 digits, and telephone numbers.
pub(super) fn identity_within<'a>(cells: impl Iterator<Item = &'a Cell>) -> Option<Identity> {
    let mut found = None;
    for cell in cells {
        let Cell::Text(text) = cell else { return None };
        let own = identity_in(text.trim())?;
        if *found.get_or_insert(own) != own {
            return None;
        }
    }
    found
}

fn identity_in(text: &str) -> Option<Identity> {
    if let Some((name, host)) = text.split_once('@') {
        let plain = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
        let sound = plain(name) && plain(host) && host.contains('.') && !host.contains('@');
        return sound.then_some(Identity::Email);
    }
    // An apostrophe keeps spreadsheets from rounding.
    let text = text.trim_start_matches('\'');
    let spaced = |one: char| matches!(one, ' ' | '-');
    let digits: String = text.chars().filter(|one| !spaced(*one)).collect();
    let (plus, digits) = match digits.strip_prefix('+') {
        Some(digits) => (true, digits),
        None => (false, digits.as_str()),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let begins = plus || digits.starts_with("08") || digits.starts_with("628");
    match digits.len() {
        18 if !plus && is_birth(digits) => Some(Identity::ServiceNumber),
        16 if !plus => Some(Identity::CitizenNumber),
        9..=15 if begins => Some(Identity::Phone),
        _ => None,
    }
}

/// The number of a civil servant begins with the day of birth.
fn is_birth(digits: &str) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse().ok());
    let within = |value: Option<u32>, least: u32, most: u32| {
        value.is_some_and(|value| (least..=most).contains(&value))
    };
    within(part(0, 4), 1900, 2099) && within(part(4, 6), 1, 12) && within(part(6, 8), 1, 31)
}
