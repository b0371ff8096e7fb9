//! The sections of the guides that are cited of roles, measures, pay and paths, so that each is spelt in one place.

use crate::evidence::{Evidence, Guide, Source};

const fn compare(section: &'static str) -> Source {
    Source::Guide(Guide::Compare, section)
}

const fn operate(section: &'static str) -> Source {
    Source::Guide(Guide::Operate, section)
}

const fn glossary(section: &'static str) -> Source {
    Source::Guide(Guide::Glossary, section)
}

const fn complete(section: &'static str) -> Source {
    Source::Guide(Guide::Complete, section)
}

// The comparison guide. Some of its headings stand twice, once for each chief; those are cited by the chapter they stand in.
pub(super) const TRADITION: Source = compare("Traditional Sales Leadership Structure");
pub(super) const CRO_RISE: Source = compare("Rise of the Chief Revenue Officer Position");
pub(super) const CSO_DETAIL: Source = compare("Chief Sales Officer (CSO) Role in Detail");
pub(super) const CSO_CHALLENGES: Source = compare("Challenges Faced by CSOs");
pub(super) const CRO_DETAIL: Source = compare("Chief Revenue Officer (CRO) Role in Detail");
pub(super) const CRO_CHALLENGES: Source = compare("Challenges Faced by CROs");
pub(super) const SCOPES: Source = compare("Scope of Responsibility");
pub(super) const OVERSIGHT: Source = compare("Departmental Oversight");
pub(super) const FOCUS: Source = compare("Strategic Focus");
pub(super) const KPIS: Source = compare("Metrics and KPIs");
pub(super) const CAREERS: Source = compare("Typical Career Paths");
pub(super) const FOR_CSO: Source = compare("Scenarios Favoring a CSO");
pub(super) const ROLE_EVOLUTION: Source = compare("Potential for Role Evolution");
pub(super) const UNDER_CSO: Source = compare("Reporting Structures under a CSO");
pub(super) const UNDER_CRO: Source = compare("Reporting Structures under a CRO");
pub(super) const TOGETHER: Source = compare("Collaboration and Communication Changes");
pub(super) const ANALYTICS_TREND: Source = compare("Increasing Importance of Data Analytics and AI");
pub(super) const RETENTION_TREND: Source = compare("Growing Focus on Customer Experience and Retention");
pub(super) const NEW_POSTS: Source = compare("Emergence of New Executive Roles");
pub(super) const REMOTE: Source = compare("Impact of Remote Work and Digital Transformation");
pub(super) const BOTH_POSTS: Source = compare("Conclusion");

// Conduyt.
pub(super) const CSO_DOES: Source = operate("What a Chief Sales Officer does");
pub(super) const BY_QUARTER: Source = operate("CSO responsibilities by quarter");
pub(super) const CSO_VS_CRO: Source = operate("CSO vs CRO");
pub(super) const MEASURED: Source = operate("What CSOs are measured on");
pub(super) const CSO_PAY: Source = operate("CSO compensation");
pub(super) const CSO_PATH: Source = operate("Path to CSO");
pub(super) const CRM_VIEW: Source = operate("How CSOs use CRM tooling");
pub(super) const CSO_VS_VP: Source = operate("What is the difference between CSO and VP of Sales?");
pub(super) const WITHOUT_MBA: Source = operate("Can you become a CSO without an MBA?");
pub(super) const DAY_TO_DAY: Source = operate("What does a CSO typically work on day-to-day?");

// The glossary.
pub(super) const JOB: Source = glossary("Chief Sales Officer (CSO) Job Description");
pub(super) const SEVEN_SKILLS: Source = glossary("Key Skills of Chief Sales Officers");
pub(super) const SUITED: Source = glossary("Who is the CSO role for?");
pub(super) const SUCCEEDING: Source = glossary("How to Succeed as a Chief Sales Officer");
pub(super) const TOWARDS_CSO: Source = glossary("Explore the CSO Career Path");
pub(super) const BESIDE_VP: Source = glossary("What is the difference between a CSO and a VP of Sales?");
pub(super) const WITH_LEADERS: Source = glossary("How does a CSO work with other executive leaders?");
pub(super) const TRACKED: Source = glossary("What are some key metrics that a CSO should track?");
pub(super) const GO_TO_MARKET: Source = glossary("How a CSO Shapes Go-To-Market Strategy");
pub(super) const MANAGES: Source = glossary("Reporting Structure: Who Does a CSO Manage?");

// Databar.
pub(super) const WHAT_IS: Source = complete("What Is a Chief Sales Officer?");
pub(super) const PLANNING: Source = complete("Strategic Sales Planning and Execution");
pub(super) const GROWTH: Source = complete("Revenue Growth and Performance Management");
pub(super) const TEAM: Source = complete("Sales Team Development and Leadership");
pub(super) const TECHNOLOGY: Source = complete("Technology Integration and Sales Operations");
pub(super) const VISION: Source = complete("Strategic Leadership and Vision Development");
pub(super) const INFLUENCE: Source = complete("Advanced Communication and Influence");
pub(super) const ANALYSIS: Source = complete("Data Analysis and Performance Measurement");
pub(super) const INTELLIGENCE: Source = complete("Market Intelligence and Competitive Analysis");
pub(super) const EARLY_CAREER: Source = complete("Early Career Foundation Building");
pub(super) const SENIOR_CAREER: Source = complete("Senior Leadership Development");
pub(super) const TOP_CAREER: Source = complete("Executive Leadership Transition");
pub(super) const ADOPTION: Source = complete("Technology Integration and Adoption");
pub(super) const TALENT: Source = complete("Talent Acquisition and Retention");
pub(super) const PRESSURE: Source = complete("Market and Competitive Pressures");
pub(super) const ALIGNMENT: Source = complete("Cross-Functional Alignment Challenges");
pub(super) const TRAINING: Source = complete("Implementing Effective Training and Development");
pub(super) const PROCESSES: Source = complete("Designing Effective Sales Processes");
pub(super) const RETENTION: Source = complete("Customer Success and Retention Metrics");
pub(super) const PIPELINE: Source = complete("Activity and Pipeline Metrics");
pub(super) const RESULTS: Source = complete("Revenue and Growth Metrics");
pub(super) const EFFICIENCY: Source = complete("Sales Performance and Efficiency Metrics");
pub(super) const SUCCESS_MEASURED: Source = complete("How do CSOs measure success and performance?");
pub(super) const BASE_PAY: Source = complete("Base Salary Ranges by Experience");
pub(super) const VARIABLE_PAY: Source = complete("Variable Compensation Structure");
pub(super) const PAY_VARIES: Source = complete("Industry and Geographic Variations");
pub(super) const PAY_OVERALL: Source = complete("How much do Chief Sales Officers earn?");
pub(super) const CRM: Source = complete("CRM Platform Selection and Implementation");
pub(super) const ENABLEMENT: Source = complete("Sales Enablement and Training Platforms");
pub(super) const FORECASTS: Source = complete("Analytics and Business Intelligence Tools");
pub(super) const STRUCTURES: Source = complete("Organizational Structure Evolution");
pub(super) const REQUIRED: Source = complete("What qualifications are required to become a Chief Sales Officer?");
pub(super) const NOT_A_CRO: Source = complete("What's the difference between a CSO and a Chief Revenue Officer?");
pub(super) const INTRODUCTION: Source = complete("Chief Sales Officer: Complete Role and Responsibility Guide");

/// A statement, and who says so.
pub(super) const fn said(statement: &'static str, sources: &'static [Source]) -> Evidence {
    Evidence { statement, sources }
}

/// A statement that no guide makes.
pub(super) const fn ours(statement: &'static str) -> Evidence {
    Evidence { statement, sources: &[Source::Judgement] }
}
