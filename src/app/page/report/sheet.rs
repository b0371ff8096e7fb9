//! The paper of the report, as rules for the browser’s printing: they hold while the report is on the screen.

use crate::app::browser::paper::Rules;
use crate::exchange::export::Size;
use yew::prelude::*;

/// What the report is printed on: the size, and its place among [`Size::ALL`].
pub const PAPERS: [(Size, usize); 2] = [(Size::A4, 0), (Size::Letter, 2)];

/// See [`PaperRules`].
#[derive(Properties, PartialEq)]
pub struct PaperRulesProps {
    /// In CSS.
    pub rules: AttrValue,
}

/// Lets rules about paper hold while this is on the page. There is nothing to be seen of it.
#[component]
pub fn PaperRules(props: &PaperRulesProps) -> Html {
    use_effect_with(props.rules.clone(), |rules| {
        let held = Rules::new(rules);
        move || drop(held)
    });
    Html::default()
}

/// The rules for a size of paper. Charts lie on pages of their own, on the longer side and uncut: their drawings are as large
/// as the paper, with a margin of their own, of which the lowest part makes room for the page number.
pub fn paper_rules(paper: usize, hash: &str) -> String {
    let (size, _) = PAPERS[paper.min(PAPERS.len() - 1)];
    let (short, long) = size.tenths();
    let millimetres = |tenths: u32| format!("{}.{}mm", tenths / 10, tenths % 10);
    let (width, height) = (millimetres(long), millimetres(short - FOOT));
    let name = if size == Size::Letter { "letter" } else { "A4" };
    let record: String = hash.chars().take(12).collect();
    format!(
        "{page} @page report-cover {{ margin: 24mm; @bottom-left {{ content: none }} @bottom-right {{ content: none }} }} \
         @page report-chart {{ size: {name} landscape; margin: 0 0 {foot_height}; \
           @bottom-left {{ content: none }} \
           @bottom-right {{ content: counter(page) \" / \" counter(pages); {FOOT_FONT}; vertical-align: top; padding-right: 10mm }} }} \
         @media print {{ .report-sheet img {{ width: {width}; height: {height} }} }}",
        foot_height = millimetres(FOOT),
        page = page_rules(paper, &format!("Record {record}")),
    )
}

/// The rules for pages of text: their size and margins, what stands at their foot, and their numbers.
pub fn page_rules(paper: usize, foot: &str) -> String {
    let name = if PAPERS[paper.min(PAPERS.len() - 1)].0 == Size::Letter { "letter" } else { "A4" };
    let mut words = String::new();
    for letter in foot.chars() {
        // Whatever is not a letter or a digit could mean something in a rule.
        match letter {
            letter if letter.is_alphanumeric() || letter == ' ' => words.push(letter),
            other => words.push_str(&format!("\\{:x} ", u32::from(other))),
        }
    }
    format!(
        "@page {{ size: {name}; margin: 18mm 18mm 20mm; \
           @bottom-left {{ content: \"{words}\"; {FOOT_FONT} }} \
           @bottom-right {{ content: counter(page) \" / \" counter(pages); {FOOT_FONT} }} }}"
    )
}

const FOOT_FONT: &str = "font: 8pt sans-serif; color: #565a51";

/// Room for the number of a page with a chart, tenths of a millimetre: the margin that the drawing leaves free.
const FOOT: u32 = 100;
