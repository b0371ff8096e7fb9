//! The words by which a posting says that its holder owns something, works with it, or does not own it. English whole; of
//! German, French and Spanish the commonest. All of it is judgement.
//!
//! Words stand as `text` compares them: lower case, without accents and without a plural s. Phrases stand between commas.

use super::text::Word;
use crate::org::Function;

/// What a posting says about a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stand {
    /// Its holder owns it.
    Owns,
    /// Its holder works with it.
    WorksWith,
    /// Its holder does not own it.
    Denied,
}

impl Stand {
    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Owns => "Owns",
            Self::WorksWith => "Works with",
            Self::Denied => "Does not own",
        }
    }
}

/// What a run of words does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// What follows stands so.
    Ahead(Stand),
    /// What stands before it in the sentence does.
    Behind(Stand),
    /// These functions are named.
    Names(&'static [Function]),
    /// Looks like a cue or a function, and is neither.
    Neither,
    /// What follows is asked of the person and is no part of the post.
    Person,
    /// To whom the post reports follows.
    ReportsTo,
    /// What follows is not so: a verb, or functions.
    Not,
    /// Only a part of a function is meant.
    Part,
    /// A sector or a size of customers: a part of sales where it stands right beside it.
    Sector,
    /// All of it is.
    Whole,
    /// People report to the post, it says outright.
    StatedTeam,
    /// Nothing else would it say if nobody did.
    Team,
    /// Nobody reports to the post.
    NoTeam,
    /// One who works alone; several of them are somebody's team.
    Alone,
    /// A number that the post answers for.
    Number,
    /// The company speaks of itself.
    Company,
    /// The post is spoken of again.
    Post,
    /// Another thought begins.
    Clause,
    /// What is named before it is owned, and what follows is where it is used.
    Across,
}

use Cue::{
    Across, Ahead, Alone, Behind, Clause, Company, Names, Neither, NoTeam, Not, Number, Part, Person, Post, ReportsTo,
    Sector, StatedTeam, Team, Whole,
};
use Function::{CustomerSuccess, Enablement, Finance, Marketing, Product, RevenueOperations, Sales, SalesOperations};
use Stand::{Denied, Owns, WorksWith};

/// The longest phrases come first where they begin alike: [`find`] takes the longest.
const CUES: &[(Cue, &str)] = &[
    (
        Behind(Denied),
        "is not part of, are not part of, isn't part of, aren't part of, is not in scope, are not in scope, isn't in scope, aren't in scope, not in scope, not within scope, out of scope, outside the scope, outside of scope, is not yours, are not yours, is excluded, are excluded, not part of this role, not part of this post, remain with, remain under, stay with, sit with, sit under, belong to, report elsewhere, report separately, is led by, are led by, is run by, are run by, is owned by, are owned by, gehoert nicht, gehort nicht",
    ),
    (
        Behind(Owns),
        "is led by you, are led by you, is owned by you, are owned by you, report to you, reporting to you, report into you, reporting into you, report into this role, reporting into this role, report into this post, report to this role, report to this post, reporting to this role, under your leadership, under your ownership, under one roof, under one leader, sit under you, fall under you, all under you",
    ),
    (
        Ahead(Denied),
        "no responsibility for, no ownership of, without responsibility for, excluding, excluded, sin responsabilidad sobre, pas responsable",
    ),
    (
        Not,
        "not, don't, doesn't, doe not, won't, isn't, aren't, never, cannot, without, rather than, instead of, nicht, ohne, sin, sans",
    ),
    (
        Ahead(WorksWith),
        "partner with, partner closely with, partnering with, partnering closely with, in partnership with, partnership with, work with, work closely with, working with, working closely with, work alongside, alongside, collaborate with, collaborate closely with, collaborating with, collaboration with, in collaboration with, collaborate across, cooperate with, coordinate with, align with, aligned with, align, aligning with, alignment, alignment between, liaise with, liaison with, liaising with, interface with, in sync with, sync with, relationship with, relationship, support the, support our, supporting the, supporting our, in support of, assist, advise, advise the, counterpart in, peer in, peer lead, peer run, peer own, your peer lead, your peer run, your peer own, your peer, colleague lead, together with, hand in hand with, contribute to, feedback to, influence, bridge between, feed into, handoff from, handoff to, handover to, handover from, cross functional, cross functionally, with, with the, with our, between, supporting, zusammenarbeit mit, zusammen mit, in abstimmung mit, abstimmung mit, en collaboration avec, en lien avec, collaborer avec, colaborar con, en colaboracion con, coordinacion con, coordinar con, arbeiten mit, arbeiten eng mit, arbeiten sie mit, arbeiten sie eng mit, arbeitest mit, arbeitest eng mit, arbeitest du mit, arbeitest du eng mit, arbeitet mit, arbeitet eng mit, eng mit, gemeinsam mit, mit, mit dem, mit der, avec, avec le, travaillez avec, travaillerez avec, travailler avec, collaborez avec, trabajar con, con, con el",
    ),
    (
        Ahead(Owns),
        "lead, leading, led by you, own, owning, ownership of, full ownership of, manage, managing, management of, oversee, overseeing, oversight of, build, building, build out, building out, run, running, head, heading, direct, directing, scale, scaling, hire and lead, grow and lead, responsible for, responsibility for, accountable for, accountability for, answer for, in charge of, command of, take charge of, take over, unify, unite, reporting to you are, reporting to you, you will have, restructure, leadership of, leiten, leitung, fuhren, fuhrung, verantworten, verantwortlich fur, verantwortung fur, aufbauen, aufbau, diriger, piloter, encadrer, responsable de, direction de, liderar, dirigir, gestionar, lider de, a cargo de, leitest, leitet, fuhrst, fuhrt, verantwortest, verantwortet, steuern, steuerst, dirigez, dirigerez, pilotez, piloterez, encadrez, encadrerez, gerez, responsable du, lidera, liderara, dirige, dirigira, gestiona, gestionara",
    ),
    (
        Neither,
        "lead generation, lead gen, lead handoff, lead handover, lead routing, lead scoring, lead quality, lead management, lead qualification, lead time, lead flow, qualified lead, marketing qualified lead, sale qualified lead, marketing qualified, sale qualified, inbound lead, outbound lead, warm lead, new lead, team lead, tech lead, lead source, market leading, industry leading, world leading, leading provider, leading company, leading platform, the leading, a leading, your own, our own, their own, its own, own pipeline, own book, own deal, long run, head start, direct sale experience, head office, head count, headcount, head of, product market, marketing automation, marketing platform, marketing software, sale software, sale platform, customer support software, customer success platform, success story, post sale, point of sale, sale cycle, success metric, customer success story, build relationship, building relationship, build trust, build strong relationship, build and maintain relationship, sale and marketing alignment, build consensus, manage stakeholder, manage relationship, managing director, self directed, direct report to, e mail marketing tool, vp of sale and, run of, not only, not just, not merely, not simply, but also, nicht nur, sondern auch, non seulement, mai aussi, no solo, sino tambien",
    ),
    (
        Names(&[Sales, Marketing, CustomerSuccess]),
        "all revenue function, all revenue generating function, all of revenue, every revenue function, the entire revenue organisation, the entire revenue organization, entire revenue organisation, entire revenue organization, whole revenue organisation, whole revenue organization, entire revenue team, revenue organisation, revenue organization, revenue engine, revenue function, all go to market function, go to market organisation, go to market organization, go to market team, gtm organisation, gtm organization, gtm team, gtm function, all gtm function, all customer facing team, all customer facing function, all commercial function, all commercial team, entire commercial organisation, entire commercial organization, entire customer lifecycle, full customer lifecycle, whole customer lifecycle",
    ),
    (Names(&[SalesOperations]), "sale operation, sale ops, vertriebssteuerung"),
    (Names(&[RevenueOperations]), "revenue operation, revop, gtm operation"),
    (Names(&[Enablement]), "sale enablement, enablement, revenue enablement, sale training"),
    (
        Names(&[Marketing]),
        "marketing, demand generation, demand gen, brand, product marketing, cmo, vp marketing, vp of marketing, head of marketing, chief marketing officer, marketer",
    ),
    (
        Names(&[CustomerSuccess]),
        "customer success, client success, customer support, technical support, customer experience, customer service, account management, customer onboarding, retention, renewal, vp customer success, head of customer success, chief customer officer, post sale team, kundenerfolg, kundenbetreuung, service client, exito del cliente, atencion al cliente",
    ),
    (
        Names(&[Sales]),
        "sale, selling, sale team, sale organisation, sale organization, sale development, pre sale, presale, sdr, bdr, account executive, seller, inside sale, field sale, channel sale, business development, new business, vertrieb, vertriebsteam, aussendienst, vente, equipe commerciale, force de vente, venta, equipo comercial, equipo de venta",
    ),
    (Names(&[Product]), "product, engineering"),
    (Names(&[Finance]), "finance, cfo"),
    (
        Person,
        "experience, year of, year experience, background in, track record, proven, you have, you bring, who you are, you've, used to, comfortable, you will have led, you will have managed, you will have built, you will have experience, have led, having led, have managed, have built, degree, knowledge of, understanding of, familiar, familiarity with, expertise, ability to, skill, previous, previously, erfahrung, experience de, experiencia",
    ),
    (
        Company,
        "we, we're, we've, we'll, we'd, our company, our platform, our product, our customer, our mission, about us, wir, nous, nosotros",
    ),
    (
        Post,
        "you will, you'll, you'd, you're, you, the role, this role, the post, this post, the position, this position, this person, the person, the ideal candidate, the holder, he, she, sie, vous, seek, looking for, searching for, seeking, hiring a, hiring an, hiring our, we need, we want, the successful candidate, suchen, recherchons, buscamos",
    ),
    (Clause, "while, whereas, but, although, wahrend, tandis, mientra"),
    (Across, "across, for, to drive, to support"),
    (
        ReportsTo,
        "reporting to, reporting directly to, reporting into, report to, report directly to, report into, reporting line to, berichtet an, berichten an, berichtest an, berichtet direkt an, berichten direkt an, berichtest direkt an, reportez a, reportez au, rattache au, rattachee au, rattachee a, sous la responsabilite de, rattache a, reporta a, dependencia de",
    ),
    (
        Part,
        "emea, apac, dach, latam, america, north america, uk, ireland, europe, germany, france, spain, nordic, benelux, iberia, asia, us, usa, east, west, north, south, regional, region, territory",
    ),
    (
        Sector,
        "segment, enterprise, mid market, midmarket, smb, commercial segment, strategic account, key account, vertical, public sector, federal, healthcare, industry",
    ),
    (
        Whole,
        "global, globally, worldwide, entire, whole, all, full, company wide, end to end, every, gesamt, gesamte, gesamten, tout, toute, todo, toda",
    ),
    (StatedTeam, "direct report, a team of, team of, people manager, people leader"),
    (Team, "your team, hire, hiring, recruit, coach, mentor, sale team, manager and, director and"),
    (
        NoTeam,
        "no direct report, no report, without direct report, without any direct report, no team, keine personalverantwortung, without people responsibility",
    ),
    (Alone, "individual contributor, first sale hire, founding account executive"),
    (
        Number,
        "quota, target, revenue target, number, p&l, p and l, arr, budget, plan, booking, nrr, net revenue retention, umsatz, chiffre d'affaire, objetivo",
    ),
];

/// A phrase with what it does.
struct Phrase {
    cue: Cue,
    words: Vec<&'static str>,
}

/// The phrases by their first word, made once.
pub(super) struct Cues(std::collections::HashMap<&'static str, Vec<Phrase>>);

impl Cues {
    pub fn new() -> Self {
        let mut by_first: std::collections::HashMap<&'static str, Vec<Phrase>> = std::collections::HashMap::new();
        for (cue, text) in CUES {
            for phrase in text.split(", ") {
                let words: Vec<&str> = phrase.split(' ').collect();
                by_first.entry(words[0]).or_default().push(Phrase { cue: *cue, words });
            }
        }
        Self(by_first)
    }

    /// What the words from a place on do, and how many of them do it: the longest phrase; of equal ones the first.
    pub fn find(&self, words: &[Word]) -> Option<(Cue, usize)> {
        let mut best: Option<(Cue, usize)> = None;
        for phrase in self.0.get(words.first()?.plain.as_str())? {
            let fits = phrase.words.len() <= words.len()
                && phrase.words.iter().zip(words).all(|(one, word)| *one == word.plain)
                // A phrase never runs over a comma.
                && words[1..phrase.words.len()].iter().all(|word| !word.after_comma);
            if fits && best.is_none_or(|(_, length)| phrase.words.len() > length) {
                best = Some((phrase.cue, phrase.words.len()));
            }
        }
        best
    }
}
