// The cases of the native tests, which tests/api/shared.rs writes to cases.json:
// the answers are the same, and agree with their references.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fresh, read, scorecards, wasm } from './module.mjs';

const timbang = await fresh();
await timbang.default(wasm());

/// Between two machines: their `ln` and `exp` may differ in the last digits.
const MACHINES = 1e-12;

const at = (value, place) => place.split('.').reduce((found, step) => found?.[step], value);

function same(found, wanted, place) {
  if (typeof wanted === 'number' && typeof found === 'number') {
    const off = Math.abs(found - wanted);
    assert.ok(off <= MACHINES * Math.max(Math.abs(wanted), 1e-3), `${place}: ${found} instead of ${wanted}`);
  } else if (wanted !== null && typeof wanted === 'object') {
    assert.deepEqual(Object.keys(found).sort(), Object.keys(wanted).sort(), place);
    for (const key of Object.keys(wanted)) same(found[key], wanted[key], `${place}.${key}`);
  } else {
    assert.equal(found, wanted, place);
  }
}

const cases = read('tests/module/cases.json');
const call = (one) => timbang[one.function](one.input, one.function === 'parseNumber' ? one.options.kind : one.options ?? undefined);

for (const name of ['ahp', 'ahpGroup', 'reliability', 'regression', 'distribution', 'parseNumber']) {
  const own = cases.filter((one) => one.function === name);
  test(`${name}: ${own.length} cases as natively`, () => {
    assert.ok(own.length >= 5);
    for (const one of own) {
      const found = call(one);
      same(found, one.answer, one.about);
      for (const [place, value, tolerance] of one.references) {
        const off = Math.abs(at(found, place) - value);
        assert.ok(off <= tolerance, `${one.about} ${place}: ${at(found, place)} instead of ${value}`);
      }
    }
  });
}

test('most numbers are the same to the last bit', () => {
  let [all, equal] = [0, 0];
  const count = (found, wanted) => {
    if (typeof wanted === 'number') [all, equal] = [all + 1, equal + Number(Object.is(found, wanted) || found === wanted)];
    else if (wanted !== null && typeof wanted === 'object') for (const key of Object.keys(wanted)) count(found[key], wanted[key]);
  };
  for (const one of cases) count(call(one), one.answer);
  console.log(`${equal} of ${all} numbers are the same to the last bit`);
  assert.ok(all > 2000 && equal > 0.9 * all, `${equal} of ${all}`);
});

test('scorecards give their expected scores', () => {
  let ready = 0;
  for (const [name, file] of scorecards()) {
    const { report } = timbang.evaluate(timbang.migrate(file).scorecard);
    const { score: wanted, band } = file.expected;
    assert.equal(report.band?.code ?? null, band, name);
    if (wanted === null) {
      assert.notEqual(report.score.state, 'ready', name);
    } else {
      ready += 1;
      // Expected numbers are written to seven decimals.
      assert.ok(Math.abs(report.score.value - wanted) <= 5.1e-8 * wanted, `${name}: ${report.score.value}`);
    }
  }
  assert.ok(ready >= 10);
});
