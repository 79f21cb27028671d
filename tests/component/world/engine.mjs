/** CPython in place of the page's: one process for all pages of a test file, started when first asked. */

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

import { PROTOCOL_VERSION } from "../../../src/pyodide_mkdocs/web/protocol.mjs";

const PYTHON = fileURLToPath(new URL("../../../.venv/bin/python", import.meta.url));
const ANSWERS = fileURLToPath(new URL("answers.py", import.meta.url));

/** @type {import("node:child_process").ChildProcess | undefined} */
let python;
/** Whoever asked, in the order of asking; answers come in the same order. @type {((reply: string) => void)[]} */
const waiting = [];

after(() => python?.stdin?.end());

function start() {
  python = spawn(PYTHON, ["-X", "utf8", ANSWERS], { stdio: ["pipe", "pipe", "inherit"] });
  createInterface({ input: python.stdout }).on("line", (reply) => waiting.shift()(reply));
  python.on("exit", () => {
    // Said where the test runner hears it; what the child wrote stands above.
    if (waiting.length > 0) throw new Error("Python ended over a question");
  });
  return python;
}

/** @param {string} request JSON on one line @returns {Promise<string>} */
function ask(request) {
  return new Promise((resolve) => {
    waiting.push(resolve);
    (python ?? start()).stdin.write(`${request}\n`);
  });
}

/** What a page has asked and not heard yet, and the worker that its code starts. */
export class Engine {
  /** How much was asked so far. */
  asked = 0;
  /** Its runtime lacks what is asked for, and the whole one does not come. */
  lacks = false;
  /** @type {Set<Promise<unknown>>} */
  #open = new Set();
  #left = false;
  /** What answers wait for. @type {Promise<void> | null} */
  #gate = null;

  /** @param {import("happy-dom").Window} window */
  install(window) {
    const engine = this;
    window.Worker = class extends window.EventTarget {
      #stopped = false;

      constructor(url, { type } = {}) {
        super();
        // As a browser that knows module workers: it reads the type first, then the address.
        if (type === "module") new URL(url, window.location.href);
      }

      postMessage({ type, id, request, options }) {
        const isWhole = options?.runtime.endsWith("/whole/");
        if (type === "start" && isWhole) this.#soon({ type: "failed", code: "download-failed", detail: "" });
        else if (type === "start") this.#soon({ type: "ready" });
        else if (engine.lacks) this.#soon({ type: "cut" });
        else void engine.#wait(ask(request)).then((reply) => this.#say({ type: "reply", id, reply }));
      }

      terminate() {
        this.#stopped = true;
      }

      #soon(message) {
        void Promise.resolve().then(() => this.#say(message));
      }

      #say(message) {
        if (this.#stopped || engine.#left) return;
        const data = { protocol: PROTOCOL_VERSION, ...message };
        this.dispatchEvent(new window.MessageEvent("message", { data }));
      }
    };
    // It runs in the child: what the page looks for before it asks has to be there.
    window.WebAssembly ??= WebAssembly;
    window.DecompressionStream ??= DecompressionStream;
  }

  /** The page is closed: nothing reaches it any more. */
  leave() {
    this.#left = true;
  }

  /** Until whatever was asked by now is answered; false where nothing was. */
  async answered() {
    if (this.#open.size === 0) return false;
    await Promise.all(this.#open);
    return true;
  }

  /** From now on answers are held back. @returns {() => void} lets them through */
  hold() {
    let open;
    this.#gate = new Promise((resolve) => {
      open = resolve;
    });
    return open;
  }

  /** @template T @param {Promise<T>} answer */
  async #wait(answer) {
    this.asked += 1;
    await this.#gate;
    this.#open.add(answer);
    const reply = await answer;
    this.#open.delete(answer);
    return reply;
  }
}
