//! Paint: what the colours of the style sheets are, and drawings as bitmaps.
//!
//! A drawing is made into a bitmap by the browser itself: its SVG as a file in memory, shown in an image that never
//! enters the page, painted on a canvas. The policy of the page allows images from memory (`blob:`) for this alone.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{files, scroll};

/// No side of a bitmap is longer, in px: browsers refuse canvases beyond.
const SIDE_MAX: f64 = 16_000.0;
/// No bitmap has more px.
const AREA_MAX: f64 = 40e6;

/// What colours of the style sheets are on white paper, whatever the theme; each by its name, such as `--ink`.
#[must_use]
pub fn on_paper(tokens: &[&'static str]) -> Vec<String> {
    let probe = document().create_element("span").ok().and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    let (Some(probe), Some(body)) = (probe, document().body()) else {
        return vec!["black".to_owned(); tokens.len()];
    };
    probe.set_hidden(true);
    let _ = probe.style().set_property("color-scheme", "light");
    let _ = body.append_child(&probe);
    let colour = |token: &&'static str| {
        let _ = probe.style().set_property("color", &format!("var({token})"));
        scroll::computed(&probe, "color").unwrap_or_default()
    };
    let found = tokens.iter().map(colour).collect();
    probe.remove();
    found
}

/// A drawing as PNG, `factor` times its size; `None` where the browser cannot.
pub async fn png(svg: String, (width, height): (f64, f64), factor: f64) -> Option<web_sys::Blob> {
    let url = web_sys::Url::create_object_url_with_blob(&files::blob("image/svg+xml", &svg)?).ok()?;
    let image = web_sys::HtmlImageElement::new().ok();
    let painted = match &image {
        Some(image) => {
            image.set_src(&url);
            let shown = JsFuture::from(image.decode()).await.is_ok();
            if shown { painted(image, (width, height), factor).await } else { None }
        }
        None => None,
    };
    let _ = web_sys::Url::revoke_object_url(&url);
    painted
}

async fn painted(image: &web_sys::HtmlImageElement, (width, height): (f64, f64), factor: f64) -> Option<web_sys::Blob> {
    let factor = factor.min(SIDE_MAX / width.max(height)).min((AREA_MAX / (width * height)).sqrt());
    let (wide, high) = ((width * factor).round(), (height * factor).round());
    let canvas: web_sys::HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(wide as u32);
    canvas.set_height(high as u32);
    let context = canvas.get_context("2d").ok()??.dyn_into::<web_sys::CanvasRenderingContext2d>().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, wide, high).ok()?;
    let made = js_sys::Promise::new(&mut |resolve, reject| {
        if canvas.to_blob(&resolve).is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}

/// The fonts of the page, as style sheets name them.
#[must_use]
pub fn fonts() -> String {
    let body = document().body();
    let style = body.and_then(|it| window().get_computed_style(&it).ok().flatten());
    style.and_then(|it| it.get_property_value("font-family").ok()).unwrap_or_else(|| "sans-serif".to_owned())
}
