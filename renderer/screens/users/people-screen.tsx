import { useEffect, useState, type ReactNode } from 'react';
import { AgencyNeeded } from '../../components/agency-needed';
import { PageHeader } from '../../components/page-header';
import { Card, Screen } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import { navigate } from '../../navigation/use-route';
import { useAgencies } from '../../state/agencies-provider';
import { ChangeFlow } from './change-flow';
import { PeopleProvider, usePeople } from './people-context';
import { PeopleRoom } from './people-room';

/** Who is in the agency: `#/people`, and with a person open at the side `#/people/<userId>`. */
export function PeopleScreen(props: { readonly userId: string | null }): ReactNode {
  const { t } = useTranslate();
  const { agency } = useAgencies();
  const agencyId = agency?.agencyId ?? null;
  const { userId } = props;
  const [shownOf, setShownOf] = useState(agencyId);
  // Whoever is open belongs to the agency they were opened in.
  const foreign = shownOf !== null && shownOf !== agencyId && userId !== null;
  useEffect(() => {
    if (foreign) navigate({ name: 'people', userId: null }, { replace: true });
  }, [foreign]);
  if (!foreign && shownOf !== agencyId) setShownOf(agencyId);
  return (
    <PeopleProvider>
      {agency === null ? (
        <Screen>
          <PageHeader title={t('people:title')} lead={t('people:lead')} />
          <Card>
            <AgencyNeeded title={t('people:offline')} text={t('people:offline-means')} />
          </Card>
        </Screen>
      ) : (
        <PeopleOf key={agency.agencyId} agencyId={agency.agencyId} userId={foreign ? null : userId} />
      )}
    </PeopleProvider>
  );
}

function PeopleOf(props: { readonly agencyId: string; readonly userId: string | null }): ReactNode {
  const state = usePeople();
  // Another agency was chosen a moment ago: nothing of the one before may be seen under its name.
  if (state.agencyId !== props.agencyId) return null;
  if (state.changing !== null) return <ChangeFlow agencyId={props.agencyId} changing={state.changing} />;
  return <PeopleRoom agencyId={props.agencyId} userId={props.userId} />;
}
