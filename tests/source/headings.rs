//! Where the headings are.

use super::{chart, read, read_as, rows};
use orgwright::exchange::{HeadingsAt, Overrule, Reason};

#[test]
fn titles_versions_dates_and_directives_stand_above() {
    let lines: String = (0..19).map(|line| format!("Line {line} of the report,,\n")).collect();
    for above in [
        "Headcount report,,\n2024-05-01,,\n\n",
        "version:v1.0,,\n",
        "## label: %name%<br>%title%\n# connect: {\"from\":\"manager\", \"to\":\"name\"}\n# style: a,b,c,d,e\n#\n",
        &lines,
    ] {
        let table = read(format!("{above}name,title,manager\nAnn,CEO,\nBo,VP,Ann\n"));
        assert_eq!(table.headers, ["name", "title", "manager"], "{above}");
        assert_eq!(table.how.heading_lines, [above.lines().count() as u64 + 1]);
        assert_eq!(chart(&table), ["Ann, CEO", "Bo, VP > Ann, CEO"]);
    }
}

#[test]
fn keys_above_labels() {
    let table = read(
        "STATUS,USERID,X_FN,MANAGER,TITLE\nStatus,User ID,First Name,Manager,Title\nactive,a1,Ann,NO_MANAGER,CEO\n",
    );
    assert_eq!(table.how.heading_lines, [1, 2]);
    assert_eq!(table.headers, ["STATUS", "USERID", "First Name", "MANAGER", "TITLE"]);
    assert_eq!(rows(&table), ["3 active|a1|Ann|NO_MANAGER|CEO"]);
}

#[test]
fn titles_of_groups_go_into_the_headings() {
    let table = read(
        "Worker,,,Manager,,\nEmployee ID,Name,Job Title,Employee ID,Name,Email\n1,Ann,CEO,,,\n2,Bo,VP,1,Ann,a@x.org\n",
    );
    let manager = ["Manager Employee ID", "Manager Name", "Manager Email"];
    assert_eq!(
        (&table.headers[..3], &table.headers[3..]),
        (&["Employee ID", "Name", "Job Title"].map(String::from)[..], &manager.map(String::from)[..])
    );
    assert_eq!(chart(&table), ["Ann, CEO", "Bo, VP > Ann, CEO"]);
}

#[test]
fn an_example_is_passed_over_only_where_it_says_so() {
    let file = |row: &str| {
        format!(
            "version:v1.0,,\nName [displayName] Required,User name [userPrincipalName] Required,Job title [jobTitle]\n{row}\nBo,b@x.org,VP\n"
        )
    };
    let table = read(file("Example: Chris Green,chris@contoso.com,"));
    assert_eq!(rows(&table), ["4 Bo|b@x.org|VP"]);
    assert!(table.faults.iter().any(|fault| fault.reason == Reason::ExampleRow && fault.line == 3));
    assert_eq!(rows(&read(file("Chris Green,chris@contoso.com,CEO"))).len(), 2);
}

#[test]
fn no_headings_at_all() {
    for file in ["1,Ann Lee,CEO,\n2,Bo Ek,VP,1\n", "Ann Lee,CEO,\nBo Ek,VP,Ann Lee\n", "ann@x.org,CEO\nbo@x.org,VP\n"] {
        let table = read(file);
        assert!(table.headers.iter().all(String::is_empty), "{file}");
        assert_eq!((table.rows.len(), table.rows[0].line(), table.how.heading_lines.len()), (2, 1, 0));
    }
    // Headings we do not know are headings all the same.
    assert_eq!(read("wer,was,chef\nAnn Lee,CEO,\nBo Ek,VP,Ann Lee\n").headers, ["wer", "was", "chef"]);
}

#[test]
fn a_person_may_say_where_they_are() {
    let file = "id,name,title\na,b,c\n1,Ann,CEO\n";
    let read = |headings| read_as(file, Overrule { headings: Some(headings), ..Overrule::default() }).unwrap();
    assert_eq!(read(HeadingsAt::Line(2)).headers, ["a", "b", "c"]);
    assert_eq!(read(HeadingsAt::Line(2)).how.heading_lines, [2]);
    let nowhere = read(HeadingsAt::Nowhere);
    assert_eq!((nowhere.headers.len(), nowhere.rows.len()), (3, 3));
}
