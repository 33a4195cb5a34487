import { Button, MultiSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { SnapshotInfo } from '#shared/audit/types';
import type { Failure } from '#shared/contract/failure';
import type { ReviewOverview } from '#shared/contract/review-calls';
import { FailureNotice } from '../../../components/failure-notice';
import { Card } from '../../../components/screen';
import { useTranslate } from '../../../i18n/use-translate';
import { useBackend } from '../../../state/backend-context';
import { useBackendData } from '../../../state/use-backend-data';
import classes from './review.module.css';

/** What a new round is about: whom, as of which picture, and what reviewers may restrict people to. */
export function NewReview(props: {
  /** The picture the sheets are written from. */
  readonly newest: SnapshotInfo;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
  readonly onCreated: (review: ReviewOverview) => void;
}): ReactNode {
  const { t, formats, language } = useTranslate();
  const backend = useBackend();
  const { agencyId, snapshotId, takenAt, people } = props.newest;
  const picture = useBackendData(`picture ${agencyId} ${snapshotId}`, () =>
    backend.getAccessPicture({ agencyId, snapshotId }),
  );
  const templates = useBackendData(`templates ${language}`, () => backend.listTemplates({ language }));
  const [label, setLabel] = useState('');
  const [scope, setScope] = useState<'all' | 'some'>('all');
  const [locationIds, setLocationIds] = useState<string[]>([]);
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const offered = templates.data ?? [];
  const chosenIds = chosen ?? offered.map(({ templateId }) => templateId);
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const answer = await backend.createReview({
      agencyId,
      snapshotId,
      locationIds: scope === 'all' ? null : locationIds,
      templates: offered
        .filter(({ templateId }) => chosenIds.includes(templateId))
        .map(({ template }) => template),
      label: label.trim(),
    });
    setBusy(false);
    if (answer.ok) props.onCreated(answer.value);
    else setFailure(answer.failure);
  };
  return (
    <Card>
      <form onSubmit={(event) => void create(event)}>
        <h2 className={classes['title']}>{t('reviewRoom:new-title')}</h2>
        <p className={classes['lead']}>{t('reviewRoom:new-lead')}</p>
        <p className={classes['lead']}>
          {t('reviewRoom:new-picture', { when: formats.dateTime(takenAt), count: people })}
        </p>
        <Stack gap={18}>
          <TextInput
            className={classes['field']}
            label={t('reviewRoom:label')}
            description={t('reviewRoom:label-means')}
            placeholder={t('reviewRoom:label-example')}
            maxLength={100}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <Radio.Group
            label={t('reviewRoom:scope')}
            value={scope}
            onChange={(value) => setScope(value === 'some' ? 'some' : 'all')}
          >
            <div className={classes['options']}>
              <Radio
                value="all"
                label={t('reviewRoom:scope-all')}
                description={t('reviewRoom:scope-all-means')}
              />
              <Radio
                value="some"
                label={t('reviewRoom:scope-some')}
                description={t('reviewRoom:scope-some-means')}
              />
            </div>
          </Radio.Group>
          {scope === 'some' && (
            <MultiSelect
              className={classes['field']}
              label={t('reviewRoom:locations')}
              searchable
              data={(picture.data?.byLocation ?? [])
                .map(({ locationId, name }) => ({ value: locationId, label: name }))
                .sort((a, b) => a.label.localeCompare(b.label))}
              value={locationIds}
              onChange={setLocationIds}
            />
          )}
          <MultiSelect
            className={classes['field']}
            label={t('reviewRoom:templates')}
            description={t('reviewRoom:templates-means')}
            searchable
            data={offered.map(({ templateId, template }) => ({ value: templateId, label: template.name }))}
            value={chosenIds}
            onChange={setChosen}
          />
        </Stack>
        {failure !== null && (
          <div className={classes['failure']}>
            <FailureNotice failure={failure} />
          </div>
        )}
        <div className={classes['decide']}>
          <Button
            type="submit"
            loading={busy}
            disabled={templates.data === null || (scope === 'some' && locationIds.length === 0)}
          >
            {t('reviewRoom:create')}
          </Button>
          {props.onCancel !== null && (
            <Button variant="default" onClick={props.onCancel}>
              {t('common:cancel')}
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}
