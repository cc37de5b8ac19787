//! What `tracing` is told of calls and attempts, in the words of OpenTelemetry; without the feature, nothing.
//!
//! It is told the template of a path rather than the path, no query, no header, no body, and of an error its kind alone,
//! so that nothing private can be among it.

pub use form::{Trace, pausing};

#[cfg(feature = "tracing")]
mod form {
    use std::time::Duration;

    use reqwest::Method;
    use tracing::field::Empty;
    use tracing::{Instrument, Span};

    use crate::client::answer::Answer;
    use crate::client::call::Call;
    use crate::error::{Failure, Stage};

    /// By this name subscribers select what comes from here.
    const TARGET: &str = "oasmith_runtime";

    /// The span of a call or of an attempt.
    pub struct Trace(Span);

    macro_rules! span {
        ($name:literal, $kind:literal, $call:expr) => {
            tracing::info_span!(
                target: TARGET,
                $name,
                otel.kind = $kind,
                otel.name = format!("{} {}", $call.method, $call.template()),
                otel.status_code = Empty,
                http.request.method = method($call),
                http.request.resend_count = Empty,
                http.response.status_code = Empty,
                url.template = $call.template(),
                server.address = address($call),
                server.port = $call.base().port_or_known_default(),
                error.r#type = Empty,
            )
        };
    }

    impl Trace {
        /// A call: all attempts, and what is waited for before and between them.
        pub fn of_call(call: &Call) -> Self {
            Self(span!("call", "internal", call))
        }

        /// The attempt of this number.
        pub fn of_attempt(call: &Call, attempt: u32) -> Self {
            let span = span!("attempt", "client", call);
            if attempt > 1 {
                span.record("http.request.resend_count", attempt - 1);
            }
            Self(span)
        }

        /// Runs an exchange within the span, which then says what came of it.
        pub async fn follow(self, exchange: impl Future<Output = Result<Answer, Failure>>) -> Result<Answer, Failure> {
            let outcome = exchange.instrument(self.0.clone()).await;
            let status = outcome.as_ref().ok().map(|answer| answer.status);
            if let Some(status) = status {
                self.0.record("http.response.status_code", status.as_u16());
            }
            let error = match &outcome {
                Ok(answer) if answer.status.is_client_error() || answer.status.is_server_error() => {
                    Some(answer.status.as_str())
                }
                Ok(_) => None,
                Err(failure) => Some(kind(failure)),
            };
            if let Some(error) = error {
                self.0.record("otel.status_code", "ERROR");
                self.0.record("error.type", error);
            }
            outcome
        }
    }

    /// A further attempt follows, after a pause.
    pub fn pausing(pause: Duration, attempt: u32) {
        tracing::info!(
            target: TARGET,
            { http.request.resend_count = attempt, pause.seconds = pause.as_secs_f64() },
            "the request is sent again after a pause",
        );
    }

    /// The names of methods that everybody knows; others are not to be told apart.
    fn method(call: &Call) -> &str {
        match call.method {
            Method::GET | Method::HEAD | Method::POST | Method::PUT | Method::DELETE => call.method.as_str(),
            Method::CONNECT | Method::OPTIONS | Method::TRACE | Method::PATCH => call.method.as_str(),
            _ => "_OTHER",
        }
    }

    fn address(call: &Call) -> &str {
        let host = call.base().host_str().unwrap_or_default();
        host.trim_matches(['[', ']'])
    }

    fn kind(failure: &Failure) -> &'static str {
        match failure {
            Failure::Build(_) => "build",
            Failure::Auth(_) => "auth",
            Failure::Decode(_) => "decode",
            Failure::Paging(_) => "paging",
            Failure::Transport(error) => match error.stage() {
                Stage::Connecting => "connect",
                Stage::Waiting => "timeout",
                Stage::Exchanging => "transport",
            },
        }
    }
}

#[cfg(not(feature = "tracing"))]
mod form {
    use std::time::Duration;

    use crate::client::call::Call;

    pub struct Trace;

    impl Trace {
        pub fn of_call(_: &Call) -> Self {
            Self
        }

        pub fn of_attempt(_: &Call, _: u32) -> Self {
            Self
        }

        pub fn follow<F: Future>(self, exchange: F) -> F {
            exchange
        }
    }

    pub fn pausing(_: Duration, _: u32) {}
}
