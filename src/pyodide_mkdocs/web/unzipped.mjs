/** Reading a zip in which nothing is compressed, as the build makes it (archive.py). */

/** Where the numbers stand in the record at its end, in that of a file, and before a file's bytes. */
const END = { length: 22, count: 10, files: 16 };
const FILE = { length: 46, size: 24, name: 28, place: 42 };
const LOCAL = { length: 30, name: 26 };

/**
 * @param {Uint8Array} zip
 * @returns {[path: string, bytes: Uint8Array][]} the bytes are the zip's own, not copies
 */
export function unzipped(zip) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const short = (/** @type {number} */ place) => view.getUint16(place, true);
  const long = (/** @type {number} */ place) => view.getUint32(place, true);
  const end = zip.byteLength - END.length;
  /** @type {[string, Uint8Array][]} */
  const files = [];
  for (let at = long(end + END.files), left = short(end + END.count); left > 0; left--) {
    const name = short(at + FILE.name);
    const local = long(at + FILE.place);
    const begins = local + LOCAL.length + short(local + LOCAL.name);
    const path = new TextDecoder().decode(zip.subarray(at + FILE.length, at + FILE.length + name));
    files.push([path, zip.subarray(begins, begins + long(at + FILE.size))]);
    at += FILE.length + name;
  }
  return files;
}
