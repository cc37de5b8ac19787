//! The stable names of diagnostics, and the longer story of each.

/// Declares the codes: variant, name on the command line, and the explanation that `lint --explain` prints.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)+) => {
        /// What kind of thing a diagnostic is about; its name stays the same from release to release.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name that is printed, such as `dangling-reference`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// What the code means and what to do about it.
            #[must_use]
            pub fn explanation(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!($($doc, "\n",)+),)+
                }
            }
        }
    };
}

codes! {
    /// The text is not YAML, or not JSON: the place is where the parser gave up.
    /// Mend the syntax there, or look just above it for a quote, bracket or indentation that was never closed.
    Syntax = "syntax",
    /// A mapping has the same key twice. Only one of the values could be used, so neither is: remove one.
    DuplicateKey = "duplicate-key",
    /// Aliases would expand to more nodes, or the document nests deeper, than any real description needs.
    /// Write out what the aliases stand for, or flatten the document.
    Limit = "limit",
    /// A file, such as one that a `$ref` names, could not be read: the message says which and why.
    Unreadable = "unreadable",
    /// The overlay document is not an OpenAPI Overlay: a required member is missing or has the wrong type.
    OverlayInvalid = "overlay-invalid",
    /// A target or copy source is not an RFC 9535 JSONPath query.
    OverlayPath = "overlay-path",
    /// An action's target matches nothing, so the repair it holds is no longer applied.
    /// Mend the target, remove the action, or mark it `x-oasmith-optional: true`.
    OverlayNoMatch = "overlay-no-match",
    /// An action cannot be applied to what its target selects, such as merging an object into a string.
    OverlayMismatch = "overlay-mismatch",
    /// The document does not say which version of OpenAPI it is, or names one other than 3.0, 3.1 and 3.2.
    Version = "version",
    /// A required member is missing.
    Missing = "missing",
    /// A member has a value of the wrong type, or one that the standard does not allow there.
    Invalid = "invalid",
    /// A member that the standard does not define stands here. It is ignored: check its spelling,
    /// or begin its name with `x-` if it is meant as an extension.
    UnknownKey = "unknown-key",
    /// A `$ref` names a place that does not exist in the document.
    DanglingReference = "dangling-reference",
    /// A chain of `$ref`s leads back to itself and never reaches a definition, or schemas include each other by `allOf`
    /// in a circle, or a schema written in place contains itself and has no name to be referred to by.
    CyclicReference = "cyclic-reference",
    /// A `$ref` leads to an object of another kind, such as a schema where a parameter is wanted.
    WrongReference = "wrong-reference",
    /// A `$ref` leads out of the document in a way that is not followed: to the network, by an absolute path, or out of
    /// the document's folder.
    ExternalReference = "external-reference",
    /// Two things would get the same Rust name. Give one of them an `x-rust-name`.
    NameCollision = "name-collision",
    /// Something that the generated types do not express: the value stays raw JSON.
    RawJson = "raw-json",
    /// Something that the description says and the generated code does not use.
    Ignored = "ignored",
    /// An `x-oasmith-…` extension is not of the documented form.
    Extension = "extension",
    /// Two documents, or two parts of an `allOf`, describe the same thing differently.
    Conflict = "conflict",
    /// A type would contain itself without end and no value of it could ever be written down.
    InfiniteType = "infinite-type",
    /// A path template and its parameters do not agree.
    PathTemplate = "path-template",
    /// oasmith.yaml is not of the documented form.
    Config = "config",
    /// oasmith made something that is not Rust: a defect of its own. Please report it with the document.
    Defect = "defect",
}
