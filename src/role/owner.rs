//! Who owns a function, or what several functions do together, read off a chart.

use crate::org::{Chart, Function, Measures, PositionId, called};
use std::collections::HashSet;

/// Who owns something on a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ownership {
    /// One position below the CEO.
    One(PositionId),
    /// The CEO, whose own seat carries it.
    Ceo(PositionId),
    /// Several positions, who meet only at the CEO: each has a part, and nobody below the CEO the whole.
    Several(Vec<PositionId>),
    /// Nobody: no position carries this function.
    Nobody(Function),
}

impl Ownership {
    /// In a word, what is wrong with it: nobody owns it alone.
    #[must_use]
    pub const fn flag(&self) -> Option<&'static str> {
        match self {
            Self::One(_) | Self::Ceo(_) => None,
            Self::Several(_) => Some("Several"),
            Self::Nobody(_) => Some("Gap"),
        }
    }

    /// Who it is on `chart`, in a few words; of many the first three.
    #[must_use]
    pub fn told(&self, chart: &Chart) -> String {
        const SHOWN: usize = 3;
        let name = |id: &PositionId| chart.get(*id).map(called).unwrap_or_default();
        match self {
            Self::One(owner) => name(owner),
            Self::Ceo(ceo) => format!("{}, in person", name(ceo)),
            Self::Several(parts) => {
                let mut names: Vec<_> = parts.iter().take(SHOWN).map(name).collect();
                if parts.len() > SHOWN {
                    names.push(format!("{} more", parts.len() - SHOWN));
                }
                names.join("; ")
            }
            Self::Nobody(function) => format!("Nobody is in {}", function.label().to_lowercase()),
        }
    }
}

/// Who runs one function.
#[derive(Clone, Debug)]
struct Head {
    /// The row of the closest superior of all who carry it.
    row: usize,
    /// Whether the CEO’s own seat carries it.
    founder: bool,
    /// The CEO’s direct reports whose teams have a part in it.
    branches: Vec<PositionId>,
}

/// Who runs each function of a chart.
#[derive(Clone, Debug)]
pub struct Owners<'a> {
    measures: &'a Measures,
    heads: [Option<Head>; Function::ALL.len()],
}

impl<'a> Owners<'a> {
    /// Reads `chart`, whose measures are known already. O(N + functions × depth).
    #[must_use]
    pub fn of(chart: &Chart, measures: &'a Measures) -> Self {
        let (tree, outline) = (measures.tree(), measures.outline());
        let mut branches = vec![None; outline.len()];
        for branch in tree.branches() {
            branches[outline.subtree(branch)].fill(Some(outline.id(branch)));
        }
        let mut heads: [Option<Head>; Function::ALL.len()] = std::array::from_fn(|_| None);
        // In preorder the first and the last row of a function have the same closest superior as all of it.
        let mut ends = [(0, 0); Function::ALL.len()];
        for (row, &id) in outline.ids().iter().enumerate() {
            let Some(function) = chart.get(id).and_then(|position| position.function) else { continue };
            let head = heads[function as usize].get_or_insert_with(|| {
                ends[function as usize].0 = row;
                Head { row, founder: false, branches: Vec::new() }
            });
            ends[function as usize].1 = row;
            match branches[row] {
                Some(branch) if head.branches.last() == Some(&branch) => {}
                Some(branch) => head.branches.push(branch),
                None => head.founder = true,
            }
        }
        for (head, (first, last)) in heads.iter_mut().zip(ends) {
            if let Some(head) = head {
                head.row = tree.common(first, last);
            }
        }
        Self { measures, heads }
    }

    /// Who owns `functions` together, one of them or several: whoever runs or covers them all; where their heads meet only at the CEO,
    /// each has a part. O(functions × depth).
    #[must_use]
    pub fn owner(&self, functions: &[Function]) -> Ownership {
        let tree = self.measures.tree();
        let id = |row: usize| self.measures.outline().id(row);
        let mut heads = Vec::with_capacity(functions.len());
        for &function in functions {
            match &self.heads[function as usize] {
                Some(head) => heads.push(head),
                None => return Ownership::Nobody(function),
            }
        }
        let Some(common) = heads.iter().map(|head| head.row).reduce(|one, other| tree.common(one, other)) else {
            return Ownership::Several(Vec::new());
        };
        if Some(common) != tree.ceo() {
            return Ownership::One(id(common));
        }
        if heads.iter().all(|head| head.founder) {
            return Ownership::Ceo(id(common));
        }
        let (mut parts, mut known) = (Vec::new(), HashSet::new());
        for head in heads {
            let is_whole = Some(head.row) != tree.ceo() || head.founder;
            let own = if is_whole { vec![id(head.row)] } else { head.branches.clone() };
            for part in own {
                if known.insert(part) {
                    parts.push(part);
                }
            }
        }
        Ownership::Several(parts)
    }
}
