/** Browsers inside chat and payment apps: what they lack is explained, never met by surprise. */

import { copyText } from "../dom/clipboard.mjs";
import { button, element, openDialog } from "../dom/dialog.mjs";
import { sharedStore } from "../store/shared-store.mjs";
import { text } from "../dom/strings.mjs";

/** @typedef {"wechat" | "qq" | "alipay" | "dingtalk" | "weibo" | "other"} App */

const SEEN = "in-app-note-seen";

/** @type {[App, RegExp][]} by what each puts into the name the browser gives itself */
const SIGNS = [
  ["wechat", /MicroMessenger\//i],
  ["alipay", /AlipayClient\//i],
  ["dingtalk", /DingTalk\//i],
  ["weibo", /Weibo/i],
  // Not "MQQBrowser/", which is a browser of its own, and the engine inside other apps.
  ["qq", /(?:^|\s)QQ\//],
  ["other", /\bFBA[NV]\/|\bLine\//],
];

/**
 * The app whose window this page is shown in.
 * @param {string} [userAgent]
 * @returns {App | null}
 */
export function appAround(userAgent = navigator.userAgent) {
  return SIGNS.find(([, sign]) => sign.test(userAgent))?.[0] ?? null;
}

/**
 * Whether printing or saving a file must be done in the phone's own browser; if so, this
 * shows how to get there, and the caller does nothing.
 * @param {"print" | "download"} what
 * @param {HTMLElement} [near] where the reader goes on afterwards
 */
export function needsOwnBrowser(what, near) {
  const app = appAround();
  if (!app && (what !== "print" || typeof window.print === "function")) return false;
  const name = text(`app_${app ?? "other"}`);
  const status = element("p", "window-status");
  status.setAttribute("role", "status");
  const copy = button(text("in_app_copy"), async () => {
    if (await copyText(location.href.split(/[?#]/)[0])) status.textContent = text("copied");
  });
  copy.className = "primary";
  openDialog({
    className: "in-app-help",
    title: text("in_app_title"),
    content: [
      element("p", "", text(`in_app_${what}`, { app: name })),
      element("p", "", text("in_app_how")),
      element("p", "", text("in_app_not_moved")),
      copy,
      status,
    ],
    near,
  });
  return true;
}

/** Say once, where things are kept, that this app may clear them. */
export function prepareInApp() {
  const app = appAround();
  const words = document.querySelector(".storage-note");
  const place = words?.closest(".widget");
  const store = sharedStore();
  if (!app || !place || store.state.settings[SEEN] === true) return;
  const note = element("div", "notice in-app-note");
  const name = text(`app_${app}`);
  const more = element("details", "");
  more.append(
    element("summary", "", text("in_app_short", { app: name })),
    element("p", "", text("in_app_storage", { app: name })),
    element("p", "", text("in_app_how")),
  );
  const seen = button("×", () => {
    note.remove();
    store.change([{ path: ["settings", SEEN], value: true }]);
  });
  seen.setAttribute("aria-label", text("in_app_seen"));
  note.append(more, seen);
  // Where a few taps or a list to read are all there is, those come first.
  if (words?.hasAttribute("data-below")) place.append(note);
  else place.prepend(note);
}
