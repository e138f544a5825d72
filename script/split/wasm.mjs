// Reads a wasm module into its parts and writes one from parts. Only what Rust,
// wasm-bindgen and wasm-ld produce is known; anything else stops the build.

export class Reader {
  constructor(bytes, at = 0) { Object.assign(this, { bytes, at }); }

  byte() { return this.bytes[this.at++]; }

  take(count) { return this.bytes.subarray(this.at, this.at += count); }

  /// An unsigned number (LEB128).
  number() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  text() { return Buffer.from(this.take(this.number())).toString(); }

  list(one) { return Array.from({ length: this.number() }, () => one(this)); }
}

export function number(value) {
  const bytes = [];
  do { bytes.push((value & 127) | (value > 127 ? 128 : 0)); value >>>= 7; } while (value);
  return Buffer.from(bytes);
}

/// A signed number, as in i32.const.
export function signed(value) {
  const bytes = [];
  for (;;) {
    const low = value & 127;
    value >>= 7;
    const last = (value === 0 && low < 64) || (value === -1 && low >= 64);
    bytes.push(last ? low : low | 128);
    if (last) return Buffer.from(bytes);
  }
}

export function text(value) {
  const bytes = Buffer.from(value);
  return Buffer.concat([number(bytes.length), bytes]);
}

export function list(parts) { return Buffer.concat([number(parts.length), ...parts]); }

export const FUNCTION = 0, TABLE = 1, MEMORY = 2, GLOBAL = 3;

/// Bytes with their length before them.
export const sized = (bytes) => Buffer.concat([number(bytes.length), bytes]);

/// The head of a segment that goes to this place of memory or of table 0.
export const active = (at) => Buffer.concat([Buffer.from([0, 0x41]), signed(at), Buffer.from([0x0b])]);

export const importBytes = (from, as, kind, what) => Buffer.concat([text(from), text(as), Buffer.from([kind]), what]);

export function limitsBytes({ min, max }) {
  return max === undefined ? Buffer.concat([Buffer.from([0]), number(min)]) : Buffer.concat([Buffer.from([1]), number(min), number(max)]);
}

export const tableBytes = (table) => Buffer.concat([Buffer.from([table.of]), limitsBytes(table)]);

export const globalBytes = (global) => global.type;

function limits(r) {
  const bounded = r.byte() & 1;
  return { min: r.number(), max: bounded ? r.number() : undefined };
}

const table = (r) => ({ of: r.byte(), ...limits(r) });

/// A signed number; of one of 64 bits only that it is skipped.
export function signedNumber(r) {
  let value = 0, shift = 0, byte;
  do {
    byte = r.byte();
    value |= shift < 32 ? (byte & 127) << shift : 0;
    shift += 7;
  } while (byte & 128);
  return shift < 32 && byte & 64 ? value | (-1 << shift) : value;
}

function constant(r) {
  if (r.byte() !== 0x41) throw new Error('a place that is no i32.const');
  const value = signedNumber(r);
  if (r.byte() !== 0x0b) throw new Error('a place that is no plain constant');
  return value;
}

/// The sections of a module: `{id, name, at, end}`, `at` behind the header.
export function sections(bytes) {
  const r = new Reader(bytes, 8);
  const found = [];
  while (r.at < bytes.length) {
    const id = r.byte(), size = r.number(), start = r.at;
    found.push({ id, start, end: start + size, name: id === 0 ? r.text() : '', at: r.at });
    r.at = start + size;
  }
  return found;
}

/// A whole module. Function indices count the imported ones first; `all` is in
/// their order.
export function read(bytes) {
  const module = { imports: [], functions: [], exports: [], globals: [], data: [] };
  let names = new Map();
  const known = {
    1: (r) => { module.types = r.list(type); },
    2: (r) => { module.imports = r.list(imported); },
    3: (r) => { module.functions = r.list((r) => ({ type: r.number() })); },
    4: (r) => { module.tables = r.list(table); },
    5: (r) => { [module.memory] = r.list(limits); },
    6: (r) => { module.globals = r.list((r) => ({ type: r.take(2), value: expression(r) })); },
    7: (r) => { module.exports = r.list((r) => ({ name: r.text(), kind: r.byte(), index: r.number() })); },
    8: (r) => { module.start = r.number(); },
    9: (r) => { module.elements = only(r.list((r) => ({ offset: place(r), functions: r.list((r) => r.number()) }))); },
    10: (r) => { r.list((r) => r.take(r.number())).forEach((body, i) => { module.functions[i].body = body; }); },
    11: (r) => { module.data = r.list((r) => ({ offset: place(r), bytes: r.take(r.number()) })); },
    12: () => {},
  };
  for (const section of sections(bytes)) {
    const r = new Reader(bytes, section.at);
    if (section.id === 0) names = section.name === 'name' ? functionNames(r, section.end) : names;
    else if (known[section.id]) known[section.id](r);
    else throw new Error(`a section of kind ${section.id}`);
  }
  module.all = [...module.imports, ...module.functions];
  module.all.forEach((one, index) => { one.name = names.get(index) ?? `function ${index}`; });
  module.imported = module.imports.length;
  return module;
}

function only(elements) {
  if (elements.length !== 1) throw new Error(`${elements.length} segments of the table`);
  return elements[0];
}

function place(r) {
  if (r.number() !== 0) throw new Error('a segment that is not active in memory or table 0');
  return constant(r);
}

function type(r) {
  const start = r.at;
  if (r.byte() !== 0x60) throw new Error('a type that is no function');
  return { parameters: r.take(r.number()).length, results: r.take(r.number()).length, bytes: r.bytes.subarray(start, r.at) };
}

function imported(r) {
  const one = { from: r.text(), as: r.text(), kind: r.byte() };
  if (one.kind === FUNCTION) return { ...one, type: r.number() };
  throw new Error(`${one.as}: only functions are imported`);
}

function expression(r) {
  const start = r.at;
  for (const _ of instructions(r));
  return r.bytes.subarray(start, r.at);
}

function functionNames(r, end) {
  while (r.at < end) {
    const kind = r.byte(), size = r.number();
    if (kind === 1) return new Map(r.list((r) => [r.number(), r.text()]));
    r.at += size;
  }
  return new Map();
}

// What follows an instruction's byte: how many numbers. Everything else has none.
const NUMBERS = new Map([
  [0x02, 1], [0x03, 1], [0x04, 1], [0x0c, 1], [0x0d, 1], [0x10, 1], [0x11, 2], [0x12, 1], [0x13, 2],
  [0x20, 1], [0x21, 1], [0x22, 1], [0x23, 1], [0x24, 1], [0x25, 1], [0x26, 1],
  ...Array.from({ length: 0x3f - 0x28 }, (_, i) => [0x28 + i, 2]),
  [0x3f, 1], [0x40, 1], [0x41, 1], [0x42, 1], [0xd0, 1], [0xd2, 1],
]);
const EXTENDED = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

/// Walks an expression to its end: every use of a function (call, tail call,
/// ref.func) as `{at, end, index}`, the place of its number.
export function* instructions(r) {
  for (let depth = 1; depth > 0;) {
    const code = r.byte();
    if (code === 0x0b) depth -= 1;
    else if (code >= 0x02 && code <= 0x04) { depth += 1; r.number(); }
    else if (code === 0x10 || code === 0x12 || code === 0xd2) {
      const at = r.at, index = r.number();
      yield { at, end: r.at, index };
    } else if (code === 0x0e) { r.list((r) => r.number()); r.number(); }
    else if (code === 0x1c) r.list((r) => r.byte());
    else if (code === 0x43) r.at += 4;
    else if (code === 0x44) r.at += 8;
    else if (code === 0xfc) {
      const kind = r.number();
      if (kind >= EXTENDED.length) throw new Error(`an instruction 0xfc ${kind}`);
      for (let i = 0; i < EXTENDED[kind]; i += 1) r.number();
    } else if (NUMBERS.has(code)) for (let i = NUMBERS.get(code); i > 0; i -= 1) r.number();
    else if (code > 0xd2) throw new Error(`an instruction 0x${code.toString(16)}`);
  }
}

/// The uses of functions in a body.
export function uses(body) {
  const r = new Reader(body);
  r.list((r) => { r.number(); r.byte(); });
  return [...instructions(r)];
}

/// A body with every function it uses numbered anew.
export function renumbered(body, index) {
  const parts = [];
  let from = 0;
  for (const use of uses(body)) {
    parts.push(body.subarray(from, use.at), number(index(use.index)));
    from = use.end;
  }
  return Buffer.concat([...parts, body.subarray(from)]);
}

const ORDER = ['types', 'imports', 'functions', 'tables', 'memories', 'globals', 'exports', 'start', 'elements', 'code', 'data'];

/// A module from the entries of its sections.
export function write(entries) {
  const written = ORDER.flatMap((name, i) => {
    const of = entries[name];
    if (of === undefined || of.length === 0) return [];
    return [Buffer.from([i + 1]), sized(name === 'start' ? number(of) : list(of))];
  });
  return Buffer.concat([Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), ...written]);
}
