// The answers of a questionnaire looked at and corrected, words scored, groups
// compared, tables dropped on the page, and data that cannot be analysed.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { document, give, random, select } from './ahp.mjs';
import { journeys } from './browser.mjs';

const journey = journeys({ test, before, after });

const SMALL = `Nama,Jenis Kelamin,Usia,X1.1,X1.2,Y.1,Y.2
Ani,Perempuan,20-30,5,4,4,5
Budi,Laki-laki,31-40,4,,3,4
Citra,Perempuan,20-30,Mantap,3,2,3
Dedi,Laki-laki,> 50,2,2,2,1
Eka,Perempuan,31-40,3,4,5,4
Fajar,Laki-laki,20-30,1,2,1,2
`;

async function begin(b, text, name = 'Survei.csv') {
  await b.open();
  await b.click('#new-draft');
  await b.waitFor('[id="profile.agency"]');
  await b.show('survey');
  await give(b, 'survey-file', name, text);
  await b.waitFor('#survey-take');
  await b.click('#survey-take');
  await b.waitFor('#answers');
}

const lines = async (b) => {
  const [annex] = (await document(b)).annexes;
  return annex.sheet.texts.data.trim().split('\n').map((line) => line.split('\t'));
};
const report = async (b) => {
  await b.click('#survey-results');
  await b.until('it is computed', () => b.run("return document.querySelector('#report')?.dataset.done === 'true' && !document.querySelector('#computing, .chart-waits')"));
};
const table = (b, topic, place) => b.run(`return [...[...document.querySelectorAll('[data-topic=' + arguments[0] + '] table')]
  .filter((one) => !one.closest('figure'))[arguments[1]].querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent.trim()))`, topic, place);
const text = (b, topic) => b.text(`[data-topic=${topic}]`);

/// Drops a file on the page, as a file manager does.
const drop = (b, name, content) => b.run(`const data = new DataTransfer();
  data.items.add(new File([arguments[1]], arguments[0]));
  for (const kind of ['dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))`, name, content);

journey('answers are corrected by mouse and keys, taken back, and taken out', async (b) => {
  await begin(b, SMALL);
  assert.deepEqual(await b.texts('#answers tbody th'), ['1', '2', '3', '4', '5', '6']);
  assert.deepEqual(await b.texts('#answers .is-unread'), ['Mantap']);
  assert.equal((await b.texts('#answers .is-blank')).length, 1);
  // The way to the first that is open, then the next: 2, X1.2, then 3, X1.1.
  await b.click('#next-gap');
  await b.waitText('#answer-reading', 'Responden 2, X1.2: “”. Kosong');
  await b.until('the answer has the focus', () => b.run("return document.activeElement.id === 'answer'"));
  const keys = (...all) => b.driver.actions().sendKeys(...all).perform();
  const { Key } = await import('./browser.mjs');
  // A wrong word is put in and told; Esc takes back what is not put in yet.
  await keys('9x');
  await keys(Key.ESCAPE);
  assert.equal(await b.run("return document.querySelector('#answer').value"), '');
  await keys('4', Key.ENTER);
  await b.waitText('#answer-reading', 'Responden 3, X1.2: “3”. Skor 3.');
  assert.equal((await lines(b))[2][3], '4');
  await keys(Key.ARROW_LEFT);
  await b.waitText('#answer-reading', 'Responden 3, X1.1: “Mantap”. Tidak terbaca');
  await keys('5');
  // Another cell is clicked: what was typed goes in.
  await b.click('#answers td[data-row="4"][data-column="3"]');
  await b.waitText('#answer-reading', 'Responden 5, X1.2: “4”.');
  assert.equal((await lines(b))[3][2], '5');
  assert.deepEqual(await b.texts('#answers .is-unread, #answers .is-blank'), []);
  await b.until('the answer still has the focus', () => b.run("return document.activeElement.id === 'answer'"));
  // Each correction is a step of its own.
  await b.click('#undo');
  await b.until('the word is back', async () => (await lines(b))[3][2] === 'Mantap');
  await b.click('#redo');
  await b.until('and corrected', async () => (await lines(b))[3][2] === '5');
  // Typed and left by Tab: kept.
  await b.click('#answers td[data-row="5"][data-column="5"]');
  await keys('3', Key.TAB);
  await b.until('it is kept', async () => (await lines(b))[6][5] === '3');
  await b.run("const go = document.querySelector('#go-to'); go.value = '2'; go.dispatchEvent(new Event('change', { bubbles: true }))");
  await b.waitText('#take-out', 'Keluarkan responden 2');
  await b.click('#take-out');
  await b.waitText('#survey-size', '5 responden');
  assert.deepEqual((await lines(b)).map((line) => line[1]), ['Usia', '20-30', '20-30', '> 50', '31-40', '20-30']);
  // Too long a text stays in its cell with the reason.
  await b.click('#answers td[data-row="0"][data-column="0"]');
  await b.run("const field = document.querySelector('#answer'); field.value = 'a'.repeat(2001); field.dispatchEvent(new InputEvent('input', { bubbles: true }))");
  await keys(Key.ENTER);
  await b.waitText('#answers .error', 'Terlalu panjang: paling banyak 2000 huruf');
  assert.equal((await b.run("return document.querySelector('#answer').value")).length, 2001);
  await keys(Key.ESCAPE);
  assert.equal((await lines(b))[1][0], 'Perempuan');
});

journey('a word gets its score, and every answer with it', async (b) => {
  const words = SMALL.replace(/\b5\b/g, 'Sangat Setuju').replace(/,4/g, ',Setuju').replace(/,3(?=[,\n])/g, ',Netral').replace(/,2(?=[,\n])/g, ',Tidak Setuju').replace(/,1(?=[,\n])/g, ',Sangat Tidak Setuju');
  await begin(b, words);
  const scores = () => b.run("return Object.fromEntries([...document.querySelectorAll('#words tbody tr')].map((row) => [row.cells[0].textContent, row.querySelector('input').value]))");
  assert.deepEqual(await scores(), { 'Sangat Setuju': '5', Setuju: '4', Netral: '3', 'Tidak Setuju': '2', 'Sangat Tidak Setuju': '1' });
  await b.click('#words-lacking button');
  await b.until('the word is there', async () => (await scores()).Mantap === '');
  assert.match(await b.text('#words'), /Mantap.*Belum ada skor/);
  const field = await b.run("return [...document.querySelectorAll('#words tbody tr')].find((row) => row.cells[0].textContent === 'Mantap').querySelector('input').id");
  await b.fill(field, '5');
  await b.until('nothing is unread', async () => (await b.texts('#answers .is-unread')).length === 0);
  assert.doesNotMatch(await b.text('#words'), /Belum ada skor/);
});

journey('respondents by category, and groups compared', async (b) => {
  await begin(b, SMALL.replace('Mantap', '4').replace('4,,', '4,3,'));
  await report(b);
  assert.deepEqual(await table(b, 'Respondents', 0), [['Laki-laki', '3', '50,0', '50,0', '50,0'], ['Perempuan', '3', '50,0', '50,0', '100,0']]);
  assert.deepEqual((await table(b, 'Respondents', 1)).map((row) => row.slice(0, 2)), [['20-30', '3'], ['31-40', '2'], ['> 50', '1']]);
  // Means of X1 and Y by hand: men 3.5, 2, 1.5 and women 4.5, 3.5, 3.5.
  const men = [3.5, 2, 1.5];
  const women = [4.5, 3.5, 3.5];
  const mean = (all) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const spread = (all) => all.reduce((sum, one) => sum + (one - mean(all)) ** 2, 0) / (all.length - 1);
  const said = (value) => value.toFixed(3).replace('.', ',').replace('-', '−');
  assert.deepEqual(await table(b, 'Groups', 0), [['Laki-laki', men], ['Perempuan', women]].map(([name, all]) =>
    [name, '3', said(mean(all)), said(Math.sqrt(spread(all))), said(Math.sqrt(spread(all) / 3))]));
  const welch = (mean(men) - mean(women)) / Math.sqrt(spread(men) / 3 + spread(women) / 3);
  assert.equal((await table(b, 'Groups', 1))[1][1], said(welch));
  // The other column has three groups: an analysis of variance.
  const id = await b.run("return document.querySelector('select[id$=\".choice.groups\"]').id");
  await select(b, id, 'Usia');
  await b.until('ages are compared', async () => (await table(b, 'Groups', 0)).length === 3);
  assert.match(await text(b, 'Groups'), /ANOVA satu arah untuk X1: F/);
  await select(b, id, 'none');
  await b.until('nothing is compared', async () => (await b.text('[data-topic=Groups]')) === null);
});

journey('a table dropped on the page becomes a questionnaire', async (b) => {
  await b.open();
  await b.waitFor('#new-draft');
  await drop(b, 'Kepuasan 2024.csv', SMALL);
  await b.waitText('#survey-rows', '6 responden, 7 kolom');
  await b.click('#survey-take');
  await b.waitText('#survey-size', '6 responden');
  assert.equal((await document(b)).name, 'Kepuasan 2024');
  // A second one, on the screen of the first, goes into the same draft.
  await drop(b, 'Lain.csv', SMALL.replace('Ani', 'Ana'));
  await b.waitText('#survey-rows', '6 responden, 7 kolom');
  await b.click('#survey-take');
  await b.until('there are two', async () => (await document(b)).annexes.length === 2);
  // And one that is none is told where it would have been taken.
  await drop(b, 'halaman.csv', '<!DOCTYPE html>\n<html><body><p>a;b</p></body></html>\n');
  await b.waitFor('#survey-refused[role=alert]');
  assert.equal((await document(b)).annexes.length, 2);
});

const rows = (count, make) => Array.from({ length: count }, (_, place) => make(place).join(',')).join('\n');
const mixed = (place) => [place % 5 + 1, (place * 7 + 3) % 11, (place * place) % 13];

journey('data that cannot be analysed are answered one by one', async (b) => {
  const cases = [
    // A constant variable; two that make up a third; fewer rows than coefficients.
    ['Umur,Masa,Kinerja', rows(12, (i) => [3, mixed(i)[1], mixed(i)[2]]), /Nilai Umur sama di semua baris/],
    ['Umur,Masa,Gaji,Kinerja', rows(12, (i) => { const [p, q, y] = mixed(i); return [p, q, p + q, y]; }), /persis tersusun dari variabel lain: Gaji = Umur \+ Masa/],
    ['Umur,Masa,Gaji,Kinerja', rows(4, (i) => [...mixed(i), i * i]), /Baris yang lengkap terlalu sedikit: ada 4, diperlukan sedikitnya 5/],
    ['Umur,Kinerja', rows(1, () => [4, 5]), /Baris yang lengkap terlalu sedikit: ada 1/],
    ['Umur,Kinerja', rows(9, (i) => [i, 2 * i + 1]), /(pas|tepat|sempurna|persis)/i],
  ];
  for (const [head, body, wanted] of cases) {
    await begin(b, `${head}\n${body}\n`);
    await report(b);
    const said = await b.text('#report');
    assert.match(said, wanted, head);
    assert.doesNotMatch(said, /NaN|\binf\b|Infinity|undefined/, head);
    assert.ok(!said.includes('∞'), head);
  }
  // Identical answers to every item: description holds, alpha is refused.
  await begin(b, `X1.1,X1.2,Y.1,Y.2\n${rows(8, () => [4, 4, 4, 4])}\n`);
  await report(b);
  assert.match(await text(b, 'Reliability'), /Semua nilai atau semua jumlahnya sama/);
  assert.deepEqual((await table(b, 'Description', 0)).map((row) => row.slice(0, 5)), [['X1', '8', '4', '4', '4,000'], ['Y', '8', '4', '4', '4,000']]);
  assert.doesNotMatch(await b.text('#report'), /NaN/);
});

journey('five thousand respondents, forty columns: looked at, corrected, analysed', async (b, t) => {
  const next = random(5);
  const heads = Array.from({ length: 40 }, (_, place) => (place < 39 ? `Faktor ${String.fromCharCode(65 + place % 26)}${place < 26 ? '' : 'x'}` : 'Y'));
  const body = Array.from({ length: 5000 }, () => heads.map(() => 1 + Math.floor(5 * next())));
  // The longest task of the page since the last look: Chromium's own measure.
  await b.inject(`window.longest = 0;
    new PerformanceObserver((list) => { for (const one of list.getEntries()) window.longest = Math.max(window.longest, one.duration); }).observe({ type: 'longtask' });`);
  const longest = async (what) => {
    await new Promise((done) => setTimeout(done, 300));
    t.diagnostic(`${what}: longest task ${Math.round(await b.run('const one = window.longest; window.longest = 0; return one'))} ms`);
  };
  await begin(b, `${heads.join(';')}\n${body.map((row) => row.join(';')).join('\n')}\n`);
  await b.waitText('#survey-size', '5000 responden, 40 kolom');
  await longest('import');
  const drawn = () => b.run("return document.querySelectorAll('#answers tbody tr[aria-rowindex]').length");
  assert.ok(await drawn() < 60, 'only what is in sight is drawn');
  for (const part of [0.3, 0.7, 1]) {
    await b.run("const box = document.querySelector('.answers'); box.scrollTop = arguments[0] * (box.scrollHeight - box.clientHeight)", part);
    await b.until(`${part} of it is in sight`, () => b.run(`const box = document.querySelector('.answers').getBoundingClientRect();
      return [...document.querySelectorAll('#answers tbody tr[aria-rowindex]')].some((row) => {
        const at = row.getBoundingClientRect();
        return at.top > box.top && at.bottom < box.bottom && Math.abs(row.querySelector('th').textContent / 5000 - arguments[0]) < 0.01;
      })`, part));
  }
  await longest('scrolling');
  assert.ok(await drawn() < 60);
  await b.click('#answers td[data-row="4999"][data-column="39"]');
  await b.waitText('#answer-reading', `Responden 5000, Y: “${body[4999][39]}”`);
  const { Key } = await import('./browser.mjs');
  await b.driver.actions().sendKeys('1', Key.ENTER).perform();
  await b.until('it is put in', async () => (await lines(b))[5000][39] === '1');
  await longest('a correction');
  await report(b);
  await longest('description and regression on 39 predictors');
  assert.equal((await table(b, 'Equation', 0)).length, 40);
  assert.match(await text(b, 'Rows'), /5\.?000/);
});
