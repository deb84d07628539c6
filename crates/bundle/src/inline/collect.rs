//! Finds the passages in the facts, and puts them into the list.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hasher as _;

use fnv::FnvHasher;

use super::node::{Kind, Node};
use super::{INLINE, is_fragment};
use crate::{Finding, excerpt};

/// What a source may say for all of its passages.
const OF_ALL: [&str; 2] = ["basis", "checked"];

/// What makes a passage the same as another: which words, in which source, where.
type Key = [String; 6];

/// What was found, and with it the paths that the editor's text has instead of those of the bundle.
pub(super) struct Collected {
    pub findings: Vec<Finding>,
    pub origins: HashMap<String, String>,
}

pub(super) struct Collector<'t> {
    format: u64,
    /// By source and field.
    defaults: HashMap<(String, &'static str), String>,
    /// The ids of the passages in the list.
    taken: HashSet<String>,
    /// The ids of all passages, by what makes them the same.
    ids: HashMap<Key, String>,
    /// What is said of each passage so far: by id and field.
    said: HashMap<(String, String), String>,
    /// What the facts say of each passage that the list does not: by id.
    found: BTreeMap<String, Found<'t>>,
    findings: Vec<Finding>,
    origins: HashMap<String, String>,
}

struct Found<'t> {
    at: usize,
    /// The path of the first fact that holds it; nothing for a passage of the list.
    origin: Option<String>,
    members: Vec<(String, Node<'t>)>,
}

impl<'t> Collector<'t> {
    /// Knows the sources and passages of a bundle.
    pub fn new(root: &Node<'t>, format: u64) -> Self {
        let list = |name: &str| root.get(name).map(Node::elements).unwrap_or_default();
        let mut collector = Self {
            format,
            defaults: HashMap::new(),
            taken: HashSet::new(),
            ids: HashMap::new(),
            said: HashMap::new(),
            found: BTreeMap::new(),
            findings: Vec::new(),
            origins: HashMap::new(),
        };
        for source in list("sources") {
            let id = source.get("id").map(Node::plain).unwrap_or_default().into_owned();
            for field in OF_ALL {
                if let Some(Kind::Scalar(default)) = source.get(field).map(|node| &node.kind) {
                    collector.defaults.insert((id.clone(), field), default.clone().into_owned());
                }
            }
        }
        for passage in list("passages") {
            let Some(id) = passage.get("id").map(|id| id.plain().into_owned()) else { continue };
            for (name, value) in passage.members() {
                collector.said.insert((id.clone(), name.clone()), value.plain().into_owned());
            }
            collector.ids.entry(key(passage.members())).or_insert_with(|| id.clone());
            collector.taken.insert(id);
        }
        collector
    }

    /// Takes the passages out of a value and all that is in it.
    pub fn visit(&mut self, path: &str, node: &mut Node<'t>) {
        match &mut node.kind {
            Kind::Object(members) => {
                if members.iter().any(|(name, _)| is_fragment(name)) {
                    self.take(path, node.at, members);
                }
                for (name, value) in members {
                    self.visit(&format!("{path}.{name}"), value);
                }
            }
            Kind::List(elements) => {
                for (index, element) in elements.iter_mut().enumerate() {
                    self.visit(&format!("{path}[{index}]"), element);
                }
            }
            Kind::Scalar(_) => {}
        }
    }

    /// Takes the passage out of a fact, and names it there.
    fn take(&mut self, path: &str, at: usize, members: &mut Vec<(String, Node<'t>)>) {
        let (own, rest): (Vec<_>, Vec<_>) =
            std::mem::take(members).into_iter().partition(|(name, _)| INLINE.contains(&name.as_str()));
        *members = rest;
        let fragment = own.iter().find(|(name, _)| is_fragment(name)).map_or("quote", |(name, _)| name).to_owned();
        // Where the format cannot be read, another rule says so.
        if self.format == 1 {
            self.findings.push(Finding::new(
                "E008",
                &format!("{path}.{fragment}"),
                format!("a passage inside its fact is of format 2, and the bundle says format {}", self.format),
                "write `\"format\": 2`, or let `evidence migrate` do it",
            ));
        }
        let id = self.add(path, at, own);
        let name = Node::made(at, &id);
        let named = match members.iter_mut().find(|(name, _)| name == "passages") {
            None => {
                members.push(("passages".to_owned(), Node { at, kind: Kind::List(vec![name]) }));
                0
            }
            Some((_, Node { kind: Kind::List(ids), .. })) => {
                ids.push(name);
                ids.len() - 1
            }
            // No list of ids: another rule says so.
            Some(_) => return,
        };
        self.origins.insert(format!("{path}.passages[{named}]"), format!("{path}.{fragment}"));
    }

    /// Adds a passage and returns its id. One that is there already gets what it lacks.
    fn add(&mut self, path: &str, at: usize, members: Vec<(String, Node<'t>)>) -> String {
        let key = key(&members);
        let id = self.ids.get(&key).cloned().unwrap_or_else(|| {
            let id = free(&key, &self.taken);
            self.taken.insert(id.clone());
            self.ids.insert(key, id.clone());
            self.found.insert(id.clone(), Found { at, origin: Some(path.to_owned()), members: Vec::new() });
            id
        });
        let found = self.found.entry(id.clone()).or_insert(Found { at, origin: None, members: Vec::new() });
        let mut own = HashSet::new();
        for (name, value) in members {
            let place = format!("{path}.{name}");
            if !own.insert(name.clone()) {
                let help = "keep one of the two, so that nothing is lost";
                self.findings.push(Finding::new("E007", &place, "this field is given twice".to_owned(), help));
                continue;
            }
            let name = if name == "quote" { "exact".to_owned() } else { name };
            match self.said.entry((id.clone(), name.clone())) {
                Entry::Vacant(entry) => {
                    entry.insert(value.plain().into_owned());
                    found.members.push((name, value));
                }
                Entry::Occupied(said) if *said.get() == value.plain() => {}
                Entry::Occupied(said) => self.findings.push(differing(&place, said.get(), &value.plain())),
            }
        }
        id
    }

    /// Puts what was found into the list of passages, and gives each what its source says for all.
    pub fn put_into(mut self, list: &mut Node<'t>) -> Collected {
        if let Kind::List(passages) = &mut list.kind {
            // What facts say of a passage that is in the list already.
            for passage in passages.iter_mut() {
                let id = passage.get("id").map(|id| id.plain().into_owned()).unwrap_or_default();
                if let (Some(found), Kind::Object(members)) = (self.found.remove(&id), &mut passage.kind) {
                    members.extend(found.members);
                }
            }
            for (id, found) in std::mem::take(&mut self.found) {
                let Some(origin) = found.origin else { continue };
                self.origins.insert(format!("passages[{}]", passages.len()), origin);
                let mut members = vec![("id".to_owned(), Node::made(found.at, &id))];
                members.extend(found.members);
                passages.push(Node { at: found.at, kind: Kind::Object(members) });
            }
            for (index, passage) in passages.iter_mut().enumerate() {
                self.fill(index, passage);
            }
        }
        Collected { findings: self.findings, origins: self.origins }
    }

    /// Gives a passage what its source says for all of its passages.
    fn fill(&mut self, index: usize, passage: &mut Node<'t>) {
        let source = passage.get("source").map(|source| source.plain().into_owned()).unwrap_or_default();
        let at = passage.at;
        let Kind::Object(members) = &mut passage.kind else { return };
        for field in OF_ALL {
            if members.iter().any(|(name, _)| name == field) {
                continue;
            }
            if let Some(default) = self.defaults.get(&(source.clone(), field)) {
                members.push((field.to_owned(), Node { at, kind: Kind::Scalar(default.clone().into()) }));
            } else if field == "checked" {
                let path = format!("passages[{index}]");
                let path = self.origins.get(&path).cloned().unwrap_or(path);
                self.findings.push(Finding::new(
                    "E005",
                    &path,
                    "neither the passage nor its source says how it was checked".to_owned(),
                    "add `checked` to the passage, or to the source for all of its passages",
                ));
                // It is refused. This makes no rule say more of it.
                members.push((field.to_owned(), Node::made(at, "primary")));
            }
        }
    }
}

/// E009: one passage that is described in two ways.
fn differing(path: &str, said: &str, other: &str) -> Finding {
    Finding::new(
        "E009",
        path,
        format!("the same passage has `{}` in another place, and `{}` here", excerpt(said), excerpt(other)),
        "write it once: the same quotation from the same place of a source is one passage",
    )
}

fn key(members: &[(String, Node)]) -> Key {
    let of = |name: &str| {
        let member = members.iter().find(|(other, _)| other == name);
        member.map(|(_, value)| value.plain().into_owned()).unwrap_or_default()
    };
    let exact = if members.iter().any(|(name, _)| name == "quote") { of("quote") } else { of("exact") };
    [exact, of("figure"), of("source"), of("locator"), of("prefix"), of("suffix")]
}

/// An id that stays the same whatever else is in the bundle, and that no passage of the list has.
fn free(key: &Key, taken: &HashSet<String>) -> String {
    let mut hasher = FnvHasher::default();
    for part in key {
        hasher.write(part.as_bytes());
        // No text of a bundle holds it.
        hasher.write(&[0]);
    }
    let id = format!("quote-{:016x}", hasher.finish());
    let others = (2..).map(|number| format!("{id}-{number}"));
    std::iter::once(id.clone()).chain(others).find(|id| !taken.contains(id)).unwrap_or_default()
}
