export const projectRoot: string;
export function ensureBuild(options?: {
  readonly root?: string;
  readonly say?: () => void;
  readonly build?: (outDirectory: string) => Promise<void>;
}): Promise<'fresh' | 'built'>;
export function isFresh(root?: string): Promise<boolean>;
