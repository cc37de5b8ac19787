//! Parameters and headers.

use super::members::Members;
use super::{Decode, Decoder, did_you_mean, kinds};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Header, Parameter, ParameterPlace, Style, Version};
use crate::tree::NodeId;

const PLACES: [&str; 5] = ["path", "query", "header", "cookie", "querystring"];

impl Decode for Parameter {
    fn decode(decoder: &mut Decoder<'_>, node: NodeId) -> Option<Self> {
        let members = decoder.members(node, &kinds::PARAMETER)?;
        let place = decoder.place(&members);
        decoder.described_once(node, &members, "a parameter");
        // What it holds comes first, so that its mistakes are told also where the parameter itself is of no use.
        let schema = members.schema("schema").map(|schema| decoder.define(schema));
        let content = decoder.uses_by_name(members.map("content"));
        let examples = members.map("examples").iter().map(|entry| entry.value);
        let examples = examples.map(|example| decoder.used(example)).collect();
        let (name, place) = (members.text("name")?, place?);
        decoder.parameter_rules(node, &members, &name, place);
        let style = match styles(place) {
            [] => None,
            allowed => decoder.style(&members, allowed),
        };
        let style = style.unwrap_or(default_style(place));
        Some(Self {
            at: node,
            required: place == ParameterPlace::Path || members.flag("required").unwrap_or(false),
            description: members.text("description"),
            deprecated: members.flag("deprecated").unwrap_or(false),
            allow_reserved: members.flag("allowReserved").unwrap_or(false),
            explode: members
                .flag("explode")
                .unwrap_or(matches!(style, Style::Form | Style::Cookie)),
            style,
            schema,
            content,
            examples,
            example: members.any("example"),
            extensions: members.extensions(),
            name,
            place,
        })
    }
}

impl Decode for Header {
    fn decode(decoder: &mut Decoder<'_>, node: NodeId) -> Option<Self> {
        let members = decoder.members(node, &kinds::HEADER)?;
        decoder.described_once(node, &members, "a header");
        Some(Self {
            at: node,
            description: members.text("description"),
            required: members.flag("required").unwrap_or(false),
            deprecated: members.flag("deprecated").unwrap_or(false),
            explode: members.flag("explode").unwrap_or(false),
            schema: members.schema("schema").map(|schema| decoder.define(schema)),
            content: decoder.uses_by_name(members.map("content")),
            extensions: members.extensions(),
        })
    }
}

impl Decoder<'_> {
    /// The style that an object names, if it is one of those allowed at its place.
    pub(super) fn style(&mut self, members: &Members<'_>, allowed: &[Style]) -> Option<Style> {
        let text = members.text("style")?;
        let span = members.span("style");
        let names = || allowed.iter().map(|style| style.name());
        let help = || format!("use `{}`", names().collect::<Vec<_>>().join("`, `"));
        let Some(style) = Style::ALL.into_iter().find(|style| style.name() == text) else {
            let message = format!("`{text}` is not a style");
            self.report(Diagnostic::error(Code::Invalid, span, message).help(did_you_mean(&text, names(), help)));
            return None;
        };
        if style == Style::Cookie && self.document.version < Version::V32 {
            self.newer("the style `cookie`", Version::V32, span);
        }
        if !allowed.contains(&style) {
            let message = format!("the style `{text}` is not allowed here and is ignored");
            self.report(Diagnostic::warning(Code::Invalid, span, message).help(help()));
            return None;
        }
        Some(style)
    }

    fn place(&mut self, members: &Members<'_>) -> Option<ParameterPlace> {
        let text = members.text("in")?;
        let place = match text.as_str() {
            "path" => ParameterPlace::Path,
            "query" => ParameterPlace::Query,
            "header" => ParameterPlace::Header,
            "cookie" => ParameterPlace::Cookie,
            "querystring" => {
                if self.document.version < Version::V32 {
                    self.newer("`in: querystring`", Version::V32, members.span("in"));
                }
                ParameterPlace::Querystring
            }
            _ => {
                let help = match text.as_str() {
                    "body" | "formData" => "describe the body of the request under `requestBody`".to_owned(),
                    _ => did_you_mean(&text, PLACES, || format!("it goes in `{}`", PLACES.join("`, `"))),
                };
                let message = format!("a parameter cannot be in `{text}`");
                self.report(Diagnostic::error(Code::Invalid, members.span("in"), message).help(help));
                return None;
            }
        };
        Some(place)
    }

    /// A value is described by a schema or by one media type, and by nothing else.
    fn described_once(&mut self, node: NodeId, members: &Members<'_>, what: &str) {
        let content = members.map("content");
        let at_content = self.tree.entry(node, "content").map(|entry| entry.key_span);
        match (members.schema("schema"), at_content) {
            (Some(schema), Some(content)) => self.report(
                Diagnostic::error(
                    Code::Invalid,
                    content,
                    format!("{what} must not have both `schema` and `content`"),
                )
                .related(self.tree.span(schema), "the schema stands here")
                .help("remove one of them"),
            ),
            (None, Some(span)) if content.len() != 1 => self.report(
                Diagnostic::error(
                    Code::Invalid,
                    span,
                    format!("`content` of {what} must have one media type, not {}", content.len()),
                )
                .help("keep the one that is used"),
            ),
            (None, None) if members.any("schema").is_none() => self.report(
                Diagnostic::warning(
                    Code::Missing,
                    self.tree.span(node),
                    format!("{what} must have `schema` or `content`"),
                )
                .label("nothing says what its value is")
                .help("add `schema`; until then it is taken for a string"),
            ),
            _ => {}
        }
    }

    /// What the standard says of a parameter because of the place where it goes.
    fn parameter_rules(&mut self, node: NodeId, members: &Members<'_>, name: &str, place: ParameterPlace) {
        let mut warn = |code, span, message: String, help: &str| {
            self.reports.push(Diagnostic::warning(code, span, message).help(help));
        };
        match place {
            ParameterPlace::Path => {
                if members.flag("required") != Some(true) {
                    let message = format!("the path parameter `{name}` must have `required: true`");
                    let code = if members.any("required").is_some() {
                        Code::Invalid
                    } else {
                        Code::Missing
                    };
                    let span = if code == Code::Invalid {
                        members.span("required")
                    } else {
                        self.tree.span(node)
                    };
                    warn(
                        code,
                        span,
                        message,
                        "add it; a path cannot be built without its parameters",
                    );
                }
                if name.contains(['{', '}', '/', '?', '#']) {
                    let message = format!("`{name}` cannot be the name of a path parameter");
                    warn(
                        Code::Invalid,
                        members.span("name"),
                        message,
                        "write the name as between the braces of the path",
                    );
                }
            }
            ParameterPlace::Querystring => {
                for key in ["schema", "style", "explode", "allowReserved"] {
                    if members.any(key).is_some() {
                        let message = format!("a parameter with `in: querystring` must not have `{key}`");
                        warn(Code::Invalid, members.span(key), message, "describe it under `content`");
                    }
                }
            }
            ParameterPlace::Query | ParameterPlace::Header | ParameterPlace::Cookie => {}
        }
        let reserved = members.any("allowReserved").is_some();
        let may_be_reserved = match place {
            ParameterPlace::Query | ParameterPlace::Querystring => true,
            ParameterPlace::Path => self.document.version >= Version::V32,
            ParameterPlace::Header | ParameterPlace::Cookie => false,
        };
        if reserved && !may_be_reserved {
            let message = "`allowReserved` does not apply here and is ignored".to_owned();
            warn(Code::Invalid, members.span("allowReserved"), message, "remove it");
        }
    }
}

impl Style {
    pub(super) const ALL: [Self; 8] = [
        Self::Simple,
        Self::Form,
        Self::Matrix,
        Self::Label,
        Self::SpaceDelimited,
        Self::PipeDelimited,
        Self::DeepObject,
        Self::Cookie,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Simple => "simple",
            Self::Form => "form",
            Self::Matrix => "matrix",
            Self::Label => "label",
            Self::SpaceDelimited => "spaceDelimited",
            Self::PipeDelimited => "pipeDelimited",
            Self::DeepObject => "deepObject",
            Self::Cookie => "cookie",
        }
    }
}

/// The styles that a parameter may have in a place.
pub(super) fn styles(place: ParameterPlace) -> &'static [Style] {
    match place {
        ParameterPlace::Path => &[Style::Simple, Style::Label, Style::Matrix],
        ParameterPlace::Query => &[
            Style::Form,
            Style::SpaceDelimited,
            Style::PipeDelimited,
            Style::DeepObject,
        ],
        ParameterPlace::Querystring => &[],
        ParameterPlace::Header => &[Style::Simple],
        ParameterPlace::Cookie => &[Style::Form, Style::Cookie],
    }
}

fn default_style(place: ParameterPlace) -> Style {
    match place {
        ParameterPlace::Path | ParameterPlace::Header => Style::Simple,
        ParameterPlace::Query | ParameterPlace::Querystring | ParameterPlace::Cookie => Style::Form,
    }
}
