//! How far in a line stands, whatever says so: spaces, tabs, bullets, numbers, the lines of a drawn tree.

use crate::exchange::source::Delimiter;
use crate::exchange::source::headings::Look;

/// The lines of a text that are not blank, with their numbers. Lines of a drawn tree without words are blank.
pub struct Lines<'t> {
    rest: Option<&'t str>,
    line: u64,
}

impl<'t> Lines<'t> {
    /// Those of `text`.
    pub const fn of(text: &'t str) -> Self {
        Self { rest: Some(text), line: 0 }
    }
}

impl<'t> Iterator for Lines<'t> {
    type Item = (u64, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let rest = self.rest?;
            let end = rest.find(['\r', '\n']);
            let (line, after) = rest.split_at(end.unwrap_or(rest.len()));
            self.rest = end.map(|_| after.strip_prefix("\r\n").unwrap_or_else(|| &after[1..]));
            self.line += 1;
            if line.chars().any(|letter| !is_space(letter) && !is_branch(letter)) {
                return Some((self.line, line));
            }
        }
    }
}

/// Letters that draw the branches of a tree.
const fn is_branch(letter: char) -> bool {
    matches!(letter, '\u{2500}'..='\u{257f}')
}

/// Spaces of any width, and marks that have none.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}')
}

/// Measures lines.
#[derive(Clone, Copy, Debug)]
pub struct Ruler {
    /// How many spaces a tab is as wide as.
    tab: usize,
    /// Whether numbers before the words are an outline’s.
    numbered: bool,
}

impl Ruler {
    /// Made for a text: a tab is one step of those lines that are indented with spaces, and numbers count where most lines
    /// have them.
    pub fn of(text: &str) -> Self {
        const SAMPLE: usize = 2000;
        let lines = || Lines::of(text).take(SAMPLE).map(|(_, line)| line);
        let spaces = |line: &str| line.len() - line.trim_start_matches(' ').len();
        let step = lines().filter(|line| !line.starts_with('\t')).map(spaces).filter(|&spaces| spaces > 0).min();
        let plain = Self { tab: step.unwrap_or(4), numbered: false };
        let numbered = lines().filter(|line| number(plain.measure(line).1).is_some()).count();
        Self { numbered: 2 * numbered > lines().count(), ..plain }
    }

    /// How far in a line stands, and its words.
    pub fn measure(self, line: &str) -> (usize, &str) {
        // Marks count less than any indentation: a bullet stands further in than words at the same place.
        const INDENT: usize = 64;
        let mut width = 0;
        let mut rest = line;
        while let Some(letter) = rest.chars().next() {
            width += match letter {
                '\t' => self.tab,
                '\u{200b}' | '\u{feff}' => 0,
                _ if is_space(letter) || is_branch(letter) => 1,
                _ => match ascii_branch(rest) {
                    Some(drawn) => {
                        rest = &rest[drawn - 1..];
                        drawn
                    }
                    None => break,
                },
            };
            rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
        }
        let mut marks = 0;
        if let Some((run, words)) = bullets(rest) {
            (marks, rest) = (run, words);
        }
        if self.numbered
            && let Some((parts, words)) = number(rest)
        {
            (marks, rest) = (marks + parts, words);
        }
        (width * INDENT + marks.min(INDENT - 1), rest.trim())
    }
}

/// How many letters of a branch drawn with ASCII stand here: `|   `, `+-- `, `\--- `, `` `-- ``, `|-- `.
fn ascii_branch(text: &str) -> Option<usize> {
    let after = text.strip_prefix(['|', '+', '\\', '`'])?;
    let dashes = after.len() - after.trim_start_matches('-').len();
    let ends =
        dashes > 2 || after[dashes..].is_empty() || after[dashes..].starts_with([' ', '\t', '|', '+', '\\', '`']);
    let drawn = dashes > 1 || dashes == 0 && text.starts_with('|');
    (ends && drawn).then_some(1 + dashes)
}

/// How many bullets stand here, and the words after them. Several of one kind are a deeper layer.
fn bullets(text: &str) -> Option<(usize, &str)> {
    const BULLETS: [char; 15] = ['-', '*', '+', '•', '–', '—', '◦', '▪', '‣', '·', '○', '●', '►', '➤', '■'];
    let first = text.chars().next().filter(|first| BULLETS.contains(first))?;
    let rest = text.trim_start_matches(first);
    let run = (text.len() - rest.len()) / first.len_utf8();
    let words = rest.trim_start();
    // A lone word-like bullet (“•Sales”) needs no space; a dash does, as it may belong to the word.
    let apart = words.len() < rest.len() || !first.is_ascii() && first != '–' && first != '—';
    (apart && !words.is_empty()).then_some((run, words))
}

/// How many parts an outline’s number has, and the words after it: `1.2.1 `, `2.`, `3)`.
fn number(text: &str) -> Option<(usize, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.')?;
    let (digits, rest) = text.split_at(end);
    let parts = digits.trim_end_matches('.').split('.');
    let sound = parts.clone().all(|part| !part.is_empty() && part.len() < 5);
    let words = rest.strip_prefix(')').unwrap_or(rest);
    let marked = digits.contains('.') || words.len() < rest.len();
    let apart = words.starts_with(is_space);
    (sound && apart && (marked || words.starts_with(' ')) && !words.trim().is_empty())
        .then(|| (parts.count(), words.trim_start()))
}

/// Whether a text is indented lines and no table.
pub fn seems_indented(text: &str) -> bool {
    const SAMPLE: usize = 200;
    let lines: Vec<_> = Lines::of(text).take(SAMPLE).map(|(_, line)| line).collect();
    let share = |is: &dyn Fn(&str) -> bool| lines.iter().filter(|line| is(line)).count();
    if share(&|line| line.contains(['├', '└', '│', '┣', '┗', '╰'])) > 0 {
        return true;
    }
    let headed =
        Delimiter::ALL.into_iter().any(|delimiter| delimiter.first_rows(text).iter().any(|row| Look::at(row).clear()));
    let quoted = share(&|line| line.matches('"').count() % 2 == 1) > 0;
    let cells = share(&|line| line.trim().contains('\t')) > 0;
    if headed || quoted || cells || lines.len() < 2 {
        return false;
    }
    let drawn = share(&|line| ascii_branch(line.trim_start()).is_some_and(|drawn| drawn > 1));
    let bulleted = share(&|line| bullets(line.trim_start()).is_some());
    let outlined = share(&|line| number(line.trim_start()).is_some());
    let deep = share(&|line| number(line.trim_start()).is_some_and(|(parts, _)| parts > 1));
    let indented = share(&|line| line.starts_with([' ', '\t', '\u{a0}', '\u{3000}']));
    // A first line that is indented as well is a table with spaces before its cells, unless others stand further in.
    let deeper = {
        let ruler = Ruler::of(text);
        let depths = || lines.iter().map(|line| ruler.measure(line).0);
        let first = depths().next();
        depths().any(|depth| Some(depth) > first)
    };
    drawn > 0
        || 2 * bulleted >= lines.len()
        || 2 * outlined > lines.len() && deep > 0
        || indented > 0 && deeper && !lines[0].starts_with([' ', '\t'])
}
