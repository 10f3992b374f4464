//! Time stamps against an authority that the test makes with `openssl ts`: asked by file and by address, checked offline, and
//! every way in which an answer can be wrong refused by its name.

use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    thread::JoinHandle,
};

use serde_json::{Value, json};
use triennium_tests::Laptop;

use super::{
    keys::Shell,
    pack::{Sealed, codes, ok, tool},
};

const CONFIGURATION: &str = "
[req]
distinguished_name = name
prompt = no
[name]
CN = Root of the test
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
[stamps]
basicConstraints = CA:FALSE
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
[uncritical]
extendedKeyUsage = timeStamping
[mixed]
extendedKeyUsage = critical,timeStamping,codeSigning
[plain]
keyUsage = critical,digitalSignature
[tsa]
default_tsa = here
[here]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256, sha512
signer_digest = sha256
accuracy = secs:1
ordering = no
tsa_name = yes
ess_cert_id_alg = sha256
clock_precision_digits = 3
";

/// A root and what it has signed, in a folder of its own.
struct Authority(tempfile::TempDir);

impl Authority {
    /// `kind` is an argument list of `openssl genpkey`.
    fn new(kind: &[&str]) -> Self {
        let authority = Self(tempfile::tempdir().expect("a temporary folder"));
        std::fs::write(authority.path("tsa.cnf"), CONFIGURATION).expect("writes");
        std::fs::write(authority.path("serial"), "01\n").expect("writes");
        authority.openssl("req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -days 40 -extensions root");
        let mut args = vec!["genpkey", "-out", "tsa.key"];
        args.extend(kind);
        ok(tool("openssl", &args, authority.0.path()));
        authority.issue("stamps", "tsa.pem");
        authority
    }

    fn rsa() -> Self {
        Self::new(&["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"])
    }

    fn elliptic(curve: &str) -> Self {
        Self::new(&["-algorithm", "EC", "-pkeyopt", &format!("ec_paramgen_curve:{curve}")])
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    fn openssl(&self, command: &str) {
        let config = if command.starts_with("req") { " -config tsa.cnf" } else { "" };
        let line = format!("{command}{config}");
        ok(tool("openssl", &line.split(' ').collect::<Vec<_>>(), self.0.path()));
    }

    /// A certificate for the authority's key, made for what `section` says.
    fn issue(&self, section: &str, name: &str) {
        self.openssl("req -new -key tsa.key -subj /O=Nordlicht/CN=Clock -out tsa.csr");
        self.openssl(&format!(
            "x509 -req -in tsa.csr -CA root.pem -CAkey root.key -set_serial 0x8001 -days 30 -extfile tsa.cnf \
             -extensions {section} -out {name}"
        ));
    }

    fn reply(&self, question: &Path, name: &str) -> PathBuf {
        let question = question.display();
        self.openssl(&format!(
            "ts -reply -config tsa.cnf -queryfile {question} -signer tsa.pem -inkey tsa.key -out {name}"
        ));
        self.path(name)
    }

    /// An answer that no honest authority gives: what `reply` stated, changed by `change`, signed with another certificate.
    fn forged(&self, reply: &Path, certificate: &str, change: impl FnOnce(&mut Vec<u8>)) -> PathBuf {
        self.openssl(&format!("ts -reply -in {} -token_out -out token.der", reply.display()));
        self.openssl("cms -verify -noverify -inform DER -in token.der -out info.der");
        let mut info = std::fs::read(self.path("info.der")).expect("reads");
        change(&mut info);
        std::fs::write(self.path("info.der"), info).expect("writes");
        self.openssl(&format!(
            "cms -sign -binary -nodetach -econtent_type 1.2.840.113549.1.9.16.1.4 -cades -md sha256 -signer {certificate} \
             -inkey tsa.key -in info.der -outform DER -out forged.der"
        ));
        let token = std::fs::read(self.path("forged.der")).expect("reads");
        let content = [[0x30, 3, 2, 1, 0].as_slice(), &token].concat();
        let length = u16::try_from(content.len()).expect("short").to_be_bytes();
        let forged = self.path("forged.tsr");
        std::fs::write(&forged, [[0x30, 0x82].as_slice(), &length, &content].concat()).expect("writes");
        forged
    }
}

struct Bench {
    sealed: Sealed,
    shell: Shell,
}

impl Bench {
    fn new() -> Self {
        Self { sealed: Sealed::new(), shell: Shell::new() }
    }

    fn zip(&self) -> String {
        self.sealed.zip().display().to_string()
    }

    fn question(&self, name: &str) -> PathBuf {
        let path = self.sealed.folder.path().join(name);
        self.shell.json(&["pack", "stamp", &self.zip(), "--request", &path.display().to_string()], &[]);
        path
    }

    fn stamp(&self, more: &[&str]) -> Value {
        self.shell.json(&[&["pack", "stamp", &self.zip()], more].concat(), &[])
    }

    fn refused(&self, more: &[&str]) -> String {
        self.shell.refused(&[&["pack", "stamp", &self.zip()], more].concat(), &[])
    }

    fn verify(&self, path: &str, more: &[&str]) -> Value {
        let output = self.shell.run(&[&["pack", "verify", path, "--json"], more].concat(), &[]);
        serde_json::from_slice(&output.stdout).expect("JSON")
    }

    /// Refuses an answer that stands alone, and finds it in a pack that somebody put it into all the same.
    #[track_caller]
    fn wrong(&self, answer: &Path, anchor: &str, code: &str) {
        let answer = answer.display().to_string();
        assert_eq!(self.refused(&["--response", &answer, "--tsa-anchor", anchor]), code);
    }
}

#[test]
fn an_authority_stamps_a_pack_by_file_and_it_stays_sound() {
    for authority in [Authority::rsa(), Authority::elliptic("P-256"), Authority::elliptic("P-384")] {
        let bench = Bench::new();
        let question = bench.question("ask.tsq");
        let reply = authority.reply(&question, "reply.tsr").display().to_string();
        let (question, root) = (question.display().to_string(), authority.text("root.pem"));
        let stamped = bench.stamp(&["--response", &reply, "--query", &question, "--tsa-anchor", &root]);
        assert_eq!((&stamped["time"]["trusted"], &stamped["time"]["policy"]), (&json!(true), &json!("1.2.3.4.1")));
        let path = stamped["path"].as_str().expect("a path");
        assert!(path.ends_with("pack-0007-stamped.zip"), "{path}");
        let verified = bench.verify(path, &["--tsa-anchor", &root]);
        assert_eq!((&verified["sound"], &verified["faults"]), (&json!(true), &json!([])));
        assert_eq!(verified["time"], stamped["time"]);
        // Its own certificate is an anchor as good.
        let pinned = bench.verify(path, &["--tsa-anchor", &authority.text("tsa.pem")]);
        assert_eq!((&pinned["faults"], &pinned["time"]["trusted"]), (&json!([]), &json!(true)));
        let unanchored = bench.verify(path, &[]);
        assert_eq!((&unanchored["sound"], codes(&unanchored)), (&json!(true), vec!["pack-time-token-unchecked"]));
        let stranger = Authority::elliptic("P-256");
        let untrusted = bench.verify(path, &["--tsa-anchor", &stranger.text("root.pem")]);
        assert_eq!((&untrusted["sound"], codes(&untrusted)), (&json!(true), vec!["pack-time-token-not-trusted"]));
        // OpenSSL says the same of the token in the pack.
        let at = bench.sealed.folder.path();
        ok(super::pack::seven_zip(&["x", "-y", "pack-0007-stamped.zip"], at));
        let verify = format!("openssl ts -verify -data pack-0007/seal.txt -in pack-0007/seal.txt.tsr -CAfile {root}");
        ok(tool("sh", &["-c", &verify], at));
        assert_eq!(bench.shell.refused(&["pack", "stamp", path, "--response", &reply], &[]), "pack-stamped-already");
    }
}

#[test]
fn a_folder_of_packs_is_held_against_one_anchor() {
    let (bench, authority, laptop) = (Bench::new(), Authority::elliptic("P-256"), Laptop::new(3));
    let reply = authority.reply(&bench.question("ask.tsq"), "reply.tsr").display().to_string();
    bench.stamp(&["--response", &reply]);
    let folder = |anchor: &str| json!({"path": bench.sealed.folder.path(), "tsa_anchor": authority.path(anchor)});
    let times = |row: Value| -> Vec<Value> {
        let packs = row["packs"].as_array().expect("packs").iter();
        packs.map(|pack| pack["verified"]["time"]["trusted"].clone()).collect()
    };
    // The stamped one, and the one without a stamp beside it.
    assert_eq!(times(laptop.ok("pack_verify_many", folder("root.pem"))), [json!(true), Value::Null]);
    let stranger = Authority::elliptic("P-256");
    std::fs::copy(stranger.path("root.pem"), authority.path("stranger.pem")).expect("copies");
    assert_eq!(times(laptop.ok("pack_verify_many", folder("stranger.pem"))), [json!(false), Value::Null]);
    // A file that is none, or is not there, is refused at its field, before any pack.
    for (name, code) in [("tsa.cnf", "time-anchor-not-understood"), ("gone.pem", "io-not-found")] {
        let refused = laptop.refused("pack_verify_many", folder(name));
        assert_eq!((refused.code.as_str(), refused.field.as_deref()), (code, Some("tsa_anchor")));
    }
}

#[test]
fn only_what_was_added_differs_and_nothing_is_written_over() {
    let (bench, authority) = (Bench::new(), Authority::rsa());
    let reply = authority.reply(&bench.question("ask.tsq"), "reply.tsr").display().to_string();
    let before = std::fs::read(bench.sealed.zip()).expect("reads");
    let path = bench.stamp(&["--response", &reply])["path"].as_str().expect("a path").to_owned();
    assert_eq!(std::fs::read(bench.sealed.zip()).expect("reads"), before, "the pack stays");
    let list = |zip: &str| -> Vec<String> {
        let code = "import sys,zipfile,hashlib\nz=zipfile.ZipFile(sys.argv[1])\nfor n in z.namelist(): print(n, hashlib.sha256(z.read(n)).hexdigest())";
        ok(tool("python3", &["-c", code, zip], bench.sealed.folder.path())).lines().map(str::to_owned).collect()
    };
    let (old, new) = (list(&bench.zip()), list(&path));
    let added: Vec<&String> = new.iter().filter(|line| !old.contains(line)).collect();
    assert_eq!((new.len(), added.len()), (old.len() + 1, 1));
    assert!(added[0].starts_with("pack-0007/seal.txt.tsr "), "{added:?}");
    assert_eq!(bench.refused(&["--response", &reply]), "age-out-exists");
    assert_eq!(bench.refused(&["--request", &bench.zip()]), "age-out-exists");
}

#[test]
fn every_wrong_answer_is_refused_by_its_name() {
    let (bench, authority) = (Bench::new(), Authority::rsa());
    let (question, root) = (bench.question("ask.tsq"), authority.text("root.pem"));
    let reply = authority.reply(&question, "reply.tsr");
    let good = std::fs::read(&reply).expect("reads");
    let write = |bytes: &[u8]| {
        std::fs::write(authority.path("bad.tsr"), bytes).expect("writes");
        authority.path("bad.tsr")
    };
    let mut broken = good.clone();
    *broken.last_mut().expect("bytes") ^= 1;
    bench.wrong(&write(&broken), &root, "time-token-signature-wrong");
    bench.wrong(&write(&[good.as_slice(), b"\0"].concat()), &root, "time-token-not-understood");
    bench.wrong(&write(b"no answer"), &root, "time-token-not-understood");
    let other = bench.question("another.tsq").display().to_string();
    let (reply_text, root_text) = (reply.display().to_string(), root.as_str());
    let refused = bench.refused(&["--response", &reply_text, "--query", &other, "--tsa-anchor", root_text]);
    assert_eq!(refused, "time-token-other-nonce");
    std::fs::write(authority.path("data"), "something else").expect("writes");
    authority.openssl("ts -query -data data -sha256 -cert -out data.tsq");
    bench.wrong(&authority.reply(&authority.path("data.tsq"), "data.tsr"), &root, "time-token-other-imprint");
    authority.openssl(&format!("ts -query -digest {} -sha256 -out bare.tsq", hash_of(&bench)));
    bench.wrong(&authority.reply(&authority.path("bare.tsq"), "bare.tsr"), &root, "time-token-no-certificate");
    // An answer whose authority was made for something else, or not at the time it states.
    let forge = |section: &str| {
        authority.issue(section, "other.pem");
        authority.forged(&reply, "other.pem", |_| {})
    };
    for section in ["plain", "uncritical", "mixed"] {
        bench.wrong(&forge(section), &root, "time-token-other-purpose");
    }
    for year in ["1999", "2199"] {
        let then = authority.forged(&reply, "tsa.pem", |info| {
            let at = info.windows(4).position(|digits| digits == this_year(&good)).expect("a time");
            info[at..at + 4].copy_from_slice(year.as_bytes());
        });
        bench.wrong(&then, &root, "time-token-not-valid-then");
    }
    let honest = authority.forged(&reply, "tsa.pem", |_| {}).display().to_string();
    assert_eq!(
        bench.stamp(&["--response", &honest, "--tsa-anchor", &root])["time"]["trusted"],
        true,
        "the forger can do it right"
    );
}

/// `20…`: the year in the reply, as its time begins.
fn this_year(reply: &[u8]) -> &[u8] {
    let at = reply.windows(3).position(|window| window[0] == 0x18 && window[2] == b'2').expect("a time");
    &reply[at + 2..at + 6]
}

fn hash_of(bench: &Bench) -> String {
    bench.verify(&bench.zip(), &[])["seal_sha256"].as_str().expect("a hash").to_owned()
}

#[test]
fn a_token_that_was_put_in_by_hand_and_does_not_hold_is_a_fault() {
    let (bench, authority) = (Bench::new(), Authority::rsa());
    let reply = authority.reply(&bench.question("ask.tsq"), "reply.tsr");
    let at = bench.sealed.folder.path();
    ok(super::pack::seven_zip(&["x", "-y", "pack-0007.zip"], at));
    let token = at.join("pack-0007/seal.txt.tsr");
    let folder = at.join("pack-0007").display().to_string();
    let good = std::fs::read(&reply).expect("reads");
    std::fs::write(&token, &good).expect("writes");
    assert_eq!(codes(&bench.verify(&folder, &["--tsa-anchor", &authority.text("root.pem")])), Vec::<&str>::new());
    let mut broken = good;
    *broken.last_mut().expect("bytes") ^= 1;
    std::fs::write(&token, &broken).expect("writes");
    let verified = bench.verify(&folder, &[]);
    assert_eq!((&verified["sound"], codes(&verified)), (&json!(false), vec!["time-token-signature-wrong"]));
}

#[test]
fn only_a_sound_open_pack_is_stamped_and_anchors_have_to_be_certificates() {
    let (bench, authority) = (Bench::new(), Authority::elliptic("P-256"));
    let reply = authority.reply(&bench.question("ask.tsq"), "reply.tsr").display().to_string();
    let anchor = bench.refused(&["--response", &reply, "--tsa-anchor", &authority.text("tsa.cnf")]);
    assert_eq!(anchor, "time-anchor-not-understood");
    let missing = bench.refused(&["--response", &reply, "--tsa-anchor", &authority.text("gone.pem")]);
    assert_eq!(missing, "io-not-found");
    let file = bench.sealed.folder.path().join("p.age").display().to_string();
    let phrase = [("TRIENNIUM_PASSPHRASE", "four words for the pack")];
    bench.shell.json(&["pack", "encrypt", &bench.zip(), "--out", &file], &phrase);
    assert_eq!(bench.shell.refused(&["pack", "stamp", &file, "--response", &reply], &[]), "pack-stamp-encrypted");
    bench.sealed.change(|bytes| *bytes.last_mut().expect("bytes") ^= 1);
    assert_eq!(bench.refused(&["--response", &reply]), "pack-stamp-not-sound");
}

/// Answers `times` requests with what `answer` makes of each body.
fn serve(times: usize, answer: impl Fn(&[u8]) -> Vec<u8> + Send + 'static) -> (String, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}/stamp", listener.local_addr().expect("an address"));
    let serving = std::thread::spawn(move || {
        for stream in listener.incoming().take(times) {
            let mut stream = stream.expect("a caller");
            let body = body(&mut stream);
            // Who has read enough may have gone.
            drop(stream.write_all(&answer(&body)));
        }
    });
    (address, serving)
}

fn body(stream: &mut TcpStream) -> Vec<u8> {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).expect("reads");
        head.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&head).to_lowercase();
    assert!(head.contains("content-type: application/timestamp-query"), "{head}");
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).expect("a length");
    let mut body = vec![0; length.trim().parse().expect("a number")];
    stream.read_exact(&mut body).expect("reads");
    body
}

fn http(status: &str, more: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\n{more}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

#[test]
fn the_named_address_is_asked_once_and_told_nothing_but_a_hash() {
    let (bench, authority) = (Bench::new(), Authority::rsa());
    let (folder, root) = (authority.0.path().to_owned(), authority.text("root.pem"));
    let hash = hash_of(&bench);
    let (url, serving) = serve(1, move |body| {
        let digest: Vec<u8> =
            (0..64).step_by(2).map(|at| u8::from_str_radix(&hash[at..at + 2], 16).expect("hex")).collect();
        assert!(body.windows(32).any(|window| window == digest));
        assert!(body.len() < 100, "a question of {} bytes says more", body.len());
        std::fs::write(folder.join("asked.tsq"), body).expect("writes");
        authority.reply(&folder.join("asked.tsq"), "sent.tsr");
        http(
            "200 OK",
            "Content-Type: application/timestamp-reply\r\n",
            &std::fs::read(folder.join("sent.tsr")).expect("reads"),
        )
    });
    // The root is read before the authority goes with its thread.
    let kept = bench.sealed.folder.path().join("root.pem");
    std::fs::copy(&root, &kept).expect("copies");
    let stamped = bench.stamp(&["--url", &url, "--tsa-anchor", &kept.display().to_string()]);
    assert_eq!(stamped["time"]["trusted"], true);
    serving.join().expect("served");
}

#[test]
fn an_address_that_answers_otherwise_leaves_nothing() {
    let bench = Bench::new();
    for answer in [
        http("302 Found", "Location: http://127.0.0.1:9/\r\n", b""),
        http("500 Broken", "", b"no"),
        http("200 OK", "", &vec![b'x'; 100_000]),
    ] {
        let (url, serving) = serve(1, move |_| answer.clone());
        assert_eq!(bench.refused(&["--url", &url]), "net-failed");
        serving.join().expect("served");
    }
    let (url, serving) = serve(1, |_| http("200 OK", "", b"<html>hello</html>"));
    assert_eq!(bench.refused(&["--url", &url]), "time-token-not-understood");
    serving.join().expect("served");
    assert_eq!(bench.refused(&["--url", "ftp://127.0.0.1/"]), "net-not-an-address");
    assert_eq!(bench.refused(&["--url", "http://127.0.0.1:1/"]), "net-failed");
    assert!(!bench.sealed.folder.path().join("pack-0007-stamped.zip").exists());
}
