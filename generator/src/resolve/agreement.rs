//! What the parts of a document must agree on, once it is known what references lead to.

use crate::decode::{Decoder, did_you_mean};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{Document, Parameter, ParameterPlace, SecurityRequirement, Use};
use crate::tree::Tree;

pub(super) fn report(decoder: &mut Decoder<'_>) {
    let mut reports = Vec::new();
    parameters(decoder.tree, decoder.document, &mut reports);
    security(decoder.tree, decoder.document, &mut reports);
    reports.into_iter().for_each(|report| decoder.report(report));
}

/// A list names a parameter once, and an operation has one parameter for the whole query or several for its parts.
fn parameters(tree: &Tree, document: &Document, reports: &mut Vec<Diagnostic>) {
    for (_, item) in document.path_items.iter() {
        twice(tree, document, &item.parameters, reports);
        for (_, operation) in &item.operations {
            twice(tree, document, &operation.parameters, reports);
            let parameters = document.parameters_of(item, operation);
            let at = |place| parameters.iter().find(|(_, parameter)| parameter.place == place);
            if let (Some((whole, _)), Some((part, _))) = (at(ParameterPlace::Querystring), at(ParameterPlace::Query)) {
                let message =
                    "an operation must not have parameters with `in: query` beside one with `in: querystring`";
                reports.push(
                    Diagnostic::error(Code::Invalid, tree.span(part.at), message)
                        .related(tree.span(whole.at), "the whole query is described here")
                        .help("remove one of them"),
                );
            }
        }
    }
}

fn twice(tree: &Tree, document: &Document, list: &[Use<Parameter>], reports: &mut Vec<Diagnostic>) {
    let known: Vec<(&Use<Parameter>, &Parameter)> = list
        .iter()
        .filter_map(|used| Some((used, document.used(used)?)))
        .collect();
    for (index, (used, parameter)) in known.iter().enumerate() {
        if let Some((earlier, _)) = known.iter().take(index).find(|(_, earlier)| earlier.is_same(parameter)) {
            let message = format!(
                "the parameter `{}` stands twice in one list; this one is ignored",
                parameter.name
            );
            reports.push(
                Diagnostic::warning(Code::Invalid, tree.span(used.at), message)
                    .related(tree.span(earlier.at), "it stands here already")
                    .help("remove one of them"),
            );
        }
    }
}

/// Requirements name schemes of the components.
fn security(tree: &Tree, document: &Document, reports: &mut Vec<Diagnostic>) {
    let operations = document.path_items.iter().flat_map(|(_, item)| &item.operations);
    let of_operations = operations
        .filter_map(|(_, operation)| operation.security.as_ref())
        .flatten();
    let schemes: Vec<&str> = document
        .components
        .security_schemes
        .iter()
        .map(|(named, _)| &*named.name)
        .collect();
    for requirement in document.security.iter().chain(of_operations) {
        for name in unknown(requirement, &schemes) {
            let span = tree
                .entry(requirement.at, name)
                .map_or(tree.span(requirement.at), |entry| entry.key_span);
            let message = format!("the security scheme `{name}` does not exist");
            let define = || format!("define `{name}` under `components.securitySchemes`, or mend the name");
            reports.push(
                Diagnostic::warning(Code::DanglingReference, span, message)
                    .label("no scheme has this name")
                    .help(did_you_mean(name, schemes.iter().copied(), define)),
            );
        }
    }
}

fn unknown<'r>(requirement: &'r SecurityRequirement, schemes: &[&str]) -> impl Iterator<Item = &'r str> {
    requirement
        .schemes
        .iter()
        .map(|(name, _)| &**name)
        .filter(move |name| !schemes.contains(name))
}
