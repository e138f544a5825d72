// Turns the text of the single file back into bytes, a piece at a time: the page
// is not to stand still. script/site/pack.mjs is its other side.
//
//   const reader = timbangUnpack(text, model)
//   reader.file(length, webAssembly)   begins a file
//   reader.some(until)                 unpacks until it is whole (then returns its
//                                      bytes) or until performance.now() is there
//   timbangDigest(text)                SHA-256 of ASCII text, in hexadecimal digits;
//                                      the browser's own is not there without https
function timbangUnpack(text, model) { // eslint-disable-line no-unused-vars
  'use strict';

  var RADIX = 124;
  var BOTTOM = Math.pow(RADIX, 6);
  var digits = new Uint8Array(128);
  for (var code = 0, digit = 0; code < 128; code += 1) {
    if (code !== 0 && code !== 10 && code !== 13 && code !== 60) { digits[code] = digit; digit += 1; }
  }
  var next = 0;
  var value = 0;
  var range = BOTTOM * RADIX;
  for (var i = 0; i < 7; i += 1) take();

  function take() {
    value = value * RADIX + (next < text.length ? digits[text.charCodeAt(next) & 127] : 0);
    next += 1;
  }

  function read(p) {
    var bound = Math.floor(range * p);
    var bit = value < bound ? 1 : 0;
    if (bit) range = bound;
    else {
      value -= bound;
      range -= bound;
    }
    while (range < BOTTOM) {
      range *= RADIX;
      take();
    }
    return bit;
  }

  var bytes = null;
  var done = 0;

  return {
    file: function (length, webAssembly) {
      model.start(webAssembly);
      bytes = new Uint8Array(length);
      done = 0;
    },
    some: function (until) {
      do {
        for (var stop = Math.min(bytes.length, done + 256); done < stop; done += 1) bytes[done] = model.byte(read);
        if (done === bytes.length) return bytes;
      } while (performance.now() < until);
      return null;
    }
  };
}

function timbangDigest(text) { // eslint-disable-line no-unused-vars
  'use strict';

  // The constants of FIPS 180-4: the beginnings of the fractions of square and
  // cube roots of the first primes.
  var state = [];
  var constants = [];
  for (var candidate = 2; constants.length < 64; candidate += 1) {
    var prime = true;
    for (var divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) prime = false;
    if (!prime) continue;
    if (state.length < 8) state.push(fraction(candidate, 2));
    constants.push(fraction(candidate, 3));
  }

  // By whole numbers: the last bits of Math.cbrt differ between browsers.
  function fraction(n, power) {
    var low = 0;
    var high = 1;
    while (Math.pow(high, power) <= n) high += 1;
    low = high - 1;
    var root = BigInt(low) << 32n;
    for (var bit = 31n; bit >= 0n; bit -= 1n) {
      var more = root | (1n << bit);
      var product = power === 2 ? more * more : more * more * more;
      if (product <= BigInt(n) << BigInt(32 * power)) root = more;
    }
    return Number(root & 0xffffffffn) | 0;
  }

  function turn(x, n) { return x >>> n | x << 32 - n; }

  var words = new Int32Array(64);
  var length = text.length;
  var blocks = (length + 8 >> 6) + 1;
  function at(i) {
    if (i < length) return text.charCodeAt(i) & 255;
    if (i === length) return 128;
    var place = blocks * 64 - 1 - i;
    return place < 5 ? Math.floor(length * 8 / Math.pow(256, place)) & 255 : 0;
  }
  for (var block = 0; block < blocks; block += 1) {
    for (var i = 0; i < 16; i += 1) {
      var from = block * 64 + i * 4;
      words[i] = at(from) << 24 | at(from + 1) << 16 | at(from + 2) << 8 | at(from + 3);
    }
    for (i = 16; i < 64; i += 1) {
      var x = words[i - 15];
      var y = words[i - 2];
      words[i] = words[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ x >>> 3) + words[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ y >>> 10) | 0;
    }
    var v = state.slice();
    for (i = 0; i < 64; i += 1) {
      var one = v[7] + (turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)) + (v[4] & v[5] ^ ~v[4] & v[6]) + constants[i] + words[i] | 0;
      var two = (turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)) + (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]) | 0;
      v = [one + two | 0, v[0], v[1], v[2], v[3] + one | 0, v[4], v[5], v[6]];
    }
    for (i = 0; i < 8; i += 1) state[i] = state[i] + v[i] | 0;
  }
  return state.map(function (word) { return ('0000000' + (word >>> 0).toString(16)).slice(-8); }).join('');
}
