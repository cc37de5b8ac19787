//! What parameters are called: by their names, and by their places where several have one name.

use super::scope::Want;
use super::{Lowering, names};
use crate::document::{Parameter, ParameterPlace};

impl Lowering<'_> {
    /// What a parameter would be called, which the document may choose, and its turn: what stands in the path has its name
    /// before what stands in the query, and so on.
    pub(super) fn want_of(&self, parameter: &Parameter) -> (ParameterPlace, Want) {
        let given = self
            .extension(&parameter.extensions, "x-rust-name")
            .and_then(|(_, text)| names::given_value_name(text));
        (parameter.place, want(parameter.place, &parameter.name, given))
    }
}

/// What a parameter would be called: by its name, else by its place as well, such as `query_id`.
pub(super) fn want(place: ParameterPlace, name: &str, given: Option<String>) -> Want {
    let place = place_name(place);
    Want::new(name, names::value_name(name).rust)
        .at(place)
        .given(given)
        .or(names::value_name(&format!("{place} {name}")).rust)
}

pub(super) fn place_name(place: ParameterPlace) -> &'static str {
    match place {
        ParameterPlace::Path => "path",
        ParameterPlace::Query => "query",
        ParameterPlace::Header => "header",
        ParameterPlace::Cookie => "cookie",
        ParameterPlace::Querystring => "querystring",
    }
}
