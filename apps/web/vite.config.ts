import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { addressList } from './addresses.js';

const here = fileURLToPath(new URL('.', import.meta.url));
/** Where the API answers while developing; in the built service web and API share one origin. */
const api = process.env['API_URL'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: here,
  plugins: [react(), addressList(fileURLToPath(new URL('src/routes.tsx', import.meta.url)))],
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no data: address in scripts or styles.
    assetsInlineLimit: 0,
    manifest: true,
  },
  server: {
    // The host stays the browser’s, so that the API does not take its requests for another site’s.
    port: 5173,
    proxy: Object.fromEntries(['/graphql', '/files', '/open-data', '/calendars', '/health'].map((path) => [path, { target: api, ws: path === '/graphql' }])),
  },
});
