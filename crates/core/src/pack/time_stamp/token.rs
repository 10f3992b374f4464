//! The answer of an authority: TimeStampResp, in it a CMS SignedData, in it a TSTInfo (RFC 3161, 5652, 5816). Read strictly:
//! exactly one signer, every attribute once, nothing behind the end.

use der::{Decode as _, Tag};
use sha1::{Digest as _, Sha1};
use sha2::{Sha256, Sha384, Sha512};
use x509_cert::Certificate;

use super::{
    Wrong, chain,
    walk::{Walk, context, natural, value},
};

pub const SHA256: &str = "2.16.840.1.101.3.4.2.1";
const SHA384: &str = "2.16.840.1.101.3.4.2.2";
const SHA512: &str = "2.16.840.1.101.3.4.2.3";
const SIGNED_DATA: &str = "1.2.840.113549.1.7.2";
const TST_INFO: &str = "1.2.840.113549.1.9.16.1.4";
const CONTENT_TYPE: &str = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST: &str = "1.2.840.113549.1.9.4";
const SIGNING_CERTIFICATE: &str = "1.2.840.113549.1.9.16.2.12";
const SIGNING_CERTIFICATE_V2: &str = "1.2.840.113549.1.9.16.2.47";
/// SET OF: what the attributes are signed as, in the place of their `[0]`.
const SET: u8 = 0x31;
const MOST_CERTIFICATES: usize = 16;

/// A token as it was read; nothing of it is proven yet.
pub struct Token<'d> {
    /// Milliseconds since 1970.
    pub time_ms: i64,
    pub policy: String,
    pub serial: Vec<u8>,
    pub nonce: Option<&'d [u8]>,
    imprint: Vec<u8>,
    /// The TSTInfo as it was signed.
    content: &'d [u8],
    pub certificates: Vec<&'d [u8]>,
    signer: SignerInfo<'d>,
}

struct SignerInfo<'d> {
    id: SignerId<'d>,
    digest: String,
    /// The content of `[0]`.
    attributes: &'d [u8],
    algorithm: String,
    signature: &'d [u8],
}

enum SignerId<'d> {
    /// The issuer's name as it stands, and the serial number.
    Issuer(&'d [u8], &'d [u8]),
    KeyId(&'d [u8]),
}

/// The certificate that signed.
pub struct Signer<'d> {
    pub der: &'d [u8],
    pub certificate: Certificate,
}

impl<'d> Signer<'d> {
    fn read(der: &'d [u8]) -> Option<Self> {
        Some(Self { der, certificate: Certificate::from_der(der).ok()? })
    }

    pub fn name(&self) -> String {
        self.certificate.tbs_certificate().subject().to_string()
    }
}

impl<'d> Token<'d> {
    pub fn read(answer: &'d [u8]) -> Result<Self, Wrong> {
        let mut all = Walk::new(answer)?;
        let mut response = all.walk(Tag::Sequence)?;
        all.end()?;
        let mut status = response.walk(Tag::Sequence)?;
        // 0 is granted, 1 granted with changes; the rest explains a refusal.
        if !matches!(status.natural()?, [0] | [1]) {
            return Err(Wrong::NotGranted);
        }
        let mut content = response.walk(Tag::Sequence)?;
        response.end()?;
        if content.oid()? != SIGNED_DATA {
            return Err(Wrong::NotUnderstood);
        }
        let mut explicit = content.walk(context(0, true))?;
        content.end()?;
        let signed = explicit.walk(Tag::Sequence)?;
        explicit.end()?;
        Self::signed_data(signed)
    }

    fn signed_data(mut signed: Walk<'d>) -> Result<Self, Wrong> {
        // Version 3 is what a content of this kind asks for.
        if signed.natural()? != [3] {
            return Err(Wrong::NotUnderstood);
        }
        let mut digests = signed.walk(Tag::Set)?;
        let mut encapsulated = signed.walk(Tag::Sequence)?;
        if encapsulated.oid()? != TST_INFO {
            return Err(Wrong::NotUnderstood);
        }
        let mut explicit = encapsulated.walk(context(0, true))?;
        let content = explicit.take(Tag::OctetString)?;
        explicit.end()?;
        encapsulated.end()?;
        let certificates = certificates(signed.take_if(context(0, true))?)?;
        signed.take_if(context(1, true))?;
        let mut signers = signed.walk(Tag::Set)?;
        signed.end()?;
        let signer = SignerInfo::read(signers.walk(Tag::Sequence)?)?;
        signers.end()?;
        // The one signer's hash, announced.
        if digests.algorithm()? != signer.digest {
            return Err(Wrong::NotUnderstood);
        }
        digests.end()?;
        Self::info(content, certificates, signer)
    }

    fn info(content: &'d [u8], certificates: Vec<&'d [u8]>, signer: SignerInfo<'d>) -> Result<Self, Wrong> {
        let mut all = Walk::new(content)?;
        let mut info = all.walk(Tag::Sequence)?;
        all.end()?;
        if info.natural()? != [1] {
            return Err(Wrong::NotUnderstood);
        }
        let policy = info.oid()?;
        let mut imprint = info.walk(Tag::Sequence)?;
        if imprint.algorithm()? != SHA256 {
            return Err(Wrong::OtherImprint);
        }
        let hash = imprint.take(Tag::OctetString)?.to_vec();
        imprint.end()?;
        let serial = info.natural()?.to_vec();
        let time_ms = time(info.take(Tag::GeneralizedTime)?).ok_or(Wrong::NotUnderstood)?;
        // How exact, and whether tokens are ordered: not used here.
        info.take_if(Tag::Sequence)?;
        info.take_if(Tag::Boolean)?;
        let nonce = info.take_if(Tag::Integer)?.map(natural).transpose()?;
        // The authority's name is told by its certificate.
        info.take_if(context(0, true))?;
        // An extension may change what all this means.
        info.end()?;
        Ok(Self { time_ms, policy, serial, nonce, imprint: hash, content, certificates, signer })
    }

    pub fn stamps(&self, hash: &[u8; 32]) -> bool {
        self.imprint == hash
    }

    /// The certificate that the signer names. Others that cannot be read are of no use and do no harm.
    pub fn signer(&self) -> Result<Signer<'d>, Wrong> {
        let mut readable = self.certificates.iter().filter_map(|der| Signer::read(der));
        readable.find(|signer| self.signer.id.names(signer)).ok_or(Wrong::NoCertificate)
    }

    /// The signature over the attributes, and through them over the content and the certificate.
    pub fn check_signature(&self, signer: &Signer<'_>) -> Result<(), Wrong> {
        let attributes = attributes(self.signer.attributes)?;
        let one = |oid: &str| attributes.iter().find(|(found, _)| found == oid).map(|(_, value)| *value);
        let mut kind = Walk::new(one(CONTENT_TYPE).ok_or(Wrong::NotUnderstood)?)?;
        if kind.oid()? != TST_INFO {
            return Err(Wrong::NotUnderstood);
        }
        let mut digest = Walk::new(one(MESSAGE_DIGEST).ok_or(Wrong::NotUnderstood)?)?;
        if digest.take(Tag::OctetString)? != hash(&self.signer.digest, self.content)? {
            return Err(Wrong::SignatureWrong);
        }
        match (one(SIGNING_CERTIFICATE_V2), one(SIGNING_CERTIFICATE)) {
            (Some(named), _) => named_certificate(named, signer.der, true)?,
            (None, Some(named)) => named_certificate(named, signer.der, false)?,
            (None, None) => return Err(Wrong::OtherCertificate),
        }
        let signed = value(SET, self.signer.attributes);
        chain::verify(signer, &self.signer.algorithm, &self.signer.digest, &signed, self.signer.signature)
    }
}

impl<'d> SignerInfo<'d> {
    fn read(mut info: Walk<'d>) -> Result<Self, Wrong> {
        let version = info.natural()?;
        let id = match info.take_if(context(0, false))? {
            Some(key) => SignerId::KeyId(key),
            None => {
                let mut named = info.walk(Tag::Sequence)?;
                let id = SignerId::Issuer(named.whole()?, named.natural()?);
                named.end()?;
                id
            }
        };
        if version != if matches!(id, SignerId::KeyId(_)) { [3] } else { [1] } {
            return Err(Wrong::NotUnderstood);
        }
        let digest = info.algorithm()?;
        let attributes = info.take(context(0, true))?;
        let algorithm = info.algorithm()?;
        let signature = info.take(Tag::OctetString)?;
        // Attributes nobody signed: nothing in them is used.
        info.take_if(context(1, true))?;
        info.end()?;
        Ok(Self { id, digest, attributes, algorithm, signature })
    }
}

impl SignerId<'_> {
    fn names(&self, signer: &Signer<'_>) -> bool {
        let tbs = signer.certificate.tbs_certificate();
        match self {
            Self::Issuer(issuer, serial) => {
                der::Encode::to_der(tbs.issuer()).is_ok_and(|name| name == *issuer)
                    && unpadded(tbs.serial_number().as_bytes()) == *serial
            }
            Self::KeyId(key) => chain::key_id(&signer.certificate).is_some_and(|id| id == *key),
        }
    }
}

/// A positive number's bytes without the zero that keeps it positive.
fn unpadded(bytes: &[u8]) -> &[u8] {
    match bytes {
        [0, rest @ ..] if !rest.is_empty() => rest,
        _ => bytes,
    }
}

fn certificates(set: Option<&[u8]>) -> Result<Vec<&[u8]>, Wrong> {
    let mut walk = Walk::new(set.unwrap_or_default())?;
    let mut found = Vec::new();
    while !walk.at_end() && found.len() < MOST_CERTIFICATES {
        found.push(walk.whole()?);
    }
    walk.end().map(|()| found)
}

/// Each kind once, with one value.
fn attributes(set: &[u8]) -> Result<Vec<(String, &[u8])>, Wrong> {
    let mut walk = Walk::new(set)?;
    let mut found: Vec<(String, &[u8])> = Vec::new();
    while !walk.at_end() {
        let mut attribute = walk.walk(Tag::Sequence)?;
        let oid = attribute.oid()?;
        let values = attribute.take(Tag::Set)?;
        attribute.end()?;
        let mut all = Walk::new(values)?;
        all.whole()?;
        all.end()?;
        if found.iter().any(|(other, _)| *other == oid) {
            return Err(Wrong::NotUnderstood);
        }
        found.push((oid, values));
    }
    Ok(found)
}

/// SigningCertificate of RFC 2634 (SHA-1) or its second version: the first certificate named must be this one.
fn named_certificate(named: &[u8], certificate: &[u8], second: bool) -> Result<(), Wrong> {
    let mut all = Walk::new(named)?;
    let mut outer = all.walk(Tag::Sequence)?;
    all.end()?;
    let mut list = outer.walk(Tag::Sequence)?;
    let mut id = list.walk(Tag::Sequence)?;
    let expected = match second.then(|| id.take_if(Tag::Sequence)).transpose()?.flatten() {
        Some(algorithm) => hash(&Walk::new(&value(0x30, algorithm))?.algorithm()?, certificate)?,
        None if second => hash(SHA256, certificate)?,
        None => Sha1::digest(certificate).to_vec(),
    };
    if id.take(Tag::OctetString)? == expected { Ok(()) } else { Err(Wrong::OtherCertificate) }
}

fn hash(algorithm: &str, bytes: &[u8]) -> Result<Vec<u8>, Wrong> {
    match algorithm {
        SHA256 => Ok(Sha256::digest(bytes).to_vec()),
        SHA384 => Ok(Sha384::digest(bytes).to_vec()),
        SHA512 => Ok(Sha512::digest(bytes).to_vec()),
        _ => Err(Wrong::UnknownAlgorithm),
    }
}

/// `20260302080000Z`, with a fraction of a second where the authority tells it, in milliseconds since 1970.
fn time(text: &[u8]) -> Option<i64> {
    let text = std::str::from_utf8(text).ok()?.strip_suffix('Z')?;
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    // DER has no empty fraction and none that ends with 0.
    if whole.len() != 14 || !digits(whole) || !digits(fraction) || text.ends_with('.') || fraction.ends_with('0') {
        return None;
    }
    let seconds = chrono::NaiveDateTime::parse_from_str(whole, "%Y%m%d%H%M%S").ok()?.and_utc().timestamp();
    let milliseconds: i64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    Some(seconds * 1_000 + milliseconds)
}
