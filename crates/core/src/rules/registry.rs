//! Every rule once, in the order verdicts are told. A rule is a file beside this one and a word in this list; a test
//! refuses a rule without an example that passes and one that fails.

use super::{Rule, *};

macro_rules! rules {
    ($($name:ident)+) => {
        pub const RULES: &[&Rule] = &[$(&$name::RULE),+];

        /// Each rule with its examples.
        #[cfg(test)]
        pub const EXAMPLES: &[(&Rule, &[tests::Example])] = &[$((&$name::RULE, $name::tests::EXAMPLES)),+];
    };
}

rules! {
    cyc_01 cyc_02 cyc_03 cyc_04 cyc_05 cyc_06 cyc_07 cyc_08 cyc_09 cyc_10 cyc_11 cyc_12 cyc_13 cyc_14 cyc_15 b6 cb_due
}
