/** Browsers inside apps, by what they say of themselves; and browsers that are none. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { appAround } from "./in-app.mjs";

const ANDROID = "Mozilla/5.0 (Linux; Android 13; M2012K11AC) AppleWebKit/537.36 (KHTML, like Gecko)";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

for (const [userAgent, app] of [
  [`${ANDROID} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MicroMessenger/8.0.47.2560(0x28002F30) WeChat/arm64 NetType/WIFI Language/zh_CN`, "wechat"],
  [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.44(0x18002c2f) NetType/4G Language/zh_CN`, "wechat"],
  [`${ANDROID} Version/4.0 Chrome/109.0.5414.86 MQQBrowser/6.2 TBS/046291 Mobile Safari/537.36 V1_AND_SQ_8.9.58 QQ/8.9.58.11050 NetType/WIFI`, "qq"],
  [`${IPHONE} Mobile/15E148 QQ/8.9.75.614 V1_IPH_SQ_8.9.75 NetType/WIFI`, "qq"],
  [`${ANDROID} Chrome/115.0.0.0 Mobile Safari/537.36 AliApp(AP/10.5.56.8000) AlipayClient/10.5.56.8000 Language/zh-Hans`, "alipay"],
  [`${ANDROID} Chrome/100.0 Mobile Safari/537.36 AliApp(DingTalk/7.0.40) com.alibaba.android.rimet DingTalk/7.0.40`, "dingtalk"],
  [`${IPHONE} Mobile/15E148 Weibo (iPhone14,5__weibo__13.10.1__iphone__os17.0)`, "weibo"],
  [`${IPHONE} Mobile/15E148 Safari Line/13.18.0`, "other"],
  [`${ANDROID} Chrome/109.0 MQQBrowser/14.5 Mobile Safari/537.36 COVC/046717`, null],
  [`${ANDROID} Chrome/131.0.0.0 Mobile Safari/537.36`, null],
  [`${IPHONE} Version/17.0 Mobile/15E148 Safari/604.1`, null],
  ["", null],
]) {
  test(`${app}: …${userAgent?.slice(-50)}`, () => {
    assert.equal(appAround(String(userAgent)), app);
  });
}
