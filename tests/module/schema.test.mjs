// static/scorecard.schema.json is a valid schema, and says of scorecards what the
// module says.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { fresh, read, scorecards, wasm } from './module.mjs';

const timbang = await fresh();
await timbang.default(wasm());
const validate = new Ajv({ strict: true, allErrors: true }).compile(read('static/scorecard.schema.json'));

test('every scorecard of the tests is valid, as written and as migrated', () => {
  for (const [name, file] of scorecards()) {
    const { scorecard } = timbang.migrate(file);
    assert.ok(validate(scorecard), `${name}: ${JSON.stringify(validate.errors)}`);
  }
});

test('what is valid is opened, and what is not opened is not valid', () => {
  const card = timbang.migrate(scorecards()[0][1]).scorecard;
  const changed = (change) => {
    const copy = structuredClone(card);
    change(copy);
    return copy;
  };
  for (const change of [
    (one) => { one.perspectives[0].role = 'boss'; },
    (one) => { one.perspectives[0].id = -1; },
    (one) => { delete one.perspectives[0].role; },
    (one) => { delete one.perspectives; },
    (one) => { one.perspectives = {}; },
    (one) => { one.name = 5; },
    (one) => { one.name = 'x'.repeat(2001); },
    (one) => { one.periods = Array.from({ length: 13 }, () => ({})); },
    (one) => { one.weighting.method = 'votes'; },
    (one) => { one.perspectives[0].indicators[0].sheet = []; },
  ]) {
    const spoilt = changed(change);
    assert.equal(validate(spoilt), false, String(change));
    assert.equal(timbang.check(spoilt).ok, false, String(change));
  }
});
