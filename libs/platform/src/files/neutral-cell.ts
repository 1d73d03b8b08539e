const RISKY = /^[=+\-@\t\r]/u;
const NEUTRALISED = /^'(?=[=+\-@\t\r])/u;

/** A cell that a spreadsheet program would take for a formula gets a leading apostrophe. */
export const neutralCell = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** Undoes `neutralCell`, so that an exported file that comes back reads as what was exported. */
export const restoredCell = (text: string): string => text.replace(NEUTRALISED, '');
