//! What holds for any file.

use crate::{lines, read};
use orgwright::exchange::{Fix, Fixes, Mapping, Outcome, Overrule, Table, import, unwatched};
use orgwright::role::TitleRules;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use std::collections::HashSet;

/// A file of rows that are right and wrong in all ways, with ids from a small range.
fn rows() -> impl Strategy<Value = Vec<String>> {
    let id = "[1-9]|1[0-9]|| 3|P4|p4";
    let name = "Ann|Bo|Cy Ek|\"Ek, Cy\"|Vacant||Total";
    let manager = "[1-9]|1[0-9]|| 3|P4|Ann|Cy Ek|XX|0|Nobody";
    let row = (id, name, "CEO|VP Sales|AE|", manager, "active|left|");
    proptest::collection::vec(
        row.prop_map(|(id, name, title, manager, status)| format!("{id},{name},{title},{manager},{status}")),
        0..30,
    )
}

fn file(rows: &[String]) -> String {
    format!("id,name,title,manager,status\n{}\n", rows.join("\n"))
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(table) = Table::read(&bytes, &Overrule::default(), &mut unwatched) {
            let import = import(&table, &Mapping::propose(&table), &Fixes::new(), &TitleRules::default(), &mut unwatched);
            prop_assert_eq!(import.summary.seats, import.chart.len());
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "([idnametlgr,;\"\r\n\t| 0-9=\u{e9}]|id,name,title,manager\n){0,60}") {
        if let Ok(table) = Table::read(text.as_bytes(), &Overrule::default(), &mut unwatched) {
            let import = import(&table, &Mapping::propose(&table), &Fixes::new(), &TitleRules::default(), &mut unwatched);
            prop_assert_eq!(import.summary.seats, import.chart.len());
            let last = text.matches(['\n', '\r']).count() as u64 + 1;
            prop_assert!(import.faults.iter().all(|fault| (0..=last).contains(&fault.line)));
        }
    }

    #[test]
    fn every_row_is_a_seat_or_a_fault(rows in rows()) {
        let (table, _, import) = read(file(&rows).as_bytes());
        let filled = rows.iter().filter(|row| !row.trim_matches(',').is_empty()).count();
        prop_assert_eq!(import.summary.rows, filled);
        prop_assert_eq!(import.summary.seats + import.summary.left_out, filled);
        let out: HashSet<_> = import.faults.iter().filter(|fault| fault.outcome == Outcome::LeftOut).map(|fault| fault.line).collect();
        prop_assert_eq!(table.rows.iter().filter(|row| !out.contains(&row.line())).count(), import.chart.len());
        for fault in &import.faults {
            prop_assert!(fault.what().ends_with('.') && fault.remedy().ends_with('.'));
        }
        // A top is one that the file says is one, or one that a fault made one.
        let tops = import.chart.roots().len();
        let made = import.faults.iter().filter(|fault| fault.outcome == Outcome::Top).count();
        prop_assert!(made <= tops);
    }

    #[test]
    fn the_first_fix_of_everything_settles_everything(rows in rows()) {
        let text = file(&rows);
        let mut fixes = Fixes::new();
        let mut open = usize::MAX;
        // What a fix brings onto the chart may have a fault of its own, so a few rounds are needed.
        for _ in 0..8 {
            let import = crate::draw_with(text.as_bytes(), &fixes);
            prop_assert_eq!(import.summary.seats, import.chart.len());
            for fault in import.faults.iter().filter(|fault| fault.is_open()) {
                fixes.insert(fault.fixes[0].line, fault.fixes[0].fix.clone());
            }
            open = import.faults.iter().filter(|fault| fault.is_open()).count();
            if open == 0 {
                break;
            }
        }
        prop_assert_eq!(open, 0);
    }

    #[test]
    fn any_fixes_give_a_chart_and_account_for_every_row(rows in rows(), picks in proptest::collection::vec((0..35_u64, 0..6_u8, 0..35_u64), 0..12)) {
        let text = file(&rows);
        let fix = |(line, kind, other): &(u64, u8, u64)| (*line, match kind {
            0 => Fix::Placeholder,
            1 => Fix::Top,
            2 => Fix::Skip,
            3 => Fix::Keep,
            _ => Fix::Manager(*other),
        });
        let fixes: Fixes = picks.iter().map(fix).collect();
        let import = crate::draw_with(text.as_bytes(), &fixes);
        let added = import.lines.iter().filter(|line| **line == 0).count();
        let filled = rows.iter().filter(|row| !row.trim_matches(',').is_empty()).count();
        prop_assert_eq!(import.summary.rows, filled);
        prop_assert_eq!(import.summary.seats - added + import.summary.left_out, filled);
        for (line, fix) in &fixes {
            let said = import.faults.iter().filter(|fault| fault.line == *line).any(|fault| matches!(fault.reason.code(), "stale_fix" | "skipped"));
            let chosen = import.faults.iter().any(|fault| fault.chosen.is_some_and(|at| fault.fixes[at].line == *line));
            prop_assert!(said || chosen, "{line} {fix:?}");
        }
    }

    #[test]
    fn shuffled_rows_give_the_same_tree(managers in proptest::collection::vec(any::<proptest::sample::Index>(), 1..40), seed in any::<u64>()) {
        let row = |(at, manager): (usize, &proptest::sample::Index)| match at {
            0 => "0,P0,CEO,".to_owned(),
            _ => format!("{at},P{at},AE,{}", manager.index(at)),
        };
        let rows: Vec<_> = managers.iter().enumerate().map(row).collect();
        let mut shuffled = rows.clone();
        shuffled.sort_by_cached_key(|row| row.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)));
        let draw = |rows: &[String]| read(format!("id,name,title,manager\n{}", rows.join("\n")).as_bytes()).2;
        let (straight, mixed) = (draw(&rows), draw(&shuffled));
        prop_assert_eq!(lines(&straight.chart), lines(&mixed.chart));
        prop_assert_eq!(straight.faults, vec![]);
        prop_assert_eq!(mixed.faults, vec![]);
    }
}
