//! QR codes: a text as squares.

use qrcodegen::{QrCode, QrCodeEcc};

/// Empty squares around a code, which readers need.
const MARGIN: i32 = 4;

/// A QR code, to be drawn in a square of `side` × `side`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How many squares it is wide and high, with the margin.
    pub side: i32,
    /// Its dark squares, as the path of an SVG.
    pub path: String,
}

/// The QR code of a text; `None` where the text is too long for one (some 2,900 characters).
#[must_use]
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            // Dark squares side by side are one line.
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                path.push_str(&format!("M{},{}h{run}v1h-{run}z", x + MARGIN, y + MARGIN));
            }
            x += run.max(1);
        }
    }
    Some(Qr { side: code.size() + 2 * MARGIN, path })
}

impl Qr {
    /// The code as a file of its own, black on white, `px` wide and high. The title is for whoever cannot see it.
    #[must_use]
    pub fn svg(&self, title: &str, px: u32) -> String {
        let (side, path) = (self.side, &self.path);
        let title = super::requests::escaped(title);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{px}\" height=\"{px}\" viewBox=\"0 0 {side} {side}\" \
             role=\"img\" shape-rendering=\"crispEdges\"><title>{title}</title>\
             <path fill=\"#fff\" d=\"M0,0h{side}v{side}h-{side}z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
        )
    }
}
