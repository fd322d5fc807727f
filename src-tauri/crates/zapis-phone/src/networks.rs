//! On which addresses phones could reach this laptop, the likeliest first.

use std::net::{IpAddr, Ipv4Addr};

use if_addrs::{IfAddr, IfOperStatus};

/// One address of this laptop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// As the system calls it: `wlan0`, `Wi-Fi`.
    pub name: String,
    pub address: Ipv4Addr,
    /// How many leading bits all devices of this network share.
    pub prefix: u8,
    pub kind: NetworkKind,
}

/// What a network most likely is, told by its name and address. The order is that of likelihood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NetworkKind {
    /// The laptop itself is the access point.
    Hotspot,
    Wifi,
    Cable,
    Other,
    /// Of containers, virtual machines and tunnels: no phone is there.
    Virtual,
}

impl NetworkKind {
    /// The name in text ids.
    pub fn code(self) -> &'static str {
        match self {
            NetworkKind::Hotspot => "hotspot",
            NetworkKind::Wifi => "wifi",
            NetworkKind::Cable => "cable",
            NetworkKind::Other => "other",
            NetworkKind::Virtual => "virtual",
        }
    }
}

impl Network {
    /// Whether somebody with this address may knock: from the same network or another one of the house, never from
    /// the internet.
    pub(crate) fn admits(&self, guest: IpAddr) -> bool {
        let IpAddr::V4(guest) = guest.to_canonical() else { return false };
        let mask = u32::MAX.checked_shl(32 - u32::from(self.prefix.min(32))).unwrap_or(0);
        let near = u32::from(guest) & mask == u32::from(self.address) & mask;
        near || guest.is_private() || guest.is_link_local()
    }
}

/// The laptop's addresses, the likeliest first; its own loopback is none of them.
pub fn networks() -> Vec<Network> {
    let found = if_addrs::get_if_addrs().unwrap_or_default();
    let mut networks: Vec<Network> = found
        .into_iter()
        .filter(|interface| !interface.is_loopback() && interface.oper_status != IfOperStatus::Down)
        .filter_map(|interface| match interface.addr {
            IfAddr::V4(v4) => Some(Network {
                kind: kind_of(&interface.name, v4.ip),
                name: interface.name,
                address: v4.ip,
                prefix: v4.prefixlen,
            }),
            IfAddr::V6(_) => None,
        })
        .collect();
    networks.sort_by_key(|network| (network.kind, !network.address.is_private(), network.address));
    networks
}

fn kind_of(name: &str, address: Ipv4Addr) -> NetworkKind {
    let name = name.to_lowercase();
    let begins = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
    let contains = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    const VIRTUAL: [&str; 14] = [
        "docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "wg", "zt", "utun", "ppp", "lxc",
        "cni",
    ];
    const VIRTUAL_WORDS: [&str; 7] =
        ["vethernet", "virtualbox", "vmware", "hyper-v", "vpn", "tailscale", "loopback"];
    match address.octets() {
        // NetworkManager's and Windows' own hotspots.
        [10, 42, ..] | [192, 168, 137, _] if !begins(&VIRTUAL) => NetworkKind::Hotspot,
        _ if begins(&VIRTUAL) || contains(&VIRTUAL_WORDS) => NetworkKind::Virtual,
        // The system gave itself an address because nobody else did.
        [169, 254, ..] => NetworkKind::Other,
        _ if begins(&["wl", "ath", "ap"]) || contains(&["wi-fi", "wifi", "wireless"]) => NetworkKind::Wifi,
        _ if begins(&["en", "eth"]) || contains(&["ethernet"]) => NetworkKind::Cable,
        _ => NetworkKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, address: &str, kind: NetworkKind) {
        assert_eq!(kind_of(name, address.parse().unwrap()), kind, "{name} {address}");
    }

    #[test]
    fn a_network_is_told_by_its_name_and_address() {
        check("wlp3s0", "192.168.1.20", NetworkKind::Wifi);
        check("Wi-Fi", "192.168.0.7", NetworkKind::Wifi);
        check("enp0s31f6", "10.0.4.17", NetworkKind::Cable);
        check("Ethernet 2", "192.168.8.100", NetworkKind::Cable);
        check("wlan0", "10.42.0.1", NetworkKind::Hotspot);
        check("Local Area Connection* 10", "192.168.137.1", NetworkKind::Hotspot);
        check("docker0", "172.17.0.1", NetworkKind::Virtual);
        check("vEthernet (WSL)", "172.29.16.1", NetworkKind::Virtual);
        check("wg0", "10.42.0.9", NetworkKind::Virtual);
        check("tailscale0", "100.101.2.3", NetworkKind::Virtual);
        check("enx001122", "169.254.3.4", NetworkKind::Other);
    }

    #[test]
    fn the_likeliest_network_comes_first() {
        use NetworkKind::{Cable, Hotspot, Other, Virtual, Wifi};
        let mut kinds = [Virtual, Cable, Other, Wifi, Hotspot];
        kinds.sort();
        assert_eq!(
            kinds,
            [Hotspot, Wifi, Cable, Other, Virtual],
            "a phone is rarely on a cable, never in a tunnel"
        );
        assert!(
            networks().iter().all(|network| !network.address.is_loopback()),
            "no phone reaches a loopback"
        );
    }

    #[test]
    fn nobody_from_the_internet_is_admitted() {
        let room = |prefix| Network {
            name: "wlan0".into(),
            address: "192.0.2.2".parse().unwrap(),
            prefix,
            kind: NetworkKind::Wifi,
        };
        let admits = |prefix, guest: &str| room(prefix).admits(guest.parse().unwrap());
        assert!(admits(24, "192.0.2.77"), "the same network");
        assert!(admits(24, "10.20.30.40"), "another floor of the house");
        assert!(admits(24, "::ffff:192.0.2.77"), "the same written the new way");
        for stranger in ["8.8.8.8", "192.0.3.1", "2a00::1", "127.0.0.1"] {
            assert!(!admits(24, stranger), "{stranger}");
        }
        assert!(!admits(32, "192.0.2.3"), "a network of one");
        assert!(admits(0, "8.8.8.8"), "a prefix of nothing shuts nobody out and must not overflow");
    }
}
