// The program itself: scenarios by link, the lesson, the shell, reload, languages, idleness.
'use strict';

const assert = require('assert');
const { App } = require('./driver.cjs');

// Opens the page at a link, runs the test, then asks that nobody complained meanwhile.
function test(name, link, act, options = {}) {
  return {
    name,
    run: async ({ browser, url }) => {
      const app = await App.open(browser, url, { link, ...options });
      await app.expect((state) => state.restored && state.fonts, 'the saved work and the fonts');
      await act(app);
      assert.deepStrictEqual(app.log, [], 'console');
      assert.deepStrictEqual(await app.violations(), [], 'content security policy');
      await app.close();
    },
  };
}

async function shell(app, line) {
  const lines = (await app.state()).shell;
  if (!(await app.has('shell-input'))) await app.click('dock-shell');
  await app.type('shell-input', line);
  await app.press('Enter');
  return app.expect((state) => state.shell === lines + 1 && state, `the answer to ${line}`);
}

const share = (state, id) => state.tasks.find((task) => task.id === id).share;

exports.tests = [
  test('opens on the home page and starts a scenario', '', async (app) => {
    assert.equal((await app.state()).page, 'home');
    await app.click('start-open-ssh');
    const state = await app.expect((now) => now.scenario === 'open-ssh' && now, 'the scenario');
    assert.equal(state.identity, 'user/alex');
    assert.equal(state.points, 0);
  }),

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

  test('keeps the work over a reload', 'scenario=open-ssh', async (app) => {
    await shell(app, 'aws ec2 create-security-group --group-name kept --description kept');
    const { hash } = await app.state();
    await app.poll(async () => !(await app.state()).unsaved, 'the work to be saved');
    await app.reload();
    const state = await app.expect((now) => now.restored && now, 'the saved work');
    assert.equal(state.scenario, 'open-ssh');
    assert.equal(state.hash, hash);
  }),

  test('speaks Korean', 'scenario=open-ssh', async (app) => {
    assert.equal((await app.state()).language, 'ko');
    const lesson = await app.page.evaluate(() => document.body.innerText);
    assert.match(lesson, /누가 SSH를/);
  }, { locale: 'ko-KR' }),

  test('says once that a link leads nowhere', 'scenario=no-such', async (app) => {
    const state = await app.expect((now) => now.toasts === 1 && now, 'the message');
    assert.equal(state.scenario, '');
  }),

  test('draws nothing while idle', 'scenario=open-ssh', async (app) => {
    await app.page.waitForTimeout(2500);
    const before = await app.frames();
    await app.page.waitForTimeout(2000);
    assert.equal(await app.frames(), before);
  }),
];
