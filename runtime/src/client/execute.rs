//! The one place where requests go out.

use bytes::Bytes;

use super::answer::Answer;
use super::body::Body;
use super::call::Call;
use crate::error::{Failure, TransportError};

/// Sends a request and reads the whole answer, whatever its status.
pub async fn execute(call: Call) -> Result<Answer, Failure> {
    begin(call).await?.complete().await
}

/// Sends a request; the body of a successful answer is left to be read.
pub async fn open(call: Call) -> Result<Answer, Failure> {
    let answer = begin(call).await?;
    if answer.status.is_success() {
        Ok(answer)
    } else {
        answer.complete().await
    }
}

async fn begin(call: Call) -> Result<Answer, Failure> {
    let core = call.core().clone();
    let base = call.base().clone();
    let request = call.into_request().await?;
    let failed = |error| TransportError::new(&base, error);
    let response = core.http().execute(request).await.map_err(failed)?;
    let (status, url, headers) = (response.status(), response.url().clone(), response.headers().clone());
    let body = Body::new(response.into(), base.clone());
    Ok(Answer {
        core,
        url,
        status,
        headers,
        body,
        read: Bytes::new(),
    })
}

impl Answer {
    async fn complete(mut self) -> Result<Self, Failure> {
        self.read = std::mem::take(&mut self.body).bytes().await?;
        Ok(self)
    }
}
