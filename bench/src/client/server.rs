//! A server that answers every request with the same page, and costs next to nothing.

use std::io;

use oasmith_runtime::Bytes;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Starts it, and says where it listens.
pub async fn start(page: Bytes) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let origin = format!("http://{}", listener.local_addr()?);
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        page.len()
    );
    let answer: Bytes = [head.as_bytes(), &page].concat().into();
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            tokio::spawn(serve(connection, answer.clone()));
        }
    });
    Ok(origin)
}

/// Answers the requests of one connection, none of which has a body.
async fn serve(mut connection: TcpStream, answer: Bytes) -> io::Result<()> {
    connection.set_nodelay(true)?;
    let mut request = Vec::new();
    loop {
        request.clear();
        while !request.ends_with(b"\r\n\r\n") {
            if connection.read_buf(&mut request).await? == 0 {
                return Ok(());
            }
        }
        connection.write_all(&answer).await?;
    }
}
