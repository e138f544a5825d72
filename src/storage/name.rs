//! Names under which files can be saved on every system.

/// The end of the names of drafts.
const ENDING: &str = ".timbang.json";
/// The most characters of a file name.
const LONGEST_NAME: usize = 80;
/// The most bytes of a file name, below the 255 of most systems.
const MOST_BYTES: usize = 240;
/// The name of a file whose title gives none.
const UNTITLED: &str = "kartu-skor";

/// A file name from a draft's name: without path separators, control and
/// direction characters or Windows device names, and never empty.
///
/// ```
/// use timbang::storage::safe_file_name;
/// assert_eq!(safe_file_name("Dinas A/B: 2024"), "Dinas A-B- 2024.timbang.json");
/// assert_eq!(safe_file_name("con"), "_con.timbang.json");
/// ```
pub fn safe_file_name(title: &str) -> String {
    safe_name(title, ENDING)
}

/// The same for a file of another kind, by the end of its name.
///
/// ```
/// use timbang::storage::safe_name;
/// assert_eq!(safe_name("../../x", ".xlsx"), "x.xlsx");
/// ```
pub fn safe_name(title: &str, ending: &str) -> String {
    let title = title.trim();
    let title = title.strip_suffix(ending).unwrap_or(title);
    let mut words = String::new();
    for letter in title.chars().filter(|letter| !is_invisible(*letter)) {
        let letter = match letter {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            letter if letter.is_control() || letter.is_whitespace() => ' ',
            letter => letter,
        };
        if letter != ' ' || !words.ends_with(' ') {
            words.push(letter);
        }
    }
    let stem = words.trim_matches(['.', '-', ' ']);
    let device = if is_device(stem) { "_" } else { "" };
    let mut name = String::from(device);
    for (count, letter) in stem.chars().enumerate() {
        let characters = device.len() + count + 1 + ending.len();
        let bytes = name.len() + letter.len_utf8() + ending.len();
        if characters > LONGEST_NAME || bytes > MOST_BYTES {
            break;
        }
        name.push(letter);
    }
    let name = name.trim_end_matches(['.', ' ']);
    let name = if name.is_empty() { UNTITLED } else { name };
    format!("{name}{ending}")
}

/// Characters that change the order of others or show nothing.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// Windows takes `con.anything` for a device, whatever follows the first dot.
fn is_device(stem: &str) -> bool {
    let word = stem.split('.').next().unwrap_or(stem).trim_end();
    let word = word.to_ascii_uppercase();
    if matches!(
        word.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
    ) {
        return true;
    }
    let port = word
        .strip_prefix("COM")
        .or_else(|| word.strip_prefix("LPT"));
    let mut digits = port.unwrap_or_default().chars();
    let numbered = |digit: char| digit.is_ascii_digit() || matches!(digit, '¹' | '²' | '³');
    digits.next().is_some_and(numbered) && digits.next().is_none()
}
