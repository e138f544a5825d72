// Bad input and bad storage: each is told at its place, in both languages, and
// nothing typed is lost. Cases S4, S6, S9, S11 and I1 of QUALITY.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { journeys } from './browser.mjs';

const journey = journeys({ test, before, after });

const id = (b, part) => b.until(`a field ${part}`, () => b.run(
  'return document.querySelector(`#main [id*="${arguments[0]}"]`)?.id', part));

/// Types a text and leaves the field; the message stands at the field in both
/// languages, the summary above leads to it, and the text stays.
async function refused(b, field, text, indonesian, english) {
  await b.fill(field, text);
  await b.blur();
  await told(b, field, text, indonesian, english);
}

async function told(b, field, text, indonesian, english) {
  for (const [code, message] of [['id', indonesian], ['en', english]]) {
    await b.language(code);
    // An error at the field itself, or at the table in which it stands.
    await b.until(`${field} says ${message}`, async () => {
      const said = await b.run(`
        const field = document.getElementById(arguments[0]);
        const own = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)
          .map((one) => document.getElementById(one)?.textContent ?? '(missing ' + one + ')');
        return { own: own.join(' '), invalid: field.getAttribute('aria-invalid') }`, field);
      if (said.own.includes(message) && said.invalid === 'true') return true;
      throw new Error(JSON.stringify(said));
    });
    const summary = await b.texts('#main .errors li a');
    assert.ok(summary.some((line) => line.includes(message)), `the summary says ${message}: ${summary}`);
    assert.match(await b.run('return document.title'), code === 'id' ? /^Galat: / : /^Error: /);
  }
  await b.language('id');
  // An amount may be rewritten with its marks (U+2212 for the hyphen), nothing else.
  assert.equal((await b.value(field)).replace('−', '-'), text);
  // The summary's link brings the focus to the field.
  const [link] = await b.run("return [...document.querySelectorAll('#main .errors li a')].map((one) => one.getAttribute('href'))");
  await b.click(`#main .errors li a[href="${link}"]`);
  assert.equal(await b.run('return document.activeElement.id'), link.slice(1));
}

journey('text and a negative amount in number fields', async (b) => {
  await b.openBoneBolango();
  await b.show('perspective/2');
  const budget = await id(b, 'budget@');
  const realised = budget.replace('budget', 'realised');
  await refused(b, budget, 'tiga juta', 'Tidak terbaca sebagai angka', 'Not a number');
  await refused(b, budget, '-5', 'Angka terlalu kecil: paling kecil 0', 'Too small: the least is 0');
  assert.equal(await b.text('#live-score'), null, 'no score from a wrong number');
  // Other fields keep theirs, and the draft is stored as typed.
  assert.equal(await b.value(realised), '3.207.456.588');
  await b.saved();
  await b.reload();
  await b.waitFor(`[id="${budget}"]`);
  assert.equal(await b.value(budget), '−5');
  // Put right, the message goes and the score comes back.
  await b.fill(budget, '3858495244');
  await b.blur();
  await b.waitText('#live-score', '90,88');
  assert.deepEqual(await b.texts('#main .error, #main .errors'), []);
});

journey('a target of zero', async (b) => {
  await b.openBoneBolango();
  await b.show('perspective/4');
  const target = await id(b, '.field.target@');
  await refused(b, target, '0', 'Target harus lebih dari nol', 'The target must be greater than zero');
  await b.show('results');
  assert.match((await b.texts('#main .errors li a')).join(), /Target harus lebih dari nol/);
});

journey('a budget of zero', async (b) => {
  await b.openBoneBolango();
  await b.show('perspective/2');
  const budget = await id(b, 'budget@');
  await refused(b, budget, '0', 'Pembagi nol', 'Division by zero');
});

journey('judgments of 0 and 12', async (b) => {
  await b.openBoneBolango();
  await b.show('weights');
  const cell = 'judgment.perspectives.2.3';
  for (const text of ['0', '12', 'abc']) {
    await refused(b, cell, text, 'Nilai perbandingan harus 1 sampai 9', 'A judgment must be 1 to 9');
  }
  // Below the diagonal, too.
  await b.fill(cell, '1/3');
  await refused(b, 'judgment.perspectives.5.4', '0', 'Nilai perbandingan harus 1 sampai 9', 'A judgment must be 1 to 9');
  await b.fill('judgment.perspectives.5.4', '1/3');
  await b.blur();
  await b.waitText('#live-score', '90,88');
});

journey('a perspective without indicators', async (b) => {
  await b.openBoneBolango();
  await b.show('perspective/3');
  await b.click('#main .panel-head button[aria-label^="Hapus indikator"]');
  await b.waitText('#main .empty', 'Belum ada indikator');
  await b.language('en');
  await b.waitText('#main .empty', 'No indicator yet');
  await b.show('results');
  await b.waitText('#missing', 'Customer › No indicator yet');
  await b.language('id');
  await b.waitText('#missing', 'Pelanggan › Belum ada indikator');
  await b.click('#missing a');
  await b.waitFor('#main .empty');
  await b.until('the focus is where the indicator is missing', () => b.run(
    "return document.activeElement.id === 'perspective.3.indicators'"));
  await b.click('#undo');
  await b.waitText('#live-score', '90,88');
});

/// Drops a file on the page, as a file manager does.
const drop = (b, name, bytes) => b.run(`
  const data = new DataTransfer();
  data.items.add(new File([arguments[1] === null ? new Uint8Array(5000001).fill(97) : arguments[1]], arguments[0]));
  for (const type of ['dragover', 'drop']) {
    document.querySelector('main').dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
  }`, name, bytes);

journey('files that are not ours, chosen and dropped, leave the draft alone', async (b) => {
  await b.openBoneBolango();
  await b.fill('draft-name', 'Draf saya');
  await b.saved();
  const key = `timbang/draft/${await b.draftId()}`;
  const stored = await b.stored(key);
  const said = async (indonesian, english) => {
    await b.waitText('.toast', indonesian);
    await b.waitText('.toast', 'Draf Anda tidak berubah');
    await b.language('en');
    await b.waitText('.toast', english);
    await b.language('id');
    await b.click('.toast button:last-child');
    await b.until('the message is gone', async () => (await b.text('.toast')) === null);
    assert.equal(await b.value('draft-name'), 'Draf saya');
    assert.equal(await b.stored(key), stored);
    assert.equal(await b.run("return Object.keys(localStorage).filter((one) => one.startsWith('timbang/draft/')).length"), 1);
  };
  const file = (name, content) => {
    const at = path.join(b.home, name);
    fs.writeFileSync(at, content);
    return at;
  };
  // 5 MB that are not ours: as text, as JSON, and as noise.
  await b.choose(file('besar.json', Buffer.alloc(5_000_001, 'a')));
  await said('Berkas terlalu besar: 5.000 kB', 'The file is too large: 5,000 kB');
  await b.choose(file('larik.json', `[${'1,'.repeat(2_499_990)}1]`));
  await said('Berkas', 'file');
  await b.choose(file('gambar.json', Buffer.alloc(4_999_999, 0xe9)));
  await said('bukan berkas teks', 'not a text file');
  await drop(b, 'besar.json', null);
  await said('Berkas terlalu besar: 5.000 kB', 'The file is too large: 5,000 kB');
  await drop(b, 'asing.json', '{"format":"lain"}');
  await said('Berkas ini bukan berkas Timbang', 'This is not a Timbang file');
  // I1: nothing, a web page, spaces.
  for (const [name, content, indonesian, english] of [
    ['kosong.json', '', 'Berkas ini kosong', 'This file is empty'],
    ['laman.json', '<!doctype html><p>', 'bukan berkas Timbang atau rusak di baris 1', 'no Timbang file, or it is damaged at line 1'],
    ['spasi.json', ' '.repeat(3_000_000), 'Berkas ini kosong', 'This file is empty'],
    ['utf16.json', Buffer.from('\ufeff{"format":"lain"}', 'utf16le'), 'Berkas ini bukan berkas Timbang', 'This is not a Timbang file'],
  ]) {
    await b.choose(file(name, content));
    await said(indonesian, english);
  }
});

/// A record of a draft, complete.
async function record(b) {
  await b.openBoneBolango();
  await b.saved();
  const key = `timbang/draft/${await b.draftId()}`;
  const text = await b.stored(key);
  assert.equal(JSON.parse(text).format, 'timbang');
  return text;
}

/// Puts a record where it cannot be read; it is listed, kept and downloadable,
/// and opening it by address does not touch it.
async function kept(b, text, indonesian, english) {
  await b.run('localStorage.clear()');
  await b.store('timbang/draft/rusak', text);
  await b.driver.get('about:blank');
  await b.open();
  await b.waitText('#drafts .card', indonesian[0]);
  assert.match(await b.text('#drafts .card'), indonesian[1]);
  await b.language('en');
  await b.waitText('#drafts .card', english[0]);
  assert.match(await b.text('#drafts .card'), english[1]);
  await b.language('id');
  b.clearDownloads();
  await b.click('#drafts .card button');
  assert.equal((await b.download()).text, text);
  // By address.
  await b.driver.get('about:blank');
  await b.open('#/rusak/results');
  await b.waitText('.toast', indonesian[2]);
  await b.waitFor('#drafts');
  assert.equal(await b.stored('timbang/draft/rusak'), text);
  // A new draft beside it.
  await b.click('#new-draft');
  await b.fill('profile.agency', 'Dinas');
  await b.saved();
  assert.equal(await b.stored('timbang/draft/rusak'), text);
  // Set aside, it is out of the list and still there, byte for byte.
  await b.click('a.top-mark');
  await b.waitFor('#drafts');
  await b.click('#drafts .card button[aria-label^="Sisihkan"]');
  await b.until('it is set aside', async () => (await b.stored('timbang/draft/rusak')) === null);
  assert.equal(await b.stored('timbang/aside/rusak'), text);
}

journey('a draft cut in the middle is kept as it is', async (b) => {
  const whole = await record(b);
  await kept(b, whole.slice(0, whole.length / 2),
    ['Draf ini tidak terbaca', /Berkas terpotong di baris \d+/, 'terpotong'],
    ['This draft cannot be read', /The file is cut off at line \d+/]);
});

journey('a draft of a newer version is kept as it is', async (b) => {
  const newer = (await record(b)).replace(/"schema": \d+/, '"schema": 99').replace(/"app": "[^"]*"/, '"app": "9.9.9"');
  await kept(b, newer,
    ['Draf ini dibuat versi Timbang yang lebih baru', /9\.9\.9/, 'lebih baru'],
    ['This draft was made by a newer Timbang', /9\.9\.9/]);
});

/// The banner of a refused write, with its download.
async function banner(b, indonesian, english, agency) {
  await b.waitText('#main [role=alert]', indonesian);
  assert.match(await b.text('#main [role=alert]'), /^Belum tersimpan\./);
  assert.match(await b.text('#save-state'), /Belum tersimpan/);
  await b.language('en');
  await b.waitText('#main [role=alert]', english);
  assert.match(await b.text('#save-state'), /Not saved/);
  await b.language('id');
  assert.equal(await b.value('profile.agency'), agency);
  b.clearDownloads();
  await b.click('#main [role=alert] button');
  assert.equal(JSON.parse((await b.download()).text).scorecard.profile.agency, agency);
}

/// Longer than the page's own short-lived keys, whose removal makes room.
const LONG = `Dinas Kependudukan dan Pencatatan Sipil${' Kabupaten Contoh'.repeat(20)}`;

/// Fills the origin's storage to the last character.
const fillStorage = (b) => b.run(`
  let text = 'x'.repeat(1 << 20);
  let whole = '';
  while (text.length >= 1) {
    try { localStorage.setItem('lain/penuh', whole + text); whole += text; }
    catch (error) { text = text.slice(0, text.length >> 1); }
  }
  return whole.length`);

journey('a full storage: the banner stands until a write succeeds', async (b) => {
  await b.open();
  await b.click('#new-draft');
  await b.fill('profile.agency', 'Dinas');
  await b.saved();
  const key = `timbang/draft/${await b.draftId()}`;
  const before = await b.stored(key);
  assert.ok(await fillStorage(b) > 1 << 20);
  await b.fill('profile.agency', LONG);
  await banner(b, 'Penyimpanan peramban penuh', "The browser's storage is full", LONG);
  assert.equal(await b.stored(key), before, 'the last save stands');
  // Typing goes on, and the banner stays while there is no room.
  await b.fill('profile.unit', 'Bidang Pelayanan');
  await b.driver.sleep(600);
  await b.waitText('#main [role=alert]', 'penuh');
  // Room again: the next change is stored, and the banner goes.
  await b.run("localStorage.removeItem('lain/penuh')");
  await b.fill('profile.region', 'Kabupaten');
  await b.saved();
  assert.equal(await b.text('#main [role=alert]'), null);
  const profile = JSON.parse(await b.stored(key)).scorecard.profile;
  assert.deepEqual([profile.agency, profile.unit, profile.region],
    [LONG, 'Bidang Pelayanan', 'Kabupaten']);
});

journey('a full storage: leaving the draft does not lose what was typed', async (b) => {
  await b.open();
  await b.click('#new-draft');
  await b.fill('profile.agency', 'Dinas');
  await b.saved();
  await fillStorage(b);
  await b.fill('profile.agency', LONG);
  await b.waitText('#main [role=alert]', 'penuh');
  const draft = await b.draftId();
  await b.click('a.top-mark');
  await b.waitFor('#drafts, [role=dialog], #main [role=alert]');
  await b.run('localStorage.removeItem("lain/penuh")');
  await b.run('location.hash = `#/${arguments[0]}/profile`', draft);
  await b.waitFor('[id="profile.agency"]');
  assert.equal(await b.value('profile.agency'), LONG);
});

journey('a full storage: a draft can be deleted to make room', async (b) => {
  await b.openBoneBolango();
  await b.saved();
  await b.click('a.top-mark');
  await b.waitFor('#drafts .card');
  await fillStorage(b);
  await b.click('#drafts .btn-danger');
  await b.until('the draft is deleted', () => b.run("return !document.querySelector('#drafts')"));
});

// The only mocks of these tests: they put the fault in, nothing else.
const THROWS = {
  'QuotaExceededError, code 22': "throw new DOMException('full', 'QuotaExceededError')",
  'the QuotaExceededError class': "throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })",
  'Firefox\'s name, code 1014': `throw Object.defineProperties(new DOMException('full', 'NS_ERROR_DOM_QUOTA_REACHED'), { code: { value: 1014 } })`,
};
for (const [name, statement] of Object.entries(THROWS)) {
  journey(`writes refused with ${name}`, async (b) => {
    await b.inject(`{ const real = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, text) {
        if (key.startsWith('timbang/draft/') && !window.allowed) { ${statement}; }
        return real.call(this, key, text);
      }; }`);
    await b.open();
    await b.click('#new-draft');
    await b.fill('profile.agency', 'Dinas Contoh');
    await banner(b, 'Penyimpanan peramban penuh', "The browser's storage is full", 'Dinas Contoh');
    await b.run('window.allowed = true');
    await b.fill('profile.unit', 'Bidang');
    await b.saved();
    assert.equal(await b.text('#main [role=alert]'), null);
  });
}

journey('writes forbidden', async (b) => {
  await b.inject("Storage.prototype.setItem = function () { throw new DOMException('no', 'SecurityError'); };");
  await b.open();
  await b.click('#new-draft');
  await b.fill('profile.agency', 'Dinas Contoh');
  await banner(b, 'Peramban melarang penyimpanan', 'The browser forbids storage', 'Dinas Contoh');
  // The browser asks before the page is left with what is not stored (S5).
  assert.equal(await b.run("return window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"), false);
});

journey('no storage at all: the app works in memory and says so', async (b) => {
  await b.inject("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });");
  const start = Date.now();
  await b.open();
  assert.ok(Date.now() - start < 3000, 'usable within three seconds');
  await b.waitText('#main .notice', 'Draf hanya ada di memori');
  await b.click('#new-draft');
  await b.fill('profile.agency', 'Dinas Contoh');
  await b.waitText('#main [role=alert]', 'Draf hanya ada di memori');
  await b.language('en');
  await b.waitText('#main [role=alert]', 'The draft exists in memory only');
  await b.language('id');
  await b.waitText('#save-state', 'Belum tersimpan');
  await b.click('#main [role=alert] button');
  assert.equal(JSON.parse((await b.download()).text).scorecard.profile.agency, 'Dinas Contoh');
  // Through the list of drafts and back.
  await b.click('a.top-mark');
  await b.waitText('#drafts', 'Dinas Contoh');
  await b.click('#drafts a.btn-primary');
  await b.waitFor('[id="profile.agency"]');
  assert.equal(await b.value('profile.agency'), 'Dinas Contoh');
});
