import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { framesOf, sourceFrame } from '../frames.js';

describe('frames of a fault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'titian-frames-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const built = join(folder, 'main.js');
  // Line 1, column 1 of the built file is line 8, column 5 of the source: "AAOI" says so in base64 VLQ.
  writeFileSync(`${built}.map`, JSON.stringify({ version: 3, sources: ['hire.ts'], names: [], mappings: 'AAOI' }));

  it('stand where the source stands', () => {
    expect(sourceFrame(`at hire (${pathToFileURL(built).href}:1:1)`)).toMatch(/^at hire \(.*hire\.ts:8:5\)$/);
  });

  it('stay as they are without a map', () => {
    const frame = `at hire (${pathToFileURL(join(folder, 'other.js')).href}:3:9)`;
    expect(sourceFrame(frame)).toBe(frame);
    expect(sourceFrame('at node:internal/timers:12:3')).toBe('at node:internal/timers:12:3');
  });

  it('come without the message, whatever it quotes, and no more than asked for', () => {
    const error = new Error('duplicate key: Rahman\n at home');
    error.stack = ['Error: duplicate key: Rahman', 'at home', '    at one (a.js:1:1)', '    at two (b.js:2:2)'].join(
      '\n',
    );
    expect(framesOf(error, 1)).toEqual(['at one (a.js:1:1)']);
    expect(framesOf(error)).toEqual(['at one (a.js:1:1)', 'at two (b.js:2:2)']);
  });
});
