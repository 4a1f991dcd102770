//! Workbooks of Excel's, read by a worker (`assets/excel.js`): the page's own wasm knows nothing of them.
//!
//! In: a file, and which of its sheets. Out: the names of the sheets, and the rows as CSV, a piece at a time.
//!
//! The worker speaks only when it is asked, so nothing waits in a queue; it ends with this value.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageEvent, Worker};

/// Where the worker stands, seen from the page.
const WORKER: &str = "assets/excel.js";

/// A workbook that is being read.
#[derive(Debug)]
pub struct Workbook {
    worker: Worker,
    /// The names of its sheets, hidden ones too.
    pub sheets: Vec<String>,
    /// The one that is read.
    pub sheet: usize,
}

/// Some rows of a sheet.
#[derive(Debug)]
pub struct Piece {
    /// The rows as CSV, in UTF-8 and with commas.
    pub csv: Vec<u8>,
    /// How much of the sheet has been read, 0 to 1.
    pub share: f64,
    /// Whether these were the last.
    pub is_last: bool,
}

/// Why a workbook cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExcelError {
    /// It opens with a password.
    Encrypted,
    /// It is of the sort that Excel wrote before 2007.
    Old,
    /// It is of the sort that only Excel reads (.xlsb).
    Binary,
    /// It is no workbook.
    NotExcel,
    /// It has no sheet with rows.
    NoSheets,
    /// It unpacks to more than is read.
    TooLarge,
    /// Something in it is not as it should be, or the worker could not be started.
    Damaged,
}

impl ExcelError {
    fn of(word: &str) -> Self {
        match word {
            "encrypted" => Self::Encrypted,
            "old" => Self::Old,
            "binary" => Self::Binary,
            "not-excel" => Self::NotExcel,
            "no-sheets" => Self::NoSheets,
            "too-large" => Self::TooLarge,
            _ => Self::Damaged,
        }
    }
}

impl Workbook {
    /// Opens a workbook at one of its sheets; at the first that can be seen if none is named.
    ///
    /// # Errors
    /// [`ExcelError`].
    pub async fn open(file: &File, sheet: Option<usize>) -> Result<Self, ExcelError> {
        let worker = Worker::new(WORKER).map_err(|_| ExcelError::Damaged)?;
        let mut book = Self { worker, sheets: Vec::new(), sheet: 0 };
        let ask = Object::new();
        let _ = Reflect::set(&ask, &"file".into(), file);
        if let Some(sheet) = sheet {
            #[expect(clippy::cast_precision_loss, reason = "a place in a short list")]
            let _ = Reflect::set(&ask, &"sheet".into(), &JsValue::from_f64(sheet as f64));
        }
        let said = book.ask(&ask).await?;
        let names: Array = get(&said, "sheets").dyn_into().map_err(|_| ExcelError::Damaged)?;
        book.sheets = names.iter().map(|it| it.as_string().unwrap_or_default()).collect();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a short list")]
        let at = get(&said, "sheet").as_f64().unwrap_or_default() as usize;
        book.sheet = at;
        Ok(book)
    }

    /// The next rows.
    ///
    /// # Errors
    /// [`ExcelError`].
    pub async fn next(&self) -> Result<Piece, ExcelError> {
        let said = self.ask(&JsValue::NULL).await?;
        let csv: Uint8Array = get(&said, "csv").dyn_into().map_err(|_| ExcelError::Damaged)?;
        Ok(Piece {
            csv: csv.to_vec(),
            share: get(&said, "share").as_f64().unwrap_or(1.0).clamp(0.0, 1.0),
            is_last: get(&said, "end").as_bool().unwrap_or(true),
        })
    }

    /// Asks the worker, and waits for the one message it answers with.
    async fn ask(&self, what: &JsValue) -> Result<JsValue, ExcelError> {
        let answer = Promise::new(&mut |resolve, reject| {
            self.worker.set_onmessage(Some(&resolve));
            self.worker.set_onerror(Some(&reject));
            if self.worker.post_message(what).is_err() {
                let _ = reject.call0(&JsValue::NULL);
            }
        });
        let event = JsFuture::from(answer).await.map_err(|_| ExcelError::Damaged)?;
        let said = event.dyn_into::<MessageEvent>().map_err(|_| ExcelError::Damaged)?.data();
        match get(&said, "refused").as_string() {
            Some(why) => Err(ExcelError::of(&why)),
            None => Ok(said),
        }
    }
}

impl Drop for Workbook {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
