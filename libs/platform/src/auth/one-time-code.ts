import { generateSecret, generateURI, verifySync } from 'otplib';

const STEP = 30;

/** A new secret for an authenticator app, base 32, 160 bits (RFC 4226 §4 R6). */
export const newTotpSecret = (): string => generateSecret();

/** The `otpauth:` address an authenticator app reads from a picture. */
export const totpAddress = (secret: string, label: string): string => generateURI({ issuer: 'Titian', label, secret });

/**
 * The time step (RFC 6238, 30 s) at which a code of six digits is right, or null. One step of drift either way is
 * forgiven; a step up to `usedUpTo` is not taken, because a code works once.
 */
export function totpStepOf(secret: string, code: string, at: Date, usedUpTo: number | null): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const epoch = Math.floor(at.getTime() / 1000);
  const found = verifySync({ secret, token: digits, epoch, epochTolerance: STEP });
  if (!found.valid) return null;
  const step = Math.floor(epoch / STEP) + found.delta;
  return usedUpTo !== null && step <= usedUpTo ? null : step;
}
