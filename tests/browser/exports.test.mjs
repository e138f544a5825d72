// The results taken out of the page: workbook, CSV, tables, pictures. Cases C4,
// C6 and C7 of QUALITY, under the strict content security policy.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { allowClipboard, clipboard } from './ahp.mjs';
import { journeys } from './browser.mjs';

const journey = journeys({ test, before, after });

/// As README says that a server may set it: the inline scripts of the page are
/// let through by their hashes.
function policy(html) {
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([^]*?)<\/script>/g)].map(([, text]) => text);
  const hashes = inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
  return `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${hashes}; style-src 'self'; img-src 'self' data:; connect-src 'self'`;
}
const strict = { change: (name, file) => (file && name === '/'
  ? { ...file, headers: { 'content-security-policy': policy(file.bytes.toString()) } } : undefined) };

/// What is downloaded when a button is pressed.
async function take(b, css) {
  b.clearDownloads();
  await b.click(css);
  const found = await b.download();
  return { ...found, bytes: fs.readFileSync(found.file) };
}

const PICTURE = (css, kind) => `${css} .chart-tools button[aria-label*="${kind}"]`;

journey('the results of Bone Bolango as a workbook, CSV and pictures', async (b) => {
  await b.inject("window.broken = []; document.addEventListener('securitypolicyviolation', (one) => window.broken.push(one.violatedDirective))");
  await b.openBoneBolango();
  await b.waitFor('#export-xlsx');

  const book = await take(b, '#export-xlsx');
  assert.equal(book.name, 'Mall Pelayanan Publik Bone Bolango - hasil.xlsx');
  assert.equal(book.bytes.toString('latin1', 0, 4), 'PK\u0003\u0004');

  const csv = await take(b, '#export-csv');
  assert.equal(csv.name, 'Mall Pelayanan Publik Bone Bolango - hasil.csv');
  assert.equal(csv.text.charCodeAt(0), 0xfeff);
  assert.equal(csv.text.split('\n').length, csv.text.split('\r\n').length, 'every line ends in CRLF');
  // The same figures as on the screen.
  const score = (await b.text('#score')).trim();
  assert.ok(csv.text.includes(`Skor instansi;${score};`), score);
  const shown = await b.run("return [...document.querySelectorAll('#scores tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent.trim()))");
  for (const [name, points, band, weight, part] of shown) {
    const line = [name, points, band, weight.replace(/[\s\u00a0]*%/, ''), part].join(';');
    assert.ok(csv.text.includes(`\r\n${line}\r\n`), line);
  }

  // Each table by itself.
  await b.click('#export-tables summary');
  await b.waitFor('.export-line');
  const one = await take(b, '.export-line:nth-child(2) button:first-child');
  assert.match(one.name, /^Mall Pelayanan Publik Bone Bolango - Ringkasan- Sumbangan tiap perspektif\.csv$/);
  assert.ok(one.text.startsWith('\ufeffPerspektif;Skor;Kelas;Bobot (%);Sumbangan\r\n'), one.text.slice(0, 80));

  // Pictures: the drawing stands by itself, in colours and not in classes.
  for (const figure of ['#contribution', '#balance', '#against-target', '#hero']) {
    const svg = await take(b, PICTURE(figure, 'SVG'));
    assert.match(svg.name, /\.svg$/);
    assert.ok(!/class=|style=|var\(|<script/.test(svg.text), figure);
    assert.match(svg.text, /fill="rgb\(/);
    const drawn = await b.run(`const doc = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
      return [doc.querySelector('parsererror')?.textContent ?? '', doc.querySelectorAll('text').length, doc.querySelector('title').textContent]`, svg.text);
    assert.equal(drawn[0], '');
    assert.ok(drawn[1] >= 3 && drawn[2].length > 3, JSON.stringify(drawn));
    const png = await take(b, PICTURE(figure, 'PNG'));
    assert.equal(png.bytes.toString('latin1', 1, 4), 'PNG');
    // Twice as wide as the drawing says it is.
    const [width] = /width="(\d+)"/.exec(svg.text).slice(1).map(Number);
    assert.equal(png.bytes.readUInt32BE(16), 2 * width);
    // More than one colour came out: it is no blank sheet.
    assert.ok(png.bytes.length > 5000, `${png.bytes.length} bytes`);
  }
  // The page looks as before.
  assert.equal(await b.run("return document.querySelectorAll('.is-pictured').length"), 0);

  await allowClipboard(b);
  await b.click('#balance .chart-tools button[aria-label^="Salin"]');
  await b.waitText('#balance .chart-tools [role=status]', 'Tersalin');
  assert.match(await clipboard(b), /Perspektif\tSkor\r?\nKeuangan\t89,29\r?\n/);
  // A figure without a caption of its own takes the heading along.
  await b.show('weights/hierarchy');
  await b.waitFor('#hierarchy figure');
  assert.deepEqual(await b.run("const one = document.querySelector('#hierarchy figure'); return [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth]"), [0, 0], 'its buttons are whole');
  const tree = await take(b, PICTURE('#hierarchy', 'SVG'));
  assert.match(tree.text, /<text [^>]*font-weight="650"[^>]*>Hierarki/);
  // A table with fields: what is typed in them, numbers as numbers.
  await b.click('#hierarchy .copies button');
  await b.waitText('.toast', 'Tersalin');
  assert.match(await clipboard(b), /Keuangan\t15,78\t15,78\r?\n/);
  await b.show('weights');
  await b.waitFor('#matrix-panel .copies');
  await b.click('#matrix-panel .copies button');
  await b.until('the matrix is copied', async () => /A Keuangan\t/.test(await clipboard(b)));
  assert.deepEqual(await b.run('return window.broken'), []);
}, strict);

journey('hostile names run nothing and make safe file names', async (b) => {
  await b.openBoneBolango();
  const bad = '<img src=x onerror=window.ran=1></script><script>window.ran=1</script>';
  await b.show('profile');
  await b.fill('profile.agency', `=../../CON:*? ${bad}`);
  await b.show('perspective/2');
  const name = await b.until('the name of an indicator', () => b.run(
    "return [...document.querySelectorAll('#main input')].map((one) => one.id).find((id) => /^indicator\\.\\d+\\.name$/.test(id))"));
  await b.fill(name, `=cmd|'/c calc'!A1 ${bad}`);
  await b.saved();
  await b.show('results');
  await b.waitFor('#export-csv');
  const csv = await take(b, '#export-csv');
  assert.ok(!/[<>:*?"/\\|]/.test(csv.name), csv.name);
  assert.ok(csv.name.length <= 80);
  // No cell begins a formula; numbers below zero would.
  for (const line of csv.text.replace('\ufeff', '').split('\r\n')) {
    for (const cell of line.split(';')) assert.ok(!/^"?[=+@\t＝＋－＠]/.test(cell), cell);
  }
  assert.ok(csv.text.includes("'=cmd|'/c calc'!A1"));
  const svg = await take(b, PICTURE('#against-target', 'SVG'));
  assert.ok(!/<img|<script/i.test(svg.text));
  assert.ok(svg.text.includes('&lt;img'));
  await take(b, PICTURE('#against-target', 'PNG'));
  // Opened as a page of its own it runs nothing either.
  await b.driver.get(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.text)}`);
  assert.equal(await b.run('return window.ran ?? 0'), 0);
});
