//! Which part of a workbook is what (ECMA-376 part 2, Open Packaging
//! Conventions). Relations to the outside are not followed.

use super::xml::{Event, Xml, XmlFault};
use super::{Archive, XlsxFault};

/// A part that another names.
pub(super) struct Part {
    /// The name of the relation.
    pub(super) id: String,
    kind: String,
    /// Where the part is.
    pub(super) path: String,
}

impl Part {
    /// Whether the relation is of this kind; the two editions of the standard
    /// differ in what stands before it.
    pub(super) fn is(&self, kind: &str) -> bool {
        self.kind.ends_with(kind)
    }
}

/// The text of a part that must be there.
pub(super) fn text(archive: &mut Archive, path: &str) -> Result<String, XlsxFault> {
    let bytes = archive
        .read(path)?
        .ok_or_else(|| XlsxFault::damaged(path))?;
    // Copied only where it is not UTF-8.
    if !bytes.starts_with(&[0xff, 0xfe]) && !bytes.starts_with(&[0xfe, 0xff]) {
        return String::from_utf8(bytes).map_err(|_| XlsxFault::damaged(path));
    }
    let text = crate::storage::file::decode(&bytes).map_err(|_| XlsxFault::damaged(path))?;
    Ok(text.into_owned())
}

/// The part that lists the sheets, once the file is known to be a workbook.
pub(super) fn find_workbook(archive: &mut Archive) -> Result<String, XlsxFault> {
    if let Some(kind) = archive.read("mimetype")?
        && kind.starts_with(b"application/vnd.oasis.opendocument")
    {
        return Err(XlsxFault::OpenDocument);
    }
    const TYPES: &str = "[Content_Types].xml";
    let Some(bytes) = archive.read(TYPES)? else {
        return Err(XlsxFault::NotWorkbook);
    };
    let types = String::from_utf8(bytes).map_err(|_| XlsxFault::damaged(TYPES))?;
    check_types(&types).map_err(|fault| XlsxFault::within(fault, TYPES))??;
    let parts = relations(archive, "")?;
    let found = parts.into_iter().find(|part| part.is("/officeDocument"));
    found
        .map(|part| part.path)
        .ok_or_else(|| XlsxFault::damaged("_rels/.rels"))
}

/// The types of the parts say what kind of file this is.
fn check_types(text: &str) -> Result<Result<(), XlsxFault>, XmlFault> {
    let mut xml = Xml::new(text);
    let mut is_workbook = false;
    loop {
        match xml.next()? {
            Event::End if is_workbook => return Ok(Ok(())),
            Event::End => return Ok(Err(XlsxFault::NotWorkbook)),
            Event::Open(tag) => {
                let kind = tag.get("ContentType").unwrap_or_default();
                let kind = kind.to_ascii_lowercase();
                if kind.contains("ms-excel.sheet.binary") {
                    return Ok(Err(XlsxFault::Binary));
                }
                if kind.contains("ms-excel") && kind.contains(".macroenabled") {
                    return Ok(Err(XlsxFault::Macros));
                }
                is_workbook |= kind.contains("spreadsheetml.sheet.main")
                    || kind.contains("spreadsheetml.template.main");
            }
            _ => {}
        }
    }
}

/// The parts that a part names; those of the whole file for the empty path.
pub(super) fn relations(archive: &mut Archive, path: &str) -> Result<Vec<Part>, XlsxFault> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let own = join(folder, &["_rels/", name, ".rels"].concat());
    let text = text(archive, &own)?;
    let mut xml = Xml::new(&text);
    let mut parts = Vec::new();
    loop {
        match xml.next().map_err(|fault| XlsxFault::within(fault, &own))? {
            Event::End => return Ok(parts),
            Event::Open(tag) if tag.name == "Relationship" => {
                let value = |name: &str| tag.get(name).unwrap_or_default().into_owned();
                if value("TargetMode") != "External" {
                    parts.push(Part {
                        id: value("Id"),
                        kind: value("Type"),
                        path: join(folder, &value("Target")),
                    });
                }
            }
            _ => {}
        }
    }
}

/// The path of a target as seen from a folder.
fn join(folder: &str, target: &str) -> String {
    let (start, target) = match target.strip_prefix('/') {
        Some(target) => ("", target),
        None => (folder, target),
    };
    let mut steps = Vec::new();
    for step in start.split('/').chain(target.split(['/', '\\'])) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}
