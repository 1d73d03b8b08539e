import { AsyncLocalStorage } from 'node:async_hooks';

/** The id of the request being served, for fault reports; set by the front door. */
export const requestIds = new AsyncLocalStorage<string>();

export const requestId = (): string => requestIds.getStore() ?? '';
