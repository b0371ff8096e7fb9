//! What a program is told about a file.

use orgwright::exchange::{Inspection, Overrule, Verdict, inspect};
use serde_json::json;

fn inspected(file: &str) -> Inspection {
    inspect(file.as_bytes(), &Overrule::default())
}

#[test]
fn everything_is_said_in_one_value() {
    let file = "id,name,title,manager\n1,Ann,CEO,\n2,Bo,Chief Revenue Officer,1\n3,Cy,Account Executive,2\n4,Di,VP Marketing,1\n\
                5,Ed,Account Executive,99\n6,Flo,Engineer,7\n7,Gus,Engineer,6\n7,Hal,Engineer,1\n";
    assert_eq!(
        serde_json::to_value(inspected(file)).unwrap(),
        json!({
            "outcome": "ask",
            "people": 7,
            "tops": 1,
            "layers": 3,
            "managers": 3,
            "span": { "max": 2, "mean": 1.33 },
            "orphans": 1,
            "cycles": [["6", "7"]],
            "duplicates": ["7"],
            "owners": {
                "sales": [{ "id": "3", "title": "Account Executive", "people": 1 }, { "id": "5", "title": "Account Executive", "people": 1 }],
                "marketing": [{ "id": "4", "title": "VP Marketing", "people": 1 }],
                "revenue": [{ "id": "2", "title": "Chief Revenue Officer", "people": 1 }]
            },
            "scope": [
                { "id": "1", "title": "CEO", "class": "ceo", "deserves": "CEO" },
                { "id": "2", "title": "Chief Revenue Officer", "class": "part_of_sales", "deserves": "Sales Manager" },
                { "id": "4", "title": "VP Marketing", "class": "non_sales", "deserves": "VP Marketing" }
            ],
            "diagnostics": [
                {
                    "line": 6, "column": "manager", "code": "unknown_manager",
                    "message": "The manager “99” is nobody in this file. The position and its team are drawn at the top.",
                    "fix": "Correct the manager, or add a row for that person."
                },
                {
                    "line": 7, "column": "manager", "code": "cycle",
                    "message": "These report to each other in a circle: Flo (line 7) → Gus (line 8) → Flo. The position and its team are drawn at the top.",
                    "fix": "Correct the manager of one of them: somebody of the circle reports to somebody outside, or to nobody."
                },
                {
                    "line": 9, "column": "id", "code": "duplicate_id",
                    "message": "The id “7” is already taken by line 8. It was left out.",
                    "fix": "Give one of the two another id, or delete the one that is wrong."
                }
            ]
        })
    );
}

#[test]
fn the_outcome_says_what_must_be_done() {
    let sound = "id,name,title,manager\n1,Ann,CEO,\n2,Bo,VP,1\n";
    assert_eq!(inspected(sound).outcome, Verdict::Ok);
    assert_eq!(inspected(&format!("{sound}Total,,,\n")).outcome, Verdict::Warn);
    assert_eq!(inspected("name,title,manager\nAnn Lee,CEO,\nBo,VP,\"Lee, Ann\"\n").outcome, Verdict::Warn);
    assert_eq!(inspected(&format!("{sound}3,Cy,AE,9\n")).outcome, Verdict::Ask);
    assert_eq!(inspected("name,title\nAnn,CEO\nBo,VP\n").outcome, Verdict::Ask);
    let rejected = inspected("");
    assert_eq!(
        (rejected.outcome, rejected.diagnostics.len(), &*rejected.diagnostics[0].code),
        (Verdict::Reject, 1, "empty_file")
    );
    let rejected = inspected("id,name,title,manager\n");
    assert_eq!(
        (rejected.outcome, rejected.diagnostics.len(), &*rejected.diagnostics[0].code),
        (Verdict::Reject, 1, "no_rows")
    );
}
