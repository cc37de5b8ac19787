//! What was measured, as a table in Markdown or as JSON.

use serde_json::{Map, Value, json};

/// Rows of numbers under one heading.
pub struct Table {
    /// What was measured, and how often.
    pub title: String,
    /// What the numbers are.
    pub columns: Vec<&'static str>,
    /// A row for each way.
    pub rows: Vec<Row>,
}

/// What one way costs.
pub struct Row {
    /// The way.
    pub name: String,
    /// A number a column; none where there is nothing to say.
    pub cells: Vec<Option<Cell>>,
}

/// A number, and to how many decimals it means something.
#[derive(Clone, Copy)]
pub struct Cell(pub f64, pub usize);

impl Table {
    /// For people.
    pub fn markdown(&self) -> String {
        let head = format!(
            "| | {} |\n|---{}|\n",
            self.columns.join(" | "),
            "|---".repeat(self.columns.len())
        );
        let rows: String = self.rows.iter().map(Row::markdown).collect();
        format!("{}\n\n{head}{rows}", self.title)
    }

    /// For programs.
    pub fn json(&self) -> Value {
        let row = |row: &Row| {
            let numbers = self.columns.iter().zip(&row.cells);
            let numbers: Map<_, _> = numbers
                .map(|(column, cell)| ((*column).to_owned(), json!(cell.map(|cell| cell.0))))
                .collect();
            json!({ "name": row.name.replace("**", ""), "numbers": numbers })
        };
        json!({ "title": self.title, "rows": self.rows.iter().map(row).collect::<Vec<_>>() })
    }
}

impl Row {
    fn markdown(&self) -> String {
        let cell =
            |cell: &Option<Cell>| cell.map_or("-".to_owned(), |Cell(number, decimals)| format!("{number:.decimals$}"));
        let cells: Vec<_> = self.cells.iter().map(cell).collect();
        format!("| {} | {} |\n", self.name, cells.join(" | "))
    }
}

/// The one in the middle; of an even number, the upper one.
pub fn median<Number: Copy + PartialOrd>(mut numbers: Vec<Number>) -> Option<Number> {
    numbers.sort_unstable_by(|one, other| one.partial_cmp(other).unwrap_or(std::cmp::Ordering::Equal));
    numbers.get(numbers.len() / 2).copied()
}
