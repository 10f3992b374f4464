//! How the organisation's documents look: colours, logo, paper, language, the words that stand on every page, and how a
//! document is numbered. One for a workspace; nothing of it is needed.

use serde::{Deserialize, Serialize};

use super::{PrintedKind, Refusal, ReportStyleId, organisation, vocabulary};

vocabulary! {
    PaperSize { A4 = "a4", Letter = "letter" }
}

/// A logo is a letterhead's, not a poster: what is larger would be in every document.
pub const LOGO_BYTES: usize = 512 * 1024;
/// Across a page nobody reads more.
const WATERMARK: usize = 40;
/// In the foot of a page, beside two others.
const FOOT: usize = 60;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportStyle {
    /// The workspace's own, so that two laptops make the same record.
    pub id: ReportStyleId,
    /// "#153e63", or nothing for the product's own.
    pub primary_colour: String,
    pub secondary_colour: String,
    /// Under the title, where the organisation's address is not to stand.
    pub address_line: String,
    pub paper: PaperSize,
    /// en or de, where neither the request nor the audit says one.
    pub language: String,
    /// Where an audit has none of its own.
    pub confidentiality: String,
    pub watermark: String,
    /// With the places {number} and {kind}: "QM-{number}-{kind}".
    pub number_pattern: String,
    /// A PNG's or JPEG's bytes, or none.
    pub logo: Vec<u8>,
}

impl ReportStyle {
    pub fn new(id: ReportStyleId) -> Self {
        Self {
            id,
            primary_colour: String::new(),
            secondary_colour: String::new(),
            address_line: String::new(),
            paper: PaperSize::A4,
            language: String::new(),
            confidentiality: String::new(),
            watermark: String::new(),
            number_pattern: String::new(),
            logo: Vec::new(),
        }
    }

    pub fn check(&self) -> Result<(), Refusal> {
        colour("primary_colour", &self.primary_colour)?;
        colour("secondary_colour", &self.secondary_colour)?;
        line("address_line", &self.address_line, 200)?;
        line("confidentiality", &self.confidentiality, FOOT)?;
        line("watermark", &self.watermark, WATERMARK)?;
        if !matches!(self.language.as_str(), "" | "en" | "de") {
            return Err(Refusal::new("language-unknown").arg("language", &self.language).at("language"));
        }
        pattern(&self.number_pattern)?;
        if self.logo.len() > LOGO_BYTES {
            let size = self.logo.len();
            return Err(Refusal::new("style-logo-too-large")
                .arg("size", size)
                .arg("limit", LOGO_BYTES)
                .at("logo_path"));
        }
        Ok(())
    }

    /// What a document is filed under. Without a pattern, the number with the kind's letter where it needs one.
    pub fn number(&self, kind: PrintedKind, subject: &str) -> String {
        if self.number_pattern.is_empty() {
            return kind.number(subject);
        }
        // In one go: a number that looks like a place is no place.
        let mut number = String::new();
        let mut rest = self.number_pattern.as_str();
        while let Some(at) = rest.find('{') {
            number += &rest[..at];
            rest = &rest[at..];
            let (said, length) = if rest.starts_with("{kind}") { (kind.mark(), 6) } else { (subject, 8) };
            number += said;
            rest = rest.get(length..).unwrap_or_default();
        }
        number + rest
    }
}

fn colour(field: &str, text: &str) -> Result<(), Refusal> {
    let digits = text.strip_prefix('#').unwrap_or_default();
    if text.is_empty() || (digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())) {
        return Ok(());
    }
    Err(Refusal::new("style-colour-unknown").arg("colour", text).at(field))
}

/// One line that a page's edge has room for.
fn line(field: &str, text: &str, most: usize) -> Result<(), Refusal> {
    if text.is_empty() {
        return Ok(());
    }
    organisation::named(field, text)?;
    organisation::bounded(field, text, most)
}

fn pattern(text: &str) -> Result<(), Refusal> {
    line("number_pattern", text, 80)?;
    let rest = text.replace("{number}", "").replace("{kind}", "");
    if !text.is_empty() && (!text.contains("{number}") || rest.contains(['{', '}'])) {
        return Err(Refusal::new("style-pattern-wrong").arg("pattern", text).at("number_pattern"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style() -> ReportStyle {
        ReportStyle::new(ReportStyleId(uuid::Uuid::nil()))
    }

    #[test]
    fn what_no_page_could_carry_is_refused_at_its_field() {
        assert_eq!(style().check(), Ok(()));
        let at = |change: &dyn Fn(&mut ReportStyle)| {
            let mut style = style();
            change(&mut style);
            style.check().map_err(|refusal| (refusal.code, refusal.field.unwrap_or_default().to_string()))
        };
        let refused = |code: &'static str, field: &str| Err((code, field.to_owned()));
        let unknown = "style-colour-unknown";
        assert_eq!(at(&|s| s.primary_colour = "red".into()), refused(unknown, "primary_colour"));
        assert_eq!(at(&|s| s.secondary_colour = "#12345é".into()), refused(unknown, "secondary_colour"));
        assert_eq!(at(&|s| s.primary_colour = "#12aBef".into()), Ok(()));
        assert_eq!(at(&|s| s.language = "fr".into()), refused("language-unknown", "language"));
        assert_eq!(at(&|s| s.number_pattern = "QM-{kind}".into()), refused("style-pattern-wrong", "number_pattern"));
        assert_eq!(at(&|s| s.number_pattern = "{number}{".into()), refused("style-pattern-wrong", "number_pattern"));
        assert_eq!(at(&|s| s.logo = vec![0; LOGO_BYTES + 1]), refused("style-logo-too-large", "logo_path"));
        assert_eq!(at(&|s| s.watermark = "x\ny".into()), refused("value-control-character", "watermark"));
        assert!(at(&|s| s.watermark = "x".repeat(41)).is_err());
    }

    #[test]
    fn a_number_is_the_matters_own_or_the_organisations() {
        let plain = style();
        assert_eq!(plain.number(PrintedKind::Plan, "IA-2026-01"), "IA-2026-01-P");
        assert_eq!(plain.number(PrintedKind::Report, "IA-2026-01"), "IA-2026-01");
        assert_eq!(plain.number(PrintedKind::Actions, ""), "A");
        let own = ReportStyle { number_pattern: "QM {kind}/{number}.".into(), ..style() };
        own.check().expect("a pattern");
        assert_eq!(own.number(PrintedKind::Report, "IA-2026-01"), "QM AR/IA-2026-01.");
        assert_eq!(own.number(PrintedKind::Plan, "{kind}{number"), "QM P/{kind}{number.", "once, and no more");
    }
}
