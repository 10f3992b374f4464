//! As much HTTP/1.1 as one browser on the same computer needs: one request a connection, a length, no chunks.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    time::Duration,
};

use serde_json::{Value, json};

const LARGEST: u64 = 256 * 1024 * 1024;

#[derive(Default)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub host: String,
    pub token: String,
    pub body: Vec<u8>,
}

pub struct Answer {
    status: u16,
    kind: &'static str,
    body: Vec<u8>,
}

impl Answer {
    pub fn json(status: u16, value: &Value) -> Self {
        Self { status, kind: "application/json", body: value.to_string().into_bytes() }
    }

    pub fn refused(status: u16, code: &str) -> Self {
        Self::json(status, &json!({ "code": code, "args": {} }))
    }

    pub fn failed(error: io::Error) -> Self {
        Self::json(500, &json!({ "code": "io-failed", "args": {}, "detail": error.to_string() }))
    }

    pub fn page(name: &str, body: Vec<u8>) -> Self {
        let kind = match Path::new(name).extension().and_then(|ending| ending.to_str()) {
            Some("html") => "text/html; charset=utf-8",
            Some("js" | "mjs") => "text/javascript",
            Some("css") => "text/css",
            Some("svg") => "image/svg+xml",
            _ => "application/octet-stream",
        };
        Self { status: 200, kind, body }
    }
}

pub fn exchange(stream: TcpStream, policy: &str, answer: impl Fn(&Request) -> Answer) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut reader = BufReader::new(stream);
    let request = read(&mut reader)?;
    let answer = answer(&request);
    let mut stream = reader.into_inner();
    write!(
        stream,
        "HTTP/1.1 {} -\r\ncontent-type: {}\r\ncontent-length: {}\r\ncontent-security-policy: {policy}\r\n\
         x-content-type-options: nosniff\r\ncache-control: no-store\r\nconnection: close\r\n\r\n",
        answer.status,
        answer.kind,
        answer.body.len()
    )?;
    stream.write_all(&answer.body)
}

fn read(reader: &mut BufReader<TcpStream>) -> io::Result<Request> {
    let first = line(reader)?;
    let mut words = first.split(' ');
    let mut request = Request { method: words.next().unwrap_or_default().to_owned(), ..Request::default() };
    let target = words.next().filter(|target| target.starts_with('/')).unwrap_or("/");
    request.path = target.split('?').next().unwrap_or("/").to_owned();
    let mut length = 0;
    loop {
        let header = line(reader)?;
        if header.is_empty() {
            break;
        }
        let (name, value) = header.split_once(':').unwrap_or_default();
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse().unwrap_or(u64::MAX),
            "host" => request.host = value.trim().to_owned(),
            "x-triennium-token" => request.token = value.trim().to_owned(),
            _ => {}
        }
    }
    if length > LARGEST {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "too long"));
    }
    reader.take(length).read_to_end(&mut request.body)?;
    Ok(request)
}

fn line(reader: &mut BufReader<TcpStream>) -> io::Result<String> {
    let mut line = String::new();
    reader.by_ref().take(16 * 1024).read_line(&mut line)?;
    Ok(line.trim_end().to_owned())
}

/// `%41` is `A`; what is no such pair stands for itself.
pub fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let pair = tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()).filter(|_| byte == b'%') {
            Some(meant) => {
                bytes.push(meant);
                rest = &tail[2..];
            }
            None => {
                bytes.push(byte);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
