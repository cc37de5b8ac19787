//! The one place where requests go out.

use super::answer::Answer;
use super::call::Call;
use crate::error::{Failure, TransportError};

/// Sends a request and reads the whole answer, whatever its status.
pub async fn execute(call: Call) -> Result<Answer, Failure> {
    let core = call.core().clone();
    let base = call.base().clone();
    let request = call.into_request().await?;
    let failed = |error| TransportError::new(&base, error);
    let response = core.http().execute(request).await.map_err(failed)?;
    let (status, url, headers) = (response.status(), response.url().clone(), response.headers().clone());
    let body = response.bytes().await.map_err(failed)?;
    Ok(Answer {
        core,
        url,
        status,
        headers,
        body,
    })
}
