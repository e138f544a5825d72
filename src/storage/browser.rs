//! The browser's side of storage: `localStorage`, the clock and downloads.

use super::store::{Store, StoreFault};
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, DomException, HtmlAnchorElement, Storage, Url};

/// How long a download's bytes stay reachable, in milliseconds: some browsers
/// fetch them only after the user has answered a dialog.
const KEPT: u32 = 60_000;

/// The storage that the browser keeps for this page's origin.
#[derive(Clone, Debug)]
pub struct LocalStore(Storage);

impl LocalStore {
    /// Opens the storage, unless the browser forbids it or has none.
    pub fn open() -> Result<LocalStore, StoreFault> {
        let window = web_sys::window().ok_or(StoreFault::Unavailable)?;
        match window.local_storage() {
            Ok(Some(storage)) => Ok(LocalStore(storage)),
            Ok(None) => Err(StoreFault::Unavailable),
            // Only the getter of a forbidden storage throws.
            Err(_) => Err(StoreFault::Denied),
        }
    }
}

impl Store for LocalStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.0.get_item(key).map_err(|error| fault(&error))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        self.0.set_item(key, value).map_err(|error| fault(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.0.remove_item(key).map_err(|error| fault(&error))
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        let count = self.0.length().map_err(|error| fault(&error))?;
        let mut keys = Vec::new();
        for index in 0..count {
            keys.extend(self.0.key(index).map_err(|error| fault(&error))?);
        }
        Ok(keys)
    }
}

fn fault(error: &JsValue) -> StoreFault {
    let Some(error) = error.dyn_ref::<DomException>() else {
        // A browser may throw the newer `QuotaExceededError` class instead.
        return name_of(error).map_or(StoreFault::Unavailable, |name| of_name(&name));
    };
    match error.code() {
        22 | 1014 => StoreFault::Full,
        _ => of_name(&error.name()),
    }
}

fn name_of(error: &JsValue) -> Option<String> {
    let name = js_sys::Reflect::get(error, &JsValue::from_str("name"));
    name.ok()?.as_string()
}

fn of_name(name: &str) -> StoreFault {
    match name {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreFault::Full,
        "SecurityError" | "NotAllowedError" => StoreFault::Denied,
        _ => StoreFault::Unavailable,
    }
}

/// The clock, in milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Offers a text as a file to save; false when the browser cannot.
pub fn download(name: &str, mime: &str, text: &str) -> bool {
    download_bytes(name, mime, text.as_bytes())
}

/// The same with bytes.
pub fn download_bytes(name: &str, mime: &str, bytes: &[u8]) -> bool {
    try_download(name, mime, bytes).is_ok()
}

/// Bytes of a type as the browser holds them.
pub fn blob(mime: &str, bytes: &[u8]) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = js_sys::Array::new();
    parts.push(&js_sys::Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options)
}

fn try_download(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let blob = blob(mime, bytes)?;
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::NULL)?;
    let body = document.body().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document
        .create_element("a")?
        .dyn_into()
        .map_err(JsValue::from)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    link.set_href(&url);
    link.set_download(name);
    // Firefox clicks only what stands in the page.
    let clicked = body.append_child(&link).map(|_| link.click());
    link.remove();
    Timeout::new(KEPT, move || {
        // A page that is going away has nothing left to revoke.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    clicked
}
