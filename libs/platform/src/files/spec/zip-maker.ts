import { open } from 'node:fs/promises';
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: Buffer | string;
  /** Lies about the part, for files made to harm. */
  readonly lie?: { readonly unpacked?: number; readonly crc?: number; readonly encrypted?: boolean };
  readonly stored?: boolean;
}

const fieldsOf = (part: ZipPart, packed: number): Buffer => {
  const data = Buffer.from(part.data);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(part.lie?.encrypted === true ? 1 : 0, 2);
  fields.writeUInt16LE(part.stored === true ? 0 : 8, 4);
  fields.writeUInt32LE(part.lie?.crc ?? crc32(data), 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(part.lie?.unpacked ?? data.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(part.name), 22);
  return fields;
};

const entryOf = (fields: Buffer, name: string, offset: number): Buffer => {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, tail, Buffer.from(name)]);
};

const endOf = (directory: readonly Buffer[], offset: number): Buffer => {
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([central, end]);
};

/** A ZIP of the given parts, written by hand so that it can also be a wrong one. */
export const zipOf = (parts: readonly ZipPart[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = part.stored === true ? Buffer.from(part.data) : deflateRawSync(part.data, { level: 9 });
    const fields = fieldsOf(part, packed.length);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(part.name), packed]);
    directory.push(entryOf(fields, part.name, offset));
    files.push(local);
    offset += local.length;
  }
  return Buffer.concat([...files, endOf(directory, offset)]);
};

/** Parts of any size, stored as they come; each is made twice, first for its checksum. */
export const streamedZip = async (
  path: string,
  parts: readonly { readonly name: string; readonly pieces: () => Iterable<Buffer> }[],
): Promise<void> => {
  const file = await open(path, 'w');
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    let size = 0;
    const place = 30 + Buffer.byteLength(part.name);
    let sum = 0;
    for (const piece of part.pieces()) {
      await file.write(piece, 0, piece.length, offset + place + size);
      sum = crc32(piece, sum);
      size += piece.length;
    }
    const fields = fieldsOf({ name: part.name, data: '', stored: true, lie: { crc: sum, unpacked: size } }, size);
    await file.write(Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(part.name)]), 0, place, offset);
    directory.push(entryOf(fields, part.name, offset));
    offset += place + size;
  }
  await file.write(endOf(directory, offset), 0, undefined, offset);
  await file.close();
};
