import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect, type ReactNode } from 'react';
import type { BackendApi } from '#shared/contract/backend-api';
import type { Settings } from '#shared/contract/calls';
import { assertNever } from '#shared/contract/result';
import { readStyleNonce } from './backend/style-nonce';
import { AnnouncerProvider } from './components/announcer';
import { useTranslate } from './i18n/use-translate';
import { LanguageProvider } from './i18n/language-provider';
import type { Route } from './navigation/route';
import { useRoute } from './navigation/use-route';
import { AuditsScreen } from './screens/audits/audits-screen';
import { ConnectScreen } from './screens/connect/connect-screen';
import { HomeScreen } from './screens/home/home-screen';
import { ImportScreen } from './screens/import/import-screen';
import { HistoryScreen } from './screens/runs/history-screen';
import { RunScreen } from './screens/runs/run-screen';
import { SettingsScreen } from './screens/settings/settings-screen';
import { PeopleScreen } from './screens/users/people-screen';
import { TemplatesScreen } from './screens/templates/templates-screen';
import { NotFoundScreen } from './shell/not-found-screen';
import { Shell } from './shell/shell';
import { AgenciesProvider } from './state/agencies-provider';
import { BackendProvider } from './state/backend-context';
import { RunsProvider } from './state/runs-provider';
import { SettingsProvider, useSettings, type AppInfo } from './state/settings-provider';
import { createColorSchemeManager } from './theme/color-scheme-manager';
import { resolveCssVariables, theme } from './theme/theme';

/** The whole page: what every screen may rely on, then the frame with the screen of the current route. */
export function App(props: {
  readonly backend: BackendApi;
  readonly appInfo: AppInfo;
  readonly settings: Settings;
}): ReactNode {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      defaultColorScheme={props.settings.theme}
      colorSchemeManager={createColorSchemeManager(props.settings.theme)}
      getStyleNonce={readStyleNonce}
    >
      <BackendProvider backend={props.backend}>
        <SettingsProvider appInfo={props.appInfo} initialSettings={props.settings}>
          <AgenciesProvider>
            <RunsProvider>
              <TranslatedApp />
            </RunsProvider>
          </AgenciesProvider>
        </SettingsProvider>
      </BackendProvider>
    </MantineProvider>
  );
}

function TranslatedApp(): ReactNode {
  const { language, settings } = useSettings();
  const { setColorScheme } = useMantineColorScheme();
  const route = useRoute();
  useEffect(() => setColorScheme(settings.theme), [setColorScheme, settings.theme]);
  return (
    <LanguageProvider language={language}>
      <AnnouncerProvider>
        <Shell route={route}>
          <DocumentTitle />
          <ScreenOf route={route} />
        </Shell>
        {/* Not below: there every step has its way on. */}
        <Notifications position="top-right" autoClose={6000} transitionDuration={150} zIndex={400} />
      </AnnouncerProvider>
    </LanguageProvider>
  );
}

function ScreenOf({ route }: { readonly route: Route }): ReactNode {
  switch (route.name) {
    case 'home':
      return <HomeScreen />;
    case 'import':
      return <ImportScreen />;
    case 'people':
      return <PeopleScreen userId={route.userId} />;
    case 'audits':
      return <AuditsScreen part={route.part} detail={route.detail} />;
    case 'history':
      return <HistoryScreen />;
    case 'run':
      return <RunScreen runId={route.runId} />;
    case 'connect':
      return <ConnectScreen key={route.agencyId} agencyId={route.agencyId} />;
    case 'settings':
      return <SettingsScreen />;
    case 'templates':
      return <TemplatesScreen templateId={route.templateId} from={route.from} />;
    case 'not-found':
      return <NotFoundScreen />;
    default:
      return assertNever(route);
  }
}

function DocumentTitle(): ReactNode {
  const { t } = useTranslate();
  return <title>{t('common:app-name')}</title>;
}
