//! What the desktop says once at its start: how much is overdue and due for whoever sits here, and the gravest thing about
//! a certificate. Owns the words of that one notice; Today (`status`) owns what counts.

use serde::{Deserialize, Serialize};

use super::{
    App,
    status::{Status, StatusInput, status},
};
use crate::{Result, messages::messages};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct NoticeInput {
    /// "de" or the system's "de_DE.UTF-8"; English where it is not known.
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

/// For the system's own notification: short, without names of people, because a locked screen may show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Notice {
    pub title: String,
    pub body: String,
}

/// None where nothing is due: who has nothing to do is left in peace.
pub fn due(app: &App, input: NoticeInput) -> Result<Option<Notice>> {
    let mine = StatusInput { mine: true, language: input.language.clone(), ..StatusInput::default() };
    let organisation = app.read(super::workspace)?.organisation;
    Ok(told(&status(app, mine)?, &organisation, &input.language))
}

fn told(status: &Status, organisation: &str, language: &str) -> Option<Notice> {
    let words = messages(language);
    let (overdue, due) = (status.overdue.len(), status.due.len());
    let mut lines = Vec::new();
    if overdue + due > 0 {
        let args = [("overdue", overdue.to_string()), ("due", due.to_string()), ("until", status.until.to_string())];
        lines.push(words.text("notice-due", args.iter().map(|(name, value)| (*name, value.as_str()))));
    }
    if let Some(alarm) = status.certifications.first() {
        lines.push(format!("{} · {}", alarm.number, alarm.text));
    }
    let body = lines.join("\n");
    (!body.is_empty()).then(|| Notice { title: words.text("notice-title", [("organisation", organisation)]), body })
}
