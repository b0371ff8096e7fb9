//! What a role is measured on and paid at three companies, in the words that people read; and that pay agrees with the model.

use orgwright::company::{Example, Profile};
use orgwright::decision::{Alternative, Model};
use orgwright::design::generate;
use orgwright::org::{Measures, leaders};
use orgwright::role::measure::{Figures, Input, List, Outcome, answered, pulls, read};
use orgwright::role::pay::{Offer, PayTerms, Range, Term, judged_percent, warnings};
use orgwright::role::{Kpi, Owners, Role};
use std::fmt::Write;

/// A start-up of $5M, a SaaS company of $22M and an enterprise of $400M.
fn companies() -> [(&'static str, Profile); 3] {
    let with = |example: Example, revenue| Profile { revenue: Some(revenue), ..example.profile() };
    [
        ("start-up", with(Example::Startup, 5_000_000)),
        ("saas", with(Example::Saas, 22_000_000)),
        ("enterprise", with(Example::Enterprise, 400_000_000)),
    ]
}

#[test]
fn pay_in_words() {
    for (name, profile) in companies() {
        let terms =
            [(Role::Cso, Term::Base, 400_000), (Role::Cso, Term::Variable, 450_000), (Role::Cro, Term::Base, 900_000)];
        let terms = terms.into_iter().fold(PayTerms::default(), |terms, (role, term, amount)| {
            terms.with(role, term, Some(amount)).expect("it is a usual amount")
        });
        let mut told = String::new();
        for role in [Role::Cso, Role::Cro, Role::VpSales, Role::SalesManager] {
            let offer = Offer::of(role, &profile, &terms);
            let _ = writeln!(told, "{}", role.label());
            for side in &offer.sides {
                let range = |range: Option<Range>| range.map_or_else(|| "not given".to_owned(), Range::told);
                let band = side.band;
                let _ = writeln!(
                    told,
                    "  {}, {}: base {}, variable {}, equity {}, total {}",
                    side.name,
                    band.at,
                    range(Some(band.base)),
                    range(band.variable),
                    band.equity.told(),
                    range(band.total)
                );
            }
            for line in offer.notes.iter().map(|note| note.told.clone()).chain(offer.package(&terms)) {
                let _ = writeln!(told, "  {line}");
            }
        }
        insta::assert_snapshot!(format!("pay_{name}"), told);
    }
}

#[test]
fn measures_in_words() {
    for (name, profile) in companies() {
        let mut figures = Figures::default();
        let revenue = profile.revenue.expect("each has one");
        let given = [
            (Input::Plan, revenue / 10 * 11),
            (Input::Pipeline, revenue / 2),
            (Input::NextQuota, revenue / 5),
            (Input::SellingCost, revenue / 3),
            (Input::NewCustomers, 60),
            (Input::NewMrr, 2_000),
            (Input::Margin, 780_000),
            (Input::AccountRevenue, 24_000),
            (Input::Churn, 120_000),
            (Input::Start, revenue / 4 * 3),
            (Input::Expansion, revenue / 8),
            (Input::Contraction, revenue / 50),
            (Input::LostRevenue, revenue / 12),
            (Input::Won, 44),
            (Input::Lost, 131),
            (Input::Mql, 900),
            (Input::Deals, 0),
            (Input::DealRevenue, 0),
        ];
        for (input, number) in given {
            figures = figures.with(input, Some(number)).expect("it is a usual amount");
        }
        let lists =
            [(List::Attainment, vec![62_000, 101_500, 88_000, 140_000, 100_000]), (List::Cycle, vec![31, 44, 90, 61])];
        for (list, entries) in lists {
            figures = figures.listing(list, entries).expect("it is a usual list");
        }
        figures = figures.listing(List::CycleBefore, vec![70, 52]).expect("it is a usual list");
        let chart = generate(Alternative::Cso, &profile);
        let measures = Measures::of(&chart);
        let owners = Owners::of(&chart, &measures);
        let mut told = String::new();
        for answer in answered(&Kpi::ALL, &owners) {
            let _ = writeln!(told, "{}: {}", answer.kpi.label(), answer.told(&chart));
            for line in read(answer.kpi, &figures, &profile).iter().flat_map(Outcome::told) {
                let _ = writeln!(told, "  {line}");
            }
        }
        for pull in pulls(&owners) {
            let _ = writeln!(told, "{}", pull.told(&chart));
        }
        insta::assert_snapshot!(format!("measures_{name}"), told);
    }
}

/// Pay that is judged is that by which the decision model reckons.
#[test]
fn judged_pay_is_the_model_s() {
    let model = Model::v1();
    for musd in [5.0, 22.0, 100.0, 400.0] {
        let costs = model.cost.costs(musd);
        let part = |alternative: Alternative| costs[alternative.index()] / costs[Alternative::Cso.index()];
        let judged =
            |role| f64::from(u32::try_from(judged_percent(role).expect("it is judged")).expect("it is small")) / 100.0;
        assert!((part(Alternative::Cro) - judged(Role::Cro)).abs() < 1e-9, "{musd}");
        // A VP’s row is in round figures.
        assert!((part(Alternative::VpSales) - judged(Role::VpSales)).abs() < 0.01, "{musd}");
    }
}

/// Generated designs pay nobody a stated amount and give the titles that their scope deserves.
#[test]
fn generated_designs_give_no_warning() {
    for (name, profile) in companies() {
        for alternative in Alternative::ALL {
            let chart = generate(alternative, &profile);
            let leaders = leaders(&chart, &Measures::of(&chart));
            assert_eq!(warnings(&chart, &leaders, &profile, &PayTerms::default()), [], "{name} {alternative:?}");
        }
    }
}
