//! Zip files and workbooks, written here so that each can be wrong in its own
//! way.

/// A zip file that is being written.
#[derive(Default)]
pub struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

/// How a part is packed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pack {
    Stored,
    Deflated,
}

/// CRC-32, bit by bit as its definition says.
pub fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 * (sum & 1));
        }
    }
    !sum
}

impl Zip {
    /// Adds a part.
    pub fn add(&mut self, name: &str, data: &[u8], pack: Pack) {
        let (method, packed) = match pack {
            Pack::Stored => (0, data.to_vec()),
            Pack::Deflated => (8, miniz_oxide::deflate::compress_to_vec(data, 6)),
        };
        let size = u32::try_from(data.len()).expect("a small part");
        self.raw(name, &packed, method, size, checksum(data), 0);
    }

    /// Adds packed bytes with whatever is said of them.
    pub fn raw(
        &mut self,
        name: &str,
        packed: &[u8],
        method: u16,
        size: u32,
        check: u32,
        flags: u16,
    ) {
        let offset = u32::try_from(self.bytes.len()).expect("a small file");
        let mut common = Vec::new();
        common.extend(20u16.to_le_bytes());
        common.extend(flags.to_le_bytes());
        common.extend(method.to_le_bytes());
        common.extend([0; 4]);
        common.extend(check.to_le_bytes());
        common.extend(u32::try_from(packed.len()).expect("small").to_le_bytes());
        common.extend(size.to_le_bytes());
        common.extend(u16::try_from(name.len()).expect("short").to_le_bytes());
        common.extend(0u16.to_le_bytes());
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&common);
        self.bytes.extend(name.bytes());
        self.bytes.extend(packed);
        self.directory.extend(b"PK\x01\x02\x14\x00");
        self.directory.extend(&common);
        self.directory.extend([0; 10]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(name.bytes());
        self.count += 1;
    }

    /// The file.
    pub fn finish(mut self) -> Vec<u8> {
        let start = u32::try_from(self.bytes.len()).expect("a small file");
        let size = u32::try_from(self.directory.len()).expect("a small file");
        self.bytes.append(&mut self.directory);
        self.bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(size.to_le_bytes());
        self.bytes.extend(start.to_le_bytes());
        self.bytes.extend(0u16.to_le_bytes());
        self.bytes
    }
}

/// The parts of a workbook, to be changed.
#[derive(Clone)]
pub struct Book(pub Vec<(String, String)>);

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const PACKAGE: &str = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns:r="x"><workbookPr/><sheets><sheet name="Jawaban &amp; Skor" sheetId="7" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="/xl/styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="../xl/sharedStrings.xml"/><Relationship Id="rId9" Type="x/hyperlink" Target="http://example.org/" TargetMode="External"/></Relationships>"#;

impl Book {
    /// A workbook with one sheet, its `sheetData` as given, and what comes
    /// before that.
    pub fn new(rows: &str) -> Book {
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        let styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>";
        let parts = [
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", PACKAGE),
            ("xl/workbook.xml", WORKBOOK),
            ("xl/_rels/workbook.xml.rels", RELATIONS),
            ("xl/styles.xml", styles),
            ("xl/sharedStrings.xml", "<sst/>"),
            ("xl/worksheets/sheet1.xml", &sheet),
        ];
        Book(parts.map(|(name, text)| (name.into(), text.into())).into())
    }

    /// With another text for a part.
    pub fn with(mut self, name: &str, text: &str) -> Book {
        let part = self.0.iter_mut().find(|(own, _)| own == name);
        part.expect("a part").1 = text.to_owned();
        self
    }

    /// Without a part.
    pub fn without(mut self, name: &str) -> Book {
        self.0.retain(|(own, _)| own != name);
        self
    }

    /// With another part.
    pub fn and(mut self, name: &str, text: &str) -> Book {
        self.0.push((name.to_owned(), text.to_owned()));
        self
    }

    /// With styles, given by the codes of their number formats.
    pub fn formats(self, codes: &[&str]) -> Book {
        let mut known = String::new();
        let mut used = String::new();
        for (id, code) in (164..).zip(codes) {
            let code = code.replace('&', "&amp;").replace('"', "&quot;");
            known += &format!("<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>");
            used += &format!("<xf numFmtId=\"{id}\"/>");
        }
        let styles = format!(
            "<styleSheet><numFmts>{known}</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>\
             <cellXfs>{used}</cellXfs><dxfs><numFmt numFmtId=\"164\" formatCode=\"0%\"/></dxfs></styleSheet>"
        );
        self.with("xl/styles.xml", &styles)
    }

    /// With shared texts, as the elements that hold them.
    pub fn strings(self, items: &str) -> Book {
        self.with("xl/sharedStrings.xml", &format!("<sst>{items}</sst>"))
    }

    /// The file.
    pub fn pack(&self, pack: Pack) -> Vec<u8> {
        let mut zip = Zip::default();
        for (name, text) in &self.0 {
            zip.add(name, text.as_bytes(), pack);
        }
        zip.finish()
    }
}

/// A deflated stream of so many times 258 zeros and one more: a literal, then
/// matches of the greatest length at distance 1, in the fixed code of RFC 1951.
pub fn bomb(matches: usize) -> Vec<u8> {
    let (mut bytes, mut last, mut filled) = (Vec::new(), 0, 0);
    let mut code = |value: u32, length: u32| {
        for at in (0..length).rev() {
            last |= (value >> at & 1) << filled;
            filled += 1;
            if filled == 8 {
                bytes.push(last as u8);
                (last, filled) = (0, 0);
            }
        }
    };
    // The last block, of the fixed kind; header bits come lowest first.
    code(0b110, 3);
    code(0b0011_0000, 8);
    for _ in 0..matches {
        code(0b1100_0101, 8);
        code(0, 5);
    }
    code(0, 7 + 7);
    bytes
}
