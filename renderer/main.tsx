// The page's entry, the same in every host: asks the backend what it must know before the first paint (language and
// theme, so that neither flickers), then shows the app.
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/global.css';
import { createRoot } from 'react-dom/client';
import { createTranslator, languageOf } from '#shared/i18n/create-translator';
import { App } from './app';
import { getBackend } from './backend/get-backend';

async function start(): Promise<void> {
  const container = document.getElementById('root');
  if (container === null) throw new Error('index.html has no #root');
  const backend = getBackend();
  const [appInfo, settings] = await Promise.all([backend.getAppInfo({}), backend.getSettings({})]);
  if (!appInfo.ok || !settings.ok) {
    const failed = [appInfo, settings].flatMap((result) => (result.ok ? [] : [result.failure.kind]));
    throw new Error(failed.join(', '));
  }
  createRoot(container).render(<App backend={backend} appInfo={appInfo.value} settings={settings.value} />);
}

/** Without a backend there is no theme and no language setting: plain words in the browser's language. */
function showStartFailure(error: unknown): void {
  const { t } = createTranslator(languageOf(navigator.language));
  const lines = [
    t('common:start-failed'),
    t('common:start-failed-next'),
    error instanceof Error ? error.message : String(error),
  ];
  const main = document.createElement('main');
  main.className = 'start-failure';
  main.append(
    ...lines.map((line, index) =>
      Object.assign(document.createElement(index === 0 ? 'h1' : 'p'), { textContent: line }),
    ),
  );
  document.getElementById('root')?.replaceChildren(main);
}

start().catch(showStartFailure);
