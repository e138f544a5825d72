// What a caller of the module sees. script/api.mjs puts it behind the glue of
// wasm-bindgen, in one file; `call`, `openBytes`, `initSync`, `__wbg_init`,
// `wasm` and `wasmModule` come from there.
//
// Values cross as JSON text. Reading an argument has limits, so that nothing a
// caller passes can exhaust the program, and no getter or prototype gets through.

/// The limits of an argument; the same as in src/api/input.rs.
const MOST_VALUES = 1_000_000;
const LARGEST_INPUT = 20_000_000;
const DEEPEST = 64;
/// The largest file, in bytes; the same as in src/storage/file.rs.
const LARGEST_FILE = 5_000_000;

class Refused {
  constructor(code, at, detail) {
    const path = place(at);
    this.error = { code, ...(path && { path }), ...(detail && { detail }) };
  }
}

/// A place such as `judgments[0][2]`, from its innermost step outwards.
function place(at) {
  const steps = [];
  for (let one = at; one; one = one.around) steps.unshift(typeof one.key === 'number' ? `[${one.key}]` : `.${one.key.slice(0, 40)}`);
  return steps.join('').replace(/^\./, '');
}

/// A value as JSON text, unless it is none or too large.
function write(value) {
  const parts = [];
  let values = 0;
  let size = 0;
  const put = (part) => {
    size += part.length;
    if (size > LARGEST_INPUT) throw new Refused('too-large', null, { limit: LARGEST_INPUT });
    parts.push(part);
  };
  const quote = (text) => {
    if (text.length > LARGEST_INPUT - size) throw new Refused('too-large', null, { limit: LARGEST_INPUT });
    // Half of a pair of surrogates is no text.
    put(JSON.stringify(text.replace(/\p{Surrogate}/gu, '\ufffd')));
  };
  const one = (value, at, depth) => {
    values += 1;
    if (values > MOST_VALUES) throw new Refused('too-many', null, { most: MOST_VALUES });
    if (depth > DEEPEST) throw new Refused('too-deep', null, { most: DEEPEST });
    if (value === null) return put('null');
    if (typeof value === 'string') return quote(value);
    if (typeof value === 'boolean') return put(String(value));
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new Refused('not-finite', at);
      return put(String(value));
    }
    if (typeof value !== 'object' || !isPlain(value)) throw new Refused('wrong-type', at, { expected: 'JSON' });
    if (Array.isArray(value)) {
      if (value.length > MOST_VALUES - values) throw new Refused('too-many', null, { most: MOST_VALUES });
      put('[');
      for (let index = 0; index < value.length; index += 1) {
        if (index > 0) put(',');
        const item = value[index];
        one(item === undefined ? null : item, { around: at, key: index }, depth + 1);
      }
      return put(']');
    }
    let first = true;
    put('{');
    for (const key of Object.keys(value)) {
      const member = value[key];
      if (member !== undefined) {
        if (!first) put(',');
        first = false;
        quote(key);
        put(':');
        one(member, { around: at, key }, depth + 1);
      }
    }
    return put('}');
  };
  one(value, null, 0);
  return parts.join('');
}

/// Whether an object is a list or was written as one in braces, here or in
/// another frame: a date or a map would lose what it is.
function isPlain(value) {
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const failure = (error) => ({ ok: false, error });

/// Does something that answers in JSON; whatever is thrown becomes a failure.
function guarded(work) {
  if (wasm === undefined) return failure({ code: 'not-ready' });
  let read = false;
  try {
    const ask = work();
    read = true;
    return JSON.parse(ask());
  } catch (fault) {
    if (fault instanceof Refused) return failure(fault.error);
    if (!read) return failure({ code: 'unreadable' });
    // What is left of the program's memory is not to be relied on.
    const module = wasmModule;
    wasm = undefined;
    try {
      initSync({ module });
    } catch {
      // The next call says that it is not ready.
    }
    return failure({ code: 'internal' });
  }
}

function ask(name, input, options) {
  return guarded(() => {
    const texts = [write(input), options === undefined || options === null ? '' : write(options)];
    return () => call(name, ...texts);
  });
}

/// The bytes of the wasm where Node is to read it from disk, which its `fetch` cannot.
function fromDisk(wasm) {
  const fs = globalThis.process?.getBuiltinModule?.('node:fs');
  if (!fs) return wasm;
  const place = wasm ?? new URL('timbang_bg.wasm', import.meta.url);
  if (typeof place !== 'string') return place instanceof URL && place.protocol === 'file:' ? fs.promises.readFile(place) : wasm;
  if (/^file:/i.test(place)) return fs.promises.readFile(new URL(place));
  return /^[a-z]{2,}:/i.test(place) ? place : fs.promises.readFile(place);
}

export default async function init(wasm) {
  await __wbg_init({ module_or_path: await fromDisk(wasm) });
}

/// An answer that cannot fail, but for a call before `init`.
function sure(answer) {
  if (!answer.ok && answer.error.code === 'not-ready') throw new Error('timbang: call and await init() first');
  return answer;
}

export function version() {
  const { app, schema } = sure(ask('version', null));
  return { app, schema };
}

export const evaluate = (scorecard, options) => ask('evaluate', scorecard, options);
export const check = (scorecard) => ask('check', scorecard);

export function migrate(file) {
  return guarded(() => {
    const bytes = ArrayBuffer.isView(file) ? new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
      : file instanceof ArrayBuffer ? new Uint8Array(file) : undefined;
    if (bytes === undefined && typeof file !== 'string') {
      const text = write(file);
      return () => call('migrate', text, '');
    }
    const size = bytes ? bytes.length : file.length;
    if (size > LARGEST_FILE) throw new Refused('too-large', null, { bytes: size, limit: LARGEST_FILE });
    return () => (bytes ? openBytes(bytes) : call('migrateText', file, ''));
  });
}

export const ahp = (input) => ask('ahp', input);
export const ahpGroup = (input) => ask('ahpGroup', input);
export const reliability = (input) => ask('reliability', input);
export const regression = (input) => ask('regression', input);
export const distribution = (input) => ask('distribution', input);
export const parseNumber = (text, kind) => ask('parseNumber', text, { kind });

export function formatNumber(value, options) {
  const answer = sure(ask('formatNumber', value, options));
  if (answer.ok) return answer.text;
  const plain = ask('formatNumber', value);
  return plain.ok ? plain.text : '\u2013';
}
