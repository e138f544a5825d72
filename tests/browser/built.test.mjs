// The built files themselves, without a browser: nothing that a strict policy
// forbids, digests that fit, server settings that say what the page says. Case C2.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { DIST } from './browser.mjs';

const digest = (bytes) => createHash('sha256').update(bytes);
const file = (name) => fs.readFileSync(path.join(DIST, name));
const names = fs.readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  .map((one) => path.relative(DIST, path.join(one.parentPath ?? one.path, one.name))).sort();
const policyOf = (page) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)[1];

test('the digests in SHA256SUMS are those of all the files', () => {
  const lines = file('SHA256SUMS').toString().trim().split('\n').map((line) => line.split('  '));
  assert.deepEqual(lines.map(([, name]) => name), names.filter((name) => name !== 'SHA256SUMS'));
  for (const [sum, name] of lines) assert.equal(digest(file(name)).digest('hex'), sum, name);
});

/// The single file without its packed text, which is noise, and its scripts as
/// they are run: two letters of them stand in one.
const [, body] = /^\ufeff([\s\S]*)$/.exec(file('timbang.html').toString('utf16le'));
const inBox = (name) => new RegExp(`<script type="text/plain" id="${name}"[^>]*>([^<]*)</script>`).exec(body)[1];
const packed = inBox('timbang-packed');
const pairs = inBox('timbang-scripts');
const opened = pairs.split('\u0001').map((script) => Buffer.from(script, 'utf16le').toString('latin1'));
const single = body.replace(packed, '').replace(pairs, () => opened.join('\n'));
const texts = names.filter((name) => /\.(js|css|html|svg)$/.test(name) && name !== 'timbang.html').map((name) => [name, file(name).toString()]);
texts.push(['timbang.html', single]);

test('nothing built runs text as code, carries handlers or styles in attributes, or names another host', () => {
  // Names of XML languages, addresses of sources and comments of wasm-bindgen are no requests.
  const named = /^https?:\/\/(www\.w3\.org|doi\.org|developer\.mozilla\.org)\//;
  for (const [name, text] of texts) {
    assert.doesNotMatch(text, /\beval\s*\(/, name);
    assert.doesNotMatch(text, /new\s+Function\b/, name);
    assert.doesNotMatch(text, /\bset(Timeout|Interval)\s*\(\s*['"`]/, name);
    assert.doesNotMatch(text, /javascript:/i, name);
    if (/\.(html|svg)$/.test(name)) {
      assert.doesNotMatch(text, /\s(on[a-z]+|style)\s*=\s*["']/i, name);
    }
    assert.doesNotMatch(text, /\.style\.cssText|setAttribute\(\s*['"](style|on[a-z]+)['"]/, name);
    if (/\.css$/.test(name)) assert.doesNotMatch(text, /url\(|@import/, name);
    for (const [url] of text.matchAll(/\bhttps?:\/\/[\w.-]+[^\s"'<>)]*/g)) assert.match(url, named, name);
  }
});

test('the page has neither scripts nor styles of its own, and a policy that says so', () => {
  const page = file('index.html').toString();
  assert.doesNotMatch(page, /<style|<script(?![^>]*\ssrc=)/);
  assert.doesNotMatch(policyOf(page), /unsafe-inline|'unsafe-eval'|https?:|\*/);
  assert.match(policyOf(page), /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
  // Every address is relative: the folder may lie anywhere.
  for (const [, address] of page.matchAll(/(?:src|href)="([^"]*)"/g)) assert.match(address, /^\.\/[\w.-]+$/);
});

test('the sample server settings send the policy of the page, and the types', () => {
  const policy = policyOf(file('index.html').toString());
  const folder = new URL('../../docs/server/', import.meta.url);
  const samples = fs.readdirSync(folder).filter((name) => name !== 'README.md');
  assert.deepEqual(samples.sort(), ['apache.htaccess', 'iis.web.config', 'nginx.conf']);
  for (const name of samples) {
    const text = fs.readFileSync(new URL(name, folder), 'utf8').replaceAll('&apos;', "'");
    assert.ok(text.includes(policy), `${name} has the policy of the page`);
    assert.match(text, /application\/wasm/, name);
    assert.match(text, /immutable/, name);
    assert.match(text, /no-cache/, name);
  }
});

test('the single file allows by digest alone what stands in it, and connects to nothing', () => {
  const policy = policyOf(single);
  assert.match(policy, /^default-src 'none'; script-src( 'sha256-[\w+/=]{44}')+ 'wasm-unsafe-eval'; style-src( 'sha256-[\w+/=]{44}')+; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'$/);
  const inline = [...single.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
  const scripts = [...inline, ...opened];
  const styles = [...single.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text);
  assert.equal(inline.length, 1);
  assert.equal(opened.length, 3);
  assert.equal(styles.length, 1);
  for (const text of [...scripts, ...styles]) assert.ok(policy.includes(`'sha256-${digest(text).digest('base64')}'`), text.slice(0, 60));
  assert.doesNotMatch(single, /<link[^>]*href="(?!data:)/);
  assert.doesNotMatch(single, /<script[^>]*\ssrc=/);
});

test('the single file holds only code units that every page can hold, behind its byte order mark', () => {
  assert.doesNotMatch(body, /[\0\r\ud800-\udfff\ufeff\ufffe\uffff]/);
  assert.doesNotMatch(packed + pairs, /[\n<]/);
  for (const script of opened) assert.match(script, /^[\n -~]*$/);
});
