// Settings in localStorage, everything larger in one IndexedDB store of bytes by key.
const SkyStorage = {
  opened: null,     // a promise of the database

  setting(key) {
    try { return localStorage.getItem(`skylens.${key}`) || ''; } catch (error) { return ''; }
  },
  setSetting(key, value) {
    try {
      if (value === '') localStorage.removeItem(`skylens.${key}`);
      else localStorage.setItem(`skylens.${key}`, value);
    } catch (error) { /* forbidden or full: settings are a comfort, not work */ }
  },

  open() {
    if (!SkyStorage.opened) {
      SkyStorage.opened = new Promise((resolve, reject) => {
        if (!window.indexedDB) { reject(new Error('This browser keeps no data for this page.')); return; }
        const request = indexedDB.open('skylens', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('values');
        request.onsuccess = () => {
          request.result.onversionchange = () => { request.result.close(); SkyStorage.opened = null; };
          resolve(request.result);
        };
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Error('Another tab holds the storage.'));
      });
      SkyStorage.opened.catch(() => { SkyStorage.opened = null; });
    }
    return SkyStorage.opened;
  },
  // Runs `act(store)` in a transaction; resolves with its request's result when it is on disk.
  async transact(mode, act) {
    const database = await SkyStorage.open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction('values', mode, mode === 'readwrite' ? { durability: 'strict' } : {});
      const request = act(transaction.objectStore('values'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error || request.error || new Error('The storage refused.'));
    });
  },
  reason(error) {
    return error && error.name === 'QuotaExceededError' ? 'The browser’s storage is full.'
      : String((error && error.message) || error || 'The storage failed.');
  },

  store(key, bytes) { SkyStorage.answer(key, SkyStorage.transact('readwrite', (store) => store.put(bytes, key))); },
  erase(key) { SkyStorage.answer(key, SkyStorage.transact('readwrite', (store) => store.delete(key))); },
  answer(key, work) {
    work.then(() => Sky.send(_skylens_stored, [key, '']),
      (error) => Sky.send(_skylens_stored, [key, SkyStorage.reason(error)]));
  },
  load(key) {
    const empty = new Uint8Array(0);
    SkyStorage.transact('readonly', (store) => store.get(key)).then(
      (value) => Sky.send(_skylens_loaded, [key, value || empty], value === undefined ? 0 : 1),
      () => Sky.send(_skylens_loaded, [key, empty], 0));
  },
  list(prefix) {
    const range = prefix ? IDBKeyRange.bound(prefix, `${prefix}\uffff`) : null;
    SkyStorage.transact('readonly', (store) => store.getAllKeys(range)).then(
      (keys) => Sky.send(_skylens_listed, [prefix, keys.join('\n')]),
      () => Sky.send(_skylens_listed, [prefix, '']));
  },
};
