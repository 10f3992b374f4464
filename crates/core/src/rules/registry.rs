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
    cyc_01 cyc_02 cyc_03 cyc_04 cyc_05 cyc_06 cyc_07 cyc_08 cyc_09 cyc_10 cyc_11 cyc_12 cyc_13 cyc_14 cyc_15
    b6 cb_due
    ncx_01 ncx_02 ncx_03 ncx_04 ncx_05 ncx_06 ncx_07
    sus_01 sus_02 sus_03 sus_04
    spc_01 spc_02 spc_03
    trf_01 trf_02 trf_03 trf_04 trf_05
    ms_01 ms_02 ms_03 ms_04 ms_05 ms_06 ms_07 ms_08 ms_09
    at_02 at_04 at_05 at_06
    ia_01
}
