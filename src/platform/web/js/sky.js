// The core of the page's scripts: texts across the border, calls into the program, one way to fail.
// These files are linked in front of the compiled program (--pre-js) and share its scope, so they
// see HEAPU8 and the exported functions (_skylens_*); the page sees none of them.
// No declaration takes an array or object apart by a pattern: emscripten 3.1.6 drops such names.
const Sky = {
  self: 0,          // the program's WebPlatform
  dead: false,
  // What index.html's script offers (web/page.js).
  get page() { return Module['page']; },
  get canvas() { return Module['canvas']; },
  mac: /Mac|iP(hone|ad|od)/.test(navigator.platform),

  start(self) {
    Sky.self = self;
    const parts = [SkyPointer, SkyText, SkyClipboard, SkyFiles, SkyLinks, SkyMirror, SkyPreferences,
      SkyLoop];
    parts.forEach((part) => part.start());
    Sky.page.attach(Sky.probe);
  },

  // ---- texts ----
  decoder: new TextDecoder(),
  encoder: new TextEncoder(),
  text(address, size) { return Sky.decoder.decode(HEAPU8.subarray(address, address + size)); },
  bytes(address, size) { return HEAPU8.slice(address, address + size); },
  // A copy of the bytes in the program's memory, for the program to free.
  put(bytes) {
    const address = _skylens_alloc(bytes.length + 1);
    HEAPU8.set(bytes, address);
    HEAPU8[address + bytes.length] = 0;
    return address;
  },
  give(text, size) {
    const bytes = Sky.encoder.encode(text);
    const address = Sky.put(bytes);
    HEAP32[size >> 2] = bytes.length;
    return address;
  },

  // Runs `action` unless the program has crashed; a trap or an abort inside it is the crash.
  run(action) {
    if (Sky.dead) return undefined;
    try {
      return action();
    } catch (error) {
      Sky.crash(String((error && error.message) || error), error && error.stack);
      return undefined;
    }
  },
  // Calls `name(self, [address, size] of each part…, …numbers)`; texts and byte arrays are freed after.
  send(name, parts, ...numbers) {
    return Sky.run(() => {
      const arrays = parts.map((part) => (typeof part === 'string' ? Sky.encoder.encode(part) : part));
      const addresses = arrays.map(Sky.put);
      const args = addresses.flatMap((address, i) => [address, arrays[i].length]);
      try {
        return name(Sky.self, ...args, ...numbers);
      } finally {
        if (!Sky.dead) addresses.forEach((address) => _skylens_free(address));
      }
    });
  },

  crash(message, stack) {
    if (Sky.dead) return;
    Sky.dead = true;
    SkyLoop.stop();
    Sky.page.crash(message, stack || '');
  },

  // What tests may ask of the running program.
  probe: {
    frames: () => SkyLoop.frames,
    drawn: () => Sky.run(() => _skylens_drawn(Sky.self)),
    wake: () => SkyLoop.wake(),
    items: () => Sky.ask(_skylens_items),
    state: () => Sky.ask(_skylens_state),
    bench: (frames) => Sky.run(() => _skylens_bench(Sky.self, frames)),
    crash: (message) => Sky.send(_skylens_crash, [message]),
  },
  // The text that a function of the program gives by address and size.
  ask(name) {
    return Sky.run(() => {
      const size = Sky.put(new Uint8Array(4));
      const address = name(Sky.self, size);
      const text = Sky.text(address, HEAP32[size >> 2]);
      _skylens_free(size);
      return text;
    });
  },
};
