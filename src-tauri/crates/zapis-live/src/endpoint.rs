//! The socket: QUIC by iroh, with nothing that would look beyond the room. No relay unless an organisation's own
//! is named, no lookup service, no port mapping.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    time::Duration,
};

use iroh::{
    Endpoint, EndpointAddr, RelayMode, RelayUrl,
    endpoint::{BindOpts, Builder, Connection, QuicTransportConfig, VarInt, presets},
};

use crate::{DeviceKey, LiveError, LiveLimits, Ticket, discover::is_link_local_v6};

/// All versions of what is spoken share it: versions are told apart in the greeting, where they can be named.
pub(crate) const ALPN: &[u8] = b"zapis/live";

/// What a stranger may send before it is read, and how much a paired peer may.
const STRANGER_BYTES: u32 = 16 << 10;
const PEER_BYTES: u32 = 8 << 20;
const STREAM_BYTES: u32 = 4 << 20;

/// Tried first, so that a ticket typed before the window was closed is right after it was opened again.
pub(crate) const PORT: u16 = 47_317;

/// Where to listen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Bind {
    /// On all networks of this laptop.
    #[default]
    Everywhere,
    /// Only here.
    At(SocketAddr),
}

pub(crate) async fn bind(
    key: &DeviceKey,
    at: Bind,
    relay: Option<&str>,
    limits: &LiveLimits,
) -> Result<Endpoint, LiveError> {
    let relay = relay.map(relay_url).transpose()?;
    let builder = || -> Builder {
        let mode = match &relay {
            Some(url) => RelayMode::custom([url.clone()]),
            None => RelayMode::Disabled,
        };
        Endpoint::builder(presets::Minimal)
            .relay_mode(mode)
            .clear_address_lookup()
            .secret_key(key.secret())
            .alpns(vec![ALPN.to_vec()])
            .transport_config(transport(limits))
            .clear_ip_transports()
    };
    match at {
        Bind::At(address) => listen(builder(), address, None).await,
        Bind::Everywhere => match listen(builder(), v4(PORT), Some(v6(PORT))).await {
            Ok(endpoint) => Ok(endpoint),
            // Another program, or another Zapis, has it.
            Err(_) => listen(builder(), v4(0), Some(v6(0))).await,
        },
    }
}

async fn listen(
    builder: Builder,
    first: SocketAddr,
    also: Option<SocketAddr>,
) -> Result<Endpoint, LiveError> {
    let failed = |e: &dyn std::fmt::Display| LiveError::NoNetwork { reason: e.to_string() };
    let mut builder = builder.bind_addr(first).map_err(|e| failed(&e))?;
    if let Some(also) = also {
        let opts = BindOpts::default().set_is_required(false);
        builder = builder.bind_addr_with_opts(also, opts).map_err(|e| failed(&e))?;
    }
    builder.bind().await.map_err(|e| failed(&e))
}

fn v4(port: u16) -> SocketAddr {
    SocketAddr::new(Ipv4Addr::UNSPECIFIED.into(), port)
}

fn v6(port: u16) -> SocketAddr {
    SocketAddr::new(Ipv6Addr::UNSPECIFIED.into(), port)
}

/// A stranger gets one stream and a small window; [`admit`] widens both.
fn transport(limits: &LiveLimits) -> QuicTransportConfig {
    let silence = u32::try_from(limits.silence.as_millis()).unwrap_or(u32::MAX);
    QuicTransportConfig::builder()
        .max_idle_timeout(Some(VarInt::from_u32(silence).into()))
        .keep_alive_interval((limits.silence / 5).max(Duration::from_millis(100)))
        .max_concurrent_bidi_streams(VarInt::from_u32(1))
        .max_concurrent_uni_streams(VarInt::from_u32(0))
        .datagram_receive_buffer_size(None)
        .stream_receive_window(VarInt::from_u32(STREAM_BYTES))
        .receive_window(VarInt::from_u32(STRANGER_BYTES))
        .send_window(u64::from(PEER_BYTES))
        .build()
}

/// The peer has proved who it is.
pub(crate) fn admit(connection: &Connection, limits: &LiveLimits) {
    connection.set_receive_window(VarInt::from_u32(PEER_BYTES));
    // One stream stays open for messages; a few more requests may wait in line.
    let streams = u32::try_from(limits.requests.saturating_mul(2) + 1).unwrap_or(16);
    connection.set_max_concurrent_bi_streams(VarInt::from_u32(streams));
}

/// Thirty-two bytes that only the two ends of this very connection know.
pub(crate) fn channel(connection: &Connection) -> Result<[u8; 32], LiveError> {
    let mut bytes = [0; 32];
    connection
        .export_keying_material(&mut bytes, b"zapis pairing, version 1", b"")
        .map_err(|_| LiveError::Rules { what: "channel" })?;
    Ok(bytes)
}

/// Where this laptop can be called: the room's networks first, those of virtual machines last.
pub(crate) fn addresses(endpoint: &Endpoint) -> Vec<SocketAddr> {
    let bound = endpoint.bound_sockets();
    let port = |v4: bool| bound.iter().find(|a| a.is_ipv4() == v4).map(SocketAddr::port);
    let fixed = bound.iter().filter(|a| !a.ip().is_unspecified()).copied().collect::<Vec<_>>();
    if !fixed.is_empty() {
        return fixed;
    }
    let mut cards = if_addrs::get_if_addrs().unwrap_or_default();
    cards.retain(|card| !is_link_local_v6(&card.ip()));
    cards.sort_by_key(|card| (card.is_loopback(), virtual_card(&card.name), rank(&card.ip()), card.ip()));
    let real = cards.iter().any(|card| !card.is_loopback());
    let callable = cards.iter().filter(|card| !(real && card.is_loopback()));
    callable
        .filter_map(|card| Some(SocketAddr::new(card.ip(), port(card.ip().is_ipv4())?)))
        .take(Ticket::ADDRESSES / 2)
        .collect()
}

fn virtual_card(name: &str) -> bool {
    ["docker", "br-", "virbr", "vbox", "vmnet", "lxc", "vEthernet"].iter().any(|v| name.starts_with(v))
}

fn rank(ip: &IpAddr) -> u8 {
    match ip {
        IpAddr::V4(ip) if ip.is_private() => 0,
        IpAddr::V4(ip) if ip.is_link_local() => 2,
        IpAddr::V4(_) => 1,
        IpAddr::V6(_) => 3,
    }
}

pub(crate) fn relay_url(text: &str) -> Result<RelayUrl, LiveError> {
    let wrong = || LiveError::NoNetwork { reason: "relay address".to_owned() };
    if text.len() > Ticket::RELAY || !text.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(wrong());
    }
    let secure = text.starts_with("https://");
    text.parse().ok().filter(|_| secure).ok_or_else(wrong)
}

pub(crate) fn address_of(ticket: &Ticket, more: &[SocketAddr]) -> EndpointAddr {
    let all = ticket.addresses.iter().chain(more).copied();
    let address = all.fold(EndpointAddr::new(ticket.peer.endpoint()), EndpointAddr::with_ip_addr);
    match ticket.relay.as_deref().and_then(|relay| relay_url(relay).ok()) {
        Some(relay) => address.with_relay_url(relay),
        None => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relay_is_named_in_full_and_encrypted_or_not_used() {
        assert!(relay_url("https://relay.example.org").is_ok(), "an organisation's own");
        let long = format!("https://{}.example", "a".repeat(300));
        for wrong in ["", "relay.example.org", "http://relay.example.org", "https://", "https://a b", &long] {
            assert!(relay_url(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_rooms_network_comes_before_others() {
        let ranks: Vec<u8> = ["192.168.43.1", "8.8.8.8", "169.254.3.3", "fd00::1"]
            .iter()
            .map(|ip| rank(&ip.parse().expect("an address")))
            .collect();
        assert_eq!(ranks, [0, 1, 2, 3], "private, public, made up by the card itself, IPv6");
        assert!(virtual_card("docker0") && !virtual_card("wlp3s0"), "containers come last");
    }
}
