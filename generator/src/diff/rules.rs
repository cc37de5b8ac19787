//! The rules: each kind of change, what it means for callers of the generated Rust and on the wire, and why.

/// What a change means to somebody, from nothing to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Nothing.
    None,
    /// Other words for the same.
    Documentation,
    /// What worked still works.
    Compatible,
    /// What worked may behave in another way.
    Maybe,
    /// What worked does not work any more.
    Breaking,
}

/// The step of a version that changes call for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// None.
    None,
    /// The third number.
    Patch,
    /// The second number.
    Minor,
    /// The first number.
    Major,
}

impl Class {
    /// All of them, the gravest first.
    pub const ALL: [Self; 5] = [
        Self::Breaking,
        Self::Maybe,
        Self::Compatible,
        Self::Documentation,
        Self::None,
    ];

    /// As people and tools read it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Documentation => "documentation",
            Self::Compatible => "compatible",
            Self::Maybe => "maybe breaking",
            Self::Breaking => "breaking",
        }
    }

    /// The step of the version of the generated crate.
    #[must_use]
    pub fn step(self) -> Step {
        match self {
            Self::None => Step::None,
            Self::Documentation => Step::Patch,
            Self::Compatible | Self::Maybe => Step::Minor,
            Self::Breaking => Step::Major,
        }
    }
}

impl Step {
    /// As people and tools read it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// What a rule says.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Its stable name.
    pub code: &'static str,
    /// For callers of the generated Rust.
    pub rust: Class,
    /// On the wire, where it is about what is received.
    pub received: Class,
    /// On the wire, where it is about what is sent.
    pub sent: Class,
    /// What happened, after the name of what it happened to.
    pub event: &'static str,
    /// What it means for callers.
    pub reason: &'static str,
}

/// One row a rule: its code, the class for Rust, those on the wire for what is received and what is sent, what happened,
/// and why it matters.
macro_rules! rules {
    ($($rule:ident $code:literal $rust:ident, $received:ident $sent:ident: $event:literal, $reason:literal;)*) => {
        /// A kind of change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = concat!("`", $code, "`")] $rule,)*
        }

        impl Rule {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$rule),*];

            /// What it says.
            #[must_use]
            pub fn facts(self) -> Facts {
                match self {
                    $(Self::$rule => Facts {
                        code: $code,
                        rust: Class::$rust,
                        received: Class::$received,
                        sent: Class::$sent,
                        event: $event,
                        reason: $reason,
                    },)*
                }
            }
        }
    };
}

rules! {
    // What any value may go through.
    TypeChanged "type-changed" Breaking, Breaking Breaking: "has another type", "Code that uses the value has to be written anew.";
    NumberWidened "number-widened" Breaking, Maybe Compatible: "is a wider kind of number", "The Rust type differs; values may come that did not fit before.";
    NumberNarrowed "number-narrowed" Breaking, Compatible Maybe: "is a narrower kind of number", "The Rust type differs; values that were sent before may not fit.";
    TextReread "text-reread" Breaking, Maybe Maybe: "is a text of another kind", "The Rust type differs; on the wire it is a text as before, maybe of another form.";
    Listed "listed" Breaking, Compatible Breaking: "is one of a list of values", "Its type is an enum now; other values than those in the list may be refused.";
    Unlisted "unlisted" Breaking, Maybe Compatible: "is no longer one of a list of values", "Its type is that of the values now; others may come.";
    AnyValue "any-value" Breaking, Breaking Compatible: "may be any JSON", "Its type is no longer known, so code that reads it has to look for itself.";
    NoLongerAny "no-longer-any" Breaking, Compatible Breaking: "is no longer any JSON", "It has a type now, which not all that was sent before fits.";
    Boxed "boxed" Breaking, None None: "is behind a pointer, or no longer", "Code that makes the value or matches on it sees the `Box`; the value is the same.";
    SameByAnotherName "same-by-another-name" Compatible, None None: "has the same type by another name", "Both names stand for one type, so all code still compiles.";
    LimitTightened "limit-tightened" None, Compatible Breaking: "allows less", "No Rust type holds it; the service refuses what it took before.";
    LimitLoosened "limit-loosened" None, Maybe Compatible: "allows more", "No Rust type holds it; values may come that did not come before.";
    LimitChanged "limit-changed" None, Maybe Maybe: "allows something else", "No Rust type holds it; the service may refuse what it took before.";

    // Types.
    TypeAdded "type-added" Compatible, None None: "was added", "Nothing used it.";
    TypeRemoved "type-removed" Breaking, None None: "was removed", "Code that names the type no longer compiles.";
    TypeRenamed "type-renamed" Breaking, None None: "has another name", "Code that names the type has to use the new name; values are the same.";
    TypeReshaped "type-reshaped" Breaking, Breaking Breaking: "is another kind of type", "Code that uses values of the type has to be written anew.";
    TypeWrapped "type-wrapped" Breaking, None None: "is a type of its own or no longer", "The name stood for itself: code has to look into the wrapper; values are the same.";
    TypeMoved "type-moved" Documentation, None None: "is in another file", "The path by which code names it is the same.";
    Deprecated "deprecated" Compatible, Compatible Compatible: "is deprecated", "It works as before, and the compiler warns of it.";
    Undeprecated "undeprecated" Compatible, Compatible Compatible: "is no longer deprecated", "The compiler no longer warns of it.";
    Documentation "documentation" Documentation, None None: "is described in other words", "Only comments differ.";
    DocumentationUnseen "documentation-unseen" None, Documentation Documentation: "is described in other words where no comment shows it", "The code is the same, and what is sent and received, too.";
    DeprecatedStated "deprecated-stated" Documentation, Compatible Compatible: "is deprecated, or no longer", "It works as before, and a comment says so.";
    DeprecatedUnseen "deprecated-unseen" None, Compatible Compatible: "is deprecated, or no longer", "It works as before, and the code does not show it.";

    // Members of objects.
    FieldAdded "field-added" Compatible, Compatible Compatible: "was added", "It may be absent, and structs are made by `new`, so code compiles as before.";
    FieldAddedRequired "required-field-added" Breaking, Compatible Breaking: "was added, and must be sent", "`new` takes one more argument, and requests without it are wrong.";
    FieldAddedReceived "required-field-received" Maybe, Compatible Compatible: "was added, and always comes", "Code that reads compiles as before; `new`, with which tests make such values, takes one more argument. An answer without it cannot be read.";
    FieldRemoved "field-removed" Breaking, Breaking Maybe: "was removed", "Code that names the field no longer compiles; what still comes is in the rest.";
    FieldRenamed "field-renamed" Breaking, None None: "has another Rust name", "Code that names the field has to use the new name; the wire has the same.";
    FieldWireName "field-wire-name" Maybe, Breaking Breaking: "has another name on the wire", "The code is the same; what is read and written is called otherwise.";
    FieldReplaced "field-replaced" Breaking, Breaking Breaking: "has another name, in Rust and on the wire", "Code that names the field has to use the new name, and what is read and written is called otherwise.";
    FieldOptional "field-optional" Breaking, Breaking Compatible: "may be absent", "Its type is an `Option` now: code that reads it has to say what absence means.";
    FieldRequired "field-required" Breaking, Compatible Breaking: "must be there", "Its type is no `Option` any more, and `new` takes it as an argument.";
    FieldNullable "field-nullable" Breaking, Breaking Compatible: "may be null", "Its type is an `Option` now: code that reads it has to say what null means.";
    FieldNotNullable "field-not-nullable" Breaking, Compatible Breaking: "is never null", "Its type has no `Option` for null any more.";
    NullUnseen "null-unseen" None, Maybe Maybe: "may be null, or no longer, as far as the service is concerned", "Where it is used the code may differ; its own code is the same.";
    NullAsAbsence "null-as-absence" None, Maybe Maybe: "may be null, or no longer", "Where the type is only received, null and absence are read alike.";
    NullToldApart "null-told-apart" Breaking, None None: "tells null and absence apart, or no longer", "Whether clients send the type has changed, and with it the type of the field: `Option<Option<T>>` where they do.";
    FieldDefaultAdded "default-added" Maybe, Compatible Maybe: "has a default where it is absent", "An answer without it is read with the default, where it was refused.";
    FieldDefaultRemoved "default-removed" Maybe, Maybe Maybe: "has no default any more", "An answer without it is refused.";
    FieldDefaultChanged "default-changed" Maybe, Maybe Maybe: "has another default", "Code that relies on the value that stands for absence gets another one.";
    DefaultStated "default-stated" Documentation, Maybe Maybe: "stands for another value where it is absent", "Only a comment differs: the service takes another value for what is left out.";
    DefaultUnseen "default-unseen" None, Maybe Maybe: "stands for another value of several parts where it is absent", "The code does not show it: the service takes another value for what is left out.";
    ReadOnly "read-only" Documentation, None Maybe: "is set by the service alone", "A comment says so: what requests say of it may be ignored or refused.";
    WriteOnly "write-only" Documentation, Maybe None: "is only sent", "A comment says so: answers no longer have it.";
    BothWays "both-ways" Documentation, Compatible Compatible: "travels both ways", "A comment no longer says otherwise: answers and requests may have it.";
    DirectionUnseen "direction-unseen" None, Maybe Maybe: "travels another way", "The type travels one way only, so the code does not show it.";

    // Members that always have one value, and members without a name.
    ConstantAdded "constant-added" Maybe, Compatible Maybe: "was added", "It is always written, and an answer with another value is refused.";
    ConstantRemoved "constant-removed" Maybe, Maybe Maybe: "was removed", "It is no longer written, and no longer checked.";
    ConstantChanged "constant-changed" Maybe, Breaking Breaking: "has another value", "The new value is written, and an answer with the old one is refused.";
    FieldBecameConstant "field-became-constant" Breaking, Compatible Breaking: "always has one value", "There is no field for it any more.";
    ConstantBecameField "constant-became-field" Breaking, Breaking Compatible: "may have other values", "It is a field now, which `new` asks for where it is required.";
    RestTyped "rest-typed" Breaking, Compatible Breaking: "takes unnamed members of one type alone", "Unnamed members are values of a type, in place of JSON as it came.";
    RestUntyped "rest-untyped" Breaking, Breaking Compatible: "takes unnamed members of any kind", "Unnamed members are JSON as it came, in place of values of a type.";
    RestRenamed "rest-renamed" Breaking, None None: "keeps unnamed members in a field of another name", "A member has taken the name; code has to use the new one.";

    // Enums.
    ValueAdded "value-added" Compatible, Compatible Compatible: "was added", "The enum is open: the value came as the variant for all others before, and matches have an arm for those.";
    ValueAddedClosed "closed-value-added" Compatible, Maybe Compatible: "was added to a closed enum", "Matches have an arm for what is to come; programs of before refuse the value.";
    ValueRemoved "value-removed" Breaking, Compatible Breaking: "was removed", "Code that names the variant no longer compiles.";
    ValueRenamed "value-renamed" Breaking, None None: "has another Rust name", "Code that names the variant has to use the new name; the wire has the same.";
    ValueWireName "value-wire-name" Maybe, Breaking Breaking: "is written otherwise on the wire", "The code is the same; the old text is no longer this variant.";
    Opened "opened" Compatible, Maybe Compatible: "keeps what it does not list", "What was refused is kept now.";
    Closed "closed" Breaking, Compatible Breaking: "refuses what it does not list", "The variant for all others is gone.";
    OtherRenamed "other-renamed" Breaking, None None: "has its variant for all others under another name", "A variant has taken the name; code has to use the new one.";
    ValuesOfAnotherKind "values-of-another-kind" Breaking, Breaking Breaking: "has values of another kind", "Texts are numbers now, or numbers texts.";

    // Unions.
    VariantAdded "variant-added" Compatible, Compatible Compatible: "was added", "The union is open: such a value was kept as it came before, and matches have an arm for those.";
    VariantAddedClosed "closed-variant-added" Compatible, Maybe Compatible: "was added to a closed union", "Matches have an arm for what is to come; programs of before refuse the value.";
    VariantRemoved "variant-removed" Breaking, Compatible Breaking: "was removed", "Code that names the variant no longer compiles.";
    VariantRenamed "variant-renamed" Breaking, None None: "has another Rust name", "Code that names the variant has to use the new name; the wire has the same.";
    VariantRemarked "variant-remarked" Maybe, Maybe Maybe: "is told apart by other marks", "Values that led to one variant may lead to another.";
    TagChanged "tag-changed" Maybe, Breaking Breaking: "is told apart by another member, or by none", "The variants are the same; which of them a value becomes is decided in another way.";

    // Lists of fixed items, and bodies of parts.
    ItemAdded "item-added" Breaking, Compatible Maybe: "was added to the list", "What was among the further items has a place of its own now.";
    ItemRemoved "item-removed" Breaking, Maybe Maybe: "was removed from the list", "Code that names it no longer compiles.";
    PartAdded "part-added" Compatible, Compatible Compatible: "was added", "It may be left out, so code compiles as before.";
    PartAddedRequired "required-part-added" Breaking, Compatible Breaking: "was added, and must be sent", "`new` takes one more argument, and requests without it are wrong.";
    PartRemoved "part-removed" Breaking, Breaking Maybe: "was removed", "Code that names it no longer compiles.";
    PartOptional "part-optional" Breaking, Compatible Compatible: "may be left out", "Its type is an `Option` now.";
    PartRequired "part-required" Breaking, Compatible Breaking: "must be sent", "Its type is no `Option` any more.";
    PartContentChanged "part-content-changed" Breaking, Breaking Breaking: "holds something else", "Files are values now, or values files, or one is many.";
    PartFormChanged "part-form-changed" Maybe, Maybe Maybe: "is written in another form", "The code is the same; what is sent looks different.";

    // Operations.
    OperationAdded "operation-added" Compatible, Compatible Compatible: "was added", "Nothing called it.";
    OperationRemoved "operation-removed" Breaking, Breaking Breaking: "was removed", "Code that calls it no longer compiles.";
    OperationRenamed "operation-renamed" Breaking, None None: "has another Rust name", "Code that calls it has to use the new name; the request is the same.";
    OperationMoved "operation-moved" Breaking, None None: "belongs to another tag", "It is called on another accessor; the request is the same.";
    RequestRenamed "request-renamed" Breaking, None None: "has another type of request", "Code that names the type of the request has to use the new name.";
    PathChanged "path-changed" Maybe, Breaking Breaking: "has another path", "The code is the same; requests go elsewhere.";
    MethodChanged "method-changed" Maybe, Breaking Breaking: "has another HTTP method", "The code is the same; requests do something else.";
    RepetitionChanged "repetition-changed" Maybe, None None: "may be sent twice, or no longer", "What happens after a failure in passing differs.";
    GroupRenamed "tag-renamed" Breaking, None None: "has another Rust name", "Code that uses its accessor has to use the new name.";

    // Parameters.
    ParameterAdded "parameter-added" Compatible, Compatible Compatible: "was added", "It may be left out: there is one more setter.";
    ParameterAddedRequired "required-parameter-added" Breaking, Breaking Breaking: "was added, and must be given", "The method takes one more argument, and requests without it are wrong.";
    ParameterRemoved "parameter-removed" Breaking, Maybe Maybe: "was removed", "Code that gives it no longer compiles; the service may ignore or refuse it.";
    ParameterRenamed "parameter-renamed" Breaking, None None: "has another Rust name", "Code that calls its setter has to use the new name; the request is the same.";
    ParameterReplaced "parameter-replaced" Breaking, Breaking Breaking: "has another name, in Rust and on the wire", "Code that calls its setter has to use the new name, and what is sent is called otherwise.";
    ParameterWireName "parameter-wire-name" Maybe, Breaking Breaking: "has another name on the wire", "The code is the same; what is sent is called otherwise.";
    ArgumentRenamed "argument-renamed" Compatible, None None: "is an argument of another name", "Arguments are given by place, so code compiles as before.";
    ParameterOptional "parameter-optional" Breaking, Compatible Compatible: "may be left out", "It is a setter now, where it was an argument.";
    ParameterRequired "parameter-required" Breaking, Breaking Breaking: "must be given", "It is an argument now, where it was a setter.";
    ParameterMoved "parameter-moved" Maybe, Breaking Breaking: "goes elsewhere in the request", "The code is the same; what is sent differs.";
    ParameterCount "parameter-count" Breaking, Maybe Maybe: "takes another number of values", "Code has to give one value, a list, or so many.";
    StyleChanged "style-changed" Maybe, Breaking Breaking: "is written in another style", "The code is the same; what is sent looks different.";
    ArgumentsReordered "arguments-reordered" Breaking, None None: "takes its arguments in another order", "Arguments are given by place: where types are alike, code compiles and sends them the wrong way round.";
    ExampleChanged "example-changed" Documentation, None None: "has another example", "Only the example in a comment differs.";

    // Bodies.
    BodyAdded "body-added" Compatible, Compatible Compatible: "was added", "It may be left out: there is one more setter.";
    BodyAddedRequired "required-body-added" Breaking, Breaking Breaking: "was added, and must be given", "The method takes one more argument, and requests without it are wrong.";
    BodyRemoved "body-removed" Breaking, Maybe Maybe: "was removed", "Code that gives it no longer compiles; the service may ignore or refuse it.";
    BodyOptional "body-optional" Breaking, Compatible Compatible: "may be left out", "It is a setter now, where it was an argument.";
    BodyRequired "body-required" Breaking, Breaking Breaking: "must be given", "It is an argument now, where it was a setter.";
    BodyFormChanged "body-form-changed" Breaking, Breaking Breaking: "is of another form", "What stood for the body has another type now, such as a file in place of a value.";
    MediaTypeChanged "media-type-changed" Maybe, Maybe Maybe: "is sent under another media type", "The code is the same; the service is told something else.";
    OtherFormAdded "body-form-added" Compatible, Compatible Compatible: "may be sent, too", "There is one more method.";
    OtherFormRemoved "body-form-removed" Breaking, Breaking Breaking: "may no longer be sent", "Code that calls the method for it no longer compiles.";

    // Answers.
    AnswerChanged "answer-changed" Breaking, Breaking Breaking: "is of another kind", "What sending the request gives has another type.";
    WayAdded "answer-form-added" Compatible, Compatible Compatible: "comes in another form, too", "There is one more method to send the request.";
    WayRemoved "answer-form-removed" Breaking, Breaking Breaking: "no longer comes in another form", "Code that calls the method for it no longer compiles.";
    WayRenamed "send-renamed" Breaking, None None: "is asked for by a method of another name", "Code that sends the request has to use the new name.";
    AcceptChanged "accept-changed" Maybe, Maybe Maybe: "is asked for by other media types", "The code is the same; the service may answer in another form.";
    StatusAdded "status-added" Compatible, Maybe Maybe: "was added", "Matches have an arm for what is to come; such an answer was not told apart before.";
    StatusRemoved "status-removed" Breaking, Compatible Compatible: "was removed", "Code that names the variant no longer compiles.";
    StatusRenamed "status-renamed" Breaking, None None: "has a variant or type of another name", "Code that names it has to use the new name.";
    AnswerListed "answer-listed" Documentation, Maybe Maybe: "is listed", "It is read like other answers of its kind, so but a comment differs; it may not have come before.";
    AnswerUnlisted "answer-unlisted" Documentation, Maybe Maybe: "is no longer listed", "Where it comes after all it is read as before, so but a comment differs.";
    AnswersUnseen "answers-unseen" None, Maybe Maybe: "is listed, or no longer", "It is read as before, so the code is the same.";
    ContentStated "answer-content-stated" Documentation, Maybe Maybe: "has a body, or no longer", "It is read as before, so but a comment differs.";
    ContentChanged "answer-content-changed" None, Maybe Maybe: "comes as other media types", "The code asks for the same ones as before.";
    ErrorChanged "error-changed" Breaking, Breaking Breaking: "is of another kind", "What an error holds has another type.";
    PagingAdded "paging-added" Compatible, None None: "are walked over", "There are methods for all pages now.";
    PagingRemoved "paging-removed" Breaking, None None: "are no longer walked over", "Code that walks over all pages no longer compiles.";
    PagingChanged "paging-changed" Maybe, Maybe Maybe: "are found in another way", "The code is the same; how the next page is asked for differs.";
    ItemsChanged "page-items-changed" Breaking, Maybe Maybe: "have their items elsewhere", "The items of a page are found by another way from the answer.";

    // The service as a whole, and what comes in.
    ServerChanged "server-changed" Maybe, Maybe Maybe: "is elsewhere", "Requests go to another address unless a client is told one.";
    ServerGone "server-removed" Breaking, Maybe Maybe: "is not said any more", "Whoever builds a client has to say where the service is.";
    ServerSaid "server-added" Compatible, Compatible Compatible: "is said", "Clients know where the service is.";
    VariableAdded "server-variable-added" Compatible, Compatible Compatible: "was added", "It has a default: there is one more setter.";
    VariableAddedRequired "required-server-variable-added" Breaking, Breaking Breaking: "was added, and must be set", "Whoever builds a client has to set it.";
    VariableRemoved "server-variable-removed" Breaking, Maybe Maybe: "was removed", "Code that sets it no longer compiles.";
    VariableChanged "server-variable-changed" Maybe, Maybe Maybe: "has another default", "Requests go to another address unless a client sets it.";
    VariableRequired "server-variable-required" Breaking, Breaking Breaking: "must be set", "It has no default any more: whoever builds a client has to set it.";
    VariableRenamed "server-variable-renamed" Breaking, None None: "has another Rust name", "Code that sets it has to use the new name.";
    SchemeAdded "auth-added" Compatible, Compatible Compatible: "was added", "There is one more way to sign requests.";
    SchemeRemoved "auth-removed" Breaking, Breaking Breaking: "was removed", "Code that signs requests so no longer compiles.";
    SchemeRenamed "auth-renamed" Breaking, None None: "has another Rust name", "Code that signs requests so has to use the new name.";
    SchemeChanged "auth-changed" Breaking, Breaking Breaking: "takes or sends something else", "Requests are signed in another way, for which code may have to give something else.";
    TokenAddress "token-address" Documentation, Maybe Maybe: "gives out tokens elsewhere", "Only a comment differs: whoever fetches tokens does so elsewhere.";
    SecurityLoosened "security-loosened" Maybe, Compatible Compatible: "may be signed in more ways, or with less", "What signed requests before still does, but another of the client's keys may be used.";
    SecurityTightened "security-tightened" Maybe, Breaking Breaking: "must be signed in other ways, or with more", "The code is the same; a client without the right keys is refused.";
    SecurityUnseen "security-unseen" None, Maybe Maybe: "must be signed otherwise, as far as the service is concerned", "The code is the same; the service may refuse what it took before.";
    ScopesChanged "scopes-changed" Documentation, Maybe Maybe: "needs other scopes", "Only a comment differs: a token without them may be refused.";
    VersionChanged "version-changed" None, Documentation Documentation: "has another version", "The number is that of the description alone.";
    IncomingAdded "incoming-added" Compatible, Compatible Compatible: "was added", "Nothing used it.";
    IncomingRemoved "incoming-removed" Breaking, Breaking Breaking: "was removed", "Code that names its type no longer compiles.";
    IncomingRenamed "incoming-renamed" Breaking, None None: "has another Rust name", "Code that names its type has to use the new name.";
    IncomingMethod "incoming-method" Documentation, Breaking Breaking: "comes by another method", "Only a comment differs: whoever takes it in has to expect the other method.";
    HeadersChanged "headers-changed" Documentation, Maybe Maybe: "is another one, or gone", "Headers are read by name, so only a comment differs.";
    HeadersUnseen "headers-unseen" None, Maybe Maybe: "is another one, or gone", "Headers are read by name, and no comment has those of this answer.";
}
