/** Phones with little memory let no wasm begin; the published worker is imported after this. */
const none = async () => {
  throw new RangeError("WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance");
};
WebAssembly.instantiate = none;
WebAssembly.instantiateStreaming = none;
