import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import { TableStopped, fatal, type TableLimits, type TableProblem } from './table.js';

const isSystemFault = (fault: unknown): boolean => fault instanceof Error && 'syscall' in fault;

/** What a reading library threw: the machine's faults stay faults, the rest is the file's. */
const asStopped = (fault: unknown, part: string): unknown => {
  if (fault instanceof TableStopped || isSystemFault(fault)) return fault;
  return new TableStopped(fatal('corrupt_package', { part }));
};

const RATIO_FROM_BYTES = 8 * 1024 * 1024;

/** Part names compare without case and without the leading slash. */
export const partKey = (name: string): string => name.replace(/^\/+/u, '').toLowerCase();

const tooMuch = (entries: ReadonlyMap<string, yauzl.Entry>, limits: TableLimits): TableProblem | null => {
  let packed = 0;
  let unpacked = 0;
  for (const entry of entries.values()) {
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
  }
  if (unpacked > limits.maxUnpackedBytes) return fatal('unpacked_too_large', { limit: limits.maxUnpackedBytes });
  if (unpacked > RATIO_FROM_BYTES && unpacked > packed * limits.maxRatio)
    return fatal('suspicious_ratio', { limit: limits.maxRatio });
  return [...entries.values()].some((entry) => entry.isEncrypted()) ? fatal('encrypted') : null;
};

const listEntries = async (zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> => {
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) {
    const key = partKey(entry.fileName);
    if (entries.has(key)) throw new TableStopped(fatal('corrupt_package', { part: key.slice(0, 200) }));
    entries.set(key, entry);
  }
  return entries;
};

/** The parts of a ZIP whose central directory passed the caps. */
export class XlsxPackage {
  private readonly zip: yauzl.ZipFile;
  private readonly entries: ReadonlyMap<string, yauzl.Entry>;
  private readonly maxBytes: number;

  private constructor(zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>, maxBytes: number) {
    this.zip = zip;
    this.entries = entries;
    this.maxBytes = maxBytes;
  }

  /** @throws TableStopped when a cap is broken or the directory of the ZIP is damaged. */
  static async open(path: string, limits: TableLimits): Promise<XlsxPackage> {
    let zip: yauzl.ZipFile | undefined;
    try {
      zip = await yauzl.openPromise(path, { autoClose: false, validateEntrySizes: true });
      if (zip.entryCount > limits.maxEntries)
        throw new TableStopped(fatal('too_many_entries', { limit: limits.maxEntries }));
      const entries = await listEntries(zip);
      const problem = tooMuch(entries, limits);
      if (problem !== null) throw new TableStopped(problem);
      return new XlsxPackage(zip, entries, limits.maxUnpackedBytes);
    } catch (fault) {
      zip?.close();
      throw asStopped(fault, 'zip');
    }
  }

  has(part: string): boolean {
    return this.entries.has(partKey(part));
  }

  /** Text of a part, as it is inflated; the declared size and the checksum are verified on the way. */
  async *text(part: string): AsyncGenerator<string, void, undefined> {
    const entry = this.entries.get(partKey(part));
    if (entry === undefined) throw new TableStopped(fatal('corrupt_package', { part }));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let seen = 0;
    let sum = 0;
    try {
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
        const bytes = chunk as Buffer;
        seen += bytes.length;
        // The declared size was within the cap, and yauzl holds the stream to it; this does not rely on either.
        if (seen > this.maxBytes) throw new TableStopped(fatal('unpacked_too_large', { limit: this.maxBytes }));
        sum = crc32(bytes, sum);
        yield decoder.decode(bytes, { stream: true });
      }
      yield decoder.decode();
    } catch (fault) {
      throw asStopped(fault, part);
    }
    if (sum !== entry.crc32) throw new TableStopped(fatal('corrupt_package', { part }));
  }

  close(): void {
    this.zip.close();
  }
}
