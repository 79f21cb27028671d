import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

const ZONES = ["Asia/Shanghai", "Asia/Urumqi", "America/New_York", "Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago"];
/** A moment, the day and the time of day that China has then; some stand at changes to summer time and back. */
const MOMENTS = [
  ["2026-11-30T15:59:59Z", "2026-11-30", "23:59"],
  ["2026-11-30T16:00:00Z", "2026-12-01", "00:00"],
  ["2026-03-08T06:59:00Z", "2026-03-08", "14:59"],
  ["2026-03-08T07:01:00Z", "2026-03-08", "15:01"],
  ["2026-10-25T01:30:00Z", "2026-10-25", "09:30"],
  ["2026-12-31T16:00:00Z", "2027-01-01", "00:00"],
  ["2028-02-28T20:00:00Z", "2028-02-29", "04:00"],
];

/** What a phone says whose clock is set to another zone. @param {string} zone @param {string} says */
function inZone(zone, says) {
  const script = `import { isAbroad } from "./overrides/widget/dom/abroad.mjs";
    import { chinaDate, chinaTime } from "./overrides/widget/dom/china-date.mjs";
    console.log(JSON.stringify(${says}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, TZ: zone },
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  return JSON.parse(stdout);
}

for (const zone of ZONES) {
  test(`the day is China's, read in ${zone}`, () => {
    const moments = JSON.stringify(MOMENTS.map(([moment]) => moment));
    assert.deepEqual(
      inZone(zone, `${moments}.map((each) => new Date(each)).map((now) => [chinaDate(now), chinaTime(now)])`),
      MOMENTS.map(([, ...said]) => said),
    );
  });
}

test("only a clock that shows another hour is abroad", () => {
  const now = 'isAbroad(new Date("2026-11-30T00:00:00Z"))';
  assert.deepEqual(
    ["Asia/Shanghai", "Asia/Singapore", "Asia/Urumqi", "America/New_York"].map((zone) => inZone(zone, now)),
    [false, false, true, true],
  );
});
