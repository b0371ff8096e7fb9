//! Several people who weigh: blind until revealed, everything defined, and in words that hold.

use orgwright::company::{Example, Level, Need, Needs, Profile};
use orgwright::decision::group::{
    BallotError, BallotId, Group, GroupWords, MOST_BALLOTS, MOST_ROUNDS, Opinion, Pooling, ReplyError, Side, Stage,
    Turn, Vote, Workshop, WorkshopError, said,
};
use orgwright::decision::{
    Alternative, Case, Contender, Criterion, Fit, Judgement, Method, Model, Situation, Weighing, Weights,
};
use proptest::prelude::*;

/// What one member says: swing points, how often they count, and what they answer on alignment.
type Member = ([u8; 11], u8, Option<u8>);

fn weighing(points: [u8; 11]) -> Weighing {
    let mut weighing = Weighing::default();
    for (criterion, points) in Criterion::ALL.into_iter().zip(points) {
        weighing.swing.set(criterion, Some(points));
    }
    weighing
}

fn vote(points: [u8; 11], alignment: Option<u8>) -> Vote {
    let needs = Needs { alignment: alignment.and_then(Level::new), ..Needs::default() };
    Vote::new(weighing(points), needs).unwrap()
}

fn make(workshop: &mut Workshop, turn: Result<Turn, WorkshopError>) {
    workshop.turn(turn.unwrap()).unwrap();
}

/// A workshop of people called Ada, Bo, Cy and so on, before the reveal.
fn collecting(members: &[Member]) -> Workshop {
    let mut workshop = Workshop::default();
    for (at, (points, power, alignment)) in members.iter().enumerate() {
        let name = ["Ada", "Bo", "Cy", "Di", "Ed", "Flo"].get(at).map_or_else(|| at.to_string(), |name| (*name).into());
        let added = workshop.add(&name, 7);
        make(&mut workshop, added);
        let id = workshop.ballots().last().unwrap().id();
        let turn = workshop.empower(id, *power);
        make(&mut workshop, turn);
        let turn = workshop.cast(id, vote(*points, *alignment));
        make(&mut workshop, turn);
    }
    workshop
}

fn revealed(members: &[Member]) -> Workshop {
    let mut workshop = collecting(members);
    let turn = workshop.reveal();
    make(&mut workshop, turn);
    workshop
}

fn group(members: &[Member], profile: &Profile) -> Group {
    Group::of(&revealed(members), 1, profile, &Model::v1()).unwrap()
}

/// All that is said about a group.
fn words(group: &Group) -> Vec<String> {
    let words = GroupWords::new(group);
    let mut all = vec![
        words.headline(),
        words.together(),
        words.spread(),
        words.politics(),
        words.disagreement(),
        words.mattering(),
        words.concord(),
    ];
    all.extend(words.leaving());
    all.extend(group.opinions.iter().map(|opinion| words.opinion(opinion)));
    all.extend(group.opinions.iter().map(|opinion| words.moved(opinion, group, 1)));
    all.extend(group.opinions.iter().map(|opinion| words.distance(opinion)));
    all.extend(group.needs.iter().map(|need| words.need(need)));
    all.extend(group.aggregates.iter().map(|aggregate| words.pooled(aggregate.pooling)));
    all.retain(|sentence| !sentence.is_empty());
    all
}

/// Points of somebody for whom what speaks for a CRO counts, and of somebody for whom the rest does.
const WIDE: [u8; 11] = [60, 80, 90, 100, 90, 10, 10, 10, 60, 10, 20];
const NARROW: [u8; 11] = [30, 10, 20, 10, 20, 100, 90, 80, 30, 60, 50];

fn member() -> impl Strategy<Value = Member> {
    let points = prop_oneof![2 => 0..=100_u8, 1 => Just(0_u8), 1 => Just(50_u8)];
    (prop::array::uniform11(points), 1..=9_u8, prop::option::of(0..=4_u8))
}

fn profile() -> impl Strategy<Value = Profile> {
    prop_oneof![Just(Profile::default()), prop::sample::select(&Example::ALL[..]).prop_map(Example::profile)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn everything_is_defined(members in prop::collection::vec(member(), 1..7), profile in profile()) {
        let group = group(&members, &profile);
        let mut numbers = vec![group.margin(), group.margin_of_equals(), group.deviation()];
        numbers.extend(group.concordance());
        numbers.extend((0..members.len()).filter_map(|at| group.margin_without(at)));
        for opinion in &group.opinions {
            numbers.extend([opinion.margin, opinion.lead, group.distance(opinion)]);
            prop_assert!(opinion.lead >= 0.0 && opinion.leader != opinion.runner_up);
        }
        for spread in group.spreads() {
            numbers.extend([spread.low, spread.high, spread.log_deviation]);
            prop_assert!(spread.low <= spread.high && spread.log_deviation >= 0.0);
        }
        for aggregate in &group.aggregates {
            numbers.push(aggregate.margin);
            prop_assert!((aggregate.weights.all().iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
        prop_assert!(numbers.iter().all(|number| number.is_finite()), "{numbers:?}");
        prop_assert!(group.concordance().is_none_or(|w| (0.0..=1.0).contains(&w)));
        prop_assert_eq!(group.votes().iter().sum::<usize>(), members.len());
        prop_assert_eq!(group.firsts().iter().map(|first| first.1).sum::<usize>(), members.len());
        for sentence in words(&group) {
            prop_assert!(sentence.ends_with('.') && !sentence.contains("NaN") && !sentence.contains("inf"), "{sentence}");
        }
    }

    /// The model adds, so the mean of the margins is the margin at the mean of the weights, where all give the same answers.
    #[test]
    fn the_mean_of_the_margins_is_that_of_the_mean_weights(members in prop::collection::vec(member(), 1..7), profile in profile()) {
        let members: Vec<Member> = members.into_iter().map(|(points, power, _)| (points, power, None)).collect();
        let group = group(&members, &profile);
        prop_assert_eq!(group.aggregates[0].pooling, Pooling::Arithmetic);
        prop_assert!((group.aggregates[0].margin - group.margin()).abs() < 1e-9);
        prop_assert_eq!(Some(*group.weights()), revealed(&members).weights());
    }

    #[test]
    fn leaving_is_what_is_left(members in prop::collection::vec(member(), 2..6), profile in profile(), at: prop::sample::Index) {
        let at = at.index(members.len());
        let all = group(&members, &profile);
        let mut workshop = revealed(&members);
        workshop.turn(Turn::Take(workshop.ballots()[at].id())).unwrap();
        let left = Group::of(&workshop, 1, &profile, &Model::v1()).unwrap();
        prop_assert!((all.margin_without(at).unwrap() - left.margin()).abs() < 1e-9);
        let flips = all.flips().any(|(opinion, side)| opinion.id == all.opinions[at].id && side == left.side());
        prop_assert_eq!(flips, left.side() != all.side());
    }

    #[test]
    fn people_of_one_mind_differ_in_nothing(mut points in prop::array::uniform11(1..=100_u8), count in 2..5_usize) {
        points[0] = 0;
        let group = group(&vec![(points, 1, None); count], &Example::Saas.profile());
        prop_assert!(group.deviation() < 1e-9 && group.flips().next().is_none() && group.needs.is_empty());
        prop_assert_eq!(group.concordance(), Some(1.0));
        prop_assert!(group.opinions.iter().all(|opinion| group.distance(opinion) < 0.1));
        prop_assert!(group.spreads().iter().all(|spread| !spread.matters && spread.log_deviation < 1e-9));
    }

    /// Settling a criterion is what the members’ ballots would say with that weight.
    #[test]
    fn what_matters_changes_the_outcome(members in prop::collection::vec(member(), 2..5), profile in profile()) {
        let all = group(&members, &profile);
        for spread in all.spreads() {
            let settled = [spread.low, spread.high].map(|weight| {
                let margin = |opinion: &Opinion| {
                    let weights = opinion.weights.with(spread.criterion, weight);
                    // The same member with these weights.
                    let (model, own) = (Model::v1(), own(&profile, opinion));
                    let (today, later) = (Situation::today(&own, &model), Situation::in_24_months(&own, &model));
                    let case = Case::new(&model, &weights, &today, later.as_ref());
                    let total = |of| Fit::of(&case, Contender::Standing(of)).total();
                    opinion.power * (total(Alternative::Cro) - total(Alternative::Cso))
                };
                all.opinions.iter().map(margin).sum::<f64>() / all.opinions.iter().map(|opinion| opinion.power).sum::<f64>()
            });
            let near_level = settled.iter().any(|margin| ((margin.abs()) - 0.05).abs() < 1e-6);
            let changes = settled.iter().any(|margin| Side::of(*margin) != all.side()) && spread.high > spread.low;
            prop_assert!(near_level || changes == spread.matters, "{spread:?} {settled:?}");
        }
    }

    /// Any turns, one after the other, are taken back to where they began, but that it stays known what was seen; and a
    /// workshop comes back from its text.
    #[test]
    fn turns_are_taken_back(seeds in prop::collection::vec((0..8_u8, 0..5_usize, member()), 0..40)) {
        let mut workshop = Workshop::default();
        let mut back = Vec::new();
        for (kind, at, (points, power, alignment)) in seeds {
            let id = workshop.ballots().get(at).map_or(BallotId(99), |ballot| ballot.id());
            let turn = match kind {
                0 | 1 => workshop.add(&format!("Person {at}"), at as u32),
                2 => Ok(Turn::Take(id)),
                3 => workshop.rename(id, &format!("Other {at}")),
                4 => workshop.empower(id, power),
                5 => workshop.cast(id, vote(points, alignment)),
                6 => workshop.reveal(),
                _ => workshop.vote_again(),
            };
            let before = workshop.clone();
            match turn.and_then(|turn| workshop.turn(turn)) {
                Ok(undo) => back.push((undo, before)),
                Err(_) => prop_assert_eq!(&workshop, &before),
            }
            let text = serde_json::to_string(&workshop).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Workshop>(&text).unwrap(), &workshop);
            prop_assert_eq!(seen(&workshop).next(), None);
            // Nothing of a round comes out of it before that round is revealed.
            let round = workshop.head().round();
            if workshop.head().stage() == Stage::Collecting {
                prop_assert_eq!(workshop.shown(round).count(), 0);
                prop_assert!(Group::of(&workshop, round, &Profile::default(), &Model::v1()).is_none());
            }
        }
        let done = workshop.clone();
        let mut again = Vec::new();
        for (undo, before) in back.into_iter().rev() {
            again.push(workshop.turn(undo).unwrap());
            prop_assert_eq!(all_but_seen(&workshop), all_but_seen(&before));
            // What is not shown any more was seen, and nothing else was.
            let hidden = workshop.shown_round().unwrap_or(0) + 1..=done.shown_round().unwrap_or(0);
            prop_assert!(seen(&workshop).eq(hidden), "{:?}", workshop.head());
        }
        let last = seen(&workshop).collect::<Vec<_>>();
        for redo in again.into_iter().rev() {
            workshop.turn(redo).unwrap();
            prop_assert!(seen(&workshop).eq(last.iter().copied()));
        }
        prop_assert_eq!(all_but_seen(&workshop), all_but_seen(&done));
        let text = serde_json::to_string(&workshop).unwrap();
        prop_assert_eq!(serde_json::from_str::<Workshop>(&text).unwrap(), workshop);
    }
}

/// The rounds that were hidden again after they had been revealed.
fn seen(workshop: &Workshop) -> impl Iterator<Item = u8> {
    (1..=MOST_ROUNDS).filter(|round| workshop.head().was_seen_before(*round))
}

/// Everything about a workshop but which rounds were seen.
fn all_but_seen(workshop: &Workshop) -> impl PartialEq + std::fmt::Debug + use<> {
    let head = workshop.head();
    (workshop.ballots().to_vec(), head.question().to_owned(), head.round(), head.stage())
}

/// A reveal that is taken back lets nobody vote on what they read without a word about it.
#[test]
fn a_peek_leaves_its_trace() {
    let mut workshop = collecting(&[(WIDE, 1, None), (NARROW, 1, None)]);
    let turn = workshop.reveal();
    let peek = workshop.turn(turn.unwrap()).unwrap();
    assert_eq!(workshop.progress(), "Round 1 is revealed; everybody voted.");
    assert!(!serde_json::to_string(&workshop).unwrap().contains("seen_before"), "a plain reveal says nothing");
    workshop.turn(peek).unwrap();
    let said = "All 2 have voted in round 1. The ballots of this round had been seen before.";
    assert_eq!(workshop.progress(), said);
    let turn = workshop.cast(workshop.ballots()[0].id(), vote(NARROW, None));
    let recast = workshop.turn(turn.unwrap()).unwrap();
    assert_eq!(
        said::revealed(&workshop),
        "The ballots of round 1 were revealed; everybody had voted. The ballots of this round had been seen before."
    );
    let turn = workshop.reveal();
    make(&mut workshop, turn);
    assert_eq!(
        workshop.progress(),
        "Round 1 is revealed; everybody voted. The ballots of this round had been seen before."
    );
    assert_eq!(
        workshop.weights_told(),
        "Weights: the mean of those of 2 members of a workshop, after round 1. The ballots of that round had been seen before."
    );
    // Neither another question nor what is taken back further makes it unseen; another round is another matter.
    let turn = workshop.ask("Whom?");
    make(&mut workshop, turn);
    workshop.turn(recast).unwrap();
    assert!(workshop.head().was_seen_before(1));
    let turn = workshop.vote_again();
    make(&mut workshop, turn);
    assert_eq!(workshop.progress(), "0 of 2 have voted in round 2.");
    assert!(workshop.head().was_seen_before(1) && !workshop.head().was_seen_before(2));
}

/// What the answers give, and no sooner than they link everything.
#[test]
fn comparisons_that_link_everything_are_a_vote() {
    let mut weighing = Weighing::default();
    weighing.method = Method::Pairwise;
    for (said, other) in (2_i8..).zip(&Criterion::ALL[1..]) {
        assert_eq!(Vote::new(weighing.clone(), Needs::default()), Err(BallotError::Unanswered));
        weighing.pairs.set(Criterion::ALL[0], *other, Judgement::new(said.min(9)));
    }
    let vote = Vote::new(weighing.clone(), Needs::default()).unwrap();
    let unasked = vote.clone();
    assert_eq!(Some(vote.weights()), weighing.weights());
    // What was worked out on one of them makes it no other, and is not written.
    assert_eq!((&vote, serde_json::to_string(&vote).unwrap()), (&unasked, serde_json::to_string(&unasked).unwrap()));
    assert_eq!(vote.clone().weights(), unasked.weights());
}

/// The company as a member answers.
fn own(profile: &Profile, opinion: &Opinion) -> Profile {
    let mut own = profile.clone();
    for need in Need::ALL {
        own.needs.set(need, opinion.needs.get(need).or(profile.needs.get(need)));
    }
    own
}

#[test]
fn nobody_and_one() {
    let workshop = Workshop::default();
    assert_eq!((workshop.weights(), workshop.reveal()), (None, Err(WorkshopError::NobodyVoted)));
    assert!(Group::of(&workshop, 1, &Profile::default(), &Model::v1()).is_none());
    let alone = group(&[(WIDE, 1, None)], &Example::Saas.profile());
    assert_eq!((alone.concordance(), alone.margin_without(0), alone.deviation()), (None, None, 0.0));
    assert_eq!(GroupWords::new(&alone).headline(), "Only Ada has voted, and prefers the CRO.");
}

#[test]
fn nothing_shows_before_the_reveal_and_the_last_round_after_it() {
    let mut workshop = collecting(&[(WIDE, 1, None), (NARROW, 1, None)]);
    assert_eq!((workshop.shown_round(), workshop.shown(1).count(), workshop.weights()), (None, 0, None));
    assert_eq!(workshop.progress(), "All 2 have voted in round 1.");
    let turn = workshop.reveal();
    make(&mut workshop, turn);
    let first = workshop.weights().unwrap();
    let ada = workshop.ballots()[0].id();
    assert_eq!(workshop.cast(ada, vote(NARROW, None)), Err(WorkshopError::Revealed));
    let turn = workshop.vote_again();
    make(&mut workshop, turn);
    // The group's weights stay those of the first round while the second is blind.
    let turn = workshop.cast(ada, vote(NARROW, None));
    make(&mut workshop, turn);
    assert_eq!((workshop.shown_round(), workshop.weights()), (Some(1), Some(first)));
    assert_eq!(workshop.said_before(ada), Some(&vote(WIDE, None)));
    assert_eq!(workshop.progress(), "1 of 2 have voted in round 2.");
    let turn = workshop.reveal();
    make(&mut workshop, turn);
    assert_eq!(workshop.progress(), "Round 2 is revealed without Bo. Whoever does not vote again keeps their ballot.");
    let (both, each) = (workshop.weights().unwrap(), weighing(NARROW).weights().unwrap());
    assert!(both.all().iter().zip(each.all()).all(|(both, each)| (both - each).abs() < 1e-12));
    // And the first round is there to be compared.
    let [before, now] =
        [1, 2].map(|round| Group::of(&workshop, round, &Example::Saas.profile(), &Model::v1()).unwrap());
    let words = GroupWords::new(&now);
    assert_eq!(words.moved(&now.opinions[0], &before, 1), "Ada moved towards the CSO by 26.7 points since round 1.");
    assert_eq!(words.moved(&now.opinions[1], &before, 1), "Bo stayed where they were in round 1.");
}

#[test]
fn what_is_said_of_a_group() {
    let saas = Example::Saas.profile();
    let four = [(WIDE, 1, None), (NARROW, 1, Some(0)), (NARROW, 1, None), (NARROW, 3, None)];
    insta::assert_snapshot!("four", words(&group(&four, &saas)).join("\n"));
    let two = [(WIDE, 1, None), (WIDE, 1, None)];
    insta::assert_snapshot!("two", words(&group(&two, &saas)).join("\n"));
}

/// Votes say one thing and voices another: few who prefer it by more, or few whose voices count more.
#[test]
fn why_fewer_can_be_ahead() {
    let saas = Example::Saas.profile();
    let together = |members: &[Member]| GroupWords::new(&group(members, &saas)).together();
    let (few, many) = ((WIDE, 1, None), (NARROW, 1, None));
    let told = together(&[few, many, many]);
    assert!(told.ends_with("although fewer of them prefer the CRO: those few prefer it by more."), "{told}");
    let told = together(&[(WIDE, 9, None), many, many, many, many]);
    assert!(told.ends_with("although fewer of them prefer the CRO: their voices count more."), "{told}");
}

/// Two camps have little in common; neither has an order of its own.
#[test]
fn two_camps_have_little_in_common() {
    let words = group(&[(WIDE, 1, None), (WIDE, 1, None), (NARROW, 1, None), (NARROW, 1, None)], &Profile::default());
    let concord = GroupWords::new(&words).concord();
    assert!(concord.starts_with("Their orders of importance have little in common (Kendall’s W is 0."), "{concord}");
}

/// Only of somebody who has a ballot from before is it said that they keep it.
#[test]
fn who_never_voted_keeps_nothing() {
    let mut workshop = revealed(&[(WIDE, 1, None)]);
    let turn = workshop.vote_again();
    make(&mut workshop, turn);
    let turn = workshop.add("New", 1);
    make(&mut workshop, turn);
    let turn = workshop.cast(workshop.ballots()[0].id(), vote(WIDE, None));
    make(&mut workshop, turn);
    let turn = workshop.reveal();
    make(&mut workshop, turn);
    assert_eq!(workshop.progress(), "Round 2 is revealed without New.");
}

#[test]
fn what_was_done_says_nothing_of_what_was_voted() {
    let workshop = collecting(&[(WIDE, 1, None), (NARROW, 1, None)]);
    let ballot = &workshop.ballots()[0];
    assert_eq!(said::cast(ballot, 1), "Ada has voted anew; the earlier ballot of this round is replaced.");
    assert_eq!(said::cast(ballot, 2), "Ada has voted.");
    assert_eq!(said::revealed(&workshop), "The ballots of round 1 were revealed; everybody had voted.");
}

#[test]
fn an_answer_is_taken_in_where_it_belongs_and_nowhere_else() {
    let mut workshop = Workshop::default();
    let turn = workshop.add("Finance", 41);
    make(&mut workshop, turn);
    let invitation = workshop.invite(&workshop.ballots()[0], "Northbeam");
    let reply = invitation.answered(vote(WIDE, Some(4)));
    let received = workshop.receive(&reply).unwrap();
    assert!(!received.again && received.name == "Finance");
    make(&mut workshop, Ok(received.turn));
    let received = workshop.receive(&invitation.answered(vote(NARROW, None))).unwrap();
    assert!(received.again);
    assert_eq!(said::received(&received), "A ballot from Finance was taken in, in place of the one that was there.");
    make(&mut workshop, Ok(received.turn));
    assert_eq!(workshop.ballots().len(), 1);

    let mut other = Workshop::default();
    let turn = other.add("Finance", 42);
    make(&mut other, turn);
    assert!(matches!(other.receive(&reply), Err(ReplyError::Stranger { .. })));
    let turn = workshop.reveal();
    make(&mut workshop, turn);
    assert_eq!(workshop.receive(&reply), Err(ReplyError::Workshop(WorkshopError::Revealed)));
    let turn = workshop.vote_again();
    make(&mut workshop, turn);
    let refused = workshop.receive(&reply).unwrap_err().to_string();
    assert_eq!(
        refused,
        "This ballot from Finance is for round 1, and the workshop is at round 2. Send Finance a new one."
    );
}

#[test]
fn what_cannot_be_is_refused_in_words() {
    let mut unranked = weighing(WIDE);
    unranked.method = Method::Ranking;
    assert_eq!(Vote::new(unranked, Needs::default()), Err(BallotError::Unanswered));
    let refused = |json: &str| serde_json::from_str::<Workshop>(json).unwrap_err().to_string();
    let voted = serde_json::to_string(&vote(WIDE, None)).unwrap();
    for (json, words) in [
        (r#"{"ballots":[{"id":1,"name":" "}]}"#.to_owned(), "A ballot needs a name"),
        (format!(r#"{{"ballots":[{{"id":1,"name":"{}"}}]}}"#, "x".repeat(201)), "longer than 200 characters"),
        (r#"{"ballots":[{"id":1,"name":"A","power":0}]}"#.to_owned(), "counts 1 to 9 times, not 0 times"),
        (r#"{"ballots":[{"id":1,"name":"A"},{"id":1,"name":"B"}]}"#.to_owned(), "two ballots with one number"),
        (r#"{"ballots":[{"id":1,"name":"A","votes":[{"weighing":{}}]}]}"#.to_owned(), "still unanswered"),
        (format!(r#"{{"ballots":[{{"id":1,"name":"A","votes":[null,{voted}]}}]}}"#), "not reached"),
        (r#"{"head":{"round":0}}"#.to_owned(), "not reached"),
        (r#"{"head":{"seen_before":[21]}}"#.to_owned(), "not reached"),
        (r#"{"head":{"seen_before":[2,1]}}"#.to_owned(), "out of order"),
        (format!(r#"{{"head":{{"question":"{}"}}}}"#, "x".repeat(501)), "longer than 500"),
        (
            format!(
                r#"{{"ballots":[{}]}}"#,
                (0..101).map(|id| format!(r#"{{"id":{id},"name":"A"}}"#)).collect::<Vec<_>>().join(",")
            ),
            "at most 100 ballots",
        ),
    ] {
        assert!(refused(&json).contains(words), "{}", refused(&json));
    }
    let mut full = Workshop::default();
    for at in 0..MOST_BALLOTS {
        let turn = full.add(&format!("Person {at}"), 5);
        make(&mut full, turn);
    }
    assert_eq!(full.add("One more", 5), Err(WorkshopError::Full));
    assert_eq!(full.add("Person 3", 5), Err(WorkshopError::SameName));
    let mut long = revealed(&[(WIDE, 1, None)]);
    for _ in 1..MOST_ROUNDS {
        let turn = long.vote_again();
        make(&mut long, turn);
        let turn = long.cast(long.ballots()[0].id(), vote(WIDE, None));
        make(&mut long, turn);
        let turn = long.reveal();
        make(&mut long, turn);
    }
    assert_eq!(long.vote_again(), Err(WorkshopError::Round));
}

/// By hand: three members, of whom two share an order and one has all alike.
#[test]
fn concord_is_corrected_for_ties() {
    let up: [u8; 11] = std::array::from_fn(|at| at as u8 + 1);
    let group = group(&[(up, 1, None), (up, 1, None), ([5; 11], 1, None)], &Profile::default());
    // Rank sums 2 r + 6, so S = 4 × 110 = 440; m² (n³ − n) − m T = 9 × 1320 − 3 × 1320 = 7920.
    assert!((group.concordance().unwrap() - 12.0 * 440.0 / 7920.0).abs() < 1e-12);
    assert_eq!(Weights::equal(), group.opinions[2].weights);
}
