/** Asking the service worker, and being asked. */

/** What is on its way to a phone in the countryside may take so long. */
const PATIENCE = 60_000;

/**
 * @param {ServiceWorkerRegistration} registration
 * @param {object} message
 * @returns {Promise<any>} null where no answer came
 */
export function ask(registration, message) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const late = setTimeout(() => answer(null), PATIENCE);
    /** @param {unknown} reply */
    function answer(reply) {
      clearTimeout(late);
      port1.close();
      resolve(reply);
    }
    port1.onmessage = ({ data }) => answer(data);
    if (registration.active) registration.active.postMessage(message, [port2]);
    else answer(null);
  });
}
