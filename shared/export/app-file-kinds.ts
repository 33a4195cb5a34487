/** What can be saved as a file of this app's own and read again elsewhere. */
export const appFileKinds = ['permission-templates', 'mapping', 'draft'] as const;
export type AppFileKind = (typeof appFileKinds)[number];
