//! Texts of the screens, compared between the two language files.

use std::collections::BTreeMap;

/// Texts of the screens that are the same in both languages.
const SAME_TEXTS: [&str; 13] = [
    "title",
    "lambda",
    "ci",
    "ri",
    "cr",
    "gci",
    "median",
    "target",
    "of_target",
    "version",
    "csv",
    "svg",
    "png",
];

/// The texts of a language: section and field with the source of the text.
fn fields(language: &str) -> BTreeMap<String, String> {
    let files = [
        "",
        "later/",
        "later/accuracy_",
        "later/comparison_",
        "later/experts_",
        "later/exports_",
    ];
    let files = files.map(|begin| format!("src/i18n/{begin}{language}.rs"));
    let source = files.map(|file| std::fs::read_to_string(file).expect("a language file"));
    let source = source.concat();
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    let (mut section, mut field) = (String::new(), String::new());
    for line in source.lines() {
        let trimmed = line.trim();
        if let Some(rest) = trimmed.strip_prefix("pub(super) const ") {
            section = rest.split(':').next().unwrap_or("").to_lowercase();
            continue;
        }
        let name = trimmed.split(':').next().unwrap_or("");
        let named = !name.is_empty()
            && name
                .chars()
                .all(|one| one.is_lowercase() || one == '_' || one.is_ascii_digit());
        if named && trimmed.contains(':') && !trimmed.starts_with('"') {
            let value = trimmed[name.len() + 1..].trim();
            // Texts of one screen that stand in a file of their own.
            if value.contains("::") && value.starts_with(char::is_lowercase) {
                continue;
            }
            if value.ends_with('{') && value.starts_with(char::is_uppercase) {
                section = name.to_owned();
                continue;
            }
            field = format!("{section}.{name}");
            all.insert(field.clone(), value.to_owned());
        } else if let Some(text) = all.get_mut(&field) {
            text.push_str(trimmed);
        }
    }
    all
}

#[test]
fn no_text_of_a_screen_is_left_in_the_other_language() {
    let [indonesian, english] = ["id", "en"].map(fields);
    assert!(
        indonesian.len() > 200,
        "only {} texts found",
        indonesian.len()
    );
    assert_eq!(
        indonesian.keys().collect::<Vec<_>>(),
        english.keys().collect::<Vec<_>>()
    );
    let mut faults = Vec::new();
    for (field, text) in &indonesian {
        let name = field.rsplit('.').next().unwrap_or("");
        if english[field] == *text
            && !SAME_TEXTS.contains(&name)
            && text.contains(char::is_alphabetic)
        {
            faults.push(format!("{field}: {text}"));
        }
        if text == "\"\"," || english[field] == "\"\"," {
            faults.push(format!("{field} is empty"));
        }
    }
    assert!(
        faults.is_empty(),
        "the same in both languages:\n{}",
        faults.join("\n")
    );
}

#[test]
fn the_published_studies_say_what_they_are_in_both_languages() {
    for case in timbang::cases::CASES {
        for (indonesian, english) in [case.title, case.about, case.note] {
            assert!(!indonesian.is_empty() && !english.is_empty() && indonesian != english);
        }
        assert!(!case.cite.is_empty());
    }
}
