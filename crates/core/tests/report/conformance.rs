//! Every kind of document as the readers and validators of others judge it: veraPDF for PDF/A-3a and PDF/UA-1, qpdf, poppler,
//! mutool and Ghostscript. veraPDF runs once for all files, since its start costs more than its work; files that are broken
//! on purpose go with them, so that its silence means something.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    process::Command,
    sync::{Arc, LazyLock},
};

use chrono::NaiveDate;
use serde_json::Value;
use triennium_core::{
    job::Job,
    messages::messages,
    report::{
        self, Document,
        attachments::{Attachment, Relation},
        blocks::*,
        model::{AuditReport, Finding, Nonconformity, Status},
        readiness::{Line, Part, ReadinessFacts, branded},
    },
};

use super::{File, audit, document, without_spaces};

fn shared(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(path)
}

fn read_json(path: &str) -> Value {
    let path = shared(path);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&bytes).expect("JSON")
}

/// What each profile says of each file: compliant, and if not why.
type Verdicts = BTreeMap<(String, String), (bool, String)>;

/// `scripts/install.sh test` puts veraPDF's library where the wrapper looks for it.
fn verapdf(folder: &std::path::Path, names: &[String]) -> Verdicts {
    let wrapper = shared("tools/verapdf/verapdf");
    let mut command = Command::new(&wrapper);
    if std::env::var_os("VERAPDF_HOME").is_none() {
        let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
        let cache = cache.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")));
        command.env("VERAPDF_HOME", cache.expect("HOME is set").join("triennium-tests/verapdf"));
    }
    let output = command.arg("3a,ua1").args(names).current_dir(folder).output();
    let output = output.unwrap_or_else(|error| panic!("{}: {error}", wrapper.display()));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut verdicts = Verdicts::new();
    let mut last = None;
    for line in text.lines() {
        if let Some((name, rest)) = line.split_once(" [").filter(|_| !line.starts_with(' ')) {
            let (profile, rest) = rest.split_once("] ").unwrap_or((rest, ""));
            let key = (name.to_owned(), profile.to_owned());
            verdicts.insert(key.clone(), (rest.starts_with("compliant=true"), rest.to_owned()));
            last = Some(key);
        } else if let Some(verdict) = last.as_ref().and_then(|key| verdicts.get_mut(key)) {
            verdict.1.push_str(line);
        }
    }
    assert_eq!(verdicts.len(), names.len() * 2, "{text}{}", String::from_utf8_lossy(&output.stderr));
    verdicts
}

fn draw(document: &Document) -> Vec<u8> {
    report::pdf::render(document, &Job::default()).expect("drawn")
}

/// The 38 findings of other people's audits, each as finding and as nonconformity.
fn real_findings() -> AuditReport {
    let all = read_json("testdata/real-findings.json");
    let text = |one: &Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
    let list = all.as_array().expect("a list");
    assert_eq!(list.len(), 38);
    let keys: Vec<String> = list[0].as_object().expect("an object").keys().cloned().collect();
    let plan = keys.iter().find(|key| key.contains("plan")).expect("a corrective-action plan");
    let finding = |(n, one): (usize, &Value)| Finding {
        number: format!("F-{n}"),
        title: text(one, "reference"),
        observed: text(one, "text_of_finding"),
        nonconformity: Some(format!("NC-{n}")),
        ..audit::sample().findings[0].clone()
    };
    let nonconformity = |(n, one): (usize, &Value)| Nonconformity {
        number: format!("NC-{n}"),
        statement: text(one, "text_of_finding"),
        evidence_text: text(one, plan),
        ..Nonconformity::default()
    };
    AuditReport {
        findings: list.iter().enumerate().map(finding).collect(),
        nonconformities: list.iter().enumerate().map(nonconformity).collect(),
        ..audit::sample()
    }
}

/// Each of the naughty strings in every field that a person fills.
fn naughty() -> AuditReport {
    let strings: Vec<String> = serde_json::from_value(read_json("testdata/blns.json")).expect("strings");
    let finding = |(n, text): (usize, &String)| Finding {
        number: format!("F-{n}"),
        title: text.clone(),
        process: text.clone(),
        statement: text.clone(),
        observed: text.clone(),
        persons: vec![text.clone()],
        ..audit::sample().findings[0].clone()
    };
    let mut model = audit::sample();
    model.findings = strings.iter().enumerate().map(finding).collect();
    for (evidence, text) in model.evidence.iter_mut().zip(strings.iter().cycle().skip(90).step_by(41)) {
        evidence.original_name = text.clone();
        evidence.title = text.clone();
    }
    for text in strings.iter().filter(|text| text.chars().count() > 3).step_by(97) {
        model.organisation.name.push_str(text);
        model.audit.title.push_str(text);
    }
    model
}

fn readiness(language: &str, lines: usize) -> Document {
    let line = |n: usize| Line {
        what: format!("The process of clause 8.{n} has no owner, and nothing says when it was last looked at"),
        weight: ("High".into(), Tone::Bad),
        clauses: "8.5.1, 8.6.3".into(),
        due: "2026-12-01".into(),
    };
    let part = |n: u32| Part { label: format!("{n} Main clause"), ready: n, gaps: 9 - n, not_ready: 1 };
    let facts = ReadinessFacts {
        organisation: "Nordlicht Managed Services".into(),
        on: audit::day("2026-11-22"),
        level: ("Not ready".into(), Tone::Bad),
        audit: "Surveillance, 10 December 2026".into(),
        statement: "Two processes have gaps that an auditor will find.".into(),
        counts: vec![("Documents".into(), "10 of 12".into()), ("Internal audits".into(), "3 of 4".into())],
        parts: (4..=9).map(part).collect(),
        missing: (0..lines).map(line).collect(),
        missing_in_all: lines + 3,
        road: vec![("Scope: done".into(), Tone::Good), ("Audit: planned".into(), Tone::Info)],
        producer: "Triennium".into(),
    };
    let options = report::Options { paper: Paper::Letter, branding: branding() };
    branded(&facts, &options, messages(language), &Job::default()).expect("one page")
}

pub fn branding() -> Branding {
    Branding {
        logo: Some(Logo { bytes: Arc::from(audit::screenshot().as_slice()), alt: "Nordlicht".into() }),
        colours: Colours { primary: Colour::parse("#ffcc00"), secondary: Colour::parse("#00a19a") },
        watermark: "Copy 3 of 7".into(),
    }
}

fn day(text: &str) -> NaiveDate {
    audit::day(text)
}

fn entry(label: &str, from: &str, to: &str, shape: Shape, done: bool) -> Entry {
    Entry { label: label.into(), from: day(from), to: day(to), state: "planned".into(), tone: Tone::Info, shape, done }
}

/// Every kind of chart, larger than a page and empty too, and files with names nobody should have.
pub fn charts(paper: Paper) -> Document {
    let many =
        |n: usize| (0..n).map(|n| format!("{n}.1 Clause with a name that takes its two lines")).collect::<Vec<_>>();
    let columns: Vec<String> = (1..=30).map(|n| format!("A-2026-{n:03}")).collect();
    let heat = many(60).into_iter().enumerate().map(|(row, label)| HeatRow {
        label,
        cells: (0..30).map(|n| (n % 5 != row % 3).then_some(((n * row) % 7) as u32)).collect(),
    });
    let small = many(4)
        .into_iter()
        .enumerate()
        .map(|(row, label)| HeatRow { label, cells: vec![Some(row as u32), None, Some(3)] });
    let stacked = many(5).into_iter().map(|label| StackedRow { label, values: vec![4, 1, 12, 0, 7, 3] }).collect();
    let tones = [Tone::Good, Tone::Caution, Tone::Bad, Tone::Info, Tone::Opportunity, Tone::Plain];
    let series = tones.iter().enumerate().map(|(n, tone)| (format!("Series {n}"), *tone)).collect();
    let age = |n: u32| AgeRow {
        label: format!("CA-2026-{n:03} Renew the contract"),
        age: n * 13,
        allowed: (!n.is_multiple_of(4)).then_some(90),
    };
    let ageing = Ageing {
        within: "in time".into(),
        overdue: "overdue".into(),
        unit: "days".into(),
        rows: (0..14).map(age).collect(),
    };
    let kinds = [
        ChartKind::Bars(
            (0..6).map(|n| Bar { label: format!("Bar {n}"), value: n * n, tone: tones[n as usize] }).collect(),
        ),
        ChartKind::Bars(vec![Bar { label: "word ".repeat(2000), value: u32::MAX, tone: Tone::Bad }]),
        ChartKind::Bars(Vec::new()),
        ChartKind::Stacked { series, rows: stacked },
        ChartKind::Stacked { series: Vec::new(), rows: Vec::new() },
        ChartKind::Heat { columns: columns[..3].to_vec(), rows: small.collect() },
        ChartKind::Heat { columns, rows: heat.collect() },
        ChartKind::Heat { columns: Vec::new(), rows: Vec::new() },
        age_classes(&ageing),
        ChartKind::Ageing(ageing),
        ChartKind::Timeline(timeline()),
        ChartKind::Timeline(Timeline::default()),
    ];
    let mut blocks = Vec::new();
    for (n, kind) in kinds.into_iter().enumerate() {
        let chart = Chart { title: format!("Chart {n}"), kind, alt: String::new() }.with_alt();
        let heads = TableHeads {
            label: "What".into(),
            value: "Count".into(),
            total: "Total".into(),
            from: "From".into(),
            to: "To".into(),
            state: "State".into(),
        };
        let table = chart.table(&heads);
        blocks.push(Block::Chart(chart));
        if n % 2 == 1 && table.columns.len() < 9 && table.rows.len() < 20 {
            blocks.push(Block::Table(table));
        }
    }
    let file = |name: &str, bytes: &[u8]| Attachment {
        name: name.into(),
        media_type: "text/plain; charset=utf-8".into(),
        description: "Δ \u{202e} ()\\".into(),
        relation: Relation::Unspecified,
        bytes: bytes.into(),
    };
    let heading = Heading::new(1, "Charts").anchor("charts");
    Document {
        meta: Meta { paper, draft: true, version: "2.0 (draft)".into(), ..document(&audit::sample(), "en").meta },
        branding: branding(),
        cover: Cover {
            kicker: "Charts".into(),
            title: "Every kind of chart".into(),
            subtitle: "Nordlicht".into(),
            ..Cover::default()
        },
        sections: vec![Section { heading, blocks, new_page: true }],
        attachments: vec![
            file("../../a.txt", b"one"),
            file("a.txt", b""),
            file("監査 (\\).txt", b"\0\xff%PDF-1.7 endstream endobj"),
            file("", b"x"),
        ],
    }
}

fn age_classes(ageing: &Ageing) -> ChartKind {
    report::charts::age_classes(ageing, &[30, 60, 90])
}

fn timeline() -> Timeline {
    let lane = |label: &str, entries: Vec<Entry>| Lane { label: label.into(), entries };
    Timeline {
        from: day("2025-11-20"),
        to: day("2029-08-10"),
        today: Some((day("2026-11-22"), "Today".into())),
        lanes: vec![
            lane("Cycle", vec![entry("Cycle 1, initial", "2026-01-20", "2029-01-19", Shape::Bar, true)]),
            lane(
                "Audits",
                vec![
                    entry("Stage 2", "2025-12-10", "2025-12-12", Shape::Square, true),
                    entry("Surveillance 1", "2026-12-01", "2026-12-02", Shape::Circle, false),
                    entry("Follow-up", "2026-12-20", "2026-12-20", Shape::Triangle, false),
                    entry("Special audit after the merger", "2027-01-11", "2027-01-12", Shape::Triangle, false),
                    entry("Recertification", "2028-12-10", "2028-12-12", Shape::Diamond, false),
                ],
            ),
            lane(
                "Windows",
                vec![
                    entry("CYC-01 first surveillance", "2026-01-21", "2027-01-20", Shape::Bar, false),
                    entry("CYC-03", "2027-01-01", "2027-12-31", Shape::Bar, false),
                    entry("CYC-08 with a rather long name that goes on", "2029-01-20", "2029-07-19", Shape::Bar, false),
                ],
            ),
            lane("Limits", vec![entry("Expiry 2029-01-19", "2029-01-19", "2029-01-19", Shape::Limit, false)]),
        ],
    }
}

fn draft_in_german() -> Document {
    let mut model = audit::sample();
    model.control.status = Status::Draft;
    let options = report::Options { paper: Paper::Letter, branding: branding() };
    report::audit_report(&model, &options, messages("de"))
}

/// Drawn once for all tests.
static SOUND: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(sound);

fn sound() -> Vec<(String, Vec<u8>)> {
    let empty =
        AuditReport { audit: audit::sample().audit, control: audit::sample().control, ..AuditReport::default() };
    [
        ("sample", document(&audit::sample(), "en")),
        ("draft-de-letter", draft_in_german()),
        ("real", document(&real_findings(), "en")),
        ("naughty", document(&naughty(), "en")),
        ("thousand", document(&audit::bulk(1000), "en")),
        ("empty", document(&empty, "de")),
        ("scripts", scripts()),
        ("form", super::form::form()),
        ("charts-a4", charts(Paper::A4)),
        ("charts-letter", charts(Paper::Letter)),
        ("readiness", readiness("en", 12)),
        ("readiness-none", readiness("de", 0)),
    ]
    .map(|(name, document)| (format!("{name}.pdf"), draw(&document)))
    .into()
}

/// The sample's report with one thing wrong each, and the profiles that must say so.
fn broken() -> Vec<(String, Vec<u8>, &'static [&'static str])> {
    let whole = draw(&document(&audit::sample(), "en"));
    let instead = |from: &str, to: &str| {
        let at = whole.windows(from.len()).position(|window| window == from.as_bytes()).expect("the metadata is plain");
        [&whole[..at], to.as_bytes(), &whole[at + from.len()..]].concat()
    };
    let changed = |change: &dyn Fn(&mut lopdf::Document)| {
        let mut file = lopdf::Document::load_mem(&whole).expect("a PDF");
        change(&mut file);
        let mut out = Vec::new();
        file.save_to(&mut out).expect("written");
        out
    };
    let without = |name: &'static [u8]| {
        changed(&move |file| {
            let all = file.objects.values_mut().filter_map(|object| object.as_dict_mut().ok());
            let removed: Vec<_> = all.filter_map(|dict| dict.remove(name)).collect();
            assert!(!removed.is_empty(), "{name:?} was there");
        })
    };
    let both: &[&str] = &["3a", "ua1"];
    vec![
        ("broken-part.pdf".into(), instead("<pdfaid:part>3", "<pdfaid:part>1"), &["3a"]),
        ("broken-ua.pdf".into(), instead("<pdfuaid:part>1", "<pdfuaid:part>7"), &["ua1"]),
        ("broken-tags.pdf".into(), without(b"MarkInfo"), both),
        ("broken-alt.pdf".into(), without(b"Alt"), &["ua1"]),
        ("broken-attached.pdf".into(), without(b"AFRelationship"), &["3a"]),
        ("broken-parents.pdf".into(), without(b"ParentTree"), &["ua1"]),
    ]
}

#[test]
fn pdf_a_3a_and_pdf_ua_1_hold_for_every_kind_of_document() {
    let folder = tempfile::tempdir().expect("a folder");
    let (sound, broken) = (&*SOUND, broken());
    let all =
        sound.iter().map(|(name, bytes)| (name, bytes)).chain(broken.iter().map(|(name, bytes, _)| (name, bytes)));
    let mut names = Vec::new();
    for (name, bytes) in all {
        std::fs::write(folder.path().join(name), bytes).expect("written");
        names.push(name.clone());
    }
    let verdicts = verapdf(folder.path(), &names);
    let mut complaints = Vec::new();
    for ((name, profile), (compliant, why)) in &verdicts {
        let wrong = broken.iter().find(|(broken, ..)| broken == name);
        match wrong {
            None if !compliant => complaints.push(format!("{name} is no PDF/{profile}: {why}")),
            Some((_, _, profiles)) if *compliant && profiles.contains(&profile.as_str()) => {
                complaints.push(format!("{name} is broken, and {profile} does not see it"))
            }
            _ => {}
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn no_reader_complains_of_any_kind_of_document() {
    for (name, bytes) in &*SOUND {
        let file = File::new(bytes);
        let check = file.run("qpdf", &["--check", "report.pdf"]);
        assert!(check.contains("No syntax or stream encoding errors"), "{name}: {check}");
        assert!(!file.run("pdftotext", &["report.pdf", "-"]).is_empty(), "{name}");
        assert!(file.run("pdfinfo", &["report.pdf"]).contains("Tagged:          yes"), "{name}");
        file.run("pdffonts", &["report.pdf"]);
        file.run("mutool", &["draw", "-q", "-N", "-F", "trace", "-o", "/dev/null", "report.pdf"]);
        file.run("gs", &["-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", "report.pdf"]);
    }
}

/// A few lines each, so that the order of lines counts too; with numbers and Latin names where a script turns around.
const SCRIPTS: [(&str, &str); 8] = [
    (
        "pl",
        "Zażółć gęślą jaźń: zespół audytujący stwierdził, że źródła zapisów dotyczących zgłoszeń są niekompletne, a właściciel procesu nie wyjaśnił różnic.",
    ),
    (
        "el",
        "Η ομάδα επιθεώρησης διαπίστωσε ότι τα αρχεία των περιστατικών δεν είναι πλήρη και ότι ο υπεύθυνος της διεργασίας δεν εξήγησε τις διαφορές.",
    ),
    (
        "ru",
        "Группа по аудиту установила, что записи об инцидентах неполны, а владелец процесса не объяснил расхождения между отчётами за третий квартал.",
    ),
    (
        "uk",
        "Її об’єкт: ґанок, щоденник, юність; записи про інциденти неповні, і власник процесу не пояснив розбіжностей у звітах за третій квартал.",
    ),
    (
        "vi",
        "Nhóm đánh giá thấy rằng hồ sơ sự cố chưa đầy đủ và chủ quá trình không giải thích được sự khác biệt giữa các báo cáo quý ba.",
    ),
    (
        "ja",
        "監査チームは、インシデントの記録が不完全であり、プロセスの責任者が第三四半期の報告書の相違点を説明できなかったことを確認した。是正処置の期限は十二月である。",
    ),
    (
        "ar",
        "وجد فريق التدقيق أن سجلات الحوادث غير مكتملة وأن مالك العملية لم يوضح الفروق بين تقارير الربع الثالث من السنة الماضية وتقارير هذه السنة كلها",
    ),
    (
        "he",
        "צוות הביקורת מצא שרשומות התקלות אינן שלמות ושבעל התהליך לא הסביר את ההבדלים בין הדוחות של הרבעון השלישי לבין הדוחות של השנה שעברה",
    ),
];

/// Without white space and the marks that readers add around what runs right to left.
fn unmarked(text: &str) -> String {
    without_spaces(text).replace(|c: char| matches!(c as u32, 0x200c..=0x200f | 0x202a..=0x202e), "")
}

/// Lam and alef are one glyph, and the file says so in their right order; poppler turns the two around with everything else
/// that runs right to left.
fn as_poppler_gives(text: &str) -> String {
    ["لا", "لأ", "لإ", "لآ"]
        .iter()
        .fold(text.to_owned(), |text, pair| text.replace(pair, &pair.chars().rev().collect::<String>()))
}

#[test]
fn text_extracts_in_reading_order_in_every_script() {
    let file = File::new(&draw(&scripts()));
    // In reading order as poppler finds it, which knows of right to left; and in the order in which we draw.
    let read = unmarked(&file.run("pdftotext", &["report.pdf", "-"]));
    let raw = unmarked(&file.run("pdftotext", &["-raw", "report.pdf", "-"]));
    file.run("mutool", &["draw", "-q", "-N", "-F", "txt", "-o", "out.txt", "report.pdf"]);
    let mupdf = unmarked(&std::fs::read_to_string(file.path().join("out.txt")).expect("written"));
    for (language, text) in SCRIPTS {
        let wanted = unmarked(text);
        if matches!(language, "ar" | "he") {
            assert!(read.contains(&as_poppler_gives(&wanted)), "{language}: {read}");
        } else {
            assert!([&read, &raw, &mupdf].iter().all(|out| out.contains(&wanted)), "{language}: {raw} {mupdf}");
        }
    }
    for out in [read, raw, mupdf] {
        assert!(out.contains("Smile[U+1F600]and[U+13000],neverdropped"), "{out}");
    }
}

fn scripts() -> Document {
    let blocks = SCRIPTS.iter().map(|(language, text)| Block::text(Span::new(*text).language(*language)));
    let unknown = Block::text("Smile \u{1F600} and \u{13000}, never dropped");
    let heading = Heading::new(1, "Scripts").anchor("scripts");
    let section = Section { heading, blocks: blocks.chain([unknown]).collect(), new_page: true };
    Document { sections: vec![section], attachments: Vec::new(), ..document(&audit::sample(), "en") }
}

/// The structure is what a screen reader follows: paragraphs, tables and headings in the order of the pages.
#[test]
fn structure_is_in_reading_order_too() {
    let table = |word: &str| {
        let columns = vec![Column::share("Head", 1.0), Column::share("", 1.0)];
        let rows = vec![Row::new([word.into(), Cell::default()])];
        Block::Table(Table { caption: None, columns, rows, zebra: false, row_heads: true })
    };
    let fact = Block::Facts(vec![Fact { label: "five".into(), value: vec![Block::text("six")], short: false }]);
    let blocks = vec![Block::text("two"), table("three"), Block::text("four"), fact, Block::text("seven")];
    let section = Section { heading: Heading::new(1, "one").anchor("one"), blocks, new_page: true };
    let document = Document { sections: vec![section], attachments: Vec::new(), ..document(&audit::sample(), "en") };
    let file = File::new(&draw(&document));
    let text = file.run("pdfinfo", &["-struct-text", "report.pdf"]);
    let places: Vec<_> = ["one", "two", "three", "four", "five", "six", "seven"]
        .iter()
        .map(|word| text.find(&format!("\"{word}\"")).unwrap_or_else(|| panic!("{word} in {text}")))
        .collect();
    assert!(places.is_sorted(), "{places:?} in {text}");
}

#[test]
#[ignore = "for looking at: OUT=folder cargo test --test report for_looking_at -- --ignored"]
fn for_looking_at() {
    let folder = PathBuf::from(std::env::var_os("OUT").expect("OUT names a folder"));
    for (name, bytes) in &*SOUND {
        std::fs::write(folder.join(name), bytes).expect("written");
    }
}
