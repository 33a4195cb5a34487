import type { Clock, FileInParts, Randomness, SavedTo, StreamingFileAccess } from '#backend/ports';

/** A file on its way to the person. */
export interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  /** Ready, or made while it is fetched. */
  readonly content: Uint8Array | Pick<FileInParts, 'parts' | 'signal'>;
}

export interface Downloads {
  /** The backend's way out: keeps the file until the page fetches it. */
  readonly fileAccess: StreamingFileAccess;
  /** Hands a file out once and forgets it; null when there is none, or no longer. */
  take(id: string): Download | null;
}

/** The page fetches at once. What nobody fetched (a closed tab) may hold passwords and is forgotten. */
const keepMs = 5 * 60_000;

/** Files leave through one-time addresses: nothing is written to this computer except by the browser itself. */
export function createDownloads(clock: Clock, randomness: Randomness): Downloads {
  const waiting = new Map<string, { readonly download: Download; readonly until: number }>();
  const forgetOld = (): void => {
    for (const [id, { until }] of waiting) if (clock.monotonic() > until) waiting.delete(id);
  };

  const keep = (download: Download): SavedTo => {
    forgetOld();
    const id = Buffer.from(randomness.bytes(24)).toString('base64url');
    waiting.set(id, { download, until: clock.monotonic() + keepMs });
    return { kind: 'download', url: `/download/${id}`, fileName: download.fileName };
  };

  return {
    fileAccess: {
      save: async ({ suggestedName, mediaType, bytes }) =>
        keep({ fileName: suggestedName, mediaType, content: bytes }),
      saveParts: async (file) =>
        keep({ fileName: file.suggestedName, mediaType: file.mediaType, content: file }),
    },
    take(id) {
      forgetOld();
      const found = waiting.get(id);
      waiting.delete(id);
      return found?.download ?? null;
    },
  };
}

/**
 * The Content-Disposition of a download: a plain name for old clients, the real one (accents, blanks) beside it.
 * Quotes, line breaks and slashes cannot end the value or name a folder.
 */
export function describeAttachment(fileName: string): string {
  const printable = [...fileName].filter((character) => character >= ' ' && character !== '\u007f').join('');
  const safe = printable.replace(/[/\\]/g, '-');
  const plain = safe.replace(/[^\x20-\x7e]|["%;]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
