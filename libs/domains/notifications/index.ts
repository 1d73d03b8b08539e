export { NotificationsModule } from './notifications.module.js';
export { SetPreferences } from './set-preferences.js';
