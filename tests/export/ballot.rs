//! Ballots as text: they come back as they went, and whatever else comes is refused in words.

use orgwright::company::{Level, Needs};
use orgwright::decision::group::{Invitation, Reply, Turn, Vote, Workshop};
use orgwright::decision::{Criterion, Weighing};
use orgwright::exchange::ballot::{
    ANSWERS, BallotTextError, INVITES, LONGEST_BALLOT, invitation_text, read_invitation, read_reply, reply_text,
};
use orgwright::plan::{Change, Plan};
use proptest::prelude::*;

fn invitation(name: &str, plan: &str, question: &str, id: u32) -> Invitation {
    let mut workshop = Workshop::default();
    let turns = [workshop.add(name, id), workshop.ask(question)];
    for turn in turns {
        workshop.turn(turn.unwrap()).unwrap();
    }
    workshop.invite(&workshop.ballots()[0], plan)
}

fn reply(invitation: &Invitation, points: [u8; 11], level: Option<u8>) -> Reply {
    let mut weighing = Weighing::default();
    for (criterion, points) in Criterion::ALL.into_iter().zip(points) {
        weighing.swing.set(criterion, Some(points));
    }
    let needs = Needs { scaling: level.and_then(Level::new), ..Needs::default() };
    invitation.answered(Vote::new(weighing, needs).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_goes_out_comes_back(
        name in "\\PC{0,50}x", plan in "\\PC{0,50}", question in "\\PC{0,90}", id: u32,
        points in prop::array::uniform11(0..=100_u8), level in prop::option::of(0..=4_u8),
    ) {
        let sent = invitation(&name, &plan, &question, id);
        let text = invitation_text(&sent);
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'), "{text}");
        prop_assert_eq!(&read_invitation(&text).unwrap(), &sent);
        let back = reply(&sent, points, level);
        let text = reply_text(&back);
        // In a link, and in a letter around the link.
        for text in [text.clone(), format!("https://a.example/x/{ANSWERS}{text}"), format!("Here you are:\n<http://a/{ANSWERS}{text}>.\nBest")] {
            prop_assert_eq!(&read_reply(&text).unwrap(), &back);
        }
        prop_assert_eq!(read_invitation(&text), Err(BallotTextError::Filled));
        prop_assert_eq!(read_reply(&format!("{INVITES}{}", invitation_text(&sent))), Err(BallotTextError::Unfilled));
    }

    #[test]
    fn a_damaged_one_is_told_from_a_whole_one(at: prop::sample::Index, cut: prop::sample::Index, letter in "[A-Za-z0-9_-]") {
        let text = reply_text(&reply(&invitation("Finance", "Northbeam", "", 1), [50; 11], None));
        let mut damaged = text.clone();
        let at = at.index(text.len());
        damaged.replace_range(at..=at, &letter);
        prop_assert!(damaged == text || read_reply(&damaged).is_err());
        prop_assert!(read_reply(&text[..cut.index(text.len())]).is_err());
    }

    #[test]
    fn any_text_gets_an_answer(text in "\\PC{0,200}") {
        for refused in [read_reply(&text).err(), read_invitation(&text).err()].into_iter().flatten() {
            prop_assert!(refused.to_string().ends_with(['.', '?']), "{refused}");
        }
    }
}

/// The same bytes under a right checksum, so that what is in them is what is looked at.
fn sealed(letter: char, json: &str) -> String {
    use base64::Engine as _;
    let crc = |bytes: &[u8]| {
        let mut sum = u32::MAX;
        for byte in bytes {
            sum ^= u32::from(*byte);
            for _ in 0..8 {
                sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
            }
        }
        !sum
    };
    let sum = crc(format!("{letter}{json}").as_bytes());
    let bytes = [json.as_bytes(), &sum.to_be_bytes()].concat();
    format!("{letter}{}", base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(bytes))
}

#[test]
fn hostile_ones_are_refused_in_words() {
    let to = r#"{"ballot":1,"round":1,"name":"A","plan":"B"}"#;
    let points = "[101,0,0,0,0,0,0,0,0,0,0]";
    for (text, words) in [
        (String::new(), "There is no ballot in this"),
        (" \n ".into(), "There is no ballot in this"),
        ("hello".into(), "not a ballot or an answer to one"),
        ("very good, thank you".into(), "not a ballot or an answer to one"),
        ("https://a.example/#/plan".into(), "not a ballot or an answer to one"),
        (format!("{ANSWERS}v123"), "not whole"),
        ("x".repeat(300), "not a ballot or an answer to one"),
        (format!("v{}", "x".repeat(300)), "not whole"),
        (sealed('z', "{}"), "a form (“z”)"),
        (sealed('v', "{}"), "cannot be read: missing field"),
        (sealed('v', &format!(r#"{{"to":{to},"vote":{{"weighing":{{}}}}}}"#)), "still unanswered"),
        (sealed('v', &format!(r#"{{"to":{to},"vote":{{"weighing":{{"swing":{points}}}}}}}"#)), "between 0 and 100"),
        (
            sealed('v', &format!(r#"{{"to":{},"vote":{{}}}}"#, to.replace('A', &"x".repeat(201)))),
            "longer than the page makes them",
        ),
        (sealed('v', &"[".repeat(10_000)), "cannot be read"),
        ("v".repeat(LONGEST_BALLOT + 1), "no ballot has more than 32000"),
        (
            format!("Here: {ANSWERS}{}", "v".repeat(LONGEST_BALLOT + 1)),
            "has 32001 characters, and no ballot has more than 32000",
        ),
    ] {
        let refused = read_reply(&text).unwrap_err().to_string();
        assert!(refused.contains(words), "{refused}");
    }
}

/// A mail may quote all that was written before it: only the ballot in it is held to a length.
#[test]
fn a_long_letter_around_a_ballot_is_no_matter() {
    let sent = invitation("Finance", "Northbeam", "", 1);
    let back = reply(&sent, [50; 11], None);
    let quoted = "> as I wrote before, none of this matters much\n".repeat(LONGEST_BALLOT / 20);
    let letter = format!("{quoted}<https://a.example/{ANSWERS}{}>\n{quoted}", reply_text(&back));
    assert_eq!(read_reply(&letter), Ok(back.clone()));
    // Also without its address.
    assert_eq!(read_reply(&format!("{quoted}{}\n{quoted}", reply_text(&back))), Ok(back));
    assert_eq!(read_invitation(&format!("{quoted}{INVITES}{}\n{quoted}", invitation_text(&sent))), Ok(sent));
    assert_eq!(read_reply(&quoted), Err(BallotTextError::NoBallot));
}

/// Ballots that were read, hidden again and cast anew: the plan’s file says so, in the published form, and is read again.
#[test]
fn what_was_seen_is_saved() {
    let mut plan = Plan::default();
    let sent = invitation("Finance", "Northbeam", "", 1);
    let turns: [&dyn Fn(&Workshop) -> Turn; 3] = [
        &|workshop| workshop.add("Finance", 1).unwrap(),
        &|workshop| workshop.receive(&reply(&sent, [50; 11], None)).unwrap().turn,
        &|workshop| workshop.reveal().unwrap(),
    ];
    for turn in turns {
        let turn = turn(&plan.workshop);
        plan.make("Done.".to_owned(), Change::Workshop(turn)).unwrap();
    }
    assert!(!plan.to_text().contains("seen_before"));
    plan.undo().unwrap();
    plan.undo().unwrap();
    let text = plan.to_text();
    assert!(text.contains("\"seen_before\":[1]"), "{text}");
    assert_eq!(Plan::from_text(&text).unwrap().workshop, plan.workshop);
    let schema = serde_json::from_str(include_str!("../../docs/plan.schema.json")).unwrap();
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    assert!(schema.is_valid(&serde_json::from_str(&text).unwrap()));
    let damaged = text.replace("\"seen_before\":[1]", "\"seen_before\":[21]");
    assert!(!schema.is_valid(&serde_json::from_str(&damaged).unwrap()) && Plan::from_text(&damaged).is_err());
}
