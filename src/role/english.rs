//! The rules for English titles, in the order they are asked. All of it is judgement.

use super::list::{Language, Line, all, any, reports, within};
use crate::org::Function::{
    self, CustomerSuccess, Enablement, Engineering, Executive, Finance, Marketing, Operations, People, Product,
    Revenue, RevenueOperations, Sales, SalesOperations,
};
use crate::org::Grade::{self, CLevel, Contributor, Director, Manager, Vp};

/// The list.
pub(super) const ENGLISH: Language = Language { functions: [JOBS, FIELDS], grades: [STAFF, LEVELS] };

/// Jobs by name.
const JOBS: &[Line<Function>] = &[
    any(
        "executive assistant, executive business partner, personal assistant, assistant to, chief of staff, office of the ceo, founder associate",
        "",
        Executive,
        "Assistants and chiefs of staff work for an executive, whatever function the title goes on to name.",
    ),
    any(
        "recruiter, recruiting, recruitment, talent acquisition, talent partner, sourcer, headhunter, employer brand, employer branding",
        "",
        People,
        "Recruiters hire for a function and belong to people.",
    ),
    any(
        "account executive, sales executive, sales development, sales dev, business development representative, sdr, bdr, sales representative, sales associate",
        "",
        Sales,
        "The title is a seller’s, whatever market or product it goes on to name.",
    ),
    any(
        "ceo, chief executive, coo, chief operating officer",
        "and ceo, and coo, to ceo, to the ceo",
        Executive,
        "The CEO and the COO run the company as a whole.",
    ),
    any(
        "counsel, attorney, lawyer, paralegal, legal, compliance, privacy, contract manager, contract specialist",
        "engineer, developer, product manager",
        Operations,
        "Legal and compliance are counted under operations.",
    ),
    any(
        "software engineer, software engineering, software developer, backend engineer, frontend engineer, full stack engineer, data engineer, devops, site reliability, sre, engineering manager",
        "",
        Engineering,
        "The title names building the product; what follows says which part.",
    ),
    any("open source", "sales, marketing", Engineering, "Open-source programmes belong to engineering."),
    all(
        "enablement",
        any(
            "engineering, developer, platform",
            "sales, revenue, seller, field, gtm, value engineering, customer",
            Engineering,
            "Enablement of engineers is engineering’s own, not training for sellers.",
        ),
    ),
    any(
        "developer productivity, developer experience",
        "",
        Engineering,
        "The team serves engineers, whatever the word experience suggests.",
    ),
    any(
        "customer enablement, customer education, customer training",
        "",
        CustomerSuccess,
        "Customers are trained, not sellers.",
    ),
    any(
        "enablement, sales training, sales trainer, sales coach, sales onboarding",
        "people enablement, business enablement, it enablement",
        Enablement,
        "Enablement trains sellers and writes for them.",
    ),
    any(
        "deal desk, revenue accountant, revenue accounting, revenue recognition, revenue assurance, revenue cycle, sales tax, pricing analyst",
        "",
        Finance,
        "The work is finance’s, though the title names sales or revenue.",
    ),
    any(
        "revenue operation, revop, gtm operation, go to market operation, commercial operation, growth operation, customer success operation, success operation, revenue strategy, revenue analyst, revenue analytic, revenue intelligence, revenue system",
        "accountant",
        RevenueOperations,
        "Data, forecasting or process across the revenue functions.",
    ),
    within(
        "revenue operation, revop",
        any(
            "operation, analyst, analytic, system, administrator",
            "recruiter, accountant",
            RevenueOperations,
            "The title says operations, the department says for all of revenue.",
        ),
    ),
    any(
        "sales compensation, commission analyst, commission manager, incentive compensation",
        "accountant",
        SalesOperations,
        "Sellers’ pay plans are kept by sales operations.",
    ),
    any(
        "accountant, accounting, account payable, account receivable, bookkeeper, controller, comptroller, tax, audit, auditor, treasury, treasurer, payroll, fp and a, fpa, finance, financial, cfo, billing, collection, investor relation, risk",
        "engineer, developer, financial service, financial institution, product manager",
        Finance,
        "Accounting, payroll, planning and risk are finance.",
    ),
    within(
        "risk, compliance, finance, legal",
        any("cro", "", Finance, "In this department CRO is the Chief Risk Officer."),
    ),
    within(
        "people, hr, human resource, talent",
        any("cpo", "", People, "In this department CPO is the Chief People Officer."),
    ),
    any(
        "people, hr, hrbp, human resource, chro, talent, culture, learning and development, compensation, benefit, total reward, diversity, dei",
        "engineer, developer, product manager",
        People,
        "Hiring and looking after people.",
    ),
    any(
        "it support, it manager, it director, it specialist, it administrator, it operation, it engineer, information technology, cio, chief information officer, help desk, helpdesk, desktop support, system administrator, tech operation, technical operation",
        "",
        Operations,
        "Tools and support for staff, not for customers.",
    ),
    any(
        "sales engineer, sales engineering, presale, pre sale, solution engineer, solution engineering, solution consultant, solution consulting, solution architect, value engineer, value engineering, value consultant",
        "software, post sale, implementation, customer success",
        Sales,
        "Pre-sales is counted with sales: it works on deals before they close.",
    ),
    all(
        "sales, engineer",
        any("", "software, salesforce", Sales, "An engineer for sales works on deals before they close."),
    ),
    any(
        "salesforce, crm administrator, crm analyst, crm manager, cpq, territory planning, sales strategy, sales planning, sales analyst, sales analytic, sales system, sales tool, sales administrator, sales administration, sales support, sales coordinator",
        "crm marketing",
        SalesOperations,
        "Process, tools or analysis for sales.",
    ),
    all("sales, operation", any("", "", SalesOperations, "Operations for sales.")),
    any(
        "customer success, client success, technical success, csm, customer engineer, customer engineering, customer support, client support, technical support, product support, support engineer, support engineering, support specialist, support agent, support analyst, support representative, implementation, customer onboarding, client onboarding, technical advisor, technical adviser, technical advisory, technical account manager, tam, customer service, client service, customer care, customer experience, customer advocate, customer operation, customer solution, customer retention, professional service, services consultant, renewal, post sale, forward deployed, field engineer, field service, chief customer officer",
        "customer marketing, people",
        CustomerSuccess,
        "Retention, expansion, support or implementation, after the deal is closed.",
    ),
];

/// Fields of work.
const FIELDS: &[Line<Function>] = &[
    within(
        "marketing",
        any(
            "designer, design, creative, web, content, analyst, analytic, operation",
            "product designer",
            Marketing,
            "Design, web and analysis inside the marketing department are marketing’s.",
        ),
    ),
    all(
        "sales, marketing",
        any("", "", Sales, "The title names sales and marketing both; sales decides whether its holder owns revenue."),
    ),
    any(
        "product manager, product management, product owner, product designer, product lead, product analyst, product operation, cpo, chief product officer",
        "",
        Product,
        "Product management.",
    ),
    any(
        "designer, design, creative, ux, ui, user research, user experience",
        "engineer, developer, marketing",
        Product,
        "Design, brand design too, is counted with product unless the department is marketing.",
    ),
    all("growth, engineer", any("", "", Engineering, "An engineer for growth builds the product.")),
    any(
        "marketing, marketer, pmm, cmo, demand generation, lead generation, growth, brand, communication, public relation, pr, social media, content strategist, content writer, content manager, copywriter, seo, sem, analyst relation, press, customer acquisition, developer relation, developer advocate, devrel, community, event, campaign, advertising",
        "engineer, sales, chief growth officer",
        Marketing,
        "Demand, brand or communications.",
    ),
    any(
        "chief revenue officer, cro, chief commercial officer, chief growth officer, revenue",
        "risk, research, restructuring, recognition",
        Revenue,
        "Answers for revenue as a whole.",
    ),
    within(
        "security, it, information, engineering",
        any("cso", "", Engineering, "In this department CSO is the Chief Security Officer."),
    ),
    within("strategy", any("cso", "", Executive, "In this department CSO is the Chief Strategy Officer.")),
    within("science, research", any("cso", "", Engineering, "In this department CSO is the Chief Scientific Officer.")),
    any("cso", "security, strategy, scientific, science, sustainability", Sales, "CSO is read as Chief Sales Officer."),
    within("sales", any("account manager, account management", "", Sales, "This department’s account managers sell.")),
    any(
        "key account, named account, territory account, channel account, partner account, new business",
        "",
        Sales,
        "These account managers win business, or win it through partners.",
    ),
    any(
        "account manager, account management, relationship manager, client manager, client partner",
        "",
        CustomerSuccess,
        "Account managers keep and expand what is sold; a department named sales overrules this.",
    ),
    any(
        "sales, seller, selling, presales, ae, account director, business development, bizdev, partnership, partner manager, partner development, partner lead, strategic partner, channel, alliance, reseller, commercial, territory manager",
        "engineer, developer",
        Sales,
        "Selling, directly or through partners.",
    ),
    any(
        "engineering, engineer, developer, programmer, software, cto, chief technology officer, chief technical officer, ciso, chief security officer, chief information security officer, chief scientific officer, chief science officer, architect, data scientist, data science, machine learning, qa, quality assurance, tester, infrastructure, platform, security, technology, r and d, research and development, tech lead, technical lead, scrum master, technical program manager",
        "sales, customer support, customer success, support, field, facility, guard",
        Engineering,
        "Building and running the product.",
    ),
    any("product, ux research", "", Product, "Product management."),
    any("customer success, customer, success, support, cs", "", CustomerSuccess, "After the deal is closed."),
    any(
        "founder, president, managing director, chairman, chairwoman, chair, owner, general manager, ceo, coo, executive director, corporate development, m and a",
        "vice president, process owner, operation, data",
        Executive,
        "Runs the company or a whole part of it.",
    ),
    any(
        "operation",
        "sales, revenue, marketing, customer",
        Operations,
        "Operations for the company, not for one of the revenue functions.",
    ),
    any(
        "business system, facility, office manager, workplace, procurement, purchasing, logistic, supply chain, warehouse, administrative, receptionist, it, data, analytic, business intelligence, bi, g and a, administration",
        "",
        Operations,
        "Running the company: data, IT, offices, purchasing.",
    ),
    any(
        "strategy, chief strategy officer, executive team, executive office, leadership team, c suite, executive",
        "",
        Executive,
        "Works for the company as a whole.",
    ),
];

/// Who works for somebody of a level, whichever it is.
const ASSISTANTS: &str = "assistant, executive business partner, office of the ceo, office of the cto, office of the cro, office of the cfo, founder associate, to the ceo, to the cro, to the founder";

/// Staff by name.
const STAFF: &[Line<Grade>] = &[
    any("chief of staff", "", Director, "A chief of staff is counted as a director."),
    reports(
        true,
        any(ASSISTANTS, "assistant director, assistant manager", Manager, "Executive staff, and leads people."),
    ),
    any(ASSISTANTS, "assistant director, assistant manager", Contributor, "Executive staff, whoever they work for."),
    any(
        "lead generation, lead development, lead qualification",
        "manager, director, head, vp, vice president, chief",
        Contributor,
        "Lead is a sales lead here, not a level.",
    ),
    any("deputy chief", "", Vp, "Second to a chief officer."),
];

/// Levels.
const LEVELS: &[Line<Grade>] = &[
    any(
        "chief architect, chief engineer, chief scientist, chief accountant, chief evangelist, chief economist, chief editor",
        "officer",
        Director,
        "Chief of a profession, not an officer of the company.",
    ),
    any(
        "chief, ceo, coo, cfo, cto, cmo, cro, cso, cco, cpo, cio, ciso, chro, cdo, cgo, cbo, cxo",
        "",
        CLevel,
        "A chief officer is C-level.",
    ),
    any("vp, svp, evp, avp, rvp, vice president", "", Vp, "A vice president of any kind."),
    any(
        "president, founder, managing director, chairman, chairwoman, owner",
        "product owner, process owner, founding",
        CLevel,
        "Founders, presidents and managing directors are C-level.",
    ),
    reports(
        false,
        any(
            "account director, art director, creative director",
            "",
            Contributor,
            "Director of accounts or of works, with nobody reporting to the seat.",
        ),
    ),
    any("director, head, general manager", "board of director", Director, "A director, or the head of a team."),
    reports(
        false,
        any(
            "account manager, product manager, program manager, programme manager, project manager, marketing manager, success manager, csm, community manager, social media manager, partner manager, relationship manager, engagement manager, campaign manager, event manager, content manager, territory manager, brand manager, case manager",
            "",
            Contributor,
            "Manages a product, an account or a programme; nobody reports to the seat.",
        ),
    ),
    reports(
        false,
        all(
            "lead",
            any(
                "engineer, developer, designer, architect, scientist, analyst, researcher, writer",
                "manager",
                Contributor,
                "A senior specialist; nobody reports to the seat.",
            ),
        ),
    ),
    any("manager, lead, leader, supervisor, team leader", "", Manager, "A manager, lead or supervisor."),
    reports(true, any("", "", Manager, "Somebody reports to the seat, whatever its title.")),
];
