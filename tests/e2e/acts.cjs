// What the tests of the program do again and again, as a person would: with mouse and keys.
'use strict';

const assert = require('assert');
const { App } = require('./driver.cjs');

// Opens the page at a link, runs the test, then asks that nobody complained meanwhile.
function test(name, link, act, options = {}) {
  return {
    name,
    run: async ({ browser, url }) => {
      const app = await App.open(browser, url, { link, ...options });
      await restored(app);
      await act(app);
      assert.deepStrictEqual(app.log, [], 'console');
      assert.deepStrictEqual(await app.violations(), [], 'content security policy');
      await app.close();
    },
  };
}

const restored = (app) => app.expect((state) => state.restored && state.fonts && state,
  'the saved work and the fonts');
const saved = (app) => app.expect((state) => !state.unsaved && state, 'the work to be saved');
const share = (state, id) => state.tasks.find((task) => task.id === id).share;
const solved = (app, id) => app.expect((state) => share(state, id) === 1, `task "${id}" to be done`);

// What a person finds by scrolling a pane ("page", "lesson" or "dock-pane"): on downwards from where
// it is, then from its top.
async function reveal(app, name, pane) {
  if (await app.has(name)) return;
  const frame = (await app.items()).find((item) => item.text.startsWith(`skylens/${pane}_`));
  await app.page.mouse.move(frame.x + 4, frame.y + frame.h / 2);
  await app.settle(2);
  for (const steps of [8, 30]) {
    for (let i = 0; i < steps && !await app.has(name); i += 1) {
      await app.page.mouse.wheel(0, 240);
      await app.settle(2);
    }
    if (await app.has(name)) return;
    await app.page.mouse.wheel(0, -50000);
    await app.settle(3);
  }
}
// Presses a button, wherever it has been scrolled to.
async function press(app, name, pane = 'page') {
  await reveal(app, name, pane);
  return app.click(name, `skylens/${pane}_`);
}

// A row of a table, by the text of its first column; the n-th of those that share it.
async function row(app, text, n = 0) {
  const look = async () => (await app.items()).filter((item) => item.key === 'row'
    && item.text === text && item.visible).sort((a, b) => a.y - b.y)[n];
  await app.poll(look, `row ${n} "${text}"`);
  await app.settle(2);
  const item = await look();
  await app.clickAt(item.cx, item.cy);
}

// An entry of a menu of the top bar.
async function menu(app, name, entry) {
  await app.click(name);
  await app.click(entry, '##Popup');
}
const forward = (app, entry) => menu(app, 'menu-step', `clock.${entry}`);

// Replaces the text of a form's field.
async function fill(app, param, text) {
  await reveal(app, `param-${param}`, 'page');
  await app.type(`param-${param}`, text);
}

// A drop-down: opens it and takes the option with that text.
async function choose(app, name, option, pane = 'page') {
  await press(app, name, pane);
  await app.click(option, '##Combo');
}

// Types an answer into the lesson and sends it, by Enter or by the button beside it.
async function answer(app, field, text, byEnter = false) {
  await reveal(app, `answer-${field}`, 'lesson');
  await app.type(`answer-${field}`, text);
  if (byEnter) await app.press('Enter');
  else await press(app, `submit-${field}`, 'lesson');
}

async function openShell(app) {
  if (!await app.has('shell-input')) await app.click('dock-shell');
}
async function shell(app, line) {
  const lines = (await app.state()).shell;
  await openShell(app);
  await app.type('shell-input', line);
  await app.press('Enter');
  return app.expect((state) => state.shell === lines + 1 && state, `the answer to ${line}`);
}

// Sends the form that is open, and waits until it has gone.
async function send(app) {
  const { hash } = await app.state();
  await press(app, 'send');
  await app.expect((state) => state.hash !== hash, 'the call');
  await app.poll(async () => !await app.has('send'), 'the form to close');
}

// What a screen reader finds of the lesson.
const lesson = (app) => app.page.evaluate(() => document.getElementById('mirror-lesson').innerText);

// What the program put on the clipboard; the test must be granted clipboard-read.
const clipboard = (app) => app.page.evaluate(() => navigator.clipboard.readText());
async function copied(app, name, pane) {
  await press(app, name, pane);
  return clipboard(app);
}

module.exports = {
  answer, choose, clipboard, copied, fill, forward, lesson, menu, openShell, press, restored, reveal,
  row, saved, send, share, shell, solved, test,
};
