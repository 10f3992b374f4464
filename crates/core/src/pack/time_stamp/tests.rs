use proptest::prelude::*;

use super::*;
use crate::pack::manifest::sha256;

const RSA: &[u8] = include_bytes!("fixture/rsa.tsr");
const ECDSA: &[u8] = include_bytes!("fixture/ecdsa.tsr");
const QUESTION: &[u8] = include_bytes!("fixture/rsa.tsq");

fn sealed() -> ContentHash {
    sha256(b"sealed")
}

fn anchors() -> Anchors {
    Anchors::read(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pack/time_stamp/fixture/ca.pem"))
        .expect("a certificate")
}

#[test]
fn an_answer_proves_its_time_and_is_trusted_only_under_an_anchor() {
    for (answer, name) in [(RSA, "Time rsa"), (ECDSA, "Time ecdsa")] {
        let stamp = check(answer, sealed(), None, &anchors()).expect("holds");
        assert!(stamp.trusted && stamp.authority.contains(name), "{stamp:?}");
        assert!(stamp.time.to_string().starts_with("2026-11-23T02:47:"), "{stamp:?}");
        assert_eq!(stamp.policy, "1.2.3.4.1");
        assert!(!check(answer, sealed(), None, &Anchors::default()).expect("holds").trusted);
    }
}

#[test]
fn an_answer_to_something_else_is_refused_by_name() {
    let wrong = |sealed, asked: Option<&Request>| check(RSA, sealed, asked, &anchors()).map(|_| ());
    assert_eq!(wrong(sha256(b"sealed?"), None), Err(Wrong::OtherImprint));
    let asked = Request::read(QUESTION).expect("a question");
    assert_eq!((asked.hash, wrong(sealed(), Some(&asked))), (sealed(), Ok(())));
    assert_eq!(wrong(sealed(), Some(&Request::new(sealed(), [9; 16]))), Err(Wrong::OtherNonce));
    let longer = [RSA, b"\0"].concat();
    assert_eq!(check(&longer, sealed(), None, &anchors()).map(|_| ()), Err(Wrong::NotUnderstood));
    for length in 0..RSA.len() {
        assert!(check(&RSA[..length], sealed(), None, &anchors()).is_err(), "{length}");
    }
}

/// What nobody signed may change where it means nothing; what the answer says may not.
#[test]
fn no_byte_of_an_answer_changes_what_it_says() {
    let anchors = anchors();
    for answer in [RSA, ECDSA] {
        let good = check(answer, sealed(), None, &anchors).expect("holds");
        for at in 0..answer.len() {
            let mut changed = answer.to_vec();
            // Another bit for each byte: all of each would take a minute.
            changed[at] ^= 1 << (at % 8);
            if let Ok(stamp) = check(&changed, sealed(), None, &anchors) {
                assert_eq!(stamp, good, "byte {at}");
            }
        }
    }
}

#[test]
fn a_question_is_read_as_it_was_written() {
    for first in [0_u8, 0x7f, 0x80, 0xff] {
        let request = Request::new(sealed(), [first; 16]);
        assert_eq!(Request::read(&request.der()), Ok(request.clone()));
        let longer = [request.der(), vec![0]].concat();
        assert_eq!(Request::read(&longer), Err(Wrong::NotUnderstood));
    }
}

proptest! {
    #[test]
    fn hostile_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(check(&bytes, sealed(), None, &anchors()).is_err());
        prop_assert!(Request::read(&bytes).is_err());
    }

    /// Spliced from what is almost right, to get deeper than noise does.
    #[test]
    fn spliced_answers_never_panic(from in 0..1_550_usize, to in 0..1_161_usize, noise: Vec<u8>) {
        let spliced = [&RSA[..from], noise.as_slice(), &ECDSA[to..]].concat();
        if let Ok(stamp) = check(&spliced, sealed(), None, &anchors()) {
            prop_assert!(stamp.authority.contains("Time"));
        }
    }
}
