//! Opening, locking, refusing, and the one way to write, through the command table.

use serde_json::json;
use triennium_tests::Laptop;

#[test]
fn a_new_workspace_knows_its_organisation_and_who_made_it() {
    let laptop = Laptop::with_workspace();
    let state = laptop.ok("desk_state", json!({}));
    assert_eq!(state["workspace"]["organisation"], "Nordlicht IT");
    assert_eq!(state["workspace"]["writable"], true);
    assert_eq!(state["recent"][0]["organisation"], "Nordlicht IT");
}

#[test]
fn a_site_is_saved_listed_found_and_taken_out_of_use() {
    let laptop = Laptop::with_workspace();
    let reply =
        laptop.call("site_save", json!({"name": "Hamburg", "country": "DE", "is_central": true})).expect("saved");
    let id = reply.value["id"].as_str().expect("an id").to_owned();
    assert!(reply.changed.iter().any(|c| c.entity == "site" && c.id == id));
    laptop.ok("site_save", json!({"name": "Bremen"}));
    let page = laptop.ok("site_list", json!({"page": {"sort": "name"}}));
    assert_eq!(page["total"], 2);
    assert_eq!(page["rows"][0]["name"], "Bremen");
    assert_eq!(laptop.ok("search", json!({"text": "hamb"}))[0]["title"], "Hamburg");
    laptop.ok("site_remove", json!({"id": id}));
    assert_eq!(laptop.ok("site_list", json!({}))["total"], 1);
    assert_eq!(laptop.ok("search", json!({"text": "hamb"})), json!([]));
}

#[test]
fn wrong_input_is_refused_at_its_field() {
    let laptop = Laptop::with_workspace();
    let field = |input| laptop.refused("site_save", input).field;
    assert_eq!(field(json!({"name": " "})).as_deref(), Some("name"));
    assert_eq!(field(json!({"name": "x", "headcount": -1})).as_deref(), Some("headcount"));
    assert_eq!(field(json!({"name": "x", "headcount": "many"})).as_deref(), Some("headcount"));
    assert_eq!(laptop.refused("site_save", json!({"name": "x", "colour": 1})).code, "input-not-understood");
    assert_eq!(laptop.refused("no_such_command", json!({})).code, "command-unknown");
}

#[test]
fn a_second_process_is_told_who_holds_the_workspace() {
    let laptop = Laptop::with_workspace();
    let other = Laptop::new(2);
    let refusal = other.refused("workspace_open", json!({"path": laptop.folder()}));
    assert_eq!(refusal.code, "workspace-locked");
    assert_eq!(refusal.args["person"], "Anna Berg");
    let state = other.ok("workspace_open", json!({"path": laptop.folder(), "mode": "read"}));
    assert_eq!(state["workspace"]["writable"], false);
    assert_eq!(other.refused("site_save", json!({"name": "x"})).code, "workspace-read-only");
    laptop.ok("workspace_close", json!({}));
    assert_eq!(other.ok("workspace_open", json!({"path": laptop.folder()}))["workspace"]["writable"], true);
}
