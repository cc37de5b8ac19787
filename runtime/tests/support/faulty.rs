//! A server that misbehaves on purpose: it reads requests and writes what a script says, byte for byte.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, BufStream};
use tokio::net::{TcpListener, TcpStream};

/// What the server does with a request.
#[derive(Clone, Debug)]
pub enum Step {
    Write(Vec<u8>),
    /// Writes a byte every so often.
    Trickle(Vec<u8>, Duration),
    /// Does nothing for longer than any client waits.
    Stall,
    /// Ends the connection rudely.
    Reset,
    /// Ends the connection politely.
    Close,
}

pub struct Faulty {
    pub address: SocketAddr,
    requests: Arc<AtomicUsize>,
    closed: Arc<AtomicUsize>,
}

/// What to do with a request, by its head and by how many there were before it.
type Script = dyn Fn(&str, usize) -> Vec<Step> + Send + Sync;

impl Faulty {
    /// A server that does these steps at the first request, the second, and so on; the last ones at every further one.
    pub async fn start(scripts: Vec<Vec<Step>>) -> Self {
        Self::start_with(move |_, number| scripts.get(number).or(scripts.last()).cloned().unwrap_or_default()).await
    }

    /// A server that does with each request what a function says.
    pub async fn start_with(script: impl Fn(&str, usize) -> Vec<Step> + Send + Sync + 'static) -> Self {
        let script: Arc<Script> = Arc::new(script);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(AtomicUsize::new(0));
        let closed = Arc::new(AtomicUsize::new(0));
        let (seen, gone) = (Arc::clone(&requests), Arc::clone(&closed));
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let serving = serve(connection, Arc::clone(&script), Arc::clone(&seen));
                let gone = Arc::clone(&gone);
                tokio::spawn(async move {
                    let _ = serving.await;
                    gone.fetch_add(1, Ordering::SeqCst);
                });
            }
        });
        Self {
            address,
            requests,
            closed,
        }
    }

    /// A server whose certificate nobody has vouched for.
    pub async fn start_untrusted() -> SocketAddr {
        let rcgen::CertifiedKey { cert, signing_key } =
            rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let config = rustls::ServerConfig::builder_with_provider(rustls::crypto::ring::default_provider().into())
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![cert.into()], signing_key.into())
            .unwrap();
        let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                // The client turns away.
                let _ = acceptor.accept(connection).await;
            }
        });
        address
    }

    pub fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }

    /// How many connections have come to an end.
    pub fn closed(&self) -> usize {
        self.closed.load(Ordering::SeqCst)
    }
}

/// Answers the requests of one connection; an error ends it.
async fn serve(connection: TcpStream, script: Arc<Script>, seen: Arc<AtomicUsize>) -> std::io::Result<()> {
    let mut connection = BufStream::new(connection);
    loop {
        let mut request = Vec::new();
        while !request.ends_with(b"\r\n\r\n") {
            request.push(connection.read_u8().await?);
        }
        let mut body = vec![0; length(&request)];
        connection.read_exact(&mut body).await?;
        let number = seen.fetch_add(1, Ordering::SeqCst);
        for step in script(&String::from_utf8_lossy(&request), number) {
            match step {
                Step::Write(bytes) => connection.write_all(&bytes).await?,
                Step::Trickle(bytes, pause) => {
                    for byte in bytes {
                        connection.write_u8(byte).await?;
                        connection.flush().await?;
                        tokio::time::sleep(pause).await;
                    }
                }
                Step::Stall => {
                    connection.flush().await?;
                    // Until the client goes away.
                    connection.read_u8().await?;
                }
                Step::Reset => {
                    connection.flush().await?;
                    connection.get_ref().set_zero_linger()?;
                    return Ok(());
                }
                Step::Close => return connection.shutdown().await,
            }
        }
        connection.flush().await?;
    }
}

/// An answer with these headers, each on a line of its own, and this body.
pub fn answer(status: u16, headers: &str, body: &[u8]) -> Step {
    let mut head = format!("HTTP/1.1 {status} Status\r\n");
    for line in headers.lines().filter(|line| !line.is_empty()) {
        head.push_str(line);
        head.push_str("\r\n");
    }
    head.push_str("\r\n");
    Step::Write([head.as_bytes(), body].concat())
}

/// An answer that says how long its body is.
pub fn whole(status: u16, headers: &str, body: &[u8]) -> Step {
    answer(status, &format!("{headers}\nContent-Length: {}", body.len()), body)
}

/// How long the body of a request is.
fn length(head: &[u8]) -> usize {
    let head = String::from_utf8_lossy(head).to_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
    length.map_or(0, |length| length.trim().parse().unwrap())
}
