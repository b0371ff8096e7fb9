//! Where a statement or a number comes from: one of the four guides, another publication, or our own judgement.

/// One of the four published guides that the planner stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Guide {
    /// CSO against CRO: roles, factors, scenarios, structures. Undated, publisher not named.
    Compare,
    /// What a CSO does by quarter, is measured on and earns. Conduyt, 2026.
    Operate,
    /// Short definition, reports, skills, the C-suite. Revenue.io, undated.
    Glossary,
    /// The long guide to the CSO's duties, path, pay and measures. Databar, August 2025.
    Complete,
}

impl Guide {
    /// All four, in the order the Guide page lists them.
    pub const ALL: [Self; 4] = [Self::Compare, Self::Operate, Self::Glossary, Self::Complete];

    /// How the guide is cited to a reader.
    #[must_use]
    pub const fn citation(self) -> &'static str {
        match self {
            Self::Compare => "Comparison guide “CSO vs. CRO” (publisher not named)",
            Self::Operate => "Conduyt, guide to the Chief Sales Officer, 2026",
            Self::Glossary => "Revenue.io, Inside Sales Glossary, “What is a Chief Sales Officer”",
            Self::Complete => "Databar, “Chief Sales Officer: Complete Role and Responsibility Guide”, 5 August 2025",
        }
    }

    /// A short name for a source mark beside a number.
    #[must_use]
    pub const fn short(self) -> &'static str {
        match self {
            Self::Compare => "CSO vs. CRO guide",
            Self::Operate => "Conduyt 2026",
            Self::Glossary => "Revenue.io glossary",
            Self::Complete => "Databar 2025",
        }
    }

    /// The headings of its text, in order, each once: what a section that is cited can be. Lists of other pages at its end
    /// are left out.
    #[must_use]
    pub const fn sections(self) -> &'static [&'static str] {
        match self {
            Self::Compare => COMPARE,
            Self::Operate => OPERATE,
            Self::Glossary => GLOSSARY,
            Self::Complete => COMPLETE,
        }
    }

    /// The file its text was read from, as the guides' collection names it.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Compare => "003_debd8c10d39626c1.txt",
            Self::Operate => "002_46ea3b77ab3afc39.txt",
            Self::Glossary => "001_c291fcbc86d6c841.txt",
            Self::Complete => "000_458fef2fe7d930b0.txt",
        }
    }
}

/// Where one statement or number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// A guide, and the section of it.
    Guide(Guide, &'static str),
    /// Another publication: a title or author, and an address or citation.
    Published(&'static str, &'static str),
    /// The planner's own judgement; no publication gives it.
    Judgement,
}

/// One statement that the decision rests on, with everything it rests on in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The statement in our own words, a whole sentence.
    pub statement: &'static str,
    /// At least one source.
    pub sources: &'static [Source],
}

const COMPARE: &[&str] = &[
    "Defining the Roles",
    "Historical Context and Evolution of Roles",
    "Traditional Sales Leadership Structure",
    "Emergence of the Chief Sales Officer Role",
    "Rise of the Chief Revenue Officer Position",
    "Current Landscape of Executive Revenue Leadership",
    "Chief Sales Officer (CSO) Role in Detail",
    "Primary Responsibilities",
    "Key Performance Indicators (KPIs)",
    "Typical Background and Qualifications",
    "Challenges Faced by CSOs",
    "Impact on Business Performance",
    "Chief Revenue Officer (CRO) Role in Detail",
    "Challenges Faced by CROs",
    "Key Differences Between CSO and CRO",
    "Scope of Responsibility",
    "Departmental Oversight",
    "Strategic Focus",
    "Metrics and KPIs",
    "Typical Career Paths",
    "When to Choose a CSO vs. CRO",
    "Factors Influencing the Decision",
    "Scenarios Favoring a CSO",
    "Scenarios Favoring a CRO",
    "Potential for Role Evolution",
    "Impact on Organization and Team Structure",
    "Reporting Structures under a CSO",
    "Reporting Structures under a CRO",
    "Collaboration and Communication Changes",
    "Future Trends and Evolving Responsibilities",
    "Increasing Importance of Data Analytics and AI",
    "Growing Focus on Customer Experience and Retention",
    "Emergence of New Executive Roles",
    "Impact of Remote Work and Digital Transformation",
    "Conclusion",
];

const OPERATE: &[&str] = &[
    "What a Chief Sales Officer does",
    "CSO responsibilities by quarter",
    "CSO vs CRO",
    "What CSOs are measured on",
    "CSO compensation",
    "Path to CSO",
    "How CSOs use CRM tooling",
    "Frequently asked questions",
    "What is the difference between CSO and VP of Sales?",
    "Can you become a CSO without an MBA?",
    "What does a CSO typically work on day-to-day?",
];

const GLOSSARY: &[&str] = &[
    "What is a Chief Sales Officer (CSO)?",
    "Inside Sales Glossary  > What is a Chief Sales Officer (CSO)?",
    "Chief Sales Officer (CSO) Job Description",
    "Key Skills of Chief Sales Officers",
    "Who is the CSO role for?",
    "How to Succeed as a Chief Sales Officer",
    "Explore the CSO Career Path",
    "Chief Sales Officer (CSO): What you need to know",
    "What is the difference between a CSO and a VP of Sales?",
    "How does a CSO work with other executive leaders?",
    "What are some key metrics that a CSO should track?",
    "How can a CSO drive sales innovation?",
    "What role do data and analytics play in a CSO’s decision-making?",
    "CSO and Company Strategy and Objectives",
    "How a CSO Shapes Go-To-Market Strategy",
    "Reporting Structure: Who Does a CSO Manage?",
];

const COMPLETE: &[&str] = &[
    "Chief Sales Officer: Complete Role and Responsibility Guide",
    "What Is a Chief Sales Officer?",
    "Core Responsibilities of a Chief Sales Officer",
    "Strategic Sales Planning and Execution",
    "Revenue Growth and Performance Management",
    "Sales Team Development and Leadership",
    "Technology Integration and Sales Operations",
    "Essential Skills for Chief Sales Officers",
    "Strategic Leadership and Vision Development",
    "Advanced Communication and Influence",
    "Data Analysis and Performance Measurement",
    "Market Intelligence and Competitive Analysis",
    "The CSO Career Path and Progression",
    "Early Career Foundation Building",
    "Senior Leadership Development",
    "Executive Leadership Transition",
    "Salary and Compensation Expectations",
    "Base Salary Ranges by Experience",
    "Variable Compensation Structure",
    "Industry and Geographic Variations",
    "Key Challenges Facing Modern CSOs",
    "Technology Integration and Adoption",
    "Talent Acquisition and Retention",
    "Market and Competitive Pressures",
    "Cross-Functional Alignment Challenges",
    "How Databar Transforms CSO Effectiveness",
    "Solving Sales Technology Stack Complexity",
    "Enhancing Sales Team Productivity and Performance",
    "Improving Data Quality and Sales Intelligence",
    "Supporting Strategic Decision Making",
    "Building High-Performance Sales Organizations",
    "Establishing Clear Vision and Strategy",
    "Designing Effective Sales Processes",
    "Creating Winning Sales Cultures",
    "Implementing Effective Training and Development",
    "Essential Metrics and KPIs for CSOs",
    "Revenue and Growth Metrics",
    "Sales Performance and Efficiency Metrics",
    "Activity and Pipeline Metrics",
    "Customer Success and Retention Metrics",
    "Technology Tools and Sales Stack Optimization",
    "CRM Platform Selection and Implementation",
    "Sales Enablement and Training Platforms",
    "Analytics and Business Intelligence Tools",
    "Future Trends in Sales Leadership",
    "Artificial Intelligence and Automation",
    "Evolving Buyer Behavior and Expectations",
    "Organizational Structure Evolution",
    "FAQs",
    "What qualifications are required to become a Chief Sales Officer?",
    "How much do Chief Sales Officers earn?",
    "What's the difference between a CSO and a Chief Revenue Officer?",
    "What are the biggest challenges facing CSOs in 2025?",
    "How do CSOs measure success and performance?",
    "What skills are most critical for CSO success?",
    "How is artificial intelligence changing the CSO role?",
    "What career path typically leads to becoming a CSO?",
];
