//! The layers documented in `src/lib.rs` hold, the core stays away from the
//! browser, and files stay small.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Files stay under about so many lines.
const MOST_LINES: usize = 400;

/// Crates that exist in the browser only.
const BROWSER: [&str; 6] = [
    "gloo",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
    "yew",
];

/// Where the browser may be named.
const BROWSER_FILES: [&str; 3] = ["src/ui/", "src/storage/browser.rs", "src/main.rs"];

/// A strict content security policy blocks the one, and the other lets text
/// become markup (CONTRIBUTING.md).
const BANNED: [&str; 2] = ["style=", "from_html_unchecked"];

fn collect(folder: &Path, into: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let name = path.to_string_lossy().replace('\\', "/");
            into.insert(name, fs::read_to_string(&path).expect("a text"));
        }
    }
}

/// Every source file with its text, by its path from the top of the project.
fn sources(folder: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    collect(Path::new(folder), &mut all);
    assert!(
        !all.is_empty(),
        "no sources: tests run from the top of the project"
    );
    all
}

/// The code of a file: without its comments, for those may name anything.
fn code(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or(""));
    lines.collect::<Vec<_>>().join("\n")
}

/// The layers in the order in which `src/lib.rs` documents them.
fn layers() -> Vec<String> {
    let text = fs::read_to_string("src/lib.rs").expect("src/lib.rs");
    let items = text.lines().filter_map(|line| line.strip_prefix("//! - "));
    let name = |item: &str| {
        let name = item.trim_start_matches(['[', '`']);
        let end = name.find('`').expect("a name in back quotes");
        name[..end].to_owned()
    };
    items.map(name).collect()
}

/// The layer of a file: the folder or file directly below `src`.
fn layer(file: &str) -> Option<String> {
    let rest = file.strip_prefix("src/")?;
    let first = rest.split('/').next()?.trim_end_matches(".rs");
    (!matches!(first, "lib" | "main")).then(|| first.to_owned())
}

/// The modules named behind `crate::`, also in `use crate::{a, b::c}`.
fn used(code: &str) -> BTreeSet<String> {
    let word = |text: &str| -> String {
        text.chars()
            .take_while(|one| one.is_alphanumeric() || *one == '_')
            .collect()
    };
    let mut all = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let Some(list) = rest.strip_prefix('{') else {
            all.insert(word(rest));
            continue;
        };
        let mut depth = 0;
        let mut begins = true;
        for (place, letter) in list.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => begins = true,
                letter if begins && letter.is_alphanumeric() => {
                    all.insert(word(&list[place..]));
                    begins = false;
                }
                _ => {}
            }
        }
    }
    all
}

#[test]
fn modules_use_only_what_stands_above_them() {
    let layers = layers();
    let wanted = [
        "sorting",
        "numbers",
        "scorecard",
        "statistics",
        "methods",
        "evaluation",
        "cases",
        "chart",
        "storage",
        "i18n",
        "api",
        "editing",
        "embedding",
        "ui",
    ];
    assert_eq!(layers, wanted, "the list in src/lib.rs");
    let place = |name: &str| layers.iter().position(|layer| layer == name);
    let mut faults = Vec::new();
    for (file, text) in sources("src") {
        let Some(own) = layer(&file) else { continue };
        let Some(mine) = place(&own) else {
            faults.push(format!("{file}: `{own}` is no layer of src/lib.rs"));
            continue;
        };
        for module in used(&code(&text)) {
            if place(&module).is_none_or(|other| other > mine) {
                faults.push(format!("{file}: `{own}` uses `{module}`"));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn every_layer_is_a_module_and_every_module_a_layer() {
    let text = fs::read_to_string("src/lib.rs").expect("src/lib.rs");
    let modules = text
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod "));
    let mut modules: Vec<&str> = modules.map(|name| name.trim_end_matches(';')).collect();
    let mut layers = layers();
    modules.sort();
    layers.sort();
    assert_eq!(modules, layers);
}

#[test]
fn the_finder_of_uses_sees_every_form() {
    let found = |code: &str| used(code).into_iter().collect::<Vec<_>>();
    assert_eq!(
        found("use crate::a::B; fn f() { crate::c::d() }"),
        ["a", "c"]
    );
    assert_eq!(found("use crate::{a, b::{C, d}, e as f};"), ["a", "b", "e"]);
    assert_eq!(found("use crate::{\n    a::X,\n    b_c,\n};"), ["a", "b_c"]);
}

#[test]
fn the_core_does_not_know_the_browser() {
    let mut faults = Vec::new();
    for (file, text) in sources("src") {
        if BROWSER_FILES.iter().any(|place| file.starts_with(place)) {
            continue;
        }
        let code = code(&text);
        let words: BTreeSet<&str> = code
            .split(|one: char| !(one.is_alphanumeric() || one == '_'))
            .collect();
        let named = BROWSER.iter().filter(|name| words.contains(**name));
        faults.extend(named.map(|name| format!("{file} names `{name}`")));
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn browser_crates_are_not_built_for_the_host() {
    let manifest = fs::read_to_string("Cargo.toml").expect("Cargo.toml");
    let mut table = "";
    let mut faults = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            table = line;
        }
        let name = line
            .split(['=', '.', ' '])
            .next()
            .unwrap_or("")
            .replace('-', "_");
        let browser = BROWSER.contains(&name.as_str()) || name == "wasm_bindgen_test";
        let dependencies = table.contains("dependencies");
        if browser && dependencies && !table.contains(r#"cfg(target_arch = "wasm32")"#) {
            faults.push(format!("{name} under {table}"));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
    assert!(
        manifest.contains("unsafe_code = \"forbid\""),
        "unsafe code is forbidden"
    );
}

#[test]
fn nothing_banned_stands_in_the_sources() {
    let mut faults = Vec::new();
    for (file, text) in sources("src") {
        for (number, line) in code(&text).lines().enumerate() {
            let found = BANNED.iter().filter(|word| line.contains(**word));
            faults.extend(found.map(|word| format!("{file}:{} holds `{word}`", number + 1)));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn files_stay_small() {
    let mut all = sources("src");
    all.extend(sources("tests"));
    all.extend(sources("benches"));
    let long = all
        .iter()
        .filter(|(_, text)| text.lines().count() > MOST_LINES);
    let long: Vec<String> = long
        .map(|(file, text)| format!("{file}: {} lines", text.lines().count()))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}
