//! The laptops this one knows on the network: the same as those whose packets it trusts, and by the same key.

use zapis_carry::PublicKey;
use zapis_domain::GroupId;
use zapis_live::{DeviceKey, Paired, PeerId};
use zapis_store::{PairedDevice, TrustedDevice};

use crate::{Notebook, NotebookError};

impl Notebook {
    /// The key that this laptop's packets are signed with.
    pub(crate) fn live_key(&mut self) -> Result<DeviceKey, NotebookError> {
        Ok(DeviceKey::from_bytes(&self.device_key()?.secret()))
    }

    pub(crate) fn live_peers(&self) -> Result<Vec<Paired>, NotebookError> {
        let paired = self.store.reader().paired_devices()?.into_iter();
        Ok(paired
            .filter_map(|PairedDevice { key, name, .. }| Some(Paired { id: key.parse().ok()?, name }))
            .collect())
    }

    /// On disk when this returns. Its packets are taken without asking as well: a person typed its code.
    pub(crate) fn remember_live_peer(&mut self, paired: &Paired) -> Result<(), NotebookError> {
        let device = TrustedDevice {
            key: paired.id.to_string(),
            name: paired.name.clone(),
            since: self.surroundings.now(),
        };
        Ok(self.store.write(|writer| writer.pair_device(&device))?)
    }

    pub(crate) fn forget_live_peer(&mut self, id: PeerId) -> Result<(), NotebookError> {
        self.distrust_device(PublicKey::from_bytes(*id.as_bytes()))
    }

    /// The first group whose record a laptop brought: the only one that a desk gives it.
    pub(crate) fn live_peer_brought(&mut self, id: PeerId, group: GroupId) -> Result<(), NotebookError> {
        if self.live_peer_group(id)?.is_some() {
            return Ok(());
        }
        Ok(self.store.write(|writer| writer.set_device_group(&id.to_string(), group))?)
    }

    pub(crate) fn live_peer_group(&self, id: PeerId) -> Result<Option<GroupId>, NotebookError> {
        let paired = self.store.reader().paired_devices()?;
        let key = id.to_string();
        Ok(paired.into_iter().find(|device| device.key == key).and_then(|device| device.group))
    }
}
