//! The real server, spoken to over real sockets, also by clients that mean no good.

use std::{path::Path, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::Mutex,
};
use zapis_domain::Language;
use zapis_phone::{Counts, Door, Limits, Network, NetworkKind, Opening, Verdict};

/// What came through a door: name, first bytes and size of each photo.
type Came = Arc<Mutex<Vec<(String, Vec<u8>)>>>;

struct House {
    door: Door,
    came: Came,
    folder: tempfile::TempDir,
}

/// A door on the loopback; a photo that begins like a JPEG is stored, a second time it was there already.
async fn house(limits: Limits) -> House {
    let folder = tempfile::tempdir().unwrap();
    let network = Network {
        name: "lo".into(),
        address: "127.0.0.1".parse().unwrap(),
        prefix: 8,
        kind: NetworkKind::Other,
    };
    let opening = Opening { network, folder: folder.path().to_owned(), limits, language: Language::Pl };
    let (door, mut arrivals) = Door::open(opening).await.expect("a free port");
    let came = Came::default();
    let taken = came.clone();
    tokio::spawn(async move {
        while let Some(arrival) = arrivals.recv().await {
            let bytes = std::fs::read(&arrival.file).unwrap();
            let mut taken = taken.lock().await;
            let verdict = match taken.iter().any(|(_, known)| *known == bytes) {
                true => Verdict::Already,
                false => Verdict::Stored,
            };
            taken.push((arrival.name.clone(), bytes));
            arrival.answer(verdict);
        }
    });
    House { door, came, folder }
}

impl House {
    fn at(&self) -> (&str, &str) {
        self.door
            .address()
            .strip_prefix("http://")
            .and_then(|rest| rest.split_once('/'))
            .expect("host and link")
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.at().0).await.expect("the door is open")
    }

    /// Sends bytes as they are, and reads until the server closes.
    async fn raw(&self, request: &[u8]) -> String {
        let mut stream = self.connect().await;
        // A server that has seen enough closes before everything is sent.
        let _ = stream.write_all(request).await;
        read_all(&mut stream).await
    }

    async fn ask(&self, line: &str) -> String {
        self.raw(format!("{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").as_bytes()).await
    }

    async fn send(&self, name: &str, photo: &[u8]) -> String {
        let mut request = head(self.at().1, name, &format!("Content-Length: {}", photo.len()));
        request.extend(photo);
        self.raw(&request).await
    }

    fn left(&self) -> usize {
        std::fs::read_dir(self.folder.path()).unwrap().count()
    }

    /// What the door says once nothing is on its way.
    async fn settled(&self) -> Counts {
        while self.door.counts().arriving > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        self.door.counts()
    }
}

fn head(link: &str, name: &str, more: &str) -> Vec<u8> {
    format!("POST /{link}/photo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Name: {name}\r\nX-Language: uk\r\n{more}\r\n\r\n")
        .into_bytes()
}

async fn read_all(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

fn jpeg(bytes: usize, seed: u8) -> Vec<u8> {
    let mut photo = vec![seed; bytes];
    photo[..4].copy_from_slice(&[0xFF, 0xD8, 0xFF, 0xE0]);
    photo
}

fn status(answer: &str) -> &str {
    answer.get(9..12).unwrap_or("none")
}

#[tokio::test]
async fn a_photo_arrives_whole_and_only_then_the_phone_is_told_so() {
    let house = house(Limits::default()).await;
    let photo = jpeg(3_000_000, 7);
    let answer = house.send("IMG_1.jpg", &photo).await;
    assert_eq!(status(&answer), "201", "{answer}");
    assert!(answer.ends_with("{\"already\":false}"), "{answer}");
    assert_eq!(
        house.came.lock().await.as_slice(),
        [("IMG_1.jpg".to_owned(), photo.clone())],
        "byte for byte"
    );
    let again = house.send("IMG_1.jpg", &photo).await;
    assert!(again.ends_with("{\"already\":true}"), "the same bytes are said to be there already: {again}");
    assert_eq!(house.left(), 0, "files on their way do not stay");
    assert_eq!(house.settled().await.arrived, 2, "both are told as arrived");
}

#[tokio::test]
async fn the_page_comes_in_the_phones_language_and_only_by_its_link() {
    let house = house(Limits::default()).await;
    let link = house.at().1.to_owned();
    let page = |language: &str| {
        format!("GET /{link} HTTP/1.1\r\nHost: x\r\nAccept-Language: {language}\r\nConnection: close\r\n\r\n")
    };
    for (asked, said) in
        [("uk-UA,en;q=0.5", "Фото для запису"), ("en", "Photos for the record"), ("de", "Zdjęcia do zapisu")]
    {
        let answer = house.raw(page(asked).as_bytes()).await;
        assert_eq!(status(&answer), "200", "{asked}");
        assert!(answer.contains(said), "{asked}: {answer}");
        assert!(
            answer.contains("content-security-policy: default-src 'none'"),
            "nothing is fetched from elsewhere"
        );
        assert!(answer.contains("cache-control: no-store"), "nothing stays on the phone");
    }
    assert!(
        house.ask(&format!("GET /{link}?lang=en")).await.contains("<html lang=\"en\""),
        "chosen at the foot"
    );
    for file in ["page.js", "page.css"] {
        assert_eq!(status(&house.ask(&format!("GET /{link}/{file}")).await), "200", "{file}");
    }
    assert_eq!(house.settled().await.phones, 1, "one phone however often it looks");
}

#[tokio::test]
async fn nothing_can_be_read_through_the_door() {
    let house = house(Limits::default()).await;
    let link = house.at().1.to_owned();
    house.send("secret-name.jpg", &jpeg(1_000, 1)).await;
    let other = if link.starts_with('a') { link.replacen('a', "b", 1) } else { format!("a{}", &link[1..]) };
    let paths = [
        "/".to_owned(),
        "/index.html".into(),
        format!("/{other}"),
        format!("/{other}/photo"),
        format!("/{other}/page.js"),
        format!("/{}", &link[..25]),
        format!("/{link}x"),
        format!("/{link}/"),
        format!("/{link}/photo"),
        format!("/{link}/photos"),
        format!("/{link}/photo/1"),
        format!("/{link}/../../../etc/passwd"),
        format!("/{link}/%2e%2e/%2e%2e/etc/passwd"),
        format!("/{link}/page.js/../photo"),
        format!("/{}", link.to_uppercase()),
        "/%00".into(),
        "//".into(),
        format!("/{}", "a".repeat(5_000)),
    ];
    for path in paths {
        for method in ["GET", "HEAD", "PUT", "DELETE", "PROPFIND", "OPTIONS"] {
            let answer = house.ask(&format!("{method} {path}")).await;
            let (_, body) = answer.split_once("\r\n\r\n").unwrap_or_default();
            assert!(matches!(status(&answer), "404" | "405" | "400" | "414"), "{method} {path}: {answer}");
            assert!(body.is_empty(), "{method} {path} says nothing: {body}");
        }
    }
    assert_eq!(house.came.lock().await.len(), 1, "and nothing was taken in by them");
}

#[tokio::test]
async fn ten_thousand_wrong_guesses_find_nothing_and_a_photo_still_comes() {
    let house = Arc::new(house(Limits::default()).await);
    let mut guessing = tokio::task::JoinSet::new();
    for guesser in 0..8u32 {
        let house = house.clone();
        guessing.spawn(async move {
            let mut stream = house.connect().await;
            let (mut reader, mut writer) = stream.split();
            let ask = async {
                for n in 0..1_250 {
                    let more = if n == 1_249 { "Connection: close\r\n" } else { "" };
                    let line = format!(
                        "POST /{guesser}{n:025}/photo HTTP/1.1\r\nHost: x\r\n{more}Content-Length: 0\r\n\r\n"
                    );
                    writer.write_all(line.as_bytes()).await.unwrap();
                }
            };
            let mut answers = String::new();
            let listen = async { reader.read_to_string(&mut answers).await.unwrap() };
            tokio::join!(ask, listen);
            assert_eq!(answers.matches("HTTP/1.1 404").count(), 1_250, "each guess is wrong");
            assert_eq!(answers.matches("HTTP/1.1 ").count(), 1_250, "and nothing else is said");
        });
    }
    while let Some(done) = guessing.join_next().await {
        done.expect("no guesser fails");
    }
    assert_eq!(
        status(&house.send("a.jpg", &jpeg(50_000, 1)).await),
        "201",
        "phones in the room are not locked out"
    );
    assert_eq!((house.left(), house.came.lock().await.len()), (0, 1), "nothing of the guesses is kept");
}

#[tokio::test]
async fn names_are_words_and_never_paths() {
    let house = house(Limits::default()).await;
    let names =
        ["..%2F..%2Fetc%2Fpasswd", "C%3A%5CWindows%5Cx.jpg", "%00%0A.jpg", "%E2%80%AEgpj.exe", "", "%FF%FE"];
    for (n, name) in names.iter().enumerate() {
        assert_eq!(status(&house.send(name, &jpeg(100, n as u8)).await), "201", "{name}");
    }
    let came: Vec<String> = house.came.lock().await.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(
        came,
        ["passwd", "x.jpg", ".jpg", "gpj.exe", "", "\u{fffd}\u{fffd}"],
        "what may be shown of them"
    );
    assert!(
        Path::new(house.folder.path()).is_dir() && house.left() == 0,
        "and nothing lies where they pointed"
    );
}

#[tokio::test]
async fn an_endless_photo_is_cut_at_the_limit_with_and_without_a_length() {
    let house = house(Limits { photo_bytes: 100_000, ..Limits::default() }).await;
    let said = house.send("big.jpg", &jpeg(100_001, 1)).await;
    assert_eq!(status(&said), "413", "a length beyond the limit is refused: {said}");
    let mut stream = house.connect().await;
    stream.write_all(&head(house.at().1, "endless", "Transfer-Encoding: chunked")).await.unwrap();
    let piece = jpeg(16_384, 3);
    let mut sent = 0;
    for _ in 0..1_000 {
        let chunk = [b"4000\r\n", piece.as_slice(), b"\r\n"].concat();
        if stream.write_all(&chunk).await.is_err() {
            break;
        }
        sent += piece.len();
    }
    assert!(sent < 1_000 * piece.len(), "the door stopped listening");
    assert_eq!(house.settled().await.refused, 2, "both were refused");
    assert_eq!((house.left(), house.came.lock().await.len()), (0, 0), "and nothing of them is left");
}

#[tokio::test]
async fn all_photos_together_have_a_limit_too() {
    let house = house(Limits { all_bytes: 250_000, photos: 5, ..Limits::default() }).await;
    let mut answers = Vec::new();
    for n in 0..7 {
        answers.push(status(&house.send("a.jpg", &jpeg(100_000, n)).await).to_owned());
    }
    assert_eq!(answers[..2], ["201", "201"], "what fits comes in");
    assert!(answers[3..5].iter().all(|status| status == "507"), "then it is enough: {answers:?}");
    assert_eq!(answers[5..], ["429", "429"], "and so many photos are enough: {answers:?}");
    assert_eq!(house.left(), 0, "nothing of the refused ones is left");
}

#[tokio::test]
async fn who_sends_too_slowly_or_not_at_all_is_let_go() {
    let short = Duration::from_millis(80);
    let house = house(Limits { head: short, pause: short, ..Limits::default() }).await;
    let mut silent = house.connect().await;
    assert_eq!(read_all(&mut silent).await, "", "a guest who says nothing is shown out");
    let mut half = house.connect().await;
    half.write_all(b"POST /abc HTTP/1.1\r\nHost: x\r\nX-Slow: ").await.unwrap();
    let told = read_all(&mut half).await;
    assert!(told.is_empty() || status(&told) == "408", "so is one who never ends the head: {told}");
    let mut pausing = house.connect().await;
    pausing.write_all(&head(house.at().1, "a.jpg", "Content-Length: 1000")).await.unwrap();
    pausing.write_all(&jpeg(500, 1)).await.unwrap();
    let told = read_all(&mut pausing).await;
    assert_eq!(status(&told), "408", "and one who stops in the middle: {told}");
    assert!(told.contains("Воно лишилося в телефоні"), "with a sentence in its language: {told}");
    assert_eq!((house.left(), house.came.lock().await.len()), (0, 0), "nothing half is kept");
}

#[tokio::test]
async fn a_trickle_that_never_pauses_is_let_go_too() {
    let grace = Duration::from_millis(50);
    let house = house(Limits { grace, bytes_per_second: 1_000_000, ..Limits::default() }).await;
    let mut stream = house.connect().await;
    stream.write_all(&head(house.at().1, "a.jpg", "Content-Length: 100000")).await.unwrap();
    stream.write_all(&jpeg(20, 1)).await.unwrap();
    for _ in 0..10_000 {
        tokio::time::sleep(Duration::from_millis(2)).await;
        if house.door.counts().refused > 0 || stream.write_all(&[0]).await.is_err() {
            break;
        }
    }
    assert_eq!(house.settled().await.refused, 1, "so few bytes in so much time are no photo");
    assert_eq!(house.left(), 0, "nothing half is kept");
}

#[tokio::test]
async fn an_upload_cut_in_the_middle_leaves_nothing_and_can_be_sent_again() {
    let house = house(Limits::default()).await;
    let photo = jpeg(400_000, 9);
    let mut stream = house.connect().await;
    stream.write_all(&head(house.at().1, "a.jpg", "Content-Length: 400000")).await.unwrap();
    stream.write_all(&photo[..200_000]).await.unwrap();
    while house.left() == 0 {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    drop(stream);
    house.settled().await;
    assert_eq!((house.left(), house.came.lock().await.len()), (0, 0), "half a photo is no photo");
    assert_eq!(status(&house.send("a.jpg", &photo).await), "201", "sent again it comes whole");
}

#[tokio::test]
async fn two_phones_send_twenty_photos_each_at_once() {
    let house = Arc::new(house(Limits::default()).await);
    let mut phones = tokio::task::JoinSet::new();
    for phone in 0..2u8 {
        let house = house.clone();
        phones.spawn(async move {
            for n in 0..20 {
                let answer = house.send(&format!("{phone}-{n}.jpg"), &jpeg(120_000, phone * 20 + n)).await;
                assert_eq!(status(&answer), "201", "{phone}-{n}: {answer}");
            }
        });
    }
    while let Some(done) = phones.join_next().await {
        done.expect("no phone fails");
    }
    let came = house.came.lock().await;
    assert_eq!(came.len(), 40, "every photo of both came");
    for (name, bytes) in came.iter() {
        let (phone, n) = name.trim_end_matches(".jpg").split_once('-').unwrap();
        let seed = phone.parse::<u8>().unwrap() * 20 + n.parse::<u8>().unwrap();
        assert_eq!(*bytes, jpeg(120_000, seed), "{name}: none is mixed with another");
    }
}

#[tokio::test]
async fn what_is_no_picture_is_refused_with_a_sentence() {
    let house = house(Limits::default()).await;
    let script = b"<script>alert(1)</script> and so on and on".as_slice();
    for (what, bytes) in [
        ("text", script),
        ("nothing", b""),
        ("three bytes", &[0xFF, 0xD8]),
        ("zip", b"PK\x03\x04 and so on and on"),
    ] {
        let answer = house.send("photo.jpg", bytes).await;
        assert_eq!(status(&answer), "415", "{what}: {answer}");
        assert!(answer.contains("Це не фото"), "{what}: a sentence in the phone's language: {answer}");
    }
    assert_eq!((house.left(), house.came.lock().await.len()), (0, 0), "none of them is kept");
}

#[tokio::test]
async fn one_phone_cannot_take_all_the_places() {
    let house = house(Limits { connections_of_one: 3, ..Limits::default() }).await;
    let mut held = Vec::new();
    for _ in 0..3 {
        let mut stream = house.connect().await;
        stream.write_all(b"GET /x HTTP/1.1\r\n").await.unwrap();
        held.push(stream);
    }
    let mut fourth = house.connect().await;
    let _ = fourth.write_all(b"GET /x HTTP/1.1\r\nHost: x\r\n\r\n").await;
    assert_eq!(read_all(&mut fourth).await, "", "the fourth is sent away");
    drop(held);
    // The door notices in its own time that a place is free.
    loop {
        if status(&house.send("a.jpg", &jpeg(100, 1)).await) == "201" {
            break;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn nothing_listens_once_the_door_is_dropped_and_half_photos_are_gone() {
    let house = house(Limits::default()).await;
    let host = house.at().0.to_owned();
    let mut stream = house.connect().await;
    stream.write_all(&head(house.at().1, "a.jpg", "Content-Length: 400000")).await.unwrap();
    stream.write_all(&jpeg(200_000, 1)).await.unwrap();
    while house.left() == 0 {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    let House { door, folder, came } = house;
    drop(door);
    assert_eq!(read_all(&mut stream).await, "", "the phone in the middle is cut off");
    while TcpStream::connect(&host).await.is_ok() {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    assert!(TcpStream::connect(&host).await.is_err(), "nobody answers");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "the half photo is gone");
    assert!(came.lock().await.is_empty(), "and was never taken for a whole one");
}

/// Turns a request around at random: bytes, lines, lengths, its end.
fn mangled(whole: &[u8], mut chance: impl FnMut(usize) -> usize) -> Vec<u8> {
    const LINES: [&str; 8] = [
        "Content-Length: 99999999999999999999",
        "Content-Length: 7",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: gzip, chunked",
        "Content-Type: multipart/form-data; boundary=x",
        "Expect: 100-continue",
        "X-Name: %F0%9F%92%A9/../%00%2e%2e%2f\t",
        "X-Language: ../../pl",
    ];
    let mut bytes = whole.to_vec();
    for _ in 0..=chance(4) {
        let at = chance(bytes.len());
        match chance(6) {
            0 => bytes[at] ^= 1 << chance(8),
            1 => bytes[at] = chance(256) as u8,
            2 => bytes.truncate(at.max(1)),
            3 => drop(bytes.splice(at..at, b"\r\n\r\n".iter().copied())),
            4 => {
                let line = format!("{}\r\n", LINES[chance(LINES.len())]);
                let first = bytes.windows(2).position(|w| w == b"\r\n").map_or(0, |end| end + 2);
                bytes.splice(first..first, line.into_bytes());
            }
            _ => drop(bytes.drain(at..(at + chance(30)).min(bytes.len()))),
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

/// `ZAPIS_MUTATIONS` asks for more of them.
#[tokio::test]
async fn no_mangled_request_leaves_anything_or_keeps_the_next_photo_out() {
    let wanted = std::env::var("ZAPIS_MUTATIONS").ok().and_then(|n| n.parse().ok()).unwrap_or(200usize);
    let photo_bytes = 20_000;
    let pause = Duration::from_millis(300);
    let photos = wanted as u32 + 10;
    let house = house(Limits { photo_bytes, photos, head: pause, pause, ..Limits::default() }).await;
    let mut state = 0x2545_F491_4F6C_DD1Du64;
    let mut chance = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    };
    let mut whole = head(house.at().1, "IMG%201.jpg", "Content-Length: 900");
    whole.extend(jpeg(900, 3));
    for _ in 0..wanted {
        let request = mangled(&whole, &mut chance);
        let mut stream = house.connect().await;
        let _ = stream.write_all(&request).await;
        let _ = stream.shutdown().await;
        let answer = read_all(&mut stream).await;
        let known = [
            "none", "100", "200", "201", "400", "404", "405", "408", "413", "414", "415", "429", "431", "501",
        ];
        assert!(known.contains(&status(&answer)), "{answer:?} to {:?}", String::from_utf8_lossy(&request));
    }
    house.settled().await;
    for (name, photo) in house.came.lock().await.iter() {
        assert!(photo.starts_with(&[0xFF, 0xD8, 0xFF]), "only what begins like a picture is handed on");
        assert!(photo.len() as u64 <= photo_bytes, "and no more than is allowed: {}", photo.len());
        assert!(!name.contains(['/', '\\', '\0']) && name.chars().count() <= 80, "{name:?}");
    }
    assert_eq!(house.left(), 0, "no half of a photo stays");
    assert_eq!(status(&house.send("IMG_2.jpg", &jpeg(500, 9)).await), "201", "the next photo comes in");
}
