// The report: each kind as it prints on A4, what is missing said, and the same as
// one HTML file that opens from disk.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { journeys } from './browser.mjs';

const journey = journeys({ test, before, after });

/// Where the printed pages are put to be looked at; nowhere unless asked for.
const SHOWN = process.env.TIMBANG_PDFS;

/// What the browser prints: the number of pages, and their text where poppler can
/// read it.
async function print(b, name) {
  const done = await b.driver.sendAndGetDevToolsCommand('Page.printToPDF', { preferCSSPageSize: true, printBackground: false });
  const bytes = Buffer.from(done.data, 'base64');
  const file = path.join(SHOWN ?? b.home, `${name}.pdf`);
  fs.writeFileSync(file, bytes);
  const count = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const read = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  const size = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
  if (!size.error) assert.match(size.stdout, /\(A4\)|595(\.\d+)? x 84[12]/, `${name} is A4`);
  return { count, text: read.error ? null : read.stdout };
}

const choose = async (b, kind) => {
  await b.click(`#report-kinds input[value=${kind}]`);
  await b.waitFor(`#paper .paper-${kind}`);
};

const noNonsense = (text) => assert.doesNotMatch(text, /NaN|Infinity|undefined/);

journey('Bone Bolango is printed as each kind of report', async (b) => {
  await b.openBoneBolango();
  const score = await b.text('#score');
  await b.click('#to-paper');
  await b.waitFor('#paper .paper-summary');
  const most = { summary: 1, full: 8, survey: 4, poster: 1 };
  for (const [kind, pages] of Object.entries(most)) {
    await choose(b, kind);
    const shown = await b.text('#paper');
    noNonsense(shown);
    assert.match(shown, /Mall Pelayanan Publik Bone Bolango/);
    const { count, text } = await print(b, `bone-bolango-${kind}`);
    assert.ok(count >= 1 && count <= pages, `${kind}: ${count} pages`);
    if (text === null) continue;
    assert.match(text, /Mall Pelayanan Publik Bone Bolango/);
    // The shell of the page is not printed; pages are numbered.
    assert.doesNotMatch(text, /Daftar tugas|Simpan sebagai berkas/);
    assert.match(text, new RegExp(`${count}\\s*/\\s*${count}`));
    // The same figures as on the screen.
    if (kind === 'summary' || kind === 'full') assert.ok(text.includes(score), `${score} in ${kind}`);
    // Table 2 of the paper: 88.65, grade A.
    if (kind === 'survey' || kind === 'poster') assert.match(text, /88,65/);
  }
  // The kind that was chosen is kept; the address alone shows the report.
  await b.reload();
  await b.waitFor('#paper');
  // Seen on a telephone, nothing sticks out.
  await b.driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width: 360, height: 740, deviceScaleFactor: 1, mobile: true });
  for (const kind of Object.keys(most)) {
    await choose(b, kind);
    assert.equal(await b.run('return document.documentElement.scrollWidth'), 360, kind);
  }
});

journey('what is typed once is signed, kept, and can be undone', async (b) => {
  await b.openBoneBolango();
  await b.click('.menu > summary');
  await b.click('#to-report');
  await b.waitFor('#paper');
  assert.match(await b.text('#paper .r-signature'), /\[tempat\]/);
  await b.click('#report-begin');
  const id = await b.until('the fields are there', () => b.run("return document.querySelector('[id$=\".choice.place\"]')?.id"));
  const field = (key) => id.replace('place', key);
  await b.fill(field('place'), 'Suwawa');
  await b.fill(field('date'), '2 Januari 2024');
  await b.fill(field('office'), 'Kepala Dinas');
  await b.fill('profile.head', 'Siti Rahma');
  await b.fill('profile.headNumber', '19700101 199503 2 001');
  await b.blur();
  assert.match(await b.text('#paper .r-signature'), /Suwawa, 2 Januari 2024 ?Kepala Dinas ?Siti Rahma ?NIP 19700101 199503 2 001/);
  await b.saved();
  await b.reload();
  await b.waitText('#paper .r-signature', 'Suwawa');
  await choose(b, 'survey');
  await b.fill(id.replace('choice.place', 'text.analysis'), 'Waktu pelayanan perlu dipercepat.');
  await b.waitText('#paper', 'Waktu pelayanan perlu dipercepat.');
});

journey('an incomplete draft prints that it is incomplete', async (b) => {
  await b.open();
  await b.click('#new-draft');
  await b.waitFor('#draft-name');
  await b.run("location.hash = `#/${location.hash.split('/')[1]}/report`");
  await b.waitFor('#paper');
  for (const kind of ['summary', 'full', 'survey', 'poster']) {
    await choose(b, kind);
    const shown = await b.text('#paper');
    noNonsense(shown);
    assert.match(shown, /belum/i, kind);
    assert.equal(await b.run("return [...document.querySelectorAll('#paper svg')].filter((one) => one.children.length < 2).length"), 0);
    const { text } = await print(b, `empty-${kind}`);
    if (text !== null) noNonsense(text);
  }
});

journey('the HTML file opens from disk, prints the same, and runs nothing', async (b) => {
  const bad = '</title></style><script>window.hurt = 1</script><img src=x onerror="window.hurt = 1">';
  await b.openBoneBolango();
  await b.fill('draft-name', bad);
  await b.show('profile');
  await b.fill('profile.agency', bad);
  await b.fill('profile.head', bad);
  await b.blur();
  await b.show('results');
  await b.click('#to-paper');
  await choose(b, 'full');
  const here = await b.text('#paper');
  const printed = await print(b, 'hostile-page');
  await b.click('#save-report');
  const { name, file, text } = await b.download();
  assert.match(name, /\.html$/);
  assert.doesNotMatch(text, /<script|<img|<link|https?:/);
  const copy = path.join(b.home, 'report.html');
  fs.copyFileSync(file, copy);
  await b.driver.get(pathToFileURL(copy).href);
  await b.waitFor('.paper');
  assert.equal(await b.text('.paper'), here, 'the file says what the page says');
  assert.equal(await b.run('return window.hurt ?? null'), null);
  assert.equal(await b.run("return document.querySelectorAll('script, img, iframe, [onerror]').length"), 0);
  assert.equal(await b.run("return performance.getEntriesByType('resource').length"), 0);
  const alone = await print(b, 'hostile-file');
  assert.equal(alone.count, printed.count);
});
