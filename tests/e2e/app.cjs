// The program itself: the first page, the shell, looks, keys, idleness, a crash.
'use strict';

const assert = require('assert');
const fs = require('fs');
const {
  clipboard, copied, lesson, menu, openShell, press, restored, row, saved, share, shell, test,
} = require('./acts.cjs');

const kReadsClipboard = { permissions: ['clipboard-read'] };
const isRed = ([r, g, b]) => r > 190 && g < 150 && b < 150;
const isDark = ([r, g, b]) => r + g + b < 180;
const isLight = ([r, g, b]) => r + g + b > 660;

// How many pixels of a part of the screen are of a kind.
async function count(app, kind, clip) {
  let found = 0;
  for (const [color, times] of await app.colors(clip)) {
    if (kind([color >> 16, (color >> 8) & 255, color & 255])) found += times;
  }
  return found;
}
const canvasSize = (app) => app.page.evaluate(() => {
  const canvas = document.getElementById('canvas');
  return [canvas.width, canvas.height, canvas.clientWidth, canvas.clientHeight];
});

async function drawsNothing(app) {
  await app.page.waitForTimeout(2000);   // what a click left behind: a fading message, a save
  await app.expect((state) => state.toasts === 0 && !state.unsaved, 'quiet', 10000);
  const before = await app.frames();
  await app.page.waitForTimeout(2000);
  assert.equal(await app.frames(), before);
}

const first = [
  test('opens on the home page and starts a scenario', '', async (app) => {
    assert.equal((await app.state()).page, 'home');
    await app.click('start-open-ssh');
    const state = await app.expect((now) => now.scenario === 'open-ssh' && now, 'the scenario');
    assert.equal(state.identity, 'user/alex');
    assert.equal(state.points, 0);
  }),
  test('keeps the work over a reload', 'scenario=open-ssh', async (app) => {
    await shell(app, 'aws ec2 create-security-group --group-name kept --description kept');
    const { hash } = await app.state();
    await saved(app);
    await app.reload();
    const state = await restored(app);
    assert.equal(state.scenario, 'open-ssh');
    assert.equal(state.hash, hash);
  }),
];

const typed = [
  test('answers the shell as the AWS CLI does', 'scenario=open-ssh', async (app) => {
    const state = await shell(app, 'aws sts get-caller-identity');
    assert.match(state.shellOutput, /"Arn": "arn:aws:iam::111111111111:user\/alex"/);
    const refused = await shell(app, 'aws ec2 describe-instances --instance-ids i-1');
    assert.match(refused.shellOutput, /InvalidInstanceID\.Malformed/);
  }),
  test('closes the port and sees Config agree', 'scenario=open-ssh', async (app) => {
    await shell(app, 'aws ec2 revoke-security-group-ingress --group-name shop-web --protocol tcp'
      + ' --port 22 --cidr 0.0.0.0/0');
    await app.expect((state) => share(state, 'close') === 1, 'the port to be closed');
    await shell(app, 'sim advance 10m');
    await app.expect((state) => share(state, 'compliant') === 1, 'the rule to be compliant');
  }),
  test('completes by Tab, remembers by ArrowUp, moves the clock', 'scenario=open-ssh', async (app) => {
    await openShell(app);
    await app.focusText('shell-input');
    await app.page.keyboard.type('aws sts get-caller-i');
    await app.press('Tab');
    await app.press('Enter');
    const completed = await app.expect((state) => state.shell === 1 && state, 'the answer');
    assert.match(completed.shellOutput, /user\/alex/);
    await app.page.keyboard.type('sim advance 5m');
    await app.press('Enter');
    await app.expect((state) => state.now === '2026-01-05T09:45:00Z', 'five minutes later');
    await app.press('ArrowUp');
    await app.press('ArrowUp');
    await app.press('Enter');
    const again = await app.expect((state) => state.shell === 3 && state, 'the answer');
    assert.equal(again.shellOutput, completed.shellOutput);
    await app.press('ArrowUp');
    await app.press('ArrowUp');
    await app.press('ArrowUp');
    await app.press('ArrowDown');
    await app.press('Enter');
    await app.expect((state) => state.now === '2026-01-05T09:50:00Z', 'five minutes more');
  }),
  test('shows an error in red', 'scenario=open-ssh', async (app) => {
    const pane = { x: 205, y: 550, width: 735, height: 140 };
    await shell(app, 'aws sts get-caller-identity');
    assert.equal(await count(app, isRed, pane), 0);
    await shell(app, 'aws ec2 no-such-command');
    assert.ok(await count(app, isRed, pane) > 100);
  }),
  test('copies the last output, and the command of a form', 'scenario=open-ssh', async (app) => {
    const { shellOutput } = await shell(app, 'sim now');
    assert.equal(await copied(app, 'copy-output', 'dock-pane'), shellOutput);
    await app.openPage('ec2-security-groups');
    await press(app, 'do-CreateSecurityGroup');
    await app.type('param-GroupName', 'two words');
    await app.type('param-Description', '{a} & (b); $c');
    const command = await copied(app, 'copy');
    assert.match(command, /^aws ec2 create-security-group /);
    await press(app, 'cancel-form');
    await shell(app, command);
    await row(app, 'two words');
    await app.poll(async () => (await app.state()).selected.startsWith('sg-'), 'the new group');
    assert.equal(await clipboard(app), command);
  }, kReadsClipboard),
];

const looks = [
  test('speaks Korean', 'scenario=open-ssh', async (app) => {
    assert.equal((await app.state()).language, 'ko');
    assert.match(await lesson(app), /누가 SSH를/);
  }, { locale: 'ko-KR' }),
  test('changes language and colours from the menu', 'scenario=open-ssh', async (app) => {
    const pane = { x: 0, y: 50, width: 190, height: 600 };
    assert.ok(await count(app, isDark, pane) > await count(app, isLight, pane));
    await menu(app, 'menu-file', 'look-light');
    await app.expect((state) => !state.dark, 'light');
    assert.ok(await count(app, isLight, pane) > await count(app, isDark, pane));
    assert.equal(await app.page.evaluate(() => document.documentElement.dataset.theme), 'light');
    await menu(app, 'menu-file', 'language-ko');
    await app.poll(async () => /누가 SSH를/.test(await lesson(app)), 'Korean in the mirror');
    assert.equal(await app.page.evaluate(() => document.documentElement.lang), 'ko');
    await app.reload();
    const state = await restored(app);
    assert.deepStrictEqual([state.language, state.dark], ['ko', false]);
  }),
  test('pixel ratio 2: every device pixel, and text on it', 'scenario=open-ssh', async (app) => {
    assert.deepStrictEqual(await canvasSize(app), [2560, 1440, 1280, 720]);
    const text = { x: 955, y: 60, width: 300, height: 320 };
    assert.ok(await count(app, isLight, text) > 1000, 'the brief');
    await app.openPage('ec2-instances');
    await app.expect((state) => state.page === 'ec2-instances', 'the page that was clicked');
  }, { deviceScaleFactor: 2 }),
  test('1920 by 1080', 'scenario=open-ssh', async (app) => {
    assert.deepStrictEqual(await canvasSize(app), [1920, 1080, 1920, 1080]);
    assert.ok(await count(app, isLight, { x: 1600, y: 60, width: 300, height: 320 }) > 250, 'the brief');
    await app.openPage('config-rules');
    await app.expect((state) => state.page === 'config-rules', 'the page that was clicked');
  }, { viewport: { width: 1920, height: 1080 } }),
];

const keys = [
  test('Ctrl+K opens a page by its name', 'scenario=open-ssh', async (app) => {
    await app.press('Control+k');
    await app.item('search-text');
    await app.page.keyboard.type('log gr');
    await app.settle(2);
    await app.press('Enter');
    await app.expect((state) => state.page === 'logs-groups', 'the page');
    await app.press('Control+k');
    await app.item('search-text');
    await app.press('Escape');
    await app.poll(async () => !await app.has('search-text'), 'the search to close');
    assert.equal((await app.state()).page, 'logs-groups');
  }),
  test('Tab reaches the buttons, Enter presses them', 'scenario=open-ssh', async (app) => {
    const seen = [];
    for (let i = 0; i < 12 && !await app.has('clock.step_1h'); i += 1) {
      await app.press('Tab');
      seen.push((await app.said()).at(-1));
      if (seen[i] === 'Forward') await app.press('Enter');
    }
    assert.ok(await app.has('clock.step_1h'), `the menu; Tab went over ${seen}`);
  }),
  test('Space plays and pauses; a hidden page pauses', 'scenario=open-ssh', async (app) => {
    const { now } = await app.state();
    await app.press('Space');
    await app.expect((state) => state.running && state.now > now, 'time to pass');
    await app.press('Space');
    const paused = await app.expect((state) => !state.running && state, 'a pause');
    await app.settle(3);
    assert.equal((await app.state()).now, paused.now);
    await app.click('play');
    await app.expect((state) => state.running, 'time to pass again');
    await app.page.evaluate(() => {
      for (const [key, value] of [['visibilityState', 'hidden'], ['hidden', true]]) {
        Object.defineProperty(document, key, { value, configurable: true });
      }
      document.dispatchEvent(new Event('visibilitychange'));
    });
    const hidden = await app.expect((state) => !state.running && state, 'a pause');
    assert.equal(hidden.unsaved, false, 'and the work is saved at once');
  }),
];

const calm = [
  test('draws nothing while idle', 'scenario=open-ssh', drawsNothing),
  test('draws nothing while a form is open', 'scenario=open-ssh', async (app) => {
    await app.openPage('ec2-security-groups');
    await press(app, 'do-CreateSecurityGroup');
    await app.type('param-GroupName', 'quiet');
    await drawsNothing(app);
    assert.ok(await app.has('param-GroupName'));
  }),
  test('a crash hands out seed and journal; the work is there again', 'scenario=open-ssh', async (app) => {
    await shell(app, 'aws ec2 create-security-group --group-name survives --description d');
    const { hash } = await saved(app);
    await app.page.evaluate(() => window.skylens.crash('A crash that was asked for.'));
    await app.poll(() => app.page.evaluate(() => !document.getElementById('crash').hidden), 'the overlay');
    assert.match(await app.page.innerText('#crash'), /A crash that was asked for\.[^]*seed 7 · open-ssh/);
    const [download] = await Promise.all([app.page.waitForEvent('download'), app.page.click('#crash-download')]);
    const report = fs.readFileSync(await download.path(), 'utf8');
    assert.match(report, /journal:\n\{"format":"skylens\.session\/1"/);
    assert.match(report, /"seed":7[^]*survives/);
    await Promise.all([app.page.waitForEvent('load'), app.page.click('#crash-reload')]);
    await app.ready();
    assert.equal((await restored(app)).hash, hash);
  }),
];

exports.tests = [...first, ...typed, ...looks, ...keys, ...calm];
