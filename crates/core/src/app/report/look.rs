//! How a document looks and speaks: what was asked for, else the audit's own, else the organisation's style.

use rusqlite::Connection;

use super::{ReportRequest, style};
use crate::{
    Result,
    domain::{PaperSize, PrintedKind, Refusal, ReportStyle},
    messages::{Messages, messages},
    report::{Options, blocks::Paper},
    store,
};

pub struct Look {
    pub options: Options,
    style: ReportStyle,
    organisation: String,
    /// Asked for; empty: nothing was.
    language: String,
}

impl Look {
    pub fn of(db: &Connection, ask: &ReportRequest) -> Result<Self> {
        known(&ask.language)?;
        let paper = asked_paper(&ask.paper)?;
        let mut look = Self::plain(db, &ask.language)?;
        look.options.paper = paper.unwrap_or(look.options.paper);
        look.options.branding = style::branding(&look.style, &look.organisation, &ask.watermark);
        Ok(look)
    }

    /// The organisation's style and nothing else.
    pub fn plain(db: &Connection, language: &str) -> Result<Self> {
        let style = style::stored(db)?;
        let organisation = store::workspace(db)?.organisation;
        let paper = match style.paper {
            PaperSize::A4 => Paper::A4,
            PaperSize::Letter => Paper::Letter,
        };
        let options = Options { paper, branding: style::branding(&style, &organisation, "") };
        Ok(Self { options, style, organisation, language: language.to_owned() })
    }

    /// `own`: the language of what it is about, where it has one.
    pub fn words(&self, own: &str) -> &'static Messages {
        let spoken = [self.language.as_str(), own, &self.style.language];
        messages(spoken.into_iter().find(|language| matches!(*language, "en" | "de")).unwrap_or("en"))
    }

    pub fn number(&self, kind: PrintedKind, subject: &str) -> String {
        self.style.number(kind, subject)
    }

    pub fn confidentiality(&self, own: &str) -> String {
        if own.trim().is_empty() { self.style.confidentiality.clone() } else { own.to_owned() }
    }

    /// Where the organisation's address stands.
    pub fn address(&self, own: &str) -> String {
        if self.style.address_line.is_empty() { own.to_owned() } else { self.style.address_line.clone() }
    }
}

fn known(language: &str) -> Result<()> {
    match language {
        "" | "en" | "de" => Ok(()),
        other => Err(Refusal::new("language-unknown").arg("language", other).at("language").into()),
    }
}

fn asked_paper(name: &str) -> Result<Option<Paper>> {
    match name {
        "" => Ok(None),
        "a4" => Ok(Some(Paper::A4)),
        "letter" => Ok(Some(Paper::Letter)),
        other => Err(Refusal::new("value-not-in-vocabulary")
            .arg("value", other)
            .arg("allowed", "a4, letter")
            .at("paper")
            .into()),
    }
}
