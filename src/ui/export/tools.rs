//! What can be taken out of a figure: its picture, and its table.

use super::picture;
use super::standing;
use super::thing::Thing;
use crate::i18n::Language;
use crate::storage::export::{Node, tabbed};
use crate::storage::{browser, safe_name};
use crate::ui::icons;
use crate::ui::kit::Button;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ToolsProps {
    pub language: Language,
    /// What the figure shows.
    pub title: AttrValue,
    /// Whether a table stands in it.
    pub table: bool,
}

/// Buttons within a figure that take the picture and the table of it.
pub fn tools(language: Language, title: &str, table: bool) -> Html {
    html! { <Tools {language} title={title.to_owned()} {table} /> }
}

/// The figure in which a button stands.
fn figure_of(event: &MouseEvent) -> Option<Thing> {
    let button = Thing(event.target()?.into());
    let figure = button.call("closest", &["figure".into()]);
    (!figure.is_none()).then_some(figure)
}

#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    let ToolsProps {
        language,
        title,
        table,
    } = props;
    let t = &language.later_texts().export;
    let said = use_state(|| "");
    let svg = {
        let (title, said, t) = (title.clone(), said.clone(), *language);
        Callback::from(move |event: MouseEvent| {
            let t = &t.later_texts().export;
            let drawn = figure_of(&event).and_then(|figure| picture::draw(&figure, &title));
            let name = safe_name(&title, ".svg");
            let done =
                drawn.is_some_and(|drawn| browser::download(&name, "image/svg+xml", &drawn.svg));
            said.set(if done { t.saved } else { t.no_picture });
        })
    };
    let png = {
        let (title, said, language) = (title.clone(), said.clone(), *language);
        Callback::from(move |event: MouseEvent| {
            let t = &language.later_texts().export;
            let drawn = figure_of(&event).and_then(|figure| picture::draw(&figure, &title));
            let name = safe_name(&title, ".png");
            let said = said.clone();
            spawn_local(async move {
                let bytes = match drawn {
                    Some(drawn) => picture::png(&drawn).await,
                    None => None,
                };
                let done =
                    bytes.is_some_and(|bytes| browser::download_bytes(&name, "image/png", &bytes));
                said.set(if done { t.saved } else { t.no_picture });
            });
        })
    };
    let copy = {
        let (title, said, language) = (title.clone(), said.clone(), *language);
        Callback::from(move |event: MouseEvent| {
            let t = &language.later_texts().export;
            let found = figure_of(&event).map(|figure| standing::table(language, &figure, &title));
            let said = said.clone();
            spawn_local(async move {
                let done = match found {
                    Some(table) => {
                        let node = table.clip(language.notation());
                        copied_with(&tabbed(&table, language.pick(',', '.')), &node).await
                    }
                    None => false,
                };
                said.set(if done { t.copied } else { t.no_copy });
            });
        })
    };
    let picture = |kind: &'static str, on| {
        Button::small(icons::DOWNLOAD, kind)
            .class("btn-small btn-quiet")
            .name((t.picture_of)(kind, title))
            .on(on)
    };
    let copy = table.then(|| {
        Button::small(icons::COPY, t.table)
            .class("btn-small btn-quiet")
            .name(format!("{}: {title}", t.copy_table))
            .on(copy)
    });
    html! {
        <div class="btns chart-tools">
            { picture(t.svg, svg) }
            { picture(t.png, png) }
            { copy.unwrap_or_default() }
            <span class="muted small" role="status">{ *said }</span>
        </div>
    }
}

/// Puts a text on the clipboard.
pub async fn copied(text: &str) -> bool {
    done(clipboard().call("writeText", &[text.into()])).await
}

/// Puts a table on the clipboard: as a table for what takes one, and as text.
pub async fn copied_with(text: &str, node: &Node) -> bool {
    let forms = Thing(js_sys::Object::new().into());
    for (kind, content) in [("text/plain", text), ("text/html", &node.markup())] {
        forms.set(
            kind,
            browser::blob(kind, content.as_bytes()).map_or(JsValue::UNDEFINED, JsValue::from),
        );
    }
    let item = Thing::window().get("ClipboardItem").build(&[forms.0]);
    let written = match item {
        Some(item) => {
            let list = js_sys::Array::of1(&item.0);
            done(clipboard().call("write", &[list.into()])).await
        }
        None => false,
    };
    // Not every browser takes more than text.
    written || copied(text).await
}

fn clipboard() -> Thing {
    Thing::window().get("navigator").get("clipboard")
}

async fn done(promise: Thing) -> bool {
    match promise.0.dyn_into::<js_sys::Promise>() {
        Ok(promise) => JsFuture::from(promise).await.is_ok(),
        // The clipboard is missing where the page is not a secure context.
        Err(_) => false,
    }
}
