// Who belongs to which part. The first part is all that can be reached from the
// outside without passing a door; the second is the rest.

import { FUNCTION, uses } from './wasm.mjs';

/// Divides a module. `doors` are indices of functions; `known` is what
/// `references` says of the same program before wasm-bindgen, whose functions
/// have the same names and whose table slots and addresses have the same numbers.
///
/// Gives `first` (indices of functions), `data` (the first part's pieces) and
/// `callers` (the names of the first part's functions that use a door, by door).
export function divide(module, known, doors) {
  const first = new Set(), data = new Set(), callers = new Map(), waiting = [];

  const reach = (index, from) => {
    if (doors.has(index)) callers.set(index, (callers.get(index) ?? new Set()).add(from));
    else if (!first.has(index)) {
      first.add(index);
      waiting.push(index);
    }
  };
  const follow = (one, from) => {
    for (const slot of one.slots) reach(module.elements.functions[slot - module.elements.offset], from);
    for (const piece of one.data) {
      if (data.has(piece)) continue;
      data.add(piece);
      follow(piece, from);
    }
  };

  for (const one of module.exports) if (one.kind === FUNCTION) reach(one.index, 'the outside');
  if (module.start !== undefined) reach(module.start, 'the outside');
  // What only wasm-bindgen knows: table slots that no relocation names.
  const named = new Set([...known.functions.values(), ...known.pieces].flatMap((one) => [...one.slots]));
  module.elements.functions.forEach((index, i) => {
    if (!named.has(module.elements.offset + i)) reach(index, 'the table');
  });
  while (waiting.length) {
    const { name, body } = module.all[waiting.pop()];
    if (body) for (const { index } of uses(body)) reach(index, name);
    const before = known.functions.get(name);
    if (before) follow(before, name);
  }
  return { first, data, callers };
}
