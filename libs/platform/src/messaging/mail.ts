import type { SendMailOptions } from 'nodemailer';
import type { OutsideMessage } from './gateway.js';

const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/**
 * A mail, whole: plain text without link, picture, attachment or tracking, whose first line is what a list of mails shows
 * under the subject. Nothing in it differs from person to person but where it goes, its id and its instant.
 */
export const mailOf = (message: OutsideMessage, from: string): SendMailOptions => ({
  from: { name: message.sender, address: from },
  to: { name: '', address: message.to },
  subject: message.title ?? message.text,
  text: message.preheader ?? message.text,
  // The same id when it is tried again after a crash: whoever receives it can tell.
  messageId: `<${message.key}@${hostOf(from)}>`,
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  xMailer: false,
  disableFileAccess: true,
  disableUrlAccess: true,
});
