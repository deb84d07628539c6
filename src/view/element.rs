//! Elements, built step by step.
//!
//! `html!` writes the construction of every element out anew, which for this page weighs 4 KB more.

use std::cell::RefCell;
use std::rc::Rc;

use yew::AttrValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};

use crate::comparison::isolate;

/// An element that is being built. Attributes and children come out in the order in which they were added.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    names: &'static Names,
    values: Vec<Option<AttributeOrProperty>>,
    key: Option<Key>,
    children: Vec<VNode>,
}

/// An element without attributes and children.
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        names: NONE.with(|none| *none),
        values: Vec::new(),
        key: None,
        children: Vec::new(),
    }))
}

impl Element {
    pub fn class(self, name: &'static str) -> Self {
        self.with("class", name.into())
    }

    pub fn attr(self, name: &'static str, value: &str) -> Self {
        self.with(
            name,
            if isolate::is_in(value) { isolate::plain(value).into() } else { Rc::<str>::from(value).into() },
        )
    }

    /// Tells the element from its siblings, so that it keeps what a reader has opened when others come and go.
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// An attribute that is left out where there is no value.
    pub fn maybe(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    fn with(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.names = self.0.names.and(name);
        self.0.values.push(Some(AttributeOrProperty::Attribute(value)));
        self
    }

    /// A text; its stretches in another language are marked as such.
    pub fn text(self, text: &str) -> Self {
        if !isolate::is_in(text) {
            return if text.is_empty() { self } else { self.words(text) };
        }
        isolate::parts(text).into_iter().fold(self, |element, (language, part)| match language {
            Some(language) => element.child(el("bdi").attr("lang", language).words(part)),
            None => element.words(part),
        })
    }

    fn words(self, text: &str) -> Self {
        self.node(VText::new(Rc::<str>::from(text)).into())
    }

    pub fn child(self, child: impl Into<VNode>) -> Self {
        self.node(child.into())
    }

    /// Adds each of these; nothing where there is none.
    pub fn children(self, children: impl IntoIterator<Item: Into<VNode>>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    fn node(mut self, node: VNode) -> Self {
        self.0.children.push(node);
        self
    }
}

impl From<Element> for VNode {
    fn from(element: Element) -> Self {
        let parts = *element.0;
        let mut tag = VTag::new(parts.tag);
        tag.key = parts.key;
        tag.set_attributes(Attributes::Dynamic { keys: &parts.names.list, values: parts.values.into() });
        if let Some(children) = tag.children_mut() {
            *children = VList::with_children(parts.children, None).into();
        }
        tag.into()
    }
}

/// Names of attributes as Yew wants them: a list that stays, the same one for the same names. From each list others go on,
/// by one name more. There are as many as the view has beginnings of lists, some hundred.
struct Names {
    list: Vec<&'static str>,
    more: RefCell<Vec<&'static Self>>,
}

thread_local! {
    static NONE: &'static Names = Names::kept(Vec::new());
}

impl Names {
    fn kept(list: Vec<&'static str>) -> &'static Self {
        Box::leak(Box::new(Self { list, more: RefCell::default() }))
    }

    fn and(&self, name: &'static str) -> &'static Self {
        let mut more = self.more.borrow_mut();
        // By where a name stands, not by its letters: the same name in two places makes two lists.
        let is_next = |known: &&&Self| known.list.last().is_some_and(|last| std::ptr::eq(*last, name));
        if let Some(known) = more.iter().find(is_next) {
            return known;
        }
        let mut list = self.list.clone();
        list.push(name);
        let known = Self::kept(list);
        more.push(known);
        known
    }
}
