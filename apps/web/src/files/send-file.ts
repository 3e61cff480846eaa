import { ApiError } from '../graphql/api.js';

/** What the service answers to a file it has kept. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
}

interface Refusal {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Sends a file as it is, and tells how much of it has left: what `fetch` cannot tell. Throws ApiError. */
export function sendFile(address: string, file: File, language: string, onProgress: (share: number) => void): Promise<SentFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/vnd.pacte.file');
    request.setRequestHeader('accept-language', language);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(new ApiError('UNREACHABLE', '')));
    request.addEventListener('load', () => {
      if (request.status === 201) return resolve(request.response as SentFile);
      const refusal = (request.response as Refusal | null)?.errors?.[0];
      reject(refusal ? new ApiError(refusal.extensions?.code ?? '', refusal.message) : new ApiError('UNREACHABLE', ''));
    });
    request.send(file);
  });
}
