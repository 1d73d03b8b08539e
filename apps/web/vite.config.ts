import { resolve } from 'node:path';
import babel from '@rolldown/plugin-babel';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import { getConfig } from '@lingui/conf';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { compressedCopies, operationsForTheApi } from './build-steps.js';

const here = import.meta.dirname;
const outDir = resolve(here, '../../dist/web');
const api = 'http://127.0.0.1:4100';
const linguiConfig = { configPath: `${here}/lingui.config.ts` };

/** Staff code lies in a folder of its own, so that the service worker can leave it out of what a phone stores. */
const isStaff = (id: string): boolean =>
  /src\/pages\/(work|admin)\/|src\/components\/staff\/|src\/gql\/staff\/|locales\/staff/.test(id);

export default defineConfig({
  root: here,
  plugins: [
    operationsForTheApi(),
    react(),
    lingui({ ...linguiConfig, failOnMissing: true, failOnCompileError: true }),
    babel({ presets: [linguiTransformerBabelPreset({ linguiConfig: getConfig(linguiConfig) }, linguiConfig)] }),
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: false,
      manifest: false,
      includeManifestIcons: false,
      workbox: {
        globPatterns: ['index.html', 'theme.js', 'mark.svg', 'manifest.webmanifest', 'assets/*.{js,css}'],
        globIgnores: ['assets/staff/**'],
        importScripts: ['/day-worker.js', '/push-worker.js'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(graphql|files|health|ready|live|metrics)/],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        skipWaiting: true,
        sourcemap: false,
      },
    }),
    compressedCopies(outDir),
  ],
  build: {
    outDir,
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    rolldownOptions: {
      output: {
        chunkFileNames: (chunk) =>
          chunk.moduleIds.some(isStaff) ? 'assets/staff/[name]-[hash].js' : 'assets/[name]-[hash].js',
      },
    },
  },
  server: { port: 4173, proxy: { '/graphql': api, '/files': api } },
});
