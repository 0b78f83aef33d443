// Long work in slices, so that the page answers meanwhile.

const LONGEST_SLICE = 24;

// A message comes back at once; a timer that is set again and again waits.
/** @returns {Promise<void>} */
const pause = () =>
  new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(0);
  });

// Runs a generator to its end and returns what it returns; undefined where it was stopped.
/**
 * @template T
 * @param {Generator<unknown, T>} steps
 * @param {(value: unknown) => void} onProgress
 * @param {() => boolean} isStopped
 */
export async function inSlices(steps, onProgress, isStopped) {
  let until = performance.now() + LONGEST_SLICE;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    onProgress(value);
    await pause();
    if (isStopped()) return undefined;
    until = performance.now() + LONGEST_SLICE;
  }
}
