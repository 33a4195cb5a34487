import { Button, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { userRoles, userTypes, type GhlLocation } from '#shared/ghl/user';
import type { AbsenceScope } from '#shared/import-plan/find-absent';
import { listMeanings } from '../../../components/value-words';
import { useTranslate } from '../../../i18n/use-translate';
import classes from './absent.module.css';

/** Of which part of the agency the sheet is supposed to be the whole list. */
export function AbsentScope(props: {
  readonly locations: readonly GhlLocation[] | null;
  readonly reading: boolean;
  readonly onList: (scope: AbsenceScope) => void;
}): ReactNode {
  const { t } = useTranslate();
  const [locationId, setLocationId] = useState<string | null>(null);
  const [role, setRole] = useState<AbsenceScope['role']>(null);
  const [type, setType] = useState<AbsenceScope['type']>(null);
  return (
    <div className={classes['scope']}>
      <Select
        label={t('fields:locationIds')}
        placeholder={t('plan:absent-anything')}
        clearable
        searchable
        data={listMeanings(t, 'locationIds', props.locations).map(({ value, label }) => ({ value, label }))}
        value={locationId}
        onChange={setLocationId}
      />
      <Select
        label={t('fields:role')}
        placeholder={t('plan:absent-anything')}
        clearable
        data={userRoles.map((value) => ({ value, label: t(`import:role-${value}`) }))}
        value={role}
        onChange={(value) => setRole(userRoles.find((one) => one === value) ?? null)}
      />
      <Select
        label={t('fields:type')}
        placeholder={t('plan:absent-anything')}
        clearable
        data={userTypes.map((value) => ({ value, label: t(`import:type-${value}`) }))}
        value={type}
        onChange={(value) => setType(userTypes.find((one) => one === value) ?? null)}
      />
      <Button
        variant="default"
        loading={props.reading}
        onClick={() => props.onList({ locationId, role, type })}
      >
        {t('plan:absent-list')}
      </Button>
    </div>
  );
}
