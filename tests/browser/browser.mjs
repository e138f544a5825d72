// A browser, a server for the built page, and the few things that every
// journey does. Nothing here knows the app beyond its element ids, which are
// the paths of the document's fields (src/scorecard/path.rs).

import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Builder, By, Key, logging } from 'selenium-webdriver';
import chrome from 'selenium-webdriver/chrome.js';

export { By, Key };

const HERE = path.dirname(fileURLToPath(import.meta.url));
export const DIST = process.env.TIMBANG_DIST ?? path.join(HERE, '../../dist');
const SHOTS = path.join(HERE, 'shots');
/// How long a thing may take to appear, in milliseconds.
const PATIENCE = 8000;
/// And the app, which the single file unpacks first, slowly where other programs run.
export const UNPACKING = 60000;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

/// The built files, read once: a rebuild during a run does not mix versions.
const files = new Map();
if (!fs.existsSync(path.join(DIST, 'index.html'))) {
  throw new Error(`${DIST} holds no built page: run script/build first`);
}
for (const { name } of fs.readdirSync(DIST, { withFileTypes: true }).filter((one) => one.isFile())) {
  const bytes = fs.readFileSync(path.join(DIST, name));
  files.set(`/${name}`, { status: 200, type: TYPES[path.extname(name)] ?? 'application/octet-stream', bytes });
}
files.set('/', files.get('/index.html'));

/// The page without its worker: what a test puts in the server's mouth must reach
/// the page. tests/browser/offline.test.mjs is about the worker.
const workerless = { ...files.get('/index.html'), bytes: Buffer.from(files.get('/index.html').bytes.toString().replace(/<meta name="timbang-worker"[^>]*>/, '')) };

/// The bytes of a built file.
export const built = (name) => files.get(`/${name}`).bytes;

export const builtNames = () => [...files.keys()].filter((name) => name !== '/').map((name) => name.slice(1));

/// Serves the page on a free port. Each server is an origin of its own, so its
/// storage is empty. `change` may return another answer for a path:
/// `{status, type, bytes, headers}`.
export async function serve(change = () => undefined, worker = false) {
  const server = http.createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname;
    const file = !worker && (name === '/' || name === '/index.html') ? workerless : files.get(name);
    const answer = change(name, file) ?? file ?? { status: 404, type: 'text/plain', bytes: 'not found' };
    response.writeHead(answer.status, { 'content-type': answer.type, 'cache-control': 'no-store', ...answer.headers });
    response.end(request.method === 'HEAD' ? undefined : answer.bytes);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections?.();
      server.close();
    },
  };
}

/// Chromium with an empty profile.
export async function launch() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'timbang-'));
  const downloads = path.join(home, 'downloads');
  fs.mkdirSync(downloads);
  const options = new chrome.Options();
  options.setChromeBinaryPath(process.env.CHROMIUM ?? '/usr/bin/chromium');
  options.addArguments(
    '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--window-size=1280,900', '--lang=id', `--user-data-dir=${path.join(home, 'profile')}`,
  );
  options.setUserPreferences({
    'download.default_directory': downloads,
    'download.prompt_for_download': false,
    'profile.default_content_setting_values.automatic_downloads': 1,
  });
  const wanted = new logging.Preferences();
  wanted.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  options.setLoggingPrefs(wanted);
  const service = new chrome.ServiceBuilder(process.env.CHROMEDRIVER ?? '/usr/bin/chromedriver');
  const driver = await new Builder().forBrowser('chrome').setChromeOptions(options).setChromeService(service).build();
  await driver.manage().setTimeouts({ script: 60000, pageLoad: 20000 });
  return new Browser(driver, home, downloads);
}

/// Runs the tests of a file in one browser: `each` gives every test a server
/// of its own and a clean page, takes a picture when it fails, and fails it on
/// any console error that it did not expect.
export function journeys({ test, before, after }) {
  let browser;
  before(async () => { browser = await launch(); });
  after(async () => { await browser?.quit(); });
  return function journey(name, run, { change, expected = [], worker } = {}) {
    test(name, async (t) => {
      const server = await serve(change, worker);
      try {
        browser.origin = server.url;
        await browser.fresh();
        await run(browser, t);
        await browser.noErrors(expected);
      } catch (error) {
        await browser.shot(name);
        throw error;
      } finally {
        await browser.leave();
        server.close();
      }
    });
  };
}

export class Browser {
  constructor(driver, home, downloads) {
    Object.assign(this, { driver, home, downloads, origin: '' });
  }

  async quit() {
    try { await this.driver.quit(); } finally { fs.rmSync(this.home, { recursive: true, force: true, maxRetries: 3 }); }
  }

  // ---- pages ----

  /// Forgets what earlier tests left: windows, injected scripts, log, downloads.
  async fresh() {
    const [first, ...others] = await this.driver.getAllWindowHandles();
    for (const other of others) {
      await this.driver.switchTo().window(other);
      await this.driver.close();
    }
    await this.driver.switchTo().window(first);
    await this.driver.sendDevToolsCommand('Emulation.clearDeviceMetricsOverride', {});
    await this.log();
    for (const name of fs.readdirSync(this.downloads)) fs.rmSync(path.join(this.downloads, name));
  }

  /// Leaves the page, so that no test's page lives on in the next.
  async leave() {
    const injected = this.injected ?? [];
    this.injected = [];
    for (const identifier of injected) {
      await this.driver.sendDevToolsCommand('Page.removeScriptToEvaluateOnNewDocument', { identifier });
    }
    await this.driver.get('about:blank');
    await this.log();
  }

  /// Runs a script before any of the page's own, on every load until the test ends.
  async inject(source) {
    const done = await this.driver.sendAndGetDevToolsCommand('Page.addScriptToEvaluateOnNewDocument', { source });
    (this.injected ??= []).push(done.identifier);
  }

  /// Opens an address of the page and waits for the app.
  async open(hash = '') {
    await this.driver.get(this.origin + hash);
    await this.started();
  }

  async started() {
    await this.until('the app has started', () => this.run(
      "return !!document.querySelector('#main h1') && !document.querySelector('#boot:not([hidden])') && document.documentElement.dataset.second !== 'loading'"), UNPACKING);
  }

  /// Loads the page again and waits for the draft that its address names.
  async reload() {
    await this.driver.navigate().refresh();
    await this.started();
    if (/^#\/[^/]/.test(await this.run('return location.hash'))) await this.waitFor('#draft-name');
  }

  /// Opens the page in the given language with the case of Bone Bolango.
  async openBoneBolango() {
    await this.open();
    await this.click('[data-case=bone-bolango] button');
    await this.waitFor('#score');
  }

  // ---- looking ----

  run(script, ...args) {
    return this.driver.executeScript(script, ...args);
  }

  /// Waits until `probe` gives something true, and returns it.
  async until(what, probe, patience = PATIENCE) {
    const end = Date.now() + patience;
    let last;
    do {
      try {
        const found = await probe();
        if (found) return found;
        last = found;
      } catch (error) {
        last = error;
      }
      await new Promise((done) => setTimeout(done, 25));
    } while (Date.now() < end);
    assert.fail(`waited in vain: ${what} (last: ${last instanceof Error ? last.message : JSON.stringify(last)})`);
  }

  waitFor(css) {
    return this.until(`${css} is on the page`, () => this.run(
      'return document.querySelector(arguments[0])', css));
  }

  /// The text of an element with its space evened out; null when there is none.
  text(css) {
    return this.run(`const one = document.querySelector(arguments[0]);
      return one && one.textContent.replace(/[\\s\\u00a0]+/g, ' ').trim()`, css);
  }

  texts(css) {
    return this.run(`return [...document.querySelectorAll(arguments[0])]
      .map((one) => one.textContent.replace(/[\\s\\u00a0]+/g, ' ').trim())`, css);
  }

  /// Waits until an element's text is, or contains, or matches what is wanted.
  async waitText(css, wanted) {
    let found;
    const fits = (text) => (wanted instanceof RegExp ? wanted.test(text) : text.includes(wanted));
    await this.until(`${css} says ${wanted}`, async () => {
      found = await this.text(css);
      if (found !== null && fits(found)) return true;
      throw new Error(`it says ${JSON.stringify(found)}`);
    });
    return found;
  }

  value(id) {
    return this.run('return document.getElementById(arguments[0])?.value ?? null', id);
  }

  // ---- the keyboard ----

  press(...keys) {
    return this.driver.actions().sendKeys(...keys).perform();
  }

  /// A key with Ctrl held.
  chord(key) {
    return this.driver.actions().keyDown(Key.CONTROL).sendKeys(key).keyUp(Key.CONTROL).perform();
  }

  async back() {
    await this.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();
  }

  /// Tabs until the focus stands on an element, and checks at every stop that
  /// the focus can be seen. `backwards` goes the other way.
  async tabTo(css, { backwards = false, most = 200 } = {}) {
    for (let stop = 0; stop <= most; stop += 1) {
      const here = await this.run(LOOK_AT_FOCUS, css);
      if (stop > 0 && here.seen === false) assert.fail(`the focus cannot be seen on ${here.html}`);
      if (here.there) return;
      await (backwards ? this.back() : this.press(Key.TAB));
    }
    assert.fail(`${css} was not reached in ${most} stops`);
  }

  /// Replaces a field's text by keyboard, as a person does.
  async type(css, text) {
    await this.tabTo(css);
    await this.chord('a');
    await this.press(text === '' ? Key.DELETE : text);
  }

  /// Goes to a field wherever it stands, types, and leaves it. Not for tests
  /// of the keyboard.
  async fill(id, text) {
    await this.waitFor(`[id="${id}"]`);
    await this.run('const one = document.getElementById(arguments[0]); one.focus(); one.select()', id);
    await this.press(text === '' ? Key.DELETE : text);
  }

  async blur() {
    await this.run('document.activeElement.blur()');
  }

  async click(css) {
    await this.waitFor(css);
    await this.run("const one = document.querySelector(arguments[0]); one.scrollIntoView({ block: 'center' }); one.click()", css);
  }

  // ---- the draft ----

  /// Waits until everything typed is stored.
  saved() {
    return this.until('the draft is saved', () => this.run(
      "const state = document.querySelector('#save-state'); return /^(Tersimpan pukul|Saved at)/.test(state.textContent.trim())"));
  }

  async language(code) {
    await this.click(`input[name=language][value=${code}]`);
    await this.until(`the page is in ${code}`, () => this.run('return document.documentElement.lang === arguments[0]', code));
  }

  /// Shows a screen of the open draft.
  async show(screen) {
    await this.run("const id = location.hash.split('/')[1]; location.hash = `#/${id}/${arguments[0]}`", screen);
    await this.until(`${screen} is shown`, () => this.run(
      "return location.hash.endsWith(arguments[0]) && !!document.querySelector(`a.task[href=\"${location.hash}\"][aria-current=page], a.tab[href=\"${location.hash}\"][aria-current=page]`)", screen));
  }

  draftId() {
    return this.run("return location.hash.split('/')[1]");
  }

  stored(key) {
    return this.run('return localStorage.getItem(arguments[0])', key);
  }

  store(key, text) {
    return this.run('localStorage.setItem(arguments[0], arguments[1])', key, text);
  }

  /// Waits for a download and returns its name and text.
  async download() {
    const name = await this.until('a download is there', () => fs.readdirSync(this.downloads)
      .find((one) => !one.endsWith('.crdownload') && !one.startsWith('.')));
    const file = path.join(this.downloads, name);
    await this.until('the download is whole', () => fs.statSync(file).size > 0);
    return { name, file, text: fs.readFileSync(file, 'utf8') };
  }

  clearDownloads() {
    for (const name of fs.readdirSync(this.downloads)) fs.rmSync(path.join(this.downloads, name));
  }

  /// Chooses a file in the file input.
  async choose(file) {
    await this.waitFor('#open-file');
    await this.driver.findElement(By.id('open-file')).sendKeys(file);
  }

  // ---- what went wrong ----

  async log() {
    const entries = await this.driver.manage().logs().get(logging.Type.BROWSER);
    return entries.map((entry) => ({ level: entry.level.name, message: entry.message }));
  }

  /// Fails on console errors and uncaught exceptions other than the expected.
  async noErrors(expected = []) {
    const bad = (await this.log()).filter((entry) => entry.level === 'SEVERE')
      .filter((entry) => !expected.some((pattern) => pattern.test(entry.message)));
    assert.deepEqual(bad.map((entry) => entry.message), [], 'the console stays free of errors');
  }

  async shot(name) {
    try {
      fs.mkdirSync(SHOTS, { recursive: true });
      const file = path.join(SHOTS, `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.png`);
      fs.writeFileSync(file, Buffer.from(await this.driver.takeScreenshot(), 'base64'));
      console.error(`picture: ${file}`);
    } catch (error) {
      console.error(`no picture: ${error.message}`);
    }
  }
}

/// Where the focus is, and whether a sighted person can tell.
const LOOK_AT_FOCUS = `
  const one = document.activeElement;
  const there = !!one && one !== document.body && one.matches(arguments[0]);
  if (!one || one === document.body) return { there, seen: null, html: 'body' };
  const marked = (node) => {
    const style = getComputedStyle(node);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  };
  const near = [one, one.closest('label'), one.nextElementSibling, one.closest('tr, .tablebox')].filter(Boolean);
  const box = (one.closest('label') ?? one).getBoundingClientRect();
  const onScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { there, seen: near.some(marked) && onScreen, html: one.outerHTML.slice(0, 160) + (onScreen ? '' : ' (off the screen)') };
`;
