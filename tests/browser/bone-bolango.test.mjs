// The published case: every figure of Nadjamuddin, Lahay & Uloli (2025), JUTIN
// 8(1), tables 1 to 5, and the agency's score that the paper never computes.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { journeys } from './browser.mjs';

const journey = journeys({ test, before, after });

/// The rows of a table as texts, heading first.
const rows = (b, css) => b.run(`
  return [...document.querySelectorAll(arguments[0] + ' tr')].map((row) =>
    [...row.cells].map((cell) => (cell.querySelector('input')?.value ?? cell.textContent).replace(/\\s+/g, ' ').trim()))`, css);

journey('Bone Bolango: every figure on its screen', async (b) => {
  await b.openBoneBolango();

  // The agency's score and its class.
  assert.equal(await b.text('#score'), '90,88');
  assert.equal(await b.text('#live-score'), '90,88');
  assert.equal(await b.text('#hero .band'), 'Tinggi');

  // The score's working: formula, the numbers put in, source.
  await b.click('#score [data-figure="agency.score"]');
  await b.waitFor('#main .working');
  const [formula, numbers] = await b.texts('#main .hero ~ .slot .working .formula, #main .working .formula');
  assert.match(formula, /bobot × skor perspektif/);
  // Table 1: (83.13 + 95.45) / 2 = 89.29; table 2: 88.65; table 3: four
  // indicators at the cap of 100; section 3.4: a mean over 5.
  assert.match(numbers, /0,157779|0,15778/);
  assert.match(numbers, /0,556176/);
  assert.match(numbers, /= 90,88$/);
  const terms = [...numbers.matchAll(/(\d+,?\d*) × (\d+,?\d*)/g)].map(([, weight, score]) =>
    Number(weight.replace(',', '.')) * Number(score.replace(',', '.')));
  assert.equal(terms.length, 4);
  assert.ok(Math.abs(terms.reduce((sum, term) => sum + term) - 90.88) < 0.005, `the terms sum to ${terms}`);
  assert.match(await b.text('#main .working .source'), /Sumber: .*Kaplan/);

  // Table 1: absorption of 2022 and 2023.
  await b.show('perspective/2');
  const absorption = await b.texts('#main .table.sheet td .fig');
  assert.deepEqual(absorption.slice(0, 2), ['83,13 %', '95,45 %']);

  // Table 2: the index with its grade, and the third quarter.
  await b.show('perspective/3');
  assert.equal(await b.text('#main .panel-head [data-figure$=".value"]'), '88,65');
  assert.equal(await b.text('#main .panel-head .band'), 'A – Sangat baik');
  assert.ok((await b.texts('#main .fig')).includes('88,68'), 'the third quarter stands on the page');

  // Tables 4 and 5: the paper prints column means.
  await b.show('weights');
  const facts = async () => Object.fromEntries(await b.run(
    "return [...document.querySelectorAll('.facts dt')].map((one) => [one.textContent.trim(), one.nextElementSibling.textContent.trim()])"));
  const weights = () => b.run("return [...document.querySelectorAll('#weights li')].map((one) => Number(one.dataset.weight))");

  // By eigenvector, to the digits of an independent computation (issue 2, point 9).
  const exact = [0.1577795494, 0.5561755511, 0.2242476160, 0.0617972835];
  (await weights()).forEach((weight, place) => {
    assert.ok(Math.abs(weight - exact[place]) < 1e-10, `weight ${place + 1} is ${weight}`);
  });
  assert.match(await b.text('#verdict'), /Konsisten: CR 0,0225/);
  assert.equal((await facts()).CR, '0,0225');
  // CR 0.0224618621 * RI 0.90 = CI 0.02021568; lambda = 4 + 3 CI = 4.0606
  assert.equal((await facts())['λ maks'], '4,0606');

  // The three methods side by side.
  await b.show('weights/consistency');
  await b.waitFor('#methods');
  const table = (await rows(b, '#methods')).filter(([name]) => !/^CR/.test(name) || /Saaty 1980/.test(name));
  const means = table[0].findIndex((name) => name.startsWith('Rata-rata kolom'));
  const eigen = table[0].findIndex((name) => name.startsWith('Vektor eigen'));
  // CR = (4.0609 - 4) / 3 / 0.90
  assert.deepEqual(table.slice(1, 7).map((row) => row[means]),
    ['0,1591', '0,5548', '0,2244', '0,0616', '4,0609', '0,0226']);
  assert.deepEqual(table.slice(1, 5).map((row) => row[eigen]), ['0,1578', '0,5562', '0,2242', '0,0618']);

  await b.show('weights');

  // Chosen, the column means are the weights.
  await b.run(`const one = document.getElementById('weighting.perspectives.priorities');
    one.value = 'columnMean'; one.dispatchEvent(new Event('change', { bubbles: true }))`);
  await b.until('the column means count', async () => (await facts()).CR === '0,0226');
  assert.equal((await facts())['λ maks'], '4,0609');
  assert.deepEqual((await weights()).map((weight) => weight.toFixed(4)), ['0.1591', '0.5548', '0.2244', '0.0616']);
  await b.click('#undo');
  await b.until('the eigenvector counts', async () => (await facts()).CR === '0,0225');

  // Table 4 as typed, and the opposite cells.
  const matrix = await rows(b, '#matrix');
  assert.deepEqual(matrix.slice(1).map((row) => row.slice(1)), [
    ['1', '1/3', '1/2', '3'],
    ['3', '1', '3', '9'],
    ['2', '1/3', '1', '3'],
    ['1/3', '1/9', '1/3', '1'],
  ]);

  // A reload keeps it all.
  await b.saved();
  await b.show('results');
  await b.reload();
  assert.equal(await b.text('#score'), '90,88');
  assert.equal(await b.text('#hero .band'), 'Tinggi');
  await b.show('weights');
  (await weights()).forEach((weight, place) => {
    assert.ok(Math.abs(weight - exact[place]) < 1e-10, `weight ${place + 1} is ${weight}`);
  });

  // The same figures in English.
  await b.language('en');
  assert.match(await b.text('#verdict'), /Consistent: CR 0\.0225/);
  await b.show('results');
  assert.equal(await b.text('#score'), '90.88');
  assert.equal(await b.text('#hero .band'), 'High');
});

journey('Bone Bolango: each quarter shows its own grade', async (b) => {
  await b.openBoneBolango();
  await b.show('perspective/3');
  // Third quarter: 88.68 is at least 88.31, so A (PermenPANRB 14/2017).
  const row = await b.run(`return [...document.querySelectorAll('#main tr')].map((one) => one.textContent
    .replace(/\\s+/g, ' ')).filter((text) => /88,68 ?A – Sangat baik/.test(text))`);
  assert.notDeepEqual(row, [], 'the third quarter stands with the grade A');
});
