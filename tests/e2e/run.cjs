// Runs the browser tests: node tests/e2e/run.cjs [--site build/web] [words of test names…]
// Every file of this folder that exports `tests` takes part: a list of {name, run({browser, url})}.
// Ends with "N passed, N failed" and status 1 when any failed.
'use strict';

const fs = require('fs');
const path = require('path');
const { launch, serve } = require('./driver.cjs');

const kSecondsMax = 240;   // for one test; a machine that draws in software may be slow

function options(args) {
  const chosen = { site: path.join(__dirname, '../../build/web'), words: [] };
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === '--site') chosen.site = path.resolve(args[i += 1]);
    else chosen.words.push(args[i]);
  }
  return chosen;
}

function collect(words) {
  const tests = [];
  for (const file of fs.readdirSync(__dirname).sort()) {
    if (!file.endsWith('.cjs') || file === 'run.cjs' || file === 'driver.cjs') continue;
    for (const test of require(path.join(__dirname, file)).tests || []) {
      const name = `${path.basename(file, '.cjs')}: ${test.name}`;
      if (words.every((word) => name.includes(word))) tests.push({ name, run: test.run });
    }
  }
  return tests;
}

function limit(work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took more than ${kSecondsMax} s`)), kSecondsMax * 1000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

// Takes test after test from the list. Each worker has a browser of its own: tests copy and paste.
async function work(tests, url, outcomes) {
  const browser = await launch();
  for (let test = tests.shift(); test; test = tests.shift()) {
    const start = Date.now();
    try {
      await limit(test.run({ browser, url }));
      outcomes.passed += 1;
      console.log(`ok    ${test.name} (${Date.now() - start} ms)`);
    } catch (error) {
      outcomes.failed += 1;
      console.log(`FAIL  ${test.name}: ${error.message}`);
    }
    await Promise.all(browser.contexts().map((context) => context.close()));
  }
  await browser.close();
}

async function main() {
  const { site, words } = options(process.argv.slice(2));
  if (!fs.existsSync(path.join(site, 'skylens.wasm'))) {
    console.error(`${site}: no page here; build it first`);
    process.exit(2);
  }
  const server = await serve(site);
  const outcomes = { passed: 0, failed: 0 };
  const tests = collect(words);
  // A test mostly waits for frames and animations, so two share two cores well.
  await Promise.all([work(tests, server.url, outcomes), work(tests, server.url, outcomes)]);
  server.close();
  console.log(`${outcomes.passed} passed, ${outcomes.failed} failed`);
  process.exit(outcomes.failed > 0 ? 1 : 0);
}

main();
