import { openSheet } from '#shared/sheet/sheet-session';
import type { SheetRequest } from './sheet-protocol';
import { createSheetService, listTransfers } from './sheet-service';

// The sheet lives here, away from the window: reading, matching and checking 100,000 rows never blocks a click.
const answer = createSheetService(openSheet);

self.addEventListener('message', (event: MessageEvent<SheetRequest>) => {
  void answer(event.data).then((reply) => {
    self.postMessage(reply, { transfer: listTransfers(reply) });
  });
});
