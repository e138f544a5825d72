// A questionnaire from its file to the regression: numbers and words in CSV, a
// workbook, and files that are none.

import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { allowClipboard, clipboard, document, give, select, unfold } from './ahp.mjs';
import { By, journeys } from './browser.mjs';

const journey = journeys({ test, before, after });
const WORKBOOK = path.join(path.dirname(fileURLToPath(import.meta.url)), '../tables/questionnaire.xlsx');

// The answers and what is expected of them are the case "questionnaire"
// (Q1_boyolali_like_n46_5pt) of statistics-cases.json: computed there with Python
// and R, not with this app. One digit an item, one word a respondent.
const ANSWERS = `
  3433444433335444444444333 4444454454445544345543333 2433334322334445344544422 4443355433443454444544434
  2323344434454545454454544 3232245444324323313333343 5555444333334444345455554 4434234433433333323333433
  5453455545434332334322412 5454533442545443545523332 4542443444334455555555554 3545434444444343555455455
  4345543443554555545545453 5555455444545434442233333 4435455555555555445552331 4545525344444444444434322
  3533345443344443443243333 5444554444545554555543553 5555544545544554454345544 3434455545324454544354444
  3423313323333343441334232 3553424334223255444445445 4555545444444424444353453 4344533442445445535455454
  4434554442545444344455444 1221133422224233343253342 4445444433555544554443433 2333422233322322342432322
  3424443553545444233355454 4433322121223254455455444 5444555555435455545555555 4334332522323334434443544
  2223232322233344445555445 4533545544445454445555444 5544534544545554455555444 4544524433544534433322212
  4454332443423454445454343 3343433533314433333444234 4354455444435342544344544 4443345434534445455444544
  4344344444344245555455545 3443445454333344453455454 3433413311323433333332234 3333444553544543554434433
  3333334331323335433344342 4543544335434454544554535
`.trim().split(/\s+/);
const SIZES = { X1: 5, X2: 5, X3: 4, X4: 6, Y: 5 };
const VARIABLES = Object.keys(SIZES);
const ITEMS = VARIABLES.flatMap((name) => Array.from({ length: SIZES[name] }, (_, i) => `${name}.${i + 1}`));

/// Of each item: r with the total, r corrected, alpha without it.
const INSTRUMENT = {
  X1: { alpha: 0.849874, standard: 0.849386, items: [
    [0.853943, 0.753930, 0.793176],
    [0.733396, 0.588777, 0.836908],
    [0.791208, 0.662500, 0.818364],
    [0.760524, 0.617147, 0.830176],
    [0.810350, 0.679518, 0.813959],
  ] },
  X2: { alpha: 0.852239, standard: 0.852555, items: [
    [0.834684, 0.713163, 0.808587],
    [0.766267, 0.629517, 0.830591],
    [0.723182, 0.591919, 0.840209],
    [0.815089, 0.702737, 0.812070],
    [0.824078, 0.694442, 0.814283],
  ] },
  X3: { alpha: 0.864147, standard: 0.863709, items: [
    [0.900331, 0.803233, 0.787313],
    [0.859072, 0.724820, 0.823001],
    [0.766125, 0.617997, 0.862973],
    [0.842777, 0.717878, 0.824776],
  ] },
  X4: { alpha: 0.830793, standard: 0.829062, items: [
    [0.828956, 0.732585, 0.775788],
    [0.651423, 0.495463, 0.824239],
    [0.660038, 0.519680, 0.819251],
    [0.686640, 0.539839, 0.815803],
    [0.815830, 0.696451, 0.782544],
    [0.760847, 0.631926, 0.797173],
  ] },
  Y: { alpha: 0.872993, standard: 0.872632, items: [
    [0.822586, 0.719972, 0.841848],
    [0.841931, 0.737190, 0.836815],
    [0.736813, 0.602279, 0.868251],
    [0.844868, 0.738701, 0.836469],
    [0.822759, 0.706640, 0.844618],
  ] },
};
const R_TABLE = 0.290706;
/// Of the sums of items: B, its error, Beta, t, Sig., tolerance, VIF.
const COEFFICIENTS = [
  ['(Konstanta)', 5.827093, 3.438888, 1.694470, 0.097760],
  ['X1', -0.047013, 0.158207, -0.043257, -0.297160, 0.767845, 0.646983, 1.545635],
  ['X2', 0.266105, 0.146033, 0.262195, 1.822224, 0.075721, 0.662182, 1.510159],
  ['X3', -0.499783, 0.208991, -0.383091, -2.391413, 0.021455, 0.534230, 1.871852],
  ['X4', 0.696418, 0.132573, 0.674151, 5.253102, 0.000005, 0.832419, 1.201318],
];
const SUMMARY = [0.661746, 0.437907, 0.383069, 3.151507, 1.465423];
const F = 7.985425;

/// As the app prints a number: three decimals, a comma, U+2212.
const said = (value) => value.toFixed(3).replace('.', ',').replace('-', '−');
const chance = (value) => (value < 0.001 ? '< 0,001' : said(value));
/// As SPSS prints it in Indonesian.
const plain = (value) => value.toFixed(3).replace(/^(-?)0/, '$1').replace('.', ',');

const WORDS = { 5: 'Sangat Setuju', 4: 'Setuju', 3: 'Netral', 2: 'Tidak Setuju', 1: 'Sangat Tidak Setuju' };
const IDENTITIES = ['Stempel waktu', 'Nama', 'Alamat Email'];

/// The file as Google Forms and an Indonesian Excel leave it.
function csv(answer) {
  const heads = [...IDENTITIES, 'Jenis Kelamin', ...ITEMS];
  const lines = ANSWERS.map((digits, i) => [
    `${String(1 + (i % 28)).padStart(2, '0')}/05/2024 10:00:00`, `"Rahasia ${i + 1}; S.E."`, `orang${i}@contoh.go.id`,
    i % 2 ? 'Perempuan' : 'Laki-laki', ...[...digits].map(answer)].join(';'));
  return `\ufeff${[heads.join(';'), ...lines].join('\r\n')}\r\n`;
}

async function begin(b) {
  await b.open();
  await b.click('#new-draft');
  await b.waitFor('[id="profile.agency"]');
  await b.show('survey');
  await b.waitFor('#survey-file');
}

/// What the preview will do with each column: heading, role, variable.
const preview = (b) => b.run(`return [...document.querySelectorAll('#survey-preview tbody tr')].map((row) =>
  [row.querySelector('th').textContent, row.querySelector('select').value, row.querySelector('input')?.value ?? ''])`);

const computed = (b) => b.until('the regression is done', () => b.run(
  "return document.querySelector('#report')?.dataset.done === 'true' && !!document.querySelector('[data-topic=Equation]') && !document.querySelector('.chart-waits')"));

/// The rows of the tables of a part of the report, without those of its charts.
const rows = (b, topic) => b.run(`return [...document.querySelectorAll(
  '[data-topic=' + arguments[0] + '] tbody tr')].filter((row) => !row.closest('figure')).map((row) => [...row.cells].map((cell) => cell.textContent.trim()))`, topic);

const good = (b, topic) => b.run(
  "return document.querySelector(`[data-topic=${arguments[0]}] .verdict`)?.className.match(/is-\\w+/)?.[0] ?? null", topic);

/// The tables of validity and reliability hold the expected figures.
async function instrument(b) {
  const validity = (await rows(b, 'Validity')).map(([name, r, table, p, own, verdict]) => [name, r, table, p, own, verdict]);
  const wanted = VARIABLES.flatMap((name) => INSTRUMENT[name].items.map(([r, own], i) =>
    [`${name}.${i + 1}`, said(r), said(R_TABLE), '< 0,001', said(own), 'Valid']));
  assert.deepEqual(validity, wanted);
  const reliability = await rows(b, 'Reliability');
  assert.deepEqual(reliability.slice(0, 5), VARIABLES.map((name) =>
    [name, said(INSTRUMENT[name].alpha), said(INSTRUMENT[name].standard), String(SIZES[name]), 'Reliabel']));
  assert.deepEqual(reliability.slice(5).map((row) => [row[0], row[3], row[4]]), VARIABLES.flatMap((name) =>
    INSTRUMENT[name].items.map(([, own, without], i) => [`${name}.${i + 1}`, said(own), said(without)])));
  assert.deepEqual([await good(b, 'Validity'), await good(b, 'Reliability')], ['is-good', 'is-good']);
}

/// The figures of the regression that no unit changes.
async function regression(b) {
  const equation = await rows(b, 'Equation');
  assert.deepEqual(equation.map((row) => [row[0], row[3], row[4], row[5], ...row.slice(11)]), COEFFICIENTS.map((one) => {
    if (one.length === 5) return [one[0], '', said(one[3]), chance(one[4]), '', ''];
    const [name, , , beta, t, p, tolerance, vif] = one;
    return [name, said(beta), said(t), chance(p), said(tolerance), said(vif)];
  }));
  assert.deepEqual((await rows(b, 'FTest'))[0].slice(4), [said(F), '< 0,001']);
  const [summary] = await rows(b, 'Determination');
  assert.deepEqual([...summary.slice(1, 4), summary[5]], SUMMARY.filter((_, i) => i !== 3).map(said));
  // Normality by Lilliefors, Shapiro-Wilk, Jarque-Bera; spread by Breusch-Pagan and White.
  const normality = (await rows(b, 'Normality')).slice(-3).map((row) => [row[1], row[3], row[4]]);
  assert.deepEqual(normality, [['0,076', '0,727', 'Normal'], ['0,985', '0,811', 'Normal'], ['0,536', '0,765', 'Normal']]);
  const spread = (await rows(b, 'Heteroscedasticity')).slice(-3).map((row) => [row[1], row[3], row[4]]);
  assert.deepEqual(spread, [['9,927', '0,042', 'Heteroskedastis'], ['12,474', '0,014', 'Heteroskedastis'], ['16,630', '0,276', 'Homoskedastis']]);
  const [durbin] = await rows(b, 'Autocorrelation');
  assert.deepEqual([durbin[1], durbin[2], durbin[3], durbin[7]], ['1,465', '1,345', '1,720', '0,034']);
  assert.deepEqual([await good(b, 'Normality'), await good(b, 'Multicollinearity'), await good(b, 'Heteroscedasticity')],
    ['is-good', 'is-good', 'is-bad']);
  const drawn = await b.run(`return [...document.querySelectorAll('#report figure')].map((figure) =>
    [figure.closest('[data-topic]').dataset.topic, figure.querySelectorAll('svg *').length > 5, figure.querySelectorAll('tbody tr').length])`);
  assert.deepEqual(drawn.map(([topic, full]) => [topic, full]), [['Respondents', true], ...VARIABLES.flatMap(() => [['Description', true], ['Description', true]]),
    ['Normality', true], ['Normality', true], ['Normality', true],
    ['Heteroscedasticity', true], ['Autocorrelation', true], ['TTests', true]]);
  assert.equal(drawn.at(-1)[2], 4, 'a line for each coefficient');
  // X1.1, its answers from 1 to 5, counted here.
  const first = ANSWERS.map((one) => Number(one[0]));
  const counted = await b.run("return [...document.querySelector('[data-topic=Description] figure tbody tr').cells].map((one) => one.textContent)");
  assert.deepEqual(counted, ['X1.1', ...[1, 2, 3, 4, 5].map((step) => String(first.filter((one) => one === step).length))]);
}

/// The score of a variable becomes the sum of its items; B and errors are then the case's.
async function sums(b) {
  await unfold(b, '#report details');
  const id = await b.run("return document.querySelector('select[id$=\".choice.score\"]').id");
  await select(b, id, 'sum');
  await b.until('B is that of the sums', async () => (await rows(b, 'Equation'))[0]?.[1] === said(COEFFICIENTS[0][1]));
  await computed(b);
  assert.deepEqual((await rows(b, 'Equation')).map((row) => row.slice(0, 3)), COEFFICIENTS.map(([name, B, error]) => [name, said(B), said(error)]));
  const [summary] = await rows(b, 'Determination');
  assert.deepEqual(summary.slice(1, 6), SUMMARY.map(said));
}

/// What the preview and the document say of the columns.
async function understood(b, start) {
  assert.equal(await b.text('#survey-rows'), '46 responden, 29 kolom.');
  assert.deepEqual(await preview(b), [
    ...IDENTITIES.map((name) => [name, 'off', '']), ['Jenis Kelamin', 'category', ''],
    ...ITEMS.map((name) => [name, 'item', name.split('.')[0]])]);
  assert.deepEqual(await document(b), start, 'nothing is taken before it is asked for');
}

journey('forty-six respondents in a CSV: six actions to the report, figures, SPSS, undo, reload', async (b) => {
  await allowClipboard(b);
  let actions = 0;
  const act = async (step) => { actions += 1; await step; };
  await b.open();
  await act(b.click('#new-draft'));
  await b.waitFor('[id="profile.agency"]');
  await act(b.show('survey'));
  const start = await document(b);
  await act(give(b, 'survey-file', 'Kuesioner.csv', csv(Number)));
  await b.waitFor('#survey-take');
  await understood(b, start);
  await act(b.click('#survey-take'));
  await b.waitText('#survey-size', '46 responden, 26 kolom, 5 variabel.');
  await act(b.click('#survey-results'));
  await computed(b);
  await act(b.click('#copy-report'));
  await b.until('the report is in the clipboard', async () => /Cronbach/.test(await clipboard(b)));
  assert.ok(actions <= 6, `${actions} actions`);
  const copied = await clipboard(b);
  for (const text of [
    'X1.1\t0,854\t0,291', 'Uji reliabilitas X4: Cronbach\'s alpha 0,831', 'Uji F: F hitung 7,985',
    'R Square 0,438 (Adjusted R Square 0,383)', 'Uji t X4: |t hitung| 5,253',
  ]) assert.ok(copied.includes(text), `the copy says ${text}: ${copied.slice(0, 600)}`);
  // Word processors get tables.
  const rich = await b.driver.executeAsyncScript(`const done = arguments[arguments.length - 1];
    navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text()).then(done, (error) => done(String(error)));`);
  assert.match(rich, /<table[^>]*>[\s\S]*<td[^>]*>X1\.1<\/td><td align="right">0,854<\/td><td align="right">0,291<\/td>/);
  await instrument(b);
  await regression(b);

  // The sentences carry the verdicts.
  const sentences = (await b.texts('#report p')).join('\n');
  assert.match(sentences, /semua 6 butir valid secara statistik/);
  assert.match(sentences, /asumsi normalitas terpenuhi/);
  assert.match(sentences, /tidak ada gejala multikolinearitas/);
  assert.match(sentences, /Uji Glejser X3 [^.]*Sig\. 0,021[^.]*ada gejala heteroskedastisitas/);
  assert.match(sentences, /Uji t X1: [^;]*0,768[^;]*; secara statistik hubungannya dengan Y negatif tetapi tidak signifikan/);
  assert.match(sentences, /yang dominan secara statistik adalah X4/);

  // As SPSS prints: no 0 before the comma, ,000, a hyphen; and back.
  await b.click('#spss');
  await b.until('the tables look like SPSS', async () => (await rows(b, 'Validity'))[0][1] === plain(INSTRUMENT.X1.items[0][0]));
  const [, x1] = await rows(b, 'Equation');
  assert.deepEqual(x1.slice(3, 6), COEFFICIENTS[1].slice(3, 6).map(plain));
  assert.equal((await rows(b, 'Equation'))[4][5], ',000');
  assert.equal((await rows(b, 'Reliability'))[0][1], plain(INSTRUMENT.X1.alpha));
  assert.doesNotMatch((await b.texts('#report p')).join('\n'), /Sig\. ,000/, 'no sentence says that p is 0');
  await b.click('#spss');
  await b.until('the tables are as before', async () => (await rows(b, 'Validity'))[0][1] === said(INSTRUMENT.X1.items[0][0]));

  // Taken in as one step.
  const taken = await document(b);
  const text = JSON.stringify(taken);
  assert.equal(taken.annexes.length, 1);
  assert.ok(!text.includes('Rahasia') && !text.includes('@contoh'), 'no name and no address is kept');
  await b.chord('z');
  await b.until('the questionnaire is gone', () => b.run("return !document.querySelector('#report')"));
  assert.deepEqual(await document(b), start);
  await b.chord('y');
  // Undoing led to the page of files, where the questionnaire has its tab again.
  await b.click('#main nav.tabs a[href$="/survey/' + taken.annexes[0].id + '"]');
  await b.click('#survey-results');
  await computed(b);
  assert.deepEqual(await document(b), taken);

  // A reload keeps it, and the place.
  await sums(b);
  await b.saved();
  await b.reload();
  await computed(b);
  await instrument(b);
  await regression(b);
  assert.equal((await rows(b, 'Equation'))[0][1], said(COEFFICIENTS[0][1]), 'sums are still chosen');

  // The full report of the scorecard holds the same figures.
  await b.run("location.hash = `#/${location.hash.split('/')[1]}/report`");
  await b.waitFor('#paper');
  await b.click('#report-kinds input[value=full]');
  for (const figure of ['Cronbach', said(INSTRUMENT.X1.alpha), said(COEFFICIENTS[0][1])]) await b.waitText('#paper .paper-full', figure);
});

journey('the same answers in words give the same figures', async (b) => {
  await begin(b);
  const start = await document(b);
  await give(b, 'survey-file', 'kata.csv', csv((digit) => WORDS[digit]));
  await b.waitFor('#survey-take');
  await understood(b, start);
  const scale = await b.run("return document.querySelector('#scale-0').selectedOptions[0].textContent.split(', ').sort()");
  assert.deepEqual(scale, Object.entries(WORDS).map(([score, word]) => `${word} = ${score}`).sort());
  assert.equal(await b.run("return document.querySelector('#scale-1')"), null, 'one scale for all items');
  await b.click('#survey-take');
  await b.waitText('#survey-size', '46 responden, 26 kolom, 5 variabel.');
  await b.click('#survey-results');
  await computed(b);
  await instrument(b);
  await regression(b);
  await sums(b);
});

journey('a workbook: its sheets, a hidden row, columns and what becomes of them', async (b) => {
  await begin(b);
  await b.driver.findElement(By.id('survey-file')).sendKeys(WORKBOOK);
  await b.waitFor('#survey-preview');
  assert.deepEqual(await b.texts('#survey-sheet option'), ['Form Responses 1', 'Catatan']);
  assert.equal(await b.run("return document.querySelector('#survey-sheet').selectedIndex"), 0, 'the sheet with the answers');
  assert.equal(await b.text('#survey-rows'), '3 responden, 12 kolom.');
  assert.deepEqual((await preview(b)).map((row) => row.join('|')), [
    'Stempel waktu|off|', 'Nama Lengkap|off|', 'Tanggal lahir|off|', 'NIP|off|',
    'X1.1 Prosedur pelayanan mudah & jelas|item|X1', 'X1.2 Biaya wajar|item|X1', 'Rata-rata|number|', 'Kehadiran|number|',
    'Biaya|off|', 'Hasil bagi|number|', 'Jam|off|', 'Bersedia|off|']);
  // The row that the workbook hides can be left out.
  await b.click('label.choice input');
  await b.waitText('#survey-rows', '2 responden');
  await b.click('label.choice input');
  await b.waitText('#survey-rows', '3 responden');
  await b.click('#survey-take');
  await b.waitText('#survey-size', '3 responden, 5 kolom');
  const text = JSON.stringify(await document(b));
  assert.ok(text.includes('Sangat Setuju') && !text.includes('198503152010011001') && !text.includes('Rahayu'));
});

const BAD = [
  ['kosong.csv', '', 'Berkas ini kosong.'],
  ['gambar.csv', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'), 'Ini bukan berkas teks atau lembar kerja.'],
  ['lama.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'Berkas .xls tidak dibaca.'],
  ['halaman.csv', '<!DOCTYPE html>\n<html><head><title>Masuk</title></head><body><p>a;b</p></body></html>\n', 'Ini halaman web, bukan tabel.'],
];

journey('files that are no questionnaire are told, and change nothing', async (b) => {
  // Counts what is read of any file.
  await b.inject(`window.reads = 0;
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = function () { window.reads += 1; return read.call(this); };`);
  await begin(b);
  const start = await document(b);
  for (const [name, bytes, message] of BAD) {
    await give(b, 'survey-file', name, bytes);
    await b.waitText('#survey-refused[role=alert]', message);
    assert.equal(await b.run("return document.querySelector('#survey-take, #survey-preview')"), null, `${name} offers nothing`);
  }
  const before = await b.run('return window.reads');
  assert.equal(before, BAD.length);
  await give(b, 'survey-file', 'besar.csv', Buffer.alloc(30e6, 'a;b\n'));
  await b.waitText('#survey-refused[role=alert]', 'Berkas terlalu besar: paling besar 25 MB.');
  assert.equal(await b.run('return window.reads'), before, 'it is refused before it is read');
  assert.deepEqual(await document(b), start);
  // A good file after a bad one: the message goes, the answers come.
  await give(b, 'survey-file', 'baik.csv', csv(Number));
  await b.waitText('#survey-rows', '46 responden');
  assert.equal(await b.text('#survey-refused'), null);
  // And a bad one after a good one leaves nothing to take.
  await give(b, 'survey-file', 'gambar.csv', BAD[1][1]);
  await b.waitText('#survey-refused', BAD[1][2]);
  assert.equal(await b.run("return document.querySelector('#survey-take')"), null);
  assert.deepEqual(await document(b), start);
});

journey('an indicator takes its answers from the questionnaire, and its own fields back', async (b) => {
  await begin(b);
  await give(b, 'survey-file', 'Kuesioner.csv', csv(Number));
  await b.click('#survey-take');
  await b.waitText('#survey-size', '46 responden');
  assert.match(await b.text('#main'), /Belum ada indikator IKM/);
  await b.show('perspective/5');
  await b.run("document.querySelector('button[data-instrument=likert], [data-instrument=likert] button').click()");
  await b.waitFor('section.panel[id^="indicator."]');
  const id = await b.run("return document.querySelector('section.panel[id^=\"indicator.\"]').id.split('.')[1]");
  const panel = `[id="indicator.${id}"]`;
  const before = await document(b);
  const [{ id: annex }] = before.annexes;
  const form = async () => {
    await b.show('perspective/5');
    await b.waitFor(panel);
    return b.text(panel);
  };
  const choose = async (option) => {
    await b.show(`survey/${annex}`);
    await select(b, `take-${id}`, option);
    await b.until('it is chosen', () => b.run('return document.getElementById(arguments[0]).value === arguments[1]', `take-${id}`, option));
  };
  // The means of the variables, from the answers above.
  const digits = ANSWERS.map((one) => [...one].map(Number));
  const mean = (name) => {
    const places = ITEMS.flatMap((item, place) => (item.startsWith(`${name}.`) ? [place] : []));
    const all = digits.flatMap((row) => places.map((place) => row[place]));
    return all.reduce((sum, one) => sum + one, 0) / all.length;
  };
  const shown = (value) => `Nilai ${said(value)}`;

  await choose('=X4');
  let text = await form();
  assert.match(text, /Jawaban diambil dari Kuesioner/);
  assert.ok(text.includes(shown(mean('X4'))), `${shown(mean('X4'))} in ${text}`);
  await choose('*');
  text = await form();
  const all = VARIABLES.map(mean).reduce((sum, one) => sum + one, 0) / VARIABLES.length;
  assert.ok(text.includes(shown(all)), `${shown(all)} in ${text}`);
  await choose('');
  text = await form();
  assert.doesNotMatch(text, /Jawaban diambil dari/);
  assert.ok(!text.includes(shown(all)));
});
