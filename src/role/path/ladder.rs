//! The ladders, rung by rung, with the years that a guide gives.

use super::Post;
use crate::evidence::{Evidence, Guide, Source};

/// One rung.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rung {
    /// What it is called.
    pub title: &'static str,
    /// Which posts of a candidate stand on it; none for the post the ladder leads to.
    pub posts: &'static [Post],
    /// Years on it before the next, from and to; `None` where the guide gives none, and at the top.
    pub years: Option<(u32, u32)>,
    /// What its holder works for.
    pub focus: Evidence,
}

/// A way to the post of a CSO, as one guide describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// Who describes it.
    pub guide: Guide,
    /// The way in one sentence.
    pub evidence: Evidence,
    /// Its rungs, the lowest first.
    pub rungs: &'static [Rung],
}

impl Ladder {
    /// Years behind somebody who reaches each rung, from and to: the sums of what the rungs below take. `None` from the first
    /// rung on of which the guide gives no years.
    pub fn reached(&self) -> impl Iterator<Item = Option<(u32, u32)>> {
        let mut behind = Some((0, 0));
        self.rungs.iter().map(move |rung| {
            let reached = behind;
            behind = behind.zip(rung.years).map(|((least, most), (from, to))| (least + from, most + to));
            reached
        })
    }
}

const STEPS: Source = Source::Guide(Guide::Operate, "Path to CSO");
const EARLY: Source = Source::Guide(Guide::Complete, "Early Career Foundation Building");
const SENIOR: Source = Source::Guide(Guide::Complete, "Senior Leadership Development");
const TOP: Source = Source::Guide(Guide::Complete, "Executive Leadership Transition");
const CAREERS: Source = Source::Guide(Guide::Compare, "Typical Career Paths");
const DETAIL: Source = Source::Guide(Guide::Compare, "Chief Revenue Officer (CRO) Role in Detail");
const EVOLUTION: Source = Source::Guide(Guide::Compare, "Potential for Role Evolution");

/// Years that Conduyt gives for each step.
pub(super) const STEP: (u32, u32) = (2, 4);

const fn said(statement: &'static str, sources: &'static [Source]) -> Evidence {
    Evidence { statement, sources }
}

const fn step(title: &'static str, posts: &'static [Post], statement: &'static str) -> Rung {
    Rung { title, posts, years: Some(STEP), focus: said(statement, &[STEPS]) }
}

const fn rung(
    title: &'static str,
    posts: &'static [Post],
    statement: &'static str,
    sources: &'static [Source],
) -> Rung {
    Rung { title, posts, years: None, focus: said(statement, sources) }
}

/// Conduyt’s ladder and Databar’s. They begin at different posts, and only the first gives years.
pub const LADDERS: [Ladder; 2] = [
    Ladder {
        guide: Guide::Operate,
        evidence: said("Five posts come before a CSO’s, at 2 to 4 years each.", &[STEPS]),
        rungs: &[
            step("Account executive", &[Post::Seller], "Works for each single deal."),
            step("Senior account executive", &[Post::SeniorSeller], "Still works for each deal."),
            step("Manager", &[Post::Manager], "Works for what the team achieves."),
            step("Director", &[Post::Director], "Works for a region or a segment."),
            step("VP", &[Post::Vp], "Works for a region or a segment, as a director does."),
            Rung {
                title: "CSO",
                posts: &[],
                years: None,
                focus: said("Works for how the company as a whole comes by its revenue.", &[STEPS]),
            },
        ],
    },
    Ladder {
        guide: Guide::Complete,
        evidence: said(
            "From finding leads to selling, leading a team, leading sales, and the C-suite.",
            &[EARLY, SENIOR, TOP],
        ),
        rungs: &[
            rung("Sales development", &[Post::Development], "Learns to find, qualify and listen.", &[EARLY]),
            rung(
                "Individual contributor",
                &[Post::Seller, Post::SeniorSeller],
                "Meets a quota of one’s own.",
                &[EARLY],
            ),
            rung(
                "Sales Manager or Regional Director",
                &[Post::Manager, Post::Director],
                "Leads teams, manages performance, and works with other functions.",
                &[EARLY],
            ),
            rung(
                "VP Sales",
                &[Post::Vp],
                "Plans, holds a budget, and leads a large sales organisation to growth.",
                &[SENIOR],
            ),
            rung("CSO", &[], "Answers to a board, and weighs sales against the whole business.", &[TOP]),
        ],
    },
];

/// Other ways in, and what helps beside the ladder.
pub const BESIDE: &[Evidence] = &[
    said(
        "Some come from sales engineering or sales operations: not many, and well where their discipline carries over.",
        &[STEPS],
    ),
    said(
        "Time in marketing, operations or product shows the parts of a customer’s way that sales does not see.",
        &[SENIOR],
    ),
    said("Having carried profit and loss is worth much, and having led a transformation more and more.", &[TOP]),
    said("Knowing the industry helps, above all in special markets.", &[SENIOR]),
];

/// How a CRO’s way differs.
pub const MIXED: &[Evidence] = &[
    said("A CSO has mostly come up through sales; a CRO may come from sales, marketing or operations.", &[CAREERS]),
    said("A CRO’s background is typically mixed: sales, marketing and operations.", &[DETAIL]),
    said("A CSO can become a CRO where the company grows and its revenue gets more complex.", &[EVOLUTION]),
    said("No guide gives steps or years for a CRO.", &[Source::Judgement]),
];

/// What makes a way shorter or longer.
pub const PACE: &[Evidence] = &[
    said("Leaving out levels seldom ends well.", &[STEPS]),
    said("Who performs strongly takes less time.", &[STEPS]),
    said("In a weak market it takes longer.", &[STEPS]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cso_has_ten_to_twenty_years_behind() {
        let reached: Vec<_> = LADDERS[0].reached().collect();
        let years = [(0, 0), (2, 4), (4, 8), (6, 12), (8, 16), (10, 20)];
        assert_eq!(reached, years.map(Some));
    }

    #[test]
    fn where_no_years_are_given_none_are_made_up() {
        let reached: Vec<_> = LADDERS[1].reached().collect();
        assert_eq!(reached, [Some((0, 0)), None, None, None, None]);
    }

    #[test]
    fn each_post_below_a_chief_stands_once_on_a_ladder_at_most() {
        for ladder in LADDERS {
            let posts: Vec<Post> = ladder.rungs.iter().flat_map(|rung| rung.posts.iter().copied()).collect();
            assert!(posts.is_sorted() && posts.iter().zip(&posts[1..]).all(|(one, next)| one != next));
            assert!(!posts.contains(&Post::Chief));
        }
    }
}
