//! What a reader is told when the bundle cannot be shown, and what can be done.

use yew::prelude::*;

use crate::catalogue::{Key, Words};
use crate::loading::Failure;

#[derive(Properties, PartialEq)]
pub struct SentenceProps {
    pub words: Words,
    pub failure: Failure,
    pub article: Option<AttrValue>,
    pub retry: Callback<()>,
}

/// One sentence, another attempt where that may help, and the article.
#[component]
pub fn Sentence(SentenceProps { words, failure, article, retry }: &SentenceProps) -> Html {
    let onclick = retry.reform(|_: MouseEvent| ());
    html! {
        <>
            { failure.cause.sentence(words) }
            if failure.cause.may_pass() {
                { " " }<button type="button" {onclick}>{ words.say(Key::TryAgain) }</button>
            }
            if let Some(article) = article {
                { " " }<a href={article} rel="noopener">{ words.say(Key::OpenArticle) }</a>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    pub words: Words,
    pub failure: Failure,
}

/// As text, so that it can be selected and passed on.
#[component]
pub fn Details(DetailsProps { words, failure }: &DetailsProps) -> Html {
    html! {
        <details class="evidence-details" lang={words.tag}>
            <summary>{ words.say(Key::FailureDetails) }</summary>
            <pre tabindex="0">{ format!("evidence-widget {}\n{failure}", env!("CARGO_PKG_VERSION")) }</pre>
        </details>
    }
}
