// The text beside the canvas for screen readers, and for anybody who prefers to read text.
// Everything becomes text nodes: nothing that the program says is ever read as HTML.
const SkyMirror = {
  start() {
    const mirror = document.getElementById('mirror');
    SkyMirror.regions = document.getElementById('mirror-regions');
    SkyMirror.live = [document.getElementById('announce-polite'), document.getElementById('announce-assertive')];
    document.getElementById('skip').addEventListener('click', (event) => {
      event.preventDefault();
      SkyMirror.enter();
    });
    document.getElementById('mirror-leave').addEventListener('click', SkyMirror.leave);
    mirror.addEventListener('keydown', (event) => {
      if (event.key !== 'F6' && event.key !== 'Escape') return;
      event.preventDefault();
      SkyMirror.leave();
    });
  },
  enter() { document.getElementById('mirror').focus(); },
  leave() { (SkyText.wanted ? SkyText.agent : Sky.canvas).focus({ preventScroll: true }); },

  // `lines`: one line each, `kind action text`, in the order of platform.h's MirrorKind.
  region(name, title, lines) {
    const id = `mirror-${name}`;
    const old = document.getElementById(id);
    if (!lines) {
      if (old) old.remove();
      return;
    }
    const region = document.createElement('section');
    region.id = id;
    region.setAttribute('aria-label', title);
    let list = null;
    for (const line of lines.split('\x1e')) {
      const parts = line.split('\x1f');
      const kind = Number(parts[0]);
      const text = parts[2];
      if (kind === 2) {
        if (!list) list = region.appendChild(document.createElement('ul'));
        SkyMirror.add(list, 'li', text);
        continue;
      }
      list = null;
      const element = SkyMirror.add(region, ['h2', 'p', 'li', 'pre', 'button'][kind], text);
      if (kind === 4) element.addEventListener('click', () => Sky.send(_skylens_action, [], Number(parts[1])));
    }
    const focused = old && old.contains(document.activeElement);
    if (old) old.replaceWith(region);
    else SkyMirror.regions.appendChild(region);
    if (focused) document.getElementById('mirror').focus();
  },
  add(parent, tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return parent.appendChild(element);
  },
  announce(text, assertive) {
    const live = SkyMirror.live[assertive ? 1 : 0];
    // The same text twice must be said twice: a live region speaks only when it changes.
    live.textContent = live.textContent === text ? `${text}\u00a0` : text;
  },
};
