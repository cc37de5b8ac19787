// ==== docs/uploads.md ====

# uploads

* [`replace_document`](#replace_document)
* [`upload_anything`](#upload_anything)
* [`upload_photo`](#upload_photo)

## `replace_document`

`PUT /documents/{id}`

```rust,no_run
async fn example(
    client: golden_cases::operations_multipart::Client,
) -> Result<(), Box<dyn std::error::Error>> {
    client.uploads().replace_document(123).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `id` | `i64` | yes | | |
| `body` | [`ReplaceDocumentForm`] | | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `upload_anything`

`POST /anything`

```rust,no_run
async fn example(
    client: golden_cases::operations_multipart::Client,
    body: golden_cases::operations_multipart::models::UploadAnythingForm,
) -> Result<(), Box<dyn std::error::Error>> {
    client.uploads().upload_anything(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | [`UploadAnythingForm`] | yes | | |

| Call | Answer |
|---|---|
| `send()` | nothing |

## `upload_photo`

`POST /photos`

```rust,no_run
async fn example(
    client: golden_cases::operations_multipart::Client,
    body: golden_cases::operations_multipart::models::UploadPhotoForm,
) -> Result<(), Box<dyn std::error::Error>> {
    client.uploads().upload_photo(&body).send().await?;
    Ok(())
}
```

| Parameter | Type | Required | Default | Meaning |
|---|---|---|---|---|
| `body` | [`UploadPhotoForm`] | yes | | The photo. |

| Call | Answer |
|---|---|
| `send()` | nothing |

[`ReplaceDocumentForm`]: ../models/replace_document_form.rs
[`UploadAnythingForm`]: ../models/upload_anything_form.rs
[`UploadPhotoForm`]: ../models/upload_photo_form.rs

// ==== models/about.rs ====

//! `About`

use oasmith_runtime::Extra;
use super::Owner;

/// An object of type `About`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct About {
    /// `title`
    pub title: String,
    /// `maybe`
    pub maybe: Option<String>,
    /// `caption`
    pub caption: Option<String>,
    /// `tags`
    pub tags: Option<Vec<String>>,
    /// See [`Owner`].
    pub owner: Option<Owner>,
    /// See [`AboutSize`].
    pub size: Option<AboutSize>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    About {
        title: required::<String>("title"),
        maybe: nullable::<Option<String>>("maybe"),
        caption: optional("caption"),
        tags: optional("tags"),
        owner: optional("owner"),
        size: optional("size"),
        ..extra
    }
}

/// A string of type `About.size`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AboutSize {
    /// `small`
    Small,
    /// `large`
    Large,
    /// Any other text, kept as it came.
    Unrecognized(String),
}

oasmith_runtime::string_enum! {
    AboutSize {
        Small: "small",
        Large: "large",
        ..Unrecognized
    }
}

// ==== models/owner.rs ====

//! `Owner`

use oasmith_runtime::Extra;

/// An object of type `Owner`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    /// `id`
    pub id: Option<i64>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Owner {
        id: optional("id"),
        ..extra
    }
}

// ==== models/photo.rs ====

//! `Photo`

use oasmith_runtime::Base64Text;
use oasmith_runtime::Extra;
use oasmith_runtime::Unrecognized;
use super::AboutSize;
use super::Owner;

/// A photo with what is known of it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Photo {
    /// `title`
    pub title: String,
    /// `maybe`
    pub maybe: Option<String>,
    /// `caption`
    pub caption: Option<String>,
    /// `tags`
    pub tags: Option<Vec<String>>,
    /// See [`Owner`].
    pub owner: Option<Owner>,
    /// See [`AboutSize`].
    pub size: Option<AboutSize>,
    /// The photo itself.
    pub photo: String,
    /// `raw`
    pub raw: Option<String>,
    /// `thumbnails`
    pub thumbnails: Option<Vec<String>>,
    /// See [`PhotoCover`].
    pub cover: Option<PhotoCover>,
    /// `inline`
    pub inline: Option<Base64Text>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    Photo {
        title: required::<String>("title"),
        maybe: nullable::<Option<String>>("maybe"),
        caption: optional("caption"),
        tags: optional("tags"),
        owner: optional("owner"),
        size: optional("size"),
        photo: required::<String>("photo"),
        raw: optional("raw"),
        thumbnails: optional("thumbnails"),
        cover: optional("cover"),
        inline: optional("inline"),
        kind: constant("kind", "photo"),
        version: constant("version", 2),
        ..extra
    }
}

/// One of the types of `Photo.cover`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PhotoCover {
    /// A text.
    String(String),
    /// A list.
    List(Vec<String>),
    /// Anything else, kept as it came, with the reason.
    Unrecognized(Unrecognized),
}

oasmith_runtime::untagged_union! {
    match PhotoCover {
        string => String,
        array => List,
        _ => Unrecognized,
    }
}

// ==== models/replace_document_form.rs ====

//! `operation replaceDocument form.owner`

use oasmith_runtime::Extra;

/// An object of type `operation replaceDocument form.owner`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplaceDocumentFormOwner {
    /// `name`
    pub name: Option<String>,
    /// Members that the description does not name, kept as they came.
    pub extra: Extra,
}

oasmith_runtime::object! {
    ReplaceDocumentFormOwner {
        name: optional("name"),
        ..extra
    }
}

/// The parts of `operation replaceDocument form`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ReplaceDocumentForm {
    /// `extra`
    pub extra: Option<String>,
    /// `document`
    pub document: Option<oasmith_runtime::File>,
    /// `owner`
    pub owner: Option<ReplaceDocumentFormOwner>,
    /// Parts that the description does not name.
    pub extra_2: Vec<(String, oasmith_runtime::File)>,
}

oasmith_runtime::multipart! {
    ReplaceDocumentForm {
        extra: optional("extra"),
        document: optional_file("document"),
        owner: optional("owner"),
        ..extra_2
    }
}

// ==== models/upload_anything_form.rs ====

//! `operation uploadAnything form`

/// The parts of `operation uploadAnything form`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct UploadAnythingForm {
    /// Parts that the description does not name.
    pub extra: Vec<(String, oasmith_runtime::File)>,
}

oasmith_runtime::multipart! {
    UploadAnythingForm { ..extra }
}

// ==== models/upload_photo_form.rs ====

//! `operation uploadPhoto form`

use oasmith_runtime::Base64Text;
use super::AboutSize;
use super::Owner;

/// A photo with what is known of it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct UploadPhotoForm {
    /// `title`
    pub title: String,
    /// `maybe`
    pub maybe: Option<String>,
    /// `caption`
    pub caption: Option<String>,
    /// `tags`
    pub tags: Option<Vec<String>>,
    /// `owner`
    pub owner: Option<Owner>,
    /// `size`
    pub size: Option<AboutSize>,
    /// The photo itself.
    pub photo: oasmith_runtime::File,
    /// `raw`
    pub raw: Option<oasmith_runtime::File>,
    /// `thumbnails`
    pub thumbnails: Option<Vec<oasmith_runtime::File>>,
    /// `cover`
    pub cover: Option<Vec<oasmith_runtime::File>>,
    /// `inline`
    pub inline: Option<Base64Text>,
    /// Parts that the description does not name.
    pub extra: Vec<(String, oasmith_runtime::File)>,
}

oasmith_runtime::multipart! {
    UploadPhotoForm {
        title: required::<String>("title"),
        maybe: optional("maybe"),
        caption: optional("caption", "text/markdown"),
        tags: optional("tags"),
        owner: optional("owner", oasmith_runtime::private::Style::DEEP_OBJECT),
        size: optional("size"),
        photo: file::<oasmith_runtime::File>("photo", "image/png"),
        raw: optional_file("raw", "image/tiff"),
        thumbnails: optional_file("thumbnails", "image/png"),
        cover: optional_file("cover"),
        inline: optional("inline"),
        kind: constant("kind", "photo"),
        version: constant("version", 2),
        ..extra
    }
}

// ==== operations/uploads.rs ====

//! The operations of the tag `uploads`.
//!
//! [`ReplaceDocumentForm`]: super::super::models::ReplaceDocumentForm
//! [`UploadAnythingForm`]: super::super::models::UploadAnythingForm
//! [`UploadPhotoForm`]: super::super::models::UploadPhotoForm
#![doc = include_str!("../docs/uploads.md")]

use oasmith_runtime::Json;
use oasmith_runtime::Send;
use oasmith_runtime::private::Call;
use oasmith_runtime::private::Method;
use super::super::Client;
use super::super::models;

/// The operations of the tag `uploads`.
#[derive(Clone, Copy, Debug)]
pub struct Uploads<'a> {
    client: &'a Client,
}

impl<'a> Uploads<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// `PUT /documents/{id}`: [reference](self#replace_document)
    pub fn replace_document(&self, id: i64) -> ReplaceDocument {
        let call = Call::new(&self.client.core, Method::PUT, "/documents/{id}")
            .with_path("id", id);
        ReplaceDocument { call }
    }

    /// `POST /anything`: [reference](self#upload_anything)
    pub fn upload_anything(&self, body: &models::UploadAnythingForm) -> UploadAnything {
        let mut call = Call::new(&self.client.core, Method::POST, "/anything");
        call.multipart("multipart/form-data", body);
        UploadAnything { call }
    }

    /// `POST /photos`: [reference](self#upload_photo)
    pub fn upload_photo(&self, body: &models::UploadPhotoForm) -> UploadPhoto {
        let mut call = Call::new(&self.client.core, Method::POST, "/photos");
        call.multipart("multipart/form-data", body);
        UploadPhoto { call }
    }
}

/// A request of [`Uploads::replace_document`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceDocument {
    call: Call,
}

impl ReplaceDocument {
    /// Sends this body.
    pub fn body(mut self, body: &models::ReplaceDocumentForm) -> Self {
        self.call.multipart("multipart/mixed", body);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Uploads::upload_anything`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadAnything {
    call: Call,
}

impl UploadAnything {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}

/// A request of [`Uploads::upload_photo`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadPhoto {
    call: Call,
}

impl UploadPhoto {
    /// Sends the request.
    pub fn send(self) -> Send<(), Json> {
        self.call.send_empty()
    }
}
