import type { Translate } from '../i18n/create-translator';
import type { GuardKind } from '../import-plan/types';
import type { Failure } from './failure';

/** An expected failure in a person's words. */
export interface FailureWords {
  /** What happened, as a headline without a full stop. */
  readonly what: string;
  /** What it means for what they were doing. */
  readonly means: string;
  /** What to do now. */
  readonly next: string;
}

/** Everything a sentence may name. All of it is passed every time, so that the compiler can hold the sentences to it. */
const nothing = {
  agencyId: '',
  count: 0,
  detail: '',
  expected: '',
  guards: '',
  holder: '',
  line: 0,
  messages: '',
  most: 0,
  name: '',
  path: '',
  runId: '',
  scope: '',
  seconds: 0,
};

/** What happened, what it means, what to do: the same words on every screen and in the terminal. */
export function describeFailure(t: Translate, failure: Failure): FailureWords {
  const values = { ...nothing, ...valuesOf(t, failure) };
  const isCut = failure.kind === 'no-network' && failure.mayHaveArrived;
  const words = isCut ? 'no-network-cut' : failure.kind;
  return {
    what: t(`failures:${words}-what`, values),
    means: t(`failures:${words}-means`, values),
    next: t(`failures:${words}-next`, values),
  };
}

/** What the sentences of this kind name. */
function valuesOf(t: Translate, failure: Failure): Partial<typeof nothing> {
  switch (failure.kind) {
    case 'scope-missing':
      return { scope: failure.scope ?? t('failures:scope-missing-unnamed') };
    case 'refused':
      return { messages: failure.messages.join(' · ') };
    case 'timeout':
      return { seconds: Math.round(failure.timeoutMs / 1000) };
    case 'agency-not-found':
      return { agencyId: failure.agencyId };
    case 'agency-name-taken':
    case 'token-missing':
    case 'sample-not-found':
    case 'template-name-taken':
    case 'mapping-name-taken':
    case 'draft-damaged':
    case 'draft-sealed':
      return { name: failure.name };
    case 'review-answers-unreadable':
      return { name: failure.name };
    case 'snapshot-damaged':
      return {
        name: failure.name === '' ? t('failures:snapshot-unnamed') : failure.name,
        detail: t(`failures:snapshot-reason-${failure.reason}`),
      };
    case 'too-many-people':
      return { count: failure.count, most: failure.most };
    case 'plan-has-invalid-rows':
      return { count: failure.rows };
    case 'consent-needed':
      return { guards: failure.guards.map((guard) => describeGuard(t, guard)).join(', ') };
    case 'run-not-found':
      return { runId: failure.runId };
    case 'agency-busy':
      return { holder: failure.holder };
    case 'journal-damaged':
      return { line: failure.line };
    case 'other-file':
      return { expected: t(`failures:other-file-${failure.expected}`) };
    case 'file-not-found':
      return { path: failure.path };
    case 'file-not-readable':
    case 'file-not-writable':
      return { path: failure.path, detail: failure.detail };
    default:
      return {};
  }
}

const guards: Readonly<Record<GuardKind, true>> = {
  'empty-scopes': true,
  twilio: true,
  delete: true,
  'large-share': true,
  'last-admin': true,
  'own-user': true,
  'email-change': true,
  'no-location': true,
  'becomes-admin': true,
};

/** The contract carries guards as open text, so that an older page survives a newer backend. */
function describeGuard(t: Translate, guard: string): string {
  return guard in guards ? t(`failures:guard-${guard as GuardKind}`) : guard;
}
