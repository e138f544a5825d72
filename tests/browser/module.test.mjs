// The JavaScript module in a page of another's: static/embed/module.html opens a
// draft and shows its score, under a strict policy and without a further request.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { By, journeys } from './browser.mjs';

const TOP = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const MODULE = process.env.TIMBANG_MODULE ?? path.join(TOP, 'dist/api');
const PAGE = fs.readFileSync(path.join(TOP, 'static/embed/module.html'));
const journey = journeys({ test, before, after });

const hashes = (tag) => [...PAGE.toString().matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, 'g'))]
  .map(([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
const POLICY = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${hashes('script')}; style-src ${hashes('style')}; connect-src 'self'`;

const asked = [];
function change(name) {
  asked.push(name);
  if (name === '/embed/module.html') return { status: 200, type: 'text/html; charset=utf-8', bytes: PAGE, headers: { 'content-security-policy': POLICY } };
  const file = name.startsWith('/api/') && path.join(MODULE, path.basename(name));
  if (!file || !fs.existsSync(file)) return undefined;
  return { status: 200, type: name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript', bytes: fs.readFileSync(file) };
}

journey('the example page opens a draft through the module', async (b) => {
  assert.ok(PAGE.toString().trimEnd().split('\n').length <= 40);
  await b.driver.get(`${b.origin}embed/module.html`);
  await b.driver.wait(async () => asked.includes('/api/timbang_bg.wasm'), 8000);
  const file = await b.driver.findElement(By.id('file'));
  await file.sendKeys(path.join(TOP, 'tests/cases/mojokerto-2017.json'));
  const says = (pattern) => b.driver.wait(async () => pattern.test(await b.driver.findElement(By.id('score')).getText()), 8000);
  // The expected score and class of that file.
  await says(/^94,30 Sangat tinggi$/);
  const before = asked.length;
  const language = await b.driver.findElement(By.id('language'));
  await language.sendKeys('English');
  await says(/^94\.30 Very high$/);
  const rows = await b.run('return [...document.querySelectorAll("#perspectives tr")].map((row) => [...row.cells].map((cell) => cell.textContent))');
  assert.deepEqual(rows.map((row) => row[0]), ['Financial', 'Customer', 'Internal process', 'Learning and growth']);
  assert.equal(rows[0][1], '100.00');
  await file.sendKeys(path.join(TOP, 'tests/cases/half-filled.json'));
  await says(/^–/);
  assert.ok((await b.driver.findElements(By.css('#open li'))).length > 3);
  await file.sendKeys(path.join(TOP, 'tests/module/package.json'));
  await says(/not-timbang/);
  assert.equal(asked.length, before, 'no request after the start');
}, { change });
