// The worker of the site: starts without the network, upgrades without a blank
// page or a mixture, and where it must not be.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { built, builtNames, journeys } from './browser.mjs';

const journey = journeys({ test, before, after });

const text = (name) => built(name).toString();
const digest = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
const SECOND = builtNames().find((name) => /^timbang-app-second-/.test(name));
const STYLE = builtNames().find((name) => /^style-/.test(name));

/// The next build: another document, another stylesheet; the rest as it was.
function next() {
  const style = Buffer.from(`${text(STYLE)}\n/* next */\n`);
  const styleName = STYLE.replace(/-\w+\./, '-0123456789abcdef.');
  const page = Buffer.from(text('index.html').replaceAll(STYLE, styleName).replace('<title>', '<meta name="build" content="next">\n<title>'));
  const worker = Buffer.from(text('worker.js').replace(/const BUILD = '\w+'/, "const BUILD = 'next'")
    .replace(STYLE, styleName).replace(digest(built(STYLE)), digest(style)).replace(digest(built('index.html')), digest(page)));
  return new Map([['/', page], ['/index.html', page], ['/worker.js', worker], [`/${styleName}`, style], [`/${STYLE}`, null]]);
}

/// A server that can be switched off, or to the next build.
function server() {
  const it = { asked: [], off: false, build: new Map() };
  it.change = (name, file) => {
    it.asked.push(name);
    if (it.off) return { status: 503, type: 'text/plain', bytes: 'off' };
    if (!it.build.has(name)) return undefined;
    const bytes = it.build.get(name);
    return bytes ? { status: 200, type: file?.type ?? 'text/css', bytes } : { status: 404, type: 'text/plain', bytes: 'not found' };
  };
  return it;
}

const caches = (b) => b.run("return caches.keys()");
const buildOf = (b) => b.run("return document.querySelector('meta[name=build]')?.content ?? 'first'");
const worker = (b, state) => b.until(`the worker is ${state}`, () => b.run(`
  return navigator.serviceWorker.getRegistration().then((one) => !!one?.active && one.active.state === 'activated' && !one.installing && !one.waiting)`));
/// Waits until as many builds are kept as wanted, and the worker rests.
async function builds(b, count) {
  await b.until(`${count} builds are kept`, async () => (await caches(b)).length === count);
  await worker(b, 'active');
}

/// Asks for a new worker, and waits for how it ends.
const update = (b) => b.run(`return navigator.serviceWorker.getRegistration().then((one) => one.update()).then((one) => {
  const coming = one.installing;
  if (!coming) return one.active.state;
  return new Promise((done) => coming.addEventListener('statechange', () => { if (/activated|redundant/.test(coming.state)) done(coming.state); }));
})`);

async function worksWithout(b) {
  await b.click('[data-case=bone-bolango] button');
  await b.waitText('#live-score', '90,88');
}

const expected = [/503|404|Failed to load resource|ServiceWorker|service worker|integrity|digest/i];

{
  const it = server();
  journey('after the first visit the site starts without its server', async (b) => {
    await b.open();
    await builds(b, 1);
    it.off = true;
    const asked = it.asked.length;
    await b.reload();
    await worksWithout(b);
    await b.driver.get('about:blank');
    await b.open('index.html?lang=en');
    await b.waitText('#main', 'public agencies');
    // Only the worker's own script is asked for again, by the browser.
    assert.deepEqual(it.asked.slice(asked).filter((name) => name !== '/worker.js'), []);
  }, { change: it.change, worker: true, expected });
}

{
  const it = server();
  journey('a new build is used from the next visit on, whole; the old one leaves when nobody uses it', async (b) => {
    await b.open();
    await builds(b, 1);
    const [old] = await caches(b);
    it.build = next();
    // The visit that finds the new build still has the old one, whole.
    await b.reload();
    assert.equal(await buildOf(b), 'first');
    await worksWithout(b);
    await builds(b, 2);
    // An open page of the old build still gets its files, though the server has them no more.
    assert.equal(await b.run('return fetch(arguments[0]).then((answer) => answer.status)', STYLE), 200);
    const first = await b.driver.getWindowHandle();
    await b.driver.switchTo().newWindow('tab');
    await b.open();
    assert.equal(await buildOf(b), 'next');
    assert.ok((await caches(b)).includes(old), 'the old build stays while a page of it is open');
    await b.driver.close();
    await b.driver.switchTo().window(first);
    await b.driver.get('about:blank');
    await b.open();
    assert.equal(await buildOf(b), 'next');
    await b.until('the old build has left', async () => !(await caches(b)).includes(old));
    it.off = true;
    await b.reload();
    assert.equal(await buildOf(b), 'next');
  }, { change: it.change, worker: true, expected });
}

for (const [what, spoil] of [
  ['lacks a file', (build) => build.set(`/${STYLE.replace(/-\w+\./, '-0123456789abcdef.')}`, null)],
  ['has a damaged file', (build) => build.set(`/${STYLE.replace(/-\w+\./, '-0123456789abcdef.')}`, Buffer.from('html {}'))],
  ['has the page of another', (build) => build.set('/', built('index.html'))],
]) {
  const it = server();
  journey(`a new build that ${what} is never used`, async (b) => {
    await b.open();
    await builds(b, 1);
    const before = await caches(b);
    it.build = next();
    spoil(it.build);
    assert.equal(await update(b).catch(() => 'redundant'), 'redundant');
    await b.until('what was fetched is thrown away', async () => (await caches(b)).join() === before.join());
    await b.reload();
    assert.equal(await buildOf(b), 'first');
    await worksWithout(b);
    // Put right, it comes.
    it.build = next();
    assert.equal(await update(b), 'activated');
    await b.driver.get('about:blank');
    await b.open();
    assert.equal(await buildOf(b), 'next');
  }, { change: it.change, worker: true, expected });
}

{
  const it = server();
  journey('what the browser drops from its cache comes from the server again', async (b) => {
    await b.open();
    await builds(b, 1);
    await b.run('return caches.keys().then(([name]) => caches.open(name)).then((one) => one.delete(arguments[0]))', SECOND);
    await b.reload();
    await worksWithout(b);
    await b.run('return caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))');
    await b.driver.get('about:blank');
    await b.open();
    await worksWithout(b);
  }, { change: it.change, worker: true, expected });
}

for (const [what, address] of [['embedded', '?embed=1'], ['as the single file', 'timbang.html']]) {
  const it = server();
  journey(`no worker ${what}`, async (b) => {
    await b.open(address);
    await b.until('the second part is there', () => b.run("return document.documentElement.dataset.second === 'ready'"));
    await b.driver.sleep(500);
    assert.equal(await b.run('return navigator.serviceWorker.getRegistrations().then((all) => all.length)'), 0);
    assert.ok(!it.asked.includes('/worker.js'));
  }, { change: it.change, worker: true });
}
