/** Opens an address as a browser would. @returns the Cookie header to go on with; throws when there was no entry */
export async function enter(address: string): Promise<string> {
  const response = await fetch(address, { redirect: 'manual' });
  const [cookie] = response.headers.getSetCookie();
  if (response.status !== 303 || cookie === undefined) throw new Error(`No entry: HTTP ${response.status}`);
  return cookie.split(';', 1)[0] ?? '';
}
