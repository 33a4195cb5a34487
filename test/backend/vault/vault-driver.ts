// Run as a process of its own by secret-service.test.ts: what keytar finds depends on the bus a process was started on.

import { systemClock } from '../../../electron/backend/system-clock';
import { loadKeychain } from '../../../electron/backend/vault/keychain';
import { openVault } from '../../../electron/backend/vault/open-vault';

const answers: unknown[] = [];
const vault = await openVault(loadKeychain, systemClock);
answers.push({ opened: vault.keychain });
for (const step of process.argv.slice(2)) {
  const [action, account = '', secret = ''] = step.split('=');
  if (action === 'set') await vault.set(account, secret);
  if (action === 'remove') await vault.remove(account);
  if (action === 'get') answers.push({ [account]: await vault.get(account) });
}
answers.push({ keychain: vault.keychain, kind: vault.kind });
console.log(JSON.stringify(answers));
