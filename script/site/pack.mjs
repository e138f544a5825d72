// Packs bytes into the text that the single file holds: what static/single's
// model guesses well takes little room. The text is an arithmetic code whose
// digits are the 124 characters that any HTML page can hold as they are, in any
// encoding: ASCII without NUL, the two ends of line and "<".

import fs from 'node:fs';
import vm from 'node:vm';

export const RADIX = 124;
const TOP = RADIX ** 7;
const BOTTOM = RADIX ** 6;
const DIGITS = Array.from({ length: 128 }, (_, code) => code).filter((code) => ![0, 10, 13, 60].includes(code));

/// A script of static/single as a function of this program.
export function script(name, what) {
  return vm.runInThisContext(`${fs.readFileSync(new URL(`../../static/single/${name}`, import.meta.url), 'utf8')}\n;${what}`, { filename: name });
}

const isWasm = (bytes) => bytes.subarray(0, 4).equals(Buffer.from([0, 0x61, 0x73, 0x6d]));

export function pack(files) {
  const model = script('model.js', 'timbangModel')();
  const digits = [];
  let low = 0;
  let range = TOP;
  const put = () => {
    digits.push(Math.floor(low / BOTTOM));
    low = (low % BOTTOM) * RADIX;
  };
  const write = (p, bit) => {
    const bound = Math.floor(range * p);
    if (bit) range = bound;
    else {
      low += bound;
      range -= bound;
    }
    if (low >= TOP) {
      low -= TOP;
      let last = digits.length - 1;
      while (digits[last] === RADIX - 1) {
        digits[last] = 0;
        last -= 1;
      }
      digits[last] += 1;
    }
    while (range < BOTTOM) {
      put();
      range *= RADIX;
    }
    return bit;
  };
  for (const bytes of files) {
    model.start(isWasm(bytes));
    for (const byte of bytes) model.byte((p, bit) => write(p, byte >> bit & 1));
  }
  for (let i = 0; i < 7; i += 1) put();
  return Buffer.from(digits.map((digit) => DIGITS[digit]));
}
