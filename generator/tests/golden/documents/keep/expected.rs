//! warning[name-collision] 26:5 two operations would be called `feed_dog`: this one is `feed_dog_2`

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

// ==== models/feed_dog_response.rs ====

//! `operation feed_dog Response`

use oasmith_runtime::Extra;

/// An object of type `operation feed_dog Response`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FeedDogResponse {
    /// `size`
    pub size: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    FeedDogResponse {
        size: optional("size"),
        ..extra
    }
}

// ==== models/list_cats_error.rs ====

//! `operation listCats Error.reasons`

use oasmith_runtime::Extra;
use oasmith_runtime::Json;

/// A list of type `operation listCats Error.reasons`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListCatsErrorReasons(
    /// `[0]`
    pub Option<String>,
    /// Further items.
    pub Vec<Json>,
);

oasmith_runtime::tuple! {
    ListCatsErrorReasons {
        0: optional,
        1: rest,
    }
}

/// An object of type `operation listCats Error`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListCatsError {
    /// See [`ListCatsErrorReasons`].
    pub reasons: Option<ListCatsErrorReasons>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ListCatsError {
        reasons: optional("reasons"),
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

    /// `PUT /dogs/{id}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::documents_keep::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.animals().feed_dog_2("value").send().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn feed_dog_2(&self, id: impl Into<String>) -> FeedDog2 {
        let call = Call::new(&self.client.core, Method::PUT, "/dogs/{id}")
            .with_path("id", id.into());
        FeedDog2 { call }
    }

    /// `GET /cats`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::documents_keep::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.animals().list_cats().send().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_cats(&self) -> ListCats {
        let call = Call::new(&self.client.core, Method::GET, "/cats");
        ListCats { call }
    }
}

/// A request of [`Animals::feed_dog_2`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct FeedDog2 {
    call: Call,
}

impl FeedDog2 {
    /// Sends the request.
    pub fn send(self) -> Send<models::FeedDogResponse, Json> {
        self.call.send_json()
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
    pub fn send(self) -> Send<models::Cat, models::ListCatsError> {
        self.call.send_json()
    }
}

// ==== operations/birds.rs ====

//! The operations of the tag `birds`.

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

    /// `GET /birds/{id}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::documents_keep::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.birds().get_bird("value").send().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_bird(&self, id: impl Into<String>) -> GetBird {
        let call = Call::new(&self.client.core, Method::GET, "/birds/{id}")
            .with_path("id", id.into());
        GetBird { call }
    }

    /// `GET /birds`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: golden_cases::documents_keep::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.birds().list_birds().send().await?;
    /// # Ok(())
    /// # }
    /// ```
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
