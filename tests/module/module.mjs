// The built module, and what the tests share.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const HERE = path.dirname(fileURLToPath(import.meta.url));
export const TOP = path.join(HERE, '../..');
export const MODULE = process.env.TIMBANG_MODULE ?? path.join(TOP, 'dist/api');
if (!fs.existsSync(path.join(MODULE, 'timbang_bg.wasm'))) throw new Error(`${MODULE} holds no built module: run script/api first`);

/// A module of its own, which is not initialised yet.
let copies = 0;
export const fresh = () => import(`file://${path.join(MODULE, 'timbang.js')}?copy=${copies += 1}`);

export const wasm = () => fs.readFileSync(path.join(MODULE, 'timbang_bg.wasm'));

export const read = (file) => JSON.parse(fs.readFileSync(path.join(TOP, file), 'utf8'));

/// The scorecards of the native tests, by name.
export function scorecards() {
  const folder = path.join(TOP, 'tests/cases');
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => [name, read(`tests/cases/${name}`)]);
}

/// The same numbers in every run (mulberry32).
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  return { next, below, pick: (items) => items[below(items.length)] };
}
