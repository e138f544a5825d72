//! The pieces that every screen is put together from. Each is drawn in one
//! place, so that it looks the same everywhere and is compiled once.

use super::icons::icon;
use yew::prelude::*;
use yew::virtual_dom::VText;

/// A paragraph.
pub fn p(class: &'static str, text: impl Into<AttrValue>) -> Html {
    line("p", class, text.into())
}

/// A run of text.
pub fn span(class: &'static str, text: impl Into<AttrValue>) -> Html {
    line("span", class, text.into())
}

/// A heading of the second rank.
pub fn h2(text: impl Into<AttrValue>) -> Html {
    line("h2", "", text.into())
}

fn line(tag: &'static str, class: &'static str, text: AttrValue) -> Html {
    html! { <@{tag} class={class}>{ text }</@> }
}

/// An element around other pieces.
pub fn block(tag: &'static str, class: &'static str, content: Html) -> Html {
    html! { <@{tag} class={class}>{ content }</@> }
}

/// Pieces one after the other.
pub fn all(pieces: Vec<Html>) -> Html {
    pieces.into_iter().collect()
}

/// A block that is there or not, in an element of its own: Yew 0.23 would
/// otherwise rebuild the inputs beside it.
pub fn slot(content: Option<Html>) -> Html {
    block("div", "slot", content.unwrap_or_default())
}

/// A shape of a drawing, with its attributes: those that drawings here use.
pub fn shape(
    tag: &'static str,
    class: &'static str,
    attributes: &[(&'static str, String)],
    content: Html,
) -> Html {
    let of = |name: &str| {
        let found = attributes.iter().find(|(other, _)| *other == name);
        found.map(|(_, value)| AttrValue::from(value.clone()))
    };
    html! {
        <@{tag} {class} d={of("d")} fill={of("fill")} x={of("x")} y={of("y")} width={of("width")} height={of("height")}
            x1={of("x1")} y1={of("y1")} x2={of("x2")} y2={of("y2")} cx={of("cx")} cy={of("cy")} r={of("r")}
            text-anchor={of("text-anchor")} dominant-baseline={of("dominant-baseline")}
        >{ content }</@>
    }
}

/// A button with a text, an icon before it, and a name for those who do not
/// see what it belongs to.
pub struct Button {
    /// Classes beside `btn`.
    pub class: &'static str,
    /// The icon.
    pub icon: Option<&'static str>,
    /// What stands on it.
    pub text: AttrValue,
    /// What is read out, when it differs.
    pub name: Option<AttrValue>,
    /// The identity of the element.
    pub id: Option<AttrValue>,
}

impl Button {
    /// A small button.
    pub fn small(icon: &'static str, text: impl Into<AttrValue>) -> Button {
        Button {
            class: "btn-small",
            icon: Some(icon),
            text: text.into(),
            name: None,
            id: None,
        }
    }

    /// The same with other classes.
    pub fn class(mut self, class: &'static str) -> Button {
        self.class = class;
        self
    }

    /// The same with a longer name to be read out.
    pub fn name(mut self, name: impl Into<AttrValue>) -> Button {
        self.name = Some(name.into());
        self
    }

    /// The same with an identity.
    pub fn id(mut self, id: impl Into<AttrValue>) -> Button {
        self.id = Some(id.into());
        self
    }

    /// Draws it.
    pub fn on(self, onclick: Callback<MouseEvent>) -> Html {
        html! {
            <button type="button" class={format!("btn {}", self.class)} id={self.id} aria-label={self.name} {onclick}>
                { self.icon.map(icon).unwrap_or_default() }{ self.text }
            </button>
        }
    }
}

/// A button with an icon alone; its name is read out and shown as a tip.
pub fn icon_button(name: String, path: &'static str, onclick: Callback<MouseEvent>) -> Html {
    tool("btn-small", None, name.clone(), name, path, false, onclick)
}

/// The same with all that can be said of it.
pub fn tool(
    class: &'static str,
    id: Option<&'static str>,
    name: String,
    tip: String,
    path: &'static str,
    disabled: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class={format!("btn btn-quiet btn-icon {class}")} {id} aria-label={name} title={tip} {disabled} {onclick}>
            { icon(path) }
        </button>
    }
}

/// A message with a title, and what can be done about it.
pub fn notice(
    class: &'static str,
    role: Option<&'static str>,
    shape: &'static str,
    title: &str,
    text: &str,
    more: Html,
    actions: Html,
) -> Html {
    html! {
        <div class={format!("notice {class}")} {role}>
            { icon(shape) }
            <div><p><span class="notice-title">{ title.to_owned() }</span>{ format!(" {text}") }</p>{ more }</div>
            <div class="btns">{ actions }</div>
        </div>
    }
}

/// A part that unfolds; `end` stands at the end of its heading.
pub fn fold(
    open: bool,
    summary: impl Into<AttrValue>,
    end: impl Into<AttrValue>,
    body: Html,
) -> Html {
    folded(open, summary.into(), end.into(), body)
}

fn folded(open: bool, summary: AttrValue, end: AttrValue, body: Html) -> Html {
    html! {
        <details class="fold" {open}>
            <summary>{ summary }<span class="fold-end">{ end }</span></summary>
            <div class="fold-body stack">{ body }</div>
        </details>
    }
}

/// A panel with a heading and a line below it.
pub fn panel(
    id: Option<&'static str>,
    title: &'static str,
    hint: &'static str,
    body: Html,
) -> Html {
    html! {
        <section class="panel" {id}>
            <h2>{ title }</h2>
            { slot((!hint.is_empty()).then(|| p("muted small", hint))) }
            { body }
        </section>
    }
}

/// A card of a list: title, what there is to say, what can be done.
pub fn card(key: &str, title: String, about: Vec<Html>, buttons: Vec<Html>) -> Html {
    html! {
        <li class="card" key={key.to_owned()}>
            <h3 class="card-title">{ title }</h3>
            { all(about) }
            { block("div", "btns", all(buttons)) }
        </li>
    }
}

/// A list of cards with its heading.
pub fn shelf(id: &'static str, title: &'static str, hint: &'static str, cards: Vec<Html>) -> Html {
    html! {
        <section class="section">
            { h2(title) }
            { p("muted", hint) }
            { slot((!cards.is_empty()).then(|| html! { <ul class="cards" {id}>{ for cards }</ul> })) }
        </section>
    }
}

/// A table in a box that scrolls by itself.
pub fn tablebox(region: AttrValue, id: Option<String>, table: Html) -> Html {
    html! { <div class="tablebox" role="region" aria-label={region} tabindex="0" {id}>{ table }</div> }
}

/// A caption, and beside it a remark.
pub fn caption(hidden: bool, caption: AttrValue, remark: AttrValue) -> Html {
    html! { <caption class={if hidden { "hidden" } else { "" }}>{ caption }{ " " }{ span("muted", remark) }</caption> }
}

/// A heading cell of a column.
pub fn th(number: bool, name: Html) -> Html {
    html! { <th scope="col" class={if number { "num" } else { "" }}>{ name }</th> }
}

/// A message about what is wrong.
pub fn error(id: Option<String>, hidden: String, message: String) -> Html {
    html! {
        <p class="error" {id}>
            { icon(super::icons::BAD) }
            <span>{ span("hidden", hidden) }{ message }</span>
        </p>
    }
}

/// The head of a screen.
pub fn page_head(title: String, about: String, actions: Html) -> Html {
    html! {
        <div class="page-head">
            <div><h1 tabindex="-1">{ title }</h1><p>{ about }</p></div>
            <div class="btns">{ actions }</div>
        </div>
    }
}

/// A column of a table of results.
pub struct Head {
    pub name: AttrValue,
    pub number: bool,
    /// Spelt out where the name is a letter.
    pub title: Option<AttrValue>,
}

impl Head {
    /// A column of numbers.
    pub fn number(name: impl Into<AttrValue>) -> Head {
        Head {
            name: name.into(),
            number: true,
            title: None,
        }
    }

    /// A column of words.
    pub fn words(name: impl Into<AttrValue>) -> Head {
        Head {
            number: false,
            ..Head::number(name)
        }
    }
}

/// A row of a table of results: its name, and a cell for each column.
pub struct Line {
    pub name: Html,
    pub level: u8,
    pub cells: Vec<Html>,
}

impl Line {
    pub fn new(name: Html, cells: Vec<Html>) -> Line {
        Line {
            name,
            level: 0,
            cells,
        }
    }
}

/// A text as a piece.
pub fn text(text: impl Into<AttrValue>) -> Html {
    VText::new(text.into()).into()
}

/// A table of results. An empty `corner` leaves the first heading out; a
/// caption that stands beside the table already is hidden.
pub struct Table {
    pub id: Option<&'static str>,
    pub caption: AttrValue,
    pub remark: AttrValue,
    pub hidden: bool,
    pub corner: AttrValue,
    pub heads: Vec<Head>,
    pub lines: Vec<Line>,
    pub foot: Option<Line>,
}

impl Table {
    /// Draws it, in a box that scrolls by itself.
    pub fn draw(self) -> Html {
        let numbers: Vec<bool> = self.heads.iter().map(|head| head.number).collect();
        let class = |number: bool| if number { "num" } else { "" };
        let line = |line: Line, key: usize| {
            let cells = line.cells.into_iter().enumerate().map(|(index, cell)| {
                let number = numbers.get(index).copied().unwrap_or(true);
                html! { <td class={class(number)}>{ cell }</td> }
            });
            let cells: Vec<Html> = cells.collect();
            html! {
                <tr {key} class={format!("lv-{}", line.level)}><th scope="row" class="sticky">{ line.name }</th>{ for cells }</tr>
            }
        };
        let heads = self.heads.iter().map(|head| {
            // A column of buttons has no heading.
            if head.name.is_empty() {
                return html! { <td></td> };
            }
            let name = match &head.title {
                Some(title) => html! { <abbr title={title.clone()}>{ head.name.clone() }</abbr> },
                None => text(head.name.clone()),
            };
            th(head.number, name)
        });
        let heads: Vec<Html> = heads.collect();
        let corner = if self.corner.is_empty() {
            html! { <td></td> }
        } else {
            html! { <th scope="col" class="sticky">{ self.corner }</th> }
        };
        let lines: Vec<Html> = self
            .lines
            .into_iter()
            .enumerate()
            .map(|(key, one)| line(one, key))
            .collect();
        let foot = self
            .foot
            .map(|foot| block("tfoot", "", line(foot, usize::MAX)));
        let table = html! {
            <table class="table" id={self.id}>
                { caption(self.hidden, self.caption.clone(), self.remark) }
                <thead><tr>{ corner }{ for heads }</tr></thead>
                <tbody>{ for lines }</tbody>
                { foot.unwrap_or_default() }
            </table>
        };
        tablebox(self.caption, None, table)
    }
}
