//! A static host, as plain as the ones the page is published on.
//!
//! In: a folder, and the path it is served under. Out: its files, and `404.html` with status 404 for anything else.
//! Never caches, never compresses, never leaves the folder. The browser tests include this file as well.

use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::Arc,
    thread,
    time::Duration,
};

/// Silent connections are let go after this long.
const PATIENCE: Duration = Duration::from_secs(30);

/// Serves `folder` under `base` (which begins and ends with `/`) for as long as the process runs.
///
/// # Errors
/// If the listener is gone.
pub(crate) fn serve(listener: &TcpListener, folder: PathBuf, base: &str) -> io::Result<()> {
    let site = Arc::new(Site { folder, base: base.to_owned() });
    loop {
        let (stream, _) = listener.accept()?;
        let site = Arc::clone(&site);
        // A thread a connection: a browser opens six.
        thread::spawn(move || {
            // A browser that went away is nothing to report.
            _ = site.talk(&stream);
        });
    }
}

struct Site {
    folder: PathBuf,
    base: String,
}

struct Answer {
    status: &'static str,
    kind: &'static str,
    body: Vec<u8>,
}

impl Site {
    fn talk(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        loop {
            line.clear();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let mut words = line.split_whitespace();
            let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or("/"));
            let answer = match method {
                "GET" | "HEAD" => self.answer(target),
                _ => Answer { status: "405 Method Not Allowed", kind: "text/plain", body: Vec::new() },
            };
            let body = if method == "HEAD" { &[] } else { &*answer.body };
            let head = format!(
                "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
                 X-Content-Type-Options: nosniff\r\n\r\n",
                answer.status,
                answer.kind,
                answer.body.len(),
            );
            // Headers of the request change nothing here; a GET has no body.
            loop {
                line.clear();
                if reader.read_line(&mut line)? == 0 || line.trim_end().is_empty() {
                    break;
                }
            }
            let mut stream = stream;
            stream.write_all(head.as_bytes())?;
            stream.write_all(body)?;
        }
    }

    fn answer(&self, target: &str) -> Answer {
        let path = target.split(['?', '#']).next().unwrap_or("/");
        if let Some(file) = self.file(path)
            && let Ok(body) = fs::read(&file)
        {
            return Answer { status: "200 OK", kind: kind(&file), body };
        }
        let body = if path.starts_with(&self.base) {
            // A development build has no such file.
            let page = fs::read(self.folder.join("404.html")).or_else(|_| fs::read(self.folder.join("index.html")));
            page.unwrap_or_default()
        } else {
            Vec::new()
        };
        Answer { status: "404 Not Found", kind: "text/html; charset=utf-8", body }
    }

    fn file(&self, path: &str) -> Option<PathBuf> {
        // The page's own files have plain names; an escaped one is none of ours.
        let inside = Path::new(path.strip_prefix(&self.base)?);
        if !inside.components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        let file = self.folder.join(inside);
        Some(if file.is_dir() { file.join("index.html") } else { file })
    }
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
