//! The scales findings are graded with: the organisation's own, and certification bodies' words mapped onto the same kinds.

use serde::Deserialize;

use super::{App, Op, Tx, entry::Nothing};
use crate::{
    Result,
    domain::{Grade, GradeId, GradeKind, Refusal, organisation, practice::GradeWord},
    standards,
    store::grade::{self, GradeRow},
};

const OWN_SCALE: &str = "internal";

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct GradeFilter {
    #[ts(optional)]
    pub scale: Option<String>,
}

/// Without an id a new word is made.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct GradeSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<GradeId>,
    /// "internal", or the certification body's name.
    pub scale: String,
    pub word: String,
    pub kind: GradeKind,
    /// 1 is the most severe.
    pub rank: i64,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub description: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct GradeRef {
    pub id: GradeId,
}

/// One of the scales that come with Triennium, under a name of one's own.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ScaleAdd {
    /// The shipped scale: "categories".
    pub scale: String,
    /// The certification body's name; empty: the shipped scale's.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub name: String,
    /// "de" for German words.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

pub fn list(app: &App, filter: GradeFilter) -> Result<Vec<GradeRow>> {
    app.read(|db| grade::list(db, filter.scale.as_deref()))
}

/// Scales to start from.
pub fn presets(_: &App, _: Nothing) -> Result<Vec<GradeWord>> {
    Ok(standards::grade_words().to_vec())
}

pub fn save(app: &App, input: GradeSave) -> Result<Grade> {
    let (scale, word) = (organisation::named("scale", &input.scale)?, organisation::named("word", &input.word)?);
    organisation::bounded("description", &input.description, 2_000)?;
    if input.rank < 1 {
        return Err(Refusal::new("grade-rank-below-one").arg("value", input.rank).at("rank").into());
    }
    app.transact(Op::GradeSave, "", |tx| {
        let before = input.id.map(|id| tx.live::<Grade>(id)).transpose()?;
        if let Some(before) = before.filter(|before| before.kind != input.kind) {
            refuse_if_used(tx, &before)?;
        }
        refuse_twice(tx, &scale, &word, input.id)?;
        let grade = Grade {
            id: input.id.unwrap_or_else(|| GradeId(tx.uuid())),
            scale,
            word,
            kind: input.kind,
            rank: input.rank,
            description: input.description,
            deleted: false,
        };
        tx.put(&grade, input.id.is_none())?;
        Ok(grade)
    })
}

/// Leaves the choice; what was graded with it keeps it.
pub fn remove(app: &App, input: GradeRef) -> Result<GradeId> {
    app.transact(Op::GradeRemove, "", |tx| {
        tx.update(&Grade { deleted: true, ..tx.live(input.id)? })?;
        Ok(input.id)
    })
}

pub fn add_scale(app: &App, input: ScaleAdd) -> Result<Vec<GradeRow>> {
    let words: Vec<&GradeWord> = standards::grade_words().iter().filter(|w| w.scale == input.scale).collect();
    if words.is_empty() {
        return Err(Refusal::new("grade-scale-unknown").arg("scale", &input.scale).at("scale").into());
    }
    let name =
        if input.name.trim().is_empty() { input.scale.clone() } else { organisation::named("name", &input.name)? };
    app.transact(Op::GradeSave, "", |tx| {
        if !grade::list(tx.db, Some(&name))?.is_empty() {
            return Err(Refusal::new("grade-scale-exists").arg("scale", &name).at("name").into());
        }
        words.iter().try_for_each(|word| tx.insert(&graded(tx, word, &name, &input.language)))?;
        grade::list(tx.db, Some(&name))
    })
}

/// A new workspace can grade at once.
pub(super) fn seed(tx: &Tx<'_>) -> Result<()> {
    let own = standards::grade_words().iter().filter(|word| word.scale == OWN_SCALE);
    own.into_iter().try_for_each(|word| tx.insert(&graded(tx, word, OWN_SCALE, "en")))
}

fn graded(tx: &Tx<'_>, word: &GradeWord, scale: &str, language: &str) -> Grade {
    Grade {
        id: GradeId(tx.uuid()),
        scale: scale.to_owned(),
        word: if language == "de" { word.word_de.clone() } else { word.word.clone() },
        kind: word.kind,
        rank: i64::from(word.rank),
        description: word.description.clone(),
        deleted: false,
    }
}

/// Another kind would turn what was found into something else after the fact.
fn refuse_if_used(tx: &Tx<'_>, before: &Grade) -> Result<()> {
    match grade::uses(tx.db, before.id)? {
        0 => Ok(()),
        used => Err(Refusal::new("grade-kind-in-use").arg("word", &before.word).arg("used", used).at("kind").into()),
    }
}

fn refuse_twice(tx: &Tx<'_>, scale: &str, word: &str, own: Option<GradeId>) -> Result<()> {
    let same = |row: &GradeRow| row.grade.word.to_lowercase() == word.to_lowercase() && Some(row.grade.id) != own;
    if grade::list(tx.db, Some(scale))?.iter().any(same) {
        return Err(Refusal::new("grade-word-twice").arg("word", word).arg("scale", scale).at("word").into());
    }
    Ok(())
}
