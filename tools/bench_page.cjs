// Measures the page in headless Chromium: what is downloaded, the first usable frame, the work of a
// frame, frames while idle. JSON on stdout.
'use strict';

const fs = require('fs');
const path = require('path');
const { App, launch, serve } = require('../tests/e2e/driver.cjs');

const kSite = path.join(__dirname, '../build/web');
const kFrames = 200;

function packedBytes(folder) {
  let bytes = 0;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) bytes += packedBytes(file);
    else if (entry.name.endsWith('.br')) bytes += fs.statSync(file).size;
  }
  return bytes;
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rounded = (number) => Math.round(number * 100) / 100;

// Milliseconds of interface work a frame, without what the graphics driver does.
async function frameCost(browser, url, link, act) {
  const app = await App.open(browser, url, { link });
  if (act) await act(app);
  await app.settle(10);
  const cost = await app.page.evaluate((frames) => window.skylens.bench(frames), kFrames);
  await app.close();
  return rounded(cost);
}

// Of a browser that has the files in its cache: the second of two visits, five times.
async function firstFrame(browser, url) {
  const times = [];
  for (let i = 0; i < 5; i += 1) {
    const app = await App.open(browser, url, { link: 'scenario=open-ssh' });
    await app.reload();
    times.push(await app.page.evaluate(() => window.skylensReadyMs));
    await app.close();
  }
  return Math.round(median(times));
}

async function idleFrames(browser, url) {
  const app = await App.open(browser, url, { link: 'scenario=open-ssh' });
  await app.page.waitForTimeout(2500);
  const before = await app.frames();
  await app.page.waitForTimeout(2000);
  const drawn = await app.frames() - before;
  await app.close();
  return drawn;
}

async function main() {
  const server = await serve(kSite);
  const browser = await launch();
  const korean = fs.statSync(path.join(kSite, 'fonts/korean.otf.br')).size;
  const all = packedBytes(kSite);
  const figures = {
    downloaded_bytes_without_korean: all - korean,
    downloaded_bytes: all,
    first_frame_ms_median: await firstFrame(browser, server.url),
    frame_ms_scenario: await frameCost(browser, server.url, 'scenario=busy-instance'),
    frame_ms_ten_thousand_rows: await frameCost(browser, server.url, 'gallery/tables'),
    frame_ms_charts: await frameCost(browser, server.url, 'gallery/charts'),
    idle_frames_in_two_seconds: await idleFrames(browser, server.url),
  };
  console.log(JSON.stringify(figures, null, 4));
  await browser.close();
  server.close();
}

main();
