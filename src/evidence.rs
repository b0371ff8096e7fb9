//! Where a statement or a number comes from: one of the four guides, another publication, or our own judgement.

/// One of the four published guides that the planner stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Guide {
    /// CSO against CRO: roles, factors, scenarios, structures. Undated, publisher not named.
    Compare,
    /// What a CSO does by quarter, is measured on and earns. Conduyt, 2026.
    Operate,
    /// Short definition, reports, skills, the C-suite. Revenue.io, undated.
    Glossary,
    /// The long guide to the CSO's duties, path, pay and measures. Databar, August 2025.
    Complete,
}

impl Guide {
    /// All four, in the order the Guide page lists them.
    pub const ALL: [Self; 4] = [Self::Compare, Self::Operate, Self::Glossary, Self::Complete];

    /// How the guide is cited to a reader.
    #[must_use]
    pub const fn citation(self) -> &'static str {
        match self {
            Self::Compare => "Comparison guide “CSO vs. CRO” (publisher not named)",
            Self::Operate => "Conduyt, guide to the Chief Sales Officer, 2026",
            Self::Glossary => "Revenue.io, Inside Sales Glossary, “What is a Chief Sales Officer”",
            Self::Complete => "Databar, “Chief Sales Officer: Complete Role and Responsibility Guide”, 5 August 2025",
        }
    }

    /// A short name for a source mark beside a number.
    #[must_use]
    pub const fn short(self) -> &'static str {
        match self {
            Self::Compare => "CSO vs. CRO guide",
            Self::Operate => "Conduyt 2026",
            Self::Glossary => "Revenue.io glossary",
            Self::Complete => "Databar 2025",
        }
    }

    /// The file its text was read from, as the guides' collection names it.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Compare => "003_debd8c10d39626c1.txt",
            Self::Operate => "002_46ea3b77ab3afc39.txt",
            Self::Glossary => "001_c291fcbc86d6c841.txt",
            Self::Complete => "000_458fef2fe7d930b0.txt",
        }
    }
}

/// Where one statement or number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// A guide, and the section of it.
    Guide(Guide, &'static str),
    /// Another publication: a title or author, and an address or citation.
    Published(&'static str, &'static str),
    /// The planner's own judgement; no publication gives it.
    Judgement,
}

/// One statement that the decision rests on, with everything it rests on in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The statement in our own words, a whole sentence.
    pub statement: &'static str,
    /// At least one source.
    pub sources: &'static [Source],
}
