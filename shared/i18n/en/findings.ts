/**
 * What a rule of an audit found: `<rule>-title`, what it `-means`, what to `-do`, and the `-detail` of one finding.
 */
export const findings = {
  'severity-high': 'High',
  'severity-medium': 'Medium',
  'severity-low': 'Low',

  'agency-level-title': 'Access to the whole agency',
  'agency-level-means':
    'These people reach every sub-account, also those that are opened later. As admins they change everything there.',
  'agency-level-do':
    'Keep it for those who run the agency. Give everybody else an account of the sub-accounts they work in.',
  'agency-level-detail': 'Agency level, {{role}}',

  'no-two-factor-title': 'No two-factor sign-in',
  'no-two-factor-means': 'A guessed or stolen password is enough to get in as this person.',
  'no-two-factor-do':
    'Ask them to switch it on in GoHighLevel under their profile, the people of the agency and the admins first.',
  'no-two-factor-detail': '{{role}} with only a password',

  'everything-on-title': 'Everything switched on',
  'everything-on-means':
    'No permission is off. GoHighLevel does this by itself when nobody says what a new person may do.',
  'everything-on-do': 'Choose a permission template that fits the job, and apply it.',
  'everything-on-detail': 'All {{count, number}} permissions are on',

  'risky-rights-title': 'May export, refund, delete or change in bulk',
  'risky-rights-means':
    'What is done with these rights cannot be taken back: data that left, money that went back.',
  'risky-rights-do': 'Ask what they need it for. Switch off what nobody can name a reason for.',
  'risky-rights-detail': 'May: {{list}}',

  'many-sub-accounts-title': 'Access to many sub-accounts',
  'many-sub-accounts-means':
    'One account opens many sub-accounts. If it is misused, all of them are affected.',
  'many-sub-accounts-do': 'Take away the sub-accounts the person no longer works in.',
  'many-sub-accounts-detail': '{{count, number}} sub-accounts, more than {{limit, number}}',

  'many-admins-title': 'Many admins in one sub-account',
  'many-admins-means': 'Each of them may change everything there, other people’s access included.',
  'many-admins-do': 'Keep those who really administer it as admins, and make the others users.',
  'many-admins-detail': '{{count, number}} admins: {{list}}',

  'no-admin-title': 'Sub-account without an admin of its own',
  'no-admin-means':
    'Nobody who works there can give or take access. Everything has to go through the agency.',
  'no-admin-do': 'Make somebody who is responsible there its admin, or note that the agency does it.',
  'no-admin-detail_one': '{{count, number}} person, no admin',
  'no-admin-detail_other': '{{count, number}} people, no admin',

  'duplicate-person-title': 'Perhaps one person with two accounts',
  'duplicate-person-means': 'When somebody leaves, the second account is easily forgotten and stays open.',
  'duplicate-person-do': 'Find out which one is used, move what is needed, and delete the other.',
  'duplicate-person-detail-phone': 'Same phone as {{name}} ({{email}})',
  'duplicate-person-detail-name': 'Nearly the same name and address as {{name}} ({{email}})',

  'foreign-domain-title': 'Mail address outside the agency',
  'foreign-domain-means':
    'Nobody at the agency can close this mailbox when the person leaves, and passwords are reset by mail.',
  'foreign-domain-do': 'Give them an account with an address of the agency, or note who they are.',
  'foreign-domain-detail-public': 'Private mailbox at {{domain}}; the agency uses {{list}}',
  'foreign-domain-detail-other': 'Address at {{domain}}; the agency uses {{list}}',

  'template-differs-title': 'Differs from the permission template of the role',
  'template-differs-means':
    'You keep a template for people with this role, and this person’s permissions are not those of the template.',
  'template-differs-do': 'Apply the template, or note why this person needs something else.',
  'template-differs-detail-more': 'More than “{{template}}”: {{list}}',
  'template-differs-detail-less': 'Less than “{{template}}”: {{list}}',

  'no-sub-account-title': 'In no sub-account',
  'no-sub-account-means':
    'An account that belongs nowhere is overlooked by everybody who checks sub-account by sub-account.',
  'no-sub-account-do': 'Give it a sub-account, or delete it.',
  'no-sub-account-detail': 'No sub-account, and not of the agency',

  'no-scopes-title': 'May do nothing at all',
  'no-scopes-means':
    'All scopes are switched off: the person can sign in and finds nothing. This is rarely meant.',
  'no-scopes-do': 'Give them the scopes their job needs, or delete the account.',
  'no-scopes-detail': 'No scope is on',

  'unchanged-long-title': 'Unchanged for long',
  'unchanged-long-means':
    'Nobody has touched this account for long. GoHighLevel does not tell when somebody last signed in.',
  'unchanged-long-do': 'Ask whether the person still works there.',
  'unchanged-long-detail': 'Last changed {{date}}, {{count, number}} days before the picture',
} as const;
