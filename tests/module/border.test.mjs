// What crosses into the module: limits, hostile values, junk; and that nothing
// throws and no number comes out that is not finite.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fresh, MODULE, random, read, scorecards, TOP, wasm } from './module.mjs';

const timbang = await fresh();
await timbang.default(wasm());

const FUNCTIONS = ['evaluate', 'check', 'migrate', 'ahp', 'ahpGroup', 'reliability', 'regression', 'distribution'];
const code = (answer) => (answer.ok ? 'ok' : answer.error.code);

test('before init every function says so, and none crashes', async () => {
  const early = await fresh();
  for (const name of [...FUNCTIONS, 'parseNumber']) assert.deepEqual(early[name]({}), { ok: false, error: { code: 'not-ready' } });
  assert.throws(() => early.version(), /init/);
  assert.throws(() => early.formatNumber(1), /init/);
});

test('init takes bytes, a buffer, a compiled module and an answer of fetch, and finds its file by itself', async () => {
  const bytes = wasm();
  const ways = [
    bytes, new Uint8Array(bytes), new Uint8Array(bytes).buffer, new WebAssembly.Module(bytes),
    new Response(bytes, { headers: { 'content-type': 'application/wasm' } }), undefined, new URL(`file://${path.join(MODULE, 'timbang_bg.wasm')}`),
    path.join(MODULE, 'timbang_bg.wasm'), `file://${path.join(MODULE, 'timbang_bg.wasm')}`,
  ];
  for (const way of ways) {
    const own = await fresh();
    assert.equal(await own.default(way), undefined);
    await own.default(way);
    assert.equal(own.version().schema, 2);
  }
  const own = await fresh();
  await assert.rejects(own.default(new Uint8Array([1, 2, 3])));
  // A failure is not for good.
  await own.default(bytes);
  assert.equal(own.ahp({ judgments: [[1]] }).ok, true);
});

test('nothing is written to the console', () => {
  const script = `import init, { ahp } from ${JSON.stringify(`file://${path.join(MODULE, 'timbang.js')}`)}; await init(); ahp({});`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.deepEqual([stdout, stderr, status], ['', '', 0]);
});

test('the module is three files without the page', () => {
  const names = fs.readdirSync(MODULE).sort();
  assert.deepEqual(names, ['timbang.d.ts', 'timbang.js', 'timbang_bg.wasm']);
  const module = new WebAssembly.Module(wasm());
  assert.deepEqual(WebAssembly.Module.imports(module).map((one) => one.name), ['__wbindgen_init_externref_table']);
  for (const word of ['yew', 'web_sys', 'gloo']) assert.equal(wasm().includes(word), false, word);
  const script = fs.readFileSync(path.join(MODULE, 'timbang.js'), 'utf8');
  for (const word of ['eval(', 'new Function', 'innerHTML', 'document.', 'localStorage']) assert.equal(script.includes(word), false, word);
});

test('prototypes stay as they are (I2)', () => {
  const card = JSON.parse('{ "__proto__": { "x": 1 }, "constructor": { "prototype": { "x": 1 } }, "perspectives": [] }');
  for (const name of FUNCTIONS) timbang[name](card);
  assert.equal(timbang.check(card).ok, true);
  assert.equal(code(timbang.ahp(JSON.parse('{ "__proto__": { "judgments": [[1]] } }'))), 'unknown-key');
  const file = '{ "format": "timbang", "schema": 2, "scorecard": { "perspectives": [], "name": "a", "name": "b", "__proto__": { "x": 1 } } }';
  const answer = timbang.migrate(file);
  assert.equal(answer.scorecard.name, 'b');
  assert.equal(Object.hasOwn(answer.scorecard, '__proto__'), false);
  // Inherited members are no members.
  assert.equal(code(timbang.ahp(Object.create({ judgments: [[1]] }))), 'wrong-type');
  assert.equal(code(timbang.ahp(Object.assign(Object.create(null), { judgments: [[1]] }))), 'ok');
  // Keys of the user's own survive as data: `__proto__` as the key of a sheet.
  const sheet = JSON.parse('{ "choices": { "__proto__": "x" } }');
  const own = { perspectives: [{ id: 1, role: 'other', indicators: [{ id: 2, instrument: 'direct-value', sheet }] }] };
  const back = timbang.migrate({ format: 'timbang', schema: 2, scorecard: own });
  assert.deepEqual(Object.keys(back.scorecard.perspectives[0].indicators[0].sheet.choices), ['__proto__']);
  assert.equal({}.x, undefined);
  assert.equal(Object.prototype.judgments, undefined);
});

test('depth, length and size are refused at once (I4)', () => {
  let deep = [];
  for (let level = 0; level < 10_000; level += 1) deep = [deep];
  const wide = new Array(10_000_000).fill(0);
  const long = 'x'.repeat(200_000_000);
  const looped = {};
  looped.self = looped;
  global.gc?.();
  const before = process.memoryUsage().rss;
  const start = process.hrtime.bigint();
  for (const [value, wanted] of [
    [deep, 'too-deep'], [wide, 'too-many'], [long, 'too-large'], [looped, 'too-deep'],
    [{ perspectives: deep }, 'too-deep'], [{ judgments: wide }, 'too-many'], [{ name: long }, 'too-large'], [new Array(1e9), 'too-many'],
  ]) {
    for (const name of FUNCTIONS) {
      if (name === 'migrate' && typeof value === 'string') assert.equal(code(timbang.migrate(value)), 'too-large');
      else assert.equal(code(timbang[name](value)), wanted, name);
    }
  }
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  console.log(`64 refusals took ${Number(process.hrtime.bigint() - start) / 1e6 | 0} ms and ${grown | 0} MB`);
  assert.ok(grown <= 64, `${grown} MB`);
  assert.equal(code(timbang.migrate(`{"a":${'['.repeat(10_000)}`)), 'too-deep');
  assert.equal(code(timbang.migrate(new Uint8Array(6_000_000))), 'too-large');
  assert.equal(code(timbang.evaluate({ perspectives: [], name: 'x'.repeat(5_000_001) })), 'too-large');
});

test('wrong types are named at their place (S10)', () => {
  const said = (answer) => [answer.error.code, answer.error.path];
  assert.deepEqual(said(timbang.ahp({ judgments: [[1, NaN], [null, 1]] })), ['not-finite', 'judgments[0][1]']);
  assert.deepEqual(said(timbang.ahp({ judgments: [[1, 1e999], [null, 1]] })), ['not-finite', 'judgments[0][1]']);
  assert.deepEqual(said(timbang.ahp({ judgments: [[1, '3'], [null, 1]] })), ['wrong-type', 'judgments[0][1]']);
  assert.deepEqual(said(timbang.ahp({ judgments: [[1, 3n], [null, 1]] })), ['wrong-type', 'judgments[0][1]']);
  assert.deepEqual(said(timbang.ahp({ judgments: [[1, 2, 3, 4], [1, 1, 1, 1], [1, 1, 1, 1]] })), ['wrong-length', 'judgments[0]']);
  assert.deepEqual(said(timbang.evaluate({ perspectives: [{ id: 1, role: 'financial', weight: Infinity }] })), ['not-finite', 'perspectives[0].weight']);
  assert.deepEqual(said(timbang.evaluate({ perspectives: [{ id: 1, role: 7 }] })), ['wrong-type', 'perspectives[0].role']);
  assert.deepEqual(said(timbang.evaluate({ perspectives: [] }, { language: 'fr' })), ['unknown-option', 'language']);
  for (const value of [undefined, null, 5, 'x', true, Symbol('x'), () => 1, new Date(), new Map(), 10n, [], new Float64Array(3)]) {
    for (const name of FUNCTIONS) assert.equal(timbang[name](value).ok, false, `${name} of ${String(value)}`);
    assert.equal(typeof timbang.formatNumber(value), 'string');
    if (typeof value !== 'string') assert.equal(timbang.parseNumber(value, 'ratio').ok, false);
  }
  assert.deepEqual(said(timbang.parseNumber('1', 'metres')), ['unknown-option', 'kind']);
  assert.equal(timbang.formatNumber(NaN), '–');
  assert.equal(timbang.formatNumber(5, { style: 'odd', decimals: 2 }), '5,00');
});

test('an argument that throws is unreadable', () => {
  const traps = ['get', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor'];
  const hostile = traps.map((trap) => new Proxy({ judgments: [[1]] }, { [trap]() { throw new Error('no'); } }));
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const value of [...hostile, proxy, { get judgments() { throw null; } }, { judgments: hostile[0] }]) {
    for (const name of FUNCTIONS) assert.equal(code(timbang[name](value)), 'unreadable', name);
  }
});

test('a document comes back byte for byte', () => {
  for (const [name, file] of scorecards()) {
    const { scorecard } = timbang.migrate(file);
    const again = timbang.migrate({ format: 'timbang', schema: timbang.version().schema, scorecard });
    assert.equal(JSON.stringify(again.scorecard), JSON.stringify(scorecard), name);
  }
  const text = fs.readFileSync(path.join(TOP, 'tests/migrations/schema-1.json'), 'utf8');
  const [fromText, fromValue, fromBytes] = [text, JSON.parse(text), new TextEncoder().encode(text)].map((one) => timbang.migrate(one));
  assert.equal(fromText.from, 1);
  assert.deepEqual(fromText, fromValue);
  assert.deepEqual(fromText, fromBytes);
  const utf16 = new Uint16Array([0xfeff, ...text.split('').map((one) => one.charCodeAt(0))]);
  assert.deepEqual(timbang.migrate(utf16), fromText);
});

// ---- junk ----

/// Every number in an answer is finite, and it says whether it is one.
function sound(answer, what) {
  assert.equal(typeof answer.ok, 'boolean', what);
  if (!answer.ok) {
    assert.match(answer.error.code, /^[a-z-]+$/, what);
    assert.notEqual(answer.error.code, 'internal', what);
  }
  const walk = (value) => {
    if (typeof value === 'number') assert.ok(Number.isFinite(value), what);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk(answer);
}

test('junk is answered: no throw, no NaN', () => {
  const keys = [
    'judgments', 'labels', 'method', 'randomIndex', 'experts', 'weight', 'name', 'aggregate', 'items', 'names', 'y', 'x', 'intercept',
    'df', 'p', 'tail', 'perspectives', 'indicators', 'id', 'format', 'schema', 'scorecard', '__proto__', 'toString', 'length',
  ];
  const atoms = [
    null, undefined, NaN, Infinity, -Infinity, 0, -0, 1, -1, 3, 1 / 3, 9, 1e300, -1e-300, 2 ** 53, 5e-324, true, '', 'a', '1e999', '\ud800',
    'normal', 't', 'f', 'eigenvector', 'harker', '__proto__', 10n, Symbol('x'), () => 1, new Date(0), new Map(), /x/,
  ];
  const cases = read('tests/module/cases.json');
  for (let seed = 0; seed < 6_000; seed += 1) {
    const { below, pick } = random(seed);
    const any = (depth) => {
      const kind = below(depth > 0 ? 3 : 1);
      if (kind === 0) return pick(atoms);
      if (kind === 1) return Array.from({ length: below(5) }, () => any(depth - 1));
      return Object.fromEntries(Array.from({ length: below(5) }, () => [pick(keys), any(depth - 1)]));
    };
    // A right argument with one value spoilt, or nothing right at all.
    const spoilt = (value) => {
      if (value === null || typeof value !== 'object' || below(5) === 0) return any(2);
      const copy = Array.isArray(value) ? [...value] : { ...value };
      const own = Object.keys(copy);
      if (own.length) copy[pick(own)] = spoilt(copy[pick(own)]);
      return copy;
    };
    const right = pick(cases);
    const input = seed % 2 ? any(4) : spoilt(right.input);
    const name = seed % 2 ? pick([...FUNCTIONS, 'parseNumber']) : right.function;
    sound(timbang[name](input, below(2) ? any(2) : undefined), `seed ${seed}, ${name}`);
    assert.equal(typeof timbang.formatNumber(any(1), any(2)), 'string');
  }
});

test('scorecards with junk in them are answered', () => {
  const all = scorecards();
  for (let seed = 0; seed < 600; seed += 1) {
    const { below, pick } = random(seed);
    const { scorecard } = structuredClone(pick(all)[1]);
    // Somewhere deep, something else.
    let place = scorecard;
    for (let step = 0; step < 12; step += 1) {
      const own = Object.keys(place).filter((key) => place[key] !== null && typeof place[key] === 'object');
      if (!own.length || below(6) === 0) break;
      place = place[pick(own)];
    }
    const own = Object.keys(place);
    if (own.length) place[pick(own)] = pick([null, NaN, -1, 1e300, '1e999', '1.187', [], {}, true, 'x', '-5', '0', 7]);
    const what = `seed ${seed}`;
    sound(timbang.check(scorecard), what);
    sound(timbang.evaluate(scorecard, { language: pick(['id', 'en']) }), what);
    sound(timbang.migrate({ format: 'timbang', schema: 2, scorecard }), what);
  }
});

test('after a fault of its own the module starts anew', async () => {
  const own = await fresh();
  await own.default(wasm());
  const { decode } = TextDecoder.prototype;
  TextDecoder.prototype.decode = () => { throw new WebAssembly.RuntimeError('unreachable'); };
  try {
    assert.deepEqual(own.ahp({ judgments: [[1]] }), { ok: false, error: { code: 'internal' } });
  } finally {
    TextDecoder.prototype.decode = decode;
  }
  assert.deepEqual(own.ahp({ judgments: [[1]] }).weights, [1]);
});
