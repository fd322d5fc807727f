//! What the door answers: the page with its two files, and a photo's arrival. Everything else is nothing.

use std::{
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use axum::{
    Router,
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use percent_encoding::percent_decode_str;
use serde_json::json;
use subtle::ConstantTimeEq;
use tokio::sync::oneshot;
use zapis_domain::Language;
use zapis_text::Catalogue;

use crate::{
    Arrival, Verdict,
    door::Inside,
    page,
    speech::spoken,
    spool::{Cut, spool},
};

#[derive(Clone)]
struct Guest {
    inside: Arc<Inside>,
    phone: IpAddr,
}

pub(crate) fn routes(inside: Arc<Inside>, phone: IpAddr) -> Router {
    Router::new()
        .route("/{secret}", get(page))
        .route("/{secret}/page.js", get(script))
        .route("/{secret}/page.css", get(style))
        .route("/{secret}/photo", post(photo))
        .fallback(nothing)
        .with_state(Guest { inside, phone })
}

impl Guest {
    /// Takes as long for a wrong link as for the right one.
    fn knows(&self, secret: &str) -> bool {
        secret.as_bytes().ct_eq(self.inside.secret.as_bytes()).into()
    }
}

async fn nothing() -> Response {
    guarded(StatusCode::NOT_FOUND, "text/plain; charset=utf-8", Body::empty())
}

async fn page(
    State(guest): State<Guest>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    request: Request,
) -> Response {
    if !guest.knows(&secret) {
        return nothing().await;
    }
    guest.inside.met(guest.phone);
    // A link at the foot of the page asks for another language.
    let asked = request.uri().query().and_then(|query| query.strip_prefix("lang=")?.parse().ok());
    let language = asked.unwrap_or_else(|| {
        let header = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        spoken(header, guest.inside.language)
    });
    let html = page::html(language, &secret, &guest.inside.limits);
    guarded(StatusCode::OK, "text/html; charset=utf-8", html.into())
}

async fn script(State(guest): State<Guest>, Path(secret): Path<String>) -> Response {
    match guest.knows(&secret) {
        true => guarded(StatusCode::OK, "text/javascript; charset=utf-8", page::SCRIPT.into()),
        false => nothing().await,
    }
}

async fn style(State(guest): State<Guest>, Path(secret): Path<String>) -> Response {
    match guest.knows(&secret) {
        true => guarded(StatusCode::OK, "text/css; charset=utf-8", page::STYLE.into()),
        false => nothing().await,
    }
}

async fn photo(State(guest): State<Guest>, Path(secret): Path<String>, request: Request) -> Response {
    if !guest.knows(&secret) {
        return nothing().await;
    }
    let inside = &guest.inside;
    let (language, name, length) = told(request.headers(), inside.language);
    if inside.begun.fetch_add(1, Ordering::Relaxed) >= inside.limits.photos {
        return refused(
            &guest,
            StatusCode::TOO_MANY_REQUESTS,
            Catalogue::of(language).text("phone-page-enough"),
        );
    }
    let _arriving = Counted::one(inside.clone());
    let spooled = match length {
        Some(length) if length > inside.limits.photo_bytes => Err(Cut::TooLarge),
        _ => spool(request.into_body(), &inside.folder, &inside.limits, &inside.bytes).await,
    };
    let (file, bytes) = match spooled {
        Ok(spooled) => spooled,
        Err(cut) => return refused(&guest, status(cut), Catalogue::of(language).text(sentence(cut))),
    };
    let (answer, verdict) = oneshot::channel();
    let handed = inside.arrivals.send(Arrival { file, bytes, name, language, answer }).await;
    match (handed, verdict.await) {
        (Ok(()), Ok(Verdict::Stored)) => arrived(&guest, false),
        (Ok(()), Ok(Verdict::Already)) => arrived(&guest, true),
        (Ok(()), Ok(Verdict::Refused(words))) => refused(&guest, StatusCode::UNPROCESSABLE_ENTITY, words),
        _ => refused(
            &guest,
            StatusCode::SERVICE_UNAVAILABLE,
            Catalogue::of(language).text("phone-page-closed"),
        ),
    }
}

/// The language, the name and the size that the page told.
fn told(headers: &HeaderMap, fallback: Language) -> (Language, String, Option<u64>) {
    let header = |name: &str| headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let name = percent_decode_str(header("x-name")).decode_utf8_lossy().into_owned();
    (
        header("x-language").parse().unwrap_or(fallback),
        shown_name(&name),
        header("content-length").parse().ok(),
    )
}

/// What may be shown of a name: its last part, without signs that cannot be seen or turn the line around.
fn shown_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    last.chars().filter(|c| !unseen(*c)).take(80).collect::<String>().trim().to_owned()
}

fn arrived(guest: &Guest, already: bool) -> Response {
    guest.inside.arrived.fetch_add(1, Ordering::Relaxed);
    answer(StatusCode::CREATED, &json!({ "already": already }))
}

fn refused(guest: &Guest, status: StatusCode, words: String) -> Response {
    guest.inside.refused.fetch_add(1, Ordering::Relaxed);
    answer(status, &json!({ "words": words }))
}

fn answer(status: StatusCode, told: &serde_json::Value) -> Response {
    guarded(status, "application/json", told.to_string().into())
}

fn status(cut: Cut) -> StatusCode {
    match cut {
        Cut::NotAPicture => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Cut::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Cut::Full | Cut::Disk => StatusCode::INSUFFICIENT_STORAGE,
        Cut::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Cut::Broken => StatusCode::BAD_REQUEST,
    }
}

fn sentence(cut: Cut) -> &'static str {
    match cut {
        Cut::NotAPicture => "phone-page-no-picture",
        Cut::TooLarge => "phone-page-too-large",
        Cut::Full => "phone-page-enough",
        Cut::TooSlow | Cut::Broken => "phone-page-broken",
        Cut::Disk => "phone-page-disk",
    }
}

/// Nothing is kept, guessed, framed, or fetched from anywhere but this door.
fn guarded(status: StatusCode, kind: &'static str, body: Body) -> Response {
    const HEADERS: [(&str, &str); 5] = [
        (
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; \
             form-action 'none'; frame-ancestors 'none'",
        ),
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
    ];
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// A photo on its way, however it ends.
struct Counted(Arc<Inside>);

impl Counted {
    fn one(inside: Arc<Inside>) -> Counted {
        count(&inside.arriving).fetch_add(1, Ordering::Relaxed);
        Counted(inside)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        count(&self.0.arriving).fetch_sub(1, Ordering::Relaxed);
    }
}

fn count(count: &AtomicU32) -> &AtomicU32 {
    count
}

#[cfg(test)]
mod tests {
    use super::shown_name;

    #[test]
    fn a_name_is_shown_without_its_path_and_without_tricks() {
        let check = |name: &str, shown: &str| assert_eq!(shown_name(name), shown, "{name:?}");
        check("IMG_2041.jpeg", "IMG_2041.jpeg");
        check("../../etc/passwd", "passwd");
        check("D:\\phone\\flip.png", "flip.png");
        check("gpj.\u{202e}exe", "gpj.exe");
        check("a\0b\nc", "abc");
        check("/", "");
        assert_eq!(shown_name(&"ż".repeat(300)).chars().count(), 80, "no longer than a line");
    }
}
