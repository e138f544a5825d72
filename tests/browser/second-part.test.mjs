// The second part of the program: it comes by itself after the first view, then
// nothing is fetched any more; without it the first part works. Cases C3, C8,
// C9, X1 of the second part.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { journeys } from './browser.mjs';
import { walk } from './walk.mjs';

const journey = journeys({ test, before, after });

const SECOND = /^\/timbang-app-second-.*\.wasm$/;
const state = (b) => b.run('return document.documentElement.dataset.second');
const screens = (b) => b.run("return [...document.querySelectorAll('a.task')].map((one) => one.getAttribute('href').split('/').slice(2).join('/'))");

/// What the server was asked for, and an answer for the second part while it
/// is broken.
function server(answer) {
  const asked = [];
  const it = { asked, broken: true };
  it.change = (name, file) => {
    asked.push(name);
    return it.broken && SECOND.test(name) ? { ...file, ...answer(file) } : undefined;
  };
  return it;
}

/// A screen of the first part is filled in and stored; the results say why they
/// are not there, in both languages, and come when the server is well again.
async function fails(b, it, indonesian, english) {
  await b.driver.get(b.origin);
  await b.until('the second part has failed', async () => await state(b) === 'failed');
  await b.click('#new-draft');
  await b.fill('profile.agency', 'Dinas Contoh');
  await b.saved();
  await b.show('results');
  await b.waitText('#main h1', 'Hasil');
  await b.waitText('#main [data-later=failed] [role=alert]', 'Bagian ini tidak dapat dimuat');
  await b.waitText('#main [data-later=failed]', indonesian);
  await b.language('en');
  await b.waitText('#main [data-later=failed] [role=alert]', 'This part of the page could not be loaded');
  await b.waitText('#main [data-later=failed]', english);
  // Once more in vain, then with the file in place.
  const asked = () => it.asked.filter((name) => SECOND.test(name)).length;
  const before = asked();
  await b.click('#later-again');
  await b.until('it was asked for again', async () => asked() > before && await state(b) === 'failed');
  it.broken = false;
  await b.click('#later-again');
  await b.waitText('#missing', 'Customer');
  assert.equal(await state(b), 'ready');
  assert.equal(await b.run("return document.querySelector('[data-later]')"), null);
}

const expected = [/second/, /integrity|digest/i];

for (const [what, indonesian, english, answer] of [
  ['is missing on the server', 'Sebuah berkas aplikasi tidak ada di server', 'A file of the app is missing from the server',
    () => ({ status: 404, type: 'text/plain', bytes: 'not found' })],
  ['is the page in its place', 'Server mengirim halaman web', 'The server sent a web page',
    () => ({ type: 'text/html; charset=utf-8', bytes: '<!doctype html><title>Timbang</title>' })],
  ['has one wrong bit', 'Berkas aplikasi rusak', 'A file of the app is damaged',
    (file) => { const bytes = Buffer.from(file.bytes); bytes[bytes.length >> 1] ^= 1; return { bytes }; }],
]) {
  const it = server(answer);
  journey(`the second part ${what}`, (b) => fails(b, it, indonesian, english), { change: it.change, expected });
}

/// Holds the second part back until `window.letGo()`.
const HOLD = `const fetching = window.fetch;
  window.fetch = (url, options) => /second/.test(url)
    ? new Promise((done) => { window.letGo = () => done(fetching(url, options)); })
    : fetching(url, options);`;

journey('on a slow line the first view waits for nothing, and the results come by themselves', async (b) => {
  await b.inject(HOLD);
  await b.driver.get(b.origin);
  await b.waitFor('#new-draft');
  await b.until('it is being fetched', () => b.run('return !!window.letGo'));
  await b.click('#new-draft');
  await b.fill('profile.agency', 'Dinas Contoh');
  await b.saved();
  await b.show('results');
  await b.waitText('#main [role=status][data-later=waiting]', 'Bagian ini masih dimuat');
  assert.equal(await state(b), 'loading');
  await b.run('window.letGo()');
  await b.waitText('#missing', 'Pelanggan');
  await b.show('weights');
  await b.waitFor('#main .tabs');
});

journey('an example asked for before the second part is there opens when it comes', async (b) => {
  await b.inject(HOLD);
  await b.driver.get(b.origin);
  await b.click('[data-case=bone-bolango] button');
  await b.waitText('.toasts', 'masih dimuat');
  await b.until('it is being fetched', () => b.run('return !!window.letGo'));
  await b.run('window.letGo()');
  await b.waitFor('#score');
  assert.equal(await b.text('.toasts'), '');
});

const once = server(() => ({}));
once.broken = false;
const well = server(() => ({}));
well.broken = false;

journey('after the page has loaded no request is made, and every screen and every file works offline', async (b) => {
  await b.open();
  assert.equal(await state(b), 'ready');
  assert.equal(well.asked.filter((name) => SECOND.test(name)).length, 1);
  const asked = well.asked.length;
  await b.driver.sendDevToolsCommand('Network.enable', {});
  const offline = (yes) => b.driver.sendDevToolsCommand('Network.emulateNetworkConditions', { offline: yes, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await offline(true);
  try {
    await b.click('[data-case=bone-bolango] button');
    await b.waitFor('#score');
    for (const screen of await screens(b)) {
      await b.show(screen);
      await b.waitFor('#main h1');
      assert.equal(await b.run("return document.querySelector('[data-later]')"), null, screen);
      // Every figure opens its working.
      const figure = await b.run("const one = document.querySelector('#main .fig'); one?.click(); return !!one");
      if (figure) await b.waitFor('#main .working');
    }
    await walk(b);
  } finally {
    await offline(false);
  }
  assert.equal(well.asked.length, asked, well.asked.slice(asked).join(' '));
  const sources = await b.run("return performance.getEntriesByType('resource').map((one) => one.name)");
  assert.deepEqual(sources.filter((one) => !one.startsWith(b.origin)), []);
}, { change: well.change });

journey('the first part is fetched once', async (b) => {
  await b.open();
  const first = (name) => /_bg\.wasm$/.test(name);
  assert.equal(once.asked.filter(first).length, 1);
}, { change: once.change });
