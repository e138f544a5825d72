// Pairwise comparisons beyond one complete matrix: pasted whole, contradicting
// itself, mended, with pairs left out, on other scales, beside printed figures.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { journeys } from './browser.mjs';
import { document, eigenvector, matrix, names, paste, ratio, select, shows, weights, written } from './ahp.mjs';

const journey = journeys({ test, before, after });

/// Table 4 of Nadjamuddin, Lahay & Uloli (2025): what Bone Bolango opens with.
const PAPER = [1 / 3, 1 / 2, 3, 3, 9, 3];
/// Judgments that contradict each other: the third is ahead of the first.
const STRAINED = [3, 1 / 5, 7, 5, 1 / 2, 9];
const CELL = '[id="judgment.perspectives.2.3"]';

const tabbed = (rows) => rows.map((row) => row.join('\t')).join('\r\n');
/// A matrix as a spreadsheet gives it: the lower half empty, or filled.
const sheet = (upper, lower = () => '') => {
  const whole = matrix(4, upper);
  return whole.map((row, i) => row.map((value, j) => (i === j ? '1' : i < j ? written(value) : lower(value, i, j))));
};

async function begin(b) {
  await b.openBoneBolango();
  await b.show('weights');
  await shows(b, eigenvector(matrix(4, PAPER)));
  return names(b);
}

const comma = (value, decimals) => value.toFixed(decimals).replace('.', ',');

journey('a matrix pasted whole from a spreadsheet, with and without names', async (b) => {
  const members = await begin(b);
  const start = await document(b);
  const upper = [2, 4, 8, 2, 4, 2];
  // Both halves, the lower one rounded as a spreadsheet shows it.
  await paste(b, CELL, tabbed(sheet(upper, (value) => comma(value, 2))));
  await shows(b, eigenvector(matrix(4, upper)));
  await b.waitText('#verdict', 'CR 0,0000');
  assert.deepEqual(await b.texts('#matrix-panel .error'), []);
  // One step to undo.
  await b.chord('z');
  await shows(b, eigenvector(matrix(4, PAPER)));
  assert.deepEqual(await document(b), start);
  // With a heading and a column of names, the upper half only, a line break at the end.
  const named = [['', ...members], ...sheet(STRAINED).map((row, i) => [members[i], ...row])];
  await paste(b, '[id="judgment.perspectives.5.4"]', `${tabbed(named)}\r\n`);
  await shows(b, eigenvector(matrix(4, STRAINED)));
  await b.waitText('#verdict', `CR ${comma(ratio(matrix(4, STRAINED)), 4)}`);

  // Of another size, and with a diagonal that is not 1: said, and nothing changes.
  const before = await document(b);
  await paste(b, CELL, '1\t2\t3\n1/2\t1\t2\n1/3\t1/2\t1');
  await b.waitText('#matrix-refused', 'Yang ditempel berukuran 3 × 3; matriks ini 4 × 4. Tidak ada yang berubah.');
  await b.language('en');
  await paste(b, CELL, tabbed(sheet(upper)).replace('1\t2', '2\t2'));
  await b.waitText('#matrix-refused', /row 1/);
  await b.language('id');
  assert.deepEqual(await document(b), before);
  await paste(b, CELL, tabbed(sheet(upper)));
  await shows(b, eigenvector(matrix(4, upper)));
  assert.equal(await b.text('#matrix-refused'), null, 'the message goes with the next matrix');
});

journey('two halves that contradict each other: the cells are named, and one press settles it', async (b) => {
  await begin(b);
  const score = await b.text('#live-score');
  const lower = (value, i, j) => (i === 1 && j === 0 ? '1/2' : written(value));
  for (const [keeps, upper] of [
    ['Pakai 3 untuk Keuangan / Pelanggan', [3, ...PAPER.slice(1)]],
    ['Pakai 1/2 untuk Pelanggan / Keuangan', [2, ...PAPER.slice(1)]],
  ]) {
    await paste(b, CELL, tabbed(sheet([3, ...PAPER.slice(1)], lower)));
    await b.waitText('#matrix-panel .error', 'Keuangan dibanding Pelanggan: Dua penilaian pasangan ini saling bertentangan');
    assert.deepEqual(await b.texts('#matrix-panel .ask button'),
      ['Pakai 3 untuk Keuangan / Pelanggan', 'Pakai 1/2 untuk Pelanggan / Keuangan']);
    // Both cells are marked, and each says why.
    const marked = await b.run(`return [...document.querySelectorAll('#matrix input[aria-invalid=true]')].map((one) =>
      [one.id, (one.getAttribute('aria-describedby') ?? '').split(' ').every((id) => !!document.getElementById(id))])`);
    assert.deepEqual(marked, [['judgment.perspectives.2.3', true], ['judgment.perspectives.3.2', true]]);
    assert.ok((await b.texts('#main .errors li a')).some((line) => line.includes('bertentangan')));
    assert.equal(await b.text('#live-score'), null, 'no score from a contradiction');
    assert.deepEqual(await weights(b), []);
    await b.run(`[...document.querySelectorAll('#matrix-panel .ask button')].find((one) => one.textContent === arguments[0]).click()`, keeps);
    await shows(b, eigenvector(matrix(4, upper)));
    assert.deepEqual(await b.texts('#main .ask, #main .errors'), []);
    assert.notEqual(await b.text('#live-score'), null);
  }
  // Back to where it began.
  for (let step = 0; step < 4; step += 1) await b.chord('z');
  await b.waitText('#live-score', score);
});

journey('a repair is tried, lowers CR as promised, and is taken back', async (b) => {
  const members = await begin(b);
  await paste(b, CELL, tabbed(sheet(STRAINED)));
  await b.waitText('#verdict', 'Belum konsisten');
  const before = await document(b);
  await b.show('weights/consistency');
  const now = ratio(matrix(4, STRAINED));
  await b.waitText('#mend', `CR sekarang ${comma(now, 4)}`);
  // Every promise is what the whole computation gives.
  const rows = await b.run(`return [...document.querySelectorAll('#repairs .mend-way')].map((way) => [
    way.closest('li').querySelector('b').textContent,
    way.querySelector('button').getAttribute('aria-label').split(', ').at(-1),
    way.querySelector('.num').textContent.replace('CR menjadi ', ''),
    way.previousElementSibling.matches('.mend-way')])`);
  assert.ok(rows.length > 1);
  const value = (text) => text.split('/').map(Number).reduce((one, other) => one / other);
  for (const [pair, suggested, after] of rows) {
    const [i, j] = pair.split(' / ').map((name) => members.indexOf(name));
    const changed = matrix(4, STRAINED);
    changed[i][j] = value(suggested);
    changed[j][i] = 1 / value(suggested);
    assert.equal(after, comma(ratio(changed), 4), pair);
  }
  // The second way of a pair keeps the preference; the order is that of the first.
  const promised = rows.filter((row) => !row[3]).map((row) => Number(row[2].replace(',', '.')));
  assert.deepEqual(promised, [...promised].sort((one, other) => one - other), 'the best comes first');
  await b.click('#repairs .mend-way button');
  await b.waitText('#cr-now', rows[0][2]);
  await b.waitText('#tried', `${rows[0][0]}: `);
  assert.ok(promised[0] < now);
  await b.click('#take-back');
  await b.waitText('#mend', `CR sekarang ${comma(now, 4)}`);
  assert.equal(await b.text('#tried'), null);
  assert.deepEqual((await document(b)).weighting, before.weighting);
  // An order that goes around is named.
  await b.show('weights');
  await paste(b, CELL, tabbed(sheet([3, 1 / 3, 1, 3, 1, 1])));
  await b.show('weights/consistency');
  await b.waitText('#circles', /lebih penting daripada .* tetapi/);
});

journey('with pairs left out: provisional weights, what is separate, the next pair, and weights that do not wait', async (b) => {
  const members = await begin(b);
  // Three of six: the first against each other one. 1 : 3 : 2 : 1/3.
  const blank = (rows, keep) => rows.map((row, i) => row.map((cell, j) => (i === j || keep(i, j) ? cell : '')));
  await paste(b, CELL, tabbed(blank(sheet(PAPER), (i) => i === 0)));
  await b.waitText('#gaps', '3 dari 6 pasangan dinilai.');
  const shares = [1, 3, 2, 1 / 3].map((part) => part / (1 + 3 + 2 + 1 / 3));
  await shows(b, shares);
  await b.waitFor('#weights.is-provisional');
  assert.equal(await b.text('#live-score'), null, 'no score while pairs are missing');
  await b.waitText('#gaps', 'Tidak ada pasangan lebih');
  await b.waitText('#main', 'Bobot muncul setelah 3 perbandingan lagi.');

  // Used without waiting: a score, and a remark that says from how much.
  await b.click('#use-gaps');
  await b.until('the weights count', () => b.run("return !!document.querySelector('#weights:not(.is-provisional)')"));
  await shows(b, shares);
  // Scores of the perspectives: 89.29, 88.65, 100, 81.87 (tables 1 to 3 and section 3.4).
  const score = [89.29, 88.65, 100, 81.87].reduce((sum, one, i) => sum + one * shares[i], 0);
  await b.until('the score follows', async () => Math.abs(Number((await b.text('#live-score')).replace(',', '.')) - score) < 0.011);
  await b.waitText('#main', 'Bobot dihitung dari 3 dari 6 pasangan');
  await b.show('results');
  await b.waitText('#score', await b.text('#live-score'));
  await b.show('weights');

  // A/B and C/D only: two groups that nothing joins.
  await paste(b, CELL, tabbed(blank(sheet(PAPER), (i, j) => (i === 0 && j === 1) || (i === 2 && j === 3))));
  await b.waitFor('#disconnected');
  assert.deepEqual(await b.texts('#disconnected li'), [members.slice(0, 2).join(', '), members.slice(2).join(', ')]);
  assert.deepEqual(await weights(b), []);
  // The next pair joins them; its button goes to the question, in either manner of asking.
  for (const manner of [1, 2]) {
    await b.click(`.seg-item:nth-of-type(${manner}) input[name=pairs-manner]`);
    const line = await b.text('#next-pair p');
    await b.click('#next-pair button');
    const pair = await b.until('the question has the focus', () => b.run(
      "return document.activeElement.matches('.pair input') && [...document.activeElement.closest('.pair').querySelectorAll('.pair-name')].map((one) => one.textContent)"));
    assert.ok(pair.every((name) => line.includes(name)), `${pair} in ${line}`);
    assert.notEqual(members.indexOf(pair[0]) < 2, members.indexOf(pair[1]) < 2, 'it joins the groups');
  }
  await b.run("document.activeElement.closest('.pair').querySelector('.pair-mid input').click()");
  await b.until('nothing is separate any more', () => b.run("return !document.querySelector('#disconnected')"));
  assert.equal((await weights(b)).length, 4);
});

journey('another scale gives other weights, each as its formula says', async (b) => {
  await begin(b);
  const on = (change) => matrix(4, PAPER).map((row) => row.map((value) => (value >= 1 ? change(value) : 1 / change(1 / value))));
  // Harker & Vargas 1987 and others: the formulas stand beside the names of the scales.
  for (const [scale, change] of [
    ['squareRoot', Math.sqrt],
    ['power', (value) => value ** 2],
    ['geometric', (value) => 2 ** (value - 1)],
    ['logarithmic', (value) => Math.log2(value + 1)],
    ['inverseLinear', (value) => 9 / (10 - value)],
    ['linear', (value) => value],
  ]) {
    await select(b, 'perspectives.scale', scale);
    await shows(b, eigenvector(on(change)));
  }
  await b.waitText('#live-score', '90,88');
});

journey('printed figures are traced to the way that gives them', async (b) => {
  await begin(b);
  await b.show('weights/consistency');
  assert.equal(await b.text('#reproduced'), null);
  // Tables 4 and 5 of the paper, with either decimal mark.
  for (const [id, text] of [
    ['printed-2', '.159'], ['printed-3', '0,555'], ['printed-4', '0.224'], ['printed-5', ',062'], ['printed-cr', '0,02256'],
  ]) {
    await b.fill(id, text);
    assert.equal(await b.value(id), text, `${id} keeps every letter`);
  }
  await b.waitText('#reproduced', /dihasilkan oleh: Rata-rata kolom ternormalisasi \+ RI Saaty 1980\.$/);
  await b.language('en');
  await b.waitText('#reproduced', 'Mean of normalised columns + RI Saaty 1980');
  await b.language('id');
  // Kept with the draft; and one figure that nothing gives.
  await b.saved();
  await b.reload();
  await b.waitText('#reproduced', 'Rata-rata kolom ternormalisasi');
  await b.fill('printed-2', '0,163');
  await b.waitText('#reproduced', 'Tidak ada cara yang menghasilkan semua angka cetakan');
  await b.fill('printed-2', 'entah');
  await b.waitText('#methods', 'Bukan angka.');
});
