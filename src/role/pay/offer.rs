//! What a role is offered at one company: the guides’ bands for its revenue side by side, moved to its industry and place, and what has
//! to be known about them.
//!
//! From and to are kept, and guides are never averaged. No guide gives pay for any role but a CSO’s: what is shown for others is
//! judgement, a part of Conduyt’s CSO band, and can be overruled ([`Term::From`], [`Term::To`]).

use super::band::{OVERALL, usd};
use super::{
    Band, Equity, Industry, PayTerms, Place, Range, Term, Top, VARIABLE_PERCENT, complete_bands, operate_bands,
};
use crate::company::{Profile, Stage};
use crate::evidence::Source;
use crate::role::Role;
use crate::role::cited::{BASE_PAY, CSO_PAY, PAY_OVERALL, PAY_VARIES, VARIABLE_PAY};

/// How much more technology pays than traditional industries, and major markets than smaller cities, in percent.
const MORE_IN_TECHNOLOGY: (u64, u64) = (30, 50);
const MORE_IN_METROS: (u64, u64) = (20, 30);

/// What a leader earns as a part of what a CSO does at the same company, in percent; `None` for who the model does not reckon with.
///
/// Judgement, and that of the decision model: a CRO 15 % above a CSO, a VP at 60 %, heads of marketing and customer success as a
/// VP, and a Chief Growth Officer as a CSO.
#[must_use]
pub const fn judged_percent(role: Role) -> Option<u64> {
    match role {
        Role::Cro => Some(115),
        Role::GrowthOfficer => Some(100),
        Role::VpSales | Role::Marketing | Role::CustomerSuccess => Some(60),
        _ => None,
    }
}

/// What one guide, or judgement, offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// Who says so, within a heading.
    pub name: &'static str,
    /// The band, moved to industry and place.
    pub band: Band,
    /// Who says so.
    pub sources: &'static [Source],
}

/// Something that has to be known about an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What, in whole sentences.
    pub told: String,
    /// Who says so.
    pub sources: &'static [Source],
}

/// What a role is offered at one company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which role.
    pub role: Role,
    /// What is published, or judged, side by side; several of one guide where the company’s revenue is not known, and none where
    /// nothing is known for it.
    pub sides: Vec<Side>,
    /// The owner’s own band, cash on target in US dollars, where it has two ends.
    pub own: Option<(u64, u64)>,
    /// What has to be known about them.
    pub notes: Vec<Note>,
}

impl Offer {
    /// What `role` is offered at a company, on the owner’s terms.
    #[must_use]
    pub fn of(role: Role, profile: &Profile, terms: &PayTerms) -> Self {
        let musd = profile.revenue_musd();
        let chosen = |band: &Band| musd.is_none_or(|musd| band.is_for(musd));
        let moved = |band: Band| band.with(|range| moved(range, terms));
        let mut sides = Vec::new();
        for band in operate_bands().into_iter().filter(chosen) {
            match (role, judged_percent(role)) {
                (Role::Cso, _) => sides.push(Side { name: "Conduyt, 2026", band: moved(band), sources: band.sources }),
                (_, Some(percent)) => {
                    let equity = Equity::Words("no guide gives a figure");
                    let band = Band { equity, ..moved(band).with(|range| range.percent(percent)) };
                    sides.push(Side { name: "Our judgement", band, sources: &[Source::Judgement, CSO_PAY] });
                }
                (_, None) => {}
            }
        }
        if role == Role::Cso {
            let complete = complete_bands().into_iter().filter(chosen);
            sides.extend(complete.map(|band| Side {
                name: "Databar, August 2025",
                band: moved(band),
                sources: band.sources,
            }));
        }
        let own = terms.get(role, Term::From).zip(terms.get(role, Term::To));
        let notes = notes(role, musd, profile.stage, terms, &sides);
        Self { role, sides, own, notes }
    }

    /// Cash on target: the owner’s own band, or else the one that is shown with cash alone in it; `None` where there is none, or
    /// one of every size.
    #[must_use]
    pub fn cash(&self) -> Option<Range> {
        if let Some((from, to)) = self.own {
            return Some(Range::between(from, to));
        }
        let mut of_cash = self.sides.iter().filter(|side| side.band.variable.is_some());
        match (of_cash.next(), of_cash.next()) {
            (Some(side), None) => side.band.total,
            _ => None,
        }
    }

    /// The largest amount of all sides, to draw them to one scale; 0 where there is none.
    #[must_use]
    pub fn largest(&self) -> u64 {
        let ends = |range: Range| range.to.amount().unwrap_or(range.from);
        let of = |side: &Side| side.band.total.map_or(0, ends).max(ends(side.band.base));
        self.sides.iter().map(of).chain(self.own.map(|own| own.1)).max().unwrap_or_default()
    }

    /// Where the owner’s package lies, in whole sentences; none where no package is given.
    #[must_use]
    pub fn package(&self, terms: &PayTerms) -> Vec<String> {
        let Some(cash) = terms.cash(self.role) else { return Vec::new() };
        let told = usd(cash);
        let mut said = vec![match self.cash() {
            None => format!("The package is {told} in cash on target; there is no band to hold it against."),
            Some(band) if cash < band.from => {
                format!("The package is {told} in cash on target, below the band of {}.", band.told())
            }
            Some(Range { to: Top::To(to), from }) if cash > to => {
                format!(
                    "The package is {told} in cash on target, above the band of {}.",
                    Range { from, to: Top::To(to) }.told()
                )
            }
            Some(band) => format!("The package is {told} in cash on target, within the band of {}.", band.told()),
        }];
        let variable = terms.get(self.role, Term::Variable).unwrap_or_default();
        if let Some(percent) = (200 * variable + cash).checked_div(2 * cash) {
            let (from, to) = VARIABLE_PERCENT;
            let where_it_lies = if percent < from {
                "less than"
            } else if percent > to {
                "more than"
            } else {
                "within"
            };
            said.push(format!(
                "{percent}\u{a0}% of that is variable, {where_it_lies} the {from} to {to}\u{a0}% that Databar gives for a CSO."
            ));
        }
        if terms.get(self.role, Term::Equity).is_some_and(|equity| equity > 0) {
            said.push("Equity is not cash and is not in it.".to_owned());
        }
        said
    }
}

/// A range moved to industry and place.
const fn moved(range: Range, terms: &PayTerms) -> Range {
    let range = match terms.industry {
        Industry::Technology => range,
        Industry::Traditional => range.below(MORE_IN_TECHNOLOGY),
    };
    let smaller = range.below(MORE_IN_METROS);
    match terms.place {
        Place::Metro => range,
        Place::SmallerCity => smaller,
        Place::Remote => range.from_of(smaller),
    }
}

fn notes(role: Role, musd: Option<f64>, stage: Option<Stage>, terms: &PayTerms, sides: &[Side]) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut note = |told: &str, sources| notes.push(Note { told: told.to_owned(), sources });
    match (role, judged_percent(role)) {
        (Role::Cso, _) => {}
        (_, Some(percent)) => note(
            &format!(
                "No guide gives pay for this role. What is shown is {percent}\u{a0}% of Conduyt’s band for a CSO, as the decision \
                 model reckons; a band of your own takes its place."
            ),
            &[Source::Judgement],
        ),
        (_, None) => {
            note(
                "No guide gives pay for this role, and the planner does not judge it. Give a band of your own.",
                &[Source::Judgement],
            );
            return notes;
        }
    }
    match musd {
        None => note("The company’s revenue is not answered, so the bands of every size are shown.", &[CSO_PAY]),
        Some(musd) if musd < 10.0 && role == Role::Cso => note(
            "Conduyt’s bands begin at $10M; the company is smaller. Databar gives a base for smaller firms, and no total. Give a band of \
             your own to have packages and seats held against one.",
            &[CSO_PAY, BASE_PAY],
        ),
        Some(musd) if musd < 10.0 => {
            note(
                "Conduyt’s bands begin at $10M; the company is smaller, so no band is shown. Give a band of your own to have packages and \
                 seats held against one.",
                &[CSO_PAY],
            );
        }
        Some(_) => {}
    }
    if role == Role::Cso {
        let (base, total) = OVERALL;
        note(
            &format!(
                "For CSOs as a whole Databar gives a base of {}, and often a total with bonuses and equity of {}. That goes by no size, \
                 industry or place, so nothing here moves it.",
                base.told(),
                total.told()
            ),
            &[PAY_OVERALL],
        );
        note(
            "The totals do not compare directly: Conduyt’s are cash on target, Databar’s have bonuses, equity and more in them. Conduyt \
             goes by recurring revenue, Databar by kind of firm; which revenue is which kind is our judgement.",
            &[CSO_PAY, BASE_PAY, Source::Judgement],
        );
        for side in sides {
            if let Some((low, high)) = side.band.variable_percent().filter(|(_, high)| *high > VARIABLE_PERCENT.1) {
                note(
                    &format!(
                        "The guides disagree on the variable part: at {}, Conduyt’s figures make it {low} to {high}\u{a0}% of cash, \
                         Databar says 30 to 50\u{a0}% of the total.",
                        side.band.at
                    ),
                    &[CSO_PAY, VARIABLE_PAY],
                );
            }
        }
    }
    if terms.industry == Industry::Traditional {
        note(
            "Technology totals lie 30 to 50\u{a0}% above those of traditional industries, so each band is divided by 1.3 to 1.5. Conduyt’s are \
             of software companies; that Databar’s are of technology too is our judgement, and so is that base and variable move alike.",
            &[PAY_VARIES, Source::Judgement],
        );
    }
    let start = "No guide says for which place its bands stand; they are taken to stand for a major market, which is judgement.";
    match terms.place {
        Place::Metro if role != Role::Cso => {}
        Place::Metro => note(start, &[Source::Judgement]),
        Place::SmallerCity => note(
            &format!(
                "{start} Major markets pay 20 to 30\u{a0}% more than smaller cities, so each band is divided by 1.2 to 1.3."
            ),
            &[PAY_VARIES, Source::Judgement],
        ),
        Place::Remote => note(
            &format!(
                "{start} Remote work may narrow what lies between places, so the band reaches from a smaller city’s lower end to a \
                 major market’s upper end."
            ),
            &[PAY_VARIES, Source::Judgement],
        ),
    }
    match stage {
        Some(Stage::Startup | Stage::EarlyGrowth) => note(
            "A young company pays a lower base and more equity: look at the lower end of the base and the upper end of the equity. \
             Which end is our judgement; the guide gives the direction alone.",
            &[PAY_VARIES, Source::Judgement],
        ),
        Some(Stage::Established | Stage::Enterprise) => note(
            "An established company pays more that is guaranteed and less that is variable: look at the upper end of the base and \
             the lower end of the variable part. Which end is our judgement; the guide gives the direction alone.",
            &[PAY_VARIES, Source::Judgement],
        ),
        Some(Stage::ScaleUp) | None => {}
    }
    notes
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::company::Example;

    fn totals(offer: &Offer) -> Vec<String> {
        offer.sides.iter().filter_map(|side| side.band.total).map(Range::told).collect()
    }

    #[test]
    fn both_guides_stand_side_by_side_and_move_with_industry_and_place() {
        let profile = Example::Saas.profile();
        let offer = |terms: &PayTerms| Offer::of(Role::Cso, &profile, terms);
        assert_eq!(totals(&offer(&PayTerms::default())), ["$500K to $850K", "more than $600K"]);
        // 500 ÷ 1.5 = 333, ÷ 1.3 = 256; 850 ÷ 1.3 = 654, ÷ 1.2 = 545; 600 ÷ 1.5 = 400, ÷ 1.3 = 308
        let mut terms = PayTerms::default();
        (terms.industry, terms.place) = (Industry::Traditional, Place::SmallerCity);
        assert_eq!(totals(&offer(&terms)), ["$256K to $545K", "more than $308K"]);
        let mut remote = PayTerms::default();
        remote.place = Place::Remote;
        // 500 ÷ 1.3 = 385; 600 ÷ 1.3 = 462
        assert_eq!(totals(&offer(&remote)), ["$385K to $850K", "more than $462K"]);
    }

    #[test]
    fn what_no_guide_gives_is_judged_or_left_open() {
        let profile = Example::Saas.profile();
        let cro = Offer::of(Role::Cro, &profile, &PayTerms::default());
        assert_eq!(totals(&cro), ["$575K to $978K"]);
        assert_eq!(cro.sides[0].sources[0], Source::Judgement);
        let own = PayTerms::default().with(Role::Cro, Term::From, Some(600_000)).unwrap();
        let own = own.with(Role::Cro, Term::To, Some(900_000)).unwrap();
        assert_eq!(Offer::of(Role::Cro, &profile, &own).cash().unwrap().told(), "$600K to $900K");
        let none = Offer::of(Role::AccountExecutive, &profile, &PayTerms::default());
        assert_eq!((none.sides.len(), none.cash(), none.notes.len()), (0, None, 1));
    }

    #[test]
    fn a_small_company_and_an_unknown_one_are_told_so() {
        let small = Offer::of(Role::Cso, &Example::Startup.profile(), &PayTerms::default());
        assert_eq!((small.sides.len(), small.cash()), (1, None));
        for role in [Role::Cso, Role::Cro] {
            let notes = Offer::of(role, &Example::Startup.profile(), &PayTerms::default()).notes;
            assert!(
                notes
                    .iter()
                    .any(|note| note.told.contains("begin at $10M") && note.told.contains("band of your own to"))
            );
        }
        assert!(small.notes.iter().any(|note| note.told.contains("a base of $200K to $500K")
            && note.told.contains("of $500K to $1M or more")
            && note.sources == [PAY_OVERALL]));
        let unknown = Offer::of(Role::Cso, &Profile::default(), &PayTerms::default());
        assert_eq!((unknown.sides.len(), unknown.cash()), (6, None));
        assert!(unknown.notes[0].told.contains("not answered"));
        assert!(Offer::of(Role::Cro, &Example::Startup.profile(), &PayTerms::default()).sides.is_empty());
    }

    #[test]
    fn a_package_is_held_against_the_band_and_against_the_split() {
        let profile = Example::Saas.profile();
        let package = |base, variable| {
            let terms = PayTerms::default().with(Role::Cso, Term::Base, Some(base)).unwrap();
            let terms = terms.with(Role::Cso, Term::Variable, Some(variable)).unwrap();
            Offer::of(Role::Cso, &profile, &terms).package(&terms).join(" ")
        };
        assert_eq!(
            package(400_000, 300_000),
            "The package is $700K in cash on target, within the band of $500K to $850K. 43\u{a0}% of that is variable, within the 30 \
             to 50\u{a0}% that Databar gives for a CSO."
        );
        assert!(package(400_000, 0).contains("below the band"));
        assert!(
            package(400_000, 500_000).contains("above the band")
                && package(400_000, 500_000).contains("more than the 30")
        );
        assert!(package(0, 0).contains("is $0 in cash"));
    }
}
