/* global self, caches */
// Part of the service worker: pages for staff are not stored on any device, but on one whose organiser asked to work
// without network for a day (src/offline/kept-day.ts). Whatever else is asked for goes on to the rest of the worker.
self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (origin !== self.location.origin || !pathname.startsWith('/assets/staff/')) return;
  const kept = caches.match(event.request, { cacheName: 'titian-day' });
  event.respondWith(kept.then((found) => found ?? fetch(event.request)));
});
