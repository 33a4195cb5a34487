/** User ids as somebody pastes them: one per line or with commas, semicolons or blanks between, each kept once. */
export function readIds(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((id) => id !== ''))];
}
