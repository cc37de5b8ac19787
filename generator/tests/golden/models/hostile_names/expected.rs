//! warning[invalid] 10:5 the component name `Line
//! break` has characters that the standard does not allow
//! warning[invalid] 17:5 the component name `名前` has characters that the standard does not allow

// ==== models/line_break.rs ====

//! `Line�break`

use oasmith_runtime::Extra;

/// An object of type `Line�break`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LineBreak {
    /// `a�b`
    pub a_b: Option<String>,
    /// `tick'[tick]`
    pub tick_tick: Option<String>,
    /// `�turned`
    pub turned: Option<String>,
    /// `*/`
    pub star_slash: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    LineBreak {
        a_b: optional("a\nb"),
        tick_tick: optional("tick`[tick]"),
        turned: optional("\u{202e}turned"),
        star_slash: optional("*/"),
        ..extra
    }
}

// ==== models/value.rs ====

//! `名前`

/// A string of type `名前`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum 名前 {
    /// `a�b`
    AB,
    /// `'`
    EmptyXcfb3,
    /// `�`
    Empty,
    /// `[b]`
    B,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    名前 {
        AB: "a\nb",
        EmptyXcfb3: "`",
        Empty: "\u{202e}",
        B: "[b]",
        ..Unrecognized
    }
}
