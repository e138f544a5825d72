// What the single file's bytes are guessed by: both the packing (script/site)
// and the unpacking (unpack.js) run this very code, so they guess alike.
//
// Context mixing after Mahoney's lpaq and ZPAQ: for each bit, tables that know
// what followed in the same context before say how likely a 1 is; their opinions
// are weighed by two small networks that learn from every bit. Most contexts know
// the form of WebAssembly: where an instruction begins, which stood before it,
// and which operands these had. Only +, -, *, / and whole numbers are used, so
// that every browser computes the same.
//
//   const model = timbangModel();
//   model.start(file)              before each file; file.length is known
//   model.byte(code)               its next byte; code(p, bit) is asked for each
//                                  bit, from the highest: p is the probability of
//                                  a 1; it returns the bit
function timbangModel() { // eslint-disable-line no-unused-vars
  'use strict';

  var CONTEXTS = 9;
  var INPUTS = CONTEXTS + 2;
  var SLOTS = 17; // the logarithm of how many groups of 16 counters a context has
  var LIMIT = 50;
  var RATE = 0.02;

  // ---- arithmetic that is the same everywhere ----

  // e^x by its series, near 0 and then squared.
  function exponential(x) {
    var small = x / 1024;
    var sum = 1;
    for (var n = 12; n > 0; n -= 1) sum = 1 + sum * small / n;
    for (var i = 0; i < 10; i += 1) sum *= sum;
    return sum;
  }

  var squashed = new Float64Array(24 * 256 + 1);
  for (var i = 0; i < squashed.length; i += 1) squashed[i] = 1 / (1 + exponential(12 - i / 256));
  function squash(x) { return squashed[x >= 12 ? 6144 : x <= -12 ? 0 : ((x + 12) * 256 + 0.5) | 0]; }

  // The inverse of squash, by halving.
  var stretched = new Float64Array(4096);
  for (var j = 0; j < 4096; j += 1) {
    var low = -12;
    var high = 12;
    for (var step = 0; step < 40; step += 1) {
      var middle = (low + high) / 2;
      if (1 / (1 + exponential(-middle)) < (j + 0.5) / 4096) low = middle; else high = middle;
    }
    stretched[j] = low;
  }

  // In parts of 65536.
  var rates = new Int32Array(LIMIT + 1);
  for (var r = 0; r <= LIMIT; r += 1) rates[r] = 65536 / (r + 1.3) | 0;

  function hash(a, b, c, d) {
    var h = Math.imul(a, 0x2c1b3c6d) ^ Math.imul(b + 0x1e3779b9, 0x297a2d39) ^ Math.imul(c + 0x7f4a7c15, 0x05ebca6b) ^ Math.imul(d + 0x165667b1, 0x42b2ae35);
    h ^= h >>> 15;
    h = Math.imul(h, 0x2c1b3c6d);
    return h ^ (h >>> 13);
  }

  // ---- what has been seen ----

  // A counter: 22 bits of probability, 10 of how often it was asked. Behind a tag
  // 15 of them make the tree of half a byte: together a line of the memory's cache.
  var HALF = 0x80000000 | 0;
  var counters = new Int32Array(CONTEXTS << (SLOTS + 4)).fill(HALF);
  var slots = new Int32Array(CONTEXTS);
  var context = new Int32Array(CONTEXTS);
  var inputs = new Float64Array(INPUTS);
  var weights = new Float64Array(INPUTS * 4096).fill(0.3);
  var others = new Float64Array(INPUTS * 4096).fill(0.3);

  function find(which, h) {
    h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
    h ^= h >>> 15;
    var tag = h | 1;
    var here = (which << SLOTS) + (h >>> 32 - SLOTS) << 4;
    if (counters[here] === tag) return here;
    var near = here ^ 16;
    if (counters[near] === tag) return near;
    // The first counter of a group tells how often the group was used.
    var taken = (counters[here + 1] & 1023) <= (counters[near + 1] & 1023) ? here : near;
    counters[taken] = tag;
    for (var n = taken + 1; n < taken + 16; n += 1) counters[n] = HALF;
    return taken;
  }

  // ---- where in a file of WebAssembly ----

  // How many operands an instruction has that are numbers in LEB128.
  var operands = new Uint8Array(256);
  for (var o = 0x28; o <= 0x3e; o += 1) operands[o] = 2;
  [0x02, 0x03, 0x04, 0x0c, 0x0d, 0x0e, 0x10, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0x41, 0x42, 0xd0, 0xd2, 0xfc]
    .forEach(function (one) { operands[one] = 1; });
  operands[0x11] = 2;

  var OTHER = 0, HEAD = 1, SECTION = 2, SIZE = 3, BODY = 4, COUNT = 5, FUNCTION = 6, LOCALS = 7, LOCAL = 8, CODE = 9, OPERAND = 10;
  var state, at, section, sectionEnd, functionEnd, number, shift, left, locals;
  var op, which, place, wide, current, depth, long;
  var o1, o2, o3, o4, o5, o6, n1, n2, n3;
  var last = new Int32Array(512);

  var memory = new Uint8Array(1 << 22);
  var size = 0;

  function start(webAssembly) {
    state = webAssembly ? HEAD : OTHER;
    at = section = sectionEnd = functionEnd = number = shift = left = locals = 0;
    op = which = place = wide = current = depth = long = 0;
    o1 = o2 = o3 = o4 = o5 = o6 = n1 = n2 = n3 = 0;
  }

  function leb(byte) {
    number |= (byte & 127) << shift;
    shift += 7;
    return byte < 128;
  }

  function expect(next) {
    state = next;
    number = shift = 0;
  }

  function instruction(byte) {
    o6 = o5; o5 = o4; o4 = o3; o3 = o2; o2 = o1; o1 = op = byte;
    which = place = current = 0;
    if (long < 40) long += 1;
    if (byte >= 2 && byte <= 4) depth += 1;
    if (byte === 11) depth -= 1;
    left = operands[byte];
    wide = byte === 0x43 ? 4 : byte === 0x44 ? 8 : 0;
    if (left || wide) expect(OPERAND);
  }

  function operand(byte) {
    place += 1;
    current = Math.imul(current, 257) + byte + 1 | 0;
    if (wide) {
      wide -= 1;
      if (!wide) state = CODE;
      return;
    }
    if (!leb(byte)) return;
    n3 = n2; n2 = n1; n1 = number | op << 24;
    last[op * 2 + which] = number;
    left -= 1;
    if (!which && op === 0x0e) left = number + 1;
    if (!which && op === 0xfc && number >= 8) left = number === 8 || number === 10 || number === 12 || number === 14 ? 2 : 1;
    which = 1;
    place = 0;
    current = Math.imul(number + 1, 0x3d4d51cb);
    if (left) expect(OPERAND); else state = CODE;
  }

  function follow(byte) {
    at += 1;
    switch (state) {
      case HEAD: if (at === 8) state = SECTION; break;
      case SECTION: section = byte; expect(SIZE); break;
      case SIZE:
        if (leb(byte)) { sectionEnd = at + number; state = section === 10 ? COUNT : BODY; }
        break;
      case BODY: if (at >= sectionEnd) state = SECTION; break;
      case COUNT: if (byte < 128) expect(FUNCTION); break;
      case FUNCTION: if (leb(byte)) { functionEnd = at + number; state = LOCALS; } break;
      case LOCALS:
        locals = 2 * byte;
        o1 = o2 = o3 = o4 = o5 = o6 = depth = long = 0;
        state = byte ? LOCAL : CODE;
        break;
      case LOCAL: if (byte < 128) { locals -= 1; if (!locals) state = CODE; } break;
      case CODE: instruction(byte); break;
      case OPERAND: operand(byte); break;
      default:
    }
    if (state === CODE && at >= functionEnd) {
      if (at >= sectionEnd) state = SECTION; else expect(FUNCTION);
    }
  }

  function back(n) { return size >= n ? memory[size - n] : 0; }

  function look() {
    var inCode = state === CODE;
    var inOperand = state === OPERAND;
    var two = back(1) | back(2) << 8;
    var three = two | back(3) << 16;
    var kind = inCode ? 1 : inOperand ? 2 + (place > 3 ? 3 : place) + 4 * which : 0;
    var key = inOperand ? op | which << 8 | (place > 7 ? 7 : place) << 9 : kind;
    context[0] = hash(key, 0, 0, 0);
    context[1] = hash(two & 255, kind, 1, 0);
    context[2] = hash(two, kind, 2, 0);
    context[3] = hash(three | back(4) << 24, kind, 3, 0);
    if (inCode || inOperand) {
      var four = o1 | o2 << 8 | o3 << 16 | o4 << 24;
      context[4] = hash(four, key, current, 4);
      context[5] = hash(four, o5 | o6 << 8, key, current + 5);
      context[6] = hash(key, last[op * 2 + which], o1 | o2 << 8, current + 6);
      context[7] = hash(key, hash(n1, n2, n3, 0), o1 | o2 << 8 | o3 << 16, current + 7);
      context[8] = hash(key, long, o1 | depth << 8, current + 8);
    } else {
      context[4] = hash(three, section, 14, 0);
      context[5] = hash(three | back(4) << 24, back(5) | back(6) << 8, 15, 0);
      context[6] = hash(at & 3, back(4), back(8), 16);
      context[7] = hash(back(4), back(3), at & 3, 17);
      context[8] = hash(two & 0xe0e0, back(3), 18, 0);
    }
    return kind;
  }

  // ---- the longest text that stood here before ----

  var earlier = new Int32Array(1 << 20);
  var trust = new Float64Array(128).fill(0.5);
  var match = 0;
  var matched = 0;

  function seek(byte) {
    if (matched && memory[match] === byte) { matched += 1; match += 1; } else matched = 0;
    if (size < 6) return;
    var h = hash(back(1) | back(2) << 8 | back(3) << 16 | back(4) << 24, back(5) | back(6) << 8, 0, 0) >>> 12;
    if (!matched && earlier[h]) {
      match = earlier[h];
      while (matched < 40 && match > matched && memory[match - 1 - matched] === memory[size - 1 - matched]) matched += 1;
      if (matched < 6) matched = 0;
    }
    earlier[h] = size;
  }

  // ---- a byte ----

  function byte(code) {
    // Names of this function are quicker than those around it.
    var table = counters, group = slots, input = inputs, ours = weights, theirs = others, curve = stretched, speed = rates;
    var kind = look();
    var guess = matched ? memory[match] | 256 : 0;
    var much = matched > 31 ? 31 : matched;
    var row = state === OPERAND ? 256 + op : state === CODE ? o1 : 512 + section;
    var seen = 1;
    for (var bit = 7; bit >= 0; bit -= 1) {
      var i;
      if (bit === 7) for (i = 0; i < CONTEXTS; i += 1) group[i] = find(i, context[i]);
      if (bit === 3) for (i = 0; i < CONTEXTS; i += 1) group[i] = find(i, Math.imul(context[i] + seen, 0x2c1b3c6d) + seen);
      var node = bit > 3 ? seen : seen & (1 << 3 - bit) - 1 | 1 << 3 - bit;
      for (i = 0; i < CONTEXTS; i += 1) input[i] = curve[table[group[i] + node] >>> 20];
      var agreed = guess >> bit + 1 === seen;
      var likely = agreed ? much << 1 | guess >> bit & 1 : 0;
      input[CONTEXTS] = agreed ? curve[trust[likely] * 4095.99 | 0] : 0;
      input[CONTEXTS + 1] = 0.4;
      var a = (kind * 256 + seen) * INPUTS;
      var b = (agreed ? 1024 + much * 8 + bit : row) * INPUTS;
      var sumA = 0;
      var sumB = 0;
      for (i = 0; i < INPUTS; i += 1) {
        sumA += input[i] * ours[a + i];
        sumB += input[i] * theirs[b + i];
      }
      var p = squash((sumA + sumB) / 2);
      p = p < 0.00002 ? 0.00002 : p > 0.99998 ? 0.99998 : p;
      var y = code(p, bit);
      var errorA = (y - squash(sumA)) * RATE;
      var errorB = (y - squash(sumB)) * RATE;
      for (i = 0; i < INPUTS; i += 1) {
        ours[a + i] += errorA * input[i];
        theirs[b + i] += errorB * input[i];
      }
      var goal = y ? 4194303 : 0;
      for (i = 0; i < CONTEXTS; i += 1) {
        var counter = table[group[i] + node];
        var count = counter & 1023;
        var was = counter >>> 10;
        was += ((goal - was >> 8) * speed[count] >> 8);
        table[group[i] + node] = was << 10 | (count < LIMIT ? count + 1 : count);
      }
      if (agreed) trust[likely] += (y - trust[likely]) * 0.01;
      seen = seen << 1 | y;
    }
    var value = seen & 255;
    memory[size] = value;
    size += 1;
    seek(value);
    follow(value);
    return value;
  }

  return { start: start, byte: byte };
}
