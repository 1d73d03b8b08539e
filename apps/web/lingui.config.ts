import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

const staff = ['<rootDir>/src/pages/work', '<rootDir>/src/pages/admin', '<rootDir>/src/components/staff'];

export default defineConfig({
  rootDir: import.meta.dirname,
  locales: ['en', 'id', 'vi'],
  sourceLocale: 'en',
  format: formatter({ lineNumbers: false, origins: false }),
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['<rootDir>/src'],
      exclude: [...staff, '**/gql/**', '**/*.spec.ts'],
    },
    { path: '<rootDir>/src/locales/staff/{locale}', include: staff },
  ],
});
