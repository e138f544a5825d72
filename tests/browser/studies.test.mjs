// What the five studies measure, entered as their readers would: blocks pasted
// from the papers' tables, and the misprints that come to light.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { journeys } from './browser.mjs';

const journey = journeys({ test, before, after });

/// Pastes a block where the focus is put, as the browser does from a spreadsheet.
async function paste(b, id, rows) {
  await b.waitFor(`[id="${id}"]`);
  await b.run(`
    const one = document.getElementById(arguments[0]);
    one.focus();
    const data = new DataTransfer();
    data.setData('text', arguments[1]);
    data.setData('text/plain', arguments[1]);
    one.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));`,
  id, rows.map((row) => row.join('\t')).join('\r\n'));
}

/// Adds an indicator on a perspective's screen, and gives its identity.
async function add(b, instrument) {
  const panels = () => b.run("return [...document.querySelectorAll('section.panel[id^=\"indicator.\"]')].map((one) => one.id)");
  const old = await panels();
  await b.click(`button[data-instrument=${instrument}], [data-instrument=${instrument}] button`);
  return (await b.until(`${instrument} is added`, async () => (await panels()).find((one) => !old.includes(one)))).split('.')[1];
}

/// Adds a check and gives its identity.
async function check(b, kind) {
  const panels = () => b.run("return [...document.querySelectorAll('#checks > section')].map((one) => one.id)");
  const old = await panels();
  await b.click(`#kinds [data-kind=${kind}] button`);
  return (await b.until(`${kind} is added`, async () => (await panels()).find((one) => !old.includes(one)))).split('.')[1];
}

/// The name field of the first row of a table.
const firstRow = (b, id, table) => b.until(`the first row of ${table}`, () => b.run(
  'return document.querySelector(`input.cell-name[id^="indicator.${arguments[0]}.row.${arguments[1]}."], input.cell-name[id^="indicator.${arguments[0]}."]`)?.id', id, table));

/// The lines of a check, heading first, as texts.
const findings = (b, id) => b.run(`
  return [...document.querySelectorAll(\`[id="indicator.\${arguments[0]}"] table:not(.sheet) tr\`)].map((row) =>
    [...row.cells].map((cell) => cell.textContent.replace(/[\\s\\u00a0]+/g, ' ').trim()))`, id);

const value = (b, id) => b.text(`[id="indicator.${id}"] .panel-head [data-figure$=".value"]`);

// Ekowati & Sierita, table 2.
const BANTUL = [
  ['Belanja tidak langsung', 'Rp2.887.555.498,00', 'Rp2.594.054,00', '89,86%'],
  ['Belanja langsung', 'Rp12.235.088.237,00', 'Rp12.094.105.979,00', '98,85%'],
  ['Jumlah', 'Rp15.122.643.735,00', 'Rp14.688.904.033,00', '97,13%'],
];

journey('the budget table of Bantul, pasted as a block, reaches 97.13 % and its misprint is found', async (b) => {
  await b.open();
  await b.click('#new-draft');
  await b.show('perspective/2');
  const economy = await add(b, 'economy-ratio');
  // As the scorecard needs it: the two kinds of spending, with the amount that
  // fits the printed percentage and total.
  await paste(b, await firstRow(b, economy, 'lines'), [
    [BANTUL[0][0], BANTUL[0][1], 'Rp2.594.798.054,00'],
    BANTUL[1].slice(0, 3),
  ]);
  await b.until('97.13 %', async () => (await value(b, economy)) === '97,13 %');
  await b.waitText(`[id="indicator.${economy}"] .panel-head .band`, 'Ekonomis');

  // As the paper prints it: the amount cannot be the one meant.
  await b.show('checks');
  const id = await check(b, 'check-amounts');
  await paste(b, await firstRow(b, id, 'lines'), BANTUL);
  const line = await b.until('the misprint is flagged', async () => {
    const lines = await findings(b, id);
    return lines.find((cells) => cells.some((cell) => cell.includes('Tidak sesuai')) && cells.some((cell) => /2\.594\.798\.054/.test(cell)));
  });
  assert.ok(line.join(' ').includes('Belanja tidak langsung'), line.join(' | '));
  const all = await findings(b, id);
  assert.ok(all.some((cells) => cells.join(' ').includes('98,85') && cells.join(' ').includes('Sesuai')), JSON.stringify(all));
});

// Fajriah & Hidayat, tables 06 to 08, million rupiah.
const YEARS = ['2013', '2014', '2015', '2016', '2017'];
const MOJOKERTO = {
  'economy-ratio': {
    rows: [['18.327,75', '15.007,98'], ['22.438,25', '17.633,29'], ['24.887,29', '21.301,42'], ['29.796,67', '27.454,92'], ['30.547,37', '28.905,16']],
    each: ['81,89', '78,59', '85,59', '92,14', '94,62'], mean: '86,57 %',
  },
  'efficiency-ratio': {
    rows: [['15.007,98', '120.684,46'], ['17.633,29', '185.724,71'], ['21.301,42', '229.078,09'], ['27.454,92', '251.510,01'], ['28.905,16', '312.444,82']],
    each: ['12,44', '9,49', '9,30', '10,92', '9,25'], mean: '10,28 %',
  },
  'effectiveness-ratio': {
    rows: [['117.156,84', '120.692,89'], ['165.562,28', '185.733,73'], ['246.603,40', '229.087,30'], ['248.756,10', '251.919,43'], ['274.657,46', '313.072,96']],
    each: ['103,02', '112,18', '92,90', '101,27', '113,99'], mean: '104,67 %',
  },
};

journey('three value-for-money tables of Mojokerto give the printed means, and 2015 was not effective', async (b) => {
  await b.open();
  await b.click('#new-draft');
  // Five years in the profile.
  await b.waitFor('[id^="period."]');
  for (let more = 1; more < YEARS.length; more += 1) {
    await b.click('#add-period');
    await b.until('a period more', () => b.run("return document.querySelectorAll('input[id^=\"period.\"]').length === arguments[0]", more + 1));
  }
  const periods = await b.run("return [...document.querySelectorAll('input[id^=\"period.\"]')].map((one) => one.id)");
  for (const [place, id] of periods.entries()) await b.fill(id, YEARS[place]);
  await b.show('perspective/2');
  const ids = {};
  for (const [instrument, { rows, mean, each }] of Object.entries(MOJOKERTO)) {
    const id = await add(b, instrument);
    ids[instrument] = id;
    // One line, year by year across, as the form stands.
    await paste(b, await firstRow(b, id, 'lines'), [['Badan Pendapatan', ...rows.flat()]]);
    await b.click(`input[name="indicator.${id}.over"][value=mean]`);
    await b.until(`${instrument}: ${mean}`, async () => (await value(b, id)) === mean);
    const shown = await b.texts(`[id="indicator.${id}"] .sheet .fig`);
    assert.deepEqual(shown.map((text) => text.replace(' %', '')), each);
  }
  // Each year is judged by itself.
  const effect = await b.text(`[id="indicator.${ids['effectiveness-ratio']}"]`);
  assert.match(effect, /2015[^0-9]*92,90 %\s*Tidak efektif/);
  assert.match(effect, /2014[^0-9]*112,18 %\s*(Sangat )?[Ee]fektif/);
});

journey('a weight of 0.11 on an index of 88.50 loses the grade, and says so', async (b) => {
  await b.open();
  await b.click('#new-draft');
  await b.show('perspective/3');
  const id = await add(b, 'satisfaction-index');
  await b.click(`input[name="indicator.${id}.choice.entry"][value=means]`);
  const cells = await b.until('nine elements', async () => {
    const found = await b.run('return [...document.querySelectorAll(`[id^="indicator.${arguments[0]}.cell.elements."]`)].map((one) => one.id).filter((id) => id.endsWith(".nrr"))', id);
    return found.length === 9 && found;
  });
  await paste(b, cells[0], cells.map(() => ['3,54']));
  await b.until('88.50', async () => (await value(b, id)) === '88,50');
  await b.waitText(`[id="indicator.${id}"] .panel-head .band`, 'A');
  assert.doesNotMatch(await b.text(`[id="indicator.${id}"]`), /87,6/);
  await b.click(`input[name="indicator.${id}.choice.weight"][value="0.11"]`);
  // 3.54 * 9 * 0.11 * 25 = 87.615: half away from zero.
  await b.until('87.62', async () => /^87,6[12]$/.test(await value(b, id)));
  await b.waitText(`[id="indicator.${id}"] .panel-head .band`, 'B');
  const text = await b.text(`[id="indicator.${id}"]`);
  assert.match(text, /88,50?[^.]*\bA\b[^.]*87,6[^.]*\bB\b|87,6[^.]*\bB\b[^.]*88,50?[^.]*\bA\b/, 'the warning names both values and both grades');
});

journey('every study opens with its printed figures beside the recomputed ones', async (b) => {
  for (const [key, least] of [['bone-bolango', 80], ['bantul', 40], ['mojokerto-revenue', 30], ['boyolali', 25]]) {
    await b.open();
    await b.click(`[data-case=${key}] button`);
    await b.waitFor('#draft-name');
    await b.show('checks');
    await b.waitFor('#tally');
    const verdicts = await b.texts('#checks table:not(.sheet) td .verdict');
    assert.ok(verdicts.length >= least, `${key}: ${verdicts.length} lines`);
    assert.ok(verdicts.includes('Sesuai') && verdicts.includes('Tidak sesuai'), key);
    const text = await b.text('#checks');
    assert.doesNotMatch(text, /NaN|Infinity|undefined|∞/);
    // Every recomputed number explains itself.
    await b.click('#checks [data-figure^="check."]');
    await b.waitFor('#checks .working .formula');
  }
});

journey('an exercise is filled in, shown step by step, and reset by one key', async (b) => {
  await b.open();
  await b.click('[data-exercise=bone-bolango] button');
  await b.waitFor('#steps');
  const step = (name) => b.run(`
    const row = [...document.querySelectorAll('#steps tbody tr')].find((one) => one.textContent.includes(arguments[0]));
    return [...row.cells].map((cell) => cell.textContent.replace(/[\\s\\u00a0]+/g, ' ').trim())`, name);
  assert.match((await step('Serapan anggaran')).join('|'), /–\|Tampilkan\|Belum terisi/);
  // The budget of table 1, with two digits exchanged in 2022.
  await b.show('perspective/2');
  const cells = await b.run("return [...document.querySelectorAll('.sheet .cell.num')].map((one) => one.id)");
  const texts = ['3.885.495.244', '3.207.456.588', '3.266.721.230', '3.118.145.314'];
  for (const [place, text] of texts.entries()) await b.fill(cells[place], text);
  await b.show('exercise');
  const wrong = (await step('Serapan anggaran')).join('|');
  assert.match(wrong, /89,00 %\|Tampilkan\|BerbedaPeriksa 1 isian/);
  await b.click('#show-next');
  await b.until('the answer is shown', async () => (await step('Serapan anggaran')).join('|').includes('89,29 %'));
  assert.match((await step('Serapan anggaran')).join('|'), /terisi 3\.885\.495\.244, seharusnya 3\.858\.495\.244/);
  // Corrected, the step is right.
  await b.show('perspective/2');
  await b.fill(cells[0], '3858495244');
  await b.show('exercise');
  await b.until('the step is right', async () => (await step('Serapan anggaran')).join('|').includes('Benar'));
  await b.driver.actions().sendKeys('\uE039').perform(); // F9
  await b.until('the exercise is empty again', async () => (await step('Serapan anggaran')).join('|').includes('Belum terisi'));
  await b.chord('z');
  await b.until('undo brings it back', async () => (await step('Serapan anggaran')).join('|').includes('Benar'));
});

journey('classes of the user\'s own judge the total, and a limit that does not rise is named', async (b) => {
  await b.openBoneBolango();
  await b.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  await b.click('[data-own-classes] button');
  const limits = await b.until('the limits stand there', async () => {
    const found = await b.run("return [...document.querySelectorAll('.sheet .cell.num')].map((one) => one.id)");
    return found.length === 5 && found;
  });
  assert.deepEqual(await Promise.all(limits.map((id) => b.value(id))), ['', '51', '66', '76', '91']);
  assert.equal(await b.text('#hero .band'), 'Tinggi');
  // The score is 90.88.
  await b.fill(limits[4], '90,5');
  await b.until('the highest class', async () => (await b.text('#hero .band')) === 'Sangat tinggi');
  await b.fill(limits[3], '95');
  await b.waitText('.error', 'lebih besar daripada batas kelas sebelumnya');
  await b.saved();
  await b.reload();
  await b.waitFor('#score');
  assert.equal(await b.value(limits[4]), '90,5', 'nothing typed is lost');
});
