//! Which column holds what: headings in many spellings, and the data.

use crate::{THREE, draw, draws, draws_soundly, faults, lines, read};
use orgwright::exchange::{Delimiter, Field, Fixes, Mapping, Overrule, Table, import, unwatched};
use orgwright::role::TitleRules;

#[test]
fn a_person_may_overrule_delimiter_and_columns() {
    let file = "id;name;manager,title,mentor\n1;Ann;,CEO,\n2;Bo;1,VP,\n";
    assert_eq!(
        Table::read(
            file.as_bytes(),
            &Overrule { delimiter: Some(Delimiter::Semicolon), ..Overrule::default() },
            &mut unwatched
        )
        .unwrap()
        .headers,
        ["id", "name", "manager,title,mentor"]
    );
    let table = Table::read(
        b"id,name,title,manager,mentor\n1,Ann,CEO,,\n2,Bo,VP,1,\n3,Cy,VP,1,2\n",
        &Overrule::default(),
        &mut unwatched,
    )
    .unwrap();
    let mut mapping = Mapping::propose(&table);
    assert_eq!(mapping.get(Field::Manager), Some(3));
    mapping.set(Field::Manager, Some(4));
    let import = import(&table, &mapping, &Fixes::new(), &TitleRules::default(), &mut unwatched);
    assert_eq!(lines(&import.chart), ["Ann", "Bo", "Cy > Bo"]);
}

#[test]
fn headings_in_many_spellings() {
    for headings in [
        "ID,NAME,Title,parentid",
        "id,name,title,parentId",
        "Employee ID*,Display Name [displayName] Required,Job title [jobTitle],Reports To (ID)",
        "employee_id,full_name,job-title,manager_id",
        "EmployeeID,Employee Name,Business Title,Manager ID",
        "employee #,Employee,Position,Supervisor ID",
        "Personalnummer,Vollständiger Name,Stelle,Vorgesetzten-ID",
        "Post Unique Reference,Name,Job Title,Reports to Senior Post",
        "id,name,role,pid",
    ] {
        draws_soundly(format!("{headings}\n1,Ann,CEO,\n2,Bo,VP Sales,1\n3,Cy,Account Executive,2\n"), &THREE);
    }
    let file = "id,First Name,Last Name,title,manager\n1,Ann,Lee,CEO,\n2,Bo,,VP,1\n";
    draws_soundly(file, &["Ann Lee", "Bo > Ann Lee"]);
}

#[test]
fn a_heading_about_managers_is_not_taken_for_the_manager() {
    let file = "id,name,title,manager level,is manager,HR manager,hiring manager,manager title,manager id\n\
                1,Ann,CEO,1,yes,2,2,,\n2,Bo,VP,2,yes,2,2,CEO,1\n3,Cy,AE,3,no,2,2,VP,2\n";
    draws_soundly(file, &THREE);
}

#[test]
fn headings_of_other_tools_and_languages() {
    for headings in [
        "Mitarbeiter-ID,Anzeigename,Position,Vorgesetzte/r",
        "User/Employee ID,Display name,Business Title,Supervisor ID",
        "Matricule,Nom complet,Intitulé du poste,Responsable hiérarchique",
        "id,Nombre,Puesto,Jefe directo",
        "id,Nom,Poste,N° responsable / Manager ID",
    ] {
        draws_soundly(format!("{headings}\n1,Ann,CEO,\n2,Bo,VP Sales,1\n3,Cy,Account Executive,2\n"), &THREE);
    }
    let both = "id,nombre,apellidos,puesto,jefe\n1,Ann,Lee,CEO,\n2,Bo,Ek,VP,1\n";
    draws_soundly(both, &["Ann Lee", "Bo Ek > Ann Lee"]);
}

#[test]
fn what_is_nobodys_business_is_not_read() {
    let file = "id,name,title,manager,Birth date,Gender,Personal email,SSN,Home Address,Marital status,Photo\n\
                1,Ann,CEO,,1970-01-01,f,ann@home.x,123,Elm 1,left,x.png\n2,Bo,VP,1,1980-01-01,m,bo@home.x,124,Elm 2,left,y.png\n";
    let (_, mapping, import) = read(file.as_bytes());
    assert!(Field::ALL.iter().filter_map(|&field| mapping.get(field)).all(|column| column < 4));
    assert_eq!((lines(&import.chart), import.faults), (vec!["Ann".to_owned(), "Bo > Ann".to_owned()], vec![]));
}

#[test]
fn without_headings_the_data_tell() {
    let rows = [
        "E-1;ann@x.com;Ann Lee;Chief Executive Officer;HQ;",
        "E-2;bo@x.com;Bo Ek;VP Sales;HQ;E-1",
        "E-3;cy@x.com;Cy Ray;Account Executive;North;E-2",
        "E-4;di@x.com;Di Orr;Account Executive;North;E-2",
        "E-5;ed@x.com;Ed Fry;Sales Manager;North;E-2",
    ];
    let expected = ["Ann Lee", "Bo Ek > Ann Lee", "Cy Ray > Bo Ek", "Di Orr > Bo Ek", "Ed Fry > Bo Ek"];
    for headings in ["a;b;c;d;e;f", "Spalte 1;Spalte 2;Spalte 3;Spalte 4;Spalte 5;Spalte 6"] {
        let (_, mapping, import) = read(format!("{headings}\n{}\n", rows.join("\n")).as_bytes());
        assert_eq!(lines(&import.chart), expected);
        let found =
            [Field::Id, Field::Email, Field::Name, Field::Title, Field::Manager].map(|field| mapping.get(field));
        assert_eq!(found, [Some(0), Some(1), Some(2), Some(3), Some(5)]);
    }
    // Managers by name, nobody has an id, and the columns stand otherwise.
    let rows =
        ["CEO,,Ann Lee", "VP Sales,Ann Lee,Bo Ek", "Account Executive,Bo Ek,Cy Ray", "Account Executive,Bo Ek,Di Orr"];
    let (_, _, import) = read(format!("x,y,z\n{}\n", rows.join("\n")).as_bytes());
    assert_eq!(lines(&import.chart), expected[..4]);
}

#[test]
fn fields_of_a_position() {
    let file = "id,name,title,manager,office,annual salary,notes,is assistant,vacant\n\
                1,Ann,CEO,,Berlin,\"$250,000\",founder,no,\n2,Bo,EA,1,Paris,85k,,Y,\n3,Cy,AE,1,,80k-100k,,,yes\n\
                4,Di,AE,1,,€90k,,,no\n5,TBD,AE,1,,lots,,,no\n";
    let (_, _, import) = read(file.as_bytes());
    let of = |row: usize| (*import.chart.seats()[row].position).clone();
    let (ann, bo, cy) = (of(0), of(1), of(2));
    assert_eq!((&*ann.location, ann.pay, &*ann.notes, ann.assistant), ("Berlin", Some(250_000), "founder", false));
    assert_eq!((&*bo.location, bo.pay, bo.assistant), ("Paris", Some(85_000), true));
    assert_eq!((cy.holder, cy.pay), (None, Some(90_000)));
    assert_eq!((of(3).pay, of(4).pay, of(4).holder), (None, None, Some("TBD".to_owned())));
    assert_eq!(
        faults(&import),
        [
            "4 Kept: The pay “80k-100k” is a range; its middle, 90000, was read.",
            "5 Kept: The pay “€90k” is not in US dollars, so it was not read.",
            "6 Kept: The pay “lots” is no yearly amount, so it was not read.",
        ]
    );
    let euros = draw(b"id,name,title,manager,Salary (EUR)\n1,Ann,CEO,,1000\n2,Bo,VP,1,900\n");
    assert!(euros.chart.positions().all(|(_, position)| position.pay.is_none()));
    assert_eq!(euros.faults.iter().map(|fault| fault.reason.code()).collect::<Vec<_>>(), ["foreign_pay"]);
}

#[test]
fn a_closed_position_that_leads_is_open() {
    let import = draws("id,name,title,manager,closed\n1,Ann,CEO,,yes\n2,Bo,VP,1,yes\n", &["Ann", "Bo > Ann"]);
    let closed: Vec<_> = import.chart.seats().iter().map(|seat| seat.position.closed).collect();
    assert_eq!((closed, faults(&import).len()), (vec![false, true], 1));
}
