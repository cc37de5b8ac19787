//! warning[name-collision] 26:5 `feedDog` is called `put_dogs_id` in Rust: `feed_dog` is another thing's name

// ==== docs/animals.md ====

# animals

* [`list_cats`](#list_cats)
* [`put_dogs_id`](#put_dogs_id)

## `list_cats`

`GET /cats`

```rust,no_run
async fn example(
    client: golden_cases::documents_keep::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.animals().list_cats().send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | [`Cat`] |

| Error | Holds | Meaning |
|---|---|---|
| `default` | [`FailureResponse`] | Not done. |

## `put_dogs_id`

`PUT /dogs/{id}`

```rust,no_run
async fn example(
    client: golden_cases::documents_keep::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.animals().put_dogs_id("value").send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `id` | `String` | yes | | |

| Call | Answer |
|---|---|
| `send()` | [`MealResponse`] |

[`Cat`]: ../models/cat.rs
[`FailureResponse`]: ../models/failure_response.rs
[`MealResponse`]: ../models/meal_response.rs

// ==== docs/birds.md ====

# birds

* [`get_bird`](#get_bird)
* [`list_birds`](#list_birds)

## `get_bird`

`GET /birds/{id}`

```rust,no_run
async fn example(
    client: golden_cases::documents_keep::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    let answer = client.birds().get_bird("value").send().await?;
    println!("{answer:?}");
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `id` | `String` | yes | | |

| Call | Answer |
|---|---|
| `send()` | [`DogFriend`] |

## `list_birds`

`GET /birds`

```rust,no_run
async fn example(
    client: golden_cases::documents_keep::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.birds().list_birds().send().await?;
    Ok(())
}
```

| Call | Answer |
|---|---|
| `send()` | nothing |

[`DogFriend`]: ../models/dog.rs

// ==== models/cat.rs ====

//! `Cat`

use oasmith_runtime::Extra;
use oasmith_runtime::Json;
use super::Name;

/// An object of type `Cat`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// See [`Name`].
    pub name: Option<Name>,
    /// See [`CatList`].
    pub list: Option<CatList>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Cat {
        name: optional("name"),
        list: optional("list"),
        ..extra
    }
}

/// A list of type `Cat.list`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CatList(
    /// `[0]`
    pub Option<String>,
    /// Further items.
    pub Vec<Json>,
);

oasmith_runtime::tuple! {
    CatList { 0: optional, 1: rest }
}

// ==== models/dog.rs ====

//! `Dog.friend`

use oasmith_runtime::Extra;

/// An object of type `Dog.friend`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DogFriend {
    /// `size`
    pub size: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    DogFriend {
        size: optional("size"),
        ..extra
    }
}

// ==== models/failure_response.rs ====

//! `response Failure.reasons`

use oasmith_runtime::Extra;
use oasmith_runtime::Json;

/// A list of type `response Failure.reasons`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FailureResponseReasons(
    /// `[0]`
    pub Option<String>,
    /// Further items.
    pub Vec<Json>,
);

oasmith_runtime::tuple! {
    FailureResponseReasons {
        0: optional,
        1: rest,
    }
}

/// An object of type `response Failure`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FailureResponse {
    /// See [`FailureResponseReasons`].
    pub reasons: Option<FailureResponseReasons>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    FailureResponse {
        reasons: optional("reasons"),
        ..extra
    }
}

// ==== models/meal_response.rs ====

//! `response Meal`

use oasmith_runtime::Extra;

/// An object of type `response Meal`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MealResponse {
    /// `size`
    pub size: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    MealResponse {
        size: optional("size"),
        ..extra
    }
}

// ==== models/name.rs ====

//! `Name`

use oasmith_runtime::Extra;

/// It is sent, by an operation that is left out.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Name {
    /// `text`
    pub text: Option<Option<String>>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Name {
        text: clearable("text"),
        ..extra
    }
}

// ==== operations/animals.rs ====

//! The operations of the tag `animals`.
//!
//! [`Cat`]: super::super::models::Cat
//! [`FailureResponse`]: super::super::models::FailureResponse
//! [`MealResponse`]: super::super::models::MealResponse
#![doc = include_str!("../docs/animals.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;
use super::super::models;

/// The operations of the tag `animals`.
#[derive(Clone, Copy, Debug)]
pub struct Animals<'a> {
    client: &'a Client,
}

impl<'a> Animals<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /cats`: [reference](self#list_cats)
    pub fn list_cats(&self) -> ListCats {
        let call = Call::new(&self.client.core, Method::GET, "/cats");
        ListCats { call }
    }

    /// `PUT /dogs/{id}`: [reference](self#put_dogs_id)
    pub fn put_dogs_id(&self, id: impl Into<String>) -> PutDogsId {
        let call = Call::new(&self.client.core, Method::PUT, "/dogs/{id}")
            .with_path("id", id.into());
        PutDogsId { call }
    }
}

/// A request of [`Animals::list_cats`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListCats {
    call: Call,
}

impl ListCats {
    /// Sends the request.
    pub fn send(self) -> Send<models::Cat, models::FailureResponse> {
        self.call.send_json()
    }
}

/// A request of [`Animals::put_dogs_id`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PutDogsId {
    call: Call,
}

impl PutDogsId {
    /// Sends the request.
    pub fn send(self) -> Send<models::MealResponse, Json> {
        self.call.send_json()
    }
}

// ==== operations/birds.rs ====

//! The operations of the tag `birds`.
//!
//! [`DogFriend`]: super::super::models::DogFriend
#![doc = include_str!("../docs/birds.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;
use super::super::models;

/// The operations of the tag `birds`.
#[derive(Clone, Copy, Debug)]
pub struct Birds<'a> {
    client: &'a Client,
}

impl<'a> Birds<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `GET /birds/{id}`: [reference](self#get_bird)
    pub fn get_bird(&self, id: impl Into<String>) -> GetBird {
        let call = Call::new(&self.client.core, Method::GET, "/birds/{id}")
            .with_path("id", id.into());
        GetBird { call }
    }

    /// `GET /birds`: [reference](self#list_birds)
    pub fn list_birds(&self) -> ListBirds {
        let call = Call::new(&self.client.core, Method::GET, "/birds");
        ListBirds { call }
    }
}

/// A request of [`Birds::get_bird`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetBird {
    call: Call,
}

impl GetBird {
    /// Sends the request.
    pub fn send(self) -> Send<models::DogFriend, Json> {
        self.call.send_json()
    }
}

/// A request of [`Birds::list_birds`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListBirds {
    call: Call,
}

impl ListBirds {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
