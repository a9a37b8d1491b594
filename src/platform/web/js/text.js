// Keys and text. A hidden textarea has the focus while a text field of the program is active: it
// opens the soft keyboard, and input methods compose in it, shown at the caret.
const SkyText = {
  agent: null,
  wanted: false,
  composing: false,

  start() {
    const agent = document.createElement('textarea');
    SkyText.agent = agent;
    agent.id = 'text-agent';
    agent.tabIndex = -1;
    agent.spellcheck = false;
    agent.rows = 1;
    for (const name of ['autocapitalize', 'autocomplete', 'autocorrect']) agent.setAttribute(name, 'off');
    agent.setAttribute('aria-label', 'Text');
    document.body.appendChild(agent);
    agent.addEventListener('beforeinput', SkyText.beforeInput);
    agent.addEventListener('input', SkyText.input);
    agent.addEventListener('compositionstart', () => SkyText.compose(true));
    agent.addEventListener('compositionend', () => {
      SkyText.compose(false);
      SkyText.commit();
    });
    for (const element of [agent, Sky.canvas]) {
      element.addEventListener('keydown', (event) => SkyText.key(event, true));
      element.addEventListener('keyup', (event) => SkyText.key(event, false));
    }
    Sky.canvas.focus({ preventScroll: true });
  },

  // The program wants text (or no longer does) at this place of the canvas.
  place(wanted, x, y, height) {
    const agent = SkyText.agent;
    const box = Sky.canvas.getBoundingClientRect();
    agent.style.left = `${Math.min(box.left + x, box.right - 2)}px`;
    agent.style.top = `${Math.min(box.top + y, box.bottom - height)}px`;
    agent.style.height = `${height}px`;
    agent.style.lineHeight = `${height}px`;
    if (wanted === SkyText.wanted) return;
    SkyText.wanted = wanted;
    if (!wanted) agent.value = '';
    SkyText.keepFocus();
  },
  // Gives the focus to the canvas or the text agent, unless the person is reading the page's text.
  keepFocus() {
    const reading = document.activeElement && document.activeElement.closest('#mirror, #crash');
    if (reading && !SkyText.wanted) return;
    (SkyText.wanted ? SkyText.agent : Sky.canvas).focus({ preventScroll: true });
  },

  compose(on) {
    SkyText.composing = on;
    SkyText.agent.classList.toggle('composing', on);
    if (on) SkyText.fit();
    SkyLoop.wake();
  },
  fit() { SkyText.agent.style.width = `${SkyText.agent.value.length * 1.05 + 0.2}em`; },

  beforeInput(event) {
    // Enter that arrived without a key (soft keyboards; the end of a composition).
    if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') {
      event.preventDefault();
      SkyText.press('Enter');
    } else if (event.inputType === 'deleteContentBackward' && SkyText.agent.value === '') {
      event.preventDefault();
      SkyText.press('Backspace');
    }
  },
  input(event) {
    if (SkyText.composing || event.isComposing) SkyText.fit();
    else SkyText.commit();
  },
  commit() {
    const text = SkyText.agent.value;
    SkyText.agent.value = '';
    SkyText.agent.style.width = '1px';
    if (text) Sky.send(_skylens_text, [text]);
  },
  press(code) {
    Sky.send(_skylens_key, [code, code], 1, 0, 0);
    Sky.send(_skylens_key, [code, code], 0, 0, 0);
  },

  key(event, down) {
    if (event.isComposing || event.keyCode === 229) return;   // the input method owns this key
    if (event.key === 'F6' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      if (down) SkyMirror.enter();
      return;
    }
    const altGraph = event.getModifierState('AltGraph');
    const modifiers = (event.ctrlKey && !altGraph ? 1 : 0) | (event.shiftKey ? 2 : 0)
      | (event.altKey && !altGraph ? 4 : 0) | (event.metaKey ? 8 : 0);
    const inAgent = event.target === SkyText.agent;
    // A character typed before the text agent got the focus.
    const typed = !inAgent && down && !(modifiers & 13) && [...event.key].length === 1;
    const taken = Sky.send(_skylens_key, [event.code, event.key], down ? 1 : 0, modifiers, (event.repeat ? 1 : 0) | (inAgent ? 2 : 0));
    if (typed) Sky.send(_skylens_text, [event.key]);
    if (taken || typed) event.preventDefault();
  },
};
