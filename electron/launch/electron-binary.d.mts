type Variables = Readonly<Record<string, string | undefined>>;

export function findElectronBinary(directory?: string, variables?: Variables): string | null;
export function findFetchObstacle(variables?: Variables, nodeVersion?: string): 'oldNode' | 'skipped' | null;
export function fetchElectronBinary(directory?: string): Promise<boolean>;
export function hasDisplay(variables?: Variables, platform?: NodeJS.Platform): boolean;
