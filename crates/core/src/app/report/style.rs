//! How the organisation's documents look, as verbs, and what a document takes of it.

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::{
    Result,
    app::{App, Op, entry::Nothing},
    domain::{PaperSize, Refusal, ReportStyle, ReportStyleId},
    io,
    report::{
        blocks::{Branding, Colour, Colours, Logo},
        branding::Checked,
        pdf,
    },
    store,
};

/// What is not given stays as it is; an empty text takes it back.
#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct ReportStyleSave {
    #[ts(optional)]
    pub primary_colour: Option<String>,
    #[ts(optional)]
    pub secondary_colour: Option<String>,
    #[ts(optional)]
    pub address_line: Option<String>,
    #[ts(optional)]
    pub paper: Option<PaperSize>,
    #[ts(optional)]
    pub language: Option<String>,
    #[ts(optional)]
    pub confidentiality: Option<String>,
    #[ts(optional)]
    pub watermark: Option<String>,
    #[ts(optional)]
    pub number_pattern: Option<String>,
    /// A PNG or JPEG, read once and kept in the workspace; empty takes the logo away.
    #[ts(optional)]
    pub logo_path: Option<String>,
}

/// The style as it stands, and what became of its colours so that they can be read.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ReportStyleView {
    pub primary_colour: String,
    pub secondary_colour: String,
    pub address_line: String,
    pub paper: PaperSize,
    pub language: String,
    pub confidentiality: String,
    pub watermark: String,
    pub number_pattern: String,
    /// Base64; empty where there is none.
    pub logo: String,
    /// image/png or image/jpeg.
    pub logo_type: String,
    pub primary: Option<ReportColour>,
    pub secondary: Option<ReportColour>,
}

/// A colour on white: its contrast, and the shade that is printed.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ReportColour {
    pub contrast: f64,
    pub used: String,
}

pub fn show(app: &App, _: Nothing) -> Result<ReportStyleView> {
    Ok(view(&app.read(stored)?))
}

pub fn save(app: &App, input: ReportStyleSave) -> Result<ReportStyleView> {
    let logo = input.logo_path.as_deref().map(logo).transpose()?;
    app.transact(Op::ReportStyleSave, "", |tx| {
        let before = stored(tx.db)?;
        let text = |given: Option<String>, before: &String| {
            given.map_or_else(|| before.clone(), |text| text.trim().to_owned())
        };
        let style = ReportStyle {
            id: before.id,
            primary_colour: text(input.primary_colour, &before.primary_colour).to_lowercase(),
            secondary_colour: text(input.secondary_colour, &before.secondary_colour).to_lowercase(),
            address_line: text(input.address_line, &before.address_line),
            paper: input.paper.unwrap_or(before.paper),
            language: text(input.language, &before.language),
            confidentiality: text(input.confidentiality, &before.confidentiality),
            watermark: text(input.watermark, &before.watermark),
            number_pattern: text(input.number_pattern, &before.number_pattern),
            logo: logo.unwrap_or(before.logo),
        };
        style.check()?;
        match store::record::find::<ReportStyle>(tx.db, style.id)? {
            Some(_) => tx.update(&style)?,
            None => tx.insert(&style)?,
        }
        Ok(view(&style))
    })
}

/// The workspace's, or one that says nothing.
pub fn stored(db: &Connection) -> Result<ReportStyle> {
    let id = ReportStyleId(store::workspace(db)?.id.0);
    Ok(store::record::find(db, id)?.unwrap_or_else(|| ReportStyle::new(id)))
}

/// The bytes of a picture that can be drawn. An empty path: none.
fn logo(path: &str) -> Result<Vec<u8>> {
    if path.trim().is_empty() {
        return Ok(Vec::new());
    }
    let limit = crate::domain::report_style::LOGO_BYTES;
    let bytes = io::read_bounded(path, limit as u64).map_err(|error| match error {
        crate::Error::Refused(refusal) if refusal.code == "import-too-large" => {
            Refusal { code: "style-logo-too-large", ..refusal }.at("logo_path").into()
        }
        crate::Error::Refused(refusal) => refusal.at("logo_path").into(),
        other => other,
    })?;
    match pdf::picture_size(&bytes) {
        Some(_) => Ok(bytes),
        None => Err(Refusal::new("style-logo-no-picture").arg("path", path).at("logo_path").into()),
    }
}

fn view(style: &ReportStyle) -> ReportStyleView {
    let colour = |text: &str| {
        let Checked { contrast, used } = Colour::parse(text)?.checked();
        Some(ReportColour { contrast, used: used.to_string() })
    };
    let logo_type = match style.logo.as_slice() {
        [] => "",
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        _ => "image/jpeg",
    };
    ReportStyleView {
        primary_colour: style.primary_colour.clone(),
        secondary_colour: style.secondary_colour.clone(),
        address_line: style.address_line.clone(),
        paper: style.paper,
        language: style.language.clone(),
        confidentiality: style.confidentiality.clone(),
        watermark: style.watermark.clone(),
        number_pattern: style.number_pattern.clone(),
        logo: BASE64.encode(&style.logo),
        logo_type: logo_type.to_owned(),
        primary: colour(&style.primary_colour),
        secondary: colour(&style.secondary_colour),
    }
}

/// For the drawing.
pub fn branding(style: &ReportStyle, organisation: &str, watermark: &str) -> Branding {
    let watermark = if watermark.trim().is_empty() { &style.watermark } else { watermark };
    Branding {
        logo: (!style.logo.is_empty()).then(|| Logo { bytes: style.logo.clone().into(), alt: organisation.to_owned() }),
        colours: Colours {
            primary: Colour::parse(&style.primary_colour),
            secondary: Colour::parse(&style.secondary_colour),
        },
        watermark: watermark.to_owned(),
    }
}
