/** One build of the site: the list of its files (src/knowledge_base/site/offline/manifest.py). */

/**
 * @typedef {object} List
 * @property {Record<string, Record<string, [digest: string, bytes: number]>>} files by group
 * @property {Record<string, string[]>} whole files that are put together from others
 * @property {Record<string, Record<"zh" | "en", string>>} words
 * @property {string[]} everywhere what each page says of its build
 */

/** @typedef {{path: string, group: string, digest: string, bytes: number}} File */

export class Build {
  /** @type {Map<string, File>} */
  #files = new Map();
  #list;

  /**
   * @param {string} id digest of the list
   * @param {List} list
   */
  constructor(id, list) {
    this.id = id;
    this.#list = list;
    for (const [group, files] of Object.entries(list.files)) {
      for (const [path, [digest, bytes]] of Object.entries(files)) {
        this.#files.set(path, { path, group, digest, bytes });
      }
    }
  }

  get words() {
    return this.#list.words;
  }

  /** @param {string} path */
  file(path) {
    return this.#files.get(path);
  }

  /** @param {string} path */
  parts(path) {
    return this.#list.whole[path] ?? null;
  }

  /** @param {string[]} groups */
  filesOf(...groups) {
    const files = [...this.#files.values()];
    return groups.flatMap((group) => files.filter((file) => file.group === group));
  }

  get files() {
    return [...this.#files.values()];
  }

  /**
   * How much of it is there: files, and bytes on the line, by group.
   * @param {Set<string>} digests of what is there
   */
  counted(digests) {
    /** @type {Record<string, {files: number, of: number, bytes: number, ofBytes: number}>} */
    const groups = {};
    for (const { group, digest, bytes } of this.files) {
      groups[group] ??= { files: 0, of: 0, bytes: 0, ofBytes: 0 };
      groups[group].of += 1;
      groups[group].ofBytes += bytes;
      if (!digests.has(digest)) continue;
      groups[group].files += 1;
      groups[group].bytes += bytes;
    }
    return groups;
  }

  /**
   * A page of this build made from that of another, where they differ by no more than their builds.
   * @param {string} page
   * @param {Build} other
   */
  madeFrom(page, other) {
    const { everywhere } = this.#list;
    return other.#list.everywhere.reduce(
      (text, said, place) => (said ? text.split(said).join(everywhere[place]) : text),
      page,
    );
  }

  /**
   * The path of a file of the shell by the end of its name.
   * @param {string} end
   */
  inShell(end) {
    return this.filesOf("shell").find(({ path }) => path.endsWith(end))?.path ?? "";
  }
}
