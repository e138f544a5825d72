//! Every code that a caller can meet is declared and described.

use timbang::api::fault::Code;
use timbang::api::{self, FUNCTIONS};

fn text(file: &str) -> String {
    std::fs::read_to_string(file).expect(file)
}

#[test]
fn codes_are_declared_and_described() {
    let (types, page) = (text("api/timbang.d.ts"), text("docs/api.md"));
    for code in Code::ALL {
        assert!(
            types.contains(&format!("\"{}\"", code.key())),
            "{code:?} in timbang.d.ts"
        );
        assert!(
            page.contains(&format!("`{}`", code.key())),
            "{code:?} in docs/api.md"
        );
    }
    let mut keys: Vec<&str> = Code::ALL.iter().map(|code| code.key()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), Code::ALL.len());
}

#[test]
fn functions_are_declared_and_described() {
    let (types, page) = (text("api/timbang.d.ts"), text("docs/api.md"));
    // The text of a file is what `migrate` takes too.
    for name in FUNCTIONS.iter().filter(|name| **name != "migrateText") {
        assert!(
            types.contains(&format!("export function {name}(")),
            "{name} in timbang.d.ts"
        );
        assert!(page.contains(&format!("{name}(")), "{name} in docs/api.md");
        assert!(!api::call(name, "null", "").contains("unknown-function"));
    }
}

#[test]
fn the_limits_are_those_of_the_script_before_it() {
    let face = text("api/face.mjs");
    let number = |name: &str| {
        let line = face
            .lines()
            .find(|line| line.starts_with(&format!("const {name} = ")));
        let digits: String = line
            .expect(name)
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        digits.parse::<usize>().expect("a number")
    };
    assert_eq!(number("MOST_VALUES"), api::MOST_VALUES);
    assert_eq!(number("LARGEST_INPUT"), api::LARGEST_INPUT);
    assert_eq!(number("DEEPEST"), api::DEEPEST);
    assert_eq!(number("LARGEST_FILE"), timbang::storage::LARGEST_FILE);
}
