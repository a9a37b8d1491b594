// The browser platform, tried on the gallery's page "Platform".
'use strict';

const assert = require('assert');
const fs = require('fs');
const { App } = require('./driver.cjs');

const kPage = 'gallery/platform';

// Opens the page, runs the test, then asks that nobody complained meanwhile.
function test(name, act, options = {}) {
  return {
    name,
    run: async ({ browser, url }) => {
      const app = await App.open(browser, url, { link: kPage, ...options });
      await act(app);
      const allowed = options.allowedLog || (() => false);
      assert.deepStrictEqual(app.log.filter((line) => !allowed(line)), [], 'console');
      assert.deepStrictEqual(await app.violations(), [], 'content security policy');
      await app.close();
    },
  };
}

const value = (app, key) => app.state().then((state) => state[key]);
const focused = (app) => app.page.evaluate(() => document.activeElement.id);

async function composeKorean(app) {
  const session = await app.context.newCDPSession(app.page);
  for (const text of ['ㅎ', '하', '한']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
    await app.settle(2);
  }
  const shown = await app.page.evaluate(() => {
    const agent = document.getElementById('text-agent');
    return { text: agent.value, opacity: getComputedStyle(agent).opacity, left: agent.getBoundingClientRect().left };
  });
  await session.send('Input.insertText', { text: '한' });
  await app.settle(2);
  return shown;
}

async function dropFile(app, name, text) {
  await app.page.evaluate(([fileName, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], fileName, { type: 'text/plain' }));
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      document.getElementById('canvas').dispatchEvent(
        new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }
  }, [name, text]);
}

// The canvas's pixels, as the browser would compress them: the same twice when nothing changed.
const picture = (app) => app.page.screenshot();

const input = [
  test('opens within its time and says nothing', async (app) => {
    assert.equal(await value(app, 'section'), 'platform');
    assert.equal(await value(app, 'fonts'), true);
    assert.ok(await app.page.evaluate(() => document.getElementById('splash').classList.contains('done')));
    assert.equal(await app.page.title(), 'Widget gallery · skylens');
  }),
  test('click, double click, right click', async (app) => {
    const item = await app.click('count');
    await app.expect((state) => state.clicks === 1, 'one click');
    await app.page.mouse.dblclick(item.cx, item.cy);
    await app.expect((state) => state.doubleClicks === 1, 'a double click');
    await app.page.mouse.click(item.cx, item.cy, { button: 'right' });
    await app.expect((state) => state.rightClicks === 1, 'a right click');
  }),
  test('Latin text by keys, with arrows and Backspace', async (app) => {
    await app.focusText('name');
    await app.page.keyboard.type('cpu-higX');
    await app.press('Backspace');
    await app.page.keyboard.type('h');
    await app.press('Home');
    await app.page.keyboard.type('é');
    await app.expect((state) => state.name === 'écpu-high', 'écpu-high');
  }),
  test('Korean text by composition, shown at the caret while it lasts', async (app) => {
    await app.focusText('name');
    const shown = await composeKorean(app);
    assert.equal(shown.text, '한');
    assert.equal(shown.opacity, '1');
    assert.ok(shown.left > 200, 'the composition stands at the caret');
    await app.page.keyboard.type(' a');
    await app.expect((state) => state.name === '한 a', '한 a');
    await app.expect((state) => state.koreanFont, 'the Korean font, because Hangul was typed');
  }),
  test('several lines: Enter, and Enter of a soft keyboard', async (app) => {
    await app.focusText('note');
    await app.page.keyboard.type('one');
    await app.press('Enter');
    await app.page.keyboard.type('two');
    await app.page.evaluate(() => document.getElementById('text-agent').dispatchEvent(
      new InputEvent('beforeinput', { inputType: 'insertLineBreak', bubbles: true, cancelable: true })));
    await app.settle(2);
    await app.page.keyboard.type('three');
    await app.expect((state) => state.note === 'one\ntwo\nthree', 'three lines');
  }),
  test('copy, cut and paste through the clipboard, with no permission asked', async (app) => {
    await app.type('name', '복사 copy');
    await app.press('Control+a');
    await app.press('Control+c');
    await app.focusText('note');
    await app.press('Control+v');
    await app.expect((state) => state.note === '복사 copy', 'pasted');
    await app.focusText('name');
    await app.press('Control+a');
    await app.press('Control+x');
    await app.expect((state) => state.name === '', 'cut');
    await app.focusText('note');
    await app.press('Control+End');
    await app.press('Control+v');
    await app.expect((state) => state.note === '복사 copy복사 copy', 'pasted again');
  }),
  test('a button copies', async (app) => {
    await app.type('name', 'i-0abcd');
    await app.click('copy_name');
    await app.focusText('note');
    await app.press('Control+v');
    await app.expect((state) => state.note === 'i-0abcd', 'what the button copied');
  }),
  test('wheel scrolls the list under the pointer, Ctrl+wheel is left to the browser', async (app) => {
    const line = (await app.items()).find((item) => item.key === 'crash');
    await app.page.mouse.move(line.x + 100, 600);
    await app.settle(2);
    await app.page.mouse.wheel(0, 200);
    await app.expect((state) => state.scroll > 100, 'scrolled');
    const taken = await app.page.evaluate(() => {
      const event = new WheelEvent('wheel', { deltaY: 100, ctrlKey: true, bubbles: true, cancelable: true });
      document.getElementById('canvas').dispatchEvent(event);
      return event.defaultPrevented;
    });
    assert.equal(taken, false);
  }),
  test('a drag goes on outside the window and ends there', async (app) => {
    const item = await app.item('level');
    await app.page.mouse.move(item.cx, item.cy);
    await app.settle(2);
    await app.page.mouse.down();
    await app.settle(2);
    await app.page.mouse.move(item.cx + 60, item.cy, { steps: 4 });
    await app.page.mouse.move(-50, -50, { steps: 3 });
    await app.expect((state) => state.level === 0, 'the slider at its left end');
    await app.page.mouse.up();
    await app.expect((state) => !state.mouseDown, 'the button released');
  }),
  test('keys: the browser keeps its own, Tab moves the focus, F6 reads the text', async (app) => {
    const kept = await app.page.evaluate(() => {
      const press = (code, key, extra = {}) => {
        const event = new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...extra });
        document.getElementById('canvas').dispatchEvent(event);
        document.getElementById('canvas').dispatchEvent(new KeyboardEvent('keyup', { code, key, bubbles: true, ...extra }));
        return event.defaultPrevented;
      };
      return {
        reload: press('F5', 'F5'), tools: press('F12', 'F12'), zoom: press('Equal', '=', { ctrlKey: true }),
        find: press('KeyF', 'f', { ctrlKey: true }), back: press('ArrowLeft', 'ArrowLeft', { altKey: true }),
        tab: press('Tab', 'Tab'), down: press('ArrowDown', 'ArrowDown'), search: press('KeyK', 'k', { ctrlKey: true }),
      };
    });
    assert.deepStrictEqual(kept, {
      reload: false, tools: false, zoom: false, find: false, back: false, tab: true, down: true, search: true,
    });
    await app.press('F6');
    assert.equal(await focused(app), 'mirror');
    await app.press('F6');
    assert.equal(await focused(app), 'canvas');
  }),
  test('shortcuts work under a Korean layout', async (app) => {
    await app.type('name', 'abc');
    await app.page.evaluate(() => document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { code: 'KeyA', key: 'ㅁ', ctrlKey: true, bubbles: true, cancelable: true })));
    await app.settle(2);
    await app.page.evaluate(() => document.activeElement.dispatchEvent(
      new KeyboardEvent('keyup', { code: 'KeyA', key: 'ㅁ', bubbles: true })));
    await app.page.keyboard.insertText('x');
    await app.expect((state) => state.name === 'x', 'all of it replaced');
  }),
];

const screen = [
  test('pixel ratio 2: the canvas holds every device pixel', async (app) => {
    const size = await app.page.evaluate(() => {
      const canvas = document.getElementById('canvas');
      return [canvas.width, canvas.height, canvas.clientWidth, canvas.clientHeight];
    });
    assert.deepStrictEqual(size, [2560, 1440, 1280, 720]);
    assert.equal(await value(app, 'scale'), 2);
  }, { deviceScaleFactor: 2 }),
  test('a pixel ratio between whole numbers', async (app) => {
    assert.equal(await app.page.evaluate(() => document.getElementById('canvas').width), 1600);
    assert.equal(await value(app, 'scale'), 1.25);
  }, { deviceScaleFactor: 1.25 }),
  test('resize', async (app) => {
    await app.page.setViewportSize({ width: 900, height: 640 });
    await app.expect((state) => state.width === 900 && state.height === 640, '900 by 640');
    await app.settle(2);
    assert.equal(await app.page.evaluate(() => document.getElementById('canvas').width), 900);
    await app.click('count');
    await app.expect((state) => state.clicks === 1, 'a click after it');
  }),
  test('idle: no frame in two seconds', async (app) => {
    await app.page.mouse.move(640, 400);
    await app.page.waitForTimeout(1500);
    const before = await app.frames();
    await app.page.waitForTimeout(2000);
    assert.equal(await app.frames() - before, 0);
  }),
  test('a text field with the focus is idle, too', async (app) => {
    await app.focusText('name');
    await app.page.waitForTimeout(1500);
    const before = await app.frames();
    await app.page.waitForTimeout(2000);
    assert.equal(await app.frames() - before, 0);
  }),
  test('drawing all the time, and only what changed', async (app) => {
    await app.click('continuous');
    await app.page.mouse.move(2, 700);
    await app.page.waitForTimeout(1000);
    const frames = await app.frames();
    const drawn = await app.page.evaluate(() => window.skylens.drawn());
    await app.page.waitForTimeout(1000);
    assert.ok(await app.frames() - frames > 5, 'frames are run');
    assert.equal(await app.page.evaluate(() => window.skylens.drawn()) - drawn, 0);
  }),
  test('the graphics context is lost and comes back', async (app) => {
    await app.page.mouse.move(2, 700);
    await app.page.waitForTimeout(800);
    const before = await picture(app);
    await app.page.evaluate(() => {
      const canvas = document.getElementById('canvas');
      window.lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
      window.lose.loseContext();
    });
    await app.page.waitForTimeout(300);
    await app.page.evaluate(() => window.lose.restoreContext());
    await app.page.waitForTimeout(300);
    await app.settle(4);
    const after = await picture(app);
    assert.ok(before.equals(after), 'the same picture as before');
    await app.click('count');
    await app.expect((state) => state.clicks === 1, 'a click after it');
  }, { allowedLog: (line) => /CONTEXT_LOST_WEBGL|context lost|WebGL/i.test(line) }),
];

const machine = [
  test('stored, and there after a reload', async (app) => {
    await app.type('note', 'kept 보관');
    await app.click('store');
    await app.expect((state) => state.stored === 'gallery/note', 'stored');
    await app.reload();
    await app.click('load');
    await app.expect((state) => state.loaded === 'kept 보관', 'loaded');
    await app.click('erase');
    await app.expect((state) => state.stored === 'gallery/note', 'erased');
    await app.click('load');
    await app.expect((state) => state.loaded === '(nothing)', 'nothing');
  }),
  test('settings outlive a reload: theme and language', async (app) => {
    await app.click('theme');
    await app.expect((state) => !state.dark, 'light');
    await app.click('language');
    await app.expect((state) => state.korean && state.koreanFont, 'Korean');
    assert.equal(await app.page.evaluate(() => document.documentElement.lang), 'ko');
    await app.reload();
    assert.equal(await value(app, 'dark'), false);
    assert.equal(await value(app, 'korean'), true);
    assert.equal(await app.page.evaluate(() => document.documentElement.dataset.theme), 'light');
  }),
  test('download', async (app) => {
    await app.type('note', 'inhalt 내용');
    const [download] = await Promise.all([app.page.waitForEvent('download'), app.click('download')]);
    assert.equal(download.suggestedFilename(), '메모 note.txt');
    assert.equal(fs.readFileSync(await download.path(), 'utf8'), 'inhalt 내용');
  }),
  test('a file dropped on the page', async (app) => {
    await dropFile(app, 'session 세션.json', '{"a":1}');
    await app.expect((state) => state.fileName === 'session 세션.json' && state.fileText === '{"a":1}', 'the file');
  }),
  test('a file chosen', async (app) => {
    const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), app.click('pick')]);
    await chooser.setFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
    await app.expect((state) => state.fileName === 'note.txt' && state.fileText === 'hello', 'the file');
  }),
  test('links: a section goes into the address, Back returns, an address opens', async (app) => {
    await app.click('forms');
    await app.expect((state) => state.section === 'forms', 'the section');
    assert.ok(app.page.url().endsWith('#gallery/forms'));
    await app.page.goBack();
    await app.expect((state) => state.section === 'platform', 'the section before');
    await app.page.evaluate(() => { location.hash = '#gallery/texts'; });
    await app.expect((state) => state.section === 'texts', 'the section of the address');
  }),
  test('documentation opens in a new tab without a way back', async (app) => {
    await app.context.route('https://docs.aws.amazon.com/**', (route) => route.fulfill({ body: 'docs' }));
    const [opened] = await Promise.all([app.context.waitForEvent('page'), app.click('docs')]);
    await opened.waitForURL('https://docs.aws.amazon.com/');
    assert.equal(await opened.evaluate(() => window.opener), null);
  }),
  test('screen readers: regions, actions, announcements', async (app) => {
    const text = () => app.page.evaluate(() => document.getElementById('mirror-lesson').innerText);
    assert.match(await text(), /Widget gallery/);
    await app.page.evaluate(() => document.querySelector('#mirror-lesson button').click());
    await app.expect((state) => state.clicks === 1, 'the action');
    await app.type('note', '<b>said</b>');
    await app.click('announce');
    const said = () => app.page.evaluate(() => document.getElementById('announce-polite').textContent);
    await app.poll(async () => await said() === '<b>said</b>', 'the announcement, as text');
  }),
  test('follows the system when colours or contrast change', async (app) => {
    assert.equal(await value(app, 'dark'), true);
    await app.page.emulateMedia({ colorScheme: 'light' });
    await app.expect((state) => !state.dark, 'light');
  }),
  test('speaks the browser’s language', async (app) => {
    await app.expect((state) => state.korean && state.koreanFont, 'Korean');
    assert.equal(await app.page.evaluate(() => document.documentElement.lang), 'ko');
  }, { locale: 'ko-KR' }),
  test('a crash shows what happened and hands out a report', async (app) => {
    const item = await app.item('crash');
    await app.page.mouse.click(item.cx, item.cy);
    await app.poll(() => app.page.evaluate(() => !document.getElementById('crash').hidden), 'the overlay');
    assert.match(await app.page.innerText('#crash'), /A crash that was asked for\.[^]*seed 7/);
    const [download] = await Promise.all([app.page.waitForEvent('download'), app.page.click('#crash-download')]);
    assert.match(fs.readFileSync(await download.path(), 'utf8'), /journal:\n\{"journal":\[\]\}/);
    await Promise.all([app.page.waitForEvent('load'), app.page.click('#crash-reload')]);
    await app.ready();
    await app.click('count');
  }),
];

const kPhone = { hasTouch: true, isMobile: true, viewport: { width: 1000, height: 700 } };

async function touch(app, kind, x, y) {
  app.session = app.session || await app.context.newCDPSession(app.page);
  const touchPoints = kind === 'touchEnd' ? [] : [{ x, y, id: 1 }];
  await app.session.send('Input.dispatchTouchEvent', { type: kind, touchPoints });
}

const fingers = [
  test('a tap clicks', async (app) => {
    const item = await app.item('count');
    await app.page.touchscreen.tap(item.cx, item.cy);
    await app.expect((state) => state.clicks === 1 && state.touch, 'a click by touch');
    await app.page.touchscreen.tap(item.cx, item.cy);
    await app.expect((state) => state.clicks === 2, 'another');
  }, kPhone),
  test('a tap into a text field opens the keyboard', async (app) => {
    const item = await app.item('name');
    await app.page.touchscreen.tap(item.cx, item.cy);
    await app.poll(async () => await focused(app) === 'text-agent', 'the text agent');
    await app.page.keyboard.insertText('터치');
    await app.expect((state) => state.name === '터치', 'the text');
  }, kPhone),
  test('a long press is a right click', async (app) => {
    const item = await app.item('count');
    await touch(app, 'touchStart', item.cx, item.cy);
    await app.page.waitForTimeout(700);
    await touch(app, 'touchEnd');
    await app.expect((state) => state.rightClicks === 1 && state.clicks === 0, 'a right click');
  }, kPhone),
  test('a drag scrolls a list and does not press what is under it', async (app) => {
    const crash = (await app.items()).find((item) => item.key === 'crash');
    const x = crash.x + 60;
    await touch(app, 'touchStart', x, 560);
    for (let y = 550; y >= 420; y -= 10) await touch(app, 'touchMove', x, y);
    await app.page.waitForTimeout(200);
    await touch(app, 'touchEnd');
    await app.expect((state) => state.scroll > 80 && state.clicks === 0, 'scrolled');
  }, kPhone),
  test('a drag on a slider moves it', async (app) => {
    const item = await app.item('level');
    await touch(app, 'touchStart', item.cx, item.cy);
    for (let dx = 10; dx <= 120; dx += 10) await touch(app, 'touchMove', item.cx + dx, item.cy);
    await touch(app, 'touchEnd');
    await app.expect((state) => state.level > 60, 'the slider moved');
  }, kPhone),
];

exports.tests = [...input, ...screen, ...machine, ...fingers];
