//! Text of a document never becomes code: whatever stands in its names and descriptions, what is generated has the form
//! of what is generated for harmless text.

use oasmith::diagnostics::{Diagnostics, Format, show};
use oasmith::layout::{Form, Layout};
use oasmith::reader::Input;
use oasmith::render::File;
use oasmith::source::Sources;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::{Component, Path};
use std::str::FromStr;

/// What marks the examples of a page.
const EXAMPLE: &str = "rust,no_run";

/// Texts that would break out of a comment, a literal, an attribute, a table, a code block or a path.
const HOSTILE: &[&str] = &[
    "*/ fn evil() {} /*",
    "\"; fn evil() {} //",
    "\\\"; fn evil() {} //",
    "\"]\nfn evil() {}\n#[doc = \"",
    "\r\n#![feature(evil)]\r\n",
    "\u{2028}fn evil() {}\u{2029}\u{202e}} live nf",
    "```\n```rust\ncompile_error!(\"a doctest\");\n```",
    "~~~rust\ncompile_error!(\"a doctest\");\n~~~",
    "text\n\n    compile_error!(\"a doctest\");\n",
    "> ```\n> compile_error!(\"a doctest\");\n> ```",
    "* item\n\n      compile_error!(\"a doctest\");\n",
    "}, evil: required::<String>(\"evil\"), ..extra } } fn evil() {} mod m { const X: &str = r#\"",
    "=> Evil, _ => Unrecognized, } } fn evil() {}",
    "../../../../tmp/evil",
    "/etc/evil",
    "C:\\evil\\..\\..",
    "a\u{0}b\u{7}\u{1b}[31m",
    "{evil} {{evil}} {0} %s $evil $crate::evil #evil",
    "<script>evil()</script> [`evil`](javascript:evil()) <!-- -->",
    "'static, 'a', r#fn, r\"evil\", b'x', 0x1F_u8",
];

#[test]
fn no_text_becomes_code() {
    let harmless = generate("harmless", &document("harmless"));
    for text in HOSTILE {
        let hostile = generate(text, &document(text));
        assert_eq!(hostile.len(), harmless.len(), "{text:?}: other files");
        // Files are in the order of what they hold, not of their names.
        let (mut forms, mut expected): (Vec<_>, Vec<_>) =
            (hostile.iter().map(form).collect(), harmless.iter().map(form).collect());
        forms.sort();
        expected.sort();
        for (form, expected) in forms.iter().zip(&expected) {
            assert_eq!(form, expected, "{text:?}");
        }
    }
}

#[test]
fn no_text_leads_out_of_the_folder() {
    for text in HOSTILE {
        for file in generate(text, &document(text)) {
            let plain = Path::new(&file.path)
                .components()
                .all(|component| matches!(component, Component::Normal(_)));
            let is_portable = file
                .path
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || matches!(character, '_' | '/' | '.'));
            assert!(plain && is_portable, "{text:?}: {}", file.path);
        }
    }
}

#[test]
fn no_text_becomes_a_doctest() {
    for text in HOSTILE {
        for file in generate(text, &document(text)) {
            let mut open = None;
            for line in file.text.lines() {
                // A page is a comment as a whole.
                let after_mark = line.split_once("//").map(|(_, comment)| comment);
                let Some(comment) = (if is_page(&file) { Some(line) } else { after_mark }) else {
                    continue;
                };
                let comment = comment.trim_start_matches(['/', '!', ' ', '>']);
                let mark = comment.chars().next().filter(|mark| matches!(mark, '`' | '~'));
                let fence: String = comment
                    .chars()
                    .take_while(|character| Some(*character) == mark)
                    .collect();
                if fence.len() < 3 {
                    continue;
                }
                let info = comment.trim_start_matches(['`', '~']).trim();
                match open.take() {
                    Some(opened) if fence.starts_with(&opened) && info.is_empty() => {}
                    Some(opened) => open = Some(opened),
                    None => {
                        assert!(
                            matches!(info, "text" | "json") || (is_page(&file) && info == EXAMPLE),
                            "{text:?}: `{info}` in {}",
                            file.path
                        );
                        open = Some(fence);
                    }
                }
            }
        }
    }
}

/// A document that has a text in every place where one may stand.
fn document(text: &str) -> Value {
    let named = |more: Value| {
        let mut object = json!({"description": text, "title": text, "deprecated": false});
        if let (Some(object), Value::Object(more)) = (object.as_object_mut(), more) {
            object.extend(more);
        }
        object
    };
    let string = || named(json!({"type": "string", "default": text, "example": text, "examples": [text]}));
    let pointer = text.replace('~', "~0").replace('/', "~1");
    let encoded: String = pointer.bytes().fold(String::new(), |mut all, byte| {
        let _ = write!(all, "%{byte:02X}");
        all
    });
    let reference = format!("#/components/schemas/{encoded}");
    let parameter = |place: &str| {
        let name = if place == "header" { "x-harmless" } else { text };
        json!({"name": name, "in": place, "description": text, "schema": string(), "example": text})
    };
    json!({
        "openapi": "3.1.0",
        "info": {"title": text, "version": text, "description": text, "summary": text},
        "servers": [{
            "url": "https://{name}.example.com/{region}", "description": text,
            "variables": {"name": {"default": text, "description": text, "enum": [text]}, "region": {"default": "eu"}},
        }],
        "tags": [{"name": text, "description": text}],
        "security": [{text: [text]}],
        "paths": {
            "/things": {
                "summary": text,
                "description": text,
                "post": {
                    "operationId": text, "tags": [text], "summary": text, "description": text,
                    "parameters": [parameter("query"), parameter("header"), parameter("cookie")],
                    "requestBody": {"description": text, "required": true, "content": {
                        "application/json": {"schema": {"$ref": reference}, "example": text},
                    }},
                    "responses": {
                        "200": {"description": text, "headers": {"x-harmless": {"description": text, "schema": string()}}, "content": {
                            "application/json": {"schema": named(json!({
                                "type": "object",
                                "required": [text],
                                "properties": {text: {"$ref": reference}},
                            }))},
                        }},
                        "default": {"description": text, "content": {"application/json": {"schema": string()}}},
                    },
                },
            },
        },
        "components": {
            "securitySchemes": {text: {"type": "apiKey", "in": "query", "name": text, "description": text}},
            "schemas": {
                text: named(json!({
                    "oneOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}],
                    "discriminator": {"propertyName": text},
                })),
                "One": named(json!({
                    "type": "object",
                    "required": [text],
                    "properties": {text: {"const": text, "description": text}, "plain": string()},
                    "additionalProperties": string(),
                })),
                "Two": named(json!({
                    "type": "object",
                    "required": [text],
                    "properties": {
                        text: {"const": format!("{text} too"), "description": text},
                        "values": named(json!({"type": "string", "enum": [text, format!("{text} 2")]})),
                        "pattern": named(json!({"type": "string", "format": text})),
                    },
                })),
            },
        },
    })
}

fn generate(name: &str, document: &Value) -> Vec<File> {
    let mut sources = Sources::new();
    let mut diagnostics = Diagnostics::new();
    let input = Input {
        document: sources.add("spec.json", document.to_string()),
        overlays: Vec::new(),
        keep: None,
    };
    let layout = Layout {
        crate_name: "client".to_owned(),
        form: Form::Module,
    };
    let output = oasmith::generate(&[input], &layout, &mut sources, &mut diagnostics);
    let output = output.unwrap_or_else(|| panic!("{name:?}: {}", show(&diagnostics, &sources, Format::Text)));
    output.files
}

/// Whether a file is Markdown.
fn is_page(file: &File) -> bool {
    file.path.ends_with(".md")
}

/// The code of a file: all of it, or the examples of a page.
fn code(file: &File) -> String {
    if !is_page(file) {
        return file.text.clone();
    }
    let mut in_example = false;
    let mut code = String::new();
    for line in file.text.lines() {
        match line.strip_prefix("```") {
            Some(info) => in_example = info == EXAMPLE,
            None if in_example => code.extend([line, "\n"]),
            None => {}
        }
    }
    assert!(!code.is_empty(), "{} has no example", file.path);
    code
}

/// The form of a file: the tokens of its code without the names, the literals and the comments.
fn form(file: &File) -> String {
    let tokens = TokenStream::from_str(&code(file)).unwrap_or_else(|error| panic!("{}: {error}", file.path));
    let mut form = String::new();
    write_form(tokens, &mut form);
    form.replace(",>", ">")
}

fn write_form(tokens: TokenStream, form: &mut String) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' && is_comment(tokens.peek()) => {
                tokens.next();
            }
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                form.push('#');
                // The mark of a comment for the whole file.
                if matches!(tokens.peek(), Some(TokenTree::Punct(mark)) if mark.as_char() == '!') {
                    let mark = tokens.next();
                    if is_comment(tokens.peek()) {
                        tokens.next();
                        form.pop();
                    } else {
                        form.push_str(&mark.map(|mark| mark.to_string()).unwrap_or_default());
                    }
                }
            }
            // A comma at the end is a matter of layout.
            TokenTree::Punct(punct) if punct.as_char() == ',' && tokens.peek().is_none() => {}
            TokenTree::Punct(punct) => form.push(punct.as_char()),
            TokenTree::Ident(ident) => {
                let ident = ident.to_string();
                let is_keyword = matches!(
                    ident.as_str(),
                    "fn" | "pub"
                        | "mod"
                        | "use"
                        | "struct"
                        | "enum"
                        | "impl"
                        | "let"
                        | "const"
                        | "static"
                        | "unsafe"
                        | "extern"
                        | "macro_rules"
                );
                form.push_str(if is_keyword { &ident } else { "name" });
                form.push(' ');
            }
            TokenTree::Literal(_) => form.push_str("literal "),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{\n", "}\n"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                form.push_str(open);
                write_form(group.stream(), form);
                form.push_str(close);
            }
        }
    }
}

/// Whether a token is what follows `#` in a doc comment.
fn is_comment(token: Option<&TokenTree>) -> bool {
    let Some(TokenTree::Group(group)) = token else {
        return false;
    };
    matches!(group.stream().into_iter().next(), Some(TokenTree::Ident(name)) if name == "doc")
}
