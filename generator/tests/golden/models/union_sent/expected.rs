//! note[ignored] 32:15 this member of the union is never chosen: whatever fits it fits another as well

// ==== models/card.rs ====

//! `Card`

use oasmith_runtime::Extra;

/// An object of type `Card`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Card {
    /// `number`
    pub number: String,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Card {
        number: required::<String>("number"),
        r#type: constant("type", "card"),
        ..extra
    }
}

// ==== models/cash.rs ====

//! `Cash`

use oasmith_runtime::Extra;

/// An object of type `Cash`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cash {
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Cash {
        r#type: constant("type", "cash"),
        ..extra
    }
}

// ==== models/name.rs ====

//! `Name`

/// A value of type `Name`.
pub type Name = String;

// ==== models/order.rs ====

//! `Order`

use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;
use super::Card;
use super::Cash;
use super::Name;
use super::Title;

/// An object of type `Order`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// See [`OrderPay`].
    pub pay: Option<OrderPay>,
    /// See [`OrderNote`].
    pub note: Option<OrderNote>,
    /// Two variants of one type.
    pub same: Option<OrderSame>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Order {
        pay: optional("pay"),
        note: optional("note"),
        same: optional("same"),
        ..extra
    }
}

/// One of the types of `Order.pay`, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OrderPay {
    /// `card`
    Card(Card),
    /// `cash`
    Cash(Cash),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::tagged_union! {
    match OrderPay["type"] {
        "card" => Card::<Card>,
        "cash" => Cash::<Cash>,
        _ => Unrecognized,
    }
}

/// One of the types of `Order.note`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OrderNote {
    /// A text.
    String(String),
    /// A list.
    List(Vec<String>),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match OrderNote {
        string => String::<String>,
        array => List::<Vec<String>>,
        _ => Unrecognized,
    }
}

/// Two variants of one type.
///
/// It is one of several types, whichever knows most of what a value consists of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OrderSame {
    /// A text.
    Name(Name),
    /// A text.
    Title(Title),
    /// A whole number.
    Integer(i64),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match OrderSame {
        string => Name,
        string => Title,
        integer => Integer,
        _ => Unrecognized,
    }
}

// ==== models/title.rs ====

//! `Title`

/// A value of type `Title`.
pub type Title = String;
