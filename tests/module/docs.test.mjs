// The examples of docs/api.md run, and say what stands beside them.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fresh, read, TOP, wasm } from './module.mjs';

const timbang = await fresh();
await timbang.default(wasm());
const page = fs.readFileSync(path.join(TOP, 'docs/api.md'), 'utf8');
const examples = [...page.matchAll(/```js\n([^]*?)```/g)].map(([, text]) => text).filter((text) => !text.includes('import '));

test('every function has an example that runs', async () => {
  const file = read('tests/cases/mojokerto-2017.json');
  const { scorecard } = timbang.migrate(file);
  const names = Object.keys(timbang).filter((name) => name !== 'default');
  for (const name of names) assert.ok(examples.some((text) => text.includes(`${name}(`)), name);
  const AsyncFunction = (async () => {}).constructor;
  for (const text of examples) {
    const [said, wrong] = [[], []];
    const values = {
      ...timbang, scorecard, file: { text: async () => JSON.stringify(file) }, show: (answer) => said.push(answer.ok),
      console: { log: (...all) => said.push(...all), error: (...all) => wrong.push(...all) },
    };
    delete values.default;
    await new AsyncFunction(...Object.keys(values), text)(...Object.values(values));
    assert.deepEqual(wrong, [], text);
    assert.ok(said.length > 0 || text.includes('formatNumber(') || text.includes('findings'), text);
    for (const one of said.flat(2)) if (typeof one === 'number') assert.ok(Number.isFinite(one), text);
  }
});

test('what stands behind an example is what comes out', () => {
  let compared = 0;
  for (const [, call, wanted] of page.matchAll(/^(formatNumber\(.*\)); \/\/ (.*)$/gm)) {
    const found = new Function('formatNumber', `return ${call}`)(timbang.formatNumber);
    assert.equal(found.replaceAll('\u00a0', ' '), wanted);
    compared += 1;
  }
  assert.equal(compared, 3);
});
