//! `cargo run --profile bench -p triennium-core --example bench_hash [FOLDER]`: hashes 2 GB in 10,000 files, one file of
//! 4 GB and a hole of 5 GB, side by side with `openssl dgst -sha256` and `sha256sum`, and prints ratios as a Markdown table.
//! Needs Linux, bash, openssl, coreutils and 11 GB below FOLDER (a temporary folder unless given), all of it removed again.

use std::{
    collections::BTreeMap,
    error::Error,
    fs::{self, File},
    io::{BufWriter, Write, stdout},
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicI64, Ordering},
};

use triennium_core::{
    domain::{Clock, Timestamp},
    evidence::{
        Vault,
        intake::{Mode, plan, take_in},
        listing::hash_paths,
    },
    job::Job,
};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const ROUNDS: usize = 3;
const MIB: u64 = 1 << 20;

/// The bench is about bytes; what the clock says does not matter to it.
struct Ticking(AtomicI64);

impl Clock for Ticking {
    fn now(&self) -> Timestamp {
        Timestamp::new(self.0.fetch_add(1, Ordering::Relaxed), 0)
    }
}

fn main() -> Outcome {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--hash", path] => hash(path.into()),
        ["--take-in", path, vault] => take(path.into(), vault.into()),
        [] => bench(tempfile::tempdir()?.path()),
        [folder] => bench(tempfile::tempdir_in(folder)?.path()),
        _ => Err("bench_hash [FOLDER]".into()),
    }
}

/// Ours, as a process of its own like the references; peak memory goes to standard error.
fn hash(path: PathBuf) -> Outcome {
    let list = hash_paths(&[path], &Ticking(AtomicI64::new(0)), &Job::default())?;
    let mut out = BufWriter::new(stdout().lock());
    list.lines.iter().try_for_each(|line| line.write(&mut out))?;
    out.flush()?;
    report_memory()
}

fn take(path: PathBuf, vault: PathBuf) -> Outcome {
    let job = Job::default();
    let plan = plan(&[path], None, &job)?;
    let vault = Vault::open(vault)?;
    let intake =
        take_in(plan, Mode::Copy(&vault), &Ticking(AtomicI64::new(0)), &job).map_err(|stopped| stopped.error)?;
    eprintln!("{} taken in", intake.taken.len());
    report_memory()
}

fn report_memory() -> Outcome {
    let status = fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("VmHWM: unknown");
    eprintln!("{peak}");
    Ok(())
}

fn bench(folder: &Path) -> Outcome {
    let cases = [
        ("2 GB in 10,000 files", many(&folder.join("many"))?),
        ("4 GB in one file", one(&folder.join("one"), 4096 * MIB)?),
        ("5 GB hole in one file", hole(&folder.join("hole"))?),
    ];
    println!(
        "| input | program | wall s | CPU s | MB/s per core | against ours | peak memory |\n|---|---|---|---|---|---|---|"
    );
    for (name, (path, bytes)) in &cases {
        compare(name, path, *bytes)?;
    }
    intake(&cases[0].1.0, cases[0].1.1, &folder.join("vault"))
}

struct Run {
    wall: f64,
    cpu: f64,
    lines: Vec<String>,
    memory: String,
}

/// The best of a few rounds, taken in turn so that a busy machine is busy for all.
fn compare(name: &str, path: &Path, bytes: u64) -> Outcome {
    let me = std::env::current_exe()?;
    let files = format!("find '{}' -type f -print0 | xargs -0 ", path.display());
    let programs = [
        ("triennium", format!("'{}' --hash '{}'", me.display(), path.display())),
        ("openssl dgst -sha256", format!("{files} openssl dgst -sha256 -r")),
        ("sha256sum", format!("{files} sha256sum")),
    ];
    let mut best: BTreeMap<&str, Run> = BTreeMap::new();
    for _ in 0..ROUNDS {
        for (program, line) in &programs {
            let run = timed(line)?;
            if best.get(program).is_none_or(|before| run.cpu < before.cpu) {
                best.insert(program, run);
            }
        }
    }
    let ours = &best["triennium"];
    for (program, _) in &programs {
        let run = &best[program];
        assert_eq!(run.lines, ours.lines, "{program} disagrees on {name}");
        let rate = bytes as f64 / 1e6 / run.cpu;
        let (wall, cpu, against, memory) = (run.wall, run.cpu, run.cpu / ours.cpu, &run.memory);
        println!("| {name} | {program} | {wall:.2} | {cpu:.2} | {rate:.0} | {against:.2} × CPU | {memory} |");
    }
    Ok(())
}

/// Wall and CPU time (user and system, children included) by bash's own clock; sorted hash lines in one form.
fn timed(line: &str) -> Outcome<Run> {
    let script = format!("TIMEFORMAT='time %R %U %S'; time {{ {line}; }}");
    let output = Command::new("bash").args(["-c", &script]).output()?;
    let said = String::from_utf8(output.stderr)?;
    if !output.status.success() {
        return Err(format!("{line}: {said}").into());
    }
    let times = said.lines().find_map(|line| line.strip_prefix("time ")).ok_or("bash gave no times")?;
    let times: Vec<f64> = times.split(' ').map(str::parse).collect::<Result<_, _>>()?;
    let memory = said.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("").trim().into();
    let mut lines: Vec<String> =
        String::from_utf8(output.stdout)?.lines().map(|line| line.replace(" *", "  ")).collect();
    lines.sort();
    Ok(Run { wall: times[0], cpu: times[1] + times[2], lines, memory })
}

fn intake(path: &Path, bytes: u64, vault: &Path) -> Outcome {
    let me = std::env::current_exe()?;
    let run = timed(&format!("'{}' --take-in '{}' '{}'", me.display(), path.display(), vault.display()))?;
    let (rate, wall, cpu, memory) = (bytes as f64 / 1e6 / run.cpu, run.wall, run.cpu, run.memory);
    println!(
        "| 2 GB in 10,000 files | taken into the vault (read, hashed, copied, synced) | {wall:.2} | {cpu:.2} | {rate:.0} | | {memory} |"
    );
    Ok(())
}

/// 10,000 files of 10 to 390 KB in 100 folders.
fn many(folder: &Path) -> Outcome<(PathBuf, u64)> {
    let (mut noise, mut total) = (Noise(1), 0);
    for n in 0..10_000_u64 {
        let below = folder.join(format!("{:02}", n % 100));
        fs::create_dir_all(&below)?;
        let size = 10_000 + (n * 7919) % 380_000;
        noise.write(&below.join(format!("file-{n:05}.bin")), size)?;
        total += size;
    }
    Ok((folder.to_path_buf(), total))
}

fn one(folder: &Path, size: u64) -> Outcome<(PathBuf, u64)> {
    fs::create_dir_all(folder)?;
    Noise(2).write(&folder.join("large.bin"), size)?;
    Ok((folder.to_path_buf(), size))
}

fn hole(folder: &Path) -> Outcome<(PathBuf, u64)> {
    fs::create_dir_all(folder)?;
    File::create(folder.join("hole.bin"))?.set_len(5 * 1024 * MIB + 1)?;
    Ok((folder.to_path_buf(), 5 * 1024 * MIB + 1))
}

/// Bytes that no file system can compress or share, quickly made (xorshift).
struct Noise(u64);

impl Noise {
    fn write(&mut self, path: &Path, size: u64) -> Outcome {
        let mut file = File::create(path)?;
        let mut left = size;
        while left > 0 {
            let chunk: Vec<u8> = (0..left.min(MIB).div_ceil(8)).flat_map(|_| self.next().to_le_bytes()).collect();
            let wanted = left.min(MIB) as usize;
            file.write_all(&chunk[..wanted])?;
            left -= wanted as u64;
        }
        Ok(())
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}
