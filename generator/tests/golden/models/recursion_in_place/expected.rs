//! note[name-collision] 25:11 `Group.rule` is called `GroupRuleInline` in Rust: `GroupRule` is another thing's name

// ==== models/group.rs ====

//! `Group`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;

/// An object of type `Group`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Group {
    /// See [`GroupRuleInline`].
    pub rule: Option<GroupRuleInline>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Group {
        rule: optional("rule"),
        ..extra
    }
}

/// An object of type `Group.rule`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GroupRuleInline {
    /// `name`
    pub name: String,
    /// See [`GroupRuleInline`].
    pub not: Option<Box<GroupRuleInline>>,
    /// See [`GroupRuleInline`].
    pub all: Option<Vec<GroupRuleInline>>,
    /// See [`GroupRuleEither`].
    pub either: Option<GroupRuleEither>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    GroupRuleInline {
        name: required::<String>("name"),
        not: optional("not"),
        all: optional("all"),
        either: optional("either"),
        ..extra
    }
}

/// One of the types of `Group.rule.either`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GroupRuleEither {
    /// A text.
    String(String),
    /// An object.
    Object(Box<GroupRuleInline>),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match GroupRuleEither {
        string => String,
        object => Object,
        _ => Unrecognized,
    }
}

// ==== models/group_rule.rs ====

//! `Group.rule`

/// A string of type `Group.rule`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GroupRule {
    /// `a`
    A,
    /// `b`
    B,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    GroupRule {
        A: "a",
        B: "b",
        ..Unrecognized
    }
}

// ==== models/nested.rs ====

//! `Nested`

use oasmith_runtime::Extra;

/// An object of type `Nested`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Nested {
    /// See [`NestedLists`].
    pub lists: Option<NestedLists>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Nested {
        lists: optional("lists"),
        ..extra
    }
}

/// A value of type `Nested.lists`.
#[derive(Clone, Debug, PartialEq)]
pub struct NestedLists(pub Vec<NestedLists>);

oasmith_runtime::wrapper! {
    NestedLists
}

// ==== models/show_tree_response.rs ====

//! `operation showTree Response`

use oasmith_runtime::Extra;

/// An object of type `operation showTree Response`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShowTreeResponse {
    /// `value`
    pub value: Option<i64>,
    /// See [`ShowTreeResponse`].
    pub left: Option<Box<ShowTreeResponse>>,
    /// See [`ShowTreeResponse`].
    pub right: Option<Box<ShowTreeResponse>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ShowTreeResponse {
        value: optional("value"),
        left: optional("left"),
        right: optional("right"),
        ..extra
    }
}
