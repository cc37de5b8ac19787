//! The example of an operation: it compiles, and says no more than the call.

use super::written::Naming;
use crate::ir::{
    Answer, Api, Arity, Content, Form, Framing, Group, Lifecycle, Need, Operation, Parameter, Scalar, TypeRef,
};

/// How long the line that begins a function may be.
const WIDTH: usize = 100;

/// The lines of the example. What no short literal stands for is an argument of the function that it is in.
pub(super) fn lines(api: &Api, group: &Group, operation: &Operation, crate_name: &str) -> Vec<String> {
    let naming = Naming::outside(crate_name);
    let mut given = vec![format!("client: {crate_name}::Client")];
    let mut arguments = Vec::new();
    for parameter in operation
        .parameters
        .iter()
        .filter(|parameter| parameter.need == Need::Required)
    {
        let name = match parameter.name.rust.as_str() {
            "client" => "client_value",
            name => name,
        };
        arguments.push(literal(parameter).unwrap_or_else(|| {
            given.push(format!("{name}: {}", naming.argument(api, parameter)));
            if parameter.is_borrowed() {
                format!("&{name}")
            } else {
                name.to_owned()
            }
        }));
    }
    if let Some(body) = operation.body.as_ref().filter(|body| body.need == Need::Required) {
        given.push(format!("body: {}", naming.body(api, &body.form)));
        let argument = match body.form {
            Form::Text(_) | Form::File(_) => "body",
            _ => "&body",
        };
        arguments.push(argument.to_owned());
    }
    let call = called(group, operation, &arguments);
    let mut lines = signature(&given);
    let method = operation.ways.first().map_or("send", |way| way.method.as_str());
    let body = match (&operation.paging, operation.answer()) {
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
    };
    lines.extend(body.iter().map(|line| format!("    {line}")));
    lines.extend(["    Ok(())", "}"].map(str::to_owned));
    lines
}

/// The beginning of the function, with its arguments below each other where they are too long for a line.
fn signature(given: &[String]) -> Vec<String> {
    let result = "-> Result<(), Box<dyn std::error::Error>> {";
    let line = format!("async fn example({}) {result}", given.join(", "));
    if line.len() <= WIDTH {
        return vec![line];
    }
    let mut lines = vec!["async fn example(".to_owned()];
    lines.extend(given.iter().map(|argument| format!("    {argument},")));
    lines.push(format!(") {result}"));
    lines
}

/// A call of an operation, such as `client.orders().list_orders().send()`: the first that needs nothing but short
/// literals, goes to where the client does, and has one answer.
#[must_use]
pub fn call(api: &Api) -> Option<String> {
    let operations = api
        .groups
        .iter()
        .flat_map(|group| group.operations.iter().map(move |operation| (group, operation)));
    operations
        .filter(|(_, operation)| operation.docs.status == Lifecycle::Current && operation.server.is_none())
        .filter(|(_, operation)| operation.body.as_ref().is_none_or(|body| body.need != Need::Required))
        .find_map(|(group, operation)| {
            let required = operation.parameters.iter();
            let required = required.filter(|parameter| parameter.need == Need::Required);
            let arguments: Vec<_> = required.map(literal).collect::<Option<_>>()?;
            let way = operation.ways.first();
            let method = match way.map(|way| &way.answer) {
                Some(Answer::Stream(..)) => return None,
                _ => way.map_or("send", |way| way.method.as_str()),
            };
            Some(format!("{}.{method}()", called(group, operation, &arguments)))
        })
}

fn called(group: &Group, operation: &Operation, arguments: &[String]) -> String {
    format!(
        "client.{}().{}({})",
        group.name.rust,
        operation.name.rust,
        arguments.join(", ")
    )
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
