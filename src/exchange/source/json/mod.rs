//! JSON: lists of objects that name their managers, and objects that hold their reports.

mod reader;

use super::made::{POSITION_ID, REPORTS_TO, made_id};
use super::table::{Rows, Table};
use super::{Encoding, Form, How, TableError};
use crate::exchange::import::Field;
use crate::exchange::progress::Watch;
use reader::{Node, Nodes};
use std::collections::HashSet;

/// Reads `text`.
pub fn read(text: &str, encoding: Encoding, watch: Watch) -> Result<Table, TableError> {
    let mut all = reader::read(text, &mut *watch)?;
    let kept = unwrap(&all);
    if kept.first() != Some(&0) {
        all.nodes.iter_mut().filter(|node| node.parent == Some(0)).for_each(|node| node.parent = None);
    }
    let columns = Columns::of(&all, &kept);
    if columns.own.is_empty() {
        return Err(TableError::NoObjects);
    }
    let nested = kept.iter().any(|&at| all.nodes[at].parent.is_some());
    let ids = nested.then(|| Ids::of(&all, &kept, &columns.own));
    let mut headers: Vec<_> = columns.own.iter().map(|&column| all.columns[column].clone()).collect();
    if let Some(ids) = &ids {
        let made = ids.own.is_none().then_some(POSITION_ID);
        headers.splice(..0, made.into_iter().chain([REPORTS_TO]).map(str::to_owned));
    }
    let mut rows = Rows::new(false, watch);
    for (done, &at) in kept.iter().enumerate() {
        let node = &all.nodes[at];
        if let Some(ids) = &ids {
            if ids.own.is_none() {
                rows.cell(&ids.of_node(at));
            }
            rows.cell(&node.parent.map_or_else(String::new, |manager| ids.of_node(manager)));
        }
        columns.fill(node, &mut rows);
        rows.end(node.line, done, kept.len())?;
    }
    let how = How { encoding: Some(encoding), ..How::of(Form::Json) };
    Ok(Table::with_headings(how, headers, rows.into_rows(), Vec::new()))
}

/// Which nodes are positions: where an object wraps the list, the nodes of that list alone.
fn unwrap(all: &Nodes) -> Vec<usize> {
    let every = 0..all.nodes.len();
    if !all.wrapped {
        return every.collect();
    }
    /// What is known of a list of the wrapping object.
    #[derive(Default)]
    struct Known {
        fields: HashSet<Field>,
        nodes: usize,
        nested: bool,
    }
    let fields: Vec<_> = all.columns.iter().map(|heading| Field::of_heading(heading)).collect();
    let mut lists: Vec<Known> = all.lists.iter().map(|_| Known::default()).collect();
    for node in &all.nodes {
        let list = &mut lists[node.list];
        list.nodes += 1;
        list.nested |= node.parent != Some(0);
        let filled = node.cells().filter(|(_, text)| !text.is_empty());
        list.fields.extend(filled.filter_map(|(column, _)| fields[column]));
    }
    const SOMEBODY: [Field; 5] = [Field::Id, Field::Name, Field::FirstName, Field::LastName, Field::Title];
    let names_somebody = SOMEBODY.iter().any(|field| lists[0].fields.contains(field));
    let best = (1..lists.len()).rev().max_by_key(|&list| (lists[list].fields.len(), lists[list].nodes));
    let wraps = |list: &usize| {
        let known = &lists[*list];
        let people = match all.lists[*list].reports {
            true => known.fields.contains(&Field::Manager) && !known.nested,
            false => known.fields.len() > 1,
        };
        !names_somebody || people
    };
    match best.filter(wraps) {
        Some(list) => every.filter(|&at| at > 0 && all.nodes[at].list == list).collect(),
        None => every.filter(|&at| at == 0 || all.lists[all.nodes[at].list].reports).collect(),
    }
}

/// The columns that positions use, in the order in which they came.
struct Columns {
    own: Vec<usize>,
    places: Vec<usize>,
}

impl Columns {
    fn of(all: &Nodes, kept: &[usize]) -> Self {
        let mut used = vec![false; all.columns.len()];
        kept.iter().flat_map(|&at| all.nodes[at].cells()).for_each(|(column, _)| used[column] = true);
        let own: Vec<_> = (0..used.len()).filter(|&column| used[column]).collect();
        let mut places = vec![0; used.len()];
        own.iter().enumerate().for_each(|(place, &column)| places[column] = place);
        Self { own, places }
    }

    /// Adds the cells of a node, blank ones between.
    fn fill(&self, node: &Node, rows: &mut Rows) {
        let mut cells: Vec<_> = node.cells().map(|(column, text)| (self.places[column], text)).collect();
        cells.sort_by_key(|&(place, _)| place);
        // Of a name that comes twice the first value.
        cells.dedup_by_key(|&mut (place, _)| place);
        let mut next = 0;
        for (place, text) in cells {
            (next..place).for_each(|_| rows.cell(""));
            rows.cell(text);
            next = place + 1;
        }
    }
}

/// What nested objects are known by to those in them.
struct Ids<'n> {
    /// Their own ids, by node; otherwise we number them.
    own: Option<Vec<&'n str>>,
}

impl<'n> Ids<'n> {
    /// Their own, where each has one that no other has.
    fn of(all: &'n Nodes, kept: &[usize], columns: &[usize]) -> Self {
        const TRIED: usize = 6;
        let named = columns.iter().filter(|&&column| Field::of_heading(&all.columns[column]) == Some(Field::Id));
        let mut keys = named.take(TRIED).filter_map(|&column| {
            let mut seen = HashSet::new();
            let mut ids = vec![""; all.nodes.len()];
            for &at in kept {
                ids[at] = all.nodes[at].cells().find(|&(of, _)| of == column).map_or("", |(_, text)| text);
                if ids[at].is_empty() || !seen.insert(ids[at]) {
                    return None;
                }
            }
            Some(ids)
        });
        Self { own: keys.next() }
    }

    fn of_node(&self, at: usize) -> String {
        self.own.as_ref().map_or_else(|| made_id(at), |own| own[at].to_owned())
    }
}
