//! The rules for German titles. All of it is judgement.
//!
//! German writes a job as one word (“Vertriebsleiterin”), so most phrases are parts of words.

use super::list::{Language, Line, all, any, reports, within};
use crate::org::Function::{
    self, CustomerSuccess, Enablement, Engineering, Executive, Finance, Marketing, Operations, People, Product,
    Revenue, RevenueOperations, Sales, SalesOperations,
};
use crate::org::Grade::{self, CLevel, Contributor, Director, Manager, Vp};

/// The list.
pub(super) const GERMAN: Language = Language { functions: [JOBS, FIELDS], grades: [STAFF, LEVELS] };

/// What is done for sales and is not selling.
const SALES_SUPPORT: &str = "*controll*, *innendienst*, *assisten*, *steuerung, *backoffice*, back office, *koordinat*, *sachbearbeit*, *unterstützung, *administrat*, *planung, *analyst, *analyse, *organisation, *prozess*, vertriebssupport*, *abwicklung, vertriebsreferent*";

/// Jobs by name.
const JOBS: &[Line<Function>] = &[
    all(
        "*assisten*",
        any(
            "geschäftsführ*, geschäftsleit*, vorstand*, direktion*, inhaber*",
            "",
            Executive,
            "Assistenz or Assistent of the management works for an executive.",
        ),
    ),
    any(
        "chefassist*, chefsekret*, vorstandssekret*, vorstandsreferent*, vorstandsstab*, stabsstelle, persönlich* referent, persönlich* assisten*, referent der geschäftsführung, referent geschäftsführung, referent des vorstand, sekretariat geschäftsführung",
        "",
        Executive,
        "A Referent, Stabsstelle or secretary of the management works for an executive.",
    ),
    any(
        "personalreferent*, personalleit*, personalberat*, personalentwick*, personalsachbearb*, personalmanage*, personalgewinn*, personalbeschaff*, personalmarketing*, personalvorst*, personalchef*, personalwesen*, personalabteil*, personaladmin*, personaldispo*, personaldirek*, personalverwalt*, personalbetreu*, personalplan*, personalfach*, personaler, leiter personal, leitung personal, bereich personal, bereichsleiter personal, abteilungsleiter personal, teamleiter personal, personal und, und personal, abteilung personal, referent personal, sachbearbeiter personal, mitarbeiter personal, vorstand personal, ausbildungsleit*, ausbilder, arbeitsrecht*, organisationsentwick*",
        "",
        People,
        "Personal is people: hiring and looking after staff.",
    ),
    any(
        "vertriebstrain*, verkaufstrain*, vertriebsschul*, verkaufsschul*, vertriebscoach*, verkaufscoach*, vertriebsbefähig*, vertriebsakademie",
        "",
        Enablement,
        "Training for Vertrieb or Verkauf, which is sales.",
    ),
    all(
        "*vertrieb*",
        any(
            SALES_SUPPORT,
            "finanzvertrieb",
            SalesOperations,
            "Process, planning or support for Vertrieb, which is sales.",
        ),
    ),
    all(
        "*verkauf*",
        any(SALES_SUPPORT, "", SalesOperations, "Process, planning or support for Verkauf, which is sales."),
    ),
    any(
        "*innendienst*, auftragsabwick*, auftragsbearb*, auftragssach*, auftragsmanage*, exportsach*, angebotswesen, angebotsmanage*, angebotskalk*",
        "",
        SalesOperations,
        "Innendienst handles quotes and orders for sales from the office.",
    ),
    all(
        "*vertrieb*",
        any("*marketing*", "", Sales, "The title names Vertrieb, which is sales, and marketing; sales decides."),
    ),
    any(
        "*vertriebsleit*, *verkaufsleit*, *vertriebschef*, *verkaufschef*, *vertriebsdirekt*, *verkaufsdirekt*, *vertriebsvorst*, *vertriebsbeauf*, *vertriebsmitarb*, *vertriebsmanage*, *vertriebsrepräs*, *vertriebsberat*, *vertriebsingen*, vertriebspartner*, vertriebsspez*, vertriebskauf*, vertriebstalent*, *verkäufer*, *verkaufsberat*, *verkaufsrepräs*, *verkaufsmitarb*, *verkaufsmanage*",
        "",
        Sales,
        "Vertrieb and Verkauf are sales.",
    ),
    any(
        "*außendienst*, gebietsleit*, gebietsmanage*, gebietsverkauf*, bezirksleit*, handelsvertret*, key accounter, exportleit*, exportmanage*, filialleit*, marktleit*, großkunden*, schlüsselkunden*, neukunden*, *kundenakquis*, akquis*, partnervertrieb*, partnermanage*, leadgenerierung",
        "servicetechn*, techniker",
        Sales,
        "Außendienst, Gebietsleiter and the like sell: to regions, in branches, to large or new customers.",
    ),
    any(
        "*buchhalt*, controlling, *scontroll*, *ncontroll*, *gcontroll*, *lcontroll*, *tcontroll*, *zcontroll*, finanzen, finanzwesen, finanzleit*, finanzchef*, finanzvorst*, finanzdirekt*, finanzabteil*, finanzmanage*, finanzanaly*, finanzreferent*, finanzplan*, finanzbereich*, finanzbuch*, finanz und, kaufmännisch* leit*, kaufmännisch* geschäftsführ*, kaufmännisch* direktor, lohnbuch*, lohnabrech*, lohn und, entgelt*, gehaltsabrech*, rechnungswesen*, rechnungsprüf*, steuerberat*, steuerfach*, steuerreferent*, leiter steuer*, umsatzsteuer*, wirtschaftsprüf*, *revision, *revisor, debitoren*, kreditoren*, faktur*, mahnwesen*, forderungsmanage*, risikomanage*, bilanzierung*, konzernrechn*, zahlungsverkehr*, kalkulator*",
        "entwickler",
        Finance,
        "Buchhaltung, Controlling, Steuern and a kaufmännische Leitung are finance.",
    ),
    any(
        "*anwält*, rechtsanwalt*, *anwalt, syndikus*, justitiar*, justiziar*, rechtsabteil*, rechtsreferent*, rechtsfach*, rechtsassist*, chefjurist*, volljurist*, wirtschaftsjurist*, unternehmensjurist*, leiter recht, leitung recht, bereichsleiter recht, recht und, recht, rechtswesen, datenschutz*, vertragsmanage*",
        "",
        Operations,
        "Recht is law, which is counted under operations.",
    ),
    any(
        "*softwareentwick*, *anwendungsentwick*, *webentwick*, *datenbankentwick*, *programmier*, *softwareingen*, *softwarearchit*, softwaretest*, *entwicklungsingen*, entwicklungsleit*, *entwicklungschef, leiter entwicklung, leitung entwicklung, leiter der entwicklung, teamleiter entwicklung, chefentwick*, it sicherheit*, informationssicher*, technisch* leit*, technisch* direkt*, technisch* geschäftsführ*, technikvorst*, leiter technik, forschung*, datenwissenschaft*, *frontendentwick*, *backendentwick*",
        "",
        Engineering,
        "Entwicklung is development, Technik and Forschung are engineering and research.",
    ),
    any(
        "it leit*, leiter it, leiter der it, leitung it, edv*, *systemadmin*, *netzwerkadmin*, fachinformatik*, anwendungsbetreu*, it systemkauf*, it betreu*, it referent, it mitarbeiter, it techniker, it system*, it abteilung, it bereichsleit*, it teamleit*, it koordinat*, informationstechnik",
        "",
        Operations,
        "IT and EDV for staff are counted under operations.",
    ),
    any(
        "kundenservice*, kundendienst*, *kundenbetreu*, *kundenberat*, kundenerfolg*, kundensupport*, kundenmanage*, bestandskunden*, servicetechn*, serviceberat*, servicemitarb*, serviceleit*, servicemanage*, serviceingen*, leiter service, leitung service, teamleiter service, implementier*, anwendungsberat*, einführungsberat*, supportmitarb*, supporttechn*, supportleit*, kundenbindung*, kundenzufried*, kundenerleb*, kundenschul*, reklamation*, hotline*, kundencenter*, callcenter*, kundenkontakt*, kundenprojekt*, inbetriebnahme*, softwareberat*, sap berat*, erp berat*, it berat*",
        "",
        CustomerSuccess,
        "Kundenservice, Kundendienst, Betreuung and the like look after customers once they have bought.",
    ),
    any(
        "*smarketing*, *emarketing*, *tmarketing*, marketingl*, marketingref*, marketingm*, marketingass*, marketingk*, marketingd*, marketingch*, marketingv*, marketingab*, marketingspez*, marketingfach*, marketingber*, werbung, werbel*, werbet*, werbea*, *kommunikationsl*, *kommunikationsm*, *kommunikationsr*, *kommunikationsb*, *kommunikationsab*, kommunikation, *skommunikation, öffentlichkeitsarbeit*, presseref*, pressespr*, presseab*, pressearb*, markenm*, markenl*, markenk*, messeref*, messem*, messek*, messebau, veranstaltungs*, eventm*, marktforsch*, produktmarketing*, onlineredakt*",
        "marketing controller",
        Marketing,
        "Marketing, Werbung, Kommunikation and Öffentlichkeitsarbeit are marketing.",
    ),
    any(
        "produktmanage*, produktleit*, produktverantw*, produktdesign*, produkteign*, produktspez*, produktdirekt*, produktchef*, produktvorst*, *gestalter, gestaltung, grafik*, leiter produkt, leitung produkt",
        "",
        Product,
        "Produkt is product; Gestaltung and Grafik are design.",
    ),
    any(
        "*einkauf, einkaufs*, *einkäufer*, beschaffung*, logistik*, lagerl*, lagerist*, lagerm*, lagerfach*, lagera*, lager, fuhrpark*, spedition*, disponent*, disposition, hausmeister*, gebäude*, empfang*, büroleit*, bürokauf*, bürom*, büroass*, *sekretär*, sekretariat*, verwaltung*, materialwirt*, produktionsl*, produktionsm*, werksl*, werkl*, qualitäts*, betriebsl*, prozessm*, arbeitssicherheit*, fertigung*, montage*, instandhalt*, industriemechan*, einrichtungsleit*, arbeitsvorb*, liegenschaft*, lieferkette*, versand*",
        "",
        Operations,
        "Einkauf, Logistik, Verwaltung, Produktion and Qualität are running the company.",
    ),
];

/// Fields of work.
const FIELDS: &[Line<Function>] = &[
    any(
        "umsatzsteuerung*, umsatzplan*, umsatzanaly*, erlössteuerung*",
        "",
        RevenueOperations,
        "Umsatz is revenue; its planning and analysis serve all of it.",
    ),
    any("umsatz*, erlös*", "", Revenue, "Umsatz and Erlös are revenue."),
    any(
        "*vertrieb*, *verkauf*, absatz*, geschäftsentwick*, kooperation*, partnerschaft*",
        "",
        Sales,
        "Vertrieb and Verkauf are sales; Geschäftsentwicklung is business development.",
    ),
    any("finanzabteilung, finanz, steuern, steuer", "", Finance, "Finanzen and Steuern are finance."),
    // “Personal” is an English word too, so here the department must say it.
    within(
        "personal",
        any(
            "personal",
            "assistant, trainer, shopper, banking, banker, loan, line, injury, care, computing, lending, wealth",
            People,
            "Personal, in German and Spanish, is staff.",
        ),
    ),
    any("kunden*", "", CustomerSuccess, "Kunden are customers; who does not sell to them looks after them."),
    any(
        "*entwickler, entwicklung, *entwicklung, *ingenieur, informatiker, *architekt, *konstrukteur, konstruktion*, technik, techniker, *techniker, informatik, mechatronik*, elektronik*",
        "",
        Engineering,
        "Entwickler, Ingenieur and Techniker are engineering.",
    ),
    any(
        "geschäftsführ*, geschäftsleit*, *vorstand, vorstand*, inhaber, *gründer, generaldirekt*, niederlassungsleit*, standortleit*, geschäftsstellenleit*, landesleit*, länderleit*, aufsichtsrat*, gesellschafter, unternehmensentwick*, unternehmensstrat*, strategie*, betriebsrat*, prokurist, werksdirekt*, beirat",
        "",
        Executive,
        "Geschäftsführung and Vorstand run the company as a whole, a Niederlassungsleiter a whole part of it.",
    ),
    any(
        "assistenz, datenanaly*, betrieb, organisation, sachbearbeiter verwaltung, projektbüro, produktion",
        "",
        Operations,
        "Running the company: offices, data, production.",
    ),
];

/// Who works for somebody of a level, and who is learning.
const ASSISTANTS: &str = "*assistenz*, *assistent, werkstudent*, *praktikant, *auszubildende, *auszubildender, auszubildend*, azubi*, *volontär, dual* student, student, studentisch*, *sachbearbeiter, *mitarbeiter, *referent, *sekretär, vorstandsstab*, trainee";

/// Staff by name.
const STAFF: &[Line<Grade>] = &[
    reports(true, any(ASSISTANTS, "", Manager, "Staff by its name, and leads people.")),
    any(
        ASSISTANTS,
        "",
        Contributor,
        "Assistenz, Referent, Sachbearbeiter, Mitarbeiter and those in training lead nobody, whoever they work for.",
    ),
    all(
        "stellv*",
        any(
            "geschäftsführ*, vorstand*, geschäftsleit*",
            "",
            Vp,
            "Stellvertretend is deputy: second to the management.",
        ),
    ),
];

/// Levels.
const LEVELS: &[Line<Grade>] = &[
    any(
        "bereichsvorstand*, bereichsleit*, *bereichsleit*, spartenleit*, vizepräsident*, bereichsgeschäftsführ*",
        "fachbereichsleit*",
        Vp,
        "A Bereichsleiter leads several departments and is counted as a vice president; companies differ.",
    ),
    any(
        "geschäftsführ*, *vorstand, vorstand*, vorständ*, inhaber, *gründer, geschäftsleit*, generaldirekt*, geschäftsinhab*, gesellschafter",
        "",
        CLevel,
        "Geschäftsführer, Vorstand and founders are C-level.",
    ),
    reports(
        false,
        any(
            "projektleit*, *projektleit*, gebietsleit*, bezirksleit*, bauleit*, *bauleit*",
            "",
            Contributor,
            "Leads a project or looks after a territory; nobody reports to the seat.",
        ),
    ),
    any(
        "*teamleit*, *gruppenleit*, *schichtleit*, *projektleit*, *filialleit*, *marktleit*, *objektleit*, *bauleit*, *sachgebietsleit*, gebietsleit*, bezirksleit*, lagerleit*, büroleit*, vorarbeiter, teamchef, schichtführ*, teamführ*, *gruppenführ*, *teamkoordinator, *stellenleit*, küchenleit*",
        "",
        Manager,
        "A Teamleiter or Gruppenleiter leads one team.",
    ),
    any(
        "*leiter, *leitung, leitend*, direktor, *direktor, abteilungsdirekt*, *schef, *gchef, *nzchef, *ktchef, *lchef, chefentwick*, chefarchit*, chefredakt*, chefjurist*, chefingen*, prokurist*",
        "halbleiter*, begleiter, rohrleitung",
        Director,
        "A Leiter, Direktor or Prokurist heads a department and is counted as a director.",
    ),
];
