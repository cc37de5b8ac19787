// ==== models/hostile.rs ====

//! `Hostile`

use oasmith_runtime::Extra;

/// */ } pub fn broken() { /* Ends a comment? `*/` */ //! An inner comment, """ quotes \\ and \\"
/// escapes.
/// #!\[allow(warnings)\]
///
/// ```text
/// panic!("an indented block is not code");
/// ```
/// ```text
/// panic!("a fence without a language")
/// ```
///
/// ```text
/// compile_error!("a fence that never ends");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Hostile {
    /// See \[broken\], \[Vec\], a and [b](https://example.com/a_b).
    pub link: Option<String>,
    /// Generic Vec\<String\>, \<script\>alert(1)\</script\> and <https://example.com>.
    pub html: Option<String>,
    /// Bare <https://example.com/path?x=1>, and <http://example.com>.
    pub bare: Option<String>,
    /// Control  characters and  direction.
    pub bell: Option<String>,
    /// One very long line of prose, which goes on and on, well beyond what anybody would like to read in
    /// one line, so it is broken between words and stays one paragraph.
    pub long: Option<String>,
    /// Either:
    ///
    /// * one thing, about which there is so much to say that its line is broken, and what follows stays
    ///   within the item, or
    /// * another
    ///   1. with `code [a]<b>`
    ///   2. and more
    pub list: Option<String>,
    /// | A | B |
    /// |---|---|
    /// | 1 | \[x\] |
    pub table: Option<String>,
    /// One Two Three�Four
    pub breaks: Option<String>,
    /// `empty`
    pub empty: Option<String>,
    /// `blank`
    pub blank: Option<String>,
    /// A lone \` tick and \`\`double\`\` ones.
    pub single_tick: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Hostile {
        link: optional("link"),
        html: optional("html"),
        bare: optional("bare"),
        bell: optional("bell"),
        long: optional("long"),
        list: optional("list"),
        table: optional("table"),
        breaks: optional("breaks"),
        empty: optional("empty"),
        blank: optional("blank"),
        single_tick: optional("single_tick"),
        ..extra
    }
}

// ==== models/titled.rs ====

//! `Titled`

use oasmith_runtime::Extra;

/// A title stands in for a description.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Titled {
    /// The number.
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Titled {
        id: optional("id"),
        ..extra
    }
}
