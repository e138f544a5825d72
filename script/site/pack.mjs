// Packs files into the text that the single file holds: what packing/ guesses
// well takes little room. Packing and unpacking are the same WebAssembly, which
// script/packing builds, with and without what only the packing needs.

import fs from 'node:fs';
import { deflateRawSync } from 'node:zlib';

/// Which kinds of place in a file have codes of their own (packing/src/tree.rs).
const KINDS = 16;

const program = (name) => fs.readFileSync(`target/${name}.wasm`);
const instance = (name) => new WebAssembly.Instance(new WebAssembly.Module(program(name))).exports;

/// The program that unpacks, as the browser itself can unpack it.
export const unpacking = () => deflateRawSync(program('unpacking'), { level: 9 });

const isWasm = (bytes) => bytes.subarray(0, 4).equals(Buffer.from([0, 0x61, 0x73, 0x6d]));

/// Huffman's lengths of codes for bytes that occur so often.
function lengths(counts) {
  const found = new Uint8Array(256);
  const nodes = [...counts].map((count, byte) => ({ count, bytes: [byte] })).filter((node) => node.count > 0);
  if (nodes.length === 1) found[nodes[0].bytes[0]] = 1;
  while (nodes.length > 1) {
    nodes.sort((a, b) => b.count - a.count || b.bytes[0] - a.bytes[0]);
    const [a, b] = [nodes.pop(), nodes.pop()];
    const bytes = [...a.bytes, ...b.bytes];
    for (const byte of bytes) found[byte] += 1;
    nodes.push({ count: a.count + b.count, bytes });
  }
  return found;
}

/// The lengths for all kinds of place.
function codes(exports, files) {
  for (const bytes of files) {
    exports.start(isWasm(bytes));
    for (const byte of bytes) exports.count(byte);
  }
  const counts = new Uint32Array(exports.memory.buffer, exports.counts(), KINDS * 256);
  const all = Array.from({ length: KINDS }, (_, kind) => lengths(counts.subarray(kind * 256, kind * 256 + 256)));
  return Buffer.concat(all);
}

/// The text as code units.
export function pack(files) {
  const exports = instance('packing');
  const first = codes(exports, files);
  exports.begin(false);
  [first, ...files].forEach((bytes, i) => {
    exports.start(isWasm(bytes));
    for (const byte of bytes) exports.pack(byte);
    if (i === 0) exports.plant();
  });
  const length = exports.close();
  return new Uint16Array(exports.memory.buffer, exports.text(), length).slice();
}

/// Packing is worth nothing when the page cannot undo it.
export function unpacks(text, files) {
  const exports = instance('unpacking');
  new Uint16Array(exports.memory.buffer).set(text, exports.text() / 2);
  exports.begin(true);
  exports.unpack(KINDS * 256);
  exports.plant();
  let from = exports.bytes() + KINDS * 256;
  files.forEach((bytes, i) => {
    exports.start(isWasm(bytes));
    exports.unpack(bytes.length);
    if (!bytes.equals(Buffer.from(exports.memory.buffer, from, bytes.length))) throw new Error(`file ${i} does not come out as it went in`);
    from += bytes.length;
  });
}

/// Bytes as code units of 15 bits: only such as every page can hold.
export function plain(bytes) {
  const units = [];
  let bits = 0;
  let count = 0;
  for (const byte of [...bytes, 0, 0]) {
    bits = bits << 8 | byte;
    count += 8;
    if (count >= 15) {
      count -= 15;
      units.push((bits >> count) + 256);
      bits &= (1 << count) - 1;
    }
  }
  return Uint16Array.from(units);
}

/// The CRC-32 of code units, the lower byte of each first. It finds every damage
/// of up to 32 bits in a row.
export function check(text) {
  let sum = -1;
  for (const byte of Buffer.from(text, 'utf16le')) {
    sum ^= byte;
    for (let i = 0; i < 8; i += 1) sum = sum >>> 1 ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
