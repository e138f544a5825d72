// Experts from files: two hundred in a table, tables with signs, lists in JSON,
// the template, and files that are none. The weights are those of the test's own
// arithmetic (ahp.mjs).

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { journeys } from './browser.mjs';
import {
  EXACT, averaged, document, eigenvector, experts, give, held, matrix, names, ratio, select, shows, together, unfold, weights, written,
} from './ahp.mjs';

const journey = journeys({ test, before, after });

const SEED = 20251127;
const COUNT = 200;
const LIMIT = 0.1;

/// The page of experts of Bone Bolango, ready to take files.
async function begin(b) {
  await b.openBoneBolango();
  await b.show('weights');
  const members = await names(b);
  assert.equal(members.length, 4);
  await b.show('weights/experts');
  await unfold(b, '#import-fold');
  return members;
}

/// The headings of the pairs, in their order.
const pairs = (members) => members.flatMap((one, i) => members.slice(i + 1).map((other) => `${one} / ${other}`));

journey('two hundred experts from a file: one step to undo, the strained counted, left out and taken back', async (b) => {
  const members = await begin(b);
  const start = await document(b);
  const found = experts(SEED, COUNT, 4);
  const strained = found.filter((one) => ratio(one.matrix) > LIMIT);
  // None so near the limit that rounding could decide.
  assert.ok(found.every((one) => Math.abs(ratio(one.matrix) - LIMIT) > 1e-6));
  assert.ok(strained.length > 20 && strained.length < 120, `${strained.length} are strained`);
  const steady = found.filter((one) => !strained.includes(one));

  const lines = found.map((one) => [`"${one.name}; Dinas"`, '1', ...one.upper.map(written)].join(';'));
  await give(b, 'import-file', 'pakar.csv', `${['Nama', 'Bobot', ...pairs(members)].join(';')}\r\n${lines.join('\r\n')}\r\n`);
  await b.waitFor('#import-preview');
  const preview = await b.texts('#import-preview li');
  assert.deepEqual(preview.slice(0, 3), ['Pakar: 200', 'Pemisah kolom: “;”', 'Pasangan dikenali dari judul kolom']);
  assert.equal(await b.text('#import-add'), 'Masukkan 200 pakar');
  // Nothing is taken before it is asked for.
  assert.deepEqual(await document(b), start);

  await b.click('#import-add');
  await b.waitText('#counted', '200 dari 200 pakar dihitung');
  const all = eigenvector(together(found.map((one) => one.matrix)));
  await shows(b, all);
  assert.equal(await b.run("return Number(document.querySelector('#strained').dataset.count)"), strained.length);
  await b.waitText('#strained', `${strained.length} pakar dengan CR di atas 0,10`);
  assert.equal(await b.text('#tab-experts'), 'Pakar (200)');
  assert.equal(held(await document(b)).length, COUNT);

  // One step back and forth.
  await b.chord('z');
  await b.until('the experts are gone', () => b.run("return !document.querySelector('#experts') && !document.querySelector('#counted')"));
  assert.deepEqual(await document(b), start);
  await b.chord('y');
  await b.waitText('#counted', '200 dari 200');
  await shows(b, all);

  // Fifty on each page of the table, and the rows say who is strained.
  const shown = async () => b.run(`return [...document.querySelectorAll('#experts tbody tr')].map((row) =>
    [row.querySelector('th input').value, !!row.querySelector('.cr-bad')])`);
  const seen = [];
  for (let sheet = 0; sheet < 4; sheet += 1) {
    await b.waitText('#experts-pages', `${50 * sheet + 1}–${50 * sheet + 50} / 200`);
    seen.push(...await shown());
    if (sheet < 3) await b.click('#experts-pages button:last-of-type');
  }
  assert.deepEqual(seen, found.map((one) => [`${one.name}; Dinas`, strained.includes(one)]));

  // Without the strained, and with them again.
  await b.click('#leave-strained');
  await b.waitText('#counted', `${steady.length} dari 200`);
  const without = eigenvector(together(steady.map((one) => one.matrix)));
  assert.ok(without.some((one, i) => Math.abs(one - all[i]) > 1e-3), 'the strained matter');
  await shows(b, without);
  await b.click('#take-all');
  await b.waitText('#counted', '200 dari 200');
  await shows(b, all);

  // What is averaged.
  for (const [choice, wanted] of [
    ['priorities', averaged(found.map((one) => one.matrix), false)],
    ['prioritiesGeometric', averaged(found.map((one) => one.matrix), true)],
    ['judgments', all],
  ]) {
    await select(b, 'perspectives.aggregation', choice);
    await shows(b, wanted);
  }

  // One left out by hand, in the table; and all of it after a reload.
  await b.click('#experts-pages button');
  await b.waitFor('#experts tbody tr:first-child input[type=checkbox]');
  await b.saved();
  await b.reload();
  await b.waitText('#counted', '200 dari 200');
  await shows(b, all);
  await b.click('#experts tbody tr:first-child input[type=checkbox]');
  await b.waitText('#counted', '199 dari 200');
  await shows(b, eigenvector(together(found.slice(1).map((one) => one.matrix))));
});

journey('numbers with a sign: what they mean is asked, and the answer turns them round', async (b) => {
  await begin(b);
  // A/B, A/C, A/D, B/C, B/D, C/D.
  const said = [-3, 2, -5, 4, 1, -2];
  const text = `Nama,A/B,A/C,A/D,B/C,B/D,C/D\nSatu,${said.join(',')}\n`;
  const firstAhead = matrix(4, said.map((value) => (value < 0 ? -value : 1 / value)));
  const secondAhead = matrix(4, said.map((value) => (value < 0 ? -1 / value : value)));
  const choose = async (place) => {
    await give(b, 'import-file', 'bertanda.csv', text);
    await b.waitText('#signs legend', 'Ada angka negatif');
    assert.equal(await b.run("return document.querySelector('#import-add')"), null, 'nothing to add before the answer');
    assert.deepEqual(await b.run("return [...document.querySelectorAll('#signs input')].map((one) => one.checked)"), [false, false]);
    await b.click(`#signs label:nth-of-type(${place}) input`);
    await b.click('#import-add');
    await b.waitText('#counted', '1 dari 1');
  };
  await choose(1);
  await shows(b, eigenvector(firstAhead));
  await b.chord('z');
  await b.until('it is undone', () => b.run("return !document.querySelector('#counted')"));
  await choose(2);
  await shows(b, eigenvector(secondAhead));
  // The other meaning is the matrix transposed.
  assert.ok(secondAhead.every((row, i) => row.every((value, j) => Math.abs(value - firstAhead[j][i]) < EXACT)));
});

journey('a list in JSON, in place of those that were there', async (b) => {
  await begin(b);
  const two = experts(7, 2, 4);
  const list = (all) => JSON.stringify({ experts: all.map(({ name, matrix: judgments }) => ({ name, judgments })) });
  await give(b, 'import-file', 'daftar.json', list(two));
  await b.waitText('#import-preview', 'Pakar: 2');
  await b.click('#import-add');
  await b.waitText('#counted', '2 dari 2');
  await shows(b, eigenvector(together(two.map((one) => one.matrix))));
  // Added to, and then replaced.
  const [third] = experts(8, 1, 4);
  await give(b, 'import-file', 'daftar.json', list([third]));
  await b.click('#import-add');
  await b.waitText('#counted', '3 dari 3');
  await shows(b, eigenvector(together([...two, third].map((one) => one.matrix))));
  await give(b, 'import-file', 'daftar.json', list([third]));
  await b.click('#import-replace');
  await b.click('#import-add');
  await b.waitText('#counted', '1 dari 1');
  await shows(b, eigenvector(third.matrix));
});

journey('the template is read back, and its example is an expert without preferences', async (b) => {
  const members = await begin(b);
  await b.click('#template');
  const file = await b.download();
  assert.equal(file.name, 'templat-pakar.csv');
  assert.equal(file.text.charCodeAt(0), 0xfeff, 'a spreadsheet knows it for UTF-8');
  for (const pair of pairs(members)) assert.ok(file.text.includes(pair), pair);
  const lines = (text) => text.replace('\ufeff', '').trim().split(/\r?\n/);
  assert.deepEqual(lines(await b.run("return document.getElementById('import-layout').textContent")), lines(file.text), 'the layout stands in the page too');
  await give(b, 'import-file', 'diisi.csv', fs.readFileSync(file.file));
  await b.waitText('#import-preview', 'Pakar: 1');
  await b.click('#import-add');
  await b.waitText('#counted', '1 dari 1');
  await shows(b, [0.25, 0.25, 0.25, 0.25]);
  assert.equal(held(await document(b))[0].label, 'Contoh');
  // Filled in by hand, with an Indonesian decimal and a blank.
  await b.chord('z');
  const filled = file.text.replace(/Contoh;1;1;1;1;1;1;1/, 'Ani;2;3;1/3;0,5;;1;7');
  assert.notEqual(filled, file.text);
  await give(b, 'import-file', 'diisi.csv', filled);
  await b.waitText('#import-preview', 'Penilaian kosong: 1');
});

journey('files that are no table of experts say why, with the row, and leave the draft alone', async (b) => {
  await begin(b);
  // An expert is there already.
  const [own] = experts(3, 1, 4);
  const head = 'Nama;A/B;A/C;A/D;B/C;B/D;C/D';
  await give(b, 'import-file', 'satu.csv', `${head}\nSatu;${own.upper.map(written).join(';')}\n`);
  await b.click('#import-add');
  await b.waitText('#counted', '1 dari 1');
  const before = await document(b);
  const kept = await weights(b);
  const good = 'Dua;1;2;3;4;5;6';
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  for (const [name, content, indonesian, english] of [
    ['kurang.csv', `${head}\n${good}\nTiga;1;2;3;4;5\n`,
      /^Baris 3: berisi 5 pasangan, seharusnya 6\.$/, /^Line 3: holds 5 pairs instead of 6\.$/],
    ['campur.csv', `${head}\n${good}\nTiga,1,2,3,4,5,6\n`,
      /^Baris 3: kolomnya dipisahkan tanda lain/, /^Line 3: its columns are parted by another mark/],
    ['huruf.csv', `${head}\n${good}\nTiga;1;2;x;4;5;6\n`,
      /^Baris 3, kolom 4: “x” bukan penilaian/, /^Line 3, column 4: “x” is no judgment/],
    ['besar.csv', `${head}\n${`${good}\n`.repeat(400_000)}`,
      /^Terlalu besar: paling banyak 5 MB\.$/, /^Too large: at most 5 MB\.$/],
    ['gambar.csv', png, /^Ini bukan berkas teks/, /^This is no text file/],
    ['sepuluh.csv', `${head}\n${good}\nTiga;1;2;10;4;0;6\n`,
      /^Baris 3, kolom 4: “10” bukan penilaian.*Baris 3, kolom 6: “0” bukan/, /^Line 3, column 4: “10” is.*Line 3, column 6: “0” is/],
    ['asing.json', '{"experts":[{"judgments":[[1,2],[3,1]]}]}',
      /^Pakar 1: matriksnya berukuran 2, seharusnya 4\.$/, /^Expert 1: the matrix has size 2 instead of 4\.$/],
    ['kosong.csv', '\n\n', /^Tidak ada pakar di dalamnya\.$/, /^There is no expert in it\.$/],
  ]) {
    await give(b, 'import-file', name, content);
    await b.waitText('#import-refused', indonesian);
    await b.language('en');
    await b.waitText('#import-refused', english);
    await b.language('id');
    assert.equal(await b.run("return document.querySelector('#import-add')"), null, `${name} cannot be added`);
    assert.deepEqual(await document(b), before, name);
    assert.deepEqual(await weights(b), kept, name);
  }
  // A good one afterwards is taken.
  await give(b, 'import-file', 'baik.csv', `${head}\n${good}\n`);
  await b.waitText('#import-preview', 'Pakar: 1');
  assert.equal(await b.text('#import-refused'), null);
  await b.click('#import-add');
  await b.waitText('#counted', '2 dari 2');
});
