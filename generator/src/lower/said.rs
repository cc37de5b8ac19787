//! What documents say of values, answers and the rest that no Rust code shows: bounds, patterns, what stands for absence,
//! and words. The code does not hang on it, but services and readers do.

use crate::document::{AdditionalProperties, Arena, Bound, Document, Id, JsonType, MediaType, Schema, Use};
use crate::print;
use crate::tree::{NodeId, Tree, Value};
use std::collections::BTreeMap;

/// How deep lists, maps and choices written in place are followed.
const MAX_DEPTH: usize = 8;

/// How the way into one of several choices begins.
pub const CHOICE: &str = "choice ";

/// What is said of something: by the way into it, as in `items`, and by what it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said(pub BTreeMap<(String, Fact), String>);

/// What a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// At least so much, or more than that.
    Least(&'static str),
    /// At most so much, or less than that.
    Most(&'static str),
    /// Something else that not all values meet.
    Form(&'static str),
    /// What stands for absence.
    Default,
    /// Which media types there are.
    Content,
    /// What must be known to those who ask.
    Security,
    /// That it may be null.
    Null,
    /// That it is deprecated.
    Deprecated,
    /// A description.
    Words,
}

/// Keywords that the document model does not hold.
const OTHERS: &[Fact] = &[
    Fact::Least("minLength"),
    Fact::Most("maxLength"),
    Fact::Least("minProperties"),
    Fact::Most("maxProperties"),
    Fact::Form("multipleOf"),
    Fact::Form("uniqueItems"),
];

impl Fact {
    /// Its keyword.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Least(keyword) | Self::Most(keyword) | Self::Form(keyword) => keyword,
            Self::Default => "default",
            Self::Content => "content",
            Self::Security => "security",
            Self::Null => "null",
            Self::Deprecated => "deprecated",
            Self::Words => "description",
        }
    }

    /// Whether values have to meet it.
    #[must_use]
    pub fn is_bound(self) -> bool {
        matches!(self, Self::Least(_) | Self::Most(_) | Self::Form(_))
    }
}

impl Said {
    /// The same with one thing more.
    #[must_use]
    pub(super) fn and(mut self, fact: Fact, text: Option<impl Into<String>>) -> Self {
        self.0.extend(text.map(|text| ((String::new(), fact), text.into())));
        self
    }

    /// What is said of the whole.
    #[must_use]
    pub fn get(&self, fact: Fact) -> Option<&str> {
        self.0.get(&(String::new(), fact)).map(String::as_str)
    }

    /// What a schema says, and those of its parts that have no type of their own, not what they refer to.
    pub(super) fn of(id: Id<Schema>, schemas: &Arena<Schema>, tree: &Tree) -> Self {
        let mut said = Self::default();
        if let Some(schema) = schemas.get(id) {
            Reader { schemas, tree }.schema(schema, "", MAX_DEPTH, &mut said);
        }
        said
    }

    /// What is said of a body by its forms.
    pub(super) fn of_content(content: &[(String, Use<MediaType>)], document: &Document, tree: &Tree) -> Self {
        let mut said = Self::default();
        let mut names: Vec<_> = content.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        said = said.and(Fact::Content, (!names.is_empty()).then(|| names.join(", ")));
        let schemas = content.iter().filter_map(|(name, used)| {
            let media = document.used(used)?;
            let schema = document.schemas.get(media.schema.or(media.item_schema)?)?;
            Some((name, schema))
        });
        let reader = Reader {
            schemas: &document.schemas,
            tree,
        };
        for (name, schema) in schemas {
            if !makes_a_type(schema) {
                reader.schema(schema, name, MAX_DEPTH, &mut said);
            }
        }
        said
    }
}

/// What statements are read from.
struct Reader<'a> {
    schemas: &'a Arena<Schema>,
    tree: &'a Tree,
}

impl Reader<'_> {
    fn schema(&self, schema: &Schema, way: &str, depth: usize, said: &mut Said) {
        let mut say = |fact, text: Option<String>| said.0.extend(text.map(|text| ((way.to_owned(), fact), text)));
        let bound = |bound: &Bound| {
            let side = if bound.exclusive { " itself excluded" } else { "" };
            format!("{}{side}", bound.value)
        };
        say(Fact::Least("minimum"), schema.minimum.as_ref().map(bound));
        say(Fact::Most("maximum"), schema.maximum.as_ref().map(bound));
        say(Fact::Least("minItems"), schema.min_items.map(|least| least.to_string()));
        say(Fact::Most("maxItems"), schema.max_items.map(|most| most.to_string()));
        say(Fact::Form("pattern"), schema.pattern.clone());
        // These say what 3.1 says by other keywords.
        let format = schema
            .format
            .clone()
            .filter(|format| !matches!(format.as_str(), "byte" | "binary"));
        say(Fact::Form("format"), format);
        say(Fact::Default, schema.default.map(|node| self.json(node)));
        let is_nullable = schema.nullable || schema.types.contains(&JsonType::Null);
        say(Fact::Null, is_nullable.then(|| true.to_string()));
        say(Fact::Deprecated, schema.deprecated.then(|| true.to_string()));
        let beside = schema.reference.as_ref().and_then(|used| used.description.clone());
        let words = beside.or_else(|| schema.description.clone().or_else(|| schema.title.clone()));
        say(Fact::Words, words);
        for fact in OTHERS {
            let node = self.tree.get(schema.at, fact.keyword());
            let node = node.filter(|node| *self.tree.value(*node) != Value::Bool(false));
            say(*fact, node.map(|node| self.json(node)));
        }
        if depth > 0 && schema.reference.is_none() {
            self.parts(schema, way, depth - 1, said);
        }
    }

    fn parts(&self, schema: &Schema, way: &str, depth: usize, said: &mut Said) {
        let others = match &schema.additional_properties {
            AdditionalProperties::Schema(id) => Some(("additionalProperties".to_owned(), *id)),
            AdditionalProperties::Unsaid | AdditionalProperties::Any | AdditionalProperties::None => None,
        };
        let items = schema.items.map(|id| ("items".to_owned(), id));
        let first = schema.prefix_items.iter().enumerate();
        let first = first.map(|(index, id)| (format!("prefixItems {index}"), *id));
        let patterns = schema.pattern_properties.iter();
        let patterns = patterns.map(|(pattern, id)| (format!("patternProperties {pattern}"), *id));
        for (step, id) in items.into_iter().chain(others).chain(first).chain(patterns) {
            let Some(part) = self.schemas.get(id).filter(|part| !makes_a_type(part)) else {
                continue;
            };
            let way = if way.is_empty() { step } else { format!("{way} {step}") };
            self.schema(part, &way, depth, said);
        }
        for part in schema.one_of.iter().chain(&schema.any_of) {
            let Some(part) = self.schemas.get(*part).filter(|part| !makes_a_type(part)) else {
                continue;
            };
            // Their order says nothing, but what they are does. The union tells of their words, and which there are.
            let step = format!("{CHOICE}{:?}", part.types);
            let way = if way.is_empty() { step } else { format!("{way} {step}") };
            let mut own = Said::default();
            self.schema(part, &way, depth, &mut own);
            said.0
                .extend(own.0.into_iter().filter(|((_, fact), _)| fact.is_bound()));
            said.0.insert((way, Fact::Content), String::new());
        }
    }

    fn json(&self, node: NodeId) -> String {
        let text = print::write_json(self.tree, node);
        text.lines().map(str::trim).collect()
    }
}

/// Whether a schema has a type of its own, which is told of for itself, or refers to one.
fn makes_a_type(schema: &Schema) -> bool {
    schema.reference.is_some() || schema.values.is_some() || !schema.properties.is_empty() || !schema.all_of.is_empty()
}

impl super::Lowering<'_> {
    /// What a schema says of its values.
    pub(super) fn said(&self, id: Id<Schema>) -> Said {
        Said::of(id, &self.document.schemas, self.tree)
    }
}
