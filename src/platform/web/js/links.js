// The part of the address after '#', and links that leave the page.
const SkyLinks = {
  last: null,

  start() {
    SkyLinks.last = SkyLinks.current();
    for (const kind of ['hashchange', 'popstate']) {
      window.addEventListener(kind, () => {
        const link = SkyLinks.current();
        if (link === SkyLinks.last) return;
        SkyLinks.last = link;
        Sky.send(_skylens_link, [link]);
      });
    }
  },
  current() {
    const raw = location.hash.slice(1);
    try { return decodeURIComponent(raw); } catch (error) { return raw; }
  },
  set(link, push) {
    if (link === SkyLinks.current()) return;
    SkyLinks.last = link;
    const address = link ? `#${encodeURI(link)}` : location.pathname + location.search;
    history[push ? 'pushState' : 'replaceState'](null, '', address);
  },
  open(url) {
    if (/^https:\/\//i.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
  },
};
