/** The sheet's name without its ending and without what no file system allows in a name. */
export function nameSheetFile(file: string): string {
  return file.replace(/\.[^.]{1,5}$/, '').replace(/[\\/:*?"<>|]/g, '-');
}
