//! The letter that goes by another route than the pack: what was sealed, by whom, under which key, and how the recipient
//! finds out that the file in hand is that pack. One page. Its worth is that whoever changes the pack does not hold it.

use chrono::NaiveDate;

use crate::{
    Result,
    job::Job,
    report::{
        blocks::{Block, Callout, Cover, Document, Fact, List, Rich, Signature, Span, Tone},
        model::{DocumentControl, Organisation},
        pdf,
        sections::{About, Options, document as document_of, parts::Facts},
        words::Words,
    },
};

/// Characters of a hash or fingerprint that stand together: as many as an eye takes in.
const GROUP: usize = 4;
const ABREAST: usize = 8;

/// What the letter says. Hashes and fingerprint as the seal has them; the letter spaces them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Handover {
    pub organisation: Organisation,
    /// "pack-0007".
    pub pack: String,
    /// "pack-0007.zip", or ".age" after it.
    pub file: String,
    pub sequence: u64,
    /// The name of the pack that this one replaces.
    pub supersedes: Option<String>,
    pub issuer: String,
    pub recipient: String,
    pub purpose: String,
    /// 64 lower-case hexadecimal digits.
    pub seal_sha256: String,
    /// As `ssh-keygen -l` says it: "SHA256:…".
    pub key_fingerprint: String,
    /// Of the file, in bytes.
    pub size: u64,
    /// Device clock with its offset, as the seal has it.
    pub sealed_at: String,
    /// The letter's own day.
    pub dated: NaiveDate,
    /// Needs a key or passphrase before anything else.
    pub encrypted: bool,
    /// Who proved the time, and what they said; none: nobody has.
    pub time_stamp: Option<String>,
    /// The lead, who signs.
    pub signed_by: String,
    pub confidentiality: String,
    /// The product and its version.
    pub generator: String,
}

/// The letter as a PDF.
pub fn draw(handover: &Handover, options: &Options, words: &dyn Words, job: &Job) -> Result<Vec<u8>> {
    pdf::render(&letter(handover, options, words), job)
}

pub fn letter(handover: &Handover, options: &Options, words: &dyn Words) -> Document {
    let control = DocumentControl {
        number: handover.pack.clone(),
        confidentiality: handover.confidentiality.clone(),
        prepared_by: handover.issuer.clone(),
        dated: handover.dated,
        generator: handover.generator.clone(),
        status: crate::report::model::Status::Final,
        ..DocumentControl::default()
    };
    let title = words.word("handover-title", &[("pack", (&handover.pack).into())]);
    let subject = words.plain("handover-subject");
    let about = About { control: &control, organisation: &handover.organisation.name, title: title.clone(), subject };
    let cover = Cover {
        brief: true,
        kicker: words.plain("handover-kicker"),
        title,
        subtitle: handover.organisation.name.clone(),
        badge: None,
        facts: Vec::new(),
        blocks: blocks(handover, words),
    };
    document_of(&about, cover, Vec::new(), options, words)
}

fn blocks(handover: &Handover, words: &dyn Words) -> Vec<Block> {
    let mut blocks = vec![Block::small(&handover.organisation.address)];
    blocks.retain(|_| !handover.organisation.address.trim().is_empty());
    blocks.push(Block::text(words.plain("handover-intro")));
    blocks.extend(facts(handover, words));
    blocks.push(compare(handover, words));
    blocks.push(Block::intro(Span::new(words.plain("handover-how")).bold()));
    blocks.push(steps(handover, words));
    let said = if handover.time_stamp.is_some() { "handover-means-stamped" } else { "handover-means" };
    blocks.push(Block::small(words.plain(said)));
    blocks.push(Block::Signatures(vec![
        Signature {
            role: words.plain("handover-signed"),
            name: handover.signed_by.clone(),
            date: handover.dated.to_string(),
            statement: String::new(),
        },
        Signature {
            role: words.plain("handover-received"),
            name: handover.recipient.clone(),
            date: String::new(),
            statement: String::new(),
        },
    ]));
    blocks
}

fn facts(handover: &Handover, words: &dyn Words) -> Option<Block> {
    let supersedes = handover.supersedes.clone().unwrap_or_else(|| words.plain("handover-supersedes-none"));
    let stamp = handover.time_stamp.clone().unwrap_or_else(|| words.plain("handover-no-time-stamp"));
    Facts::new(words)
        .short("handover-pack", Span::new(&handover.pack).bold())
        .short("handover-sequence", handover.sequence.to_string())
        .short("handover-file", &handover.file)
        .short("handover-size", words.word("report-bytes", &[("bytes", thousands(handover.size).into())]))
        .add("handover-purpose", &handover.purpose)
        .short("handover-issuer", &handover.issuer)
        .short("handover-recipient", &handover.recipient)
        .add("handover-supersedes", supersedes)
        .add("handover-sealed-at", &handover.sealed_at)
        .add("handover-time-stamp", stamp)
        .block()
}

/// What the recipient holds against the screen, and nothing else on a tinted ground.
fn compare(handover: &Handover, words: &dyn Words) -> Block {
    let grouped = |code: &str, text: &str| Fact {
        label: words.plain(code),
        value: vec![Block::text(Span::new(groups(text)).mono())],
        short: false,
    };
    let fingerprint = handover.key_fingerprint.trim();
    let (algorithm, print) = fingerprint.split_once(':').unwrap_or(("", fingerprint));
    let mut key = grouped("handover-key", print);
    if !algorithm.is_empty() {
        key.value.insert(0, Block::text(Span::new(format!("{algorithm}:")).mono()));
    }
    Block::Callout(Callout {
        tone: Tone::Accent,
        title: Some(words.plain("handover-compare")),
        blocks: vec![Block::Facts(vec![grouped("handover-seal", &handover.seal_sha256), key])],
    })
}

fn steps(handover: &Handover, words: &dyn Words) -> Block {
    let opened = if handover.encrypted { "handover-step-decrypt" } else { "handover-step-look" };
    let codes = [opened, "handover-step-app", "handover-step-browser", "handover-step-tools", "handover-step-differs"];
    let args = [("file", (&handover.file).into()), ("pack", (&handover.pack).into())];
    let item = |code: &str| vec![Block::text(Rich::from(words.word(code, &args)))];
    Block::List(List { ordered: true, items: codes.map(item).into() })
}

/// "ab12 cd34 …", as many groups to a line as fit on any paper.
fn groups(text: &str) -> String {
    let marks: Vec<char> = text.trim().chars().collect();
    let groups: Vec<String> = marks.chunks(GROUP).map(|group| group.iter().collect()).collect();
    groups.chunks(ABREAST).map(|line| line.join(" ")).collect::<Vec<_>>().join("\n")
}

fn thousands(number: u64) -> String {
    crate::report::sections::parts::Thousands(number).to_string()
}

#[cfg(test)]
mod tests {
    use super::groups;

    #[test]
    fn groups_lose_nothing() {
        let text = "0123456789abcdefX";
        assert_eq!(groups(text), "0123 4567 89ab cdef X");
        assert_eq!(groups(text).replace(' ', ""), text);
        assert_eq!(groups(""), "");
        let hash = "0123456789abcdef".repeat(4);
        let lines: Vec<_> = groups(&hash).lines().map(str::len).collect();
        assert_eq!(lines, [39, 39], "two lines that an eye can compare");
    }
}
