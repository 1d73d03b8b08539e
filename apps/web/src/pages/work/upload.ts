import { requestOptions } from '../../graphql/client.js';
import type { Lang } from '../../i18n/lang.js';

export type UploadTrouble = 'unreachable' | 'tooLarge' | 'notAccepted';

export class UploadFailed extends Error {
  constructor(
    readonly reason: UploadTrouble,
    /** The server's own words for the reader, when it has some. */
    readonly told: string | null = null,
  ) {
    super(reason);
  }
}

const REASONS: Readonly<Record<number, UploadTrouble>> = {
  413: 'tooLarge',
  400: 'notAccepted',
  415: 'notAccepted',
  422: 'notAccepted',
};

interface Answer {
  readonly fileId?: unknown;
  readonly message?: unknown;
}

function answerOf(text: string): Answer {
  try {
    return (JSON.parse(text) as Answer | null) ?? {};
  } catch {
    return {};
  }
}

/**
 * Sends a file and tells how far it is, 0 to 1. Resolves with the id under which it is kept; rejects with UploadFailed.
 * By XMLHttpRequest, because fetch does not tell how much was sent.
 */
export function uploadFile(
  file: File,
  lang: Lang,
  onProgress: (done: number) => void,
  address = '/files/imports',
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(requestOptions(lang).headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    // The server looks at what the file really is; what a phone believes about it is often wrong.
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new UploadFailed('unreachable'));
    request.onload = () => {
      const { fileId, message } = answerOf(request.responseText);
      if (request.status < 300 && typeof fileId === 'string') resolve(fileId);
      else
        reject(
          new UploadFailed(REASONS[request.status] ?? 'unreachable', typeof message === 'string' ? message : null),
        );
    };
    request.send(file);
  });
}
