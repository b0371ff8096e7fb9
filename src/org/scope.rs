//! What a position really leads, whatever its title: the title-against-scope check.
//!
//! Source of the idea: Conduyt 2026, on titles used inconsistently (the chart shows the scope). The classes are judgement.

use super::title::{Claim, claim};
use super::{CoreSet, Function, Measures};
use crate::figure::listed;

/// What part of the revenue functions a position leads. “All” means every position on the chart that carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The CEO, who leads everything.
    Ceo,
    /// All revenue functions on the chart, sales and at least one more.
    Cro,
    /// All of sales and some of the others; these.
    SalesPlus(CoreSet),
    /// All of sales and no other function, reporting to the CEO.
    Cso,
    /// All of sales and no other function, further down.
    SalesHeadBelowTop,
    /// All of one or more functions, none of them sales; these.
    NonSales(CoreSet),
    /// Some of sales, and no function whole.
    PartOfSales,
    /// Nothing of sales, and no function whole.
    None,
}

impl Scope {
    /// The scope of the position in `row`. O(1).
    #[must_use]
    pub fn of(measures: &Measures, row: usize) -> Self {
        let (covers, present) = (measures.covers(row), measures.present());
        if Some(row) == measures.tree().ceo() {
            Self::Ceo
        } else if covers == present && covers.contains(Function::Sales) && covers.len() >= 2 {
            Self::Cro
        } else if covers.contains(Function::Sales) && covers.len() >= 2 {
            Self::SalesPlus(covers.iter().filter(|&function| function != Function::Sales).collect())
        } else if covers.contains(Function::Sales) {
            if measures.tree().level(row) == 1 { Self::Cso } else { Self::SalesHeadBelowTop }
        } else if !covers.is_empty() {
            Self::NonSales(covers)
        } else if measures.count(row, Function::Sales) > 0 {
            Self::PartOfSales
        } else {
            Self::None
        }
    }

    /// The word by which programs know it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ceo => "ceo",
            Self::Cro => "cro_scope",
            Self::SalesPlus(more) if more.contains(Function::Marketing) => "sales_plus_marketing",
            Self::SalesPlus(_) => "sales_plus_customer_success",
            Self::Cso => "cso_scope",
            Self::SalesHeadBelowTop => "sales_head_below_top",
            Self::NonSales(_) => "non_sales",
            Self::PartOfSales => "part_of_sales",
            Self::None => "none",
        }
    }

    /// The title it deserves, whatever the holder’s is. Judgement.
    #[must_use]
    pub const fn deserves(self) -> &'static str {
        match self {
            Self::Ceo => "CEO",
            Self::Cro => "CRO",
            Self::Cso | Self::SalesPlus(_) => "CSO",
            Self::SalesHeadBelowTop => "VP Sales",
            Self::NonSales(functions) => match (functions.contains(Function::Marketing), functions.len()) {
                (true, 1) => "VP Marketing",
                (false, _) => "VP Customer Success",
                _ => "VP Marketing and Customer Success",
            },
            Self::PartOfSales => "Sales Manager",
            Self::None => "none of these",
        }
    }

    /// Name for a badge.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Ceo => "CEO",
            Self::Cro => "CRO’s scope",
            Self::SalesPlus(more) if more.contains(Function::Marketing) => "Sales and marketing",
            Self::SalesPlus(_) => "Sales and customer success",
            Self::Cso => "CSO’s scope",
            Self::SalesHeadBelowTop => "Head of sales",
            Self::NonSales(functions) => {
                match (functions.contains(Function::Marketing), functions.contains(Function::CustomerSuccess)) {
                    (true, true) => "Marketing and customer success",
                    (true, false) => "Marketing",
                    _ => "Customer success",
                }
            }
            Self::PartOfSales => "Part of sales",
            Self::None => "No revenue function",
        }
    }

    /// What it means, a whole sentence.
    #[must_use]
    pub const fn explain(self) -> &'static str {
        match self {
            Self::Ceo => "The CEO leads everything.",
            Self::Cro => "Leads every revenue function on this chart, which is what a CRO does.",
            Self::SalesPlus(more) if more.contains(Function::Marketing) => {
                "Leads all of sales and marketing, but not customer success."
            }
            Self::SalesPlus(_) => "Leads all of sales and customer success, but not marketing.",
            Self::Cso => "Leads all of sales and nothing else, and reports to the CEO, which is what a CSO does.",
            Self::SalesHeadBelowTop => "Leads all of sales and nothing else, and does not report to the CEO.",
            Self::NonSales(functions) => {
                match (functions.contains(Function::Marketing), functions.contains(Function::CustomerSuccess)) {
                    (true, true) => "Leads all of marketing and customer success, but not sales.",
                    (true, false) => "Leads all of marketing, but not sales.",
                    _ => "Leads all of customer success, but not sales.",
                }
            }
            Self::PartOfSales => "Leads a part of sales; other sales positions are not in its team.",
            Self::None => "Leads no revenue function whole and no part of sales.",
        }
    }
}

/// Which of the core functions on a chart a position owns, shares and does not own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Coverage {
    /// All of these are in its team.
    pub owns: CoreSet,
    /// A part of these is.
    pub shares: CoreSet,
    /// None of these is, though the chart has them.
    pub lacks: CoreSet,
}

impl Coverage {
    /// That of the position in `row`. O(1).
    #[must_use]
    pub fn of(measures: &Measures, row: usize) -> Self {
        let owns = measures.covers(row);
        let rest = || measures.present().iter().filter(|&function| !owns.contains(function));
        let has_some = |function: &Function| measures.count(row, *function) > 0;
        let shares: CoreSet = rest().filter(has_some).collect();
        Self { owns, shares, lacks: rest().filter(|&function| !shares.contains(function)).collect() }
    }

    /// A sentence for each of the three that is not empty.
    pub fn told(self) -> impl Iterator<Item = String> {
        let lists = [("Owns all of", self.owns), ("Shares", self.shares), ("Does not own", self.lacks)];
        lists.into_iter().filter(|(_, functions)| !functions.is_empty()).map(|(verb, functions)| {
            let names: Vec<String> = functions.iter().map(|function| function.label().to_lowercase()).collect();
            format!("{verb} {}.", listed(&names))
        })
    }
}

/// Where a title and the scope disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mismatch {
    /// A CRO's title, or one that says as much, without a CRO's scope.
    CroWithout,
    /// A CSO's title with a CRO's scope.
    CsoWithMore,
    /// A CSO's title with a part of sales.
    CsoWithLess,
    /// A vice president with a CSO's scope. Common in small companies, so a note.
    VpWithCso,
}

impl Mismatch {
    /// Where `title` and `scope` disagree, if they do. The CEO's own title is not checked.
    #[must_use]
    pub fn of(title: &str, scope: Scope) -> Option<Self> {
        match (claim(title)?, scope) {
            (_, Scope::Ceo) | (Claim::Cro, Scope::Cro) => None,
            (Claim::Cro, _) => Some(Self::CroWithout),
            (Claim::Cso, Scope::Cro) => Some(Self::CsoWithMore),
            (Claim::Cso, Scope::PartOfSales) => Some(Self::CsoWithLess),
            (Claim::Vp, Scope::Cso) => Some(Self::VpWithCso),
            (Claim::Cso | Claim::Vp, _) => None,
        }
    }

    /// Whether it is worth knowing and nothing more.
    #[must_use]
    pub const fn is_note(self) -> bool {
        matches!(self, Self::VpWithCso)
    }

    /// What disagrees, in whole sentences.
    #[must_use]
    pub const fn explain(self) -> &'static str {
        match self {
            Self::CroWithout => {
                "The title claims all of revenue, but this position does not lead every revenue function on the chart."
            }
            Self::CsoWithMore => {
                "The title says CSO, but this position leads every revenue function, which is a CRO’s job."
            }
            Self::CsoWithLess => "The title says CSO, but other sales positions are not in its team.",
            Self::VpWithCso => {
                "The title says VP, and the position leads all of sales: the scope of a CSO. Small companies use either title."
            }
        }
    }
}
