// What the person told the system or the browser they prefer, and when that changes.
const SkyPreferences = {
  queries: ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(prefers-contrast: more)', '(pointer: coarse)'],

  start() {
    const tell = () => Sky.send(_skylens_preferences, []);
    for (const query of SkyPreferences.queries) matchMedia(query).addEventListener('change', tell);
    window.addEventListener('languagechange', tell);
  },
  // The language, and after a line feed one character 0 or 1 each: the queries above, then Mac.
  text() {
    const flags = SkyPreferences.queries.map((query) => (matchMedia(query).matches ? '1' : '0'));
    return `${navigator.language || 'en'}\n${flags.join('')}${Sky.mac ? '1' : '0'}`;
  },
};
