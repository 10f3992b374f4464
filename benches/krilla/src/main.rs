//! `bench-krilla PLACED [OUT.pdf]`: draws placed pages (`bench_report dump`) with krilla as PDF/A-3a and PDF/UA-1, tagged, with
//! links, bookmarks and attachments, and prints its line of the table. Pages are read one by one with the clock stopped, so
//! that neither its time nor its memory has ours in it.

mod draw;
mod meter;
mod placed;
mod structure;

use std::{
    error::Error,
    fs::{self, File},
    io::{BufRead, BufReader},
};

use meter::{Line, Meter};

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let placed = args.next().ok_or("bench-krilla PLACED [OUT.pdf]: PLACED is what `bench_report dump` wrote")?;
    let mut lines = BufReader::new(File::open(&placed).map_err(|error| format!("{placed}: {error}"))?).lines();
    let head: placed::Head = serde_json::from_str(&lines.next().ok_or("no pages in it")??)?;
    let (findings, pages) = (head.findings, head.pages);
    let ready = draw::Ready::new(head)?;
    let before = meter::resident_mb();
    let mut meter = Meter::start();
    let mut spent = 0.0;
    let mut drawing = draw::Drawing::new(ready)?;
    for line in lines {
        spent += meter.lap();
        let page: placed::Page = serde_json::from_str(&line?)?;
        meter.lap();
        drawing.page(&page)?;
    }
    let bytes = drawing.finish()?;
    let writing = spent + meter.lap();
    println!("{}", Line { who: "krilla 0.8.2", findings, pages, bytes: bytes.len(), layout: None, writing, before });
    Ok(args.next().map_or(Ok(()), |out| fs::write(out, &bytes))?)
}
