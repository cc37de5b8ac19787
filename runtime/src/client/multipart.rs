//! Multipart bodies: the `multipart!` macro, and how members become parts.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

use bytes::Bytes;
use reqwest::header::{HeaderName, HeaderValue};
use serde::Serialize;

use super::file::{Content, File};
use super::shape::Shape;
use super::style::Style;

/// Makes a struct a multipart body: a part for each member, and a `new` that takes the members it must have, and
/// `Default` where there are none.
///
/// | line | field | parts |
/// |---|---|---|
/// | `photo: file::<File>("photo")` | `File`, `Vec<File>` | one for each file, with its name and media type |
/// | `cover: optional_file("cover")` | `Option<File>`, `Option<Vec<File>>` | the same; none where it is `None` |
/// | `title: required::<String>("title")` | `String`, a number, … | one of text |
/// | `owner: optional("owner")` | `Option<T>` | one of JSON where `T` is an object; none where it is `None` |
/// | `tags: optional("tags")` | `Option<Vec<T>>` | one for each item |
/// | `note: optional("note", "text/markdown")` | `Option<String>` | one of this media type |
/// | `at: optional("at", Style::DEEP_OBJECT)` | `Option<T>` | one for each pair that the style makes of it |
/// | `kind: constant("kind", "photo")` | no field | one that is always the same |
/// | `..extra` | `Vec<(String, File)>` | one for each pair |
///
/// ```
/// use oasmith_runtime::File;
///
/// /// A photo for the album.
/// #[derive(Clone, Debug)]
/// pub struct UploadForm {
///     /// The photo.
///     pub photo: File,
///     /// What it shows.
///     pub title: Option<String>,
///     /// Parts that the description does not name.
///     pub extra: Vec<(String, File)>,
/// }
/// oasmith_runtime::multipart! {
///     UploadForm {
///         photo: file::<File>("photo"),
///         title: optional("title"),
///         ..extra
///     }
/// }
///
/// let mut form = UploadForm::new(File::open("cat.jpeg"));
/// form.title = Some("A cat".to_owned());
/// ```
#[macro_export]
macro_rules! multipart {
    // Nothing is required, so the type also has a default value.
    ($name:ident {
        $($field:ident: $(optional($optional:literal $(, $optional_form:expr)? $(,)?))?
            $(optional_file($file:literal $(, $file_form:expr)? $(,)?))?
            $(constant($constant:literal, $value:literal $(,)?))?),*
        $(,)? $(..$rest:ident $(,)?)?
    }) => {
        $crate::__multipart! { $name {
            $($field: $(optional($optional $(, $optional_form)?))?
                $(optional_file($file $(, $file_form)?))? $(constant($constant, $value))?,)* $(..$rest)?
        } }

        impl ::core::default::Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }
    };
    ($name:ident { $($members:tt)* }) => {
        $crate::__multipart! { $name { $($members)* } }
    };
}

/// The part of `multipart!` that every form shares.
#[doc(hidden)]
#[macro_export]
macro_rules! __multipart {
    (@form) => {
        ""
    };
    (@form $form:expr) => {
        $form
    };
    ($name:ident {
        $($field:ident:
            $(required::<$type:ty $(,)?>($required:literal $(, $required_form:expr)? $(,)?))?
            $(file::<$file_type:ty $(,)?>($file:literal $(, $file_form:expr)? $(,)?))?
            $(optional($optional:literal $(, $optional_form:expr)? $(,)?))?
            $(optional_file($optional_file:literal $(, $optional_file_form:expr)? $(,)?))?
            $(constant($constant:literal, $value:literal $(,)?))?
        ),*
        $(,)? $(..$rest:ident $(,)?)?
    }) => {
        impl $name {
            /// Makes a body of the parts it must have; every other part is absent.
            #[allow(clippy::too_many_arguments)]
            pub fn new($($($field: $type,)? $($field: $file_type,)?)*) -> Self {
                Self {
                    $(
                        $($field: $crate::__object!(@first $field $required),)?
                        $($field: $crate::__object!(@first $field $file),)?
                        $($field: $crate::__object!(@none $optional),)?
                        $($field: $crate::__object!(@none $optional_file),)?
                    )*
                    $($rest: ::core::default::Default::default(),)?
                }
            }
        }

        impl $crate::private::Multipart for $name {
            fn parts(&self, parts: &mut $crate::private::Parts) {
                $(
                    $(parts.value($required, $crate::__multipart!(@form $($required_form)?), &self.$field);)?
                    $(parts.files($file, $crate::__multipart!(@form $($file_form)?), &self.$field);)?
                    $(parts.value($optional, $crate::__multipart!(@form $($optional_form)?), &self.$field);)?
                    $(parts.files($optional_file, $crate::__multipart!(@form $($optional_file_form)?), &self.$field);)?
                    $(parts.value($constant, "", &$value);)?
                )*
                $(
                    for (name, file) in &self.$rest {
                        parts.files(name, "", file);
                    }
                )?
            }
        }
    };
}

/// A multipart body.
pub trait Multipart {
    /// Adds each part.
    fn parts(&self, parts: &mut Parts);
}

/// Files of one member: there may be one, several or none.
pub trait Files {
    /// Each of them.
    fn files(&self) -> &[File];
}

impl Files for File {
    fn files(&self) -> &[File] {
        std::slice::from_ref(self)
    }
}

impl Files for Vec<File> {
    fn files(&self) -> &[File] {
        self
    }
}

impl<T: Files> Files for Option<T> {
    fn files(&self) -> &[File] {
        self.as_ref().map_or(&[], T::files)
    }
}

/// How a part is written: as a media type, or in a style.
pub enum PartForm {
    MediaType(&'static str),
    Style(Style),
}

impl From<&'static str> for PartForm {
    fn from(media_type: &'static str) -> Self {
        Self::MediaType(media_type)
    }
}

impl From<Style> for PartForm {
    fn from(style: Style) -> Self {
        Self::Style(style)
    }
}

/// Parts, in the order in which they are sent.
pub struct Parts {
    boundary: String,
    contents: Vec<Content>,
    /// What stands before the next content.
    text: Vec<u8>,
    mistake: Option<String>,
}

impl Parts {
    /// The contents of a body that follow one another, and the boundary between its parts.
    pub(super) fn of(body: &impl Multipart) -> Result<(Vec<Content>, String), String> {
        let random = || RandomState::new().build_hasher().finish();
        let mut parts = Self {
            boundary: format!("{:016x}{:016x}", random(), random()),
            contents: Vec::new(),
            text: Vec::new(),
            mistake: None,
        };
        body.parts(&mut parts);
        if let Some(mistake) = parts.mistake {
            return Err(mistake);
        }
        parts.text.extend(format!("--{}--\r\n", parts.boundary).into_bytes());
        parts.contents.push(Content::Bytes(parts.text.into()));
        Ok((parts.contents, parts.boundary))
    }

    /// Adds files; an empty media type says nothing of them.
    pub fn files(&mut self, name: &str, media_type: &str, files: &impl Files) {
        for file in files.files() {
            let declared = if media_type.is_empty() {
                "application/octet-stream"
            } else {
                media_type
            };
            let media_type = file.media_type.as_deref().unwrap_or(declared);
            // Services tell files from texts by the file name.
            let is_text = media_type.starts_with("text/plain");
            let file_name = file.name.as_deref().or((!is_text).then_some(name));
            self.begin(name, file_name, media_type, &file.headers);
            self.end(file.content.clone());
        }
    }

    /// Adds a value, each item of a list as a part; an empty media type leaves the choice to the value.
    pub fn value(&mut self, name: &str, form: impl Into<PartForm>, value: &(impl Serialize + ?Sized)) {
        let (media_type, style) = match form.into() {
            PartForm::MediaType(media_type) => (media_type, None),
            PartForm::Style(style) => ("", Some(style)),
        };
        let shape = match Shape::new(value, style.unwrap_or(Style::FORM)) {
            Ok(shape) => shape,
            Err(reason) => return self.mistake(name, reason),
        };
        if let Some(style) = style {
            let pairs = style.parts(name, &shape);
            pairs.iter().for_each(|(name, text)| self.text(name, "", text));
            return;
        }
        match &shape {
            Shape::Null => {}
            Shape::List(items) => items.iter().for_each(|item| self.one(name, media_type, item)),
            Shape::Members(_) => match Shape::new(value, Style::JSON) {
                Ok(json) => self.text(name, or_json(media_type), &json.text()),
                Err(reason) => self.mistake(name, reason),
            },
            text => self.one(name, media_type, text),
        }
    }

    fn one(&mut self, name: &str, media_type: &str, value: &Shape) {
        let media_type = match value {
            Shape::Deeper(_) => or_json(media_type),
            _ => media_type,
        };
        self.text(name, media_type, &value.text());
    }

    fn text(&mut self, name: &str, media_type: &str, text: &str) {
        self.begin(name, None, media_type, &[]);
        self.end(Content::Bytes(Bytes::from(text.to_owned())));
    }

    fn begin(&mut self, name: &str, file_name: Option<&str>, media_type: &str, headers: &[(String, String)]) {
        let mut head = format!(
            "--{}\r\nContent-Disposition: form-data; name=\"{}\"",
            self.boundary,
            quoted(name)
        );
        if let Some(file_name) = file_name {
            head += &format!("; filename=\"{}\"", quoted(file_name));
        }
        head += "\r\n";
        let media_type = (!media_type.is_empty()).then_some(("Content-Type", media_type));
        let headers = headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        for (header, value) in media_type.into_iter().chain(headers) {
            if HeaderName::from_bytes(header.as_bytes()).is_err() || HeaderValue::from_str(value).is_err() {
                self.mistake(
                    name,
                    format!("has `{header}` with characters that a header cannot hold"),
                );
            }
            head += &format!("{header}: {value}\r\n");
        }
        self.text.extend(head.into_bytes());
        self.text.extend(b"\r\n");
    }

    fn end(&mut self, content: Content) {
        match content {
            Content::Bytes(bytes) => self.text.extend(bytes),
            content => {
                let before = std::mem::take(&mut self.text);
                self.contents.extend([Content::Bytes(before.into()), content]);
            }
        }
        self.text.extend(b"\r\n");
    }

    fn mistake(&mut self, name: &str, reason: impl AsRef<str>) {
        self.mistake
            .get_or_insert_with(|| format!("its part `{name}` {}", reason.as_ref()));
    }
}

fn or_json(media_type: &str) -> &str {
    if media_type.is_empty() {
        "application/json"
    } else {
        media_type
    }
}

/// A name between quotation marks, as browsers write it.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}
