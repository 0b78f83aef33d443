// The worker of a guide that keeps nothing any more: it removes what was kept, and itself.

const gone = /** @type {any} */ (self);
gone.addEventListener("install", () => gone.skipWaiting());
gone.addEventListener("activate", (/** @type {any} */ event) =>
  event.waitUntil(caches.delete(`daozhang ${gone.registration.scope}`).then(() => gone.registration.unregister())),
);
