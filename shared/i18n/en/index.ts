import { audits } from './audits';
import { findings } from './findings';
import { review } from './review';
import { problems } from './problems';
import { failures } from './failures';
import { fields } from './fields';
import { sheet } from './sheet';
import { plan } from './plan';
import { runs } from './runs';
import { permissions } from './permissions';
import { scopes } from './scopes';
import { templates } from './templates';
import { mappings } from './mappings';
import { drafts } from './drafts';
import { languages } from './languages';
import { practice } from './practice';
import { common } from './common';
import { shell } from './shell';
import { home } from './home';
import { connect } from './connect';
import { importing } from './import';
import { history } from './history';
import { people } from './people';
import { columns } from './columns';
import { settings } from './settings';
import { cli } from './cli';
import { hosts } from './hosts';
import { charts } from './charts';
import { auditRoom } from './audit-room';
import { reviewRoom } from './review-room';

export const en = {
  problems,
  failures,
  fields,
  sheet,
  plan,
  runs,
  permissions,
  scopes,
  templates,
  mappings,
  drafts,
  languages,
  practice,
  common,
  shell,
  home,
  connect,
  import: importing,
  history,
  people,
  columns,
  settings,
  cli,
  hosts,
  audits,
  findings,
  review,
  charts,
  auditRoom,
  reviewRoom,
} as const;
