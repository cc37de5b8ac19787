//! What two schemas have in common.

use super::{MAX_DEPTH, Merger, values};
use crate::document::{AdditionalProperties, Id, JsonType, Schema, Target, Use};
use std::collections::HashSet;

/// How two schemas contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Contradiction {
    Types,
    Values,
}

/// Where what two schemas have in common is said.
pub(super) enum Carrier {
    First,
    Second,
    /// By neither alone.
    Made(Box<Schema>),
}

/// What a schema is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    /// Nothing but words, and limits within a type.
    Nothing,
    Scalar,
    List,
    Object,
    /// One of several schemas.
    Choice,
}

impl Contradiction {
    pub(super) fn of_member(self, name: &str) -> String {
        match self {
            Self::Types => format!("give `{name}` different types"),
            Self::Values => format!("give `{name}` values that have none in common"),
        }
    }

    pub(super) fn of_parts(self) -> &'static str {
        match self {
            Self::Types => "are of different types",
            Self::Values => "list values that have none in common",
        }
    }
}

impl Merger<'_> {
    /// A schema for what two have in common, of which the second is the narrower one where that is not clear.
    pub(super) fn join(&mut self, first: Id<Schema>, second: Id<Schema>) -> Result<Id<Schema>, Contradiction> {
        let (one, other) = (self.resolved(first), self.resolved(second));
        if one == other || self.depth == MAX_DEPTH {
            return Ok(second);
        }
        let key = [self.whole.unwrap_or(first), first, second];
        if let Some(known) = self.joined.get(&key) {
            return Ok(*known);
        }
        self.depth += 1;
        let carrier = self.carrier(one, other);
        self.depth -= 1;
        let joint = match carrier? {
            Carrier::First if self.is_wordless(second) => first,
            Carrier::Second if self.is_wordless(first) => second,
            Carrier::First => self.with_words(first, first, second),
            Carrier::Second => self.with_words(second, first, second),
            Carrier::Made(schema) => {
                let made = self.document.schemas.add(*schema);
                let joint = self.with_words(made, first, second);
                // What it holds may lead here again.
                self.joined.insert(key, joint);
                self.depth += 1;
                self.settle(made);
                self.depth -= 1;
                joint
            }
        };
        self.joined.insert(key, joint);
        Ok(joint)
    }

    fn carrier(&mut self, first: Id<Schema>, second: Id<Schema>) -> Result<Carrier, Contradiction> {
        let (Some(one), Some(other)) = (self.schema(first), self.schema(second)) else {
            return Ok(Carrier::Second);
        };
        if !self.may_be_one(&one, &other) {
            return Err(Contradiction::Types);
        }
        match (about(&one), about(&other)) {
            (About::Nothing, _) => Ok(Carrier::Second),
            (_, About::Nothing) => Ok(Carrier::First),
            (About::Scalar, About::Scalar) => {
                // The first may be in use elsewhere.
                let has_name = |id| self.components.contains(id);
                let either = if has_name(&second) && !has_name(&first) {
                    Carrier::Second
                } else {
                    Carrier::First
                };
                self.scalar(&one, other, either)
            }
            (About::List, About::List) => self.list(&one, other),
            (About::Object, About::Object) if is_map(&one) && is_map(&other) => self.map(&one, other),
            // A list of values says more than a choice of types, and a choice more than a type.
            (About::Scalar, About::Choice) if values::listed(&one).is_none() => Ok(Carrier::Second),
            (About::Scalar, About::Choice) => Ok(Carrier::First),
            (About::Choice, About::Scalar) if values::listed(&other).is_none() => Ok(Carrier::First),
            (About::Choice, About::Scalar) => Ok(Carrier::Second),
            _ if is_bare(&other) || self.is_part(second, first) => Ok(Carrier::First),
            _ if is_bare(&one) || self.is_part(first, second) => Ok(Carrier::Second),
            _ => {
                let part = |id| Schema {
                    reference: Some(Use {
                        at: other.at,
                        target: Target::Object(id),
                        description: None,
                    }),
                    ..Schema::any(other.at)
                };
                let parts = [part(first), part(second)].map(|part| self.document.schemas.add(part));
                Ok(Carrier::Made(Box::new(Schema {
                    all_of: parts.to_vec(),
                    ..Schema::any(other.at)
                })))
            }
        }
    }

    fn list(&mut self, one: &Schema, other: Schema) -> Result<Carrier, Contradiction> {
        match (one.items, other.items) {
            (Some(first), Some(second)) => {
                let items = self.join(first, second)?;
                Ok(match self.resolved(items) {
                    same if same == self.resolved(second) => Carrier::Second,
                    same if same == self.resolved(first) => Carrier::First,
                    _ => Carrier::Made(Box::new(Schema {
                        items: Some(items),
                        ..other
                    })),
                })
            }
            (Some(_), None) if other.prefix_items.is_empty() => Ok(Carrier::First),
            _ => Ok(Carrier::Second),
        }
    }

    fn map(&mut self, one: &Schema, other: Schema) -> Result<Carrier, Contradiction> {
        let (AdditionalProperties::Schema(first), AdditionalProperties::Schema(second)) =
            (&one.additional_properties, &other.additional_properties)
        else {
            return Ok(Carrier::Second);
        };
        let values = self.join(*first, *second)?;
        Ok(match self.resolved(values) {
            same if same == self.resolved(*second) => Carrier::Second,
            same if same == self.resolved(*first) => Carrier::First,
            _ => Carrier::Made(Box::new(Schema {
                additional_properties: AdditionalProperties::Schema(values),
                ..other
            })),
        })
    }

    /// A reference to what says the type, with the words of both: those of the second where it has some.
    fn with_words(&mut self, carrier: Id<Schema>, first: Id<Schema>, second: Id<Schema>) -> Id<Schema> {
        let (Some(one), Some(other)) = (self.schema(first), self.schema(second)) else {
            return carrier;
        };
        let said = |schema: &Schema| {
            let beside = schema.reference.as_ref().and_then(|used| used.description.clone());
            beside
                .or_else(|| schema.description.clone())
                .or_else(|| schema.title.clone())
        };
        let description = said(&other).or_else(|| said(&one));
        let words = Schema {
            reference: Some(Use {
                at: other.at,
                target: Target::Object(carrier),
                description: description.clone(),
            }),
            description,
            default: other.default.or(one.default),
            examples: if other.examples.is_empty() {
                one.examples
            } else {
                other.examples
            },
            read_only: one.read_only || other.read_only,
            write_only: one.write_only || other.write_only,
            deprecated: one.deprecated || other.deprecated,
            extensions: one.extensions.into_iter().chain(other.extensions).collect(),
            ..Schema::any(other.at)
        };
        self.document.schemas.add(words)
    }

    /// Whether a schema has no words that would be lost where another one stands for it.
    fn is_wordless(&self, id: Id<Schema>) -> bool {
        self.document.schemas.get(id).is_none_or(|schema| {
            let used = schema.reference.as_ref();
            used.is_none_or(|used| used.description.is_none())
                && schema.description.is_none()
                && schema.title.is_none()
                && schema.default.is_none()
                && schema.extensions.is_empty()
                && !(schema.read_only || schema.write_only || schema.deprecated)
        })
    }

    /// Whether a schema says nothing about a type.
    pub(super) fn is_silent(&self, id: Id<Schema>) -> bool {
        let schema = self.document.schemas.get(id);
        schema.is_none_or(|schema| schema.reference.is_none() && about(schema) == About::Nothing)
    }

    /// Whether schemas are all of one kind that has no members with names.
    pub(super) fn are_plain(&self, ids: &[Id<Schema>]) -> bool {
        let all = |is: fn(&Schema) -> bool| {
            let mut schemas = ids.iter().map(|id| self.document.schemas.get(self.resolved(*id)));
            schemas.all(|schema| schema.is_some_and(is))
        };
        all(|schema| about(schema) == About::Scalar) || all(|schema| about(schema) == About::List) || all(is_map)
    }

    /// Whether `whole` includes `part` by `allOf`.
    fn is_part(&self, part: Id<Schema>, whole: Id<Schema>) -> bool {
        let mut seen = HashSet::new();
        let mut pending = vec![whole];
        while let Some(id) = pending.pop() {
            let id = self.resolved(id);
            if id == part {
                return true;
            }
            if let Some(schema) = self.document.schemas.get(id).filter(|_| seen.insert(id)) {
                pending.extend(&schema.all_of);
            }
        }
        false
    }

    /// Whether a value may be of the types of both.
    fn may_be_one(&self, one: &Schema, other: &Schema) -> bool {
        let is_number = |ty: &JsonType| matches!(ty, JsonType::Integer | JsonType::Number);
        one.types.is_empty()
            || other.types.is_empty()
            || one.types.iter().any(|ty| other.types.contains(ty))
            || (one.types.iter().any(is_number) && other.types.iter().any(is_number))
    }
}

fn about(schema: &Schema) -> About {
    let is_of = |types: &[JsonType]| schema.types.iter().any(|ty| types.contains(ty));
    if !schema.one_of.is_empty() || !schema.any_of.is_empty() {
        About::Choice
    } else if !schema.properties.is_empty()
        || !schema.all_of.is_empty()
        || !schema.pattern_properties.is_empty()
        || matches!(schema.additional_properties, AdditionalProperties::Schema(_))
        || is_of(&[JsonType::Object])
    {
        About::Object
    } else if schema.items.is_some() || !schema.prefix_items.is_empty() || is_of(&[JsonType::Array]) {
        About::List
    } else if schema.values.is_some()
        || schema.constant.is_some()
        || schema.format.is_some()
        || !schema.types.is_empty()
    {
        About::Scalar
    } else {
        About::Nothing
    }
}

/// Whether a schema of an object says no more than that it is one.
fn is_bare(schema: &Schema) -> bool {
    about(schema) == About::Object
        && schema.properties.is_empty()
        && schema.all_of.is_empty()
        && schema.required.is_empty()
        && schema.pattern_properties.is_empty()
        && !matches!(schema.additional_properties, AdditionalProperties::Schema(_))
}

/// Whether a schema of an object says of which type all members are, and names none.
fn is_map(schema: &Schema) -> bool {
    schema.properties.is_empty()
        && schema.all_of.is_empty()
        && schema.pattern_properties.is_empty()
        && schema.one_of.is_empty()
        && schema.any_of.is_empty()
        && matches!(schema.additional_properties, AdditionalProperties::Schema(_))
}
