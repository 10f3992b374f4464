//! The organisation whose management system this is.

use serde::Deserialize;

use super::{App, Op, entry::Nothing};
use crate::{
    Result,
    domain::{Workspace, organisation},
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WorkspaceEdit {
    pub organisation: String,
    /// Scope statement of the management system, the organisation's own words.
    pub sms_scope: String,
    pub address: String,
}

pub fn get(app: &App, _: Nothing) -> Result<Workspace> {
    app.read(super::workspace)
}

pub fn edit(app: &App, input: WorkspaceEdit) -> Result<Workspace> {
    let name = organisation::named("organisation", &input.organisation)?;
    organisation::bounded("sms_scope", &input.sms_scope, 20_000)?;
    organisation::bounded("address", &input.address, 2_000)?;
    app.transact(Op::WorkspaceEdit, "", |tx| {
        let before = super::workspace(tx.db)?;
        let workspace = Workspace { organisation: name, sms_scope: input.sms_scope, address: input.address, ..before };
        tx.update(&workspace)?;
        Ok(workspace)
    })
}
