import { useMemo } from 'react';
import { localToday } from '../formats/date.js';

/** The reader's date when the page was opened, `YYYY-MM-DD`. */
export const useToday = (): string => useMemo(() => localToday(new Date()), []);
