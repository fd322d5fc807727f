//! A photo's bytes on their way to a file of ours: counted, timed, and looked at from the first of them.

use std::{
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
    time::Instant,
};

use axum::body::Body;
use http_body_util::BodyExt;
use tempfile::TempPath;
use tokio::{io::AsyncWriteExt, time::timeout};

use crate::Limits;

/// Why a photo did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    NotAPicture,
    TooLarge,
    /// All photos together are too much.
    Full,
    TooSlow,
    /// The phone stopped sending.
    Broken,
    /// It could not be written here.
    Disk,
}

/// Streams a request's body into a new file in `folder`; the file is gone again unless it came whole.
pub(crate) async fn spool(
    mut body: Body,
    folder: &Path,
    limits: &Limits,
    all: &AtomicU64,
) -> Result<(TempPath, u64), Cut> {
    let (file, path) =
        tempfile::Builder::new().prefix("phone-").tempfile_in(folder).map_err(|_| Cut::Disk)?.into_parts();
    let mut file = tokio::fs::File::from_std(file);
    let (began, mut bytes, mut head) = (Instant::now(), 0u64, Vec::new());
    loop {
        let frame = match timeout(limits.pause, body.frame()).await {
            Err(_) => return Err(Cut::TooSlow),
            Ok(None) => break,
            Ok(Some(Err(_))) => return Err(Cut::Broken),
            Ok(Some(Ok(frame))) => frame,
        };
        let Ok(piece) = frame.into_data() else { continue };
        bytes += piece.len() as u64;
        if bytes > limits.photo_bytes {
            return Err(Cut::TooLarge);
        }
        if all.fetch_add(piece.len() as u64, Ordering::Relaxed) > limits.all_bytes {
            return Err(Cut::Full);
        }
        if began.elapsed()
            > limits.grace + std::time::Duration::from_secs(bytes / limits.bytes_per_second.max(1))
        {
            return Err(Cut::TooSlow);
        }
        if head.len() < HEAD {
            head.extend(piece.iter().take(HEAD - head.len()));
            if head.len() == HEAD && !is_picture(&head) {
                return Err(Cut::NotAPicture);
            }
        }
        file.write_all(&piece).await.map_err(|_| Cut::Disk)?;
    }
    if !is_picture(&head) {
        return Err(Cut::NotAPicture);
    }
    file.flush().await.map_err(|_| Cut::Disk)?;
    Ok((path, bytes))
}

/// Enough to tell every kind of picture apart.
const HEAD: usize = 12;

/// Whether bytes begin like a JPEG, PNG, WebP or HEIC. Whether they are one is found out later, with care.
fn is_picture(head: &[u8]) -> bool {
    let brands: [&[u8]; 9] =
        [b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif"];
    head.starts_with(&[0xFF, 0xD8, 0xFF])
        || head.starts_with(b"\x89PNG\r\n\x1a\n")
        || (head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP".as_slice()))
        || (head.get(4..8) == Some(b"ftyp".as_slice())
            && brands.iter().any(|brand| head.get(8..12) == Some(*brand)))
}
