//! The words in which the tables of `kinds` say what the standard allows in an object.

use crate::diagnostics::Severity;
use crate::document::Version;

/// What the standard says of one kind of object.
#[derive(Debug)]
pub(super) struct Kind {
    /// One of them, with its article, such as `a parameter`.
    pub(super) name: &'static str,
    /// Every member it may have, in every version.
    pub(super) members: &'static [Member],
    /// How much it matters when a value is not of the form described.
    pub(super) severity: Severity,
    /// From which version on other members than these are allowed.
    pub(super) open_since: Option<Version>,
}

/// What the standard says of one member of an object.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) key: &'static str,
    pub(super) shape: Shape,
    pub(super) need: Need,
    pub(super) since: Version,
    pub(super) until: Version,
    pub(super) role: Role,
    /// Help for a common mistake, which counts as a warning.
    pub(super) tolerance: Option<&'static str>,
}

/// The type of a member's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A string.
    Text,
    /// True or false.
    Flag,
    /// A number.
    Number,
    /// A whole number, zero or more.
    Count,
    /// A number (3.1), or true or false (3.0).
    Limit,
    /// A list of anything.
    List,
    /// A list of strings.
    Texts,
    /// An object whose keys are names.
    Map,
    /// An object whose keys are the standard's.
    Object,
    /// A schema: an object, or true or false.
    Schema,
    /// A schema, or a list of them as in the early drafts of JSON Schema.
    Items,
    /// The name of a JSON type (3.0) or a list of such names (3.1).
    Types,
    /// Anything.
    Any,
}

/// Whether a member must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// It may be left out.
    Optional,
    /// Up to and including this version, nothing can be generated without it.
    Required(Version),
    /// Up to and including this version the standard requires it, but the generator can do without.
    Expected(Version),
}

/// What becomes of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The document model holds it.
    Read,
    /// It says nothing about types or requests, so it is left aside without a word.
    Silent,
    /// It may narrow what is allowed, and the generated types do not express it.
    Noted,
}

impl Kind {
    pub(super) const fn new(name: &'static str, members: &'static [Member]) -> Self {
        Self {
            name,
            members,
            severity: Severity::Error,
            open_since: None,
        }
    }

    /// For objects that only the documentation uses.
    pub(super) const fn harmless(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    pub(super) const fn open_since(mut self, version: Version) -> Self {
        self.open_since = Some(version);
        self
    }
}

impl Member {
    pub(super) const fn required(mut self) -> Self {
        self.need = Need::Required(Version::V32);
        self
    }

    pub(super) const fn required_until(mut self, version: Version) -> Self {
        self.need = Need::Required(version);
        self
    }

    pub(super) const fn expected_until(mut self, version: Version) -> Self {
        self.need = Need::Expected(version);
        self
    }

    pub(super) const fn since(mut self, version: Version) -> Self {
        self.since = version;
        self
    }

    pub(super) const fn until(mut self, version: Version) -> Self {
        self.until = version;
        self
    }

    /// A value of the wrong type is a common mistake, and the generator does without.
    pub(super) const fn tolerated(mut self, help: &'static str) -> Self {
        self.tolerance = Some(help);
        self
    }

    pub(super) const fn silent(mut self) -> Self {
        self.role = Role::Silent;
        self
    }

    pub(super) const fn noted(mut self) -> Self {
        self.role = Role::Noted;
        self
    }
}

impl Shape {
    /// What a value of this shape is, in words for a diagnostic.
    pub(super) fn expected(self) -> &'static str {
        match self {
            Self::Text => "a string",
            Self::Flag => "true or false",
            Self::Number => "a number",
            Self::Count => "a whole number, zero or more",
            Self::Limit => "a number, or true or false",
            Self::List => "a list",
            Self::Texts => "a list of strings",
            Self::Map | Self::Object => "an object",
            Self::Schema => "a schema, which is an object or true or false",
            Self::Items => "one schema",
            Self::Types => "the name of a type or a list of such names",
            Self::Any => "anything",
        }
    }
}

/// Functions that name a member by its shape, so that a table reads like the standard's own.
macro_rules! shapes {
    ($($name:ident = $shape:ident,)+) => {
        $(
            pub(super) const fn $name(key: &'static str) -> Member {
                Member {
                    key,
                    shape: Shape::$shape,
                    need: Need::Optional,
                    since: Version::V30,
                    until: Version::V32,
                    role: Role::Read,
                    tolerance: None,
                }
            }
        )+
    };
}

shapes! {
    text = Text,
    flag = Flag,
    number = Number,
    count = Count,
    limit = Limit,
    list = List,
    texts = Texts,
    map = Map,
    object = Object,
    schema = Schema,
    items = Items,
    types = Types,
    any = Any,
}
