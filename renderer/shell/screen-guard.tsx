import { Component, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { Notice } from '../components/notice';
import { Screen } from '../components/screen';
import { SupportDetails } from '../components/support-details';
import { useTranslate } from '../i18n/use-translate';

interface State {
  readonly error: Error | null;
}

/** Catches a bug in one screen, so that the rail and a run in progress stay within reach. */
export class ScreenGuard extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <BrokenScreen error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function BrokenScreen(props: { readonly error: Error; readonly onRetry: () => void }): ReactNode {
  const { t } = useTranslate();
  return (
    <Screen narrow>
      <Notice
        tone="bad"
        announce="alert"
        title={t('common:screen-failed')}
        actions={
          <Button size="sm" onClick={props.onRetry}>
            {t('common:try-again')}
          </Button>
        }
      >
        <p>{t('common:screen-failed-next')}</p>
        <SupportDetails lines={[`${props.error.name}: ${props.error.message}`]} />
      </Notice>
    </Screen>
  );
}
