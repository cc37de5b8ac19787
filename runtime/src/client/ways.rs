//! The ways to send a request, by what its answer is.

use std::marker;

use serde::de::DeserializeOwned;

use super::answer::{self, Response};
use super::body::Body;
use super::by_status::FromAnswer;
use super::call::Call;
use super::execute::Extent;
use super::flow::{self, Event, Flow};
use super::frames::Framing;
use super::items::Items;
use super::pages::{ItemsOfPages, Pages, Walk};
use super::send::Send;
use crate::paging::Paging;

impl Call {
    /// Sends the request; the answer is JSON.
    pub fn send_json<T: DeserializeOwned, E: FromAnswer>(self) -> Send<T, E> {
        Send::new(self, Extent::Whole, answer::read_value)
    }

    /// Sends the request; the answer is JSON or nothing.
    pub fn send_optional_json<T: DeserializeOwned, E: FromAnswer>(self) -> Send<Option<T>, E> {
        Send::new(self, Extent::Whole, answer::read_optional_json)
    }

    /// Sends the request; what the answer is depends on its status.
    pub fn send_by_status<T: FromAnswer, E: FromAnswer>(self) -> Send<T, E> {
        Send::new(self, Extent::Whole, answer::read_value)
    }

    /// Sends the request; what the answer holds does not matter.
    pub fn send_empty<E: FromAnswer>(self) -> Send<(), E> {
        Send::new(self, Extent::Whole, answer::read_empty)
    }

    /// Sends the request; the answer is text in UTF-8.
    pub fn send_text<E: FromAnswer>(self) -> Send<String, E> {
        Send::new(self, Extent::Whole, answer::read_text)
    }

    /// Sends the request; the answer is whatever it is, and is left to be read.
    pub fn send_bytes<E: FromAnswer>(self) -> Send<Body, E> {
        Send::new(self, Extent::Head, answer::read_body)
    }

    /// Sends the request when the first item is asked for; the answer is a stream of events, their data JSON.
    pub fn events<T: DeserializeOwned + 'static, E: FromAnswer + 'static>(self) -> Items<Event<T>, E> {
        Items::new(Flow::new(self, Framing::Events, flow::read_event))
    }

    /// Sends the request when the first item is asked for; the answer is a stream of events, their data text.
    pub fn text_events<E: FromAnswer + 'static>(self) -> Items<Event<String>, E> {
        Items::new(Flow::new(self, Framing::Events, flow::read_text_event))
    }

    /// Sends the request when the first item is asked for; the answer is a stream of events, each an object of its fields.
    pub fn whole_events<T: DeserializeOwned + 'static, E: FromAnswer + 'static>(self) -> Items<T, E> {
        Items::new(Flow::new(self, Framing::Events, flow::read_whole_event))
    }

    /// Sends the request when the first item is asked for; the answer is a line of JSON each.
    pub fn json_lines<T: DeserializeOwned + 'static, E: FromAnswer + 'static>(self) -> Items<T, E> {
        Items::new(Flow::new(self, Framing::Lines, flow::read_json))
    }

    /// Sends the request when the first item is asked for; the answer is a sequence of JSON texts.
    pub fn json_sequence<T: DeserializeOwned + 'static, E: FromAnswer + 'static>(self) -> Items<T, E> {
        Items::new(Flow::new(self, Framing::Sequence, flow::read_json))
    }

    /// Sends the request; the answer is a page.
    pub fn send_page<P, E>(self, paging: &'static Paging, count: fn(&P) -> usize) -> Send<P, E>
    where
        P: DeserializeOwned,
        E: FromAnswer,
    {
        Send::new(self, Extent::Whole, answer::read_value).one_of(paging, count)
    }

    /// Sends the request and those for the pages after the first, as they are asked for.
    pub fn pages<P, E>(self, paging: &'static Paging, count: fn(&P) -> usize) -> Items<Response<P>, E>
    where
        P: DeserializeOwned + 'static,
        E: FromAnswer + 'static,
    {
        Items::new(Pages::new(Walk::new(self.on_first_page(paging), paging), count))
    }

    /// Sends the request and those for the pages after the first, as their items are asked for.
    pub fn items<P, T, E>(self, paging: &'static Paging, items: fn(P) -> Vec<T>) -> Items<T, E>
    where
        P: DeserializeOwned + 'static,
        T: DeserializeOwned + marker::Send + 'static,
        E: FromAnswer + marker::Send + 'static,
    {
        Items::new(ItemsOfPages::new(Walk::new(self.on_first_page(paging), paging), items))
    }
}
