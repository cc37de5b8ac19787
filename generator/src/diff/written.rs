//! Rust items as a report names them.

use crate::ir::{
    Api, Arity, Content, Enum, EnumOf, Form, Group, Literal, Need, Operation, Parameter, Presence, Role, Scalar,
    TypeDef, TypeRef,
};

/// A type as code writes it.
pub(super) fn ty(api: &Api, ty: &TypeRef) -> String {
    let within = |inner: &TypeRef| self::ty(api, inner);
    match ty {
        TypeRef::Defined(id) => api.get(*id).map_or("", |definition| &definition.name.rust).to_owned(),
        TypeRef::Boxed(id) => format!("Box<{}>", within(&TypeRef::Defined(*id))),
        TypeRef::Scalar(scalar) => self::scalar(*scalar).to_owned(),
        TypeRef::Json => "Json".to_owned(),
        TypeRef::List(inner) => format!("Vec<{}>", within(inner)),
        TypeRef::Array(inner, length) => format!("[{}; {length}]", within(inner)),
        TypeRef::Map(inner) => format!("Map<{}>", within(inner)),
        TypeRef::Nullable(inner) => format!("Option<{}>", within(inner)),
    }
}

fn scalar(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::Bool => "bool",
        Scalar::Int32 => "i32",
        Scalar::Int64 => "i64",
        Scalar::UInt32 => "u32",
        Scalar::UInt64 => "u64",
        Scalar::Float64 => "f64",
        Scalar::Number => "Number",
        Scalar::String => "String",
        Scalar::Base64Text => "Base64Text",
        Scalar::SecretText => "SecretText",
        Scalar::DateTime => "DateTime",
        Scalar::Date => "Date",
    }
}

/// The type of a member that may be absent or null.
pub(super) fn present(api: &Api, ty: &TypeRef, presence: Presence, role: Role) -> String {
    let ty = self::ty(api, ty);
    match (presence, role) {
        (Presence::Required, _) => ty,
        (Presence::OptionalNullable, Role::Sent) => format!("Option<Option<{ty}>>"),
        _ => format!("Option<{ty}>"),
    }
}

/// A type that is emitted.
pub(super) fn definition(definition: &TypeDef) -> String {
    format!("models::{}", definition.name.rust)
}

/// An operation, as it is called.
pub(super) fn operation(group: &Group, operation: &Operation) -> String {
    format!("client.{}().{}()", group.name.rust, operation.name.rust)
}

/// The type of an operation's request.
pub(super) fn request(group: &Group, operation: &Operation) -> String {
    let module = group.name.rust.trim_start_matches("r#");
    format!("operations::{module}::{}", operation.type_name)
}

/// A parameter: an argument of the call, or a setter.
pub(super) fn parameter(api: &Api, group: &Group, operation: &Operation, parameter: &Parameter) -> String {
    let ty = ty(api, &parameter.ty);
    let ty = match parameter.arity {
        Arity::One => ty,
        Arity::Many => format!("impl IntoIterator<Item = {ty}>"),
        Arity::Exactly(count) => format!("[{ty}; {count}]"),
        Arity::Shaped if parameter.is_borrowed() => format!("&{ty}"),
        Arity::Shaped => ty,
    };
    given(group, operation, parameter.need, &parameter.name.rust, &ty)
}

/// A body: an argument of the call, or a setter.
pub(super) fn body(api: &Api, group: &Group, operation: &Operation, need: Need, form: &Form) -> String {
    let ty = match form {
        Form::Json(ty, _) | Form::UrlEncoded(ty, _) | Form::Multipart(ty, _) => format!("&{}", self::ty(api, ty)),
        Form::JsonLines(ty, _) => format!("&[{}]", self::ty(api, ty)),
        Form::Text(_) => "impl Into<String>".to_owned(),
        Form::File(_) => "impl Into<File>".to_owned(),
    };
    given(group, operation, need, "body", &ty)
}

fn given(group: &Group, operation: &Operation, need: Need, name: &str, ty: &str) -> String {
    match need {
        Need::Required => format!(
            "client.{}().{}(.., {name}: {ty}, ..)",
            group.name.rust, operation.name.rust
        ),
        Need::Optional => format!("{}::{name}({ty})", request(group, operation)),
    }
}

/// What the body of an answer holds.
pub(super) fn content(api: &Api, content: &Content) -> String {
    match content {
        Content::Json(ty) => self::ty(api, ty),
        Content::Text => "String".to_owned(),
        Content::Bytes => "Body".to_owned(),
        Content::Empty => "()".to_owned(),
    }
}

/// A value as the document writes it.
pub(super) fn literal(value: &Literal) -> String {
    match value {
        Literal::Text(text) => format!("{text:?}"),
        Literal::Integer(number) => number.to_string(),
        Literal::Float(number) => number.clone(),
        Literal::Boolean(value) => value.to_string(),
        Literal::Null => "null".to_owned(),
    }
}

/// What an enum holds beside the values that it lists.
pub(super) fn values(values: &Enum) -> &'static str {
    match values.of {
        EnumOf::Strings => "String",
        EnumOf::Integers => "i64",
    }
}

/// What something is, and what the document calls it, between ticks, of which there are no others.
pub(super) fn named(what: &str, name: &str) -> String {
    format!("{what} `{}`", name.replace('`', "'"))
}
