//! Laptops whose packets are taken in without asking.

use rusqlite::params;
use zapis_domain::{GroupId, Timestamp};

use super::mapping::{parsed_opt, time, time_at};
use crate::{Reader, StoreError, Writer};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustedDevice {
    /// 64 hexadecimal digits.
    pub key: String,
    /// What it called itself when it was trusted.
    pub name: String,
    pub since: Timestamp,
}

/// One that may also connect over the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairedDevice {
    pub key: String,
    pub name: String,
    /// Whose record it brought first.
    pub group: Option<GroupId>,
}

/// More laptops than a library ever meets.
const MOST_PAIRED: u32 = 1_000;

impl Reader<'_> {
    pub fn is_trusted(&self, key: &str) -> Result<bool, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM trusted_device WHERE device_key = ?1)")?;
        Ok(query.query_row([key], |r| r.get(0))?)
    }

    /// In the order in which they were trusted.
    pub fn trusted_devices(&self) -> Result<Vec<TrustedDevice>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT device_key, name, since FROM trusted_device ORDER BY since, device_key",
        )?;
        let row = |r: &rusqlite::Row<'_>| {
            Ok(TrustedDevice { key: r.get(0)?, name: r.get(1)?, since: time_at(r, 2)? })
        };
        Ok(query.query_map([], row)?.collect::<Result<_, _>>()?)
    }

    /// The newest, at most a thousand.
    pub fn paired_devices(&self) -> Result<Vec<PairedDevice>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT device_key, name, group_id FROM trusted_device WHERE paired = 1
             ORDER BY since DESC, device_key LIMIT ?1",
        )?;
        let row = |r: &rusqlite::Row<'_>| {
            Ok(PairedDevice { key: r.get(0)?, name: r.get(1)?, group: parsed_opt(r, 2)? })
        };
        Ok(query.query_map([MOST_PAIRED], row)?.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// One that is trusted already keeps its first name and moment.
    pub fn trust_device(&self, device: &TrustedDevice) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached(
                "INSERT INTO trusted_device (device_key, name, since) VALUES (?1, ?2, ?3)
                 ON CONFLICT (device_key) DO NOTHING",
            )?
            .execute(params![device.key, device.name, time(device.since)])?;
        Ok(())
    }

    /// Trusts it, and it may connect; under the name it has now.
    pub fn pair_device(&self, device: &TrustedDevice) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached(
                "INSERT INTO trusted_device (device_key, name, since, paired) VALUES (?1, ?2, ?3, 1)
                 ON CONFLICT (device_key) DO UPDATE SET paired = 1, name = excluded.name",
            )?
            .execute(params![device.key, device.name, time(device.since)])?;
        Ok(())
    }

    /// Whose record it brought first; a later one changes nothing.
    pub fn set_device_group(&self, key: &str, group: GroupId) -> Result<(), StoreError> {
        self.connection().execute(
            "UPDATE trusted_device SET group_id = ?2 WHERE device_key = ?1 AND group_id IS NULL",
            params![key, group.to_string()],
        )?;
        Ok(())
    }

    pub fn distrust_device(&self, key: &str) -> Result<(), StoreError> {
        self.connection().execute("DELETE FROM trusted_device WHERE device_key = ?1", [key])?;
        Ok(())
    }
}
