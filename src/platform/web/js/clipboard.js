// The clipboard, without asking for a permission: copy and cut run the program inside the browser's
// own events and take what it wants copied; paste carries the text in its event.
const SkyClipboard = {
  event: null,      // the copy or cut event that is being handled

  start() {
    const ours = () => document.activeElement === Sky.canvas || document.activeElement === SkyText.agent
      || document.activeElement === document.body;
    for (const kind of ['copy', 'cut']) {
      document.addEventListener(kind, (event) => {
        if (SkyClipboard.text !== undefined) {           // our own execCommand below
          event.clipboardData.setData('text/plain', SkyClipboard.text);
          event.preventDefault();
          return;
        }
        if (!ours()) return;
        SkyClipboard.event = event;
        Sky.send(_skylens_copy, [], kind === 'cut' ? 1 : 0);
        SkyClipboard.event = null;
      });
    }
    document.addEventListener('paste', (event) => {
      if (!ours()) return;
      event.preventDefault();
      const text = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
      if (text) Sky.send(_skylens_paste, [text]);
    });
  },

  copy(text) {
    if (SkyClipboard.event) {
      SkyClipboard.event.clipboardData.setData('text/plain', text);
      SkyClipboard.event.preventDefault();
    } else if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text).catch(() => SkyClipboard.copyByCommand(text));
    } else {
      SkyClipboard.copyByCommand(text);
    }
  },
  copyByCommand(text) {
    SkyClipboard.text = text;
    try { document.execCommand('copy'); } catch (error) { /* refused: nothing else can be done */ }
    SkyClipboard.text = undefined;
  },
};
