//! The organisation's own look on its documents.

use std::{path::PathBuf, process::Command};

use serde_json::{Value, json};
use triennium_tests::Laptop;

use super::{in_order, run, sample, written};

/// A square of one colour, as a logo.
fn logo(laptop: &Laptop, name: &str) -> PathBuf {
    let path = laptop.home.path().join(name);
    let png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let coded = laptop.home.path().join("logo.txt");
    std::fs::write(&coded, png).expect("written");
    let bytes = Command::new("base64").arg("-d").arg(&coded).output().expect("base64").stdout;
    std::fs::write(&path, bytes).expect("written");
    path
}

#[test]
fn the_organisations_style_is_on_every_document_and_refused_where_it_cannot_be() {
    let laptop = sample();
    let plain = laptop.ok("report_style_show", json!({}));
    assert_eq!((plain["paper"].as_str(), plain["logo"].as_str()), (Some("a4"), Some("")));
    let refused = |input: Value| {
        let error = laptop.refused("report_style_save", input);
        (error.code, error.field.unwrap_or_default())
    };
    let at = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    assert_eq!(refused(json!({"primary_colour": "blue"})), at("style-colour-unknown", "primary_colour"));
    assert_eq!(refused(json!({"number_pattern": "{kind}"})), at("style-pattern-wrong", "number_pattern"));
    assert_eq!(refused(json!({"language": "fr"})), at("language-unknown", "language"));
    assert_eq!(refused(json!({"watermark": "x".repeat(41)})).1, "watermark");
    assert_eq!(refused(json!({"logo_path": laptop.home.path()})), at("file-not-ordinary", "logo_path"));
    let text = laptop.home.path().join("logo.png");
    std::fs::write(&text, "no picture").expect("written");
    assert_eq!(refused(json!({"logo_path": text})), at("style-logo-no-picture", "logo_path"));
    std::fs::write(&text, vec![0; 600 * 1024]).expect("written");
    assert_eq!(refused(json!({"logo_path": text})), at("style-logo-too-large", "logo_path"));
    assert_eq!(laptop.ok("report_style_show", json!({})), plain, "nothing of it was kept");

    let style = json!({
        "primary_colour": "#FFD200", "paper": "letter", "language": "de", "watermark": "MUSTER", "address_line": "Hafen 1, Musterhafen",
        "number_pattern": "QM-{kind}-{number}", "confidentiality": "Nur intern", "logo_path": logo(&laptop, "own.png"),
    });
    let kept = laptop.ok("report_style_save", style);
    assert_eq!((kept["primary_colour"].as_str(), kept["logo_type"].as_str()), (Some("#ffd200"), Some("image/png")));
    assert!(
        kept["primary"]["contrast"].as_f64().expect("a ratio") < 4.5 && kept["primary"]["used"] != "#ffd200",
        "{kept}"
    );
    let name = "styled-actions.pdf";
    let text = written(&laptop, json!({"kind": "actions", "on": "2026-11-23"}), name);
    in_order(&text, &["Liste der Korrekturmaßnahmen", "QM-A-2026-11-23", "Nur intern"], name);
    let path = std::env::var_os("TRIENNIUM_TEST_DOCUMENTS")
        .map_or_else(|| laptop.home.path().to_owned(), PathBuf::from)
        .join(name);
    assert!(run("pdfinfo", &[], &path).contains("612 x 792"));
    assert!(run("pdfimages", &["-list"], &path).lines().count() > 2, "the logo");
    // What is asked for goes before what is kept; what is taken back is gone.
    let text = written(&laptop, json!({"kind": "actions", "language": "en", "paper": "a4"}), "styled-en.pdf");
    in_order(&text, &["Register of corrective actions"], "styled-en.pdf");
    let kept = laptop.ok("report_style_save", json!({"logo_path": "", "primary_colour": "", "watermark": ""}));
    assert_eq!(
        (kept["logo"].as_str(), kept["paper"].as_str(), kept["primary"].is_null()),
        (Some(""), Some("letter"), true)
    );
    let history = laptop.ok("history_list", json!({"page": {"limit": 5}}));
    assert!(history.to_string().contains("report-style-save"), "{history}");
}
