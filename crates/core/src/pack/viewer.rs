//! `verify.html`: the page that checks and shows a pack where nothing of ours is installed. Made of `ui/verify/` by `make page`
//! and the same in every pack of a version, so that its hash can be published (docs/verify-html.sha256). Holds nothing of any pack.

pub const FILE: &str = "verify.html";
pub const PAGE: &str = include_str!("verify.html");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::manifest::sha256;

    #[test]
    fn the_published_hash_is_that_of_the_page_that_goes_into_packs() {
        let published = include_str!("../../../../docs/verify-html.sha256");
        assert_eq!(published, format!("{}  {FILE}\n", sha256(PAGE.as_bytes())));
    }

    /// What line ends or a byte-order mark would do to the hashes in its policy, no browser would say in words.
    #[test]
    fn the_page_is_as_it_was_built() {
        assert!(PAGE.starts_with("<!doctype html>\n") && !PAGE.contains('\r'));
        assert!(PAGE.contains("default-src 'none'; script-src 'sha256-"));
    }
}
