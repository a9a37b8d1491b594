// Drives the real page in headless Chromium. Items of the canvas are found by their label through
// the program's own registry (window.skylens.items()); mouse and keys are real browser input.
'use strict';

const fs = require('fs');
const http = require('http');
const path = require('path');
const { chromium } = require('playwright-core');

const kTypes = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.json': 'application/json',
  '.webmanifest': 'application/manifest+json', '.otf': 'font/otf', '.txt': 'text/plain',
};

// Pages whose id does not begin with the name of their group in the navigation.
const PAGE_GROUPS = { sns: 'messaging', sqs: 'messaging', lambda: 'messaging', firehose: 'messaging',
  acm: 'elb', logs: 'cloudwatch' };

// Serves a folder as a static host does; nothing outside of it.
function serve(root) {
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const file = path.join(root, name.endsWith('/') ? `${name}index.html` : name);
    if (!file.startsWith(root) || !fs.existsSync(file) || !fs.statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const stat = fs.statSync(file);
    const tag = `"${stat.size}-${stat.mtimeMs}"`;
    const headers = {
      'content-type': kTypes[path.extname(file)] || 'application/octet-stream',
      'content-length': stat.size, 'cache-control': 'no-cache', etag: tag,
    };
    if (request.headers['if-none-match'] === tag) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(fs.readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({
      url: `http://127.0.0.1:${server.address().port}/`,
      close: () => server.close(),
    }));
  });
}

function launch() {
  return chromium.launch({
    executablePath: process.env.SKYLENS_CHROMIUM || '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic',
      '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--force-color-profile=srgb'],
  });
}

class App {
  constructor(page, context) {
    this.page = page;
    this.context = context;
    this.log = [];   // everything the console said, errors of the page, policy violations
    page.on('console', (message) => this.log.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.log.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => {
      // A reload gives up what was still on its way.
      if (request.failure().errorText !== 'net::ERR_ABORTED') this.log.push(`failed: ${request.url()}`);
    });
  }

  // Opens the page in a fresh profile. `link` is what follows '#'; other options are Playwright's
  // for a context (viewport, deviceScaleFactor, hasTouch, colorScheme, locale).
  static async open(browser, url, { link = '', ...options } = {}) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 }, colorScheme: 'dark', locale: 'en-US',
      permissions: [], ...options,
    });
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.violations = [];
      document.addEventListener('securitypolicyviolation',
        (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
      window.said = [];
      document.addEventListener('DOMContentLoaded', () => {
        for (const id of ['announce-polite', 'announce-assertive']) {
          const live = document.getElementById(id);
          new MutationObserver(() => window.said.push(live.textContent.replace(/\u00a0$/, '')))
            .observe(live, { childList: true });
        }
      });
    });
    const app = new App(page, context);
    const name = link.startsWith('gallery') ? 'gallery.html' : '';
    await app.go(url + name + (link ? `#${link}` : ''));
    return app;
  }
  async go(url) {
    this.url = url;
    await this.page.goto(url);
    await this.ready();
  }
  async reload() {
    await this.page.reload();
    await this.ready();
  }
  async ready() {
    await this.page.waitForFunction(() => window.skylensReadyMs, null, { timeout: 60000 });
    await this.settle();
  }
  close() { return this.context.close(); }

  // ---- looking ----
  async state() { return JSON.parse(await this.page.evaluate(() => window.skylens.state())); }
  async items() { return JSON.parse(await this.page.evaluate(() => window.skylens.items())); }
  frames() { return this.page.evaluate(() => window.skylens.frames()); }
  // Everything announced to screen readers since the page was loaded.
  said() { return this.page.evaluate(() => window.said); }
  violations() { return this.page.evaluate(() => window.violations); }

  async poll(look, what, ms = 15000) {
    const end = Date.now() + ms;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
      await this.page.waitForTimeout(20);
    }
  }
  // Waits until `count` more frames have been drawn.
  async settle(count = 2) {
    const before = await this.frames();
    await this.poll(async () => {
      await this.page.evaluate(() => window.skylens.wake());
      return await this.frames() >= before + count;
    }, `${count} frames`, 10000);
  }
  expect(look, what, ms) { return this.poll(async () => look(await this.state()), what, ms); }

  // The visible item of that text or key (the part of its label after ###), once it rests.
  // `window` narrows by the beginning of the window's name.
  async item(name, window = '') {
    const look = async () => (await this.items()).filter((item) => (item.text === name
      || item.key === name) && item.window.startsWith(window) && item.visible);
    return this.poll(async () => {
      const found = await look();
      if (found.length > 1) throw new Error(`${found.length} items are called "${name}"`);
      if (!found.length) return null;
      await this.settle(1);
      const again = (await look())[0];
      return again && again.cx === found[0].cx && again.cy === found[0].cy ? again : null;
    }, `the item "${name}"`);
  }
  async has(name) {
    return (await this.items()).some((item) => (item.text === name || item.key === name) && item.visible);
  }

  // ---- acting ----
  async click(name, window) {
    const item = await this.item(name, window);
    if (item.disabled) throw new Error(`"${name}" is disabled`);
    await this.clickAt(item.cx, item.cy);
    return item;
  }
  // Opens a page by the navigation, unfolding its group where it is folded.
  async openPage(id) {
    const group = PAGE_GROUPS[id.split('-')[0]] || id.split('-')[0];
    if (!(await this.has(`nav-${id}`))) await this.click(`nav-group-${group}`);
    await this.click(`nav-${id}`);
  }
  // As slow as a person: a frame sees the pointer arrive, one the button down, one the button up.
  async clickAt(x, y) {
    await this.page.mouse.move(x, y);
    await this.settle(2);
    await this.page.mouse.down();
    await this.settle(1);
    await this.page.mouse.up();
    await this.settle(2);
  }
  async focusText(name, window) {
    await this.click(name, window);
    await this.poll(() => this.page.evaluate(() => document.activeElement.id === 'text-agent'),
      `the text field "${name}" to take the focus`);
  }
  // Replaces the text of a field.
  async type(name, text, window) {
    await this.focusText(name, window);
    await this.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
    await this.settle(2);
  }
  async press(keys) {
    await this.page.keyboard.press(keys);
    await this.settle(2);
  }
  // The colours of a part of the screen: [0xrrggbb, how many pixels], the most frequent first.
  async colors(clip) {
    const png = (await this.page.screenshot({ clip })).toString('base64');
    return this.page.evaluate(async (text) => {
      const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const found = new Map();
      for (let i = 0; i < data.length; i += 4) {
        const color = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
        found.set(color, (found.get(color) || 0) + 1);
      }
      return [...found].sort((a, b) => b[1] - a[1]);
    }, png);
  }
  screenshot(file) { return this.page.screenshot({ path: file }); }
}

module.exports = { App, launch, serve };
