//! Types as text: what examples and reference pages call them.

use super::runtime;
use crate::ir::{Api, Arity, Form, Parameter, Scalar, TypeRef};

/// What stands before the names of types.
pub(super) struct Naming {
    models: String,
    runtime: String,
}

impl Naming {
    /// As code outside of the crate of this name writes them.
    pub(super) fn outside(crate_name: &str) -> Self {
        Self {
            models: format!("{crate_name}::models::"),
            runtime: runtime::PREFIX.to_owned(),
        }
    }

    /// By their last names alone.
    pub(super) fn short() -> Self {
        Self {
            models: String::new(),
            runtime: String::new(),
        }
    }

    /// A type of the runtime.
    fn runtime(&self, name: &str) -> String {
        format!("{}{name}", self.runtime)
    }

    /// A type.
    pub(super) fn written(&self, api: &Api, ty: &TypeRef) -> String {
        let inner = |inner: &TypeRef| self.written(api, inner);
        match ty {
            TypeRef::Defined(id) | TypeRef::Boxed(id) => {
                let name = api.get(*id).map_or("", |definition| &definition.name.rust);
                format!("{}{name}", self.models)
            }
            TypeRef::List(item) => format!("Vec<{}>", inner(item)),
            TypeRef::Array(item, count) => format!("[{}; {count}]", inner(item)),
            TypeRef::Map(value) => format!("{}<{}>", self.runtime("Map"), inner(value)),
            TypeRef::Nullable(value) => format!("Option<{}>", inner(value)),
            TypeRef::Json => self.runtime("Json"),
            TypeRef::Scalar(scalar) => match scalar {
                Scalar::Bool => "bool".to_owned(),
                Scalar::Int32 => "i32".to_owned(),
                Scalar::Int64 => "i64".to_owned(),
                Scalar::UInt32 => "u32".to_owned(),
                Scalar::UInt64 => "u64".to_owned(),
                Scalar::Float64 => "f64".to_owned(),
                Scalar::String => "String".to_owned(),
                Scalar::Number => self.runtime("Number"),
                Scalar::Base64Text => self.runtime("Base64Text"),
                Scalar::SecretText => self.runtime("SecretText"),
                Scalar::DateTime => self.runtime("DateTime"),
                Scalar::Date => self.runtime("Date"),
            },
        }
    }

    /// The type of a body, as whoever sends it has it.
    pub(super) fn body(&self, api: &Api, form: &Form) -> String {
        match form {
            Form::Json(ty, _) | Form::UrlEncoded(ty, _) | Form::Multipart(ty, _) => self.written(api, ty),
            Form::JsonLines(item, _) => format!("Vec<{}>", self.written(api, item)),
            Form::Text(_) => "String".to_owned(),
            Form::File(_) => self.runtime("File"),
        }
    }

    /// The type of all values of a parameter.
    pub(super) fn argument(&self, api: &Api, parameter: &Parameter) -> String {
        let one = self.written(api, &parameter.ty);
        match parameter.arity {
            Arity::One | Arity::Shaped => one,
            Arity::Many => format!("Vec<{one}>"),
            Arity::Exactly(count) => format!("[{one}; {count}]"),
        }
    }
}
