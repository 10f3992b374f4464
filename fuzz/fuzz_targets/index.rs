//! Any bytes as an index: what is one is written again as the same, and everything that is made of it is made without harm.
#![no_main]

use libfuzzer_sys::fuzz_target;
use triennium_core::pack::{
    contents::{About, tag_files},
    index::Index,
    manifest::Hashes,
};

fuzz_target!(|bytes: &[u8]| {
    let Ok(index) = Index::parse(bytes) else { return };
    let text = index.text().expect("writes what it read");
    assert!(!text.contains('<'));
    assert_eq!(Index::parse(text.as_bytes()).as_ref(), Ok(&index));
    index.faults(&Hashes::new(), &|_| None, None);
    let about = About {
        base: "pack-0001".into(),
        zip_name: index.purpose.clone(),
        public_line: "ssh-ed25519 AAAA".into(),
        fingerprint: "SHA256:AAAA".into(),
        language: if bytes.len().is_multiple_of(2) { "en".into() } else { "de".into() },
    };
    let files = tag_files(&index, &about).expect("makes them");
    let page = String::from_utf8(files["report.html"].clone()).expect("UTF-8");
    assert!(!page.contains("<script") && !page.contains("javascript:\""), "markup of somebody else's");
});
