/** The first screen. */
export const home = {
  title: 'Home',
  'welcome-title': 'Welcome to Roster for GHL',
  'welcome-lead':
    'Bring people into GoHighLevel from a spreadsheet. You see exactly what will happen before anything happens.',
  'lead-offline':
    'You are working offline. Sheets can be prepared and checked; connect an agency to run them.',
  'lead-practice': 'Try everything here as often as you like.',
  'lead-agency': 'Everything on this page is about {{agency}}.',

  'start-practise-title': 'Practise now',
  'start-practise-text': 'A made-up agency with 60 people and sample sheets. One click, nothing real.',
  'start-practise-action': 'Start practising',
  'start-connect-title': 'Connect your agency',
  'start-connect-text': 'Paste a token from GoHighLevel. We check it without changing anything.',
  'start-connect-action': 'Connect',
  'start-template-title': 'Download a template sheet',
  'start-template-text': 'The columns GoHighLevel needs, ready for Excel or Google Sheets.',
  'start-template-action': 'Download',
  'start-label': 'Ways to start',

  'unfinished-title': 'Unfinished',
  'unfinished-line': 'Import of {{file}}',
  'unfinished-count': '{{done, number}} of {{total, number}} rows done',
  'unfinished-continue': 'Continue',
  'unfinished-continue-which': 'Continue: {{name}}',
  'unfinished-leave': 'Leave it as it is',
  'unfinished-leave-which': 'Leave it as it is: {{name}}',
  'left-title': '{{name}}: left as it is',
  'left-text': 'It is not asked about any more. You can still go on with it from History.',
  'left-put-back': 'Put it back',
  'unfinished-others_one': '{{count, number}} more is unfinished in {{agencies}}.',
  'unfinished-others_other': '{{count, number}} more are unfinished in {{agencies}}.',
  'unfinished-others-link': 'See history',

  'action-import-title': 'Import a sheet',
  'action-import-text': 'Excel, CSV or pasted rows. Nothing is sent until you say so.',
  'action-template-title': 'Download a template sheet',
  'action-review-title': 'Review access',
  'action-review-text': 'Who has access to what, what changed, and what should go.',
  'actions-label': 'What would you like to do?',

  'recent-title': 'Last imports',
  'recent-all': 'All imports',

  'audit-title': 'Since the last audit',
  'audit-all': 'All audits',
  'audit-first_one':
    'The first picture was taken {{when}}: {{count, number}} person. The next one shows what changed.',
  'audit-first_other':
    'The first picture was taken {{when}}: {{count, number}} people. The next one shows what changed.',
  'audit-taken': 'The last picture was taken {{when}}.',
  'audit-nothing': 'The last picture was taken {{when}}, and nothing had changed.',
  'audit-changes_one': 'The last picture was taken {{when}} and shows {{count, number}} change.',
  'audit-changes_other': 'The last picture was taken {{when}} and shows {{count, number}} changes.',
  'audit-escalations_one': '{{count, number}} gives more access',
  'audit-escalations_other': '{{count, number}} give more access',
} as const;
