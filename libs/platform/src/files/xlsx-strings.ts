import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { temporaryPath } from './spool.js';

const BLOCK = 4 * 1024 * 1024;
const BLOCKS_IN_MEMORY = 8;

/**
 * The shared strings of a workbook by index: the first 32 MiB in memory, the rest in a temporary file, so that memory
 * does not grow with the file. Reads are synchronous, because the cells that need them come in the middle of XML.
 */
export class SharedStrings {
  private readonly blocks: Buffer[] = [];
  private current = Buffer.allocUnsafe(64 * 1024);
  private currentStart = 0;
  private used = 0;
  private starts = new Float64Array(1024);
  private sizes = new Uint32Array(1024);
  private count = 0;
  private file: { readonly fd: number; readonly path: string } | null = null;
  private readonly folder: string | undefined;

  constructor(folder?: string) {
    this.folder = folder;
  }

  get length(): number {
    return this.count;
  }

  add(text: string): void {
    const size = Buffer.byteLength(text);
    this.room(size);
    this.grow();
    this.current.write(text, this.used);
    this.starts[this.count] = this.currentStart + this.used;
    this.sizes[this.count] = size;
    this.used += size;
    this.count += 1;
  }

  /** undefined: there is no such string. */
  get(index: number): string | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    const start = this.starts[index] as number;
    const size = this.sizes[index] as number;
    if (start >= this.currentStart)
      return this.current.toString('utf8', start - this.currentStart, start - this.currentStart + size);
    const block = this.blocks[Math.floor(start / BLOCK)];
    if (block !== undefined) return block.toString('utf8', start % BLOCK, (start % BLOCK) + size);
    const bytes = Buffer.allocUnsafe(size);
    if (this.file !== null) readSync(this.file.fd, bytes, 0, size, start);
    return bytes.toString('utf8');
  }

  close(): void {
    if (this.file === null) return;
    closeSync(this.file.fd);
    rmSync(this.file.path, { force: true });
    this.file = null;
  }

  private room(size: number): void {
    if (this.used + size <= this.current.length) return;
    if (this.used + size <= BLOCK) {
      const larger = Buffer.allocUnsafe(Math.min(BLOCK, Math.max(this.current.length * 2, this.used + size)));
      this.current.copy(larger, 0, 0, this.used);
      this.current = larger;
      return;
    }
    this.finishBlock();
    if (size > this.current.length) this.current = Buffer.allocUnsafe(BLOCK);
  }

  private finishBlock(): void {
    if (this.blocks.length < BLOCKS_IN_MEMORY) {
      this.blocks.push(this.current);
      this.current = Buffer.allocUnsafe(BLOCK);
    } else {
      this.file ??= this.openFile();
      writeSync(this.file.fd, this.current, 0, this.used, this.currentStart);
    }
    this.currentStart += BLOCK;
    this.used = 0;
  }

  private openFile(): { fd: number; path: string } {
    const path = temporaryPath(this.folder, '.strings');
    return { fd: openSync(path, 'wx+', 0o600), path };
  }

  private grow(): void {
    if (this.count < this.starts.length) return;
    const starts = new Float64Array(this.count * 2);
    const sizes = new Uint32Array(this.count * 2);
    starts.set(this.starts);
    sizes.set(this.sizes);
    this.starts = starts;
    this.sizes = sizes;
  }
}
