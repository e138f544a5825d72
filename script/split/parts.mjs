// Writes the two modules. They share memory, table and globals, which the first
// exports and the second imports.

import {
  active, FUNCTION, GLOBAL, globalBytes, importBytes, limitsBytes, list, MEMORY, number, renumbered, signed, sized, TABLE,
  tableBytes, text, uses, write,
} from './wasm.mjs';

/// Runs of bytes closer than this are one: a segment's head takes as much.
const GAP = 8;

/// The name of an imported function in the finished page; those of wasm-bindgen
/// end in digits that no compression makes smaller.
export const shortName = (i) => `_${i.toString(36)}`;

export function parts(module, known, doors, { first, data, callers }) {
  const used = [...doors].filter((door) => callers.has(door));
  const { offset, functions: slots } = module.elements;
  const [table, ...otherTables] = module.tables;
  const slotOf = new Map(used.map((door, i) => [door, table.min + i]));
  const tables = [{ ...table, min: table.min + used.length, max: table.min + used.length }, ...otherTables];
  const rest = [...module.all.keys()].filter((index) => index >= module.imported && !first.has(index));
  const shared = handed();
  const later = laterBytes();
  return { first: firstPart(), second: secondPart(), handed: shared.length, moved: later.size };

  /// What the second part needs of the first, with the short names it has there.
  function handed() {
    const functions = new Set(rest.flatMap((index) => uses(module.all[index].body).map((use) => use.index)));
    const needed = [
      ...[...functions].filter((index) => index < module.imported || first.has(index)).sort((a, b) => a - b).map((index) => [FUNCTION, index]),
      ...tables.map((_, index) => [TABLE, index]),
      [MEMORY, 0],
      ...module.globals.map((_, index) => [GLOBAL, index]),
    ];
    return needed.map(([kind, index], i) => ({ name: i.toString(36), kind, index }));
  }

  /// Addresses that only the second part refers to.
  function laterBytes() {
    const bytes = new Set();
    const each = (piece, act) => { for (let at = piece.from; at < piece.to; at += 1) act(at); };
    for (const piece of known.pieces) if (!data.has(piece)) each(piece, (at) => bytes.add(at));
    for (const piece of data) each(piece, (at) => bytes.delete(at));
    return bytes;
  }

  function segments(mine, gap) {
    return module.data.flatMap((segment) => {
      const runs = [];
      segment.bytes.forEach((_, i) => {
        if (!mine(segment.offset + i)) return;
        const last = runs.at(-1);
        if (last && i - last.end <= gap) last.end = i + 1;
        else runs.push({ start: i, end: i + 1 });
      });
      return runs.map(({ start, end }) => Buffer.concat([active(segment.offset + start), sized(segment.bytes.subarray(start, end))]));
    });
  }

  /// Each door is a jump through a slot of its own at the end of the table. The
  /// slots of the second part hold a function that traps until it fills them.
  function firstPart() {
    const kept = [...[...first].filter((index) => index >= module.imported).sort((a, b) => a - b), ...used];
    const at = new Map([...Array(module.imported).keys(), ...kept].map((old, index) => [old, index]));
    const trap = module.imported + kept.length;
    const exported = [...module.exports, ...shared].map(({ name, kind, index }) => (
      Buffer.concat([text(name), Buffer.from([kind]), number(kind === FUNCTION ? at.get(index) : index)])));
    const body = (index) => (doors.has(index) ? jump(index) : renumbered(module.all[index].body, (old) => at.get(old)));
    return write({
      types: [...module.types.map((one) => one.bytes), Buffer.from([0x60, 0, 0])],
      imports: module.imports.map((one, i) => importBytes(one.from, shortName(i), FUNCTION, number(one.type))),
      functions: [...kept.map((index) => number(module.all[index].type)), number(module.types.length)],
      tables: tables.map(tableBytes),
      memories: [limitsBytes(module.memory)],
      globals: module.globals.map((one) => Buffer.concat([one.type, one.value])),
      exports: exported,
      start: module.start === undefined ? undefined : at.get(module.start),
      elements: [Buffer.concat([active(offset), list(slots.map((old) => number(at.has(old) && !doors.has(old) ? at.get(old) : trap)))])],
      code: [...kept.map(body), Buffer.from([0, 0x00, 0x0b])].map(sized),
      data: segments((address) => !later.has(address), GAP),
    });
  }

  function jump(door) {
    const { type } = module.all[door];
    const locals = Array.from({ length: module.types[type].parameters }, (_, i) => Buffer.concat([Buffer.from([0x20]), number(i)]));
    const slot = Buffer.concat([Buffer.from([0x41]), signed(slotOf.get(door))]);
    return Buffer.concat([Buffer.from([0]), ...locals, slot, Buffer.from([0x11]), number(type), Buffer.from([0, 0x0b])]);
  }

  function secondPart() {
    const functions = shared.filter((one) => one.kind === FUNCTION);
    const at = new Map([...functions.map((one) => one.index), ...rest].map((old, index) => [old, index]));
    const what = {
      [FUNCTION]: (index) => number(module.all[index].type),
      [TABLE]: (index) => tableBytes({ ...tables[index], max: undefined }),
      [MEMORY]: () => limitsBytes({ ...module.memory, max: undefined }),
      [GLOBAL]: (index) => globalBytes(module.globals[index]),
    };
    const filled = [...slots.map((old, i) => [offset + i, old]), ...used.map((door) => [slotOf.get(door), door])];
    const runs = [];
    for (const [slot, old] of filled.filter(([, old]) => !first.has(old))) {
      const last = runs.at(-1);
      if (last && last.slot + last.entries.length === slot) last.entries.push(number(at.get(old)));
      else runs.push({ slot, entries: [number(at.get(old))] });
    }
    return write({
      types: module.types.map((one) => one.bytes),
      imports: shared.map(({ name, kind, index }) => importBytes('first', name, kind, what[kind](index))),
      functions: rest.map((index) => number(module.all[index].type)),
      elements: runs.map(({ slot, entries }) => Buffer.concat([active(slot), list(entries)])),
      code: rest.map((index) => sized(renumbered(module.all[index].body, (old) => at.get(old)))),
      data: segments((address) => later.has(address), 0),
    });
  }
}
