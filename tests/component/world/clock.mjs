/** The time of a page: it goes on when it is told to, timer by timer, and costs none of ours. */

// Readers' phones stand in China; with the process, so do all its pages.
process.env.TZ = "Asia/Shanghai";

export class Clock {
  #now = 0;
  #last = 0;
  /** @type {Map<number, {due: number, every: number | null, run: () => void}>} */
  #timers = new Map();
  /** What the page takes for the time of day; null: what it is. @type {number | null} */
  #day;

  /** @param {string} [day] an ISO time in China, at which the page's calendar stands still */
  constructor(day) {
    this.set(day);
  }

  /** @param {string} [day] */
  set(day) {
    this.#day = day ? new Date(day).getTime() : null;
  }

  /** The same time of day, and none of the timers: those end with their page. */
  again() {
    const clock = new Clock();
    clock.#day = this.#day;
    return clock;
  }

  /** @param {import("happy-dom").Window} window */
  install(window) {
    const set = (run, ms = 0, every = null, rest = []) => {
      this.#last += 1;
      this.#timers.set(this.#last, { due: this.#now + Math.max(0, ms), every, run: () => run(...rest) });
      return this.#last;
    };
    window.setTimeout = (run, ms, ...rest) => set(run, ms, null, rest);
    window.setInterval = (run, ms, ...rest) => set(run, ms, ms, rest);
    window.requestAnimationFrame = (run) => set(run, 16, null, [this.#now]);
    window.clearTimeout = window.clearInterval = window.cancelAnimationFrame = (id) => this.#timers.delete(id);
    const { Date: Real } = window.eval("({ Date })");
    const now = () => this.#day ?? Real.now();
    window.Date = class extends Real {
      constructor(...parts) {
        super(...(parts.length > 0 ? parts : [now()]));
      }

      static now() {
        return now();
      }
    };
  }

  /** When a timer begun now would be due after so many milliseconds. @param {number} ms */
  in(ms) {
    return this.#now + ms;
  }

  /**
   * Run the next timer.
   * @param {number} until the last moment at which it may be due
   * @returns {boolean} whether there was one
   */
  step(until) {
    const [next] = [...this.#timers].sort(([, one], [, other]) => one.due - other.due);
    if (!next || next[1].due > until) return false;
    const [id, timer] = next;
    this.#now = timer.due;
    if (timer.every === null) this.#timers.delete(id);
    else timer.due += timer.every;
    timer.run();
    return true;
  }
}
