//! A picture on the clipboard. WebKitGTK keeps pasted pictures to itself, so they are asked for here.

use std::path::PathBuf;

/// What can be pasted as photos.
pub enum Pasted {
    /// Files copied in the file manager.
    Files(Vec<PathBuf>),
    /// Pixels, of which a PNG was made.
    Picture(Vec<u8>),
    Nothing,
}

/// Reads the clipboard; may wait for the program that owns it, so not on the window's thread.
pub fn pasted() -> Pasted {
    let Ok(mut clipboard) = arboard::Clipboard::new() else { return Pasted::Nothing };
    if let Ok(files) = clipboard.get().file_list()
        && !files.is_empty()
    {
        return Pasted::Files(files);
    }
    let Ok(image) = clipboard.get_image() else { return Pasted::Nothing };
    let size = |edge: usize| u32::try_from(edge).unwrap_or(u32::MAX);
    match zapis_notebook::png_of(size(image.width), size(image.height), &image.bytes) {
        Some(png) => Pasted::Picture(png),
        None => Pasted::Nothing,
    }
}
