use std::time::Duration;

/// What phones may ask of a door.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Of one photo.
    pub photo_bytes: u64,
    /// Of all photos of one door together, those being refused included.
    pub all_bytes: u64,
    /// Photos begun at one door.
    pub photos: u32,
    /// At once, from everybody.
    pub connections: usize,
    /// At once, from one phone. Browsers open up to six.
    pub connections_of_one: usize,
    /// Until a request's head is complete, also between two requests.
    pub head: Duration,
    /// Between two pieces of a photo.
    pub pause: Duration,
    /// A photo may take this long, and a second more for every `bytes_per_second` that have come.
    pub grace: Duration,
    pub bytes_per_second: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            photo_bytes: 60 * 1024 * 1024,
            all_bytes: 8 * 1024 * 1024 * 1024,
            photos: 1_000,
            connections: 64,
            connections_of_one: 12,
            head: Duration::from_secs(10),
            pause: Duration::from_secs(20),
            grace: Duration::from_secs(60),
            bytes_per_second: 8 * 1024,
        }
    }
}
