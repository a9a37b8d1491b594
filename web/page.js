// The page around the program: language and colours before the first paint, the splash with its
// progress, and what is shown when the program cannot start or has stopped.
'use strict';

(() => {
  const root = document.documentElement;
  const find = (id) => document.getElementById(id);
  const stored = (key) => {
    try { return localStorage.getItem(`skylens.${key}`) || ''; } catch (error) { return ''; }
  };

  const chosen = stored('language') || navigator.language || 'en';
  root.lang = chosen.toLowerCase().startsWith('ko') ? 'ko' : 'en';
  const theme = stored('theme');
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;

  const words = {
    en: { loading: 'Loading', starting: 'Starting', failed: 'skylens could not be loaded' },
    ko: { loading: '불러오는 중', starting: '시작하는 중', failed: 'skylens를 불러오지 못했습니다' },
  };
  const word = (name) => words[root.lang][name];

  const download = (name, mime, content) => {
    const link = document.createElement('a');
    const address = URL.createObjectURL(new Blob([content], { type: mime || 'application/octet-stream' }));
    link.href = address;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 30000);
  };

  const crash = { title: '', journal: '', message: '', stack: '' };
  const page = {
    download,
    // Called by the program with functions that tests use.
    attach(probe) { window.skylens = probe; },
    set(language, dark, title) {
      root.lang = language === 'ko' ? 'ko' : 'en';
      root.dataset.theme = dark ? 'dark' : 'light';
      document.title = title || 'skylens';
    },
    ready() {
      if (window.skylensReadyMs) return;
      window.skylensReadyMs = performance.now();
      const splash = find('splash');
      splash.classList.add('done');
      setTimeout(() => { splash.hidden = true; }, 150);
    },
    noGraphics() {
      find('splash').hidden = true;
      find('no-graphics').hidden = false;
    },
    notes(title, journal) {
      crash.title = title;
      crash.journal = journal;
    },
    crash(message, stack) {
      crash.message = message;
      crash.stack = stack;
      find('splash').hidden = true;
      find('crash-message').textContent = message;
      find('crash-notes').textContent = crash.title;
      find('crash').hidden = false;
      find('crash-reload').focus();
    },
  };

  const report = () => [
    'skylens crash report', `page: ${location.href}`, `browser: ${navigator.userAgent}`,
    crash.title, '', crash.message, crash.stack, '', 'journal:', crash.journal, '',
  ].join('\n');

  // The program's bytes, counted while the browser compiles them as they arrive.
  const instantiate = (imports, receive) => {
    const bar = find('progress');
    const state = find('splash-state');
    state.textContent = word('loading');
    const watch = async (response) => {
      const plain = !response.headers.get('content-encoding');
      const total = plain ? Number(response.headers.get('content-length')) : 0;
      const reader = response.body.getReader();
      let loaded = 0;
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        loaded += value.length;
        if (total > 0) bar.value = Math.min(1, loaded / total);
        state.textContent = `${word('loading')} · ${(loaded / 1048576).toFixed(1)} MB`;
      }
      bar.value = 1;
      state.textContent = word('starting');
    };
    (async () => {
      try {
        const program = find('program').src.replace(/js$/, 'wasm');
        const response = await fetch(program, { credentials: 'same-origin' });
        if (!response.ok) throw new Error(`${program}: ${response.status}`);
        watch(response.clone()).catch(() => {});
        const { instance, module } = await WebAssembly.instantiateStreaming(response, imports);
        receive(instance, module);
      } catch (error) {
        state.textContent = `${word('failed')}: ${error.message || error}`;
      }
    })();
    return {};
  };

  document.addEventListener('DOMContentLoaded', () => {
    find('crash-reload').addEventListener('click', () => location.reload());
    find('crash-download').addEventListener('click', () => download('skylens-crash.txt', 'text/plain', report()));
    if (typeof createSkylens !== 'function' || typeof WebAssembly !== 'object') {
      find('splash-state').textContent = word('failed');
      return;
    }
    createSkylens({
      canvas: find('canvas'),
      page,
      instantiateWasm: instantiate,
      onAbort: (reason) => page.crash(String(reason), ''),
    }).catch((error) => page.crash(String((error && error.message) || error), (error && error.stack) || ''));
  });
})();
