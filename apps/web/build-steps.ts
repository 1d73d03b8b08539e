import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Puts the list of the client's operations beside the pages, where the api reads what it may answer. */
export const operationsForTheApi = (): Plugin => ({
  name: 'titian-operations',
  apply: 'build',
  generateBundle() {
    const source = readFileSync(resolve(import.meta.dirname, 'src/gql/persisted-documents.json'));
    this.emitFile({ type: 'asset', fileName: 'persisted-documents.json', source });
  },
});

const SMALLEST = 1_024;

/** Writes each text file a second and third time, compressed as well as it goes: done once here, not once a request. */
export const compressedCopies = (folder: string): Plugin => ({
  name: 'titian-compressed-copies',
  apply: 'build',
  enforce: 'post',
  closeBundle: {
    order: 'post',
    sequential: true,
    handler() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html|svg|webmanifest)$/.test(name)) continue;
        const file = join(folder, name);
        const text = readFileSync(file);
        if (text.length < SMALLEST) continue;
        writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
        writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
      }
    },
  },
});
