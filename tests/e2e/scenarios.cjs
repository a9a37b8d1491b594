// Scenarios solved as a person solves them: by looking, clicking, filling in forms and typing.
'use strict';

const assert = require('assert');
const {
  answer, choose, clipboard, copied, fill, forward, lesson, press, reveal, row, saved, send, share, shell,
  solved, test,
} = require('./acts.cjs');

const kReadsClipboard = { permissions: ['clipboard-read'] };

// Points at a line of a JSON document on the page and copies its value.
async function copyOfLine(app, path) {
  await reveal(app, `line/${path}`, 'page');
  const line = await app.item(`line/${path}`);
  await app.page.mouse.move(line.cx, line.cy);
  await app.settle(2);
  return copied(app, `copy/${path}`);
}

async function start(app, id) {
  await press(app, `start-${id}`);
  const state = await app.expect((now) => now.scenario === id && now, 'the scenario');
  assert.equal(state.points, 0);
}

// All points, and the lesson tells what happened.
async function finished(app, points, words) {
  const state = await app.state();
  assert.equal(state.points, points);
  assert.deepStrictEqual(state.tasks.filter((task) => task.share < 1), []);
  await app.poll(async () => words.test(await lesson(app)), `${words} in the lesson`);
}

// Edits the document that a form begins with, as a person would in its field.
async function edit(app, param, change) {
  await reveal(app, `param-${param}`, 'page');
  await app.focusText(`param-${param}`);
  await app.press('ControlOrMeta+a');
  await app.press('ControlOrMeta+c');
  const document = JSON.parse(await clipboard(app));
  change(document);
  await app.page.keyboard.insertText(JSON.stringify(document));
  await app.settle(2);
}

exports.tests = [
  test('open-ssh: found in the trail, closed by a form, seen compliant, asked', '', async (app) => {
    await start(app, 'open-ssh');
    await app.openPage('cloudtrail-history');
    await row(app, 'AuthorizeSecurityGroupIngress');
    await press(app, 'line/requestParameters/ipPermissions/items');
    await press(app, 'line/requestParameters/ipPermissions/items/0');
    assert.equal(await copyOfLine(app, 'requestParameters/ipPermissions/items/0/fromPort'), '22');
    const who = await copyOfLine(app, 'userIdentity/userName');
    await answer(app, 'who/userName', who, true);
    await solved(app, 'who');
    await answer(app, 'when/time', await copyOfLine(app, 'eventTime'));
    await solved(app, 'when');
    await choose(app, 'answer-which/who', 'CloudTrail', 'lesson');
    await choose(app, 'answer-which/what', 'CloudTrail', 'lesson');
    await choose(app, 'answer-which/load', 'CloudWatch', 'lesson');
    await app.expect((state) => share(state, 'which') > 0 && share(state, 'which') < 1, 'a part');
    assert.match(await lesson(app), /only Config keeps the whole configuration/);
    await choose(app, 'answer-which/what', 'Config', 'lesson');
    await solved(app, 'which');

    await app.openPage('ec2-security-groups');
    await row(app, 'shop-web');
    assert.equal((await app.item('remove-inbound')).disabled, true);
    await row(app, 'tcp', 1);
    await press(app, 'remove-inbound');
    assert.match(await copied(app, 'copy'),
      /^aws ec2 revoke-security-group-ingress --group-id sg-\w+ --security-group-rule-ids sgr-\w+$/);
    await send(app);
    await solved(app, 'close');
    assert.equal(share(await app.state(), 'compliant'), 0);
    assert.doesNotMatch(await lesson(app), /Config detects; it does not prevent/);
    await forward(app, 'until_compliance');
    await solved(app, 'compliant');
    await finished(app, 13, /Config detects; it does not prevent/);

    await press(app, 'open-ssh-1-0', 'lesson');
    await press(app, 'check-open-ssh-1', 'lesson');
    await app.poll(async () => !await app.has('open-ssh-1-0'), 'the reasons in place of the choices');
    await saved(app);
    await app.reload();
    await app.expect((state) => state.points === 13, 'the points after a reload');
    await reveal(app, 'check-open-ssh-2', 'lesson');
    assert.equal(await app.has('check-open-ssh-1'), false, 'it is not asked again');
  }, kReadsClipboard),

  test('public-bucket: closed and put right by the forms of its page', '', async (app) => {
    await start(app, 'public-bucket');
    await answer(app, 'who/userName', 'mira', true);
    await app.expect((state) => state.hash && share(state, 'who') === 0, 'a wrong answer');
    await answer(app, 'who/userName', 'noah', true);
    await answer(app, 'how/first', 'DeleteBucketPublicAccessBlock');
    await answer(app, 'how/second', 'PutBucketPolicy');
    await answer(app, 'since/time', '2026-02-02T08:46:00Z', true);
    await solved(app, 'since');
    await app.openPage('s3-buckets');
    await row(app, 'acme-invoices');
    await press(app, 'do-PutPublicAccessBlock');
    await send(app);
    await app.expect((state) => share(state, 'private') > 0, 'a part');
    await press(app, 'do-DeleteBucketPolicy');
    await send(app);
    await solved(app, 'private');
    await press(app, 'do-PutBucketVersioning');
    await send(app);
    await app.openPage('config-rules');
    await forward(app, 'step_15m');
    await solved(app, 'clean');
    await finished(app, 13, /Config/);
  }),

  test('denied: the three policies read and widened in their forms', '', async (app) => {
    await start(app, 'denied');
    await choose(app, 'answer-which/jin', 'Permissions boundary', 'lesson');
    await choose(app, 'answer-which/sora', 'Resource-based policy (the bucket policy)', 'lesson');
    await choose(app, 'answer-which/minho', 'Service control policy', 'lesson');
    await solved(app, 'which');
    await choose(app, 'answer-how/jin', 'No policy of that type allows it (implicit deny)', 'lesson');
    await choose(app, 'answer-how/sora', 'A statement denies it (explicit deny)', 'lesson');
    await choose(app, 'answer-how/minho', 'A statement denies it (explicit deny)', 'lesson');
    await solved(app, 'how');

    await app.openPage('iam-policies');
    await row(app, 'developer-boundary');
    await press(app, 'do-CreatePolicyVersion');
    await edit(app, 'PolicyDocument', ({ Statement: [first] }) => first.Action.push('sns:CreateTopic'));
    await send(app);
    await solved(app, 'boundary');

    await app.openPage('s3-buckets');
    await row(app, 'shop-reports-2026');
    await press(app, 'do-PutBucketPolicy');
    await edit(app, 'Policy', ({ Statement: [{ Condition: { NotIpAddress } }] }) => {
      NotIpAddress['aws:SourceIp'] = [].concat(NotIpAddress['aws:SourceIp'], '203.0.113.0/24');
    });
    await send(app);
    await press(app, 'do-PutBucketVersioning');
    await send(app);
    await solved(app, 'bucket');

    await app.openPage('organizations-policies');
    await row(app, 'home-regions');
    await press(app, 'do-UpdatePolicy');
    await edit(app, 'Content', ({ Statement: [{ Condition: { StringNotEquals } }] }) => {
      StringNotEquals['aws:RequestedRegion'] = [].concat(
        StringNotEquals['aws:RequestedRegion'], 'ap-northeast-2');
    });
    await send(app);
    await solved(app, 'scp');
    await finished(app, 15, /One question, many judges/);
  }, kReadsClipboard),

  test('busy-instance: alarms by forms and in the shell, mail confirmed in the inbox', '', async (app) => {
    await start(app, 'busy-instance');
    await answer(app, 'when/detailed', '09:05');
    await answer(app, 'when/basic', '09:11', true);
    await solved(app, 'when');
    await choose(app, 'answer-why/cause', "Its period is shorter than the metric's interval", 'lesson');
    await solved(app, 'why');

    await app.openPage('ec2-instances');
    await row(app, 'shop-1');
    await press(app, 'do-MonitorInstances');
    await send(app);
    await app.openPage('sns-inbox');
    const mail = (await app.items()).find((item) => item.key.startsWith('confirm-') && item.visible);
    await app.click(mail.key);
    await app.openPage('cloudwatch-alarms');
    await row(app, 'shop-1-cpu');
    await press(app, 'do-PutMetricAlarm-edit');
    await fill(app, 'EvaluationPeriods', '3');
    await press(app, 'more');
    await fill(app, 'DatapointsToAlarm', '2');
    await fill(app, 'AlarmActions', 'arn:aws:sns:us-east-1:111111111111:ops-alerts');
    await send(app);
    await forward(app, 'step_15m');
    await solved(app, 'minute');
    await solved(app, 'mail');

    await app.openPage('ec2-instances');
    await row(app, 'batch-1');
    await press(app, 'tab-json');
    const batch = await copyOfLine(app, 'InstanceId');
    await shell(app, 'aws cloudwatch put-metric-alarm --alarm-name batch-1-idle --namespace AWS/EC2'
      + ` --metric-name CPUUtilization --dimensions Name=InstanceId,Value=${batch}`
      + ' --statistic Average --period 300 --evaluation-periods 2 --threshold 5'
      + ' --comparison-operator LessThanThreshold --alarm-actions arn:aws:automate:us-east-1:ec2:stop');
    await shell(app, 'sim advance 40m');
    await solved(app, 'idle');
    await app.openPage('cloudwatch-alarms');
    await row(app, 'batch-1-idle');
    await press(app, 'do-PutMetricAlarm-edit');
    await press(app, 'more');
    await fill(app, 'TreatMissingData', 'notBreaching');
    await send(app);
    await forward(app, 'step_15m');
    await solved(app, 'missing');
    await finished(app, 18, /missing/);
  }, kReadsClipboard),
];
