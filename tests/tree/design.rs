//! Generated designs: sized as asked, alike but for who leads revenue, and read as what they are.

use orgwright::company::Profile;
use orgwright::decision::{Alternative, read};
use orgwright::design::{SalesSize, generate};
use orgwright::org::{Chart, Function, Grade, Measures, Mismatch, PositionId, SalesOwner, Scope};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn company(sales: u32) -> Profile {
    Profile { sales_people: Some(sales), ..Profile::default() }
}

fn sizes() -> impl Strategy<Value = u32> {
    prop_oneof![1..90_u32, 90..500_u32, 500..2500_u32]
}

/// The one position of a scope, most senior first, and its title.
fn owner(chart: &Chart) -> (Scope, String) {
    let measures = Measures::of(chart);
    let SalesOwner::Below(row) = measures.sales_owner() else { panic!("a generated chart has an owner of sales") };
    (Scope::of(&measures, row), chart.get(measures.outline().id(row)).unwrap().title.clone())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn sales_has_as_many_people_as_asked_for(sales in sizes()) {
        for alternative in Alternative::ALL {
            let chart = generate(alternative, &company(sales));
            let in_sales = chart.positions().filter(|(_, seat)| seat.function == Some(Function::Sales)).count();
            prop_assert_eq!(in_sales, sales.min(2000) as usize);
            let measures = Measures::of(&chart);
            prop_assert_eq!(measures.present().len(), 3);
            prop_assert_eq!(measures.filled(), 0);
            prop_assert_eq!(measures.tree().tops(), 1);
        }
    }

    #[test]
    fn spans_stay_readable_and_no_manager_has_nobody(sales in sizes()) {
        for alternative in Alternative::ALL {
            let chart = generate(alternative, &company(sales));
            let outline = chart.outline();
            for row in 0..outline.len() {
                let seat = chart.get(outline.id(row)).unwrap();
                // A head of sales with eight groups, two staff functions, and under a wide CSO two more.
                let most = if seat.grade <= Grade::Vp { 12 } else { 8 };
                prop_assert!(outline.direct_reports(row) <= most, "{} leads {}", seat.title, outline.direct_reports(row));
                if seat.function == Some(Function::Sales) && seat.grade == Grade::Manager {
                    prop_assert!(outline.direct_reports(row) >= 2);
                }
                if seat.grade == Grade::Contributor {
                    prop_assert_eq!(outline.direct_reports(row), 0);
                }
            }
        }
    }

    #[test]
    fn designs_of_one_company_differ_in_revenue_leadership_alone(sales in sizes()) {
        let seats = |alternative| -> BTreeMap<PositionId, _> {
            generate(alternative, &company(sales)).seats().into_iter().map(|seat| (seat.id, seat)).collect()
        };
        let widest = seats(Alternative::CroOverCso);
        for alternative in Alternative::ALL {
            let design = seats(alternative);
            for (id, seat) in &design {
                let same = &widest[id];
                let leads_sales = ["VP Sales", "Chief Sales Officer"].contains(&seat.position.title.as_str());
                prop_assert!(same.position == seat.position || leads_sales, "{}", seat.position.title);
                let of_leaders = [Function::Sales, Function::Marketing, Function::CustomerSuccess, Function::RevenueOperations];
                let is_lead = seat.position.function.is_some_and(|function| of_leaders.contains(&function));
                prop_assert!(seat.manager == same.manager || is_lead, "{}", seat.position.title);
            }
            let moved = design.values().filter(|seat| seat.manager != widest[&seat.id].manager).count();
            prop_assert!(moved <= 4);
            for (_, seat) in widest.iter().filter(|(id, _)| !design.contains_key(id)) {
                let function = seat.position.function.unwrap();
                prop_assert!([Function::Revenue, Function::RevenueOperations].contains(&function));
            }
        }
    }

    #[test]
    fn each_design_reads_as_its_alternative(sales in sizes()) {
        for (alternative, title) in [
            (Alternative::VpSales, "VP Sales"),
            (Alternative::Cso, "Chief Sales Officer"),
            (Alternative::CsoPlus, "Chief Sales Officer"),
            (Alternative::Cro, "Chief Revenue Officer"),
            (Alternative::CroOverCso, "Chief Revenue Officer"),
        ] {
            let chart = generate(alternative, &company(sales));
            let (scope, found) = owner(&chart);
            prop_assert_eq!(&found, title);
            prop_assert!(Mismatch::of(title, scope).is_none_or(Mismatch::is_note));
            let coordinates = read(&chart);
            prop_assert_eq!(coordinates.c_level, alternative != Alternative::VpSales);
            prop_assert_eq!(coordinates.layered.is_some(), alternative == Alternative::CroOverCso);
            let wide = matches!(alternative, Alternative::Cro | Alternative::CroOverCso);
            prop_assert_eq!(scope == Scope::Cro, wide);
        }
    }
}

#[test]
fn a_company_of_twenty_sellers_looks_like_one() {
    let chart = generate(Alternative::Cro, &company(20));
    let outline = chart.outline();
    let lines = (0..outline.len()).map(|row| {
        let seat = chart.get(outline.id(row)).unwrap();
        format!("{}{}", "  ".repeat(outline.depth(row) as usize), seat.title)
    });
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn unknown_sizes_follow_the_stated_rules() {
    assert_eq!(SalesSize::of(&Profile::default()).people, 8);
    assert_eq!(SalesSize::of(&Profile { people: Some(100), ..Profile::default() }).people, 20);
    assert_eq!(SalesSize::of(&Profile { people: Some(3), ..Profile::default() }).people, 1);
    assert_eq!(SalesSize::of(&company(0)).people, 1);
    assert_eq!(SalesSize::of(&company(9000)).people, 2000);
    for profile in
        [Profile::default(), company(0), company(5), company(9000), Profile { people: Some(9), ..company(4) }]
    {
        assert!(SalesSize::of(&profile).explain().ends_with('.'));
    }
}
