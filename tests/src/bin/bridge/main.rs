//! The core behind HTTP on the loopback address, so that the window runs in a plain browser: for development and tests
//! only, part of no release (this crate is never shipped, and `npm run build` leaves out the window's half of it).
//! Owns a desk, a folder for what the browser hands over, and nothing else. Every command is `api::dispatch`.
//!
//! `bridge --files DIR [--ui DIR] [--home DIR] [--workspace DIR]` prints the address to open.

mod http;

use std::{
    collections::{BTreeMap, HashMap},
    fs, io,
    net::TcpListener,
    path::{Component, Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

use http::{Answer, Request};
use serde_json::{Value, json};
use triennium_core::{
    api::{self, Host},
    app::{Env, desk::Desk},
    job::Progress,
};

struct Bridge {
    host: Arc<Host>,
    /// Whoever does not know it gets nothing: other programs and pages on this computer can reach the port too.
    token: String,
    address: String,
    ui: PathBuf,
    files: PathBuf,
    policy: String,
    progress: Arc<Mutex<HashMap<String, Progress>>>,
    handed_over: AtomicU64,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let options = options(std::env::args().skip(1))?;
    let path = |name: &str| options.get(name).map(PathBuf::from);
    let files = path("files").ok_or("--files DIR is missing: where the browser's files are kept")?;
    fs::create_dir_all(&files)?;
    let home = path("home").unwrap_or_else(|| files.join("home"));
    let progress = Arc::default();
    let host = Host::new(Desk::at(&home, "bridge", Env::system())?, keep(Arc::clone(&progress)));
    if let Some(workspace) = path("workspace") {
        let opened = api::dispatch(&host, "workspace_open", json!({ "path": workspace }));
        opened.map_err(|error| format!("{}: {error:?}", workspace.display()))?;
    }
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let bridge = Arc::new(Bridge {
        host,
        token: token()?,
        address: listener.local_addr()?.to_string(),
        ui: path("ui").unwrap_or_else(|| "ui/dist-bridge".into()),
        files,
        policy: policy()?,
        progress,
        handed_over: AtomicU64::new(0),
    });
    println!("{}", json!({ "url": format!("http://{}/#token={}", bridge.address, bridge.token) }));
    serve(&listener, &bridge);
    Ok(())
}

fn options(mut words: impl Iterator<Item = String>) -> Result<BTreeMap<String, String>, String> {
    let mut options = BTreeMap::new();
    while let Some(word) = words.next() {
        let name = word.strip_prefix("--").ok_or_else(|| format!("not an option: {word}"))?;
        let value = words.next().ok_or_else(|| format!("--{name} needs a value"))?;
        options.insert(name.to_owned(), value);
    }
    Ok(options)
}

fn keep(progress: Arc<Mutex<HashMap<String, Progress>>>) -> impl Fn(&str, &Progress) + Send + Sync {
    move |job, now| {
        progress.lock().unwrap_or_else(PoisonError::into_inner).insert(job.to_owned(), now.clone());
    }
}

/// 128 bits from the operating system.
fn token() -> io::Result<String> {
    let mut bytes = [0; 16];
    io::Read::read_exact(&mut fs::File::open("/dev/urandom")?, &mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The window's own policy, so that what it forbids is forbidden here too; only the way to the core differs.
fn policy() -> Result<String, Box<dyn std::error::Error>> {
    let text = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../tauri.conf.json"))?;
    let config: Value = serde_json::from_slice(&text)?;
    let policy = config["app"]["security"]["csp"].as_str().ok_or("tauri.conf.json names no csp")?;
    Ok(policy.replace("connect-src 'self' ipc: http://ipc.localhost", "connect-src 'self'"))
}

fn serve(listener: &TcpListener, bridge: &Arc<Bridge>) {
    for stream in listener.incoming().flatten() {
        let bridge = Arc::clone(bridge);
        thread::spawn(move || {
            // A browser that hangs up is no matter.
            let _ = http::exchange(stream, &bridge.policy, |request| bridge.answer(request));
        });
    }
}

impl Bridge {
    fn answer(&self, request: &Request) -> Answer {
        if request.host != self.address {
            return Answer::refused(403, "host-unknown");
        }
        match request.method.as_str() {
            "GET" => self.page(&request.path),
            "POST" if request.token == self.token => self.posted(request),
            "POST" => Answer::refused(403, "token-wrong"),
            _ => Answer::refused(405, "method-unknown"),
        }
    }

    fn posted(&self, request: &Request) -> Answer {
        let (what, name) = request.path[1..].split_once('/').unwrap_or((&request.path[1..], ""));
        match what {
            "ipc" => self.call(name, &request.body),
            "progress" => {
                let progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
                Answer::json(200, &json!(progress.get(name)))
            }
            "file" => {
                self.file(name, &request.body).map_or_else(Answer::failed, |path| Answer::json(200, &json!(path)))
            }
            "choose" => self.choose(&request.body),
            _ => Answer::refused(404, "no-such-door"),
        }
    }

    fn call(&self, command: &str, body: &[u8]) -> Answer {
        let Ok(input) = serde_json::from_slice(body) else { return Answer::refused(400, "input-no-json") };
        match api::dispatch(&self.host, command, input) {
            Ok(reply) => Answer::json(200, &json!(reply)),
            Err(error) => Answer::json(422, &json!(error)),
        }
    }

    /// What a browser hands over has no path of its own: it gets one, under its own name in a folder of its own.
    fn file(&self, name: &str, body: &[u8]) -> io::Result<PathBuf> {
        let name = http::decoded(name);
        let plain = Path::new(&name).components().all(|part| matches!(part, Component::Normal(_)));
        if name.is_empty() || name.contains('/') || !plain {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a plain file name"));
        }
        let folder = self.files.join(self.handed_over.fetch_add(1, Ordering::Relaxed).to_string());
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(&name), body)?;
        Ok(folder.join(name))
    }

    /// There is no dialog to show: a folder or a file to save is one of ours, by the name that was proposed.
    fn choose(&self, body: &[u8]) -> Answer {
        let question: Value = serde_json::from_slice(body).unwrap_or_default();
        let name = question["name"].as_str().filter(|name| !name.is_empty()).unwrap_or("workspace");
        let name = name.replace(['/', '\\'], "-");
        let folder = self.files.join("chosen");
        match fs::create_dir_all(&folder) {
            Ok(()) => Answer::json(200, &json!([folder.join(name)])),
            Err(error) => Answer::failed(error),
        }
    }

    fn page(&self, path: &str) -> Answer {
        let relative = if path == "/" { "index.html" } else { &path[1..] };
        let sound = Path::new(relative).components().all(|part| matches!(part, Component::Normal(_)));
        match fs::read(self.ui.join(relative)) {
            Ok(bytes) if sound => Answer::page(relative, bytes),
            _ => Answer::refused(404, "no-such-page"),
        }
    }
}
