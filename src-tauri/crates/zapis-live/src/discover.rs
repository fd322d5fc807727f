//! Who is in the room: laptops announce themselves by multicast DNS. Where a network swallows that, there is
//! the ticket. What is heard here is a hint and proves nothing; the key in it is proven when it is called.

use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
};

use mdns_sd::{ResolvedService, ScopedIp, ServiceDaemon, ServiceEvent, ServiceInfo};

use crate::{LiveError, LiveEvent, Observer, PeerId, ticket::can_be_called, wire::steers};

const SERVICE: &str = "_zapis._udp.local.";
/// Heard at once; a room has no more.
const MOST: usize = 256;
const NAME: usize = 64;

/// A laptop that announces itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearby {
    pub peer: PeerId,
    /// As it says; only for people's eyes.
    pub name: String,
    pub addresses: Vec<SocketAddr>,
}

type Heard = Arc<Mutex<BTreeMap<String, Nearby>>>;

pub(crate) struct Discovery {
    daemon: ServiceDaemon,
    heard: Heard,
}

impl Discovery {
    /// Listens, and announces `port` under `name` if one is given.
    pub(crate) fn start(
        me: PeerId,
        announce: Option<(&str, u16)>,
        observer: Observer,
    ) -> Result<Discovery, LiveError> {
        let failed = |e: mdns_sd::Error| LiveError::NoNetwork { reason: e.to_string() };
        let daemon = ServiceDaemon::new().map_err(failed)?;
        let heard = Heard::default();
        if let Some((name, port)) = announce {
            daemon.register(service(me, name, port).map_err(failed)?).map_err(failed)?;
        }
        let events = daemon.browse(SERVICE).map_err(failed)?;
        let to = heard.clone();
        // Ends when the daemon is shut down and lets go of its end.
        std::thread::spawn(move || {
            while let Ok(event) = events.recv() {
                if note(&to, me, event) {
                    let all = to.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect();
                    observer(LiveEvent::Nearby(all));
                }
            }
        });
        Ok(Discovery { daemon, heard })
    }

    pub(crate) fn nearby(&self) -> Vec<Nearby> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    pub(crate) fn addresses_of(&self, peer: PeerId) -> Vec<SocketAddr> {
        self.nearby().into_iter().filter(|n| n.peer == peer).flat_map(|n| n.addresses).collect()
    }
}

impl Drop for Discovery {
    /// Says good-bye, so that the others' lists are right at once.
    fn drop(&mut self) {
        if let Ok(ended) = self.daemon.shutdown() {
            let _ = ended.recv_timeout(std::time::Duration::from_millis(500));
        }
    }
}

/// Named after the key and not the person, who may have shared the laptop's name with the whole room otherwise.
fn service(me: PeerId, name: &str, port: u16) -> Result<ServiceInfo, mdns_sd::Error> {
    let id = me.to_string();
    let short = format!("zapis-{}", &id[..12]);
    let name: String = name.chars().filter(|c| !steers(*c)).take(NAME / 2).collect();
    let properties = [("id", id.as_str()), ("v", "1"), ("n", name.as_str())];
    let service = ServiceInfo::new(SERVICE, &short, &format!("{short}.local."), "", port, &properties[..])?;
    Ok(service.enable_addr_auto())
}

/// Whether the list is another now.
fn note(heard: &Heard, me: PeerId, event: ServiceEvent) -> bool {
    let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
    match event {
        ServiceEvent::ServiceResolved(service) => match read(&service) {
            Some(nearby)
                if nearby.peer != me && (heard.len() < MOST || heard.contains_key(&service.fullname)) =>
            {
                heard.insert(service.fullname.clone(), nearby.clone()) != Some(nearby)
            }
            _ => false,
        },
        ServiceEvent::ServiceRemoved(_, fullname) => heard.remove(&fullname).is_some(),
        _ => false,
    }
}

/// None for whatever is not quite an announcement of ours.
fn read(service: &ResolvedService) -> Option<Nearby> {
    let property = |name| service.get_property_val_str(name);
    if property("v") != Some("1") {
        return None;
    }
    let ips = service.get_addresses().iter().map(ScopedIp::to_ip_addr);
    nearby(property("id")?, property("n").unwrap_or_default(), service.get_port(), ips)
}

fn nearby(id: &str, name: &str, port: u16, ips: impl Iterator<Item = IpAddr>) -> Option<Nearby> {
    let peer = id.parse().ok()?;
    let ips = ips.filter(|ip| can_be_called(ip) && !is_link_local_v6(ip));
    let mut addresses: Vec<SocketAddr> = ips.take(16).map(|ip| SocketAddr::new(ip, port)).collect();
    addresses.sort();
    let name: String = name.chars().filter(|c| !steers(*c)).take(NAME).collect();
    (port != 0).then_some(Nearby { peer, name, addresses })
}

/// Means another laptop on every network card; its card's number does not travel.
pub(crate) fn is_link_local_v6(ip: &IpAddr) -> bool {
    matches!(ip, IpAddr::V6(ip) if ip.is_unicast_link_local())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DeviceKey;

    #[test]
    fn an_announcement_is_read_and_anything_else_is_no_laptop() {
        let id = DeviceKey::from_bytes(&[1; 32]).id();
        let ips = || ["192.168.1.7", "255.255.255.255", "224.0.0.1", "fe80::1", "0.0.0.0"].into_iter();
        let ips = || ips().map(|ip| ip.parse::<IpAddr>().expect("an address"));
        let heard = nearby(&id.to_string(), "Stół\u{202e}\n 1", 47317, ips()).expect("a laptop");
        assert_eq!(heard.addresses, ["192.168.1.7:47317".parse().expect("one")], "only one laptop's address");
        assert_eq!((heard.peer, heard.name.as_str()), (id, "Stół 1"), "nothing that steers the screen");
        assert_eq!(nearby(&id.to_string(), "", 0, ips()), None, "no port");
        for bad in ["", "xyz", &"0".repeat(63), &"g".repeat(64), &id.to_string().to_uppercase()] {
            assert_eq!(nearby(bad, "", 1, ips()), None, "{bad}");
        }
    }

    #[test]
    fn a_room_full_of_invented_laptops_takes_bounded_memory() {
        let heard = Heard::default();
        let me = DeviceKey::from_bytes(&[1; 32]).id();
        for n in 0..1_000u32 {
            let mut key = [0; 32];
            key[..4].copy_from_slice(&n.to_le_bytes());
            let name = format!("zapis-{n}");
            let service = ServiceInfo::new(
                SERVICE,
                &name,
                "a.local.",
                "192.168.1.7",
                9,
                &[("id", DeviceKey::from_bytes(&key).id().to_string()), ("v", "1".to_owned())][..],
            );
            let service = service.expect("a service").as_resolved_service();
            note(&heard, me, ServiceEvent::ServiceResolved(Box::new(service)));
        }
        assert_eq!(heard.lock().expect("no panic").len(), MOST, "no more than a room holds");
    }
}
