//! `cargo run --profile bench -p triennium-core --example bench_pack [FOLDER [DIVISOR]]`: seals and verifies 2 GB in 10,000 files,
//! 100,000 small files, and one file of 4.5 GB; beside reading and hashing the same bytes alone, and beside bagit-python,
//! `zip -0` and `unzip -t` where they are installed. Prints a Markdown table; ratios are of CPU time, best of three rounds.
//!
//! Needs Linux, bash and 12 GB below FOLDER (a temporary folder unless given; /dev/shm keeps the disk out of it), all of it
//! removed again. DIVISOR makes everything so many times smaller, to try the bench itself.

use std::{
    collections::BTreeMap,
    error::Error,
    fs::{self, File},
    io::{Read, Write},
    path::{Path, PathBuf},
    process::Command,
};

use ed25519_dalek::SigningKey;
use triennium_core::{
    domain::{ContentHash, Timestamp},
    evidence::Digest,
    job::Job,
    pack::{
        bag::Oxum,
        contents::{About, tag_files},
        index::{FORMAT, Index, IndexEvidence},
        manifest,
        seal::Seal,
        sshsig,
        verify::{Expected, verify},
        write::{Contents, Payload, write},
    },
};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const ROUNDS: usize = 3;

/// As in the programs.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Outcome {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--hash", folder] => hash(Path::new(folder)),
        ["--seal", folder, zip] => seal(Path::new(folder), Path::new(zip)),
        ["--verify", zip] => check(Path::new(zip)),
        [] => bench(tempfile::tempdir()?.path(), 1),
        [folder] => bench(tempfile::tempdir_in(folder)?.path(), 1),
        [folder, divisor] => bench(tempfile::tempdir_in(folder)?.path(), divisor.parse()?),
        _ => Err("bench_pack [FOLDER [DIVISOR]]".into()),
    }
}

/// What every way has to do at least: read each file once and hash it. Its list is what the records would know.
fn hash(folder: &Path) -> Outcome {
    let mut chunk = vec![0; 64 * 1024];
    let mut list = String::new();
    for path in files(folder)? {
        let (mut file, mut digest) = (File::open(folder.join(&path))?, Digest::default());
        loop {
            match file.read(&mut chunk)? {
                0 => break,
                n => digest.update(&chunk[..n]),
            }
        }
        list.push_str(&format!("{}  {path}\n", digest.finish().hash));
    }
    fs::write(folder.with_extension("list"), list)?;
    report_memory()
}

fn files(folder: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    for below in fs::read_dir(folder)? {
        let below = below?;
        for file in fs::read_dir(below.path())? {
            found.push(format!("{}/{}", below.file_name().to_string_lossy(), file?.file_name().to_string_lossy()));
        }
    }
    found.sort();
    Ok(found)
}

fn key() -> SigningKey {
    SigningKey::from_bytes(&[42; 32])
}

/// A whole pack with all its tag files, from hashes that are known already.
fn seal(folder: &Path, zip: &Path) -> Outcome {
    let mut payload = Vec::new();
    for line in fs::read_to_string(folder.with_extension("list"))?.lines() {
        let (hash, path) = line.split_once("  ").ok_or("a list of hashes")?;
        let hash: ContentHash = hash.parse()?;
        let size = fs::metadata(folder.join(path))?.len();
        payload.push(Payload { path: format!("data/evidence/{path}"), size, hash });
    }
    let draft = draft();
    let tags = tag_files(&index(&draft, &payload), &about())?;
    let contents = Contents { base: "pack-0001".into(), info: Vec::new(), tags, payload };
    let mut open = |blob: &Payload| {
        let path = folder.join(blob.path.trim_start_matches("data/evidence/"));
        let file = File::open(&path).map_err(|source| triennium_core::Error::Io { operation: "read", path, source })?;
        Ok(Box::new(file) as Box<dyn Read>)
    };
    let out = File::create(zip)?;
    write(&contents, draft, &key(), &mut open, (&out, zip), &Job::default())?;
    out.sync_all()?;
    report_memory()
}

fn draft() -> Seal {
    Seal {
        pack: "0199f3a0-0000-7000-8000-000000000001".into(),
        sequence: 1,
        previous: None,
        tagmanifest: manifest::sha256(b""),
        payload: Oxum::default(),
        issuer: "Issuer".into(),
        recipient: "Recipient".into(),
        purpose: "Bench".into(),
        history: manifest::sha256(b""),
        history_entries: 1,
        clock: Timestamp::new(1_772_438_400_000, 60),
    }
}

fn about() -> About {
    About {
        base: "pack-0001".into(),
        zip_name: "pack-0001.zip".into(),
        public_line: sshsig::public_line(&key().verifying_key()),
        fingerprint: sshsig::fingerprint(&key().verifying_key()),
        language: "en".into(),
    }
}

fn index(seal: &Seal, payload: &[Payload]) -> Index {
    let item = |(n, blob): (usize, &Payload)| IndexEvidence {
        id: format!("0199f3a0-0000-7000-8000-{n:012x}"),
        number: format!("EV-{n:06}"),
        title: "Evidence of the bench".into(),
        path: blob.path.clone(),
        sha256: blob.hash.to_string(),
        size: blob.size,
        media_type: String::new(),
        original_name: blob.path.clone(),
        original_path: String::new(),
        original_path_raw: String::new(),
        facts: BTreeMap::new(),
        links: Vec::new(),
        custody: Vec::new(),
    };
    Index {
        format: FORMAT.into(),
        pack: seal.pack.clone(),
        sequence: seal.sequence,
        issuer: seal.issuer.clone(),
        recipient: seal.recipient.clone(),
        purpose: seal.purpose.clone(),
        clock: seal.clock.to_string(),
        supersedes: None,
        made_by: "bench_pack".into(),
        records: Vec::new(),
        evidence: payload.iter().enumerate().map(item).collect(),
        left_out: Vec::new(),
        profile: String::new(),
        differences: Vec::new(),
        gaps: Vec::new(),
        redactions: Vec::new(),
    }
}

fn check(zip: &Path) -> Outcome {
    let verified = verify(zip, &Expected::default(), &Job::default())?;
    if !verified.is_sound() {
        return Err(format!("not sound: {:?}", verified.faults.first()).into());
    }
    report_memory()
}

fn report_memory() -> Outcome {
    let status = fs::read_to_string("/proc/self/status")?;
    eprintln!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("VmHWM: unknown"));
    Ok(())
}

fn bench(scratch: &Path, divisor: u64) -> Outcome {
    println!("| input | what | wall s | CPU s | CPU against hashing | peak memory |\n|---|---|---|---|---|---|");
    let (gb, d) = (1_000_000_000, divisor.max(1));
    // Sizes spread round their mean, so that no boundary is met by all.
    let cases = [
        ("2 GB in 10,000 files", 10_000 / d, 200_000, true),
        ("100,000 files of 1 kB", 100_000 / d, 1_000, false),
        ("one file of 4.5 GB", 1, 9 * gb / 2 / d, false),
    ];
    for (name, count, mean, compared) in cases {
        let folder = scratch.join("files");
        make(&folder, count, mean)?;
        measure(name, scratch, &folder, compared)?;
        fs::remove_dir_all(&folder)?;
    }
    Ok(())
}

struct Run {
    wall: f64,
    cpu: f64,
    memory: String,
}

/// In turn, so that a busy machine is busy for all; hashing first, as it makes the list that sealing reads.
fn measure(name: &str, scratch: &Path, folder: &Path, compared: bool) -> Outcome {
    let me = std::env::current_exe()?;
    let (me, at, zip) = (me.display(), folder.display(), scratch.join("pack.zip"));
    let zip = zip.display();
    let mut programs = vec![
        ("read and hash alone".to_owned(), format!("'{me}' --hash '{at}'")),
        ("seal".to_owned(), format!("'{me}' --seal '{at}' '{zip}'")),
        ("verify".to_owned(), format!("'{me}' --verify '{zip}'")),
    ];
    if compared {
        programs.extend(others(scratch, folder)?);
    }
    let mut best: BTreeMap<&str, Run> = BTreeMap::new();
    for _ in 0..ROUNDS {
        // Each writes a new file, as sealing does: making room for it is not its work.
        for left in ["pack.zip", "other.zip"] {
            let _ = fs::remove_file(scratch.join(left));
        }
        for (program, line) in &programs {
            let run = timed(line)?;
            if best.get(program.as_str()).is_none_or(|before| run.cpu < before.cpu) {
                best.insert(program, run);
            }
        }
    }
    let alone = best["read and hash alone"].cpu;
    for (program, _) in &programs {
        let run = &best[program.as_str()];
        let (wall, cpu, against, memory) = (run.wall, run.cpu, run.cpu / alone, &run.memory);
        println!("| {name} | {program} | {wall:.2} | {cpu:.2} | {against:.2} × | {memory} |");
    }
    fs::remove_file(scratch.join("pack.zip"))?;
    Ok(())
}

/// Those of the field that are here. bagit-python makes its bag where the files lie, so it gets a copy of links.
fn others(scratch: &Path, folder: &Path) -> Outcome<Vec<(String, String)>> {
    let mut found = Vec::new();
    let (at, zip, bag) = (folder.display(), scratch.join("other.zip"), scratch.join("bag"));
    let (zip, bag) = (zip.display(), bag.display());
    if there("zip --version") {
        found.push(("zip -0 (no hashes)".to_owned(), format!("cd '{at}' && zip -0 -q -r '{zip}' .")));
        found.push(("unzip -t of it".to_owned(), format!("unzip -tqq '{zip}'")));
    }
    let cache = std::env::var("XDG_CACHE_HOME").or_else(|_| std::env::var("HOME").map(|home| home + "/.cache"))?;
    let bagit = format!("PYTHONPATH='{cache}/triennium-tests/bagit-1.9.0' python3 -m bagit --quiet");
    if there(&format!("{bagit} --version")) {
        let copy = format!("rm -rf '{bag}' && cp -al '{at}' '{bag}'");
        found.push(("bagit-python, make (no zip)".to_owned(), format!("{copy} && {bagit} --sha256 '{bag}'")));
        found.push(("bagit-python, validate".to_owned(), format!("{bagit} --validate '{bag}'")));
    }
    Ok(found)
}

fn there(line: &str) -> bool {
    Command::new("bash").args(["-c", line]).output().is_ok_and(|output| output.status.success())
}

/// Wall and CPU time (user and system, children included) by bash's own clock.
fn timed(line: &str) -> Outcome<Run> {
    let script = format!("TIMEFORMAT='time %R %U %S'; time {{ {line}; }}");
    let output = Command::new("bash").args(["-c", &script]).output()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        return Err(format!("{line}: {said}").into());
    }
    let times = said.lines().find_map(|line| line.strip_prefix("time ")).ok_or("bash gave no times")?;
    let times: Vec<f64> = times.split(' ').map(str::parse).collect::<Result<_, _>>()?;
    let memory = said.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("").trim().into();
    Ok(Run { wall: times[0], cpu: times[1] + times[2], memory })
}

/// So many files of about this size, in folders of a hundred, of bytes that nothing can share.
fn make(folder: &Path, count: u64, mean: u64) -> Outcome {
    let mut noise = 1_u64;
    let block: Vec<u8> = std::iter::repeat_with(|| next(&mut noise)).take(1 << 17).flat_map(u64::to_le_bytes).collect();
    for n in 0..count {
        let below: PathBuf = folder.join(format!("EV-{:06}", n / 100));
        fs::create_dir_all(&below)?;
        let mut file = File::create(below.join(format!("{:02}-file.bin", n % 100)))?;
        let mut left = if count == 1 { mean } else { mean / 2 + (n * 7919) % mean };
        file.write_all(&n.to_le_bytes()[..left.min(8) as usize])?;
        left = left.saturating_sub(8);
        while left > 0 {
            let wanted = left.min(block.len() as u64) as usize;
            file.write_all(&block[..wanted])?;
            left -= wanted as u64;
        }
    }
    Ok(())
}

/// Xorshift: bytes that no file system can compress, quickly made.
fn next(noise: &mut u64) -> u64 {
    *noise ^= *noise << 13;
    *noise ^= *noise >> 7;
    *noise ^= *noise << 17;
    *noise
}
