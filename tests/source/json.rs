//! JSON, flat and nested.

use super::{chart, draw, read, refused, rows};
use orgwright::exchange::{Foreign, Form, TableError};

const THREE: [&str; 3] = ["Ann, CEO", "Bo, VP Sales > Ann, CEO", "Cy, Account Executive > Bo, VP Sales"];

#[test]
fn flat_lists_in_any_spelling_and_wrapping() {
    let list = r#"[{"id": 0, "name": "Ann", "title": "CEO", "parentId": null},
        {"id": 10, "name": "Bo", "title": "VP Sales", "parentId": 0},
        {"title": "Account Executive", "parentId": 10, "name": "Cy", "id": 2}]"#;
    for file in [
        list.to_owned(),
        list.replace("parentId", "parentid"),
        list.replace("parentId", "pid"),
        list.replace("parentId", "reports_to"),
        format!("{{\"nodes\": {list}}}"),
        format!("{{\"name\": \"Our chart\", \"nodes\": {list}}}"),
        format!("{{\"total\": 3, \"data\": {list}, \"links\": [{{\"self\": 1}}]}}"),
        format!("\u{feff} {{\"data\": {{\"users\": {{\"items\": {list}}}}}}}"),
    ] {
        let table = read(&file);
        assert_eq!(table.how.form, Form::Json);
        assert_eq!((chart(&table), draw(&table).faults), (THREE.map(String::from).to_vec(), vec![]), "{file}");
    }
    assert_eq!(read(list).rows.iter().map(|row| row.line()).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn values_are_as_written_and_nested_ones_flat() {
    let table = read(
        r#"[{"id": 007e1, "x": 1}]"#
            .replace("007e1", "1.50E+05")
            .replace("\"x\": 1", r#""name": {"givenName": "Zo\u00eb"}, "on": true, "tags": ["a", 2]"#),
    );
    assert_eq!(table.headers, ["id", "name.givenName", "on", "tags"]);
    assert_eq!(rows(&table), ["1 1.50E+05|Zoë|yes|a; 2"]);
}

#[test]
fn scim_resources() {
    let table = read(
        r#"{"schemas": ["urn:x"], "totalResults": 2, "Resources": [
        {"id": "a", "name": {"givenName": "Ann", "familyName": "Lee"}, "title": "CEO", "emails": [{"value": "a@x.org", "primary": true}, {"value": "z@x.org"}]},
        {"id": "b", "name": {"givenName": "Bo", "familyName": "Ek"}, "title": "VP",
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "a", "displayName": "Ann"}}}]}"#,
    );
    assert_eq!(
        table.headers,
        [
            "id",
            "name.givenName",
            "name.familyName",
            "title",
            "email",
            "email.primary",
            "manager",
            "manager.displayName"
        ]
        .map(|heading| heading.replace("email.p", "emails.p"))
    );
    assert_eq!(chart(&table), ["Ann Lee, CEO", "Bo Ek, VP > Ann Lee, CEO"]);
}

#[test]
fn nested_objects_under_any_name() {
    let tree = r#"{"name": "Ann", "children": [{"name": "Bo", "title": "VP Sales",
        "children": [{"name": "Cy", "title": "Account Executive", "children": []}]}], "title": "CEO"}"#;
    for children in ["children", "_children", "reports", "directReports", "subordinates", "nodes", "items"] {
        let table = read(tree.replace("children", children));
        assert_eq!((chart(&table), draw(&table).faults), (THREE.map(String::from).to_vec(), vec![]), "{children}");
    }
    assert_eq!(
        rows(&read(tree)),
        ["1 P1||Ann|CEO", "1 P2|P1|Bo|VP Sales", "2 P3|P2|Cy|Account Executive"].map(String::from)
    );
    let roots = format!("[{tree}, {{\"name\": \"Di\", \"title\": \"Chair\"}}]");
    assert_eq!(chart(&read(&roots))[3], "Di, Chair");
    assert_eq!(chart(&read(format!("{{\"data\": {roots}}}"))).len(), 4);
}

#[test]
fn people_who_have_ids_keep_them() {
    let table =
        read(r#"[{"id": "x", "name": "Ann", "reports": [{"id": "y", "name": "Bo", "attributes": {"title": "VP"}}]}]"#);
    assert_eq!(table.headers, ["Reports to position id", "id", "name", "title"]);
    assert_eq!(rows(&table), ["1 |x|Ann", "1 x|y|Bo|VP"]);
}

#[test]
fn lists_of_one_person_are_not_people() {
    let table = read(r#"{"name": "Ann", "title": "CEO", "phones": [{"kind": "home"}], "children": [{"name": "Bo"}]}"#);
    assert_eq!(chart(&table), ["Ann, CEO", "Bo > Ann, CEO"]);
}

#[test]
fn what_cannot_be_read_says_where() {
    assert_eq!(refused("[{\"id\": 1},\n {\"id\": 2\n"), TableError::BrokenJson { line: 3 });
    assert_eq!(refused("[\n{\"id\": 1,}]"), TableError::BrokenJson { line: 2 });
    assert_eq!(refused("[[1, 2], [3]]"), TableError::NoObjects);
    assert_eq!(refused("{}"), TableError::NoObjects);
    let plan = orgwright::plan::Plan::about(orgwright::company::Example::Enterprise.profile()).to_text();
    assert_eq!(refused(plan), TableError::Foreign(Foreign::Plan));
}
