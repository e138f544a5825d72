// Divides the release's wasm in two, so that a first visit waits for little:
//
//   first part    what can run before the doors of src/ui/second.rs are used
//   second part   what only these doors lead to, code and data; static/parts.js
//                 fetches it right after the first view has been painted
//
// Both work on the same memory and the same table of functions. Nothing is
// guessed: who calls whom is read from the code, and who holds the address of a
// function or of a piece of data from the relocations that the linker leaves
// (--emit-relocs in .cargo/config.toml). So code of the second part can run
// before it is there only through a door, and the doors ask for a proof that it
// is (src/ui/later.rs).
//
// A post-build hook of Trunk (Trunk.toml), for the release only. wasm-opt runs
// here, on each part. The build fails when a door is missing, when a function
// under FIRST would come late, or when a part is not valid.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { divide } from './split/divide.mjs';
import { parts, shortName } from './split/parts.mjs';
import { references } from './split/references.mjs';
import { read } from './split/wasm.mjs';

const PROGRAM = 'timbang-app';
const DOORS = { file: 'src/ui/second.rs', module: ['timbang', 'ui', 'second'] };

/// What the first view, typing, computing and saving need.
const FIRST = [
  ['timbang', 'evaluation', 'evaluate'], ['timbang', 'storage', 'drafts'], ['timbang', 'ui', 'app'],
  ['timbang', 'ui', 'forms'], ['timbang', 'ui', 'saving'], ['timbang', 'ui', 'shell'], ['timbang', 'ui', 'start'],
];

/// merge-similar-functions makes the file smaller and its download larger.
const OPTIMISE = [
  '-Oz', '--skip-pass=merge-similar-functions', '--flexible-inline-max-function-size=2',
  '--one-caller-inline-max-function-size=10', '--strip-debug', '--strip-producers', '--strip-target-features',
  '--enable-bulk-memory', '--enable-sign-ext', '--enable-mutable-globals', '--enable-nontrapping-float-to-int',
  '--enable-reference-types', '--enable-multivalue',
];

function fail(message) {
  console.error(`[split] ${message}`);
  process.exit(1);
}

/// The beginning of a function's mangled name, legacy or v0, by its path.
const mangled = (...path) => `^_(ZN|R(N[a-zA-Z])+C(s[0-9a-zA-Z]*_)?)${path.map((part) => `${part.length}${part}`).join('')}`;

/// The doors by name: the functions that the Rust file declares.
function doorsOf(module) {
  const declared = [...fs.readFileSync(DOORS.file, 'utf8').matchAll(/^pub fn (\w+)/gm)].map(([, name]) => name);
  const found = declared.map((name) => {
    // Legacy mangling ends in a hash; v0 ends with the name.
    const pattern = new RegExp(`${mangled(...DOORS.module, name)}(17h[0-9a-f]{16}E)?$`);
    const hits = module.all.flatMap((one, index) => (pattern.test(one.name) ? [index] : []));
    return { name, index: hits.length === 1 ? hits[0] : undefined };
  });
  const lost = found.filter((door) => door.index === undefined).map((door) => door.name);
  if (lost.length) fail(`no function of its own in the program: ${lost.join(', ')} of ${DOORS.file} (unused, or #[inline(never)] is missing)`);
  return found;
}

/// The path in a mangled name, for people: its length-prefixed parts.
function readable(name) {
  const path = [];
  let rest = name.slice(name.search(/\d/));
  for (let size; (size = /^\d+/.exec(rest)?.[0]); rest = rest.slice(size.length + Number(size))) {
    path.push(rest.slice(size.length, size.length + Number(size)));
  }
  return path.filter((part) => !/^h[0-9a-f]{16}$/.test(part)).map((part) => (part.includes('closure') ? 'closure' : part)).join('::') || name;
}

function optimise(bytes, file) {
  fs.writeFileSync(file, bytes);
  return new Promise((done) => {
    spawn('wasm-opt', [...OPTIMISE, file, '-o', file], { stdio: 'inherit' })
      .on('error', (error) => fail(`wasm-opt: ${error.message} (script/setup installs it)`))
      .on('exit', (code) => {
        if (code !== 0) fail(`wasm-opt ended with ${code}`);
        done(fs.readFileSync(file));
      });
  });
}

/// The glue with the short names of what the first part imports.
function shortened(glue, imports) {
  return imports.reduce((text, one, i) => {
    const pieces = text.split(` ${one.as}: function`);
    if (pieces.length !== 2) fail(`the glue does not define ${one.as} once`);
    return pieces.join(` ${shortName(i)}: function`);
  }, glue);
}

/// Both parts are valid, and the first offers what the second wants.
function check(first, second) {
  const modules = [first, second].map((bytes) => new WebAssembly.Module(bytes));
  const offered = new Map(WebAssembly.Module.exports(modules[0]).map((one) => [one.name, one.kind]));
  const missing = WebAssembly.Module.imports(modules[1]).filter((one) => offered.get(one.name) !== one.kind);
  if (missing.length) fail(`the first part does not offer ${missing.map((one) => one.name).join(', ')}`);
}

async function main() {
  if (process.env.TRUNK_PROFILE !== 'release') return;
  const staging = process.env.TRUNK_STAGING_DIR;
  const before = fs.readdirSync(staging).find((name) => name.startsWith(PROGRAM) && name.endsWith('_bg.wasm'));
  const cargo = spawnSync('cargo', ['metadata', '--offline', '--no-deps', '--format-version', '1'], { encoding: 'utf8' });
  if (cargo.status !== 0) fail(`cargo metadata: ${cargo.stderr}`);
  const linked = path.join(JSON.parse(cargo.stdout).target_directory, 'wasm32-unknown-unknown', 'release', `${PROGRAM}.wasm`);

  const module = read(fs.readFileSync(path.join(staging, before)));
  const known = references(fs.readFileSync(linked));
  const doors = doorsOf(module);
  const inSecond = new Set(doors.map((door) => door.index));
  const plan = divide(module, known, inSecond);
  for (const door of doors) {
    const callers = [...plan.callers.get(door.index) ?? []].map(readable);
    console.log(`[split] door ${door.name}, used by ${callers.join(', ') || 'nobody'}`);
  }
  const early = FIRST.map((path) => new RegExp(mangled(...path)));
  const late = module.functions.map((one, i) => [one.name, module.imported + i])
    .filter(([name, index]) => !plan.first.has(index) && early.some((pattern) => pattern.test(name)));
  if (late.length) fail(`these must be in the first part:\n  ${late.map(([name]) => readable(name)).join('\n  ')}`);

  const made = parts(module, known, inSecond, plan);
  const [first, second] = await Promise.all(['first', 'second'].map((part) => (
    optimise(made[part], path.join(staging, `${PROGRAM}-${part}.wasm`)))));
  check(first, second);

  // Names follow the contents, so that no cache mixes two builds.
  const hash = (bytes) => createHash('sha256').update(bytes).digest();
  const name = (part, bytes, ending) => `${PROGRAM}-${part}${hash(bytes).toString('hex').slice(0, 16)}${ending}`;
  const names = [name('', first, '_bg.wasm'), name('second-', second, '.wasm')];
  const glueBefore = before.replace('_bg.wasm', '.js');
  const glue = Buffer.from(shortened(fs.readFileSync(path.join(staging, glueBefore), 'utf8'), module.imports));
  fs.rmSync(path.join(staging, before));
  fs.rmSync(path.join(staging, glueBefore));
  fs.writeFileSync(path.join(staging, name('', glue, '.js')), glue);
  ['first', 'second'].forEach((part, i) => fs.renameSync(path.join(staging, `${PROGRAM}-${part}.wasm`), path.join(staging, names[i])));
  const page = path.join(staging, 'index.html');
  const html = fs.readFileSync(page, 'utf8');
  const meta = `<meta name="timbang-second" content="./${names[1]}" data-integrity="sha256-${hash(second).toString('base64')}">`;
  const place = /<meta name="timbang-version"[^>]*>/;
  if (!place.test(html) || !html.includes(before)) fail('index.html has no place for the second part');
  fs.writeFileSync(page, html.replaceAll(before, names[0]).replaceAll(glueBefore, name('', glue, '.js')).replace(place, `$&\n    ${meta}`));
  console.log(`[split] first ${first.length} bytes, second ${second.length}: ${module.functions.length - plan.first.size + module.imported} functions, `
    + `${made.moved} bytes of data; ${made.handed} names between them`);
}

await main();
