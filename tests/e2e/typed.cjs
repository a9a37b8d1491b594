// Every other scenario solved in the page by typing: each step of its solution as a line of the
// shell, each answer into the lesson. `skylens run FILE --commands` says what to type.
'use strict';

const assert = require('assert');
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { answer, choose, press, shell, test } = require('./acts.cjs');

const kRoot = path.join(__dirname, '../..');
const kProgram = process.env.SKYLENS || path.join(kRoot, 'build/native/skylens');
const kByHand = ['open-ssh', 'public-bucket', 'busy-instance'];  // scenarios.cjs clicks through these

const read = (id) => JSON.parse(fs.readFileSync(path.join(kRoot, `scenarios/${id}.json`), 'utf8'));
const ids = () => fs.readdirSync(path.join(kRoot, 'scenarios'))
  .filter((name) => name.endsWith('.json') && !name.includes('.schema.'))
  .map((name) => name.slice(0, -5)).filter((id) => !kByHand.includes(id));

function lines(id) {
  const file = path.join(kRoot, `scenarios/${id}.json`);
  return execFileSync(kProgram, ['run', file, '--commands'], { encoding: 'utf8' })
    .split('\n').filter((line) => line);
}

// Types an answer, or chooses the option that stands for it.
async function give(app, scenario, where, value) {
  const [taskId, fieldId] = where.split('/');
  const task = scenario.tasks.find((one) => one.id === taskId);
  const field = task.fields.find((one) => one.id === fieldId);
  if (!field.options) return answer(app, where, value, true);
  const option = field.options.find((one) => one.value === value);
  return choose(app, `answer-${where}`, option.label.en, 'lesson');
}

async function solve(app, id) {
  const scenario = read(id);
  await press(app, `start-${id}`);
  await app.expect((state) => state.scenario === id && state, 'the scenario');
  for (const line of lines(id)) {
    const [, where, value] = /^answer (\S+) (.*)$/.exec(line) || [];
    if (where) await give(app, scenario, where, value);
    else await shell(app, line);
  }
  const points = scenario.tasks.reduce((sum, task) => sum + task.points, 0);
  await app.expect((state) => state.points >= points - 1e-9 && state, 'all points').catch(async () => {
    const state = await app.state();
    assert.deepStrictEqual(state.tasks.filter((task) => task.share < 1), [], 'tasks that are not done');
  });
}

exports.tests = ids().map((id) => test(`${id}: solved by typing`, '', (app) => solve(app, id)));
