//! Names of sheets: what Excel accepts, and no two alike.

/// The most UTF-16 units of a sheet's name.
pub const LONGEST_SHEET_NAME: usize = 31;

/// The names of a workbook's sheets, in their order: without `[]:*?/\`, control
/// letters and apostrophes at an end, at most 31 long, none twice however its
/// letters are written. `usual` stands where nothing is left.
///
/// ```
/// use timbang::storage::export::sheet_names;
/// let names = sheet_names(&["A/B", "a-b", "", "History"], "Lembar");
/// assert_eq!(names, ["A-B", "a-b (2)", "Lembar", "History (2)"]);
/// ```
pub fn sheet_names(wanted: &[&str], usual: &str) -> Vec<String> {
    // Excel keeps this name for itself.
    let mut taken = vec!["history".to_owned()];
    let mut names = Vec::new();
    for name in wanted {
        let plain = match plain(name) {
            name if name.is_empty() => usual.to_owned(),
            name => name,
        };
        let numbered = |count: usize| match count {
            1 => cut(&plain, LONGEST_SHEET_NAME),
            count => {
                let end = format!(" ({count})");
                cut(&plain, LONGEST_SHEET_NAME - end.len()) + &end
            }
        };
        let free = (1..=taken.len() + 1)
            .map(numbered)
            .find(|name| !taken.contains(&name.to_lowercase()));
        let name = free.unwrap_or_default();
        taken.push(name.to_lowercase());
        names.push(name);
    }
    names
}

fn plain(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        match letter {
            '[' | ']' | ':' | '*' | '?' | '/' | '\\' => text.push('-'),
            letter if letter.is_whitespace() => text.push(' '),
            letter if letter.is_control() || !super::markup::fits(letter) => {}
            letter => text.push(letter),
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    cut(words.join(" ").trim_matches('\''), LONGEST_SHEET_NAME)
}

/// The text as far as it has room, without an apostrophe or a space at its end.
fn cut(text: &str, most: usize) -> String {
    let mut units = 0;
    let kept = text.chars().take_while(|letter| {
        units += letter.len_utf16();
        units <= most
    });
    let kept: String = kept.collect();
    kept.trim_end_matches(['\'', ' ']).to_owned()
}
