//! What a parameter becomes: an argument of the call, or a setter.

use super::media::is_json;
use super::parameter_names::{place_name, want};
use super::scope::Scope;
use super::{Hint, Lowering, bodies, collision, docs, places};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{
    Id, Operation, Parameter as Described, ParameterPlace, PathItem, Schema, Style as DescribedStyle, Version,
};
use crate::ir::{Arity, Escape, Explode, Manner, Name, Need, Parameter, Place, Scalar, Shape, Style, TypeRef};
use crate::tree::Value;

impl<'a> Lowering<'a> {
    /// The parameters of an operation, its own before those of its path: required ones in the order of the path and
    /// the document, optional ones by name.
    pub(super) fn parameters(
        &mut self,
        path: &str,
        item: &'a PathItem,
        operation: &'a Operation,
        hint: &Hint,
        scope: &mut Scope,
    ) -> Vec<Parameter> {
        let document = self.document;
        let mut described = document.parameters_of(item, operation);
        // What stands behind a number sign tells operations apart, and is not sent.
        let route = path.split('#').next().unwrap_or_default();
        let in_template = |name: &str| route.find(&format!("{{{name}}}"));
        described.sort_by_key(|(_, parameter)| match parameter.place {
            ParameterPlace::Path => in_template(&parameter.name).unwrap_or(usize::MAX - 1),
            _ => usize::MAX,
        });
        let mut kept = Vec::new();
        for (used, parameter) in described {
            if parameter.place == ParameterPlace::Path && in_template(&parameter.name).is_none() {
                // The place of use: the parameter itself may be right for other paths.
                let place = self.tree.span(used.at);
                let message = format!(
                    "the path `{path}` has no `{{{}}}`: the parameter is left out",
                    parameter.name
                );
                self.diagnostics.push(
                    Diagnostic::warning(Code::PathTemplate, place, message)
                        .help("add it to the path, or remove the parameter"),
                );
            } else if !self.is_described_elsewhere(parameter) {
                kept.push(parameter);
            }
        }
        let undescribed = undescribed(route, &kept);
        for name in &undescribed {
            let message = format!("`{{{name}}}` in the path `{path}` is not described: it is taken as a string");
            self.diagnostics.push(
                Diagnostic::warning(Code::PathTemplate, operation.span, message)
                    .help(format!("add a parameter `{name}` with `in: path`")),
            );
        }
        let wants = kept.iter().map(|parameter| self.want_of(parameter));
        let in_path = undescribed
            .iter()
            .map(|name| (ParameterPlace::Path, want(ParameterPlace::Path, name, None)));
        let wants: Vec<_> = wants.chain(in_path).collect();
        let mut names = scope.claim_in_turns(&wants).into_iter();
        let mut parameters = Vec::new();
        for ((parameter, (_, want)), rust) in kept.iter().zip(&wants).zip(&mut names) {
            let place = self.tree.span(parameter.at);
            self.diagnostics
                .extend(collision(&parameter.name, want.best(), &rust, place));
            let hint = self.shared.of_parameter(parameter).unwrap_or_else(|| {
                if rust == want.best() {
                    hint.member(&parameter.name)
                } else {
                    hint.member(&format!("{} {}", place_name(parameter.place), parameter.name))
                }
            });
            parameters.push(self.parameter(parameter, rust, &hint));
        }
        parameters.extend(undescribed.into_iter().zip(names).map(|(name, rust)| {
            Parameter::undescribed(Name {
                wire: name.to_owned(),
                rust,
            })
        }));
        let (mut required, mut optional): (Vec<_>, Vec<_>) = parameters
            .into_iter()
            .partition(|parameter| parameter.need == Need::Required);
        optional.sort_by(|one, other| one.name.rust.cmp(&other.name.rust));
        required.append(&mut optional);
        required
    }

    /// Whether the standard has a header described elsewhere, and ignores it as a parameter.
    fn is_described_elsewhere(&mut self, parameter: &'a Described) -> bool {
        let name = parameter.name.to_ascii_lowercase();
        let is_standard = ["accept", "content-type", "authorization"].contains(&name.as_str());
        let is_ignored = parameter.place == ParameterPlace::Header && is_standard;
        if is_ignored {
            let message = format!(
                "the standard has `{}` described elsewhere, and ignores it as a parameter",
                parameter.name
            );
            self.note(Code::Ignored, parameter.at, message);
        }
        is_ignored
    }

    fn parameter(&mut self, parameter: &'a Described, rust: String, hint: &Hint) -> Parameter {
        let place = places::place(parameter.place);
        let (ty, arity, style) = match parameter.schema {
            Some(schema) => self.argument(schema, self.style(parameter), hint),
            None => self.content_argument(parameter, hint),
        };
        let need = if parameter.required || place == Place::Path {
            Need::Required
        } else {
            Need::Optional
        };
        let schema = parameter.schema.and_then(|id| self.schema(self.resolved(id)));
        Parameter {
            name: Name {
                wire: parameter.name.clone(),
                rust,
            },
            docs: docs::docs(parameter_text(parameter, schema), parameter.deprecated),
            default: self.parameter_default(parameter, schema),
            example: self.example(parameter, schema),
            place,
            ty,
            arity,
            style,
            need,
        }
    }

    /// What the service takes where nobody sets a parameter that need not be set.
    fn parameter_default(&self, parameter: &Described, schema: Option<&Schema>) -> Option<String> {
        let default = schema.and_then(|schema| schema.default).filter(|_| !parameter.required);
        default.and_then(|node| self.plain(node))
    }

    /// The type of a parameter's value, or of each where it is a list of plain values.
    fn argument(&mut self, schema: Id<Schema>, style: Style, hint: &Hint) -> (TypeRef, Arity, Style) {
        let ty = self.type_of(schema, hint);
        let described = self.schema(self.resolved(schema));
        match self.unaliased(ty) {
            TypeRef::List(item) if self.is_plain(&item) => {
                let count =
                    described.and_then(|schema| schema.min_items.filter(|least| Some(*least) == schema.max_items));
                let count = count.and_then(|count| usize::try_from(count).ok());
                let arity = match count.filter(|count| (1..=8).contains(count)) {
                    Some(count) => Arity::Exactly(count),
                    None => Arity::Many,
                };
                // A simple list has commas either way.
                let explode = if style.manner == Manner::Simple {
                    Explode::No
                } else {
                    style.explode
                };
                (*item, arity, Style { explode, ..style })
            }
            plain if self.is_plain(&plain) => {
                let arity = if is_usual(style) { Arity::One } else { Arity::Shaped };
                let explode = Explode::No;
                (plain, arity, Style { explode, ..style })
            }
            other => (other, Arity::Shaped, style),
        }
    }

    /// The type of a parameter that is described as a media type.
    fn content_argument(&mut self, parameter: &'a Described, hint: &Hint) -> (TypeRef, Arity, Style) {
        let style = self.style(parameter);
        let text = (
            TypeRef::Scalar(Scalar::String),
            Arity::One,
            Style::new(style.manner, Explode::No),
        );
        let Some((media, content)) = parameter.content.first() else {
            return text;
        };
        let schema = self.media_type(content).and_then(|content| content.schema);
        match (bodies::essence(media).as_str(), schema) {
            // Any media type at all: it is written like a parameter without one.
            ("*/*", Some(schema)) => self.argument(schema, style, hint),
            ("application/x-www-form-urlencoded", Some(schema)) if parameter.place == ParameterPlace::Querystring => {
                let ty = self.type_of(schema, hint);
                (ty, Arity::Shaped, Style::new(Manner::Form, Explode::Yes))
            }
            (media, schema) if is_json(media) => {
                let ty = schema.map_or(TypeRef::Json, |schema| self.nullable_type_of(schema, hint));
                (ty, Arity::Shaped, Style::new(Manner::Json, Explode::No))
            }
            _ => {
                let message = format!("`{}` is given as text of the media type `{media}`", parameter.name);
                self.note(Code::RawJson, parameter.at, message);
                text
            }
        }
    }

    fn style(&self, parameter: &Described) -> Style {
        let manner = match parameter.style {
            DescribedStyle::Simple => Manner::Simple,
            DescribedStyle::Label => Manner::Label,
            DescribedStyle::Matrix => Manner::Matrix,
            DescribedStyle::Form => Manner::Form,
            DescribedStyle::SpaceDelimited => Manner::SpaceDelimited,
            DescribedStyle::PipeDelimited => Manner::PipeDelimited,
            DescribedStyle::DeepObject => Manner::DeepObject,
            DescribedStyle::Cookie => Manner::Cookie,
        };
        let explode = if parameter.explode && manner != Manner::DeepObject {
            Explode::Yes
        } else {
            Explode::No
        };
        // Before 3.2 only queries could ask for it.
        let may_be_reserved = parameter.place == ParameterPlace::Query
            || (parameter.place == ParameterPlace::Path && self.document.version >= Version::V32);
        let escape = if parameter.allow_reserved && may_be_reserved {
            Escape::Unreserved
        } else {
            Escape::All
        };
        Style {
            manner,
            explode,
            escape,
        }
    }

    /// Whether a value is one text in a URL or header.
    fn is_plain(&self, ty: &TypeRef) -> bool {
        match self.unaliased(ty.clone()) {
            TypeRef::Scalar(_) => true,
            TypeRef::Defined(id) => self.is_enum(id),
            _ => false,
        }
    }

    fn unaliased(&self, mut ty: TypeRef) -> TypeRef {
        for _ in 0..16 {
            let TypeRef::Defined(id) = &ty else { break };
            match self
                .types
                .definitions
                .get(id.0)
                .and_then(Option::as_ref)
                .map(|definition| &definition.shape)
            {
                Some(Shape::Alias(target)) => ty = target.clone(),
                _ => break,
            }
        }
        ty
    }

    fn is_enum(&self, id: crate::ir::TypeId) -> bool {
        let definition = self.types.definitions.get(id.0).and_then(Option::as_ref);
        definition.is_some_and(|definition| matches!(definition.shape, Shape::Enum(_)))
    }

    fn example(&self, parameter: &Described, schema: Option<&Schema>) -> Option<String> {
        let own = parameter.example.or_else(|| {
            let first = parameter.examples.first()?;
            self.document.used(first)?.value
        });
        let node = own.or_else(|| schema?.examples.first().copied())?;
        match self.tree.value(node) {
            Value::String(text) | Value::Number(text) => Some(text.to_string()),
            Value::Bool(value) => Some(value.to_string()),
            _ => None,
        }
    }
}

impl Parameter {
    fn undescribed(name: Name) -> Self {
        Self {
            name,
            docs: crate::ir::Docs::default(),
            place: Place::Path,
            ty: TypeRef::Scalar(Scalar::String),
            arity: Arity::One,
            style: Style::new(Manner::Simple, Explode::No),
            need: Need::Required,
            default: None,
            example: None,
        }
    }
}

/// What the document says of a parameter, or else of its values.
fn parameter_text<'a>(parameter: &'a Described, schema: Option<&'a Schema>) -> Option<&'a str> {
    let own = parameter.description.as_deref();
    own.or_else(|| schema.and_then(|schema| schema.description.as_deref()))
}

/// Whether a style writes a plain value as it is, and so need not be named.
fn is_usual(style: Style) -> bool {
    !matches!(style.manner, Manner::Label | Manner::Matrix | Manner::Cookie) && style.escape == Escape::All
}

/// The names in a path template, each once, that no parameter describes.
fn undescribed<'a>(route: &'a str, described: &[&Described]) -> Vec<&'a str> {
    let mut undescribed = Vec::new();
    for name in template_names(route) {
        let in_query = route
            .split_once('?')
            .is_some_and(|(_, query)| query.contains(&format!("{{{name}}}")));
        let is_it = |parameter: &&Described| {
            let may_be =
                parameter.place == ParameterPlace::Path || (in_query && parameter.place == ParameterPlace::Query);
            may_be && parameter.name == name
        };
        if !undescribed.contains(&name) && !described.iter().any(is_it) {
            undescribed.push(name);
        }
    }
    undescribed
}

/// The names between braces of a path template.
fn template_names(path: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        names.push(name);
        rest = after;
    }
    names
}
