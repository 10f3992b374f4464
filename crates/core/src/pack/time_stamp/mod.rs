//! Time stamps of RFC 3161 over a seal: what is asked of an authority, and whether its answer holds, checked offline. An answer
//! proves that the seal existed at the time it names, as far as the authority that signed it is trusted.
//!
//! Whom to trust is the reader's: only certificates they give are anchors. Nothing here asks a network.

mod chain;

mod request;
mod token;
mod walk;

#[cfg(test)]
mod tests;

use serde::Serialize;

pub use chain::Anchors;
pub use request::Request;

use self::token::Token;
use crate::domain::{ContentHash, Timestamp};

/// An answer with its chain is some kilobytes.
pub const LIMIT: u64 = 64 << 10;

/// What a token states, once its signature is proven.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct TimeStamp {
    /// UTC. The stamped seal existed then.
    pub time: Timestamp,
    /// The subject of the certificate that signed it, as it names itself.
    pub authority: String,
    /// The authority's rules it was made under, as an object identifier.
    pub policy: String,
    /// Of the token, in hexadecimal.
    pub serial: String,
    /// The certificate leads to an anchor that was given, and was valid then.
    pub trusted: bool,
}

/// Why a token is none; `code` is a fault's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Not an answer of RFC 3161 in DER, to its last byte.
    NotUnderstood,
    /// The authority did not grant it.
    NotGranted,
    /// Over something else than this seal.
    OtherImprint,
    /// To another question.
    OtherNonce,
    OtherPolicy,
    /// Hashes or signatures that are weak or not known here.
    UnknownAlgorithm,
    /// The signing certificate is not in it.
    NoCertificate,
    /// Its certificate is not the one that was signed along.
    OtherCertificate,
    SignatureWrong,
    /// The certificate is not made for time stamps alone.
    OtherPurpose,
    /// The certificate was not valid at the time it states.
    NotValidThen,
    /// The chain itself is broken.
    ChainWrong,
}

impl Wrong {
    pub fn code(self) -> &'static str {
        match self {
            Self::NotUnderstood => "time-token-not-understood",
            Self::NotGranted => "time-token-not-granted",
            Self::OtherImprint => "time-token-other-imprint",
            Self::OtherNonce => "time-token-other-nonce",
            Self::OtherPolicy => "time-token-other-policy",
            Self::UnknownAlgorithm => "time-token-unknown-algorithm",
            Self::NoCertificate => "time-token-no-certificate",
            Self::OtherCertificate => "time-token-other-certificate",
            Self::SignatureWrong => "time-token-signature-wrong",
            Self::OtherPurpose => "time-token-other-purpose",
            Self::NotValidThen => "time-token-not-valid-then",
            Self::ChainWrong => "time-token-chain-wrong",
        }
    }
}

/// Checks `answer`, a TimeStampResp, for something with this SHA-256. `asked`, where it is known, must be what it answers.
/// Without a path to an anchor it is not trusted; that is no fault of the token's.
pub fn check(
    answer: &[u8],
    sealed: ContentHash,
    asked: Option<&Request>,
    anchors: &Anchors,
) -> Result<TimeStamp, Wrong> {
    let token = Token::read(answer)?;
    if !token.stamps(sealed.as_bytes()) {
        return Err(Wrong::OtherImprint);
    }
    if let Some(asked) = asked {
        asked.answered_by(&token)?;
    }
    let signer = token.signer()?;
    token.check_signature(&signer)?;
    let trusted = chain::check(&token, &signer, anchors)?;
    Ok(TimeStamp {
        time: Timestamp::new(token.time_ms, 0),
        authority: signer.name(),
        policy: token.policy.clone(),
        serial: crate::domain::hex::text(&token.serial),
        trusted,
    })
}
