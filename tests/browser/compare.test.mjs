// Drafts and periods side by side: three drafts of which one is incomplete, the
// five years of one unit, a draft that cannot be read, and axe on the screen.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { allowClipboard, clipboard } from './ahp.mjs';
import { journeys } from './browser.mjs';

const journey = journeys({ test, before, after });
const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = process.env.TIMBANG_SHOTS;

async function broken(b) {
  await b.run(`if (!window.axe) { ${AXE} }`);
  return b.driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }).then(
      (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ' | ' + node.html.slice(0, 200)))),
      (error) => done(['axe failed: ' + error]));`);
}

async function size(b, width) {
  await b.driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
}

async function theme(b, wanted) {
  await b.until(`the theme is ${wanted}`, async () => {
    if ((await b.run("return document.documentElement.getAttribute('data-theme')")) === wanted) return true;
    await b.click('#theme');
    return false;
  });
}

/// axe in both languages, themes and widths; pictures where they are asked for.
async function look(b, name) {
  for (const code of ['en', 'id']) {
    await b.language(code);
    for (const colours of ['light', 'dark']) {
      await theme(b, colours);
      for (const width of [360, 1280]) {
        await size(b, width);
        assert.deepEqual(await broken(b), [], `${name} ${code} ${colours} ${width}`);
        const over = await b.run('return document.documentElement.scrollWidth - document.documentElement.clientWidth');
        assert.ok(over <= 0, `${name} ${code} ${width}: ${over} px wider than the window`);
        if (SHOTS && code === (width === 360 ? 'en' : 'id')) {
          const height = await b.run('return document.documentElement.scrollHeight');
          const shot = await b.driver.sendAndGetDevToolsCommand('Page.captureScreenshot', { captureBeyondViewport: true, clip: { x: 0, y: 0, width, height, scale: 1 } });
          fs.writeFileSync(`${SHOTS}/${name}-${code}-${colours}-${width}.png`, Buffer.from(shot.data, 'base64'));
        }
      }
    }
  }
}

const compare = async (b) => {
  await b.click('#to-compare');
  await b.waitFor('#compare');
};
const rows = (b, table) => b.run(`return [...document.querySelectorAll('${table} tr')].map((row) =>
  [...row.cells].map((cell) => cell.textContent.replace(/[\\s\\u00a0]+/g, ' ').trim()))`);
const home = async (b) => {
  await b.click('a.top-mark');
  await b.waitFor('#drafts');
};

journey('three drafts side by side: a base, a changed one and an incomplete one', async (b) => {
  await b.openBoneBolango();
  await b.saved();
  const base = await b.draftId();
  await home(b);
  await b.run("[...document.querySelectorAll('#drafts button')].find((one) => one.textContent.trim() === 'Gandakan').click()");
  await b.until('there are two drafts', () => b.run("return document.querySelectorAll('#drafts > li').length === 2"));
  const other = await b.run(`return [...document.querySelectorAll('#drafts a.btn-primary')]
    .map((one) => one.getAttribute('href').slice(2)).find((id) => id !== '${base}')`);
  await b.run(`location.hash = '#/${other}/perspective/3'`);
  const quarter = await b.until('the third quarter', () => b.run(
    "return location.hash.includes(arguments[0]) && [...document.querySelectorAll('#main input')].find((one) => one.value === '88,68')?.id", other));
  await b.fill(quarter, '48,68');
  await b.saved();
  // A draft with nothing in it, and one that no version can read.
  await home(b);
  await b.click('#new-draft');
  await b.fill('profile.agency', 'Dinas Kosong');
  await b.saved();
  const empty = await b.draftId();
  await b.store('timbang/draft/m5d2ww00', '{"format":"timbang",');
  const before = await b.run('return JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith("timbang/draft/")).sort())');

  await b.run(`location.hash = '#/${base}/results'`);
  await b.waitFor('#score');
  await compare(b);
  assert.match(await b.run('return location.hash'), new RegExp(`^#/${base}/compare$`));
  await b.waitText('#left-out', 'm5d2ww00');
  // One alone is nothing to compare.
  await b.until('nothing is chosen', () => b.run(`const one = document.querySelector('#choice input:checked');
    one?.click();
    return !one`));
  await b.waitFor('#choose-two');
  for (const id of ['this', other, empty]) await b.click(`[id="pick-${id}"]`);
  await b.waitFor('#side-by-side');

  const table = await rows(b, '#side-by-side');
  assert.match(table[0][1], /^A\. .* \(dasar\)$/);
  const names = table[0].slice(1);
  const changed = 1 + names.findIndex((name) => /Salinan|salinan/.test(name));
  const blank = 1 + names.findIndex((name) => !/Bone Bolango/.test(name));
  assert.ok(changed > 0 && blank > 0 && changed !== blank, names.join(' | '));
  const row = (name) => table.find((one) => one[0] === name);
  // One quarter of four is 40 lower: their mean 10, which the cap does not hide.
  assert.match(row('Pelanggan')[changed], /[-−]10,00 lebih rendah/);
  assert.match(row('Keuangan')[changed], /0,00 sama(bobot|$)/);
  assert.match(row('Pelanggan')[blank], /^belum lengkap/);
  assert.equal(row('Skor instansi')[1], '90,88');
  assert.match(row('Skor instansi')[changed], /lebih rendah/);
  assert.equal(row('Skor instansi')[blank], 'belum lengkap');
  const ranking = await rows(b, '#ranking');
  assert.deepEqual(ranking.slice(1).map((one) => one[1]), ['1', '2', '–']);
  assert.equal(ranking[3][2], 'tanpa skor');
  // The empty draft is weighed otherwise and has no indicators: that is said.
  await b.waitText('#not-alike', 'tidak sepenuhnya sebanding');
  await b.waitText('#not-alike', 'indikatornya');

  // The chart: a bar for each score that is there, and a table beside it.
  const bars = await b.run("return document.querySelectorAll('#compare-chart > svg rect').length");
  assert.equal(bars, 10);
  assert.equal((await rows(b, '#compare-chart table')).length, 6);
  await allowClipboard(b);
  await b.click('#compare button[aria-label^="Salin sebagai tabel"]');
  const copied = await b.until('the table is copied', async () => {
    const text = await clipboard(b);
    return text.includes('Skor instansi') && text;
  });
  // The title stands above the headings.
  assert.match(copied, /^Skor berdampingan\r?\nPerspektif\tA\. /);
  assert.match(copied, /-10,00/);

  // From another base the same difference has the other sign.
  await b.run(`const one = document.getElementById('compare-base'); one.selectedIndex = ${changed - 1};
    one.dispatchEvent(new Event('change', { bubbles: true }))`);
  await b.until('the base is another', async () => {
    const now = (await rows(b, '#side-by-side')).find((one) => one[0] === 'Pelanggan');
    return /\+10,00 lebih tinggi/.test(now[1]);
  });
  await look(b, 'drafts');
  // Back from the results the choice is as it was; and nothing was written.
  await b.click('#to-results');
  await b.waitFor('#score');
  await compare(b);
  assert.equal(await b.run("return document.querySelectorAll('#choice input:checked').length"), 3);
  assert.equal(await b.run('return JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith("timbang/draft/")).sort())'), before);
});

journey('five years of one unit side by side', async (b) => {
  await b.open();
  await b.click('[data-case=mojokerto-revenue] button');
  await b.waitFor('#score');
  await compare(b);
  // Every year is chosen at once.
  await b.waitFor('#side-by-side');
  const table = await rows(b, '#side-by-side');
  assert.equal(table[0].length, 6);
  const years = table[0].slice(1).map((name) => /\d{4}/.exec(name)?.[0]);
  assert.deepEqual(years, [...years].sort());
  assert.equal(new Set(years).size, 5);
  assert.match(table[0][1], /\(dasar\)$/);
  assert.equal((await rows(b, '#ranking')).length, 6);
  assert.match(table[1][2], /(lebih tinggi|lebih rendah|sama)/);
  await look(b, 'years');
  // The address alone brings the screen back.
  await b.saved();
  await b.reload();
  await b.waitFor('#side-by-side');
});
