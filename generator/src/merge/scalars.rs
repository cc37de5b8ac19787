//! What two schemas of texts, numbers or truth values have in common: a type, a format, values.

use super::join::{Carrier, Contradiction};
use super::{Merger, values};
use crate::document::{JsonType, Schema};

impl Merger<'_> {
    /// What two scalars have in common, and `either` where they list the same.
    pub(super) fn scalar(&self, one: &Schema, other: Schema, either: Carrier) -> Result<Carrier, Contradiction> {
        match (values::listed(one), values::listed(&other)) {
            (Some(first), Some(second)) => {
                let common = values::common(self.tree, &first, &second);
                let is_same = first.len() == second.len() && one.constant.is_some() == other.constant.is_some();
                match common.len() {
                    0 => Err(Contradiction::Values),
                    length if length == second.len() && is_same => Ok(either),
                    length if length == second.len() => Ok(self.as_types(one, other).unwrap_or(Carrier::Second)),
                    length if length == first.len() => Ok(Carrier::First),
                    _ => Ok(Carrier::Made(Box::new(Schema {
                        values: Some(common),
                        constant: None,
                        extensions: Default::default(),
                        types: common_types(one, &other),
                        ..other
                    }))),
                }
            }
            (Some(_), None) => Ok(self.as_types(&other, one.clone()).unwrap_or(Carrier::First)),
            (None, Some(_)) => Ok(self.as_types(one, other).unwrap_or(Carrier::Second)),
            (None, None) => {
                let types = common_types(one, &other);
                let format = other.format.clone().or_else(|| one.format.clone());
                let says_all = |schema: &Schema| is_same_set(&types, &schema.types) && format == schema.format;
                Ok(if says_all(&other) {
                    Carrier::Second
                } else if says_all(one) {
                    Carrier::First
                } else {
                    Carrier::Made(Box::new(Schema { types, format, ..other }))
                })
            }
        }
    }

    /// Values as what another schema says of their type, where it alone tells that they are no numbers but texts.
    fn as_types(&self, typed: &Schema, listing: Schema) -> Option<Carrier> {
        let mut listed = values::listed(&listing).into_iter().flatten();
        let is_open = listing.types.is_empty() && listed.any(|node| self.tree.string(node).is_none());
        let types = typed.types.iter().copied().filter(|ty| *ty != JsonType::Null);
        let types: Vec<_> = types.collect();
        (is_open && types == [JsonType::String]).then(|| Carrier::Made(Box::new(Schema { types, ..listing })))
    }
}

/// The types that both allow. An integer is a number.
fn common_types(one: &Schema, other: &Schema) -> Vec<JsonType> {
    let allows = |schema: &Schema, ty: JsonType| {
        schema.types.is_empty()
            || schema.types.contains(&ty)
            || (ty == JsonType::Integer && schema.types.contains(&JsonType::Number))
    };
    let all = other.types.iter().chain(&one.types).copied();
    let mut types: Vec<_> = all.filter(|ty| allows(one, *ty) && allows(other, *ty)).collect();
    types.sort_unstable();
    types.dedup();
    types
}

fn is_same_set(one: &[JsonType], other: &[JsonType]) -> bool {
    one.len() == other.len() && one.iter().all(|ty| other.contains(ty))
}
