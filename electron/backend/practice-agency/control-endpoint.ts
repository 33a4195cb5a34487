import type { IncomingMessage, ServerResponse } from 'node:http';
import { readText } from './http-server';
import type { PracticeAgency } from './start-practice-agency';
import { readStir } from './stir-people';

export const controlPrefix = '/__practice/';

/**
 * Lets a test in another process look behind the counter and set faults. Not part of the API: it needs its own key in
 * the header `x-practice-key`, which the API's tokens do not replace.
 *
 * `GET state | people | log | creates`, `PUT faults | behaviour | rate` and `POST stir` with JSON, `POST reset | clear-log`.
 */
export async function answerControl(
  agency: PracticeAgency,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = (await readText(request)) ?? '';
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  if (request.headers['x-practice-key'] !== agency.controlKey) {
    send(403, { message: 'The control key is missing or wrong' });
    return;
  }
  const name = (request.url ?? '').slice(controlPrefix.length);
  try {
    const result = runControl(agency, `${request.method ?? 'GET'} ${name}`, text);
    if (result === undefined) send(404, { message: `There is no ${name} here` });
    else send(200, result);
  } catch (error) {
    send(400, { message: error instanceof Error ? error.message : String(error) });
  }
}

function runControl(agency: PracticeAgency, command: string, text: string): unknown {
  const done = { ok: true };
  switch (command) {
    case 'GET state':
      return {
        url: agency.url,
        companyId: agency.companyId,
        locations: agency.locations,
        behaviour: agency.behaviour(),
        deprecatedCalls: agency.deprecatedCalls(),
      };
    case 'GET people':
      return agency.people();
    case 'GET log':
      return agency.log();
    case 'GET creates':
      return Object.fromEntries(agency.creates());
    case 'PUT faults':
      agency.faults.set(JSON.parse(text));
      return done;
    case 'PUT behaviour':
      agency.behave(JSON.parse(text));
      return done;
    case 'PUT rate':
      agency.limitRate(JSON.parse(text));
      return done;
    case 'POST stir':
      agency.stir(readStir(JSON.parse(text)));
      return done;
    case 'POST reset':
      agency.reset();
      return done;
    case 'POST clear-log':
      agency.clearLog();
      return done;
    default:
      return undefined;
  }
}
