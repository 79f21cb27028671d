/** Asking about something that goes on changing: only the answer to the newest asking counts. */

export class NewestAnswer {
  #asked = 0;
  /** @type {Promise<void> | undefined} */
  #settling;

  /** From now on an answer on its way is an old one; returns the mark of an asking that begins here. */
  begin() {
    this.#asked += 1;
    return this.#asked;
  }

  /** @param {number} mark */
  isNewest(mark) {
    return mark === this.#asked;
  }

  /**
   * Ask until the answer is to the newest asking. All who wait share one: were each to ask
   * by itself, they would outdate each other without end.
   * @param {() => Promise<void>} ask begins an asking at once
   * @returns {Promise<void>}
   */
  settled(ask) {
    this.#settling ??= this.#settle(ask).finally(() => {
      this.#settling = undefined;
    });
    return this.#settling;
  }

  /** @param {() => Promise<void>} ask */
  async #settle(ask) {
    let mark;
    do {
      const answer = ask();
      mark = this.#asked;
      await answer;
    } while (!this.isNewest(mark));
  }
}
