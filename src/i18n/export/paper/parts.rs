//! The pieces of a report.

use super::super::Source;
use crate::i18n::{self, Grid};
use crate::methods::bands::Band;
use crate::methods::paper::{DATE, OFFICE, PLACE, written};
use crate::scorecard::Path;
use crate::scorecard::path::ProfileField;
use crate::storage::export::{Cell, Node, Table};

/// From so many columns on a table is written small.
const WIDE: usize = 7;
/// Up to so many columns a table of numbers is narrow.
const NARROW: usize = 3;
/// Up to so many rows a table stays on one page.
const SHORT: usize = 7;

/// A paragraph.
pub(super) fn p(class: &str, text: impl Into<String>) -> Node {
    Node::words("p", class, text)
}

/// A heading with what must stay with it.
pub(super) fn part(tag: &'static str, title: impl Into<String>, content: Vec<Node>) -> Node {
    let mut all = vec![Node::words(tag, "", title)];
    all.extend(content);
    Node::new("section", "", all)
}

/// A place to write in, saying what belongs there.
pub(super) fn gap(what: &str) -> Node {
    Node::words("span", "r-gap", format!("[{what}]"))
}

/// What is written, or a place to write it.
pub(super) fn or_gap(text: &str, what: &str) -> Node {
    match text.trim() {
        "" => gap(what),
        text => Node::words("span", "", text),
    }
}

/// Paragraphs as written, or a place with lines to write them.
pub(super) fn paragraphs(of: &Source, key: &str, what: &str) -> Vec<Node> {
    let lines = written(of.scorecard, key).lines().map(str::trim);
    let all: Vec<Node> = lines
        .filter(|line| !line.is_empty())
        .map(|line| p("", line))
        .collect();
    match all.is_empty() {
        false => all,
        true => vec![Node::new("div", "r-write", vec![gap(what)])],
    }
}

/// What is still empty, said in a box.
pub(super) fn incomplete(text: impl Into<String>) -> Node {
    p("r-incomplete", text)
}

/// Names and what belongs to them.
pub(super) fn facts(rows: Vec<(String, Node)>) -> Node {
    let row = |(name, value): (String, Node)| {
        let name = Node::words("th", "", name).with("scope", "row");
        Node::new("tr", "", vec![name, Node::new("td", "", vec![value])])
    };
    let body = Node::new("tbody", "", rows.into_iter().map(row).collect());
    Node::new("table", "r-facts", vec![body])
}

/// A class as a mark whose look does not depend on colour.
pub(super) fn class(of: &Source, band: Option<&Band>) -> Option<Node> {
    Some(Node::words(
        "span",
        "r-class",
        i18n::band(of.language, band?),
    ))
}

/// A table with its title above it; nothing where it has no rows.
pub(super) fn table(of: &Source, table: &Table) -> Option<Node> {
    table.lines().next()?;
    let table = &filled(table);
    let numbers: Vec<bool> = (0..table.columns())
        .map(|column| {
            let mut cells = table.lines().filter_map(|row| row.get(column));
            cells.any(|cell| cell.number().is_some())
        })
        .collect();
    let look = |column: usize| match numbers.get(column) {
        Some(true) => "num",
        _ => "",
    };
    let notation = of.language.notation();
    let line = |row: &Vec<Cell>, blank: &str| {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let text = match cell {
                Cell::Blank => blank.to_owned(),
                cell => cell.written(notation),
            };
            match column {
                0 => Node::words("th", look(0), text).with("scope", "row"),
                column => Node::words("td", look(column), text),
            }
        });
        Node::new("tr", "", cells.collect())
    };
    let mut content = Vec::new();
    if !table.title.is_empty() {
        content.push(Node::words("caption", "", table.title.as_str()));
    }
    if !table.heads.is_empty() {
        let heads = table.heads.iter().enumerate();
        let heads = heads.map(|(column, head)| {
            // A corner without a name heads nothing.
            match head.is_empty() {
                true => Node::new("td", "", Vec::new()),
                false => Node::words("th", look(column), head.as_str()).with("scope", "col"),
            }
        });
        let row = Node::new("tr", "", heads.collect());
        content.push(Node::new("thead", "", vec![row]));
    }
    let rows = table.rows.iter().map(|row| line(row, "–"));
    content.push(Node::new("tbody", "", rows.collect()));
    if let Some(foot) = &table.foot {
        content.push(Node::new("tfoot", "", vec![line(foot, "")]));
    }
    let mut look = "r-data".to_owned();
    if table.columns() >= WIDE {
        look.push_str(" r-wide");
    }
    // Numbers stand near their names.
    let digits = (2..=NARROW).contains(&numbers.len()) && numbers.iter().skip(1).all(|one| *one);
    if digits {
        look.push_str(" r-narrow");
    }
    if table.rows.len() <= SHORT {
        look.push_str(" r-short");
    }
    let mut all = vec![Node::new("table", &look, content)];
    if !table.note.is_empty() {
        all.push(p("r-note", table.note.as_str()));
    }
    // On a narrow screen it scrolls, also by keys. A group, not a region: tables of
    // the same name may follow each other.
    let name = std::iter::once(&table.title).chain(&table.heads);
    let name = name.map(String::as_str).find(|name| !name.is_empty());
    let around = Node::new("div", "r-tabled", all)
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", name.unwrap_or("–"));
    Some(around)
}

/// A table without the columns in which nothing stands.
fn filled(table: &Table) -> Table {
    let any = |column: &usize| {
        let mut cells = table.lines().filter_map(|row| row.get(*column));
        *column == 0 || cells.any(|cell| *cell != Cell::Blank)
    };
    let places: Vec<usize> = (0..table.columns()).filter(any).collect();
    columns(table, &places)
}

/// Some columns of a table, in this order.
pub(super) fn columns(table: &Table, places: &[usize]) -> Table {
    let pick = |row: &Vec<Cell>| -> Vec<Cell> {
        let cell = |place: &usize| row.get(*place).cloned().unwrap_or_default();
        places.iter().map(cell).collect()
    };
    let heads = places.iter().filter_map(|place| table.heads.get(*place));
    Table {
        title: table.title.clone(),
        note: table.note.clone(),
        heads: heads.cloned().collect(),
        rows: table.rows.iter().map(pick).collect(),
        foot: table.foot.as_ref().map(pick),
    }
}

/// A table of words.
pub(super) fn grid(of: &Source, grid: &Grid) -> Option<Node> {
    table(of, &super::super::as_table(of.language, grid))
}

/// The periods in a line.
pub(super) fn periods(of: &Source) -> String {
    let all = of.scorecard.periods.iter().map(|one| one.label.trim());
    let all: Vec<&str> = all.filter(|label| !label.is_empty()).collect();
    all.join(", ")
}

/// The agency's name above everything, then what the report is.
pub(super) fn head(of: &Source, title: &str) -> Node {
    let profile = &of.scorecard.profile;
    let agency = i18n::label(of.language, "profile", "agency");
    let under = [profile.unit.trim(), profile.region.trim()];
    let under: Vec<&str> = under.into_iter().filter(|text| !text.is_empty()).collect();
    let mut letter = vec![Node::new(
        "p",
        "r-agency",
        vec![or_gap(&profile.agency, &agency)],
    )];
    if !under.is_empty() {
        letter.push(p("r-unit", under.join(" · ")));
    }
    let name = of.scorecard.name.trim();
    let periods = periods(of);
    let mut about = Vec::new();
    if !name.is_empty() && name != profile.agency.trim() {
        about.push(name.to_owned());
    }
    if !periods.is_empty() {
        about.push(format!("{} {periods}", of.pick("Periode", "Period")));
    }
    Node::new(
        "header",
        "",
        vec![
            Node::new("div", "r-letter", letter),
            Node::words("h1", "", title),
            p("r-about", about.join(" · ")),
        ],
    )
}

/// Place, date, office, name and number of who signs.
pub(super) fn signature(of: &Source) -> Node {
    let label = |field: ProfileField| i18n::label(of.language, "profile", field.key());
    let text = |field| {
        let found = of.scorecard.text(&Path::Profile(field));
        found.unwrap_or_default()
    };
    let place = or_gap(written(of.scorecard, PLACE), &of.pick("tempat", "place"));
    let date = or_gap(written(of.scorecard, DATE), &of.pick("tanggal", "date"));
    let office = or_gap(written(of.scorecard, OFFICE), &of.pick("jabatan", "office"));
    let name = or_gap(&text(ProfileField::Head), &label(ProfileField::Head));
    let number = or_gap(
        &text(ProfileField::HeadNumber),
        &of.pick("nomor induk pegawai", "employee number"),
    );
    let comma = Node::Text(", ".to_owned());
    let nip = Node::Text("NIP ".to_owned());
    Node::new(
        "div",
        "r-signature",
        vec![
            Node::new("p", "", vec![place, comma, date]),
            Node::new("p", "", vec![office]),
            Node::new("p", "r-name", vec![name]),
            Node::new("p", "", vec![nip, number]),
        ],
    )
}

/// Says with what the report was made.
pub(super) fn colophon(of: &Source) -> Node {
    let made = of.pick(
        "Dihitung dengan Timbang; angka sama dengan di layar.",
        "Computed with Timbang; the figures are those of the screen.",
    );
    p("r-colophon", made)
}
