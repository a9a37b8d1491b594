// Files: downloads, the file chooser, drops, and the program's own files beside the page.
const SkyFiles = {
  kBytesMax: 64 * 1024 * 1024,

  start() {
    const body = document.body;
    const carriesFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
    body.addEventListener('dragover', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      body.classList.add('dropping');
    });
    for (const kind of ['dragleave', 'dragend']) {
      body.addEventListener(kind, () => body.classList.remove('dropping'));
    }
    body.addEventListener('drop', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      body.classList.remove('dropping');
      [...event.dataTransfer.files].forEach(SkyFiles.read);
    });
  },

  async read(file) {
    const empty = new Uint8Array(0);
    try {
      if (file.size > SkyFiles.kBytesMax) throw new Error('The file is larger than 64 MB.');
      Sky.send(_skylens_file, [file.name, new Uint8Array(await file.arrayBuffer()), '']);
    } catch (error) {
      Sky.send(_skylens_file, [file.name, empty, String(error.message || error)]);
    }
  },
  pick(accept) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => [...input.files].forEach(SkyFiles.read));
    input.click();
  },
  save(name, mime, bytes) { Sky.page.download(name, mime, bytes); },

  async fetch(path) {
    const empty = new Uint8Array(0);
    try {
      const address = new URL(path, document.baseURI);
      if (address.origin !== location.origin) throw new Error('Not one of this page’s own files.');
      const response = await fetch(address, { credentials: 'same-origin' });
      if (!response.ok) throw new Error(`The server answered ${response.status}.`);
      Sky.send(_skylens_fetched, [path, new Uint8Array(await response.arrayBuffer()), '']);
    } catch (error) {
      Sky.send(_skylens_fetched, [path, empty, String(error.message || error)]);
    }
  },
};
