// Makes the JavaScript module of what wasm-bindgen wrote: one script of its glue
// and api/face.mjs, the wasm made smaller, and the declarations.
//
//   node script/api.mjs <folder of wasm-bindgen> <folder of the module>

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const [from, to] = process.argv.slice(2);

/// The same as in split.mjs, and without the relocations that it needs.
const OPTIMISE = [
  '-Oz', '--strip-debug', '--strip-producers', '--strip-target-features', '--strip-eh',
  '--enable-bulk-memory', '--enable-sign-ext', '--enable-mutable-globals', '--enable-nontrapping-float-to-int',
  '--enable-reference-types', '--enable-multivalue',
];

/// What the glue gives away itself, and what stands there instead.
const INWARD = [
  ['export function call(', 'function call('],
  ['export function openBytes(', 'function openBytes('],
  ['export { initSync, __wbg_init as default };', ''],
];

function fail(message) {
  console.error(`[api] ${message}`);
  process.exit(1);
}

let glue = fs.readFileSync(path.join(from, 'timbang.js'), 'utf8');
for (const [outward, inward] of INWARD) {
  const pieces = glue.split(outward);
  if (pieces.length !== 2) fail(`the glue does not hold \`${outward}\` once`);
  glue = pieces.join(inward);
}
if (/^export /m.test(glue)) fail('the glue gives away more than is known');
const face = fs.readFileSync('api/face.mjs', 'utf8');
fs.writeFileSync(path.join(to, 'timbang.js'), `${glue.trimEnd()}\n\n${face}`);
fs.copyFileSync('api/timbang.d.ts', path.join(to, 'timbang.d.ts'));

const wasm = path.join(to, 'timbang_bg.wasm');
const run = spawnSync('wasm-opt', [...OPTIMISE, path.join(from, 'timbang_bg.wasm'), '-o', wasm], { stdio: 'inherit' });
if (run.status !== 0) fail(`wasm-opt: ${run.error?.message ?? `ended with ${run.status}`} (script/setup installs it)`);

// Nothing but the glue's own table is asked of the page around it, and nothing
// of the page's crates is in it.
const bytes = fs.readFileSync(wasm);
const module = new WebAssembly.Module(bytes);
const asked = WebAssembly.Module.imports(module).map((one) => one.name);
const foreign = asked.filter((name) => name !== '__wbindgen_init_externref_table');
if (foreign.length) fail(`the wasm asks for ${foreign.join(', ')}`);
const strange = ['yew', 'web-sys', 'web_sys', 'gloo'].filter((name) => bytes.includes(name));
if (strange.length) fail(`the wasm holds ${strange.join(', ')}`);
console.log(`[api] ${path.join(to, 'timbang.js')} ${fs.statSync(path.join(to, 'timbang.js')).size} bytes, wasm ${bytes.length} bytes`);
