//! Items of an answer that is a stream: server-sent events and JSON lines, read as they come in.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use reqwest::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use super::answer::{self, Answer};
use super::by_status::FromAnswer;
use super::call::Call;
use super::execute::{Extent, execute};
use super::frames::{Frame, Frames, Framing};
use super::items::Source;
use super::send::Exchange;
use crate::error::{Error, Failure};
use crate::wire::{DecodeError, Json, Map};

/// How long one item may be.
const LIMIT: usize = 16 * 1024 * 1024;

/// Data that is no JSON, by which streams of events say that they are complete.
const END_MARK: &[u8] = b"[DONE]";

/// A server-sent event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<T> {
    /// Its kind, where the stream names one.
    pub name: Option<String>,
    /// The identifier that the stream gave last.
    pub id: Option<String>,
    /// What it tells.
    pub data: T,
}

/// The items of a stream.
pub struct Flow<T, E> {
    state: State,
    framing: Framing,
    check: fn(&Answer) -> Result<(), Error<E>>,
    read: Read<T>,
}

enum State {
    Ready(Box<Call>),
    Asked(Exchange),
    Open(Box<Reading>),
    End,
}

/// Makes a frame an item; `None` at a mark that ends the stream.
type Read<T> = fn(Frame) -> Option<Result<T, DecodeError>>;

impl<T, E: FromAnswer> Flow<T, E> {
    pub fn new(call: Call, framing: Framing, read: Read<T>) -> Self {
        Self {
            state: State::Ready(Box::new(call)),
            framing,
            check: Answer::check,
            read,
        }
    }
}

impl<T, E> Source<T, E> for Flow<T, E> {
    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error<E>>>> {
        loop {
            match &mut self.state {
                State::Ready(call) => {
                    let exchange = execute((**call).clone(), Extent::Head);
                    self.state = State::Asked(Box::pin(exchange));
                }
                State::Asked(exchange) => {
                    let outcome = ready!(exchange.as_mut().poll(context));
                    self.state = State::End;
                    let opened = outcome.map_err(Error::from).and_then(|answer| {
                        (self.check)(&answer)?;
                        Ok(Reading::new(answer, self.framing)?)
                    });
                    match opened {
                        Ok(reading) => self.state = State::Open(Box::new(reading)),
                        Err(error) => return Poll::Ready(Some(Err(error))),
                    }
                }
                State::Open(reading) => {
                    let frame = match ready!(reading.poll_frame(context)) {
                        Some(Ok(frame)) => frame,
                        ended => {
                            self.state = State::End;
                            return Poll::Ready(ended.and_then(Result::err).map(|failure| Err(failure.into())));
                        }
                    };
                    match (self.read)(frame) {
                        Some(Ok(item)) => return Poll::Ready(Some(Ok(item))),
                        Some(Err(error)) => {
                            let error = reading.answer.misfit(error);
                            return Poll::Ready(Some(Err(Error::Decode(error))));
                        }
                        None => self.state = State::End,
                    }
                }
                State::End => return Poll::Ready(None),
            }
        }
    }

    fn change(&mut self, change: &dyn Fn(&mut Call)) {
        if let State::Ready(call) = &mut self.state {
            change(call);
        }
    }
}

/// A stream that is being read: the part that is the same whatever its items are.
struct Reading {
    answer: Answer,
    frames: Frames,
}

impl Reading {
    fn new(answer: Answer, framing: Framing) -> Result<Self, Failure> {
        let media = answer
            .headers
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        // Read as events, a document would be a stream of none.
        if framing == Framing::Events
            && ["application/json", "text/html"]
                .iter()
                .any(|other| media.starts_with(other))
        {
            let reason = format!("the answer is `{media}`, where a stream of events should be");
            return Err(answer.misfit(DecodeError::new(Bytes::new(), 0, reason)).into());
        }
        Ok(Self {
            answer,
            frames: Frames::new(framing),
        })
    }

    fn poll_frame(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Frame, Failure>>> {
        loop {
            if let Some(frame) = self.frames.next() {
                return Poll::Ready(Some(Ok(frame)));
            }
            if self.frames.held() > LIMIT {
                let reason = format!("an item of the stream is longer than {LIMIT} bytes");
                return Poll::Ready(Some(Err(self.misfit(Bytes::new(), &reason))));
            }
            match ready!(Pin::new(&mut self.answer.body).poll_next(context)) {
                Some(Ok(piece)) => self.frames.push(&piece),
                Some(Err(error)) => return Poll::Ready(Some(Err(error.into()))),
                None => {
                    let rest = self.frames.finish();
                    let rest = rest.map_err(|rest| self.misfit(rest, "the stream ends within an item"));
                    return Poll::Ready(rest.transpose());
                }
            }
        }
    }

    fn misfit(&self, text: Bytes, reason: &str) -> Failure {
        let position = text.len();
        self.answer.misfit(DecodeError::new(text, position, reason)).into()
    }
}

/// An item of JSON lines or of a JSON sequence.
pub fn read_json<T: DeserializeOwned>(frame: Frame) -> Option<Result<T, DecodeError>> {
    Some(answer::json(&frame.text))
}

/// An event whose data is JSON.
pub fn read_event<T: DeserializeOwned>(frame: Frame) -> Option<Result<Event<T>, DecodeError>> {
    if frame.text.as_ref() == END_MARK {
        return None;
    }
    Some(answer::json(&frame.text).map(|data| Event::new(frame, data)))
}

/// An event whose data is text.
pub fn read_text_event(frame: Frame) -> Option<Result<Event<String>, DecodeError>> {
    Some(answer::text(&frame.text).map(|data| Event::new(frame, data)))
}

/// An event as an object of its fields, as a description of the whole event has it; the data is JSON.
pub fn read_whole_event<T: DeserializeOwned>(frame: Frame) -> Option<Result<T, DecodeError>> {
    if frame.text.as_ref() == END_MARK {
        return None;
    }
    Some(whole(&frame).and_then(|object| answer::json(&object)))
}

fn whole(frame: &Frame) -> Result<Bytes, DecodeError> {
    let data: Json = answer::json(&frame.text)?;
    let mut members: Map<Json> = Map::new();
    for (field, value) in [("event", &frame.name), ("id", &frame.id)] {
        if let Some(value) = value {
            members.insert(field, serde_json::Value::from(value.as_str()));
        }
    }
    members.insert("data", data);
    let object = serde_json::to_vec(&members);
    object
        .map(Bytes::from)
        .map_err(|error| DecodeError::new(frame.text.clone(), 0, error.to_string()))
}

impl<T> Event<T> {
    fn new(frame: Frame, data: T) -> Self {
        Self {
            name: frame.name,
            id: frame.id,
            data,
        }
    }
}
