import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { showLang, storedLang } from './i18n/texts.js';
import './styles/tokens.css';
import './styles/base.css';
import './styles/app.css';

/** After a new release the old files are gone: one fresh load brings the new ones. */
window.addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem('titian.reloaded')) return;
  sessionStorage.setItem('titian.reloaded', '1');
  window.location.reload();
});

/**
 * A page that the browser kept as it was for the back button can show what is not for who looks now: somebody signed
 * out, or in as another.
 */
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) window.location.reload();
});

async function start(): Promise<void> {
  await showLang(storedLang());
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js');
}

void start();
