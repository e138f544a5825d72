//! Experts from a table or a list made elsewhere.

use super::gather::{GatherProps, onfile, put};
use crate::editing::panel as change;
use crate::i18n;
use crate::storage::browser;
use crate::storage::exchange::{
    Imported, MOST_EXPERTS, SheetFault, Signs, TemplateWords, read_experts, read_list, template,
};
use crate::ui::icons;
use crate::ui::kit::{self, Button};
use crate::ui::weights::Member;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Experts from a table or a list.
#[component]
pub fn Import(props: &GatherProps) -> Html {
    let GatherProps {
        page,
        group,
        members,
    } = props;
    let t = &page.later().gather;
    let text = use_state(String::new);
    let signs = use_state(|| Signs::Ask);
    let replace = use_state(|| false);
    // The file's own fault, before its text can be looked at.
    let fault = use_state(|| None::<SheetFault>);
    let seen = use_memo(
        ((*text).clone(), *signs, labels(members)),
        |(text, signs, _)| (!text.trim().is_empty()).then(|| read(text, members, *signs)),
    );
    let choose = {
        let (text, fault) = (text.clone(), fault.clone());
        onfile(move |_, found| match found {
            // There is nothing to look at, so nothing below would say it.
            Ok(found) if found.trim().is_empty() => fault.set(Some(SheetFault::Empty)),
            Ok(found) => {
                fault.set(None);
                text.set(found);
            }
            Err(wrong) => fault.set(Some(wrong)),
        })
    };
    let oninput = {
        let (text, fault) = (text.clone(), fault.clone());
        Callback::from(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            fault.set(None);
            text.set(area.value());
        })
    };
    let words = TemplateWords {
        name: t.template_name,
        weight: t.template_weight,
        example: t.template_example,
    };
    let table = template(&labels(members), words);
    let layout = table.trim_start_matches('\u{feff}').trim_end().to_owned();
    let get_template = {
        let file = t.template_file;
        Callback::from(move |_: MouseEvent| {
            browser::download(file, "text/csv", &table);
        })
    };
    let wrong = (*fault).clone().map(Err).or_else(|| (*seen).clone());
    let asks = matches!(wrong, Some(Err(SheetFault::SignsUnknown)));
    let signed = asks || *signs != Signs::Ask;
    let first = members.first().map_or("", |member| member.1.as_str());
    let second = members.get(1).map_or("", |member| member.1.as_str());
    let sign = |meaning: Signs, word: String| {
        let signs_set = signs.clone();
        let choose = Callback::from(move |_: Event| signs_set.set(meaning));
        html! {
            <label class="choice" key={word.clone()}>
                <input type="radio" name="signs" checked={*signs == meaning} onchange={choose} />
                <span>{ word }</span>
            </label>
        }
    };
    let question = signed.then(|| {
        html! {
            <fieldset class="group" id="signs">
                <legend>{ t.signs }</legend>
                <div class="choices">
                    { sign(Signs::NegativeFavoursFirst, (t.signs_of)(first, second, first)) }
                    { sign(Signs::NegativeFavoursSecond, (t.signs_of)(first, second, second)) }
                </div>
            </fieldset>
        }
    });
    let preview = match &wrong {
        None => Html::default(),
        Some(Err(SheetFault::SignsUnknown)) => kit::p("warns", t.signs_hint),
        Some(Err(wrong)) => {
            let lines = i18n::sheet_fault(page.language(), wrong);
            html! { <div role="alert" id="import-refused">{ for lines.into_iter().map(|line| kit::error(None, String::new(), line)) }</div> }
        }
        Some(Ok(found)) => {
            let add = {
                let (page, found, text, group) =
                    (page.clone(), found.clone(), text.clone(), *group);
                let (replace, signs, fault) = (*replace, signs.clone(), fault.clone());
                Callback::from(move |_: MouseEvent| {
                    let open = page.open();
                    let next = open
                        .and_then(|open| change::import(&open.scorecard, group, &found, replace));
                    if put(&page, next) {
                        text.set(String::new());
                        signs.set(Signs::Ask);
                    } else {
                        fault.set(Some(SheetFault::TooMany {
                            limit: MOST_EXPERTS,
                        }));
                    }
                })
            };
            let replace_all = {
                let replace = replace.clone();
                Callback::from(move |event: Event| {
                    let input: HtmlInputElement = event.target_unchecked_into();
                    replace.set(input.checked());
                })
            };
            let count = found.experts.len().to_string();
            html! {
                <div class="stack" id="import-preview">
                    <ul>{ for i18n::understood(page.language(), found).into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                    <label class="choice"><input type="checkbox" id="import-replace" checked={*replace} onchange={replace_all} /><span>{ t.replace }</span></label>
                    { Button { icon: None, ..Button::small("", (t.add_found)(&count)) }.class("btn-primary").id("import-add").on(add) }
                </div>
            }
        }
    };
    html! {
        <>
            { kit::p("muted", t.import_hint) }
            <pre id="import-layout">{ layout }</pre>
            <div class="btns">
                <label class="btn btn-small">
                    { icons::icon(icons::UPLOAD) }{ t.choose_file }
                    <input class="hidden" type="file" id="import-file" accept=".csv,.txt,.tsv,.json,text/csv,application/json" onchange={choose} />
                </label>
                { Button::small(icons::DOWNLOAD, t.get_template).id("template").on(get_template) }
            </div>
            <div class="field">
                <label class="label" for="import-text">{ t.paste }</label>
                <textarea class="area" id="import-text" rows="4" spellcheck="false" value={(*text).clone()} {oninput} />
            </div>
            { kit::slot(question) }
            <div class="slot" key="preview">{ preview }</div>
        </>
    }
}

fn labels(members: &[Member]) -> Vec<String> {
    members.iter().map(|(_, name)| name.clone()).collect()
}

/// A table of experts, or a list in JSON.
fn read(text: &str, members: &[Member], signs: Signs) -> Result<Imported, SheetFault> {
    let labels = labels(members);
    match text.trim_start_matches('\u{feff}').trim_start().as_bytes() {
        [b'{' | b'[', ..] => read_list(text, &labels),
        _ => read_experts(text, &labels, signs),
    }
}
