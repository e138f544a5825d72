// Who refers to what by address. A direct call can be read from the code; that
// a function's table slot or a piece of data is used cannot, since both are
// plain numbers there. The relocations tell it, which wasm-ld writes into the
// module before wasm-bindgen (--emit-relocs).

import { read, Reader, sections, signedNumber } from './wasm.mjs';

const CODE = 10, DATA = 11;
const SYMBOLS = 8;
const UNDEFINED = 0x10, NAMED = 0x40;
// Kinds of symbols and of relocations in the format of object files.
const FUNCTION_SYMBOL = 0, DATA_SYMBOL = 1, SECTION_SYMBOL = 3;
const CALL = 0, SLOT_IN_CODE = 1, SLOT_IN_DATA = 2, WITH_ADDEND = [3, 4, 5, 8, 9, 11];
const ADDRESSES = [3, 4, 5], OF_NO_INTEREST = [6, 7, 20];

/// The functions by name, and the pieces of data (`from` to `to` in memory),
/// each with the table slots and the pieces of data that it refers to.
export function references(bytes) {
  const module = read(bytes);
  const all = sections(bytes);
  const section = (wanted) => {
    const found = all.find((one) => one.id === wanted || one.name === wanted);
    if (!found) throw new Error(`no section ${wanted}: the release must be linked with --emit-relocs`);
    return found;
  };
  const within = (part) => part.byteOffset - bytes.byteOffset;
  const symbols = symbolTable(new Reader(bytes, section('linking').at), section('linking').end, module.data);

  const functions = module.functions.map(({ name, body }) => (
    { name, start: within(body), end: within(body) + body.length, slots: new Set(), data: new Set() }));
  let next = 0;
  for (const one of relocations(bytes, section('reloc.CODE'), section(CODE).start)) {
    while (functions[next].end <= one.at) next += 1;
    note(functions[next], one);
  }
  const pieces = symbols.filter((one) => one?.to > one?.from);
  for (const one of relocations(bytes, section('reloc.DATA'), section(DATA).start)) {
    const segment = module.data.find(({ bytes }) => one.at >= within(bytes) && one.at < within(bytes) + bytes.length);
    const address = segment.offset + one.at - within(segment.bytes);
    const holders = pieces.filter((piece) => piece.from <= address && address < piece.to);
    if (!holders.length) throw new Error(`an address in data that belongs to nothing: ${address}`);
    for (const holder of holders) note(holder, one);
  }
  return { module, functions: new Map(functions.map((one) => [one.name, one])), pieces };

  function note(owner, { kind, at, symbol }) {
    const r = new Reader(bytes, at);
    if (kind === CALL) {
      // The call is read from the code; here it proves that the places are right.
      if (r.number() !== symbols[symbol].index) throw new Error(`a relocation of ${owner.name} is out of place`);
    } else if (kind === SLOT_IN_CODE) owner.slots.add(signedNumber(r));
    else if (kind === SLOT_IN_DATA) owner.slots.add(bytes.readUInt32LE(at));
    else if (ADDRESSES.includes(kind)) owner.data.add(symbols[symbol]);
    else if (!OF_NO_INTEREST.includes(kind)) throw new Error(`a relocation of kind ${kind}`);
  }
}

function relocations(bytes, section, base) {
  const r = new Reader(bytes, section.at);
  r.number();
  return r.list(() => {
    const kind = r.byte(), at = base + r.number(), symbol = r.number();
    if (WITH_ADDEND.includes(kind)) signedNumber(r);
    return { kind, at, symbol };
  });
}

function symbolTable(r, end, segments) {
  r.number();
  while (r.at < end) {
    const kind = r.byte(), size = r.number();
    if (kind === SYMBOLS) return r.list(symbol);
    r.at += size;
  }
  throw new Error('no symbols');

  function symbol() {
    const kind = r.byte(), flags = r.number();
    if (kind === DATA_SYMBOL) {
      const name = r.text();
      if (flags & UNDEFINED) return { name, slots: new Set(), data: new Set() };
      const segment = segments[r.number()], from = (segment?.offset ?? NaN) + r.number();
      return { name, from, to: from + r.number(), slots: new Set(), data: new Set() };
    }
    const index = r.number();
    if (kind !== SECTION_SYMBOL && (!(flags & UNDEFINED) || flags & NAMED)) r.text();
    return { index: kind === FUNCTION_SYMBOL ? index : undefined };
  }
}
