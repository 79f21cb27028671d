/** The name under which a content is kept. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { FakeCaches } from "./fake-browser.test-help.mjs";
import { digestOf, Kept } from "./kept.mjs";

test("a digest is the one that the build computes", async () => {
  // The same as in tests/content/test_offline_manifest.py.
  assert.equal(await digestOf(new TextEncoder().encode("一 comma,")), "X4JC4ZsJrt-N");
});

test("an archive is kept unpacked, however the host has sent it", async () => {
  const kept = new Kept(new FakeCaches(), "name", "https://example.org/");
  const archive = new TextEncoder().encode("PK an archive");
  const digest = await digestOf(archive.buffer);
  const packed = new Blob([archive]).stream().pipeThrough(new CompressionStream("gzip"));
  for (const sent of [packed, archive]) {
    assert.equal(await kept.keep(digest, new Response(sent)), "kept");
    assert.equal(await (await kept.answer(digest))?.text(), "PK an archive");
  }
  assert.equal(await kept.keep(digest, new Response(Uint8Array.of(0x1f, 0x8b, 8, 0))), "other");
});
