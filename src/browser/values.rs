//! Plain objects, to and from JavaScript.
//!
//! In: fields by name. Out: an object, or what one holds.
//!
//! A field that is missing or of another type reads as `None`; nothing here throws.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// An object with these fields.
pub(super) fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A plain object takes every field.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

/// A number as JavaScript holds it: exact up to 2^53.
pub(super) fn number(value: u64) -> JsValue {
    JsValue::from_f64(value as f64)
}

/// The field, or `undefined`.
pub(super) fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// The field as text.
pub(super) fn text(object: &JsValue, name: &str) -> Option<String> {
    field(object, name).as_string()
}

/// The field as a whole number that is not negative.
pub(super) fn whole(object: &JsValue, name: &str) -> Option<u64> {
    to_whole(&field(object, name))
}

/// The value as a whole number that is not negative.
pub(super) fn to_whole(value: &JsValue) -> Option<u64> {
    value.as_f64().filter(|it| it.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(it)).map(|it| it as u64)
}
