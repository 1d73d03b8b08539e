/* global self */
// Part of the service worker: shows a notice exactly as it came. It says only that there is something; what, is read after
// signing in. One stands in the place of another, so that nobody can count them on a locked screen.
self.addEventListener('push', (event) => {
  const { title, text } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body: text, icon: '/icon-192.png', tag: 'titian' }));
});

// To the start of the app, whatever the notice is about.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow('/'));
});
