import 'reflect-metadata';
import { systemClock } from '#kernel/clock';
import { loadReference } from '#domains/reference';

// node --conditions=source --import ./test/support/typescript.mjs test/support/load-reference.ts OWNER_URL
await loadReference(process.argv[2] as string, systemClock);
