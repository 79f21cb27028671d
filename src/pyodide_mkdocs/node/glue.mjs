/**
 * Emscripten's JavaScript beside the wasm (`pyodide.asm.mjs`). It names each export in one list and
 * takes it over in one function; of 4,866 it uses 133 anywhere else.
 */

const TAKEN = /(_\w+)=Module\["_\w+"\]=wasmExports\["(\w+)"\](?:\.value>>>0)?;?/g;
const RECEIVED = "{wasmExports=instance.exports;";
/** With fewer, the glue is written in another way than the one that is understood here. */
const MANY = 1000;

/** Exports whose names begin so are ours: the glue must not take them for Python's. */
export const OURS = "~";
/** Where the glue puts them: a property of the module that it makes. */
const PLACE = "watched";

const RECEIVED_APART =
  `{wasmExports={};Module["${PLACE}"]={};for(const name in instance.exports)` +
  `(name[0]==="${OURS}"?Module["${PLACE}"]:wasmExports)[name]=instance.exports[name];`;

export class Glue {
  #code;
  /** Names of exports by the variables that they are taken over to. @type {Map<string, string>} */
  #taken;
  #list;

  /**
   * @param {string} code
   * @throws {Error} it is written in another way
   */
  constructor(code) {
    this.#code = code;
    this.#taken = new Map([...code.matchAll(TAKEN)].map(([, variable, name]) => [variable, name]));
    const [first] = this.#taken.keys();
    const start = code.lastIndexOf("var ", code.indexOf(`${first},`));
    this.#list = { start: start + "var ".length, end: code.indexOf(";", start) };
    const listed = new Set(this.#variables());
    const isWhole = [...this.#taken.keys()].every((variable) => listed.has(variable));
    if (this.#taken.size < MANY || !isWhole || code.split(RECEIVED).length !== 2) {
      throw new Error("this glue takes its exports over in another way");
    }
  }

  #variables() {
    return this.#code.slice(this.#list.start, this.#list.end).split(",");
  }

  /**
   * Every word in it but for the list and the function.
   * @returns {Set<string>}
   */
  words() {
    const { start, end } = this.#list;
    const rest = this.#code.slice(0, start) + this.#code.slice(end);
    return new Set(rest.replace(TAKEN, "").match(/[A-Za-z_$][\w$]*/g));
  }

  /**
   * The glue of a wasm that exports these names, and some of ours.
   * @param {Set<string>} kept
   */
  keeping(kept) {
    const isKept = (/** @type {string} */ variable) => {
      const name = this.#taken.get(variable);
      return name === undefined || kept.has(name);
    };
    const { start, end } = this.#list;
    const variables = this.#variables().filter(isKept).join(",");
    return (this.#code.slice(0, start) + variables + this.#code.slice(end))
      .replace(TAKEN, (whole, variable) => (isKept(variable) ? whole : ""))
      .replace(RECEIVED, RECEIVED_APART);
  }
}
