//! The messages between two laptops, as bytes. A message has one form only: whatever is too long, cut off,
//! followed by more or spelt otherwise is refused, and nothing is reserved for what is merely announced.

mod message;
mod reader;

pub(crate) use message::{Intent, Message, PhotoRequest, Share, Version};
pub(crate) use reader::{Malformed, Reader, Writer, steers};
