/** A worker whose Python answers with something that is not JSON. */
globalThis.addEventListener("message", ({ data: { type, protocol, id } }) => {
  if (type === "start") postMessage({ type: "ready", protocol });
  else postMessage({ type: "reply", protocol, id, reply: "{" });
});
