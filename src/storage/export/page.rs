//! A page of elements: drawn by the browser's own means on the screen, and written
//! here as an HTML file that needs nothing else. Elements and attributes are
//! fixed words, every text is escaped, so nothing in it can run.

use super::markup::escape;
use std::fmt::Write;

/// A part of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Words.
    Text(String),
    /// An element.
    Element {
        /// Its name.
        tag: &'static str,
        /// Its attributes, `class` among them.
        attributes: Vec<(&'static str, String)>,
        /// What it holds.
        content: Vec<Node>,
    },
}

impl Node {
    /// An element of a class; an empty class is left out.
    pub fn new(tag: &'static str, class: &str, content: Vec<Node>) -> Node {
        let node = Node::Element {
            tag,
            attributes: Vec::new(),
            content,
        };
        match class {
            "" => node,
            class => node.with("class", class),
        }
    }

    /// An element with words alone.
    pub fn words(tag: &'static str, class: &str, words: impl Into<String>) -> Node {
        Node::new(tag, class, vec![Node::Text(words.into())])
    }

    /// The same with an attribute more.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Node {
        if let Node::Element { attributes, .. } = &mut self {
            attributes.push((name, value.into()));
        }
        self
    }

    /// The words in it, a space after each element.
    pub fn plain(&self) -> String {
        let mut text = String::new();
        self.gather(&mut text);
        text
    }

    fn gather(&self, into: &mut String) {
        match self {
            Node::Text(text) => into.push_str(text),
            Node::Element { content, .. } => {
                for one in content {
                    one.gather(into);
                }
                into.push(' ');
            }
        }
    }

    /// As HTML.
    pub fn markup(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, into: &mut String) {
        match self {
            Node::Text(text) => into.push_str(&escape(text)),
            Node::Element {
                tag,
                attributes,
                content,
            } => {
                let _ = write!(into, "<{tag}");
                for (name, value) in attributes {
                    let _ = write!(into, " {name}=\"{}\"", escape(value));
                }
                into.push('>');
                for one in content {
                    one.write(into);
                }
                let _ = write!(into, "</{tag}>");
            }
        }
    }
}

/// The file of a page: no script, nothing fetched, its looks within. The policy
/// forbids all else, whatever a text might hold.
pub fn page(title: &str, language: &str, looks: &str, body: &Node) -> String {
    let mut text = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{}</title>\n<style>\n{looks}</style>\n</head>\n<body class=\"paper-alone\">\n",
        escape(language),
        escape(title),
    );
    body.write(&mut text);
    text.push_str("\n</body>\n</html>\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// QUALITY C6: what stands in a text, a title or an attribute stays text.
    #[test]
    fn nothing_in_it_runs() {
        let bad = "</title></style><script>alert(1)</script><img src=x onerror=\"alert(1)\">";
        let body = Node::words("p", bad, bad);
        let text = page(bad, bad, "", &body);
        for mark in ["<script", "<img", "\"alert"] {
            assert!(!text.contains(mark), "{mark} in {text}");
        }
        assert_eq!(text.matches("&lt;script&gt;").count(), 4);
        assert_eq!(body.plain(), format!("{bad} "));
    }
}
