//! A bare Chromium on a pipe, with no driver in between: it starts quickly, and dies at once with all its processes.
//!
//! In: a profile folder, commands of the Chrome DevTools Protocol. Out: their answers, and events as they came.

use std::{
    io::{BufRead, BufReader, Write},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
};

use serde_json::{Value, json};

use super::{PATIENCE, driver};

/// A running Chromium with one page.
pub struct Bare {
    process: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    /// Messages so far, each answered under its number.
    sent: u64,
    /// The page that commands go to.
    session: Option<String>,
    /// Events that came while an answer was waited for.
    events: Vec<Value>,
}

impl Bare {
    /// Starts Chromium on a profile, in a process group of its own, with an empty page.
    pub fn start(profile: &Path) -> Self {
        // The protocol is spoken on descriptors 3 and 4; the shell makes them of the two that a process can be given.
        let mut process = Command::new("sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1"])
            .arg(driver::chromium())
            .args(driver::ARGS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .args(["--remote-debugging-pipe", "about:blank"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0)
            .spawn()
            .expect("Chromium starts");
        let to = process.stdin.take().expect("its input");
        let mut lines = BufReader::new(process.stdout.take().expect("its output"));
        let (heard, from) = channel();
        thread::spawn(move || {
            let mut message = Vec::new();
            while lines.read_until(0, &mut message).is_ok_and(|bytes| bytes > 0) {
                message.pop();
                let said = serde_json::from_slice(&message).unwrap_or_default();
                if heard.send(said).is_err() {
                    return;
                }
                message.clear();
            }
        });
        let mut bare = Self { process, to, from, sent: 0, session: None, events: Vec::new() };
        let targets = bare.call("Target.getTargets", json!({}));
        let targets = targets["targetInfos"].as_array().expect("pages");
        let page = targets.iter().find(|it| it["type"] == "page").expect("the empty page");
        let attached = bare.call("Target.attachToTarget", json!({ "targetId": page["targetId"], "flatten": true }));
        bare.session = attached["sessionId"].as_str().map(str::to_owned);
        bare
    }

    /// Sends a command and waits for its answer.
    pub fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.send(method, parameters);
        let number = self.sent;
        loop {
            let message = self.next();
            if message["id"] == number {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].clone();
            }
            self.events.push(message);
        }
    }

    /// Sends a command and leaves its answer unheard.
    pub fn send(&mut self, method: &str, parameters: Value) {
        self.sent += 1;
        let mut message = json!({ "id": self.sent, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.to.write_all(&bytes).and_then(|()| self.to.flush()).expect("Chromium listens");
    }

    /// What the page says next through its binding `name`.
    pub fn said(&mut self, name: &str) -> String {
        loop {
            let event = if !self.events.is_empty() {
                self.events.remove(0)
            } else if let Ok(event) = self.from.recv_timeout(PATIENCE) {
                event
            } else {
                let page = "location.href + ': ' + document.body.innerText";
                panic!(
                    "the page says nothing; it shows {}",
                    self.call("Runtime.evaluate", json!({ "expression": page }))
                )
            };
            if event["method"] == "Runtime.bindingCalled" && event["params"]["name"] == name {
                return event["params"]["payload"].as_str().unwrap_or_default().to_owned();
            }
        }
    }

    /// Ends every process of the browser at once, as a power cut would; returns what the page was heard to say first.
    pub fn kill(mut self, name: &str) -> Vec<String> {
        let group = format!("-{}", self.process.id());
        let killed = Command::new("kill").args(["-9", "--", &group]).status();
        assert!(killed.is_ok_and(|it| it.success()), "process group {group} could not be killed");
        _ = self.process.wait();
        let late: Vec<Value> = self.from.iter().collect();
        let said = self.events.drain(..).chain(late).filter(|it| it["params"]["name"] == name);
        said.filter_map(|it| Some(it["params"]["payload"].as_str()?.to_owned())).collect()
    }

    fn next(&self) -> Value {
        self.from.recv_timeout(PATIENCE).expect("Chromium says something")
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        if !matches!(self.process.try_wait(), Ok(Some(_))) {
            _ = Command::new("kill").args(["-9", "--", &format!("-{}", self.process.id())]).status();
            _ = self.process.wait();
        }
    }
}
