//! This laptop's identity, kept in one place, its library: id, key pair, how many packets it made. And which other
//! laptops' packets are taken in without asking.

use zapis_carry::{DeviceKey, DeviceRef, PublicKey};
use zapis_domain::DeviceId;
use zapis_store::{StoreError, TrustedDevice};

use crate::{Notebook, NotebookError, view::DeviceView};

const ID: &str = "device";
const KEY: &str = "device-key";
const MADE: &str = "packets-made";

impl Notebook {
    /// This laptop's id, made at first use.
    pub fn device(&mut self) -> Result<DeviceId, NotebookError> {
        if let Some(id) = self.store.reader().setting(ID)?.and_then(|id| id.parse().ok()) {
            return Ok(id);
        }
        let id = DeviceId(self.surroundings.new_id());
        self.store.write(|writer| writer.put_setting(ID, &id.to_string()))?;
        Ok(id)
    }

    /// This laptop's key pair, made at first use: packets are signed with it, and in the room's network it is this
    /// laptop's name.
    pub fn device_key(&mut self) -> Result<DeviceKey, NotebookError> {
        if let Some(secret) = self.store.reader().setting(KEY)?.and_then(|text| secret(&text)) {
            return Ok(DeviceKey::from_secret(secret));
        }
        let key = DeviceKey::generate().map_err(StoreError::from)?;
        let text: String = key.secret().iter().map(|byte| format!("{byte:02x}")).collect();
        self.store.write(|writer| writer.put_setting(KEY, &text))?;
        Ok(key)
    }

    /// This laptop as others see it.
    pub fn this_device(&mut self) -> Result<DeviceView, NotebookError> {
        let key = self.device_key()?.public();
        Ok(DeviceView {
            key: key.to_string(),
            fingerprint: key.fingerprint(),
            name: self.surroundings.device_name(),
            since: None,
        })
    }

    /// For a laptop whose disk was copied from another's: from now on it is one of its own.
    pub fn renew_device(&mut self) -> Result<DeviceView, NotebookError> {
        self.store
            .write(|writer| [ID, KEY, MADE].iter().try_for_each(|name| writer.put_setting(name, "")))?;
        self.this_device()
    }

    /// The laptop as the next packet names it. The number counts packets, also one that is then not written.
    pub(crate) fn maker(&mut self) -> Result<DeviceRef, NotebookError> {
        let serial = self.packets_made()? + 1;
        self.store.write(|writer| writer.put_setting(MADE, &serial.to_string()))?;
        let name = self.surroundings.device_name();
        Ok(DeviceRef {
            id: self.device()?,
            name,
            key: Some(self.device_key()?.public()),
            serial: Some(serial),
        })
    }

    pub(crate) fn packets_made(&self) -> Result<u64, NotebookError> {
        Ok(self.store.reader().setting(MADE)?.and_then(|made| made.parse().ok()).unwrap_or(0))
    }

    /// From now on this laptop's packets are taken in without asking.
    pub fn trust_device(&mut self, key: PublicKey, name: &str) -> Result<(), NotebookError> {
        let device =
            TrustedDevice { key: key.to_string(), name: name.to_owned(), since: self.surroundings.now() };
        Ok(self.store.write(|writer| writer.trust_device(&device))?)
    }

    /// This laptop's next packet is asked about again.
    pub fn distrust_device(&mut self, key: PublicKey) -> Result<(), NotebookError> {
        Ok(self.store.write(|writer| writer.distrust_device(&key.to_string()))?)
    }

    pub fn trusted_devices(&self) -> Result<Vec<DeviceView>, NotebookError> {
        let view = |device: TrustedDevice| DeviceView {
            fingerprint: fingerprint(&device.key).unwrap_or_default(),
            key: device.key,
            name: device.name,
            since: Some(device.since),
        };
        Ok(self.store.reader().trusted_devices()?.into_iter().map(view).collect())
    }

    /// Trusted, or this very laptop.
    pub fn knows_device(&mut self, key: PublicKey) -> Result<bool, NotebookError> {
        Ok(self.store.reader().is_trusted(&key.to_string())? || self.device_key()?.public() == key)
    }
}

pub(crate) fn fingerprint(key: &str) -> Option<String> {
    key.parse().ok().map(|key: PublicKey| key.fingerprint())
}

/// A key pair's secret is as long as its public half and written alike.
fn secret(text: &str) -> Option<[u8; 32]> {
    text.parse().ok().map(|key: PublicKey| key.bytes())
}
