// Links to a scorecard: looked at before anything is stored, told when they are
// cut or changed, without respondents, and readable from a screen by a decoder
// that is not ours (jsQR).

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { By, Key, journeys } from './browser.mjs';

const journey = journeys({ test, before, after });
const DECODER = fs.readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8');

/// Everything that the page has stored; a mark of a start that is under way is no
/// data, and is gone a moment after it.
async function storage(b) {
  await b.until('the start has settled', () => b.run("return localStorage.getItem('timbang/starting') === null"));
  return b.run('return JSON.stringify(Object.entries(localStorage).sort())');
}

/// The link that the open draft's results offer.
async function makeLink(b) {
  await b.show('results');
  await b.click('#share');
  await b.waitFor('#share-dialog[open] #share-link');
  return b.value('share-link');
}

/// Puts a link into the address bar of the open page.
async function follow(b, link) {
  await b.run('location.href = arguments[0]', link);
}

/// Opens a link as somebody who has just received it does.
async function visit(b, link) {
  await b.driver.get('about:blank');
  await b.driver.get(link);
  await b.started();
}

/// What an independent decoder reads from the picture of an element.
async function decode(b, css) {
  const picture = await b.driver.findElement(By.css(css)).takeScreenshot();
  return b.driver.executeAsyncScript(`
    const [decoder, picture, done] = arguments;
    const module = { exports: {} };
    new Function('module', 'exports', decoder)(module, module.exports);
    const image = new Image();
    image.onload = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
      const read = (module.exports.default ?? module.exports)(data, width, height, { inversionAttempts: 'dontInvert' });
      done(read && read.data);
    };
    image.src = 'data:image/png;base64,' + picture;`, DECODER, picture);
}

journey('a link is looked at, and nothing of the reader changes until it is saved as a copy', async (b) => {
  await b.openBoneBolango();
  const score = await b.text('#score');
  const link = await makeLink(b);
  assert.ok(link.startsWith(`${b.origin}#d=`) && link.length <= 1900, `${link.length}`);
  const said = await b.text('#share-length');
  assert.equal(said, `${new Intl.NumberFormat('id').format(link.length)} dari paling banyak 1.900 karakter`);
  await b.press(Key.ESCAPE);
  await b.until('the dialogue is closed', () => b.run("return !document.querySelector('#share-dialog').open"));

  // The reader has a draft of their own, open in this very tab.
  await b.open('#/');
  await b.click('#new-draft');
  await b.fill('draft-name', 'Draf pembaca');
  await b.saved();
  const own = await b.draftId();
  const before = await storage(b);
  const requests = () => b.run("return performance.getEntriesByType('resource').map((one) => one.name)");

  await follow(b, link);
  await b.waitFor('#link-score');
  assert.equal(await b.run('return location.hash'), '#/link');
  await b.waitText('#main h1', 'Bone Bolango');
  await b.waitText('#link-score', score);
  const rows = await b.texts('#link-scores tbody tr.lv-0');
  assert.equal(rows.length, 4);
  assert.match(rows[0], /25,8|15,|2\d,|1\d,/);
  const there = JSON.parse(await storage(b)).filter(([key]) => key !== 'timbang/settings');
  assert.deepEqual(there, JSON.parse(before).filter(([key]) => key !== 'timbang/settings'));

  // Closing goes back to the draft; going back in the history does not bring the link.
  await b.click('#close-link');
  await b.waitFor('#draft-name');
  assert.equal(await b.value('draft-name'), 'Draf pembaca');
  assert.equal(await b.draftId(), own);
  assert.equal(await storage(b), before);

  // In a fresh page: the same, and no request holds the link.
  await b.open('#/');
  const list = await storage(b);
  await visit(b, link);
  await b.waitFor('#link-score');
  assert.equal(await b.run('return location.hash'), '#/link');
  assert.equal(await storage(b), list);
  const payload = link.split('#d=')[1];
  assert.ok((await requests()).every((one) => !one.includes(payload.slice(0, 20))));
  assert.equal(await b.run("return document.querySelector('meta[name=referrer]').content"), 'no-referrer');

  await b.click('#keep-link');
  await b.waitFor('#score');
  assert.equal(await b.text('#score'), score);
  await b.saved();
  assert.notEqual(await b.draftId(), own);
  const drafts = JSON.parse(await storage(b)).filter(([key]) => key.startsWith('timbang/draft/'));
  assert.equal(drafts.length, 3, 'the study, the reader’s own, and the copy');
  const kept = JSON.parse(before).find(([key]) => key === `timbang/draft/${own}`);
  assert.deepEqual(drafts.find(([key]) => key === kept[0]), kept);
});

journey('reloading a preview shows that no link is open, for it is stored nowhere', async (b) => {
  await b.openBoneBolango();
  const link = await makeLink(b);
  await visit(b, link);
  await b.waitFor('#link-score');
  await b.driver.navigate().refresh();
  await b.started();
  await b.waitText('#main h1', 'Tidak ada tautan yang terbuka');
  await b.click('#close-link');
  await b.waitFor('#new-draft');
});

journey('a cut link says that it is cut, a changed one that it was changed, and both open nothing', async (b) => {
  await b.openBoneBolango();
  const link = await makeLink(b);
  const head = link.indexOf('#d=') + 3;
  await b.open('#/');
  const before = await storage(b);
  const told = async (text, title) => {
    await visit(b, text);
    await b.waitFor('#link-fault');
    await b.waitText('#main h1', title);
    assert.equal(await b.run("return document.querySelector('#link-score, #score')"), null);
    assert.equal(await b.run('return location.hash'), '#/link');
    assert.equal(await storage(b), before);
  };
  for (const part of [0.1, 0.37, 0.8, 0.99]) {
    await told(link.slice(0, head + Math.ceil((link.length - head) * part)), 'Tautan terpotong');
  }
  const at = head + Math.floor((link.length - head) / 2);
  const other = link[at] === 'A' ? 'B' : 'A';
  await told(link.slice(0, at) + other + link.slice(at + 1), 'Tautan ini berubah di jalan');
  await b.waitText('#link-fault', 'Jumlah pemeriksanya tidak cocok');
  await told(`${link.slice(0, head)}${'A'.repeat(9000)}`, 'Isi tautan terlalu besar');
  await b.language('en');
  await b.waitText('#main h1', 'The link holds too much');
  await b.click('#close-link');
  await b.waitFor('#new-draft');
});

journey('answers of respondents stay at home, their sums go, and the score is the same', async (b) => {
  const file = `${b.home}/jawaban.timbang.json`;
  const card = JSON.parse(fs.readFileSync(new URL('../cases/raw-answers.json', import.meta.url), 'utf8'));
  fs.writeFileSync(file, JSON.stringify(card));
  await b.open();
  await b.choose(file);
  await b.waitFor('#score');
  const score = await b.text('#score');
  const link = await makeLink(b);
  const left = await b.texts('#left-out li');
  assert.equal(left.length, 2);
  assert.match(left[0], /^Jawaban responden IKM;.*nilainya tetap/);
  await b.waitText('#share-dialog', 'Skor penerima sama dengan skor Anda.');

  await visit(b, link);
  await b.waitText('#link-score', score);
  await b.click('#keep-link');
  await b.waitFor('#score');
  await b.saved();
  const kept = await b.stored(`timbang/draft/${await b.draftId()}`);
  assert.ok(!kept.includes('Persyaratan\\t') && !kept.includes('"answers"'), kept);
  assert.match(kept, /tanpa jawaban dari: IKM, Pegawai/);
});

journey('what is too large for a link is refused with its length, and offered as a file', async (b) => {
  await b.openBoneBolango();
  await b.show('profile');
  // Text that does not compress: 2,000 characters are more than a link holds.
  let seed = 1;
  const junk = Array.from({ length: 1990 }, () => {
    seed = (seed * 48271) % 2147483647;
    return String.fromCharCode(33 + (seed % 90));
  }).join('').replaceAll('#', 'x');
  await b.run(`const one = document.getElementById('profile.note');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(one, arguments[0]);
    one.dispatchEvent(new InputEvent('input', { bubbles: true }));`, junk);
  await b.saved();
  await b.show('results');
  await b.click('#share');
  await b.waitFor('#share-refused');
  const said = await b.text('#share-refused');
  const length = Number(/sepanjang ([\d.]+) karakter/.exec(said)[1].replace('.', ''));
  assert.ok(length > 1900, said);
  assert.match(said, /lebih dari 1\.900/);
  assert.equal(await b.run("return document.querySelector('#share-link, #share-code')"), null);
  await b.click('#share-file');
  const { name, text } = await b.download();
  assert.match(name, /\.timbang\.json$/);
  assert.equal(JSON.parse(text).scorecard.profile.note, junk);
});

for (const theme of ['light', 'dark']) {
  journey(`a decoder reads the code from the screen (${theme})`, async (b) => {
    await b.openBoneBolango();
    await b.run("document.documentElement.setAttribute('data-theme', arguments[0])", theme);
    const link = await makeLink(b);
    await b.click('#enlarge-code');
    await b.until('the code is large', () => b.run("return document.querySelector('#share-code').getBoundingClientRect().width > 500"));
    assert.equal(await decode(b, '#share-code'), link);
  });
}
