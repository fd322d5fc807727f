//! Messages on a stream: four bytes of length, then the message.

use std::time::Duration;

use iroh::endpoint::{
    Connection, ConnectionError, ReadError, ReadExactError, RecvStream, SendStream, VarInt,
};
use tokio::time::timeout;

use crate::{
    LiveError, LiveLimits,
    wire::{Malformed, Message},
};

/// How large a message of a stranger may be.
pub(crate) const STRANGER_BYTES: u32 = 512;

impl From<Malformed> for LiveError {
    fn from(malformed: Malformed) -> Self {
        LiveError::Rules { what: malformed.what }
    }
}

pub(crate) async fn send(stream: &mut SendStream, message: &Message) -> Result<(), LiveError> {
    let bytes = message.encode();
    stream.write_all(&(bytes.len() as u32).to_be_bytes()).await.map_err(|_| LiveError::Lost)?;
    stream.write_all(&bytes).await.map_err(|_| LiveError::Lost)
}

/// Waits as long as it takes for a message to begin, but not between its bytes.
pub(crate) async fn receive(
    stream: &mut RecvStream,
    most: u32,
    limits: &LiveLimits,
) -> Result<Message, LiveError> {
    let mut head = [0; 4];
    stream.read_exact(&mut head).await.map_err(read_exact)?;
    let length = u32::from_be_bytes(head);
    if length > most {
        return Err(LiveError::TooLarge { what: "message", limit: u64::from(most) });
    }
    let mut bytes = vec![0; length as usize];
    within(limits.stall, stream.read_exact(&mut bytes)).await?.map_err(read_exact)?;
    Ok(Message::decode(&bytes, limits.holdings)?)
}

/// The next bytes of a transfer; None at its end.
pub(crate) async fn piece(
    stream: &mut RecvStream,
    buffer: &mut [u8],
    limits: &LiveLimits,
) -> Result<Option<usize>, LiveError> {
    within(limits.stall, stream.read(buffer)).await?.map_err(read)
}

pub(crate) async fn within<T>(time: Duration, work: impl Future<Output = T>) -> Result<T, LiveError> {
    timeout(time, work).await.map_err(|_| LiveError::Stalled { seconds: time.as_secs() })
}

fn read_exact(error: ReadExactError) -> LiveError {
    match error {
        ReadExactError::FinishedEarly(_) => LiveError::Ended,
        ReadExactError::ReadError(error) => read(error),
    }
}

fn read(error: ReadError) -> LiveError {
    match error {
        ReadError::ConnectionLost(error) => ended(&error),
        ReadError::Reset(_) => LiveError::Ended,
        _ => LiveError::Lost,
    }
}

/// Why a connection is over, as far as the other side said.
pub(crate) fn ended(error: &ConnectionError) -> LiveError {
    match error {
        ConnectionError::ApplicationClosed(close) => LiveError::of_close_code(close.error_code.into_inner()),
        ConnectionError::LocallyClosed => LiveError::Stopped,
        // Another program, or a Zapis that speaks something else altogether.
        ConnectionError::VersionMismatch => LiveError::of_close_code(1),
        _ => LiveError::Lost,
    }
}

/// What went wrong first: an error on a stream often only means that the connection is over.
pub(crate) fn reason(connection: &Connection, error: LiveError) -> LiveError {
    match (connection.close_reason(), error) {
        (Some(closed), LiveError::Lost | LiveError::Ended | LiveError::Stopped) => ended(&closed),
        (_, error) => error,
    }
}

pub(crate) fn close(connection: &Connection, error: &LiveError) {
    connection.close(VarInt::from_u32(error.close_code()), b"");
}
