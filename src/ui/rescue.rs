//! What happens when the program fails: a plain panel with the last draft.

use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static DEAD: Cell<bool> = const { Cell::new(false) };
}

/// Whether the program has failed; nothing may run after that.
pub fn is_dead() -> bool {
    DEAD.get()
}

/// Makes a panic show the rescue panel of `static/boot.js`. Set through Yew, which
/// would otherwise put its own hook in place when it renders.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(|info| report(&info.to_string())));
}

/// Ends the program: nothing of it runs any more, and the rescue panel stands.
pub fn report(message: &str) {
    DEAD.set(true);
    call("timbangRescue", Some(message));
}

/// Tells the static shell that the page has started.
pub fn ready() {
    call("timbangReady", None);
}

/// Calls a function of `static/boot.js` and returns its answer.
pub fn call(name: &str, argument: Option<&str>) -> JsValue {
    let function = web_sys::window()
        .and_then(|window| js_sys::Reflect::get(&window, &name.into()).ok())
        .and_then(|function| function.dyn_into::<js_sys::Function>().ok());
    let argument = argument.map_or(JsValue::UNDEFINED, JsValue::from);
    // A failure of the rescue panel itself leaves nothing to be done.
    let answer = function.map(|function| function.call1(&JsValue::NULL, &argument));
    answer.and_then(Result::ok).unwrap_or_default()
}

/// Whether the last start never finished.
pub fn safe_mode() -> bool {
    let flag = web_sys::window()
        .and_then(|window| js_sys::Reflect::get(&window, &"timbangSafeMode".into()).ok());
    flag.is_some_and(|flag| flag.is_truthy())
}
