/**
 * A wasm file as its sections, read and written without looking at one instruction: exports can be
 * left out, and the bodies of functions replaced or begun anew, while every number stays as it is.
 */

const HEADER = 8;
const IMPORT = 2;
const GLOBAL = 6;
const EXPORT = 7;
const CODE = 10;
const KINDS = /** @type {const} */ (["function", "table", "memory", "global", "tag"]);
const I32 = 0x7f;
const END = 0x0b;
const I32_CONST = 0x41;
const GLOBAL_SET = 0x24;
const UNREACHABLE = 0x00;
/** A type of reference that names what it refers to, in as many bytes as that takes. */
const TYPED_REFERENCES = [0x63, 0x64];

/** @typedef {{name: string, kind: (typeof KINDS)[number], index: number}} Export */

/** @param {number} value not negative */
function leb(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}

/** @param {Uint8Array} bytes */
function counted(bytes) {
  return Buffer.concat([leb(bytes.length), bytes]);
}

class Reader {
  /** @param {Buffer} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  get isAtEnd() {
    return this.place === this.bytes.length;
  }

  byte() {
    return this.bytes[this.place++];
  }

  number() {
    for (let value = 0, factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  /** Bytes that say themselves how many they are. */
  counted() {
    const length = this.number();
    if (this.place + length > this.bytes.length) throw new Error("this wasm ends too early");
    return this.bytes.subarray(this.place, (this.place += length));
  }

  name() {
    return this.counted().toString();
  }

  limits() {
    const flags = this.number();
    this.number();
    if (flags & 1) this.number();
  }

  type() {
    if (TYPED_REFERENCES.includes(this.byte())) this.number();
  }
}

export class Wasm {
  #header;
  /** @type {{id: number, body: Buffer}[]} */
  #sections = [];
  /** What is imported, by kind: it is counted before what stands in the file. */
  #imported = { function: 0, table: 0, memory: 0, global: 0, tag: 0 };
  /** Names of imports, by what they are imported from. @type {Map<string, string[]>} */
  imports = new Map();
  /** @type {Export[]} */
  exports;
  /** Bodies of functions: the place here is what a function is known by. @type {Buffer[]} */
  bodies;
  #globals;

  /** @param {Buffer} bytes */
  constructor(bytes) {
    this.#header = bytes.subarray(0, HEADER);
    const reader = new Reader(bytes.subarray(HEADER));
    while (!reader.isAtEnd) this.#sections.push({ id: reader.byte(), body: reader.counted() });
    this.#readImports();
    this.exports = this.#list(EXPORT, (each) => ({
      name: each.name(),
      kind: KINDS[each.byte()],
      index: each.number(),
    }));
    this.bodies = this.#list(CODE, (each) => each.counted());
    this.#globals = new Reader(this.#body(GLOBAL)).number();
  }

  /** @param {number} id */
  #section(id) {
    const found = this.#sections.find((section) => section.id === id);
    if (!found) throw new Error(`this wasm has no section ${id}`);
    return found;
  }

  /** @param {number} id */
  #body(id) {
    return this.#section(id).body;
  }

  /**
   * @template T
   * @param {number} id
   * @param {(reader: Reader) => T} read
   * @returns {T[]}
   */
  #list(id, read) {
    const reader = new Reader(this.#body(id));
    return Array.from({ length: reader.number() }, () => read(reader));
  }

  #readImports() {
    this.#list(IMPORT, (each) => {
      const from = each.name();
      this.imports.set(from, [...(this.imports.get(from) ?? []), each.name()]);
      const kind = KINDS[each.byte()];
      this.#imported[kind] += 1;
      if (kind === "function") each.number();
      else if (kind === "tag") each.number() || each.number();
      else if (kind === "memory") each.limits();
      else if (kind === "global") each.type() ?? each.byte();
      else each.type() ?? each.limits();
    });
  }

  /**
   * Export a number that can be set; it begins as nought.
   * @param {string} name
   * @returns {number} its index
   */
  addFlag(name) {
    const body = this.#body(GLOBAL);
    const index = this.#imported.global + this.#globals;
    const rest = body.subarray(leb(this.#globals).length);
    const added = Buffer.from([I32, 1, I32_CONST, 0, END]);
    this.#globals += 1;
    this.#section(GLOBAL).body = Buffer.concat([leb(this.#globals), rest, added]);
    this.exports.push({ name, kind: "global", index });
    return index;
  }

  /** @returns {Buffer} the file as it is now */
  toBytes() {
    const exported = this.exports.map(({ name, kind, index }) =>
      Buffer.concat([counted(Buffer.from(name)), Buffer.from([KINDS.indexOf(kind)]), leb(index)]),
    );
    this.#section(EXPORT).body = Buffer.concat([leb(exported.length), ...exported]);
    this.#section(CODE).body = Buffer.concat([leb(this.bodies.length), ...this.bodies.map(counted)]);
    const sections = this.#sections.map(({ id, body }) => Buffer.concat([Buffer.from([id]), counted(body)]));
    return Buffer.concat([this.#header, ...sections]);
  }
}

/** @param {number} flag */
function set(flag) {
  return Buffer.concat([Buffer.from([I32_CONST, 1, GLOBAL_SET]), leb(flag)]);
}

/**
 * The body of a function that sets a flag and does nothing more: it has no locals, and traps.
 * @param {number} flag
 */
export function trap(flag) {
  return Buffer.concat([leb(0), set(flag), Buffer.from([UNREACHABLE, END])]);
}

/**
 * The body of a function that sets a flag before it does what it always did.
 * @param {number} flag
 * @param {Buffer} body
 */
export function noting(flag, body) {
  const reader = new Reader(body);
  for (let groups = reader.number(); groups > 0; groups--) {
    reader.number();
    reader.type();
  }
  return Buffer.concat([body.subarray(0, reader.place), set(flag), body.subarray(reader.place)]);
}
