export type Theme = 'device' | 'light' | 'dark';

const KEY = 'titian.theme';

/** Written as plain text, not JSON: public/theme.js reads it before anything else runs. */
export function storedTheme(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : 'device';
  } catch {
    return 'device';
  }
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'device') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'device') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // The choice holds until the page is closed.
  }
}
