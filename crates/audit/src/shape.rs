//! The form of a file: every field that is unknown, missing, given twice or in a wrong form, each with its place.
//!
//! Deserializing stops at the first of them. A validator such as `jsonschema` finds them all, but without places and fields
//! given twice, and leaves a value that cannot be read. So one walk along the schema finds them and puts something
//! readable in their place, on which the rules can go on.
use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use evidence_bundle::{Bundle, Decimal, Finding, INLINE, MAX_FINDINGS, Members, Place, excerpt, forbidden, walk};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// The types of a bundle, as a JSON Schema without the rules.
pub(crate) static SCHEMA: LazyLock<Value> = LazyLock::new(|| evidence_bundle::shape().to_value());

/// What the walk found.
pub struct Shape {
    /// The file with something readable in every place; nothing where the whole is no object.
    pub value: Option<Value>,
    /// At most [`MAX_FINDINGS`].
    pub findings: Vec<Finding>,
    /// The paths of the fields whose values the file does not tell.
    unread: BTreeSet<String>,
    /// The codes of what rules may find because of them wherever it is.
    explained: Vec<&'static str>,
}

impl Shape {
    /// Looks through a text that is known to be JSON.
    pub fn read(text: &str) -> Self {
        let mut reader = Reader { text, path: String::new(), findings: Vec::new(), unread: BTreeSet::new() };
        let value = serde_json::from_str(text).ok().and_then(|root| reader.read(root, &SCHEMA));
        let explained = explained(&reader.unread);
        Self { value, findings: reader.findings, unread: reader.unread, explained }
    }

    /// Notes that what rests on a passage is not known either, where a part of the passage could not be read.
    pub fn spread(&mut self, bundle: &Bundle) {
        let passages = bundle.passages.iter().enumerate();
        let unread = passages.filter(|(index, _)| self.concerns(&format!("passages[{index}]")));
        let ids: HashSet<&str> = unread.map(|(_, passage)| passage.id.as_str()).collect();
        walk(bundle, &mut |visited| {
            if visited.item.passages().iter().any(|id| ids.contains(id.as_str())) {
                self.unread.insert(visited.path.to_owned());
            }
        });
    }

    /// Whether a rule may find this only because a field could not be read. Then the error in the form says enough.
    pub fn may_cause(&self, finding: &Finding) -> bool {
        self.explained.contains(&finding.code) || self.concerns(&finding.path)
    }

    /// Whether a path leads to something that could not be read, into it, or to what holds it.
    fn concerns(&self, path: &str) -> bool {
        let ends = path.char_indices().filter(|(_, c)| STEPS.contains(c)).map(|(at, _)| at).chain([path.len()]);
        let is_within = ends.into_iter().any(|end| self.unread.contains(&path[..end]));
        let holds = |step: &char| {
            let start = format!("{path}{step}");
            self.unread.range(start.clone()..).next().is_some_and(|unread| unread.starts_with(&start))
        };
        is_within || STEPS.iter().any(holds)
    }
}

/// How a fact is written, where a schema is that of a fact.
fn form_of(schema: &Value) -> Option<&'static str> {
    let has = |field: &str| schema["properties"].get(field).is_some();
    match (has("passages"), has("unit"), has("code")) {
        (true, true, _) => Some(r#"{ "value": 6, "unit": "wk", "passages": ["…"] }"#),
        (true, false, true) => Some(r#"{ "value": "by mouth", "code": "oral", "passages": ["…"] }"#),
        _ => None,
    }
}

/// With what a step of a path begins.
const STEPS: [char; 2] = ['.', '['];

/// The codes of the rules that look at distant parts of a bundle, one of which could not be read.
fn explained(unread: &BTreeSet<String>) -> Vec<&'static str> {
    let any = |is_such: &dyn Fn(&str) -> bool| unread.iter().any(|path| is_such(path));
    let (trials, reviews) = (any(&|path| path.starts_with("trials")), any(&|path| path.starts_with("reviews")));
    [
        // An id leads nowhere when what it leads to could not be read.
        ("E020", any(&may_hold_ids)),
        // Reviews against each other.
        ("E023", reviews),
        ("E061", reviews),
        // An outcome against the roles of the arms.
        ("E067", any(&|path| path.contains(".participants.arms"))),
        // A review against all trials.
        ("E072", trials || reviews),
        ("E074", trials || reviews),
    ]
    .into_iter()
    .filter_map(|(code, is_explained)| is_explained.then_some(code))
    .collect()
}

/// Whether a path leads to a list of things with ids, to one of them, or to its id.
fn may_hold_ids(path: &str) -> bool {
    let list = path.strip_suffix(".id").unwrap_or(path);
    let list = list.strip_suffix(']').and_then(|list| list.rsplit_once('[')).map_or(list, |(list, _)| list);
    ["sources", "passages", "trials", "reviews"].contains(&list) || list.ends_with("participants.arms")
}

struct Reader<'t> {
    text: &'t str,
    path: String,
    findings: Vec<Finding>,
    unread: BTreeSet<String>,
}

impl<'t> Reader<'t> {
    /// Reads a value after its schema. Nothing where it has another form.
    fn read(&mut self, value: &'t RawValue, schema: &'static Value) -> Option<Value> {
        let schema = resolved(schema);
        if let Some(codes) = codes(schema) {
            return self.code(value, &codes);
        }
        match schema["type"].as_str() {
            Some("object") => self.object(value, schema),
            Some("array") => self.list(value, &schema["items"]),
            Some("string") => self.string(value).map(Value::String),
            Some("boolean") => {
                let read = serde_json::from_str::<bool>(value.get()).ok();
                self.or_mismatch(read.map(Value::Bool), value, "true or false")
            }
            Some("integer") => {
                let read = value.get().parse::<u32>().ok();
                self.or_mismatch(read.map(Value::from), value, "a whole number")
            }
            _ => self.number(value),
        }
    }

    fn object(&mut self, value: &'t RawValue, schema: &'static Value) -> Option<Value> {
        let Ok(Members(members)) = serde_json::from_str(value.get()) else {
            let read = self.or_mismatch(None, value, "an object");
            if let (Some(form), Some(finding)) = (form_of(schema), self.findings.last_mut()) {
                finding.help = format!("write {form}, or leave an optional field out");
            }
            return read;
        };
        let fields = schema["properties"].as_object()?;
        // Null stands for an optional field that cannot be read.
        let mut read = Map::new();
        let mut has_unknown = false;
        for (name, member) in members {
            if self.findings.len() >= MAX_FINDINGS {
                break;
            }
            let field = fields.get(&name);
            // A name that is not known may be anything.
            let length = self.enter(&if field.is_some() { name.clone() } else { excerpt(&name) });
            match field {
                None => {
                    has_unknown = true;
                    self.finding("E004", member, "this field is not known".to_owned(), one_of(fields.keys()));
                }
                Some(_) if read.contains_key(&name) => {
                    let help = "keep one of the two, so that nothing is lost".to_owned();
                    self.finding("E007", member, "this field is given twice".to_owned(), help);
                    self.unread.insert(self.path.clone());
                }
                Some(field) => {
                    let member = self.read(member, field).unwrap_or_else(|| {
                        self.unread.insert(self.path.clone());
                        if is_required(schema, &name) { least(field) } else { Value::Null }
                    });
                    read.insert(name, member);
                }
            }
            self.path.truncate(length);
        }
        for (name, field) in fields {
            if read.contains_key(name) {
                continue;
            }
            let is_required = is_required(schema, name);
            if is_required {
                self.finding("E005", value, format!("the field `{name}` is missing"), "add it".to_owned());
                read.insert(name.clone(), least(field));
            }
            // An unknown field may be this one, with a typo in its name.
            if is_required || has_unknown {
                let length = self.enter(name);
                self.unread.insert(self.path.clone());
                self.path.truncate(length);
            }
        }
        self.alone(value, fields, &mut read);
        read.retain(|_, value| !value.is_null());
        Some(Value::Object(read))
    }

    /// Parts of a passage inside a fact need its words, and these need their source. Without them the rest is left out.
    fn alone(&mut self, value: &'t RawValue, fields: &Map<String, Value>, read: &mut Map<String, Value>) {
        let words = ["quote", "figure"].iter().any(|words| read.contains_key(*words));
        let missing = if words { "source" } else { "quote" };
        let holds_passage = fields.contains_key("quote") && INLINE.iter().any(|part| read.contains_key(*part));
        if !holds_passage || read.contains_key(missing) || (!words && read.contains_key("figure")) {
            return;
        }
        self.finding(
            "E005",
            value,
            format!("the field `{missing}` is missing"),
            "a passage has its words and its source; add it, or name a passage of the list".to_owned(),
        );
        self.unread.insert(format!("{}.passages", self.path));
        read.retain(|name, _| !INLINE.contains(&name.as_str()));
    }

    fn list(&mut self, value: &'t RawValue, items: &'static Value) -> Option<Value> {
        let Ok(elements) = serde_json::from_str::<Vec<&RawValue>>(value.get()) else {
            return self.or_mismatch(None, value, "a list");
        };
        let mut read = Vec::new();
        for (index, element) in elements.into_iter().enumerate() {
            if self.findings.len() >= MAX_FINDINGS {
                break;
            }
            let length = self.enter(&format!("[{index}]"));
            read.push(self.read(element, items).unwrap_or_else(|| {
                self.unread.insert(self.path.clone());
                least(items)
            }));
            self.path.truncate(length);
        }
        Some(Value::Array(read))
    }

    fn code(&mut self, value: &'t RawValue, codes: &[&str]) -> Option<Value> {
        let text = self.string(value)?;
        if !codes.contains(&text.as_str()) {
            self.finding("E006", value, format!("`{}` is not allowed here", excerpt(&text)), one_of(codes));
            return None;
        }
        Some(Value::String(text))
    }

    fn string(&mut self, value: &'t RawValue) -> Option<String> {
        let Ok(text) = serde_json::from_str::<String>(value.get()) else {
            self.or_mismatch(None, value, "text");
            return None;
        };
        if let Some((code, message, help)) = forbidden(&text) {
            self.finding(code, value, message.to_owned(), help.to_owned());
            self.unread.insert(self.path.clone());
        }
        Some(text)
    }

    fn number(&mut self, value: &'t RawValue) -> Option<Value> {
        match Decimal::parse(value.get()) {
            Ok(_) => serde_json::from_str(value.get()).ok(),
            Err(message) => {
                self.finding("E006", value, message, "write the number in digits, as the source has it".to_owned());
                None
            }
        }
    }

    fn or_mismatch(&mut self, read: Option<Value>, value: &'t RawValue, expected: &str) -> Option<Value> {
        if read.is_none() {
            let message = format!("this must be {expected} and is {}", kind(value));
            let help = "write it in that form, or leave an optional field out".to_owned();
            self.finding("E006", value, message, help);
        }
        read
    }

    fn finding(&mut self, code: &'static str, value: &'t RawValue, message: String, help: String) {
        // Finding a place costs a look at the whole text: a hostile file must not make that quadratic.
        if self.findings.len() < MAX_FINDINGS {
            let place = Some(Place::of(self.text, value.get()));
            self.findings.push(Finding { place, ..Finding::new(code, &self.path, message, help) });
        }
    }

    /// Goes one step down the path; the caller goes back by truncating it to the length returned.
    fn enter(&mut self, step: &str) -> usize {
        let length = self.path.len();
        if length > 0 && !step.starts_with('[') {
            self.path.push('.');
        }
        self.path.push_str(step);
        length
    }
}

/// A schema, or the definition that it refers to.
pub(crate) fn resolved(schema: &'static Value) -> &'static Value {
    let reference = schema["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    reference.and_then(|pointer| SCHEMA.pointer(pointer)).unwrap_or(schema)
}

/// The codes that a schema lists; nothing where it lists none.
fn codes(schema: &Value) -> Option<Vec<&str>> {
    let choices = schema["oneOf"].as_array().map_or_else(|| std::slice::from_ref(schema), Vec::as_slice);
    let codes = choices
        .iter()
        .flat_map(|choice| choice.get("const").into_iter().chain(choice["enum"].as_array().into_iter().flatten()));
    let codes: Vec<&str> = codes.filter_map(Value::as_str).collect();
    (!codes.is_empty()).then_some(codes)
}

fn is_required(schema: &Value, field: &str) -> bool {
    schema["required"].as_array().is_some_and(|required| required.iter().any(|name| name == field))
}

/// The least that a schema asks for.
fn least(schema: &'static Value) -> Value {
    let schema = resolved(schema);
    if let Some(codes) = codes(schema) {
        return codes[0].into();
    }
    match schema["type"].as_str() {
        Some("object") => {
            let fields = schema["properties"].as_object().into_iter().flatten();
            let required = fields.filter(|(name, _)| is_required(schema, name));
            required.map(|(name, field)| (name.clone(), least(field))).collect::<Map<_, _>>().into()
        }
        Some("array") => Value::Array(Vec::new()),
        Some("string") => "".into(),
        Some("boolean") => false.into(),
        _ => 0.into(),
    }
}

fn one_of<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> String {
    let names: Vec<S> = names.into_iter().collect();
    format!("use one of: {}", names.iter().map(S::as_ref).collect::<Vec<_>>().join(", "))
}

/// What a value is, in words.
fn kind(value: &RawValue) -> &'static str {
    match value.get().as_bytes().first() {
        Some(b'"') => "text",
        Some(b'{') => "an object",
        Some(b'[') => "a list",
        Some(b't' | b'f') => "true or false",
        Some(b'n') => "null",
        _ => "a number",
    }
}
