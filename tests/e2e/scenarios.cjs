// Scenarios solved as a person solves them: by looking, clicking, filling in forms and typing.
'use strict';

const assert = require('assert');
const {
  answer, choose, copied, forward, press, reveal, row, send, share, solved, test,
} = require('./acts.cjs');

const kReadsClipboard = { permissions: ['clipboard-read'] };

// The value beside a name in the tree of a JSON document.
const shows = (app, text) => app.poll(async () => (await app.items())
  .some((item) => item.text.includes(text) && item.visible), `"${text}" in sight`);

exports.tests = [
  test('open-ssh: found, answered, closed and seen compliant', '', async (app) => {
    await app.click('start-open-ssh');
    await app.expect((state) => state.scenario === 'open-ssh', 'the scenario');
    await app.click('nav-cloudtrail-history');
    await row(app, 'AuthorizeSecurityGroupIngress');
    console.log((await app.items()).filter((i) => i.visible && i.window.includes('page')).map((i) => i.text).join(' | '));
    await answer(app, 'who/userName', 'dana', true);
    await solved(app, 'who');
    await answer(app, 'when/time', '2026-01-05T09:19:00Z');
    await solved(app, 'when');
    await choose(app, 'answer-which/who', 'CloudTrail', 'lesson');
    await choose(app, 'answer-which/what', 'Config', 'lesson');
    await choose(app, 'answer-which/load', 'CloudWatch', 'lesson');
    await solved(app, 'which');

    await app.click('nav-ec2-security-groups');
    await row(app, 'shop-web');
    assert.equal((await app.item('remove-inbound')).disabled, true);
    await row(app, 'tcp', 1);
    await press(app, 'remove-inbound');
    assert.match(await copied(app, 'copy', 'page'),
      /^aws ec2 revoke-security-group-ingress --group-id sg-\w+ --security-group-rule-ids sgr-\w+$/);
    await send(app);
    await solved(app, 'close');
    assert.equal(share(await app.state(), 'compliant'), 0);
    await forward(app, 'until_compliance');
    await solved(app, 'compliant');
    const state = await app.state();
    assert.equal(state.points, 13);
    console.log((await app.items()).filter((i) => i.visible && i.window.includes('lesson')).map((i) => i.text).join(' | '));
  }, kReadsClipboard),
];
