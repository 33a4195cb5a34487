/** Words that belong to no one screen: buttons, notices, states of loading. */
export const common = {
  'app-name': 'Roster for GHL',
  cancel: 'Cancel',
  close: 'Close',
  'try-again': 'Try again',
  loading: 'Loading…',
  'more-access': 'More access',
  'details-for-support': 'Details for support',
  'support-status': 'Status {{status}}',
  'support-trace': 'Trace {{traceId}}',
  'support-kind': 'Kind {{kind}}',
  'saved-at': 'Saved to {{path}}',
  'saved-download': 'Downloading {{fileName}}',
  'start-failed': 'The app could not start',
  'start-failed-next': 'Close it and open it again. If that does not help, send us the line below.',
  'screen-failed': 'Something went wrong on this screen',
  'screen-failed-next':
    'Nothing you did in GoHighLevel is affected, and a running import goes on. Open the screen again.',
  'not-found': 'There is nothing here',
  'not-found-next': 'The link may be old. Everything there is can be reached from Home.',
  'go-home': 'Go to Home',
} as const;
