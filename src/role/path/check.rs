//! A candidate’s years and experiences held against what the guides say of a post, one thing at a time.

use super::asked::{IN_CHIEF, MIXED, NO_STEPS, STEPS, Weight, YEARS};
use super::ladder::{LADDERS, STEP};
use super::{Candidate, Experience, Post, question};
use crate::evidence::Evidence;
use crate::figure::counted;
use crate::role::Role;

/// A post that a candidate is looked at for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // named by `role`
pub enum Target {
    Cso,
    Cro,
    VpSales,
}

impl Target {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Cso, Self::Cro, Self::VpSales];

    /// The role.
    #[must_use]
    pub const fn role(self) -> Role {
        match self {
            Self::Cso => Role::Cso,
            Self::Cro => Role::Cro,
            Self::VpSales => Role::VpSales,
        }
    }

    /// Every statement that a [`check`] against it may show.
    pub fn statements(self) -> impl Iterator<Item = Evidence> {
        let posts = Post::ALL.into_iter().map(Post::question).chain([question::YEARS]);
        let of =
            move |experience: Experience| self.said_of(experience).1.iter().copied().chain([experience.question()]);
        let steps = [YEARS, STEPS, MIXED, NO_STEPS, IN_CHIEF].concat();
        Experience::ALL.into_iter().flat_map(of).chain(posts).chain(steps)
    }
}

/// How one thing stands to what the guides say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Less than is usual, or not entered.
    Short,
    /// Enough for one guide, or one passage of it, and not for another; or the guides differ on whether it counts.
    Differ,
    /// As usual.
    Meets,
    /// More than is usual.
    Beyond,
    /// No guide makes it a condition.
    NotAsked,
}

impl Outcome {
    /// In the order they are shown.
    pub const ALL: [Self; 5] = [Self::Short, Self::Differ, Self::Meets, Self::Beyond, Self::NotAsked];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Short => "Short, or not entered",
            Self::Differ => "Guides differ",
            Self::Meets => "As is usual",
            Self::Beyond => "Beyond what is usual",
            Self::NotAsked => "Not asked for",
        }
    }

    /// What two guides make of one thing together.
    fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::NotAsked, one) | (one, Self::NotAsked) if one != Self::Short => one,
            (one, other) if (one == Self::Short) != (other == Self::Short) => Self::Differ,
            (one, other) => one.max(other),
        }
    }
}

/// One thing about a candidate, held against the guides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub about: &'static str,
    /// How it stands.
    pub outcome: Outcome,
    /// The same in a sentence.
    pub words: String,
    /// What the guides say.
    pub says: &'static [Evidence],
    /// What to ask the candidate about it.
    pub ask: Evidence,
}

/// Holds a candidate against a post: years first, then step by step, then what else there is. One sentence each, and nothing
/// that adds them up.
#[must_use]
pub fn check(candidate: &Candidate, target: Target) -> Vec<Finding> {
    let mut found = match target {
        Target::Cso => vec![years(candidate)],
        Target::Cro => vec![in_sales(candidate), no_steps()],
        Target::VpSales => Vec::new(),
    };
    let steps: &[Post] = match target {
        Target::Cso => &Post::ALL[..=Post::Vp as usize],
        Target::VpSales => &Post::ALL[..Post::Vp as usize],
        Target::Cro => &[],
    };
    found.extend(steps.iter().map(|post| step(candidate, *post)));
    if target == Target::Cso {
        found.push(in_chief(candidate));
    }
    found.extend(Experience::ALL.into_iter().map(|experience| held(candidate, experience, target)));
    found
}

/// Years in sales, and those of leading, against the two guides that give any.
fn years(candidate: &Candidate) -> Finding {
    let (all, leading) = (candidate.years_in(&Post::ALL), candidate.years_in(&Post::ALL[Post::Manager as usize..]));
    let compare = if all >= 10 && leading > 0 { Outcome::Meets } else { Outcome::Short };
    let complete = match leading {
        0..10 => Outcome::Short,
        10..=15 => Outcome::Meets,
        _ => Outcome::Beyond,
    };
    let spent = format!("{} in sales, {leading} of them leading", counted(all as usize, "year", "years"));
    let words = match (compare, complete) {
        (Outcome::Short, _) if all >= 10 => {
            format!("{spent}: the comparison guide wants some that lead, and Databar 10 to 15 of them.")
        }
        (Outcome::Short, _) => {
            format!("{spent}: less than the comparison guide’s 10, and than Databar’s 10 to 15 of leading.")
        }
        (_, Outcome::Short) => {
            format!("{spent}: enough for the comparison guide’s 10, and less than Databar’s 10 to 15 of leading.")
        }
        (_, Outcome::Beyond) => {
            format!("{spent}: what the comparison guide asks for, and more than Databar’s 10 to 15 of leading.")
        }
        _ => format!("{spent}: what both guides ask for."),
    };
    Finding { about: "Years", outcome: compare.with(complete), words, says: YEARS, ask: question::YEARS }
}

/// Years in one post, against the two ladders.
fn step(candidate: &Candidate, post: Post) -> Finding {
    let years = candidate.years(post);
    let [operate, complete] = LADDERS.map(|ladder| ladder.rungs.iter().find(|rung| rung.posts.contains(&post)));
    let usual = match operate {
        None => Outcome::NotAsked,
        Some(_) if years < STEP.0 => Outcome::Short,
        Some(_) if years <= STEP.1 => Outcome::Meets,
        Some(_) => Outcome::Beyond,
    };
    let there = complete.is_some_and(|rung| candidate.years_in(rung.posts) > 0);
    let named = if there { Outcome::Meets } else { Outcome::Short };
    let spent = counted(years as usize, "year", "years");
    let words = match (usual, named) {
        (Outcome::NotAsked, Outcome::Short) => {
            "None entered: Databar begins here, and Conduyt one step later.".to_owned()
        }
        (Outcome::NotAsked, _) => format!("{spent}: Databar begins here too, and Conduyt one step later."),
        (Outcome::Short, Outcome::Short) => "None entered, and both ladders have this step.".to_owned(),
        (Outcome::Short, _) if years == 0 => {
            "None entered: Conduyt has this step, and Databar is content with the one beside it.".to_owned()
        }
        (Outcome::Short, _) => {
            format!("{spent}: less than Conduyt’s 2 to 4; Databar names the step and gives no years.")
        }
        (Outcome::Beyond, _) => format!("{spent}: more than Conduyt’s 2 to 4."),
        _ => format!("{spent}: within Conduyt’s 2 to 4."),
    };
    Finding { about: post.label(), outcome: usual.with(named), words, says: STEPS, ask: post.question() }
}

/// What a candidate for a CRO’s post has not, out of sales, marketing and operations, of which one passage of the comparison guide asks
/// for all and another for any.
fn mixed(candidate: &Candidate) -> (Outcome, &'static str) {
    let other = [Experience::Marketing, Experience::Operations].iter().any(|one| candidate.has(*one));
    if other || candidate.years_in(&Post::ALL) > 0 {
        (
            Outcome::Differ,
            "Not entered: enough where the comparison guide asks for any of sales, marketing and operations, short where it names all.",
        )
    } else {
        (
            Outcome::Short,
            "Not entered, nor anything of sales, marketing and operations, of which one at least is asked for.",
        )
    }
}

/// Sales as a part of a CRO’s mixed background.
fn in_sales(candidate: &Candidate) -> Finding {
    let years = candidate.years_in(&Post::ALL);
    let (outcome, words) = match years {
        0 => {
            let (outcome, words) = mixed(candidate);
            (outcome, words.to_owned())
        }
        _ => (
            Outcome::Meets,
            format!("{} in sales: part of the usual mixed background.", counted(years as usize, "year", "years")),
        ),
    };
    Finding { about: "Sales", outcome, words, says: MIXED, ask: question::YEARS }
}

fn no_steps() -> Finding {
    let words = "However many years and in whatever posts, no guide sets them against a CRO’s.".to_owned();
    Finding { about: "Years and steps", outcome: Outcome::NotAsked, words, says: NO_STEPS, ask: question::YEARS }
}

/// Years as a chief, for a CSO.
fn in_chief(candidate: &Candidate) -> Finding {
    let (outcome, words) = match candidate.years(Post::Chief) {
        0 => (Outcome::NotAsked, "None entered: it helps, and is no condition.".to_owned()),
        years => {
            (Outcome::Beyond, format!("{}: it helps, and is no condition.", counted(years as usize, "year", "years")))
        }
    };
    Finding { about: Post::Chief.label(), outcome, words, says: IN_CHIEF, ask: Post::Chief.question() }
}

/// One experience.
fn held(candidate: &Candidate, experience: Experience, target: Target) -> Finding {
    let (weight, says) = target.said_of(experience);
    let (outcome, words) = match (weight, candidate.has(experience)) {
        (Weight::Asked | Weight::OneOf, true) => (Outcome::Meets, "Entered, as is asked for."),
        (Weight::Asked, false) => (Outcome::Short, "Not entered, though it is asked for."),
        (Weight::OneOf, false) => mixed(candidate),
        (Weight::Helps, true) => (Outcome::Beyond, "Entered: it helps, and is no condition."),
        (Weight::Helps, false) => (Outcome::NotAsked, "Not entered: it helps, and is no condition."),
        (Weight::Disputed, true) => (Outcome::Differ, "Entered; the guides differ on what it is worth."),
        (Weight::Disputed, false) => (Outcome::Differ, "Not entered; the guides differ on what it is worth."),
        (Weight::Unnamed, true) => (Outcome::NotAsked, "Entered, and no guide asks for it here."),
        (Weight::Unnamed, false) => (Outcome::NotAsked, "Not entered, and no guide asks for it here."),
    };
    Finding { about: experience.label(), outcome, words: words.to_owned(), says, ask: experience.question() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn with(years: [u32; 7]) -> Candidate {
        let set = |candidate: Candidate, (post, years)| candidate.with_years(post, years).unwrap();
        Post::ALL.into_iter().zip(years).fold(Candidate::default(), set)
    }

    fn outcome(candidate: &Candidate, target: Target, about: &str) -> Outcome {
        check(candidate, target).into_iter().find(|finding| finding.about == about).unwrap().outcome
    }

    #[test]
    fn guides_that_ask_for_different_years_are_said_to_differ() {
        // 12 in sales and 6 of them leading: enough for 10 of sales, short of 10 of leading.
        assert_eq!(outcome(&with([0, 3, 3, 3, 3, 0, 0]), Target::Cso, "Years"), Outcome::Differ);
        assert_eq!(outcome(&with([0, 3, 3, 4, 3, 3, 0]), Target::Cso, "Years"), Outcome::Meets);
        assert_eq!(outcome(&with([0, 3, 3, 6, 6, 4, 0]), Target::Cso, "Years"), Outcome::Beyond);
        assert_eq!(outcome(&with([0, 9, 9, 0, 0, 0, 0]), Target::Cso, "Years"), Outcome::Short);
    }

    #[test]
    fn a_step_is_held_against_both_ladders() {
        let candidate = with([0, 1, 0, 3, 0, 5, 0]);
        let of = |post: Post| outcome(&candidate, Target::Cso, post.label());
        assert_eq!(of(Post::Development), Outcome::Differ);
        assert_eq!(of(Post::Seller), Outcome::Differ);
        assert_eq!(of(Post::Manager), Outcome::Meets);
        // Databar is content with a Sales Manager.
        assert_eq!(of(Post::Director), Outcome::Differ);
        assert_eq!(of(Post::Vp), Outcome::Beyond);
        assert_eq!(outcome(&with([3, 3, 3, 0, 0, 0, 0]), Target::VpSales, Post::Director.label()), Outcome::Short);
    }

    #[test]
    fn a_cro_is_asked_for_a_mixed_background_and_for_no_years() {
        let candidate = with([0, 2, 0, 0, 0, 0, 0]).with(Experience::Marketing, true);
        assert_eq!(outcome(&candidate, Target::Cro, "Sales"), Outcome::Meets);
        assert_eq!(outcome(&candidate, Target::Cro, Experience::Marketing.label()), Outcome::Meets);
        // One passage asks for all three, another for any one of them.
        assert_eq!(outcome(&candidate, Target::Cro, Experience::Operations.label()), Outcome::Differ);
        let marketer = Candidate::default().with(Experience::Marketing, true);
        assert_eq!(outcome(&marketer, Target::Cro, "Sales"), Outcome::Differ);
        let none = Candidate::default().with(Experience::Mba, true);
        for about in ["Sales", Experience::Marketing.label(), Experience::Operations.label()] {
            assert_eq!(outcome(&none, Target::Cro, about), Outcome::Short);
        }
        assert_eq!(outcome(&candidate, Target::Cro, Experience::Mba.label()), Outcome::NotAsked);
        assert_eq!(outcome(&candidate, Target::Cso, Experience::Mba.label()), Outcome::Differ);
    }
}
