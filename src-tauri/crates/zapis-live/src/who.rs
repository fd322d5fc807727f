//! Who is at an address that a person typed: the short way where no announcement comes through and nobody wants to
//! type a whole ticket. The answer is the key and nothing else, and it is only a claim: without the code, whoever
//! gives it gets nowhere, and a paired laptop's key cannot be claimed by another.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    time::timeout,
};

use crate::{LiveError, PeerId, endpoint::PORT, ticket::can_be_called};

const MARK: &[u8; 5] = b"ZAPI1";
const ANSWER: usize = MARK.len() + 32;
const PATIENCE: Duration = Duration::from_secs(3);
/// Who asks more often waits: an answer is gone in a moment.
const AT_ONCE: usize = 8;

/// Answers until it is dropped. Reads nothing.
pub(crate) async fn answer(listener: TcpListener, me: PeerId) {
    let places = Arc::new(Semaphore::new(AT_ONCE));
    loop {
        let Ok(place) = places.clone().acquire_owned().await else { return };
        let Ok((mut stream, _)) = listener.accept().await else {
            // Too many open files, for example: not in a circle.
            tokio::time::sleep(Duration::from_millis(200)).await;
            continue;
        };
        tokio::spawn(async move {
            let _place = place;
            let said = [&MARK[..], me.as_bytes()].concat();
            let _ = timeout(PATIENCE, async {
                stream.write_all(&said).await?;
                stream.shutdown().await
            })
            .await;
        });
    }
}

pub(crate) async fn ask(address: SocketAddr) -> Result<PeerId, LiveError> {
    let asked = timeout(PATIENCE, async {
        let mut stream = TcpStream::connect(address).await?;
        let mut said = [0; ANSWER];
        stream.read_exact(&mut said).await?;
        Ok::<_, std::io::Error>(said)
    });
    let said = asked.await.ok().and_then(Result::ok).ok_or(LiveError::Unreachable)?;
    let key: Option<[u8; 32]> = said.strip_prefix(MARK).and_then(|key| key.try_into().ok());
    key.as_ref().and_then(PeerId::from_bytes).ok_or(LiveError::Unreachable)
}

/// `192.168.43.17`, with a port where it is not the usual one.
pub(crate) fn read_address(typed: &str) -> Option<SocketAddr> {
    let typed = typed.trim();
    if typed.len() > 64 {
        return None;
    }
    let usual = |ip: IpAddr| SocketAddr::new(ip, PORT);
    let address = typed.parse().ok().or_else(|| typed.parse().ok().map(usual))?;
    (address.port() != 0 && can_be_called(&address.ip())).then_some(address)
}

/// The shortest form that [`read_address`] reads.
pub(crate) fn write_address(address: &SocketAddr) -> String {
    if address.port() == PORT { address.ip().to_string() } else { address.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_is_shown() {
        for (typed, meant) in [
            (" 192.168.43.17 ", "192.168.43.17:47317"),
            ("192.168.43.17:5000", "192.168.43.17:5000"),
            ("fd00::1", "[fd00::1]:47317"),
            ("[fd00::1]:5000", "[fd00::1]:5000"),
        ] {
            let address = read_address(typed).expect("an address");
            assert_eq!(address, meant.parse().expect("one"), "{typed}");
            assert_eq!(write_address(&address), typed.trim(), "shown as short as it can be");
        }
        for typed in ["", "hello", "192.168.43", "192.168.43.17:0", "255.255.255.255", "224.0.0.1", "0.0.0.0"]
        {
            assert_eq!(read_address(typed), None, "{typed}");
        }
    }
}
