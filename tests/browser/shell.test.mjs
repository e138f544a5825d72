// What must work when the app does not: the message before it starts, the
// rescue panel after it fails, and a draft open in two tabs. Cases C8, C9, P1.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { journeys, Key } from './browser.mjs';

const journey = journeys({ test, before, after });

const wasm = (answer) => (name, file) => (name.endsWith('.wasm') ? { ...file, ...answer(file) } : undefined);

/// The message of a start that failed, Indonesian first, English below.
async function failed(b, indonesian, english) {
  await b.driver.get(b.origin);
  await b.waitText('#boot-message [role=alert]', 'Timbang tidak dapat dimulai');
  const said = await b.text('#boot-message');
  assert.ok(said.includes(indonesian), said);
  assert.ok(said.includes('Timbang cannot start'), said);
  assert.ok(said.includes(english), said);
  await b.waitText('#boot-message button', 'Muat ulang');
  // The details for the administrator are there, folded.
  assert.ok(await b.run("return !!document.querySelector('#boot-message details')"));
}

/// Whatever the browser itself writes when it cannot load the app.
const expected = [/.*/];

journey('the app is missing on the server', (b) => failed(b,
  'Sebuah berkas aplikasi tidak ada di server', 'A file of the app is missing from the server'),
{ change: wasm(() => ({ status: 404, type: 'text/plain', bytes: 'not found' })), expected });

journey('the server sends its page in place of the app', (b) => failed(b,
  'Server mengirim halaman web sebagai ganti berkas aplikasi', 'The server sent a web page in place of a file of the app'),
{ change: wasm(() => ({ type: 'text/html; charset=utf-8', bytes: '<!doctype html><title>Timbang</title>' })), expected });

journey('the app is cut on its way', (b) => failed(b,
  'Berkas aplikasi rusak', 'A file of the app is damaged'),
{ change: wasm((file) => ({ bytes: file.bytes.subarray(0, file.bytes.length / 2) })), expected });

journey('a bit of the app is wrong', (b) => failed(b,
  'Berkas aplikasi rusak', 'A file of the app is damaged'),
{ change: wasm((file) => {
  // In its data, where nothing but the digest can tell.
  const bytes = Buffer.from(file.bytes);
  bytes[bytes.length - 1000] ^= 1;
  return { bytes };
}), expected });

journey('the glue is missing on the server', (b) => failed(b,
  'Sebuah berkas aplikasi tidak ada di server', 'A file of the app is missing from the server'),
{ change: (name, file) => (/timbang-app.*\.js$/.test(name) ? { ...file, status: 404, type: 'text/plain', bytes: 'no' } : undefined), expected });

journey('a browser without WebAssembly', async (b) => {
  await b.inject("Object.defineProperty(window, 'WebAssembly', { value: undefined });");
  await failed(b, 'WebAssembly', 'WebAssembly');
}, { expected });

journey('a server that does not know the type of the app', async (b) => {
  await b.open();
  await b.waitFor('#new-draft');
}, { change: wasm(() => ({ type: 'text/plain' })) });

journey('the rescue panel offers the last save, and nothing of the app runs on', async (b) => {
  await b.open();
  await b.click('#new-draft');
  await b.fill('profile.agency', 'Dinas Contoh');
  await b.saved();
  const key = `timbang/draft/${await b.draftId()}`;
  const stored = await b.stored(key);
  const start = Date.now();
  await b.run("window.timbangRescue('test')");
  await b.waitText('#rescue h1', 'Timbang berhenti karena kesalahan');
  assert.ok(Date.now() - start < 1000);
  assert.match(await b.text('#rescue'), /Simpanan terakhir aman/);
  assert.equal(await b.run("return document.activeElement.tagName"), 'H1');
  assert.match(await b.text('#rescue details'), /test/);
  // By keyboard.
  await b.tabTo('#rescue .btn-primary');
  await b.press(Key.ENTER);
  const file = await b.download();
  assert.equal(file.text, stored);
  await b.chord('z');
  assert.equal(await b.stored(key), stored);
  // After a reload the draft is there, and the file opens.
  await b.driver.navigate().refresh();
  await b.started();
  await b.waitFor('#open-file');
  await b.choose(file.file);
  await b.waitText('#main .page-head', 'Dinas Contoh');
});

journey('a draft in two tabs: the second save wins, the first is told', async (b) => {
  await b.open();
  await b.click('#new-draft');
  await b.fill('profile.agency', 'Tab pertama');
  await b.saved();
  const id = await b.draftId();
  const key = `timbang/draft/${id}`;
  const first = await b.driver.getWindowHandle();
  await b.driver.switchTo().newWindow('tab');
  await b.open();
  await b.click('#drafts a.btn-primary');
  await b.waitFor('[id="profile.agency"]');
  assert.equal(await b.value('profile.agency'), 'Tab pertama');
  await b.fill('profile.agency', 'Tab kedua');
  await b.saved();

  await b.driver.switchTo().window(first);
  await b.waitText('#main [role=alert]', 'Draf ini diubah di tab lain');
  await b.waitText('#save-state', 'Belum tersimpan');
  await b.fill('profile.unit', 'Ketikan tab pertama');
  await b.driver.sleep(600);
  const stored = () => b.stored(key).then((text) => JSON.parse(text).scorecard.profile);
  assert.equal((await stored()).agency, 'Tab kedua');
  assert.equal((await stored()).unit, '');
  await b.language('en');
  await b.waitText('#main [role=alert]', 'This draft was changed in another tab');
  await b.language('id');
  // As a copy nothing of the first tab is lost.
  await b.click('#main [role=alert] button:last-of-type');
  await b.saved();
  const copy = await b.draftId();
  assert.notEqual(copy, id);
  const kept = JSON.parse(await b.stored(`timbang/draft/${copy}`)).scorecard.profile;
  assert.deepEqual([kept.agency, kept.unit], ['Tab pertama', 'Ketikan tab pertama']);
  assert.equal((await stored()).agency, 'Tab kedua');
});

journey('all data are deleted on request, and nothing of others (S19)', async (b) => {
  await b.openBoneBolango();
  await b.saved();
  assert.equal(await b.run("return window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"), true);
  await b.run("localStorage.setItem('milik-orang-lain', 'tetap')");
  await b.open('#/');
  await b.waitFor('#drafts .card');
  await b.language('en');
  await b.waitText('#drafts .card', 'Rename');
  await b.language('id');
  await b.run("document.querySelector('details:has(#forget)').open = true");
  await b.click('#forget');
  await b.waitText('.toast', 'Tidak ada lagi data Timbang');
  await b.until('the list is empty', () => b.run("return !document.querySelector('#drafts')"));
  assert.deepEqual(await b.run('return Object.keys(localStorage)'), ['milik-orang-lain']);
  await b.open('#/');
  assert.equal(await b.run("return document.querySelector('#drafts, #deleted')"), null);
});
