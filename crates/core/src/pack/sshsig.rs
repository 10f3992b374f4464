//! Signatures as `ssh-keygen -Y sign` makes them with an Ed25519 key (OpenSSH's PROTOCOL.sshsig), armoured, over SHA-512.
//! One form only: what OpenSSH itself writes, byte for byte, so that no byte of a signature can change unseen.

use base64::{Engine as _, engine::general_purpose::STANDARD, engine::general_purpose::STANDARD_NO_PAD};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256, Sha512};

const MAGIC: &[u8] = b"SSHSIG";
const VERSION: u32 = 1;
const HASH: &[u8] = b"sha512";
const KIND: &[u8] = b"ssh-ed25519";
const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----";
const END: &str = "-----END SSH SIGNATURE-----";
const WIDTH: usize = 70;

/// Why a signature is none, as the code of a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsigned {
    /// No armour, no SSHSIG, another algorithm, or bytes that OpenSSH would not have written.
    NotUnderstood,
    /// Made for something else than a pack.
    OtherNamespace,
    /// Over other bytes, or with another key than it names.
    Wrong,
}

/// The armoured signature of `message` for one purpose.
pub fn sign(key: &SigningKey, namespace: &str, message: &[u8]) -> String {
    let signature = key.sign(&to_be_signed(namespace, message));
    armour(&blob(&key.verifying_key(), namespace, &signature))
}

/// The key that signed exactly `message` for `namespace`. Whose it is, nobody can tell from here.
pub fn verify(armoured: &[u8], namespace: &str, message: &[u8]) -> Result<VerifyingKey, Unsigned> {
    let (key, found, signature) = read(armoured).ok_or(Unsigned::NotUnderstood)?;
    // Written again it must be what was read: everything that is not looked at below is then as it should be.
    if armour(&blob(&key, &found, &signature)).as_bytes() != armoured {
        return Err(Unsigned::NotUnderstood);
    }
    if found != namespace {
        return Err(Unsigned::OtherNamespace);
    }
    key.verify_strict(&to_be_signed(namespace, message), &signature).map_err(|_| Unsigned::Wrong)?;
    Ok(key)
}

/// `SHA256:…`, as `ssh-keygen -l` shows it.
pub fn fingerprint(key: &VerifyingKey) -> String {
    format!("SHA256:{}", STANDARD_NO_PAD.encode(Sha256::digest(public(key))))
}

/// `ssh-ed25519 AAAA…`: with a name before it, a line of an allowed-signers file.
pub fn public_line(key: &VerifyingKey) -> String {
    format!("ssh-ed25519 {}", STANDARD.encode(public(key)))
}

/// What `public_line` writes, and nothing else.
pub fn parse_public_line(line: &str) -> Option<VerifyingKey> {
    let blob = STANDARD.decode(line.strip_prefix("ssh-ed25519 ")?).ok()?;
    let [_kind, key] = take(&mut blob.as_slice())?;
    let key = VerifyingKey::from_bytes(key.try_into().ok()?).ok()?;
    (public_line(&key) == line).then_some(key)
}

fn to_be_signed(namespace: &str, message: &[u8]) -> Vec<u8> {
    let parts = [namespace.as_bytes(), b"", HASH, &Sha512::digest(message)];
    parts.iter().fold(MAGIC.to_vec(), |bytes, part| string(bytes, part))
}

fn public(key: &VerifyingKey) -> Vec<u8> {
    string(string(Vec::new(), KIND), key.as_bytes())
}

fn blob(key: &VerifyingKey, namespace: &str, signature: &Signature) -> Vec<u8> {
    let head = [MAGIC, &VERSION.to_be_bytes()].concat();
    let signature = string(string(Vec::new(), KIND), &signature.to_bytes());
    [public(key).as_slice(), namespace.as_bytes(), b"", HASH, &signature].iter().fold(head, |b, part| string(b, part))
}

/// A string of SSH: its length, then its bytes.
fn string(mut bytes: Vec<u8>, part: &[u8]) -> Vec<u8> {
    // Everything written here is a key, a signature or a short name.
    bytes.extend(u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
    bytes.extend_from_slice(part);
    bytes
}

fn armour(blob: &[u8]) -> String {
    let text = STANDARD.encode(blob);
    let lines = text.as_bytes().chunks(WIDTH).map(|line| String::from_utf8_lossy(line).into_owned() + "\n");
    format!("{BEGIN}\n{}{END}\n", lines.collect::<String>())
}

fn read(armoured: &[u8]) -> Option<(VerifyingKey, String, Signature)> {
    let text = std::str::from_utf8(armoured).ok()?;
    let body = text.strip_prefix(BEGIN)?.strip_suffix('\n')?.strip_suffix(END)?;
    let blob = STANDARD.decode(body.replace('\n', "")).ok()?;
    let mut rest = blob.strip_prefix(MAGIC)?.strip_prefix(VERSION.to_be_bytes().as_slice())?;
    let [mut public, namespace, _reserved, _hash, mut signature] = take(&mut rest)?;
    let [_kind, key] = take(&mut public)?;
    let [_kind, signature] = take(&mut signature)?;
    let key = VerifyingKey::from_bytes(key.try_into().ok()?).ok()?;
    Some((key, String::from_utf8(namespace.to_vec()).ok()?, Signature::from_slice(signature).ok()?))
}

fn take<'b, const N: usize>(rest: &mut &'b [u8]) -> Option<[&'b [u8]; N]> {
    let mut found = [[].as_slice(); N];
    for slot in &mut found {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (part, after) = after.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
        (*slot, *rest) = (part, after);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> SigningKey {
        SigningKey::from_bytes(&[7; 32])
    }

    #[test]
    fn only_the_signed_bytes_for_the_same_purpose_verify() {
        let signature = sign(&key(), "audit-pack@triennium", b"sealed");
        let verify = |text: &str, namespace, message: &[u8]| verify(text.as_bytes(), namespace, message);
        assert_eq!(verify(&signature, "audit-pack@triennium", b"sealed"), Ok(key().verifying_key()));
        assert_eq!(verify(&signature, "audit-pack@triennium", b"Sealed"), Err(Unsigned::Wrong));
        assert_eq!(verify(&signature, "file", b"sealed"), Err(Unsigned::OtherNamespace));
        assert_eq!(verify("nothing", "file", b"sealed"), Err(Unsigned::NotUnderstood));
    }

    #[test]
    fn a_public_line_comes_back_and_nothing_else_does() {
        let line = public_line(&key().verifying_key());
        assert_eq!(parse_public_line(&line), Some(key().verifying_key()));
        for other in
            ["", "ssh-ed25519 ", "ssh-rsa AAAA", &format!("{line} comment"), &line.replace('A', "B"), &line[..40]]
        {
            assert_eq!(parse_public_line(other), None, "{other}");
        }
    }

    #[test]
    fn no_byte_of_a_signature_can_change() {
        let signature = sign(&key(), "audit-pack@triennium", b"sealed").into_bytes();
        for at in 0..signature.len() {
            for bit in 0..8 {
                let mut changed = signature.clone();
                changed[at] ^= 1 << bit;
                let verified = verify(&changed, "audit-pack@triennium", b"sealed");
                assert_ne!(verified, Ok(key().verifying_key()), "byte {at}, bit {bit}");
                assert!(verified.is_err(), "byte {at}, bit {bit}");
            }
        }
        for length in 0..signature.len() {
            assert!(verify(&signature[..length], "audit-pack@triennium", b"sealed").is_err());
        }
    }
}
