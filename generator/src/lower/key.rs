//! What a type is known by while documents are lowered: the component that it is, or the way to where it is written.

use std::fmt;

/// The component, or the way from a component or an operation to a schema written in place, such as `TicketAudit.via`.
///
/// Two ways are the same only if all their steps are: the member `b` of the component `a` is not the component `a.b`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    text: String,
    /// Where each step begins in the text.
    steps: Vec<usize>,
}

impl Key {
    /// A component, by its name.
    pub(super) fn component(name: &str) -> Self {
        Self {
            text: name.to_owned(),
            steps: Vec::new(),
        }
    }

    /// What belongs to no component, such as `operation listOrders`.
    pub(super) fn elsewhere(text: String) -> Self {
        Self { text, steps: vec![0] }
    }

    /// A text that tells it from all others.
    pub(super) fn identity(&self) -> String {
        let mut text = self.text.clone();
        for step in self.steps.iter().rev() {
            text.insert(*step, '\n');
        }
        text
    }

    /// How many steps it is from the component.
    pub(super) fn depth(&self) -> usize {
        self.steps.len()
    }

    /// A step further.
    pub(super) fn step(&self, text: impl fmt::Display) -> Self {
        let mut steps = self.steps.clone();
        steps.push(self.text.len());
        Self {
            text: format!("{}{text}", self.text),
            steps,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}
