import { ensureBuild } from '../../electron/launch/ensure-build.mjs';
import { findElectronBinary } from '../../electron/launch/electron-binary.mjs';
import { findChromium } from '../helpers/chromium';
import { canRunDesktop } from '../helpers/open-in-desktop';
import { buildStandIn } from '../helpers/electron-stand-in/launch';

/** Builds what the specs run, and says what cannot run on this machine. */
export default async function setup(): Promise<void> {
  const say = (line: string): void => void process.stderr.write(`end-to-end: ${line}\n`);
  if (findChromium() === null) {
    const reason = 'no Chromium here (apt-get install chromium, or set CHROMIUM_PATH)';
    if (process.env['REQUIRE_ALL'] === '1') throw new Error(reason);
    say(`every spec is skipped: ${reason}`);
    return;
  }
  const missing = findElectronBinary() === null ? "Electron's binary is not here" : 'there is no display';
  if (!canRunDesktop()) say(`the real desktop app does not run, ${missing}; its stand-in does`);
  await ensureBuild({ say: () => say('building the app') });
  await buildStandIn();
}
