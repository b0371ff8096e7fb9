//! Job postings in the words that postings use: what is owned, worked with and denied, and the verdict.

use orgwright::org::Function::{CustomerSuccess, Marketing, RevenueOperations, Sales};
use orgwright::role::Verdict::{self, Deflated, Fits, Inflated, Note, Unclear};
use orgwright::role::{Posting, Stand, TitleRules};

fn read(text: &str, title: &str) -> Posting {
    Posting::read(text, title, &TitleRules::default())
}

fn core(posting: &Posting, stand: Stand) -> String {
    let these = [(Sales, 's'), (Marketing, 'm'), (CustomerSuccess, 'c')];
    these.iter().filter(|(function, _)| posting.stand(*function) == Some(stand)).map(|(_, letter)| letter).collect()
}

/// A title, a text, and what is owned, worked with and denied, each function by its first letter.
type Line = (&'static str, &'static str, &'static str, &'static str, &'static str);

fn hold(lines: &[Line]) {
    let misread = lines.iter().filter_map(|&(title, text, owns, with, denies)| {
        let posting = read(text, title);
        let found = [Stand::Owns, Stand::WorksWith, Stand::Denied].map(|stand| core(&posting, stand));
        (found != [owns, with, denies]).then(|| format!("{text}\n  {found:?}, not {owns:?} {with:?} {denies:?}\n"))
    });
    let misread: Vec<String> = misread.collect();
    assert!(misread.is_empty(), "{}", misread.join("\n"));
}

fn judged(lines: &[(&str, &str, Verdict)]) {
    let misread = lines.iter().filter_map(|&(title, text, verdict)| {
        let posting = read(text, title);
        (posting.verdict != verdict)
            .then(|| format!("{title}: {text}\n  {:?}, not {verdict:?}: {}\n", posting.verdict, posting.told))
    });
    let misread: Vec<String> = misread.collect();
    assert!(misread.is_empty(), "{}", misread.join("\n"));
}

#[test]
fn the_title_of_the_post_is_no_function_of_others() {
    for text in [
        "The Chief Sales Officer reports to the CEO and leads the entire sales organisation.",
        "VP Sales, reporting to the CEO\nYou lead the whole sales team.",
        "As our VP Sales you will report to the CEO and lead the whole sales team.",
        "Unlike sales support you report to the CEO. You lead all of sales.",
    ] {
        let posting = read(text, "");
        assert_eq!(posting.stand(Sales), Some(Stand::Owns), "{text}");
        assert_eq!(posting.reports_to.as_deref(), Some("the CEO"), "{text}");
    }
    assert_eq!(read("VP Sales, reporting to the CEO\nYou lead sales.", "").title.as_deref(), Some("VP Sales"));
    assert_eq!(
        read("The Chief Sales Officer reports to the CEO and leads sales.", "").title.as_deref(),
        Some("Chief Sales Officer")
    );
    hold(&[
        ("CRO", "Marketing reports to the CEO. You lead marketing.", "m", "", ""),
        ("CRO", "Marketing reports to the CEO. You lead sales.", "s", "", "m"),
        ("CRO", "The VP Marketing reports to the COO and you lead sales.", "s", "", "m"),
    ]);
}

#[test]
fn us_and_a_sector_are_a_part_only_where_they_say_so() {
    judged(&[
        ("Chief Sales Officer", "Join us and lead our sales team.", Fits),
        ("Chief Sales Officer", "You lead sales in a fast-growing industry.", Fits),
        ("Chief Sales Officer", "You own the sales of our enterprise software.", Fits),
        ("Chief Sales Officer", "You lead sales from our office in Germany.", Fits),
        ("Chief Sales Officer", "You lead US sales.", Inflated),
        ("Chief Sales Officer", "You lead sales in the U.S. and Canada.", Inflated),
        ("Chief Sales Officer", "You lead enterprise sales.", Inflated),
        ("Chief Sales Officer", "You lead mid-market sales.", Inflated),
    ]);
}

#[test]
fn what_others_lead_is_not_the_holders() {
    hold(&[
        ("CRO", "You lead sales. The CMO leads marketing.", "s", "", "m"),
        ("CRO", "You lead sales, our CMO owns marketing and our VP Customer Success owns renewals.", "s", "", "mc"),
        ("CRO", "You report to the COO, who leads marketing. You lead sales.", "s", "", "m"),
        ("CRO", "The CMO leads marketing and you lead sales.", "s", "", "m"),
        ("CRO", "The Chief Revenue Officer leads sales and marketing.", "sm", "", ""),
        ("CRO", "You manage the VP Marketing and the Head of Customer Success.", "mc", "", ""),
    ]);
    let text = "You support our CRO, who leads sales, marketing and customer success.";
    hold(&[("Executive Assistant to the CRO", text, "", "", "smc")]);
    judged(&[
        ("Executive Assistant to the CRO", text, Fits),
        ("Interim CRO", "You lead sales for six months.", Note),
        ("Interim CRO", "You lead sales, marketing and customer success.", Note),
    ]);
    assert!(read("You lead sales for six months.", "Interim CRO").told.contains("for a while"));
}

#[test]
fn what_is_denied_in_any_words_is_not_owned() {
    hold(&[
        ("", "You don't own marketing.", "", "", "m"),
        ("", "You don’t own marketing.", "", "", "m"),
        ("", "You won’t lead marketing. You won't manage customer success.", "", "", "mc"),
        ("", "You lead sales, not marketing.", "s", "", "m"),
        ("", "You own sales without marketing.", "s", "", "m"),
        ("", "You own sales rather than marketing.", "s", "", "m"),
        ("", "You lead sales. Marketing is not in scope.", "s", "", "m"),
        ("", "You lead sales. Marketing is out of scope.", "s", "", "m"),
        ("", "You lead sales. Out of scope: marketing, customer success.", "s", "", "mc"),
        ("", "You will not only lead sales but also marketing and customer success.", "smc", "", ""),
        ("", "You will not be responsible for marketing.", "", "", "m"),
    ]);
}

#[test]
fn nobody_is_led_only_where_nobody_is() {
    for (text, leads, people) in [
        ("Lead a team of 8 reps. As a player-coach you carry a personal quota.", Some(true), Some(8)),
        ("You lead a team of individual contributors.", Some(true), None),
        ("You lead a team of 8 reps, first as an individual contributor.", Some(true), Some(8)),
        ("You will make our first sales hires.", Some(true), None),
        ("You carry a personal quota.", None, None),
        ("You are an individual contributor.", Some(false), None),
        ("You are our first sales hire.", Some(false), None),
        ("You have no direct reports.", Some(false), None),
    ] {
        let posting = read(text, "Head of Sales");
        assert_eq!((posting.leads, posting.people), (leads, people), "{text}");
    }
}

#[test]
fn the_size_of_the_company_is_no_team() {
    for (text, people) in [
        ("Acme is a 200-person SaaS company.", None),
        ("Acme, a 200-person company, seeks a VP to lead sales.", None),
        ("A software house with 500 employees.", None),
        ("You join a team of 40 sellers.", None),
        ("10+ years of executive experience.", None),
        ("You lead 30 people in sales.", Some(30)),
        ("All teams (38 people) report to you.", Some(38)),
        ("A team of 1,200 people.", Some(1200)),
        ("Your team of 22 owns new business.", Some(22)),
        ("You own sales: field sales, inside sales, some 140 people.", Some(140)),
    ] {
        assert_eq!(read(text, "VP Sales").people, people, "{text}");
    }
}

#[test]
fn the_company_and_the_person_own_nothing() {
    hold(&[
        ("", "We're building the future of customer support.", "", "", ""),
        ("", "We’ve been leading marketing since 2010.", "", "", ""),
        ("", "Acme is building the future of marketing.", "", "", ""),
        ("", "Acme leads the market for sales software and owns customer support.", "", "", ""),
        ("", "Our teams build the future of marketing.", "", "", ""),
        ("", "Requirements\n10+ years leading marketing teams\nBuilding customer success from scratch", "", "", ""),
        ("", "Requirements\n\nYou are used to leading marketing teams.", "", "", ""),
        ("", "Requirements\n- You are used to leading marketing teams", "", "", ""),
        ("", "Requirements\nLeading marketing teams\n\nResponsibilities\nYou lead sales.", "s", "", ""),
        ("", "Requirements\n- Leading marketing teams\n\nYou lead sales.", "s", "", ""),
        ("", "Head of Customer Experience\n\nYou lead customer success.", "c", "", ""),
    ]);
}

#[test]
fn what_stands_behind_a_colon_belongs_to_its_heading() {
    for text in ["Reports to: CEO", "Role\nReports to: CEO\nYou lead sales.", "Reports to\nCEO"] {
        assert_eq!(read(text, "CRO").reports_to.as_deref(), Some("CEO"), "{text}");
    }
    hold(&[
        ("", "Responsible for: sales, marketing, customer success", "smc", "", ""),
        ("", "Responsible for: sales\nThe market is marketing and customer success.", "s", "", ""),
    ]);
}

#[test]
fn german_french_and_spanish_are_read_in_part() {
    hold(&[
        ("", "Sie leiten den Vertrieb und arbeiten eng mit dem Marketing zusammen.", "s", "m", ""),
        ("", "Du leitest den gesamten Vertrieb und arbeitest eng mit dem Marketing zusammen.", "s", "m", ""),
        ("", "Du verantwortest den Vertrieb, nicht das Marketing.", "s", "", "m"),
        ("", "Vous dirigez les ventes et travaillez avec le marketing.", "s", "m", ""),
        ("", "Vous pilotez les ventes et encadrez le service client.", "sc", "", ""),
        ("", "Liderarás el equipo de ventas y trabajarás con marketing.", "s", "m", ""),
    ]);
    let dutch =
        "Je leidt onze hele verkoop en werkt nauw samen met collega’s van andere afdelingen om groei te bereiken.";
    let posting = read(dutch, "Chief Revenue Officer");
    assert_eq!(posting.verdict, Unclear);
    assert!(posting.told.contains("does not look like English"), "{}", posting.told);
    for text in ["Own quota.", "We want a commercial leader with energy, and great snacks for the whole of the team."] {
        assert!(!read(text, "CRO").told.contains("look like"), "{text}");
    }
}

#[test]
fn a_title_is_weighed_by_what_it_names() {
    let all = "You lead sales, marketing and customer success.";
    judged(&[
        ("VP Sales", "You lead marketing. You partner with sales.", Inflated),
        ("VP Marketing", "You lead marketing. You partner with sales.", Fits),
        ("VP Sales and Marketing", "You lead sales and marketing.", Fits),
        ("VP Sales and Marketing", "You lead sales. You partner with marketing.", Inflated),
        ("Chief Commercial Officer", "You lead all of sales and report to the CEO.", Inflated),
        ("Chief Commercial Officer", all, Fits),
        ("Chief Revenue Officer", all, Fits),
        ("Chief Sales Officer", all, Deflated),
        ("Head of Revenue Operations", "You own our revenue operations.", Fits),
        ("Head of Sales Enablement", "You own sales enablement.", Fits),
        ("Head of Revenue Operations", "You inspire people.", Unclear),
        ("Commercial Director", "You lead all of sales and report to the CEO.", Note),
        ("Commercial Director", "You lead all of sales and report to the COO.", Fits),
        ("Strategic Sales Director", "You lead all of sales and report to the COO.", Fits),
        ("VP Sales EMEA", "You lead all sales in EMEA and report to the CEO.", Fits),
    ]);
    let posting = read("You lead marketing. You partner with sales.", "VP Sales");
    assert!(posting.told.contains("Call it VP Marketing, or give it sales as well."), "{}", posting.told);
    let posting = read("You own our revenue operations.", "Head of Revenue Operations");
    assert_eq!(posting.stand(RevenueOperations), Some(Stand::Owns));
    assert_eq!(posting.deserves, "Head of Revenue Operations");
    let posting = read("You lead all of sales and report to the CEO.", "Chief Commercial Officer");
    assert!(posting.told.contains("give it marketing and customer success"), "{}", posting.told);
    assert_eq!(read("You lead RevOps.", "").stand(RevenueOperations), Some(Stand::Owns));
}
