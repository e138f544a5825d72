//! Things of the browser by the names of their parts. A typed binding for each
//! would be an import of the first part of the program, which the first view
//! would wait for; these few calls are imported once, whatever they name.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

fn listed(all: &[JsValue]) -> Array {
    all.iter().collect()
}

/// A thing of the browser; what is not there is undefined.
#[derive(Clone, Debug, Default)]
pub struct Thing(pub JsValue);

impl Thing {
    /// The window.
    pub fn window() -> Thing {
        Thing(web_sys::window().map_or(JsValue::UNDEFINED, JsValue::from))
    }

    /// The document.
    pub fn document() -> Thing {
        Thing::window().get("document")
    }

    /// A part.
    pub fn get(&self, name: &str) -> Thing {
        Thing(Reflect::get(&self.0, &name.into()).unwrap_or_default())
    }

    /// Sets a part.
    pub fn set(&self, name: &str, value: impl Into<JsValue>) {
        // What cannot be set stays as it is, and the picture without it.
        let _ = Reflect::set(&self.0, &name.into(), &value.into());
    }

    /// Calls a method.
    pub fn call(&self, name: &str, with: &[JsValue]) -> Thing {
        let Ok(method) = self.get(name).0.dyn_into::<Function>() else {
            return Thing::default();
        };
        Thing(Reflect::apply(&method, &self.0, &listed(with)).unwrap_or_default())
    }

    /// A new thing of this kind.
    pub fn build(&self, with: &[JsValue]) -> Option<Thing> {
        let kind = self.0.dyn_ref::<Function>()?;
        Reflect::construct(kind, &listed(with)).ok().map(Thing)
    }

    /// Whether there is none.
    pub fn is_none(&self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }

    /// A text; empty for all else.
    pub fn text(&self) -> String {
        self.0.as_string().unwrap_or_default()
    }

    /// A number; 0 for all else.
    pub fn number(&self) -> f64 {
        self.0.as_f64().unwrap_or_default()
    }

    /// The parts of a list.
    pub fn list(&self) -> Vec<Thing> {
        let count = self.get("length").number() as u32;
        let at = |index: u32| self.get(&index.to_string());
        (0..count).map(at).collect()
    }

    /// The first match within it.
    pub fn find(&self, selector: &str) -> Thing {
        self.call("querySelector", &[selector.into()])
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.call("getAttribute", &[name.into()]).0.as_string()
    }

    /// Sets an attribute, or takes it away.
    pub fn put(&self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.call("setAttribute", &[name.into(), value.into()]),
            None => self.call("removeAttribute", &[name.into()]),
        };
    }

    /// Where it stands on the screen: left, top, right, bottom.
    pub fn edges(&self) -> [f64; 4] {
        let place = self.call("getBoundingClientRect", &[]);
        ["left", "top", "right", "bottom"].map(|side| place.get(side).number())
    }
}
