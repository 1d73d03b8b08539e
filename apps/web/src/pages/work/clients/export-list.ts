import { csv } from './grid-table.js';

/** Names no person and no purpose: it is seen by whoever looks at the folder. */
const FILE = 'list';

function offer(blob: Blob, ending: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${FILE}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Offers cells, heads first, as a file to keep. The writer of workbooks is loaded when the first is asked for. */
export async function exportCells(cells: readonly (readonly string[])[], kind: 'csv' | 'xlsx'): Promise<void> {
  if (kind === 'csv') return offer(new Blob([csv(cells)], { type: 'text/csv;charset=utf-8' }), 'csv');
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const sheet = cells.map((row, at) =>
    row.map((value) => ({ value, type: String, fontWeight: at === 0 ? ('bold' as const) : undefined })),
  );
  await writeXlsxFile(sheet).toFile(`${FILE}.xlsx`);
}
