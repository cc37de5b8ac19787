//! note[name-collision] 12:11 `order.customer` is called `OrderCustomerInline` in Rust: `OrderCustomer` is another thing's name

// ==== models/order.rs ====

//! `order`

use oasmith_runtime::Extra;
use oasmith_runtime::Map;
use oasmith_runtime::Number;

/// An object of type `order`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// Who ordered.
    pub customer: OrderCustomerInline,
    /// See [`OrderLinesItem`].
    pub lines: Vec<OrderLinesItem>,
    /// See [`OrderLabelsValue`].
    pub labels: Option<Map<OrderLabelsValue>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Order {
        customer: required::<OrderCustomerInline>("customer"),
        lines: required::<Vec<OrderLinesItem>>("lines"),
        labels: optional("labels"),
        ..extra
    }
}

/// An object of type `order.customer.address`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderCustomerAddress {
    /// `street`
    pub street: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OrderCustomerAddress {
        street: optional("street"),
        ..extra
    }
}

/// A string of type `order.customer.level`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OrderCustomerLevel {
    /// `basic`
    Basic,
    /// `gold`
    Gold,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    OrderCustomerLevel {
        Basic: "basic",
        Gold: "gold",
        ..Unrecognized
    }
}

/// Who ordered.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderCustomerInline {
    /// See [`OrderCustomerAddress`].
    pub address: OrderCustomerAddress,
    /// See [`OrderCustomerLevel`].
    pub level: Option<OrderCustomerLevel>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OrderCustomerInline {
        address: required::<OrderCustomerAddress>("address"),
        level: optional("level"),
        ..extra
    }
}

/// A string of type `order.lines[].tags[]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OrderLinesItemTagsItem {
    /// `new`
    New,
    /// `used`
    Used,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    OrderLinesItemTagsItem {
        New: "new",
        Used: "used",
        ..Unrecognized
    }
}

/// An object of type `order.lines[]`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderLinesItem {
    /// `amount`
    pub amount: Number,
    /// See [`OrderLinesItemTagsItem`].
    pub tags: Option<Vec<OrderLinesItemTagsItem>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OrderLinesItem {
        amount: required::<Number>("amount"),
        tags: optional("tags"),
        ..extra
    }
}

/// An object of type `order.labels{}`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderLabelsValue {
    /// `text`
    pub text: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OrderLabelsValue {
        text: optional("text"),
        ..extra
    }
}

// ==== models/order_customer.rs ====

//! `OrderCustomer`

use oasmith_runtime::Extra;

/// A component that has the name an inline type would get.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderCustomer {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    OrderCustomer {
        id: optional("id"),
        ..extra
    }
}
