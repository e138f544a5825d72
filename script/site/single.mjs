// The whole app in one HTML file, for a USB stick, for file:// and for sandboxed
// frames. Its scripts and styles stand in it and are allowed by their digests;
// it may connect to nothing. The stylesheet, the glue and the two parts of the
// program are packed (pack.mjs); boot.js, parts.js and static/single unpack them.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { pack, script } from './pack.mjs';
import { replace, starting, withPolicy, withoutStart } from './page.mjs';

const digest = (bytes) => `'sha256-${createHash('sha256').update(bytes).digest('base64')}'`;

/// A script of ours without its comments and indentation. It has no text over
/// several lines, so that a line is what it looks like.
function lean(source) {
  if (source.includes('`') || source.includes('/*!')) throw new Error('a script that cannot be made lean');
  const lines = source.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('//'));
  return ascii(lines.map((line) => line.replace(/ \/\/ eslint-.*$/, '')).join('\n'));
}

/// The file is ASCII, so that no wrong declaration of its encoding hurts it.
const ascii = (text) => text.replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
const entities = (text) => text.replace(/[\u{80}-\u{10ffff}]/gu, (one) => `&#${one.codePointAt(0)};`);

const leanCss = (source) => source.replace(/\/\*[\s\S]*?\*\//g, '').split('\n').map((line) => line.trim()).filter(Boolean).join('\n');

/// Enough for the shell and its messages until the stylesheet is unpacked.
const SHELL = leanCss(fs.readFileSync('static/single/shell.css', 'utf8'));

export function single({ files, named, page }) {
  const text = (name) => files.get(named[name]).toString();
  const style = leanCss(text('style'));
  const glue = starting(text('glue').split('\n').map((line) => line.trim()).filter(Boolean).join('\n'), 'window.timbangParts.first()');
  const parts = [Buffer.from(style), glue, files.get(named.first), files.get(named.second)];
  const packed = pack(parts);
  unpacks(packed, parts);
  const about = JSON.stringify({ lengths: parts.map((part) => part.length), digest: createHash('sha256').update(packed).digest('hex') });
  const scripts = ['boot', 'parts'].map((name) => lean(text(name)));
  scripts.push(['model.js', 'unpack.js', 'start.js'].map((name) => lean(fs.readFileSync(`static/single/${name}`, 'utf8'))).join('\n'));
  for (const one of scripts) if (/<\/script|<!--/i.test(one)) throw new Error('a script that would end itself');

  const icon = text('icon').trim().replace(/[\s]+/g, ' ');
  let html = withoutStart(page).split('\n').map((line) => line.trim()).filter(Boolean).join('\n');
  html = withPolicy(html, `default-src 'none'; script-src ${[...scripts, glue].map(digest).join(' ')} 'wasm-unsafe-eval'; `
    + `style-src ${[SHELL, style].map(digest).join(' ')}; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'`);
  html = replace(html, /<link rel="icon"[^>]*>/, () => `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`);
  html = replace(html, /<link rel="stylesheet"[^>]*>/, () => `<style>${SHELL}</style>`);
  html = replace(html, /<link rel="preload"[^>]*>\s*/, '');
  html = replace(html, /<script src="\.\/boot[^>]*><\/script>/, () => `<script>${scripts[0]}</script>`);
  html = replace(html, /<script src="\.\/parts[^>]*><\/script>/, () => `<script>${scripts[1]}</script>`);
  html = replace(html, /<meta name="timbang-second"[^>]*>/, '<meta name="timbang-second" content="timbang.html">');
  html = replace(html, /<\/body>/, () => `<script type="text/plain" id="timbang-packed" data-about='${about}'>%PACKED%</script>\n<script>${scripts[2]}</script>\n</body>`);
  const [before, after] = entities(html).split('%PACKED%');
  return Buffer.concat([Buffer.from(before), packed, Buffer.from(after)]);
}

/// Packing is worth nothing when the page cannot undo it.
function unpacks(packed, parts) {
  const model = script('model.js', 'timbangModel')();
  const reader = script('unpack.js', 'timbangUnpack')(packed.toString('latin1'), model);
  parts.forEach((part, i) => {
    reader.file(part.length, i > 1);
    if (!part.equals(Buffer.from(reader.some(Infinity)))) throw new Error(`part ${i} does not come out as it went in`);
  });
}
