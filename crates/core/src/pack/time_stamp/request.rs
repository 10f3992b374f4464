//! The question to an authority (TimeStampReq): the seal's SHA-256, a number that its answer must repeat, and the wish for the
//! certificate. It tells the authority nothing of the pack but that hash.

use super::{
    Wrong,
    token::{SHA256, Token},
    walk::{Walk, natural, value},
};
use crate::domain::ContentHash;
use der::Tag;

const INTEGER: u8 = 0x02;
const OCTETS: u8 = 0x04;
const SEQUENCE: u8 = 0x30;
const TRUE: [u8; 3] = [0x01, 0x01, 0xff];
/// SHA-256 (2.16.840.1.101.3.4.2.1) without parameters' value, as an algorithm identifier.
const SHA256_IDENTIFIER: [u8; 15] =
    [0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00];

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub hash: ContentHash,
    /// None in a question of another program that had none.
    nonce: Option<Vec<u8>>,
    policy: Option<String>,
}

impl Request {
    /// `random` are bytes nobody can foresee.
    pub fn new(hash: ContentHash, random: [u8; 16]) -> Self {
        // A number that is not negative and has no leading zero.
        let mut nonce = random.to_vec();
        nonce[0] = nonce[0] & 0x7f | 0x40;
        Self { hash, nonce: Some(nonce), policy: None }
    }

    pub fn der(&self) -> Vec<u8> {
        let imprint = value(SEQUENCE, &[SHA256_IDENTIFIER.as_slice(), &value(OCTETS, self.hash.as_bytes())].concat());
        let nonce = self.nonce.as_ref().map(|nonce| value(INTEGER, nonce)).unwrap_or_default();
        value(SEQUENCE, &[value(INTEGER, &[1]).as_slice(), &imprint, &nonce, &TRUE].concat())
    }

    /// A question that was written before, here or by another program.
    pub fn read(bytes: &[u8]) -> Result<Self, Wrong> {
        let mut all = Walk::new(bytes)?;
        let mut walk = all.walk(Tag::Sequence)?;
        all.end()?;
        if walk.natural()? != [1] {
            return Err(Wrong::NotUnderstood);
        }
        let mut imprint = walk.walk(Tag::Sequence)?;
        if imprint.algorithm()? != SHA256 {
            return Err(Wrong::UnknownAlgorithm);
        }
        let hash = <[u8; 32]>::try_from(imprint.take(Tag::OctetString)?).map_err(|_| Wrong::NotUnderstood)?;
        imprint.end()?;
        let policy = match walk.take_if(Tag::ObjectIdentifier)? {
            Some(oid) => {
                Some(der::asn1::ObjectIdentifier::from_bytes(oid).map_err(|_| Wrong::NotUnderstood)?.to_string())
            }
            None => None,
        };
        let nonce = walk.take_if(Tag::Integer)?.map(natural).transpose()?.map(<[u8]>::to_vec);
        walk.take_if(Tag::Boolean)?;
        walk.end()?;
        Ok(Self { hash: ContentHash::new(hash), nonce, policy })
    }

    pub(super) fn answered_by(&self, token: &Token<'_>) -> Result<(), Wrong> {
        match () {
            () if !token.stamps(self.hash.as_bytes()) => Err(Wrong::OtherImprint),
            () if self.nonce.as_deref() != token.nonce => Err(Wrong::OtherNonce),
            () if self.policy.as_ref().is_some_and(|policy| *policy != token.policy) => Err(Wrong::OtherPolicy),
            () => Ok(()),
        }
    }
}
