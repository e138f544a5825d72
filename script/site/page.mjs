// The page of the site. What Trunk writes is changed in three ways: the start of
// the program stands at the end of the glue and not in the page, so that the
// security policy is the same for every build; the first part of the wasm is
// checked against its digest; and the page names its worker.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const digest = (bytes) => createHash('sha256').update(bytes).digest();

/// The same as in docs/server/, which adds what only a header can say.
export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
  + "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

function fail(message) {
  console.error(`[site] ${message}`);
  process.exit(1);
}

/// Exactly one name that fits.
function one(names, pattern) {
  const found = names.filter((name) => pattern.test(name));
  if (found.length !== 1) fail(`not one file ${pattern}: ${found.join(', ') || 'none'}`);
  return found[0];
}

/// Replaces what must be there exactly once.
export function replace(text, pattern, by) {
  const hits = text.match(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`)) ?? [];
  if (hits.length !== 1) fail(`${hits.length} times in the page: ${pattern}`);
  return text.replace(pattern, by);
}

/// What Trunk has left in a folder.
export function read(folder) {
  const names = fs.readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile()).map((file) => file.name).sort();
  const files = new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name))]));
  const named = {
    boot: one(names, /^boot-\w+\.js$/), parts: one(names, /^parts-\w+\.js$/), style: one(names, /^style-\w+\.css$/),
    icon: one(names, /^icon-\w+\.svg$/), glue: one(names, /^timbang-app-\w+\.js$/),
    first: one(names, /^timbang-app-\w+_bg\.wasm$/), second: one(names, /^timbang-app-second-\w+\.wasm$/),
  };
  return { files, named, page: files.get('index.html').toString(), replaced: ['index.html', named.glue] };
}

/// The glue with the start of the program at its end. `bytes` is an expression
/// for the wasm.
export function starting(glue, bytes) {
  const body = replace(glue.toString(), /^export \{.*\};\n?/m, '');
  return Buffer.from(`${body}
const bytes = ${bytes};
const program = await __wbg_init({ module_or_path: bytes });
dispatchEvent(new CustomEvent('TrunkApplicationStarted', { detail: { wasm: program } }));
`);
}

/// The page without Trunk's start of the program.
export function withoutStart(page) {
  const bare = replace(page, /\s*<script type="module">[\s\S]*?<\/script>/, '');
  return replace(bare, /\s*<link rel="modulepreload"[^>]*>/, '');
}

export const withPolicy = (page, policy) => replace(page, /<meta charset="utf-8">/,
  (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`);

/// The files of the site by name, the document first.
export function site({ files, named, page }) {
  const wasm = files.get(named.first);
  const integrity = `sha256-${digest(wasm).toString('base64')}`;
  const glue = starting(files.get(named.glue), `await fetch('./${named.first}', { integrity: '${integrity}' }).then((answer) => {
  if (!answer.ok) throw new Error('${named.first}: ' + answer.status);
  return answer.arrayBuffer();
})`);
  const glueName = `timbang-app-${digest(glue).toString('hex').slice(0, 16)}.js`;
  let html = withPolicy(withoutStart(page), POLICY);
  html = replace(html, /<link rel="preload" href="([^"]*)"[^>]*>/,
    `<link rel="preload" href="$1" as="fetch" type="application/wasm" crossorigin="anonymous" integrity="${integrity}">\n    `
    + `<script type="module" src="./${glueName}"></script>\n  `);
  html = replace(html, /<meta name="timbang-version"[^>]*>/, '$&\n    <meta name="timbang-worker" content="./worker.js">');
  const others = ['boot', 'parts', 'style', 'icon', 'first', 'second'].map((name) => [named[name], files.get(named[name])]);
  return new Map([['index.html', Buffer.from(html)], [glueName, glue], ...others]);
}
