/* global document */
// Before the first paint, so that a chosen theme does not flash. A file of its own because the page allows no inline script.
try {
  const theme = localStorage.getItem('titian.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to us: the device's own theme stays.
}
