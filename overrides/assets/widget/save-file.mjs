/** Giving the reader a file, where the browser can take one. */

/** Browsers inside chat and payment apps: a download does nothing there, without a word. */
const INSIDE_APPS = /MicroMessenger|AlipayClient|QQ\/|DingTalk|Weibo|FBAN|FBAV|Line\//i;

export function canSaveFiles() {
  return !INSIDE_APPS.test(navigator.userAgent);
}

/**
 * @param {string} name
 * @param {string} content
 * @param {string} type media type
 */
export function saveFile(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: some browsers read the content only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
