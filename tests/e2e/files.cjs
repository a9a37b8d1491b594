// Session files and links: opened whole, or refused with one message and nothing changed.
'use strict';

const assert = require('assert');
const fs = require('fs');
const { menu, restored, saved, shell, test } = require('./acts.cjs');

const kMegabyte = 1024 * 1024;

// Drops a file on the page; `size` bytes of blanks when there is no text.
async function drop(app, name, text, size = 0) {
  await app.page.evaluate(([fileName, content, blanks]) => {
    const transfer = new DataTransfer();
    const data = blanks > 0 ? new Uint8Array(blanks).fill(32) : content;
    transfer.items.add(new File([data], fileName, { type: 'application/json' }));
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      document.getElementById('canvas').dispatchEvent(
        new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }
  }, [name, text, size]);
}

async function save(app) {
  const [download] = await Promise.all([
    app.page.waitForEvent('download'), menu(app, 'menu-file', 'file-save')]);
  return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), 'utf8') };
}
async function work(app, name) {
  await shell(app, `aws ec2 create-security-group --group-name ${name} --description d`);
  return (await app.state()).hash;
}

// Drops a file that must be refused: one message that says what and where, and nothing changes.
async function refused(app, message, text, size = 0) {
  const before = await saved(app);
  const heard = (await app.said()).length;
  await drop(app, 'bad.json', text, size);
  const said = await app.poll(async () => (await app.said()).length > heard && app.said(), 'a message', 15000);
  await app.settle(5);
  assert.deepStrictEqual((await app.said()).slice(heard), [said[heard]], 'one message');
  assert.match(said[heard], message);
  assert.match(said[heard], /^bad\.json was not opened: /);
  const after = await app.state();
  assert.equal(after.hash, before.hash);
  assert.equal(after.unsaved, false);
}

const kNowhere = ['scenario=no-such', 'page=no-such', 'scenario=../../etc', `%00%ff${'&='.repeat(2000)}`];

// One message about the link that was just opened, and still the first page.
async function lost(app, messages) {
  const said = await app.poll(async () => (await app.said()).length >= messages && app.said(), 'a message');
  await app.settle(3);
  assert.equal((await app.said()).length, messages, `one message: ${said}`);
  const state = await app.state();
  assert.deepStrictEqual([state.scenario, state.page, state.toasts > 0], ['', 'home', true]);
}

exports.tests = [
  test('a saved session opens again, dropped or chosen', 'scenario=open-ssh', async (app) => {
    const hash = await work(app, 'one');
    const file = await save(app);
    assert.equal(file.name, 'skylens-open-ssh-2026-01-05.json');
    assert.notEqual(await work(app, 'two'), hash);
    await drop(app, file.name, file.text);
    await app.expect((state) => state.hash === hash, 'the saved world');
    assert.deepStrictEqual((await app.said()).slice(-1), [`${file.name} is open.`]);
    await work(app, 'three');
    const [chooser] = await Promise.all([
      app.page.waitForEvent('filechooser'), menu(app, 'menu-file', 'file-open')]);
    await chooser.setFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
    await app.expect((state) => state.hash === hash, 'the saved world');
    await saved(app);
    await app.reload();
    assert.equal((await restored(app)).hash, hash);
  }),
  test('files that are no session are refused whole', 'scenario=open-ssh', async (app) => {
    const hash = await work(app, 'kept');
    const { text } = await save(app);
    const lines = text.split('\n');
    await refused(app, /not valid JSON at line \d+ column \d+/, lines.slice(0, -2).join('\n'));
    await refused(app, /not valid JSON at line 1 column 1/, 'hello');
    await refused(app, /format/, '{"format": "skylens.quiz/1"}');
    await refused(app, /format/, '[]');
    await refused(app, /seed/, text.replace('"seed": 7', '"seed": "7"'));
    await refused(app, /"now" must be a time/, text.replace(/"now": "[^"]*"/, '"now": "tomorrow"'));
    await refused(app, /no-such/, text.replace('"scenario": "open-ssh"', '"scenario": "no-such"'));
    await refused(app, /journal/, text.replace('"kind": "call"', '"kind": "cell"'));
    await refused(app, /nested deeper/, '['.repeat(100000));
    await refused(app, /larger than 64 MB/, '', 65 * kMegabyte);
    await app.reload();
    assert.equal((await restored(app)).hash, hash);
  }),
  test('a session that another version made says so', 'scenario=open-ssh', async (app) => {
    await work(app, 'one');
    const { name, text } = await save(app);
    await drop(app, name, text.replace(/"hash": "[^"]*"/, '"hash": "0123456789abcdef"'));
    await app.poll(async () => (await app.said()).length > 0, 'a message');
    assert.deepStrictEqual((await app.said()).filter((line) => !/is open\.: .*another version/.test(line)), []);
  }),
  test('a link to nowhere does not take the place of the work', 'scenario=open-ssh', async (app) => {
    const hash = await work(app, 'kept');
    await saved(app);
    await app.page.evaluate(() => { location.hash = '#scenario=no-such'; });
    await app.poll(async () => (await app.said()).length > 0, 'a message');
    await app.reload();
    const state = await restored(app);
    assert.deepStrictEqual([state.scenario, state.hash], ['open-ssh', hash]);
  }),
  test('another scenario asks before it takes the place of the work', 'scenario=open-ssh', async (app) => {
    const hash = await work(app, 'kept');
    await app.page.evaluate(() => { location.hash = '#scenario=public-bucket'; });
    await app.click('cancel');
    const state = await app.state();
    assert.deepStrictEqual([state.scenario, state.hash], ['open-ssh', hash]);
    await app.page.evaluate(() => { location.hash = '#scenario=public-bucket'; });
    await app.click('Leave it');
    await app.expect((now) => now.scenario === 'public-bucket', 'the other scenario');
  }),
  test('links that lead nowhere say so, once each', 'garbage', async (app) => {
    await lost(app, 1);
    for (const [i, link] of kNowhere.entries()) {
      await app.page.evaluate((to) => { location.hash = `#${to}`; }, link);
      await lost(app, i + 2);
    }
    await app.click('start-open-ssh');
    await app.expect((now) => now.scenario === 'open-ssh', 'the scenario');
  }),
];
