//! Reference pages: a tag's operations as people read them, with an example each. The page is the documentation of the
//! tag's module as well, so that nothing is written twice.

use super::docs::code;
use super::links::{Link, Links};
use super::words::{cell, followed, heading, lead, meaning, needed, signed};
use super::written::Naming;
use super::{bodies, example};
use crate::ir::{
    Answer, Api, Body, Content, ErrorBody, Framing, Group, Lifecycle, Need, Operation, Parameter, TypeId, TypeRef,
};
use std::collections::HashMap;

/// A page to be, in Markdown.
#[derive(Clone, Debug)]
pub struct Page {
    /// The name of its file.
    pub name: String,
    /// Its lines; they refer to links by their texts.
    pub lines: Vec<String>,
    /// Where its links lead, by text.
    pub links: Links,
}

/// The page of one tag.
pub(super) fn page(api: &Api, group: &Group, crate_name: &str) -> Page {
    let module = group.name.rust.trim_start_matches("r#");
    let modules = api
        .models
        .iter()
        .flat_map(|model| model.types.iter().map(|id| (*id, model.module.as_str())));
    let mut writer = Writer {
        api,
        group,
        module,
        naming: Naming::short(),
        modules: modules.collect(),
        lines: Vec::new(),
        links: Links::default(),
    };
    writer.head();
    for operation in &group.operations {
        writer.operation(operation, crate_name);
    }
    Page {
        name: format!("{module}.md"),
        lines: writer.lines,
        links: writer.links,
    }
}

struct Writer<'a> {
    api: &'a Api,
    group: &'a Group,
    module: &'a str,
    naming: Naming,
    /// The modules that types are in.
    modules: HashMap<TypeId, &'a str>,
    lines: Vec<String>,
    links: Links,
}

impl Writer<'_> {
    /// What the tag is, and a list of its operations.
    fn head(&mut self) {
        let group = self.group;
        self.lines.push(format!("# {}", heading(&group.name.wire)));
        self.paragraph(&group.docs.lines);
        self.lines.push(String::new());
        for operation in &group.operations {
            let name = plain(operation);
            let text = cell(lead(&operation.docs.lines));
            let text = if text.is_empty() { text } else { format!(": {text}") };
            self.lines.push(format!("* [`{name}`](#{name}){text}"));
        }
    }

    fn operation(&mut self, operation: &Operation, crate_name: &str) {
        self.lines.extend([String::new(), format!("## `{}`", plain(operation))]);
        self.paragraph(&operation.docs.lines);
        if operation.docs.status == Lifecycle::Deprecated {
            self.paragraph(&["**Deprecated.**".to_owned()]);
        }
        self.paragraph(&[code(&format!("{} {}", operation.method, operation.path))]);
        self.paragraph(&["```rust,no_run".to_owned()]);
        self.lines
            .extend(example::lines(self.api, self.group, operation, crate_name));
        self.lines.push("```".to_owned());
        if let Some(security) = &operation.security {
            self.paragraph(&[signed(security)]);
        }
        self.parameters(operation);
        self.answers(operation);
        self.headers(operation);
        self.errors(operation);
    }

    fn parameters(&mut self, operation: &Operation) {
        let mut rows: Vec<[String; 5]> = operation
            .parameters
            .iter()
            .map(|parameter| self.parameter(parameter))
            .collect();
        rows.extend(operation.body.iter().map(|body| self.body(body)));
        let heads = ["Parameter", "Type", "Required", "Default", "Meaning"];
        self.table(&heads, rows.iter().map(<[_; 5]>::as_slice));
        // An argument has no comment of its own for what does not fit into a table.
        for parameter in &operation.parameters {
            let lead = lead(&parameter.docs.lines).len();
            let rest = parameter.docs.lines.get(lead..).unwrap_or_default();
            if parameter.need == Need::Required && !rest.is_empty() {
                self.paragraph(&[format!("More of `{}`:", plain_name(&parameter.name.rust))]);
                self.paragraph(rest.strip_prefix(&[String::new()]).unwrap_or(rest));
            }
        }
        for other in operation.body.iter().flat_map(|body| &body.others) {
            let text = format!(
                "With a body of {}: `{}`.",
                bodies::media_types(other),
                plain_name(&other.name)
            );
            self.paragraph(&[text]);
        }
    }

    fn parameter(&mut self, parameter: &Parameter) -> [String; 5] {
        let text = self.naming.argument(self.api, parameter);
        let default = parameter.default.as_deref();
        let name = plain_name(&parameter.name.rust);
        let wire = Some(&parameter.name.wire).filter(|wire| *wire != name);
        let wire = wire.map(|wire| format!(" ({})", code(wire))).unwrap_or_default();
        [
            format!("`{name}`{wire}"),
            self.type_link(&text, Some(&parameter.ty)),
            needed(parameter.need),
            default.map(code).unwrap_or_default(),
            meaning(&parameter.docs),
        ]
    }

    fn body(&mut self, body: &Body) -> [String; 5] {
        let text = self.naming.body(self.api, &body.form);
        let ty = self.type_link(&text, body.form.ty());
        let name = "`body`".to_owned();
        [name, ty, needed(body.need), String::new(), meaning(&body.docs)]
    }

    /// What each way to send the request gives, and how pages are walked over.
    fn answers(&mut self, operation: &Operation) {
        let mut rows = Vec::new();
        for way in &operation.ways {
            let mut gives = self.answer(&way.answer);
            if operation.paging.is_some() && rows.is_empty() {
                gives.push_str(", one page");
            }
            rows.push([format!("`{}()`", plain_name(&way.method)), gives]);
        }
        if let Some(paging) = &operation.paging {
            let page = rows.first().map_or_else(String::new, |[_, page]| page.clone());
            let page = page.trim_end_matches(", one page").to_owned();
            rows.push(["`pages()`".to_owned(), format!("each {page}")]);
            let item = self.ty(&paging.items.item);
            rows.push(["`stream()`".to_owned(), format!("each {item} of all pages")]);
        }
        self.table(&["Call", "Answer"], rows.iter().map(<[_; 2]>::as_slice));
        if let Some(paging) = &operation.paging {
            let forms: Vec<_> = paging.follow.iter().map(followed).collect();
            self.paragraph(&[format!("The next page is found {}.", forms.join(", else "))]);
        }
    }

    fn answer(&mut self, answer: &Answer) -> String {
        match answer {
            Answer::One(content) => self.content(content),
            Answer::OptionalJson(ty) => format!("{}, or nothing", self.ty(ty)),
            Answer::ByStatus(by_status) => self.own(&by_status.type_name),
            Answer::Stream(Framing::Events, ty) => {
                let text = format!("Event<{}>", self.naming.written(self.api, ty));
                format!("a stream of {}", self.type_link(&text, Some(ty)))
            }
            Answer::Stream(_, ty) => format!("a stream of {}", self.ty(ty)),
        }
    }

    fn content(&mut self, content: &Content) -> String {
        match content {
            Content::Json(ty) => self.ty(ty),
            Content::Text => "`String`".to_owned(),
            Content::Bytes => "bytes".to_owned(),
            Content::Empty => "nothing".to_owned(),
        }
    }

    fn headers(&mut self, operation: &Operation) {
        let rows: Vec<_> = operation
            .headers
            .iter()
            .map(|(name, docs)| [code(name), cell(&docs.lines)])
            .collect();
        self.table(&["Header", "Meaning"], rows.iter().map(<[_; 2]>::as_slice));
    }

    /// What is told of errors, by status.
    fn errors(&mut self, operation: &Operation) {
        if let ErrorBody::ByStatus(by_status) = &operation.error {
            let name = self.own(&by_status.type_name);
            self.paragraph(&[format!("Errors are {name}, by status.")]);
        }
        let mut rows = Vec::new();
        for row in operation.error.rows() {
            let content = self.content(&row.content);
            rows.push([format!("`{}`", row.status), content, cell(&row.docs.lines)]);
        }
        self.table(&["Error", "Holds", "Meaning"], rows.iter().map(<[_; 3]>::as_slice));
    }

    /// A table whose columns are not aligned: a row that changes moves no other.
    fn table<'row>(&mut self, heads: &[&str], rows: impl Iterator<Item = &'row [String]>) {
        let mut rows = rows.peekable();
        if rows.peek().is_none() {
            return;
        }
        self.lines.push(String::new());
        self.lines.push(format!("| {} |", heads.join(" | ")));
        self.lines.push(format!("|{}", "---|".repeat(heads.len())));
        for row in rows {
            let cells = row.iter().map(|text| match text.as_str() {
                "" => " |".to_owned(),
                text => format!(" {} |", text.replace('|', "\\|")),
            });
            self.lines.push(format!("|{}", cells.collect::<String>()));
        }
    }

    fn paragraph(&mut self, lines: &[String]) {
        if !lines.is_empty() {
            self.lines.push(String::new());
            self.lines.extend_from_slice(lines);
        }
    }

    fn ty(&mut self, ty: &TypeRef) -> String {
        let text = self.naming.written(self.api, ty);
        self.type_link(&text, Some(ty))
    }

    /// The text of a type as a link to the type that it mentions.
    fn type_link(&mut self, text: &str, ty: Option<&TypeRef>) -> String {
        let link = ty.and_then(TypeRef::mentioned).and_then(|id| self.model(id));
        self.links.link(text, link)
    }

    /// A type that stands beside the operations.
    fn own(&mut self, name: &str) -> String {
        let link = Link {
            item: name.to_owned(),
            file: format!("operations/{}.rs", self.module),
        };
        self.links.link(name, Some(link))
    }

    fn model(&self, id: TypeId) -> Option<Link> {
        let definition = self.api.get(id)?;
        let module = self.modules.get(&id)?;
        Some(Link {
            item: format!("super::super::models::{}", definition.name.rust),
            file: format!("models/{module}.rs"),
        })
    }
}

fn plain(operation: &Operation) -> &str {
    plain_name(&operation.name.rust)
}

fn plain_name(name: &str) -> &str {
    name.trim_start_matches("r#")
}
