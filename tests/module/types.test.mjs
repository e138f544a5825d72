// The declarations: an example compiles under `tsc --strict`, wrong use does not,
// and every answer of the module has exactly the declared members.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { fresh, HERE, MODULE, read, scorecards, wasm } from './module.mjs';

const OPTIONS = {
  strict: true, noEmit: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noUnusedLocals: true,
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], types: [], paths: { timbang: [path.join(MODULE, 'timbang.d.ts')] },
};

/// What the compiler says of a file.
function complaints(file, more = {}) {
  const program = ts.createProgram([file], { ...OPTIONS, ...more });
  // With what stands there: a file of answers has very long lines.
  const there = ({ file: { text } = { text: '' }, start = 0 }) => text.slice(Math.max(0, start - 80), start + 80);
  return ts.getPreEmitDiagnostics(program).map((one) => `${ts.flattenDiagnosticMessageText(one.messageText, '\n')} … ${there(one)}`);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'timbang-types-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

function source(text) {
  const file = path.join(folder, `${fs.readdirSync(folder).length}.ts`);
  fs.writeFileSync(file, text);
  return complaints(file);
}

test('the example compiles (E9)', () => assert.deepEqual(complaints(path.join(HERE, 'example.ts')), []));

test('the example host compiles as strictly, with the types of all messages (E9)', () => {
  const host = path.join(MODULE, '../embed/host.js');
  assert.deepEqual(complaints(host, { allowJs: true, checkJs: true }), []);
  // A slip in it would be told.
  const slip = path.join(folder, 'slip.js');
  const text = fs.readFileSync(host, 'utf8').replace('message.height', 'message.hight').replaceAll('../api/timbang.js', 'timbang');
  fs.writeFileSync(slip, text);
  assert.equal(complaints(slip, { allowJs: true, checkJs: true }).length, 1);
});

test('what would crash does not compile (E9)', () => {
  const use = (line) => source(`import * as t from "timbang";\n${line}\nexport {};`);
  assert.deepEqual(use('const a = t.ahp({ judgments: [[1]] }); if (a.ok) console.log(a.weights);'), []);
  for (const line of [
    'console.log(t.ahp({ judgments: [[1]] }).weights);',
    'const a = t.ahp({ judgments: [[1]] }); if (a.ok) console.log(a.cr.toFixed(2));',
    't.ahp({ judgements: [[1]] });',
    't.ahp({ judgments: [[1]], method: "eigen" });',
    'const a = t.regression({ y: [], x: [] }); if (a.ok) console.log(a.assumptions.white);',
    'const a = t.regression({ y: [], x: [] }); if (a.ok && a.assumptions) console.log(a.assumptions.shapiroWilk.p.toFixed(2));',
    'const a = t.evaluate({ perspectives: [] }); if (a.ok) console.log(a.report.score.value);',
    't.evaluate({ perspectives: [{ id: 1, role: "boss" }] });',
    't.evaluate({});',
    't.parseNumber("1", "metres");',
    'const a = t.parseNumber("1", "mean"); if (!a.ok) console.log(a.error.readings);',
    'const v: string = t.version().schema; console.log(v);',
  ]) assert.notDeepEqual(use(line), [], line);
});

test('answers have exactly the declared members', async () => {
  const timbang = await fresh();
  await timbang.default(wasm());
  const lines = ['import type * as t from "timbang";'];
  const types = {
    ahp: 't.AhpResult', ahpGroup: 't.AhpGroupResult', reliability: 't.ReliabilityResult', regression: 't.RegressionResult',
    distribution: 'ReturnType<typeof t.distribution>', parseNumber: 't.ParseResult', evaluate: 't.EvaluateResult',
    check: 'ReturnType<typeof t.check>', migrate: 'ReturnType<typeof t.migrate>',
  };
  const declare = (name, value) => lines.push(`export const v${lines.length}: ${types[name]} = ${JSON.stringify(value)};`);
  const cases = read('tests/module/cases.json');
  // Of each function the first answers, and everything that is special.
  const seen = {};
  for (const one of cases) {
    seen[one.function] = (seen[one.function] ?? 0) + 1;
    if (seen[one.function] <= 8 || !one.answer.ok || one.answer.warnings?.length) declare(one.function, one.answer);
  }
  for (const [, file] of scorecards()) {
    const { scorecard } = timbang.migrate(file);
    declare('migrate', timbang.migrate(file));
    declare('check', timbang.check(scorecard));
    for (const options of [undefined, { language: 'id' }, { language: 'en' }]) declare('evaluate', timbang.evaluate(scorecard, options));
  }
  declare('regression', timbang.regression({ y: [1, 3, 2], x: [[1, 2, 3]] }));
  declare('regression', timbang.regression({ y: [1, 2, 3], x: [[1, 2, 3]] }));
  declare('regression', timbang.regression({ y: [1, 3, 2, 5], x: [[1, 2, 3, 4]], intercept: false }));
  declare('regression', timbang.regression({ y: [1, 3, 2, 5], x: [[2, 2, 2, 2]] }));
  declare('reliability', timbang.reliability({ items: [[1, 2], [2, 3], [4, 4]] }));
  declare('ahp', timbang.ahp({ judgments: [[1, 2, null], [null, 1, 2], [null, null, 1]] }));
  declare('ahp', timbang.ahp({ judgments: [[1, NaN]] }));
  declare('ahp', timbang.ahp({ judgments: [[1, null], [null, 1]] }));
  declare('migrate', timbang.migrate('{'));
  declare('check', timbang.check(null));
  assert.deepEqual(source(lines.join('\n')), []);
  // And a member that is not declared would be found.
  assert.notDeepEqual(source(`import type * as t from "timbang";\nexport const v: t.AhpGroupResult = ${JSON.stringify({ ...cases.find((one) => one.function === 'ahpGroup').answer, more: 1 })};`), []);
});
