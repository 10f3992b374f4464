//! The report's words straight from `messages/`, as the product's own implementation reads them.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use triennium_core::report::{Arg, Words};

pub struct FluentWords {
    language: String,
    bundle: FluentBundle<FluentResource>,
}

impl FluentWords {
    pub fn new(language: &str) -> Self {
        let path = format!("{}/../../messages/{language}/report.ftl", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let resource = FluentResource::try_new(source).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
        let mut bundle = FluentBundle::new(vec![language.parse().expect("a language tag")]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{path}: {errors:?}"));
        Self { language: language.into(), bundle }
    }
}

impl Words for FluentWords {
    fn language(&self) -> &str {
        &self.language
    }

    /// A test must not pass with a message missing or half filled.
    fn word(&self, code: &str, args: &[(&str, Arg)]) -> String {
        let message = self.bundle.get_message(code).unwrap_or_else(|| panic!("{code} is missing in {}", self.language));
        let mut filled = FluentArgs::new();
        for (name, value) in args {
            let value = match value {
                Arg::Text(text) => FluentValue::from(text.as_str()),
                Arg::Number(number) => FluentValue::from(*number),
            };
            filled.set((*name).to_owned(), value);
        }
        let mut errors = Vec::new();
        let pattern = message.value().unwrap_or_else(|| panic!("{code} has no text"));
        let text = self.bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned();
        assert!(errors.is_empty(), "{code}: {errors:?}");
        text
    }
}
