// The whole app in one HTML file, for a USB stick, for file:// and for sandboxed
// frames. Its scripts and styles stand in it and are allowed by their digests;
// it may connect to nothing. The stylesheet, the glue and the two parts of the
// program are packed (pack.mjs); boot.js, parts.js and static/single unpack them.
//
// The file is UTF-16 with its byte order mark, which outranks whatever a server
// or a browser takes the encoding for. So nearly all 65,536 values of two bytes
// carry packed text; and the shell's scripts have two letters in each.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { check, pack, plain, unpacking, unpacks } from './pack.mjs';
import { replace, starting, withPolicy, withoutStart } from './page.mjs';

/// How many bytes say how long the codes of the packed text are.
const CODES = 4096;

const digest = (bytes) => `'sha256-${createHash('sha256').update(bytes).digest('base64')}'`;

/// A script or stylesheet as short as it goes, in ASCII, for the browsers that
/// can read what stands there now.
function lean(source, loader) {
  const made = execFileSync('esbuild', ['--minify', '--charset=ascii', `--loader=${loader}`, ...(loader === 'js' ? ['--target=es5'] : [])], { input: source });
  return made.toString().trim();
}

/// Two letters in each code unit, the first one lower: in the file, which has the
/// lower byte first, they stand as they are. Between two texts stands a unit 1.
function paired(texts) {
  const even = texts.map((text) => text + (text.length % 2 ? '\n' : ''));
  return { texts: even, pairs: even.map((text) => Buffer.from(text, 'latin1').toString('utf16le')).join('\u0001') };
}

const text = (units) => Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
const asset = (name) => fs.readFileSync(`static/single/${name}`, 'utf8');

export function single({ files, named, page }) {
  const built = (name) => files.get(named[name]).toString();
  const style = lean(built('style'), 'css');
  const glue = starting(built('glue').split('\n').map((line) => line.trim()).filter(Boolean).join('\n'), 'window.timbangParts.first()');
  const parts = [Buffer.from(style), glue, files.get(named.first), files.get(named.second)];
  const packed = pack(parts);
  unpacks(packed, parts);
  const program = unpacking();
  const first = plain(program);
  const all = new Uint16Array([...first, ...packed]);
  const sizes = { program: program.length, from: first.length, codes: CODES, files: parts.map((part) => part.length) };
  const about = JSON.stringify({ ...sizes, check: check(text(all) + Object.values(sizes)) });

  const shell = lean(asset('shell.css'), 'css');
  const open = lean(asset('open.js'), 'js');
  const scripts = paired([built('boot'), built('parts'), asset('start.js')].map((source) => lean(source, 'js')));
  for (const one of [open, ...scripts.texts]) if (/<\/script|<!--/i.test(one)) throw new Error('a script that would end itself');

  const icon = built('icon').trim().replace(/[\s]+/g, ' ');
  let html = withoutStart(page).split('\n').map((line) => line.trim()).filter(Boolean).join('\n');
  html = withPolicy(html, `default-src 'none'; script-src ${[open, ...scripts.texts, glue].map(digest).join(' ')} 'wasm-unsafe-eval'; `
    + `style-src ${[shell, style].map(digest).join(' ')}; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'`);
  html = replace(html, /<link rel="icon"[^>]*>/, () => `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`);
  html = replace(html, /<link rel="stylesheet"[^>]*>/, () => `<style>${shell}</style>`);
  html = replace(html, /<link rel="preload"[^>]*>\s*/, '');
  html = replace(html, /<script src="\.\/boot[^>]*><\/script>\s*/, '');
  html = replace(html, /<script src="\.\/parts[^>]*><\/script>/,
    () => `<script type="text/plain" id="timbang-scripts">${scripts.pairs}</script>\n<script>${open}</script>`);
  html = replace(html, /<meta name="timbang-second"[^>]*>/, '<meta name="timbang-second" content="timbang.html">');
  html = replace(html, /<\/body>/, () => `<script type="text/plain" id="timbang-packed" data-about='${about}'>${text(all)}</script>\n</body>`);
  return Buffer.from(`\ufeff${html}`, 'utf16le');
}
