//! Components in a real browser: what holds while somebody is typing.
#![cfg(target_arch = "wasm32")]

use timbang::chart::{Bins, IntervalItem, Normal, Probability, ZoneItem};
use timbang::i18n::Language;
use timbang::ui::App;
use timbang::ui::survey::charts::{self, Words, Zones};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement};
use yew::prelude::{Html, component, html};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn find(selector: &str) -> Element {
    let found = document().query_selector(selector).unwrap();
    found.unwrap_or_else(|| panic!("nothing matches {selector}"))
}

fn input(selector: &str) -> HtmlInputElement {
    find(selector).dyn_into().unwrap()
}

async fn settle() {
    yew::scheduler::flush().await;
}

async fn click(selector: &str) {
    find(selector).dyn_into::<HtmlElement>().unwrap().click();
    settle().await;
}

/// Types one more letter, as a keyboard would: the browser changes the value,
/// then says so.
async fn letter(target: &HtmlInputElement, letter: char) {
    target.set_value(&format!("{}{letter}", target.value()));
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict("input", &init).unwrap();
    target.dispatch_event(&event).unwrap();
    settle().await;
}

fn is_focused(target: &HtmlInputElement) -> bool {
    document()
        .active_element()
        .is_some_and(|active| active.is_same_node(Some(target)))
}

/// An empty element in the place of the last page.
fn new_page() -> Element {
    // The runner reports through elements of its own: only the last page goes.
    if let Some(last) = document().get_element_by_id("page") {
        last.remove();
    }
    let root = document().create_element("div").unwrap();
    root.set_id("page");
    document().body().unwrap().append_child(&root).unwrap();
    root
}

/// Mounts the page on an empty store and opens a new draft on the financial
/// perspective with a budget table.
async fn budget_table() {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    storage.clear().unwrap();
    web_sys::window().unwrap().location().set_hash("").unwrap();
    yew::Renderer::<App>::with_root(new_page()).render();
    settle().await;
    click("#new-draft").await;
    // The first perspective is the second task.
    let link = find(".tasks ul:nth-of-type(2) a.task");
    let hash = link.get_attribute("href").unwrap();
    web_sys::window()
        .unwrap()
        .location()
        .set_hash(&hash)
        .unwrap();
    // The address is followed when the browser has said that it changed.
    gloo::timers::future::sleep(std::time::Duration::from_millis(50)).await;
    settle().await;
    click("[data-instrument=budget-absorption] button").await;
}

#[wasm_bindgen_test]
async fn typing_survives_an_error_message_and_a_new_row() {
    budget_table().await;
    let field = input("table.sheet input.num");
    field.focus().unwrap();
    for next in ['1', '2'] {
        letter(&field, next).await;
    }
    assert!(document().query_selector("td .error").unwrap().is_none());

    // A letter makes it no number: the message appears beside the field.
    letter(&field, 'x').await;
    assert!(document().query_selector("td .error").unwrap().is_some());
    assert!(
        find("table.sheet input.num").is_same_node(Some(&field)),
        "the field was rebuilt"
    );
    assert!(is_focused(&field), "the focus was lost to the message");
    assert_eq!(field.value(), "12x");

    // A row is added by a button that does not take the focus.
    let rows = || {
        document()
            .query_selector_all("table.sheet tbody tr")
            .unwrap()
            .length()
    };
    let before = rows();
    click("[data-add-row=lines] button").await;
    assert_eq!(rows(), before + 1);
    assert!(
        find("table.sheet input.num").is_same_node(Some(&field)),
        "the field was rebuilt"
    );
    assert!(is_focused(&field), "the focus was lost to the new row");
    assert_eq!(field.value(), "12x");

    // The message leaves again, and typing goes on in the same field.
    field.set_value("12");
    letter(&field, '3').await;
    assert!(document().query_selector("td .error").unwrap().is_none());
    assert!(is_focused(&field));
    assert_eq!(field.value(), "123");
}

#[wasm_bindgen_test]
async fn undo_and_redo_reach_the_field() {
    budget_table().await;
    let field = input("table.sheet input.num");
    field.focus().unwrap();
    letter(&field, '7').await;
    letter(&field, '5').await;
    click("#undo").await;
    assert_eq!(input("table.sheet input.num").value(), "");
    click("#redo").await;
    assert_eq!(input("table.sheet input.num").value(), "75");
}

#[wasm_bindgen_test]
async fn an_ambiguous_number_is_asked_once_and_the_answer_is_kept() {
    budget_table().await;
    // A direct value is of no kind that settles 1.187 by itself.
    click("[data-instrument=direct-value] button").await;
    let field = input("[id*='.field.value']");
    field.focus().unwrap();
    for next in "1.187".chars() {
        letter(&field, next).await;
    }
    let answers = document().query_selector_all(".ask button").unwrap();
    assert_eq!(answers.length(), 2, "one question with two answers");
    answers
        .item(1)
        .unwrap()
        .dyn_into::<HtmlElement>()
        .unwrap()
        .click();
    settle().await;
    assert!(document().query_selector(".ask").unwrap().is_none());
    assert_eq!(
        input("[id*='.field.value']").value(),
        "1.187",
        "the typed text stays"
    );
}

/// Every chart of statistics, of 5,000 rows.
#[component]
fn Charts() -> Html {
    let words = |title, heads| Words {
        title,
        hint: "Bandingkan dengan garis.",
        across: "Nilai <mendatar>",
        up: "Nilai tegak",
        heads,
    };
    let language = Language::Indonesian;
    // As good as normal: sums of three sines of which none repeats.
    let value = |row: u32| {
        let row = f64::from(row);
        (2.1 * row).sin() + (3.7 * row).sin() + (1.3 * row * row).sin()
    };
    let values: Vec<f64> = (0..5000).map(value).collect();
    let points: Vec<(f64, f64)> = (0..5000)
        .map(|row| (value(row + 9000), value(row)))
        .collect();
    let normal = Normal {
        mean: 0.0,
        sd: 1.22,
    };
    let whisker = |low, median, high| IntervalItem {
        low: Some(low),
        median: Some(median),
        high: Some(high),
    };
    let slopes = [
        ("Anggaran Berbasis Kinerja", whisker(-0.08, 0.12, 0.32)),
        ("Value for Money", whisker(0.21, 0.4, 0.59)),
    ];
    let scale = [
        "Sangat tidak setuju",
        "Tidak setuju",
        "Netral",
        "Setuju",
        "Sangat setuju",
    ];
    let answers: Vec<(&str, usize)> = scale.iter().copied().zip([1, 4, 12, 30, 8]).collect();
    let questions = [
        ("Butir 1", vec![1, 4, 12, 30, 8]),
        ("Butir 2", vec![0, 0, 3, 22, 30]),
    ];
    let zones = Zones {
        kinds: ["Positif", "Tanpa keputusan", "Tidak ada", "Negatif"],
        statistic: "d",
        lower: "dL",
        upper: "dU",
    };
    // Savin & White (1977), n = 45, k = 4, 5 %.
    let item = ZoneItem {
        d: Some(1.913),
        bounds: Some([1.336, 1.72]),
        sd: Some(2.0 / 45f64.sqrt()),
    };
    let two = ["Baris", "Satu", "Dua"];
    html! {
        <>
            { charts::histogram(language, &words("Histogram", &two), &values, Bins::Sturges, Some(normal)) }
            { charts::probability(language, &words("P-P", &two), Probability::Pp, &values, normal) }
            { charts::probability(language, &words("Q-Q", &two), Probability::Qq, &values, normal) }
            { charts::residual_cloud(language, &words("Sebaran", &two), &points, &|row| format!("Baris {}", row + 1)) }
            { charts::coefficients(language, &words("Koefisien", &["Variabel", "Beta", "Bawah", "Atas"]), &slopes) }
            { charts::likert(language, &words("Jawaban", &two), &answers) }
            { charts::likert_shares(language, &words("Butir", &["Butir", "1", "2", "3", "4", "5"]), &scale, &questions) }
            { charts::autocorrelation(language, &words("Durbin-Watson", &["Batas", "Nilai"]), &zones, &item) }
        </>
    }
}

#[wasm_bindgen_test]
async fn charts_have_a_name_a_drawing_and_a_table() {
    let page = new_page();
    yew::Renderer::<Charts>::with_root(page.clone()).render();
    settle().await;
    let count = |selector: &str| page.query_selector_all(selector).unwrap().length();
    let figures = page.query_selector_all("figure.chart").unwrap();
    assert_eq!(figures.length(), 8);
    for index in 0..figures.length() {
        let figure: Element = figures.item(index).unwrap().dyn_into().unwrap();
        let inside = |selector: &str| figure.query_selector(selector).unwrap().unwrap();
        let drawing = inside("svg[role=img]");
        let name = drawing.get_attribute("aria-label").unwrap();
        assert_eq!(inside("svg > title").text_content().unwrap(), name);
        let caption = inside("figcaption").text_content().unwrap();
        assert_eq!(caption, format!("{name} Bandingkan dengan garis."));
        let table = inside("details table").text_content().unwrap();
        assert!(table.starts_with("Tabel angka: "), "{table}");
        let rows = figure.query_selector_all("tbody tr").unwrap().length();
        assert!((2..=25).contains(&rows), "{name}: {rows} rows");
        // Thousands of rows are few elements.
        let elements = drawing.query_selector_all("*").unwrap().length();
        assert!(elements < 80, "{name}: {elements} elements");
        let html = figure.outer_html();
        assert!(!html.contains("NaN") && !html.contains("inf"), "{html}");
    }
    assert_eq!(count("path.c-dots"), 3);
    // Numbers are Indonesian, and words stay words.
    let zones = figures.item(7).unwrap().text_content().unwrap();
    assert!(
        zones.contains("d = 1,913") && zones.contains("4 − dU"),
        "{zones}"
    );
    let html = page.outer_html();
    assert!(html.contains("Nilai &lt;mendatar&gt;"));
}

#[wasm_bindgen_test]
fn a_panic_calls_the_rescue_panel() {
    let window = web_sys::window().unwrap();
    let heard = std::rc::Rc::new(std::cell::RefCell::new(String::new()));
    let hook = {
        let heard = heard.clone();
        wasm_bindgen::closure::Closure::<dyn FnMut(String)>::new(move |message| {
            *heard.borrow_mut() = message;
        })
    };
    js_sys::Reflect::set(&window, &"timbangRescue".into(), hook.as_ref()).unwrap();
    timbang::ui::rescue::report("told on purpose");
    assert_eq!(*heard.borrow(), "told on purpose");
    assert!(timbang::ui::rescue::is_dead());
}
