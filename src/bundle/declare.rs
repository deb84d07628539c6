//! The two forms in which the format's types are declared: what is read, and under which name, is written once.
//!
//! Each becomes a plain type and a [`Slot`](super::read::Slot); natively it also says itself in the JSON Schema, where
//! its doc comments are what an editor reads.

/// A struct whose fields are read under their own names in camelCase, or the name after `as`.
macro_rules! fields {
    (
        $(#[doc = $doc:literal])*
        $vis:vis struct $type:ident {
            $($(#[doc = $field_doc:literal])* $field_vis:vis $field:ident: $slot:ty $(as $name:literal)?),+ $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Default, PartialEq)]
        $vis struct $type {
            $($(#[doc = $field_doc])* $field_vis $field: $slot,)+
        }

        impl $crate::bundle::read::Slot for $type {
            fn read(&mut self, value: &$crate::bundle::raw::Value, reader: &mut $crate::bundle::read::Reader) {
                let Self { $($field),+ } = self;
                reader.object(value, &[$(fields!(@name $field $($name)?)),+], &mut [$($field),+]);
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        shape!($type, [$($doc),*], generator => {
            let mut object = $crate::bundle::schema::Object::default();
            $(object.field::<$slot>(generator, fields!(@name $field $($name)?), &[$($field_doc),*]);)+
            object.finish()
        });
    };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
}

/// An enum whose variants are read from their codes. The first one is the default.
macro_rules! choices {
    (
        $(#[doc = $doc:literal])*
        $vis:vis enum $type:ident {
            $($(#[doc = $variant_doc:literal])* $variant:ident = $code:literal),+ $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $vis enum $type {
            $($(#[doc = $variant_doc])* $variant,)+
        }

        impl $type {
            const ALL: &[Self] = &[$(Self::$variant),+];
        }

        impl Default for $type {
            fn default() -> Self {
                Self::ALL[0]
            }
        }

        impl $crate::bundle::read::Slot for $type {
            fn read(&mut self, value: &$crate::bundle::raw::Value, reader: &mut $crate::bundle::read::Reader) {
                if let Some(index) = reader.choice(value, &[$($code),+]) {
                    *self = Self::ALL[index];
                }
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        shape!($type, [$($doc),*], _generator => {
            $crate::bundle::schema::codes(&[$(($code, &[$($variant_doc),*])),+])
        });
    };
}
