//! JSON as it streams by: each object that may be a position becomes a node, without recursion.

use crate::exchange::progress::{Progress, Stage, Watch};
use crate::exchange::source::delimited::Lines;
use crate::exchange::source::foreign::Foreign;
use crate::exchange::source::{Table, TableError};
use crate::plan::FORMAT;
use json_event_parser::{JsonEvent, LowLevelJsonParser, LowLevelJsonParserResult};
use std::collections::HashMap;

/// An object that may be a position.
#[derive(Debug)]
pub struct Node {
    pub line: u64,
    /// The node in whose list it stands.
    pub parent: Option<usize>,
    /// Which list of a wrapping object it belongs to, itself or through whom it stands under.
    pub list: usize,
    text: String,
    /// Columns with where their cell ends in the text.
    ends: Vec<(usize, usize)>,
}

impl Node {
    /// Its cells with their columns, as they come.
    pub fn cells(&self) -> impl Iterator<Item = (usize, &str)> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|&(_, end)| end));
        starts.zip(&self.ends).map(|(start, &(column, end))| (column, self.text[start..end].trim()))
    }
}

/// A list of objects in the object that wraps all of a file.
#[derive(Debug)]
pub struct List {
    path: String,
    /// Whether it is named as people’s reports are.
    pub reports: bool,
}

/// All of a file.
#[derive(Debug)]
pub struct Nodes {
    /// In the order of the file.
    pub nodes: Vec<Node>,
    /// The headings of the columns.
    pub columns: Vec<String>,
    /// The lists of the wrapping object; the first stands for that object itself, or for the list that is all of the file.
    pub lists: Vec<List>,
    /// Whether the first node is an object that holds all the others.
    pub wrapped: bool,
}

/// Where an event belongs.
enum Frame {
    /// An object that is a node; outside it were this node and this much of the path.
    Node { outer: Option<usize>, base: usize, path: usize },
    /// An object inside a node: its values are the node’s.
    Inner { path: usize, through: Option<String> },
    /// A list; of people, or of values of a node.
    List { path: usize, kind: Kind, filled: bool },
    /// Something that is passed over.
    Nothing,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    People,
    Values,
}

/// Reads a text.
pub fn read(text: &str, watch: Watch) -> Result<Nodes, TableError> {
    let mut parser = LowLevelJsonParser::new().with_max_stack_size(usize::MAX);
    let mut reader = Reader {
        text,
        lines: Lines::new(text),
        all: Nodes {
            nodes: Vec::new(),
            columns: Vec::new(),
            lists: vec![List { path: String::new(), reports: false }],
            wrapped: false,
        },
        by_heading: HashMap::new(),
        filled: Vec::new(),
        cells: 0,
        frames: Vec::new(),
        path: String::new(),
        base: 0,
        key: String::new(),
        node: None,
        watch,
    };
    let mut at = 0;
    loop {
        let LowLevelJsonParserResult { consumed_bytes, event } = parser.parse_next(&text.as_bytes()[at..], true);
        at += consumed_bytes;
        match event {
            Some(Ok(JsonEvent::Eof)) => return Ok(reader.all),
            Some(Ok(event)) => reader.take(event, at)?,
            Some(Err(_)) => return Err(TableError::BrokenJson { line: reader.lines.of(at) }),
            None => {}
        }
    }
}

struct Reader<'r> {
    text: &'r str,
    lines: Lines<'r>,
    all: Nodes,
    by_heading: HashMap<String, usize>,
    /// Which node filled each column last.
    filled: Vec<usize>,
    cells: usize,
    frames: Vec<Frame>,
    /// The names of the objects and lists around, between dots.
    path: String,
    /// Where in it the names inside the present node begin.
    base: usize,
    /// The name of the value that comes next.
    key: String,
    node: Option<usize>,
    watch: Watch<'r>,
}

impl Reader<'_> {
    fn take(&mut self, event: JsonEvent, at: usize) -> Result<(), TableError> {
        match event {
            JsonEvent::ObjectKey(key) => {
                self.key.clear();
                self.key.push_str(&key);
                Ok(())
            }
            JsonEvent::String(text) if self.frames.len() == 1 && self.key == "format" && text == FORMAT => {
                Err(TableError::Foreign(Foreign::Plan))
            }
            JsonEvent::String(text) | JsonEvent::Number(text) => self.value(&text, at),
            JsonEvent::Boolean(yes) => self.value(if yes { "yes" } else { "no" }, at),
            JsonEvent::Null => self.value("", at),
            JsonEvent::StartObject => {
                let frame = self.object(at)?;
                self.open(frame, at)
            }
            JsonEvent::StartArray => {
                let frame = self.list();
                self.open(frame, at)
            }
            JsonEvent::EndObject | JsonEvent::EndArray => {
                self.close();
                Ok(())
            }
            JsonEvent::Eof => Ok(()),
        }
    }

    fn open(&mut self, frame: Frame, at: usize) -> Result<(), TableError> {
        if self.frames.len() >= Table::MAX_DEPTH {
            return Err(TableError::TooDeep { line: self.lines.of(at) });
        }
        self.frames.push(frame);
        Ok(())
    }

    fn close(&mut self) {
        match self.frames.pop() {
            Some(Frame::Node { outer, base, path }) => {
                (self.node, self.base) = (outer, base);
                self.path.truncate(path);
            }
            Some(Frame::Inner { path, .. } | Frame::List { path, .. }) => self.path.truncate(path),
            Some(Frame::Nothing) | None => {}
        }
    }

    /// What an object that opens is.
    fn object(&mut self, at: usize) -> Result<Frame, TableError> {
        // Names that say nothing of what they hold.
        const THROUGH: [&str; 6] = ["data", "attributes", "properties", "fields", "node", "user"];
        let wrapped = self.all.wrapped && self.node == Some(0);
        let path = self.path.len();
        match self.frames.last_mut() {
            None => {
                self.all.wrapped = true;
                self.begin(None, 0, at)
            }
            Some(Frame::Nothing) => Ok(Frame::Nothing),
            Some(Frame::List { kind, .. }) if *kind == Kind::People || wrapped => {
                let reports = *kind == Kind::People;
                let list = match self.node {
                    Some(0) if wrapped => self.named_list(reports),
                    Some(node) => self.all.nodes[node].list,
                    None => 0,
                };
                self.begin(self.node, list, at)
            }
            // Of several addresses or telephones the first.
            Some(Frame::List { filled: filled @ false, .. }) => {
                *filled = true;
                Ok(Frame::Inner { path, through: None })
            }
            Some(Frame::List { .. }) => Ok(Frame::Nothing),
            Some(Frame::Node { .. } | Frame::Inner { .. }) => {
                let says_nothing = self.key.starts_with("urn:") || THROUGH.iter().any(|name| self.key == *name);
                let through = says_nothing.then(|| std::mem::take(&mut self.key));
                if through.is_none() {
                    self.descend();
                }
                Ok(Frame::Inner { path, through })
            }
        }
    }

    /// What a list that opens is.
    fn list(&mut self) -> Frame {
        let path = self.path.len();
        match self.frames.last() {
            None => Frame::List { path, kind: Kind::People, filled: false },
            Some(Frame::Nothing) => Frame::Nothing,
            Some(&Frame::List { kind, filled, .. }) => Frame::List { path, kind, filled },
            Some(Frame::Node { .. } | Frame::Inner { .. }) => {
                let kind = if names_reports(&self.key) { Kind::People } else { Kind::Values };
                // Reports of reports need no path, which would grow with every layer.
                if kind == Kind::Values || self.all.wrapped && self.node == Some(0) {
                    self.descend();
                }
                Frame::List { path, kind, filled: false }
            }
        }
    }

    fn descend(&mut self) {
        if self.path.len() > self.base {
            self.path.push('.');
        }
        self.path.push_str(&self.key);
    }

    /// The list of the wrapping object that is being read.
    fn named_list(&mut self, reports: bool) -> usize {
        let last = self.all.lists.len() - 1;
        if last == 0 || self.all.lists[last].path != self.path {
            self.all.lists.push(List { path: self.path.clone(), reports });
            return last + 1;
        }
        last
    }

    /// A new node.
    fn begin(&mut self, parent: Option<usize>, list: usize, at: usize) -> Result<Frame, TableError> {
        const TOLD_EVERY: usize = 4096;
        let line = self.lines.of(at.saturating_sub(1));
        let node = self.all.nodes.len();
        // One more for an object around them all.
        if node > Table::MAX_ROWS {
            return Err(TableError::TooManyRows { line });
        }
        if node.is_multiple_of(TOLD_EVERY) {
            (self.watch)(Progress { stage: Stage::Reading, done: at, total: self.text.len() });
        }
        self.all.nodes.push(Node { line, parent, list, text: String::new(), ends: Vec::new() });
        let frame = Frame::Node { outer: self.node, base: self.base, path: self.path.len() };
        (self.node, self.base) = (Some(node), self.path.len());
        Ok(frame)
    }

    /// A value of the present node.
    fn value(&mut self, text: &str, at: usize) -> Result<(), TableError> {
        let Some(node) = self.node else { return Ok(()) };
        let outer = self.path.len();
        let (in_list, through) = match self.frames.last() {
            Some(Frame::Node { .. }) => (false, None),
            Some(Frame::Inner { through, .. }) => (false, through.clone()),
            Some(Frame::List { .. }) => (true, None),
            Some(Frame::Nothing) | None => return Ok(()),
        };
        if in_list && outer == self.base {
            // The names of reports, in a list without a path.
            return Ok(());
        }
        if !in_list {
            self.descend();
        }
        let mut column = self.column(at);
        if let (Ok(Some(taken)), Some(through)) = (&column, through)
            && self.filled[*taken] == node
        {
            self.path.truncate(outer);
            let key = std::mem::replace(&mut self.key, through);
            self.descend();
            self.key = key;
            self.descend();
            column = self.column(at);
        }
        self.path.truncate(outer);
        let Some(column) = column? else { return Ok(()) };
        let at_node = node;
        let node = &mut self.all.nodes[at_node];
        match node.ends.last_mut() {
            Some((last, end)) if in_list && *last == column => {
                node.text.push_str("; ");
                node.text.push_str(text);
                *end = node.text.len();
            }
            _ => {
                self.filled[column] = at_node;
                self.cells += 1;
                if self.cells > Table::MAX_CELLS {
                    return Err(TableError::TooManyCells { line: self.lines.of(at) });
                }
                node.text.push_str(text);
                node.ends.push((column, node.text.len()));
            }
        }
        Ok(())
    }

    /// The column of the present path; none for a name that nobody would read.
    fn column(&mut self, at: usize) -> Result<Option<usize>, TableError> {
        const LONGEST: usize = 1000;
        let path = &self.path[self.base..];
        if path.len() > LONGEST {
            return Ok(None);
        }
        // SCIM: the value of a manager is the manager’s id, the value of one of the e-mails is an e-mail.
        let path = match path.strip_suffix(".value") {
            Some(of) if of.ends_with('s') && !of.ends_with("ss") => &of[..of.len() - 1],
            Some(of) => of,
            None => path,
        };
        if let Some(&column) = self.by_heading.get(path) {
            return Ok(Some(column));
        }
        let column = self.all.columns.len();
        if column >= Table::MAX_COLUMNS {
            return Err(TableError::TooManyColumns { line: self.lines.of(at) });
        }
        self.by_heading.insert(path.to_owned(), column);
        self.all.columns.push(path.to_owned());
        self.filled.push(usize::MAX);
        Ok(Some(column))
    }
}

/// Whether a list of this name holds those who report to the object it is in.
fn names_reports(key: &str) -> bool {
    const NAMES: [&str; 18] = [
        "children",
        "child",
        "kids",
        "reports",
        "directreports",
        "subordinates",
        "reportees",
        "team",
        "members",
        "employees",
        "people",
        "staff",
        "positions",
        "nodes",
        "items",
        "descendants",
        "branches",
        "underlings",
    ];
    let letters = || key.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase);
    NAMES.iter().any(|name| letters().eq(name.chars()))
}
