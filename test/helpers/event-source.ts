/**
 * The part of a browser's EventSource that the page's client uses, for Node, which has none yet: opens, hears named
 * events, tells of a break, and connects again.
 */
export function createNodeEventSource(url: string, headers: Readonly<Record<string, string>>): EventSource {
  const target = new EventTarget();
  const ending = new AbortController();

  async function read(): Promise<void> {
    const response = await fetch(url, { headers, signal: ending.signal });
    if (response.status !== 200 || response.body === null) throw new Error(`HTTP ${response.status}`);
    target.dispatchEvent(new Event('open'));
    let text = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
        dispatch(text.slice(0, end));
        text = text.slice(end + 2);
      }
    }
  }

  function dispatch(block: string): void {
    const field = (name: string): string | undefined =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const data = field('data');
    if (data !== undefined) target.dispatchEvent(new MessageEvent(field('event') ?? 'message', { data }));
  }

  async function keepReading(): Promise<void> {
    while (!ending.signal.aborted) {
      await read().catch(() => {});
      if (ending.signal.aborted) return;
      target.dispatchEvent(new Event('error'));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  void keepReading();
  return Object.assign(target, { close: () => ending.abort() }) as unknown as EventSource;
}
