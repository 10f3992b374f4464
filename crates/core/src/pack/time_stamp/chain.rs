//! Signatures and certificates, by what rustls uses (`rustls-webpki` on `ring`): whether a signature is the certificate's, and
//! whether the certificate leads to one the reader trusts.

use std::path::Path;

use der::{Decode as _, asn1::OctetString};
use rustls_pki_types::{CertificateDer, SignatureVerificationAlgorithm, UnixTime, pem::PemObject as _};
use webpki::{
    EndEntityCert, Error as ChainError, KeyUsage, anchor_from_trusted_cert,
    ring::{
        ECDSA_P256_SHA256, ECDSA_P256_SHA384, ECDSA_P384_SHA256, ECDSA_P384_SHA384, ED25519,
        RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512,
    },
};
use x509_cert::{
    Certificate,
    ext::pkix::{ExtendedKeyUsage, SubjectKeyIdentifier},
};

use super::{
    Wrong,
    token::{SHA256, Signer, Token},
};
use crate::{Error, Result, domain::Refusal, io};

const TIME_STAMPING: &str = "1.3.6.1.5.5.7.3.8";
/// The same as it is encoded.
const TIME_STAMPING_DER: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 8];
const EXTENDED_KEY_USAGE: &str = "2.5.29.37";
const FILE_LIMIT: u64 = 4 << 20;

static ALGORITHMS: &[&dyn SignatureVerificationAlgorithm] = &[
    ECDSA_P256_SHA256,
    ECDSA_P256_SHA384,
    ECDSA_P384_SHA256,
    ECDSA_P384_SHA384,
    ED25519,
    RSA_PKCS1_2048_8192_SHA256,
    RSA_PKCS1_2048_8192_SHA384,
    RSA_PKCS1_2048_8192_SHA512,
];

/// Certificates that a person trusts to tell the time, or to say who may.
#[derive(Debug, Clone, Default)]
pub struct Anchors(Vec<CertificateDer<'static>>);

impl Anchors {
    /// A file of one or more certificates, PEM or DER.
    pub fn read(path: &Path) -> Result<Self> {
        let wrong = || Refusal::new("time-anchor-not-understood").arg("path", path.display()).at("tsa_anchor");
        let bytes = io::read_bounded(path, FILE_LIMIT).map_err(unreadable)?;
        let found: Vec<CertificateDer<'static>> = match bytes.windows(10).any(|window| window == b"-----BEGIN") {
            true => {
                CertificateDer::pem_slice_iter(&bytes).collect::<std::result::Result<_, _>>().map_err(|_| wrong())?
            }
            false => vec![CertificateDer::from(bytes)],
        };
        let sound = |der: &CertificateDer<'_>| Certificate::from_der(der).is_ok();
        if found.is_empty() || !found.iter().all(sound) {
            return Err(wrong().into());
        }
        Ok(Self(found))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Whatever keeps the file from being read is said at its field: there may be others in the same question.
fn unreadable(error: Error) -> Error {
    let code = error.code();
    match error {
        Error::Refused(refusal) => refusal.at("tsa_anchor").into(),
        Error::Io { operation, path, source } => {
            let refusal = Refusal::new(code).arg("operation", operation).arg("path", path.display());
            refusal.arg("cause", source).at("tsa_anchor").into()
        }
        other => other,
    }
}

/// Whether `signature` over `signed` is the certificate's. The algorithm is named by the signature, or by the key with the hash.
pub fn verify(
    signer: &Signer<'_>,
    algorithm: &str,
    digest: &str,
    signed: &[u8],
    signature: &[u8],
) -> Result<(), Wrong> {
    let certificate = CertificateDer::from(signer.der);
    let certificate = EndEntityCert::try_from(&certificate).map_err(|_| Wrong::NotUnderstood)?;
    let mut last = Wrong::UnknownAlgorithm;
    for candidate in candidates(algorithm, digest) {
        match certificate.verify_signature(candidate, signed, signature) {
            Ok(()) => return Ok(()),
            Err(ChainError::InvalidSignatureForPublicKey) => last = Wrong::SignatureWrong,
            // For another kind of key.
            Err(_) => {}
        }
    }
    Err(last)
}

/// None for what is weak or not known.
fn candidates(algorithm: &str, digest: &str) -> Vec<&'static dyn SignatureVerificationAlgorithm> {
    const RSA: &str = "1.2.840.113549.1.1.1";
    const SHA384: &str = "2.16.840.1.101.3.4.2.2";
    const SHA512: &str = "2.16.840.1.101.3.4.2.3";
    match (algorithm, digest) {
        ("1.2.840.113549.1.1.11", _) | (RSA, SHA256) => vec![RSA_PKCS1_2048_8192_SHA256],
        ("1.2.840.113549.1.1.12", _) | (RSA, SHA384) => vec![RSA_PKCS1_2048_8192_SHA384],
        ("1.2.840.113549.1.1.13", _) | (RSA, SHA512) => vec![RSA_PKCS1_2048_8192_SHA512],
        ("1.2.840.10045.4.3.2", _) => vec![ECDSA_P256_SHA256, ECDSA_P384_SHA256],
        ("1.2.840.10045.4.3.3", _) => vec![ECDSA_P256_SHA384, ECDSA_P384_SHA384],
        ("1.3.101.112", _) => vec![ED25519],
        _ => Vec::new(),
    }
}

/// Whether the certificate that signed may, and leads to an anchor. An anchor may be the authority's own certificate.
pub fn check(token: &Token<'_>, signer: &Signer<'_>, anchors: &Anchors) -> Result<bool, Wrong> {
    purpose(&signer.certificate)?;
    valid_at(&signer.certificate, token.time_ms)?;
    if anchors.0.iter().any(|anchor| anchor.as_ref() == signer.der) {
        return Ok(true);
    }
    let own = CertificateDer::from(signer.der);
    let certificate = EndEntityCert::try_from(&own).map_err(|_| Wrong::NotUnderstood)?;
    // One that webpki cannot take as an anchor leads nowhere.
    let trusted: Vec<_> = anchors.0.iter().filter_map(|anchor| anchor_from_trusted_cert(anchor).ok()).collect();
    let between: Vec<CertificateDer<'_>> = token.certificates.iter().map(|der| CertificateDer::from(*der)).collect();
    let time = UnixTime::since_unix_epoch(std::time::Duration::from_millis(u64::try_from(token.time_ms).unwrap_or(0)));
    // Authorities between need not name the purpose; the one that signed does, which was checked.
    let usage = KeyUsage::required_if_present(TIME_STAMPING_DER);
    let path = certificate.verify_for_usage(ALGORITHMS, &trusted, &between, time, usage, None, None);
    match path {
        Ok(_) => Ok(true),
        Err(ChainError::UnknownIssuer) => Ok(false),
        // An anchor of the issuer's name and another key: it is somebody else's.
        Err(
            ChainError::InvalidSignatureForPublicKey | ChainError::UnsupportedSignatureAlgorithmForPublicKeyContext(_),
        ) => Ok(false),
        Err(ChainError::CertExpired { .. } | ChainError::CertNotValidYet { .. }) => Err(Wrong::NotValidThen),
        Err(_) => Err(Wrong::ChainWrong),
    }
}

/// RFC 3161, 2.3: this purpose alone, and critical.
fn purpose(certificate: &Certificate) -> Result<(), Wrong> {
    let extensions = certificate.tbs_certificate().extensions().into_iter().flatten();
    let mut usages = extensions.filter(|extension| extension.extn_id.to_string() == EXTENDED_KEY_USAGE);
    let (Some(usage), None) = (usages.next(), usages.next()) else { return Err(Wrong::OtherPurpose) };
    let named = ExtendedKeyUsage::from_der(usage.extn_value.as_bytes()).map_err(|_| Wrong::NotUnderstood)?;
    let alone = named.0.len() == 1 && named.0.iter().all(|purpose| purpose.to_string() == TIME_STAMPING);
    if usage.critical && alone { Ok(()) } else { Err(Wrong::OtherPurpose) }
}

fn valid_at(certificate: &Certificate, time_ms: i64) -> Result<(), Wrong> {
    let validity = certificate.tbs_certificate().validity();
    let seconds = |time: &x509_cert::time::Time| i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
    let at = time_ms.div_euclid(1_000);
    let valid = (seconds(&validity.not_before)..=seconds(&validity.not_after)).contains(&at);
    if valid { Ok(()) } else { Err(Wrong::NotValidThen) }
}

pub fn key_id(certificate: &Certificate) -> Option<Vec<u8>> {
    let id = certificate.tbs_certificate().get_extension::<SubjectKeyIdentifier>().ok()??.1;
    let octets: OctetString = id.0;
    Some(octets.as_bytes().to_vec())
}
