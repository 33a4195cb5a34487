import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Review } from '#shared/audit/review/types';
import { decisionKind } from '#shared/contract/audit-schemas';
import { fail, succeed, type Result } from '#shared/contract/result';
import { permissionTemplate } from '#shared/templates/template-file';
import { openJsonFile, type JsonFile, type WriteWhole } from './json-file';

const decision = z.object({
  userId: z.string(),
  locationId: z.string().nullable(),
  decision: decisionKind,
  template: z.string().nullable(),
  moveTo: z.array(z.string()),
  decidedBy: z.string(),
  decidedOn: z.string(),
  note: z.string(),
});

const review = z.object({
  reviewId: z.string(),
  agencyId: z.string(),
  agency: z.string(),
  label: z.string(),
  snapshotId: z.string(),
  takenAt: z.string(),
  createdAt: z.string(),
  locationIds: z.array(z.string()).nullable(),
  templates: z.array(permissionTemplate),
  sheets: z.array(z.object({ locationId: z.string().nullable(), at: z.string() })),
  decisions: z.array(decision),
  answers: z.array(
    z.object({
      fileName: z.string(),
      at: z.string(),
      decisions: z.number().int(),
      sha256: z.string().optional(),
    }),
  ),
  plans: z.array(
    z.object({
      planId: z.string(),
      sha256: z.string(),
      at: z.string(),
      rows: z.array(z.object({ row: z.number().int(), userId: z.string(), wish: z.string() })),
    }),
  ),
}) satisfies z.ZodType<Review>;

const reviewFile = z.object({ version: z.literal(1), review });

export interface Reviews {
  /** Newest first, with the names of files that are damaged, whose agency nobody can tell. */
  list(
    agencyId: string,
  ): Promise<{ readonly reviews: readonly Review[]; readonly damaged: readonly string[] }>;
  /** Fails with `review-not-found`. */
  read(reviewId: string): Promise<Result<Review>>;
  add(review: Review): Promise<Result<Review>>;
  change(reviewId: string, update: (review: Review) => Review): Promise<Result<Review>>;
  remove(reviewId: string): Promise<Result<null>>;
}

/** The review rounds of `<data>/reviews/<id>.json`, one file each. */
export function openReviews(directory: string, write: WriteWhole): Reviews {
  const files = new Map<string, JsonFile<z.infer<typeof reviewFile>>>();
  const fileOf = (reviewId: string) => {
    const file = files.get(reviewId) ?? openJsonFile(join(directory, `${reviewId}.json`), reviewFile, write);
    files.set(reviewId, file);
    return file;
  };
  const read = async (reviewId: string): Promise<Result<Review>> => {
    if (!isPlainName(reviewId)) return fail({ kind: 'review-not-found' });
    const content = await fileOf(reviewId).read();
    if (!content.ok) return content;
    return content.value === null ? fail({ kind: 'review-not-found' }) : succeed(content.value.review);
  };

  return {
    read,
    async list(agencyId) {
      const names = await readdir(directory).catch(() => []);
      const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
      const found = await Promise.all(
        ids.map(async (id) => ({ file: `${id}.json`, review: await read(id) })),
      );
      return {
        reviews: found
          .flatMap(({ review: one }) => (one.ok && one.value.agencyId === agencyId ? [one.value] : []))
          .sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt)),
        damaged: found.flatMap(({ file, review: one }) =>
          // A name that is none of ours ("x (1).json") is a copy somebody made, or a file that was renamed.
          one.ok || (one.failure.kind === 'review-not-found' && isPlainName(file.slice(0, -5))) ? [] : [file],
        ),
      };
    },
    async add(added) {
      const saved = await fileOf(added.reviewId).change(() => succeed(toFile(added)));
      return saved.ok ? succeed(saved.value.review) : saved;
    },
    async change(reviewId, update) {
      if (!isPlainName(reviewId)) return fail({ kind: 'review-not-found' });
      const saved = await fileOf(reviewId).change((content) =>
        content === null ? fail({ kind: 'review-not-found' }) : succeed(toFile(update(content.review))),
      );
      return saved.ok ? succeed(saved.value.review) : saved;
    },
    async remove(reviewId) {
      const found = await read(reviewId);
      if (!found.ok && found.failure.kind === 'review-not-found') return found;
      const path = join(directory, `${reviewId}.json`);
      try {
        await rm(path, { force: true });
        return succeed(null);
      } catch (error) {
        return fail({ kind: 'file-not-writable', path, detail: String(error) });
      }
    },
  };
}

function toFile(one: Review): z.infer<typeof reviewFile> {
  // The parsed copy: what is stored is exactly what the schema knows.
  return { version: 1, review: review.parse(one) };
}

function isPlainName(reviewId: string): boolean {
  return /^[\w-]{1,80}$/.test(reviewId);
}
