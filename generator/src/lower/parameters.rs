//! What a parameter becomes: an argument of the call, or a setter.

use super::operations::is_json;
use super::{Hint, Lowering, collision, docs, names};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Id, Operation, Parameter as Described, ParameterPlace, PathItem, Schema, Style};
use crate::ir::{Arity, ListStyle, Name, Need, Parameter, Place, Scalar, Shape, TypeRef, ValueStyle};
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
        scope: &mut names::Scope,
    ) -> Vec<Parameter> {
        let document = self.document;
        let mut described = document.parameters_of(item, operation);
        let in_template = |name: &str| path.find(&format!("{{{name}}}"));
        described.sort_by_key(|(_, parameter)| match parameter.place {
            ParameterPlace::Path => in_template(&parameter.name).unwrap_or(usize::MAX - 1),
            _ => usize::MAX,
        });
        let mut parameters = Vec::new();
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
                continue;
            }
            parameters.extend(self.parameter(parameter, hint, scope));
        }
        for name in template_names(path) {
            if !parameters
                .iter()
                .any(|parameter| parameter.place == Place::Path && parameter.name.wire == name)
            {
                let message = format!("`{{{name}}}` in the path `{path}` is not described: it is taken as a string");
                self.diagnostics.push(
                    Diagnostic::warning(Code::PathTemplate, operation.span, message)
                        .help(format!("add a parameter `{name}` with `in: path`")),
                );
                parameters.push(Parameter::undescribed(Name {
                    wire: name.to_owned(),
                    rust: scope.claim(names::value_name(name).rust),
                }));
            }
        }
        let (mut required, mut optional): (Vec<_>, Vec<_>) = parameters
            .into_iter()
            .partition(|parameter| parameter.need == Need::Required);
        optional.sort_by(|one, other| one.name.rust.cmp(&other.name.rust));
        required.append(&mut optional);
        required
    }

    fn parameter(&mut self, parameter: &'a Described, hint: &Hint, scope: &mut names::Scope) -> Option<Parameter> {
        let place = match parameter.place {
            ParameterPlace::Path => Place::Path,
            ParameterPlace::Query => Place::Query,
            ParameterPlace::Header => Place::Header,
            ParameterPlace::Cookie => Place::Cookie,
            ParameterPlace::Querystring => {
                self.warn(
                    Code::RawJson,
                    parameter.at,
                    "a parameter that is the whole query is not supported: it is left out",
                );
                return None;
            }
        };
        if place == Place::Header
            && ["accept", "content-type", "authorization"].contains(&parameter.name.to_ascii_lowercase().as_str())
        {
            let message = format!(
                "the standard has `{}` described elsewhere, and ignores it as a parameter",
                parameter.name
            );
            self.note(Code::Ignored, parameter.at, message);
            return None;
        }
        let given = self
            .extension(&parameter.extensions, "x-rust-name")
            .and_then(|(_, text)| names::given_value_name(text));
        let wanted = given.unwrap_or_else(|| names::value_name(&parameter.name).rust);
        let rust = scope.claim(wanted.clone());
        self.diagnostics
            .extend(collision(&parameter.name, &wanted, &rust, self.tree.span(parameter.at)));
        let hint = hint.member(&parameter.name);
        let (ty, arity) = match parameter.schema {
            Some(schema) => self.argument(schema, parameter, &hint),
            None => self.content_argument(parameter, place, &hint),
        };
        let need = if parameter.required || place == Place::Path {
            Need::Required
        } else {
            Need::Optional
        };
        let schema = parameter.schema.and_then(|id| self.schema(self.resolved(id)));
        Some(Parameter {
            name: Name {
                wire: parameter.name.clone(),
                rust,
            },
            docs: docs::docs(
                parameter
                    .description
                    .as_deref()
                    .or_else(|| schema.and_then(|schema| schema.description.as_deref())),
                parameter.deprecated,
            ),
            example: self.example(parameter, schema),
            place,
            ty,
            arity,
            need,
        })
    }

    /// The type of a parameter's value, or of each where it is a list.
    fn argument(&mut self, schema: Id<Schema>, parameter: &Described, hint: &Hint) -> (TypeRef, Arity) {
        let ty = self.type_of(schema, hint);
        let described = self.schema(self.resolved(schema));
        match self.unaliased(ty) {
            TypeRef::List(item) => {
                let style = list_style(parameter);
                let count =
                    described.and_then(|schema| schema.min_items.filter(|least| Some(*least) == schema.max_items));
                let arity = match count
                    .and_then(|count| usize::try_from(count).ok())
                    .filter(|count| (1..=8).contains(count))
                {
                    Some(count) => Arity::Exactly(count, style),
                    None => Arity::Many(style),
                };
                (self.plain(*item, parameter), arity)
            }
            TypeRef::Scalar(scalar) => (TypeRef::Scalar(scalar), Arity::One),
            TypeRef::Defined(id) if self.is_string_enum(id) => (TypeRef::Defined(id), Arity::One),
            other => match value_style(parameter) {
                Some(style) => (other, Arity::Shaped(style)),
                None => (self.plain(other, parameter), Arity::One),
            },
        }
    }

    /// The type of a parameter that is described as a media type.
    fn content_argument(&mut self, parameter: &'a Described, place: Place, hint: &Hint) -> (TypeRef, Arity) {
        let text = (TypeRef::Scalar(Scalar::String), Arity::One);
        let Some((media, content)) = parameter.content.first() else {
            return text;
        };
        let schema = self.media_type(content).and_then(|content| content.schema);
        match schema {
            Some(schema) if is_json(media) && place == Place::Query => {
                (self.nullable_type_of(schema, hint), Arity::Shaped(ValueStyle::Json))
            }
            _ => {
                let message = format!(
                    "`{}` is `{media}`, which is not expressed in types: it is given as text",
                    parameter.name
                );
                self.warn(Code::RawJson, parameter.at, message);
                text
            }
        }
    }

    /// A type that can stand in a URL or header; anything else is given as the text that is to stand there.
    fn plain(&mut self, ty: TypeRef, parameter: &Described) -> TypeRef {
        match ty {
            TypeRef::Scalar(_) => ty,
            TypeRef::Defined(id) if self.is_string_enum(id) => ty,
            _ => {
                self.note(
                    Code::RawJson,
                    parameter.at,
                    format!(
                        "`{}` is not expressed in types: its value is given as text",
                        parameter.name
                    ),
                );
                TypeRef::Scalar(Scalar::String)
            }
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

    fn is_string_enum(&self, id: crate::ir::TypeId) -> bool {
        let definition = self.types.definitions.get(id.0).and_then(Option::as_ref);
        definition.is_some_and(|definition| matches!(definition.shape, Shape::StringEnum(_)))
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
            need: Need::Required,
            example: None,
        }
    }
}

/// How an object is written, or a value of one of several types: only a query has a way for each of them.
fn value_style(parameter: &Described) -> Option<ValueStyle> {
    match (parameter.place, parameter.style, parameter.explode) {
        (ParameterPlace::Query, Style::DeepObject, _) => Some(ValueStyle::DeepObject),
        (ParameterPlace::Query, _, true) => Some(ValueStyle::Members),
        (ParameterPlace::Query, _, false) => Some(ValueStyle::Commas),
        _ => None,
    }
}

fn list_style(parameter: &Described) -> ListStyle {
    match (parameter.style, parameter.explode) {
        (Style::SpaceDelimited, false) => ListStyle::Space,
        (Style::PipeDelimited, false) => ListStyle::Pipe,
        (Style::Form | Style::SpaceDelimited | Style::PipeDelimited | Style::DeepObject | Style::Cookie, true) => {
            ListStyle::Repeat
        }
        _ => ListStyle::Comma,
    }
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
