//! The example in an operation's doc comment: it compiles, and says no more than the call.

use super::runtime;
use crate::ir::{Answer, Api, Arity, Content, Form, Framing, Group, Need, Operation, Parameter, Scalar, TypeRef};

/// The lines of the example. What no short literal stands for comes in as an argument of the hidden function.
pub(super) fn lines(api: &Api, group: &Group, operation: &Operation, crate_name: &str) -> Vec<String> {
    let mut hidden = vec![format!("client: {crate_name}::Client")];
    let mut arguments = Vec::new();
    for parameter in operation
        .parameters
        .iter()
        .filter(|parameter| parameter.need == Need::Required)
    {
        let name = &parameter.name.rust;
        arguments.push(literal(parameter).unwrap_or_else(|| {
            let one = written(api, &parameter.ty, crate_name);
            hidden.push(match parameter.arity {
                Arity::One | Arity::Shaped => format!("{name}: {one}"),
                Arity::Many => format!("{name}: Vec<{one}>"),
                Arity::Exactly(count) => format!("{name}: [{one}; {count}]"),
            });
            if parameter.is_borrowed() {
                format!("&{name}")
            } else {
                name.clone()
            }
        }));
    }
    if let Some(body) = operation.body.as_ref().filter(|body| body.need == Need::Required) {
        let (ty, argument) = match &body.form {
            Form::Json(ty, _) | Form::UrlEncoded(ty, _) | Form::Multipart(ty, _) => {
                (written(api, ty, crate_name), "&body")
            }
            Form::JsonLines(item, _) => (format!("Vec<{}>", written(api, item, crate_name)), "&body"),
            Form::Text(_) => ("String".to_owned(), "body"),
            Form::File(_) => (from_runtime("File"), "body"),
        };
        hidden.push(format!("body: {ty}"));
        arguments.push(argument.to_owned());
    }
    let call = format!(
        "client.{}().{}({})",
        group.name.rust,
        operation.name.rust,
        arguments.join(", ")
    );
    let mut lines: Vec<String> = ["", "# Example", "", "```no_run"].map(str::to_owned).into();
    lines.push(format!(
        "# async fn example({}) -> Result<(), Box<dyn std::error::Error>> {{",
        hidden.join(", ")
    ));
    let method = operation.ways.first().map_or("send", |way| way.method.as_str());
    lines.extend(match (&operation.paging, operation.answer()) {
        (Some(_), _) => items("stream", "item", &call),
        (None, Some(Answer::Stream(Framing::Events | Framing::WholeEvents, _))) => items(method, "event", &call),
        (None, Some(Answer::Stream(..))) => items(method, "item", &call),
        (None, None | Some(Answer::One(Content::Empty))) => vec![format!("{call}.{method}().await?;")],
        (None, Some(Answer::One(Content::Bytes))) => vec![
            format!("let mut answer = {call}.{method}().await?;"),
            "while let Some(piece) = answer.chunk().await? {".to_owned(),
            "    println!(\"{} bytes\", piece.len());".to_owned(),
            "}".to_owned(),
        ],
        (None, Some(_)) => vec![
            format!("let answer = {call}.{method}().await?;"),
            "println!(\"{answer:?}\");".to_owned(),
        ],
    });
    lines.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
    lines
}

/// A loop over the items of a stream.
fn items(method: &str, item: &str, call: &str) -> Vec<String> {
    vec![
        format!("let mut {item}s = {call}.{method}();"),
        format!("while let Some({item}) = {item}s.try_next().await? {{"),
        format!("    println!(\"{{{item}:?}}\");"),
        "}".to_owned(),
    ]
}

fn literal(parameter: &Parameter) -> Option<String> {
    let example = parameter.example.as_deref();
    let one = match parameter.ty {
        TypeRef::Scalar(Scalar::Int32 | Scalar::Int64 | Scalar::UInt32 | Scalar::UInt64) => {
            let own = example.filter(|text| text.parse::<u32>().is_ok());
            own.unwrap_or("123").to_owned()
        }
        TypeRef::Scalar(Scalar::Bool) => "true".to_owned(),
        TypeRef::Scalar(Scalar::Float64) => "1.5".to_owned(),
        TypeRef::Scalar(Scalar::String | Scalar::SecretText) => {
            let plain = |text: &&str| {
                !text.is_empty()
                    && text.len() <= 40
                    && text
                        .bytes()
                        .all(|byte| byte.is_ascii_alphanumeric() || b"-_.@:/ ".contains(&byte))
            };
            format!("\"{}\"", example.filter(plain).unwrap_or("value"))
        }
        _ => return None,
    };
    match parameter.arity {
        Arity::One | Arity::Shaped => Some(one),
        Arity::Many => Some(format!("[{one}]")),
        Arity::Exactly(count) => Some(format!("[{}]", vec![one; count].join(", "))),
    }
}

fn from_runtime(name: &str) -> String {
    runtime::public(name).to_string().replace(' ', "")
}

/// A type as code outside of the generated crate writes it.
fn written(api: &Api, ty: &TypeRef, crate_name: &str) -> String {
    let inner = |inner: &TypeRef| written(api, inner, crate_name);
    match ty {
        TypeRef::Defined(id) | TypeRef::Boxed(id) => {
            let name = api.get(*id).map_or("", |definition| &definition.name.rust);
            format!("{crate_name}::models::{name}")
        }
        TypeRef::List(item) => format!("Vec<{}>", inner(item)),
        TypeRef::Array(item, count) => format!("[{}; {count}]", inner(item)),
        TypeRef::Map(value) => format!("{}<{}>", from_runtime("Map"), inner(value)),
        TypeRef::Nullable(value) => format!("Option<{}>", inner(value)),
        TypeRef::Json => from_runtime("Json"),
        TypeRef::Scalar(scalar) => match scalar {
            Scalar::Bool => "bool".to_owned(),
            Scalar::Int32 => "i32".to_owned(),
            Scalar::Int64 => "i64".to_owned(),
            Scalar::UInt32 => "u32".to_owned(),
            Scalar::UInt64 => "u64".to_owned(),
            Scalar::Float64 => "f64".to_owned(),
            Scalar::String => "String".to_owned(),
            Scalar::Number => from_runtime("Number"),
            Scalar::Base64Text => from_runtime("Base64Text"),
            Scalar::SecretText => from_runtime("SecretText"),
            Scalar::DateTime => from_runtime("DateTime"),
            Scalar::Date => from_runtime("Date"),
        },
    }
}
