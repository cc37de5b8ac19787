//! What the embedded Zendesk answers: records, nothing, or a refusal in the words of the real one.

use serde_json::{Value, json};
use wiremock::ResponseTemplate;

/// A successful answer.
pub enum Answer {
    /// 200 with JSON.
    Json(Value),
    /// 200 without a body.
    Empty,
    /// 202 with the body `null`.
    Accepted,
}

/// A refusal.
pub enum Refusal {
    /// No credentials, or wrong ones.
    Unauthenticated,
    /// No such record.
    RecordNotFound,
    /// No such path.
    InvalidEndpoint,
    /// A wrong parameter, and what is wrong with it.
    InvalidValue(String),
    /// The records themselves cannot be read.
    Broken(String),
}

impl From<Answer> for ResponseTemplate {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Json(body) => Self::new(200).set_body_json(body),
            Answer::Empty => Self::new(200),
            Answer::Accepted => Self::new(202).set_body_json(Value::Null),
        }
    }
}

impl From<Refusal> for ResponseTemplate {
    fn from(refusal: Refusal) -> Self {
        let (status, body) = match refusal {
            Refusal::Unauthenticated => (401, json!({"error": "Couldn't authenticate you"})),
            Refusal::RecordNotFound => (404, json!({"error": "RecordNotFound", "description": "Not found"})),
            Refusal::InvalidEndpoint => (404, json!({"error": "InvalidEndpoint", "description": "Not found"})),
            Refusal::InvalidValue(description) => (400, json!({"error": "InvalidValue", "description": description})),
            Refusal::Broken(message) => (
                500,
                json!({"error": {"title": "Internal Server Error", "message": message}}),
            ),
        };
        Self::new(status).set_body_json(body)
    }
}
