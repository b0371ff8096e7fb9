//! How a test names a thing on the page: as a reader would, by role, label or text, and only failing that by selector.

use serde_json::{Value, json};
use std::fmt;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, WebDriver, WebElement};

/// Something on the page to act on or read.
#[derive(Clone, Debug)]
pub enum Target {
    /// An element by its accessible role and name, as assistive technology is told them.
    Role { role: String, name: String },
    /// A field by its accessible name.
    Label(String),
    /// The innermost element whose text contains this.
    Text(String),
    /// A CSS selector.
    Css(String),
}

/// The element of that ARIA role (`button`, `link`, `heading`, `tab`, `treeitem` …) with exactly that accessible name.
pub fn role(role: &str, name: &str) -> Target {
    Target::Role { role: role.to_owned(), name: name.to_owned() }
}

/// The field (text, number, choice, tick box, slider, file …) with exactly that accessible name.
pub fn label(name: &str) -> Target {
    Target::Label(name.to_owned())
}

/// The innermost element that shows this text, possibly among other text.
pub fn text(text: &str) -> Target {
    Target::Text(text.to_owned())
}

/// The first element that the CSS selector matches.
pub fn css(selector: &str) -> Target {
    Target::Css(selector.to_owned())
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Role { role, name } => write!(f, "the {role} “{name}”"),
            Self::Label(name) => write!(f, "the field “{name}”"),
            Self::Text(text) => write!(f, "the text “{text}”"),
            Self::Css(selector) => write!(f, "`{selector}`"),
        }
    }
}

/// Roles of elements that take a value.
const FIELDS: [&str; 12] = [
    "textbox",
    "searchbox",
    "spinbutton",
    "combobox",
    "listbox",
    "checkbox",
    "radio",
    "switch",
    "slider",
    "Date",
    "button",
    "radiogroup",
];

/// Every innermost element whose text, with runs of white space taken as one space, contains the argument.
const INNERMOST: &str = "
    const shows = element => element.textContent.replace(/\\s+/g, ' ').includes(arguments[0]);
    return [...document.body.querySelectorAll('*')]
        .filter(element => shows(element) && ![...element.children].some(shows));";

impl Target {
    /// Every element that answers to the target now, in the order of the page, and that a reader can perceive.
    pub async fn all(&self, driver: &WebDriver) -> WebDriverResult<Vec<WebElement>> {
        let candidates = match self {
            Self::Role { role, name } => {
                return accessible(driver, json!({ "role": role, "accessibleName": name }), |_| true).await;
            }
            Self::Label(name) => {
                return accessible(driver, json!({ "accessibleName": name }), |role| FIELDS.contains(&role)).await;
            }
            Self::Text(text) => driver.execute(INNERMOST, [json!(text)]).await?.elements()?,
            Self::Css(selector) => driver.find_all(By::Css(selector.as_str())).await?,
        };
        let mut shown = Vec::new();
        for element in candidates {
            // A file field usually hides behind a button of the page's own, and takes a file all the same.
            if element.is_displayed().await? || element.attr("type").await?.as_deref() == Some("file") {
                shown.push(element);
            }
        }
        Ok(shown)
    }
}

/// The elements that the browser's own accessibility tree holds under that role or name, if their role is accepted.
async fn accessible(
    driver: &WebDriver,
    mut query: Value,
    accepts: fn(&str) -> bool,
) -> WebDriverResult<Vec<WebElement>> {
    const HANDOVER: &str = "elementsForTheTest";
    let cdp = driver.cdp();
    let document = cdp.send_raw("DOM.getDocument", json!({ "depth": 0 })).await?;
    query["nodeId"] = document["root"]["nodeId"].clone();
    let answer = cdp.send_raw("Accessibility.queryAXTree", query).await?;
    let nodes = answer["nodes"].as_array().into_iter().flatten();
    let perceivable =
        nodes.filter(|node| node["ignored"] == false && accepts(node["role"]["value"].as_str().unwrap_or_default()));
    // The tree speaks of nodes by other numbers than WebDriver does; the page itself passes them from one to the other.
    for node in perceivable {
        let resolved = cdp.send_raw("DOM.resolveNode", json!({ "backendNodeId": node["backendDOMNodeId"] })).await?;
        let hand_over = json!({
            "objectId": resolved["object"]["objectId"],
            "functionDeclaration": format!("function() {{ (window.{HANDOVER} ??= []).push(this) }}"),
        });
        cdp.send_raw("Runtime.callFunctionOn", hand_over).await?;
    }
    let collect = format!("const found = window.{HANDOVER} ?? []; delete window.{HANDOVER}; return found");
    driver.execute(collect, []).await?.elements()
}
