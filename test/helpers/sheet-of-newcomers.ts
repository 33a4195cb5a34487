/** A sheet of new people without passwords, so that nothing secret is needed to keep it or to go on with it. */
export function makeSheetOfNewcomers(people: number, location: string): string {
  const lines = Array.from({ length: people }, (_, at) =>
    [`persona${at}@valle.example.com`, `Ana ${at}`, 'Ruiz', 'user', 'account', `"${location}"`].join(','),
  );
  return ['Email,First name,Last name,Role,User type,Sub-account', ...lines, ''].join('\n');
}
