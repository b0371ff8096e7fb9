//! What a group says, in words: whole sentences, all made here. They tell where people differ and blame nobody.

use super::said::SEEN_BEFORE;
use super::{Group, NeedSpread, Opinion, Pooling, Side, Spread, Stage, Workshop};
use crate::decision::wording::{capital, listed, noun, points, small};
use crate::decision::{ALIKE, Criterion};
use crate::figure::{fixed, isolated};

/// Puts a group into words.
#[derive(Clone, Debug)]
pub struct GroupWords<'a> {
    group: &'a Group,
    spreads: Vec<Spread>,
}

impl<'a> GroupWords<'a> {
    /// Words for `group`.
    #[must_use]
    pub fn new(group: &'a Group) -> Self {
        Self { group, spreads: group.spreads() }
    }

    /// How far the weights of each criterion lie apart, the widest range first; see [`Group::spreads`].
    #[must_use]
    pub fn spreads(&self) -> &[Spread] {
        &self.spreads
    }

    /// How many prefer whom, and who would change the outcome by leaving.
    #[must_use]
    pub fn headline(&self) -> String {
        let votes = self.votes();
        let flips: Vec<(&Opinion, Side)> = self.group.flips().collect();
        if flips.len() > 3 {
            return format!("{votes}; {} people would each change the outcome by leaving.", flips.len());
        }
        let mut parts = vec![votes];
        for side in [Side::Level, Side::Cso, Side::Cro] {
            let to = flips.iter().filter(|(_, without)| *without == side);
            let them: Vec<String> = to.map(|(opinion, _)| format!("without {}", opinion.name)).collect();
            if !them.is_empty() {
                parts.push(format!("{} {}", them.join(" or "), ahead(side)));
            }
        }
        format!("{}.", parts.join("; "))
    }

    fn votes(&self) -> String {
        let opinions = &self.group.opinions;
        let count = opinions.len();
        let [cso, cro, level] = self.group.votes();
        if let [only] = opinions.as_slice() {
            return match only.side() {
                Side::Level => format!("Only {} has voted, for whom the two are level", only.name),
                side => format!("Only {} has voted, and prefers {}", only.name, the(side)),
            };
        }
        let rest = match level {
            0 => String::new(),
            1 => ", and for one the two are level".to_owned(),
            level => format!(", and for {level} the two are level"),
        };
        let all = |side: Side| {
            format!("{} prefer {}", if count == 2 { "Both".into() } else { format!("All {count}") }, the(side))
        };
        match () {
            () if cso == count => all(Side::Cso),
            () if cro == count => all(Side::Cro),
            () if level == count => "For all of them the CSO and the CRO are level".to_owned(),
            () if cso == cro => format!("{cso} of {count} {} the CSO and as many the CRO{rest}", prefer(cso)),
            () if cso > cro => format!("{cso} of {count} {} the CSO{rest}", prefer(cso)),
            () => format!("{cro} of {count} {} the CRO{rest}", prefer(cro)),
        }
    }

    /// What they prefer together, and how that stands to their number.
    #[must_use]
    pub fn together(&self) -> String {
        let margin = self.group.margin();
        let [cso, cro, _] = self.group.votes();
        match Side::of(margin) {
            Side::Level => "Taken together, the CSO and the CRO are level.".to_owned(),
            side => {
                let by = points(margin.abs());
                let fewer = match side {
                    Side::Cso => cso < cro,
                    _ => cro < cso,
                };
                // Where equal voices would not have it ahead, it is by how often voices count.
                let why = if Side::of(self.group.margin_of_equals()) == side {
                    "those few prefer it by more"
                } else {
                    "their voices count more"
                };
                let though =
                    if fewer { format!(", although fewer of them prefer {}: {why}", the(side)) } else { String::new() };
                format!("Taken together, {} is ahead by {by} points{though}.", the(side))
            }
        }
    }

    /// How the lead stands to the spread between members; empty for one member.
    #[must_use]
    pub fn spread(&self) -> String {
        let (lead, deviation) = (self.group.margin().abs(), self.group.deviation());
        if self.group.opinions.len() < 2 {
            return String::new();
        }
        let spread = points(deviation);
        if deviation < ALIKE {
            "Their margins are the same: they are of one mind on this.".to_owned()
        } else if deviation > lead {
            format!(
                "The members’ margins spread ±{spread} points around that, which is more than the lead: hear the reasons before you settle on it."
            )
        } else {
            format!("The members’ margins spread ±{spread} points around that, which is less than the lead.")
        }
    }

    /// Who would change the outcome by leaving, a sentence each, or that nobody would; empty for one member.
    #[must_use]
    pub fn leaving(&self) -> Vec<String> {
        if self.group.opinions.len() < 2 {
            return Vec::new();
        }
        let without =
            |(opinion, side): (&Opinion, Side)| format!("Without {} {}.", isolated(&opinion.name), ahead(side));
        let leaving: Vec<String> = self.group.flips().map(without).collect();
        if leaving.is_empty() { vec!["Nobody changes the outcome by leaving.".to_owned()] } else { leaving }
    }

    /// What it does that some voices count more than others; empty where all count alike.
    #[must_use]
    pub fn politics(&self) -> String {
        let mut powers = self.group.opinions.iter().map(|opinion| opinion.power);
        let first = powers.next();
        if powers.all(|power| Some(power) == first) {
            return String::new();
        }
        let most = self.group.opinions.iter().map(|opinion| opinion.power).fold(0.0, f64::max);
        let them: Vec<&str> = self
            .group
            .opinions
            .iter()
            .filter(|opinion| opinion.power == most)
            .map(|opinion| opinion.name.as_str())
            .collect();
        let equal = Side::of(self.group.margin_of_equals());
        let equal = match equal {
            _ if equal == self.group.side() => "that would be the same if all counted alike.".to_owned(),
            Side::Level => "if all counted alike it would be a tie.".to_owned(),
            side => format!("if all counted alike {} would be ahead.", the(side)),
        };
        format!(
            "Voices count differently here, {} the most ({} times). That is politics, not arithmetic: {equal}",
            listed(&them),
            fixed(most, 0)
        )
    }

    /// Where they differ most, and whether settling it would change who is ahead; empty for one member.
    #[must_use]
    pub fn disagreement(&self) -> String {
        if self.group.opinions.len() < 2 {
            return String::new();
        }
        let widest = &self.spreads[0];
        if widest.high - widest.low < 0.005 {
            return "They give every criterion the same weight, to within a per cent.".to_owned();
        }
        let settling = if widest.matters {
            "settling it could change who is ahead"
        } else {
            "settling it would not change who is ahead"
        };
        format!(
            "They disagree most on {}: {} to {} of the weight; {settling}.",
            small(widest.criterion.label()),
            percent(widest.low),
            percent(widest.high)
        )
    }

    /// Which disagreements matter; empty for one member.
    #[must_use]
    pub fn mattering(&self) -> String {
        if self.group.opinions.len() < 2 {
            return String::new();
        }
        let matter: Vec<String> =
            self.spreads.iter().filter(|spread| spread.matters).map(|spread| small(spread.criterion.label())).collect();
        let matter: Vec<&str> = matter.iter().map(String::as_str).collect();
        match matter.as_slice() {
            [] => "No single criterion that they settled would change who is ahead: on the weights they can agree to differ.".to_owned(),
            [one] => format!("It is worth talking about {one}: settling that alone could change who is ahead. The rest can stay as it is."),
            several => format!("It is worth talking about {}: settling any of these could change who is ahead.", listed(several)),
        }
    }

    /// Whether they agree on what is important; empty where that cannot be said.
    #[must_use]
    pub fn concord(&self) -> String {
        let Some(w) = self.group.concordance() else { return String::new() };
        let how = match w {
            w if w >= 0.7 => "They largely agree on what is more important than what",
            w if w >= 0.4 => "They agree in part on what is more important than what",
            _ => "Their orders of importance have little in common",
        };
        format!("{how} (Kendall’s W is {}, where 0 is no agreement and 1 the same order).", fixed(w, 2))
    }

    /// What one member prefers.
    #[must_use]
    pub fn opinion(&self, opinion: &Opinion) -> String {
        let name = isolated(&opinion.name);
        let preferred = match opinion.side() {
            Side::Level => format!("For {name} the CSO and the CRO are level"),
            side => format!("{name} prefers {} by {} points", the(side), points(opinion.margin.abs())),
        };
        let (first, second) = (noun(opinion.leader), noun(opinion.runner_up));
        if opinion.lead < ALIKE {
            format!("{preferred}; of all options {first} and {second} are level at the top.")
        } else {
            format!("{preferred}; of all options {first} comes first, {} points before {second}.", points(opinion.lead))
        }
    }

    /// How far a member’s weights lie from those of the group; empty for one member.
    #[must_use]
    pub fn distance(&self, opinion: &Opinion) -> String {
        if self.group.opinions.len() < 2 {
            return String::new();
        }
        #[allow(clippy::cast_precision_loss)] // eleven
        let factor = (self.group.distance(opinion) / (Criterion::COUNT as f64).sqrt()).exp();
        match factor {
            factor if factor < 1.05 => "The weights are those of the group.".to_owned(),
            factor => {
                format!(
                    "The weights lie a factor of {} from the group’s, on average over the criteria.",
                    fixed(factor, 1)
                )
            }
        }
    }

    /// How far a member moved since `before`, what they said in round `round`; empty where they are new.
    #[must_use]
    pub fn moved(&self, opinion: &Opinion, before: &Group, round: u8) -> String {
        let Some(was) = before.opinion(opinion.id) else { return String::new() };
        let moved = opinion.margin - was.margin;
        let name = isolated(&opinion.name);
        match Side::of(moved) {
            Side::Level => format!("{name} stayed where they were in round {round}."),
            side => {
                format!("{name} moved towards {} by {} points since round {round}.", the(side), points(moved.abs()))
            }
        }
    }

    /// A need that is answered differently.
    #[must_use]
    pub fn need(&self, spread: &NeedSpread) -> String {
        let NeedSpread { need, low, high } = spread;
        let end = |(level, who): &(crate::company::Level, Vec<String>)| {
            let who: Vec<&str> = who.iter().map(String::as_str).collect();
            format!("{} ({})", level.get(), listed(&who))
        };
        format!("“{}” is answered from {} to {}, on the scale of 0 to 4.", need.question(), end(low), end(high))
    }

    /// What one way of joining the weights decides.
    #[must_use]
    pub fn pooled(&self, pooling: Pooling) -> String {
        let aggregate = self.group.aggregates.iter().find(|aggregate| aggregate.pooling == pooling);
        let Some(aggregate) = aggregate else { return String::new() };
        let leader = noun(aggregate.leader);
        match Side::of(aggregate.margin) {
            Side::Level => format!("The CSO and the CRO are level; {leader} comes first of all."),
            side => format!(
                "{} is ahead by {} points; {leader} comes first of all.",
                capital(the(side)),
                points(aggregate.margin.abs())
            ),
        }
    }

    /// The weights of one criterion.
    #[must_use]
    pub fn range(&self, spread: &Spread) -> String {
        let matters = if spread.matters { "; settling it could change who is ahead" } else { "" };
        format!(
            "{}: {} to {} of the weight{matters}.",
            spread.criterion.label(),
            percent(spread.low),
            percent(spread.high)
        )
    }
}

impl Workshop {
    /// What the weights of the group are, in a sentence, for the record.
    #[must_use]
    pub fn weights_told(&self) -> String {
        let round = self.shown_round().unwrap_or_default();
        let seen =
            if self.head().was_seen_before(round) { " The ballots of that round had been seen before." } else { "" };
        match self.shown(round).count() {
            0 => "Weights: the model’s stated ones, as no ballot of the workshop is revealed.".to_owned(),
            1 => format!("Weights: those of one member of a workshop, after round {round}.{seen}"),
            members => {
                format!("Weights: the mean of those of {members} members of a workshop, after round {round}.{seen}")
            }
        }
    }

    /// How far it is, in a sentence.
    #[must_use]
    pub fn progress(&self) -> String {
        let (voted, of) = (self.voted(), self.ballots().len());
        let round = self.head().round();
        let missing = || self.ballots().iter().filter(|ballot| !ballot.has_voted(round));
        let stands = missing().any(|ballot| ballot.counted(round).is_some());
        let missing: Vec<&str> = missing().map(|ballot| ballot.name()).collect();
        let stand = if stands { " Whoever does not vote again keeps their ballot." } else { "" };
        let seen = if self.head().was_seen_before(round) { SEEN_BEFORE } else { "" };
        let progress = match (self.head().stage(), missing.len()) {
            (_, _) if of == 0 => "Nobody is in the workshop yet.".to_owned(),
            (Stage::Collecting, 0) => format!("All {of} have voted in round {round}."),
            (Stage::Collecting, _) => format!("{voted} of {of} have voted in round {round}."),
            (Stage::Revealed, 0) => format!("Round {round} is revealed; everybody voted."),
            (Stage::Revealed, 1..=3) => format!("Round {round} is revealed without {}.{stand}", listed(&missing)),
            (Stage::Revealed, _) => format!("Round {round} is revealed with {voted} of {of} ballots.{stand}"),
        };
        progress + seen
    }
}

const fn the(side: Side) -> &'static str {
    match side {
        Side::Cso => "the CSO",
        Side::Cro => "the CRO",
        Side::Level => "neither",
    }
}

/// Who is ahead, within a sentence.
const fn ahead(side: Side) -> &'static str {
    match side {
        Side::Cso => "the CSO is ahead",
        Side::Cro => "the CRO is ahead",
        Side::Level => "it is a tie",
    }
}

const fn prefer(count: usize) -> &'static str {
    if count == 1 { "prefers" } else { "prefer" }
}

/// A weight as a percentage, with a decimal where it is small.
fn percent(weight: f64) -> String {
    let percent = 100.0 * weight;
    let places = usize::from(percent < 0.95 && percent > 0.0);
    format!("{}\u{a0}%", fixed(percent, places))
}
