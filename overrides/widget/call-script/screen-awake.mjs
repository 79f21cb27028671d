/**
 * Keeps the screen on while the reader talks. A browser drops the lock whenever the page
 * is out of sight, so it is taken again on return; where there is none, nothing breaks.
 */

export class ScreenAwake {
  #wanted = false;
  #asking = false;
  /** @type {WakeLockSentinel | null} */
  #lock = null;
  #changed;

  /** @param {() => void} changed called when the lock was taken, lost or refused */
  constructor(changed) {
    this.#changed = changed;
    document.addEventListener("visibilitychange", () => void this.#take());
  }

  /** Whether the screen is held on now. */
  get held() {
    return this.#lock !== null;
  }

  /** @param {boolean} on */
  keep(on) {
    this.#wanted = on;
    if (on) void this.#take();
    else void this.#lock?.release();
  }

  async #take() {
    const idle = this.#wanted && !this.#lock && !this.#asking;
    if (!idle || document.visibilityState !== "visible" || !navigator.wakeLock) return;
    this.#asking = true;
    try {
      const lock = await navigator.wakeLock.request("screen");
      this.#lock = lock;
      lock.addEventListener("release", () => {
        this.#lock = null;
        this.#changed();
      });
      if (!this.#wanted) await lock.release();
    } catch {
      // Refused, for instance to save the battery.
    }
    this.#asking = false;
    this.#changed();
  }
}
