/** What a plan says: reasons to leave a row out, and what needs an explicit yes. */
export const plan = {
  'skip-asked': 'The sheet says to skip this row.',
  'skip-already-exists': 'This person already exists and is left as they are.',
  'skip-nothing-to-change': 'GoHighLevel already has everything this row says.',
  'skip-excluded': 'You left this row out.',
  'skip-deleted-person': 'This person was deleted from GoHighLevel, and is not created anew.',
  'skip-new-address': 'This person seems to have a new email, and you left the row out.',

  'guard-empty-scopes_one': 'Switch off every scope of {{count, number}} person',
  'guard-empty-scopes_other': 'Switch off every scope of {{count, number}} people',
  'guard-empty-scopes-means':
    'An empty list means “none” to GoHighLevel: they will hardly be able to do anything.',
  'guard-twilio_one': 'Replace all calling numbers of {{count, number}} person',
  'guard-twilio_other': 'Replace all calling numbers of {{count, number}} people',
  'guard-twilio-means':
    'GoHighLevel erases the number of every sub-account the sheet does not name, and does not tell us what was there.',
  'guard-delete_one': 'Delete {{count, number}} person',
  'guard-delete_other': 'Delete {{count, number}} people',
  'guard-delete-means': 'They lose access to every sub-account. This cannot be undone.',
  'guard-large-share_one': 'Change more than a fifth of the agency: {{count, number}} person',
  'guard-large-share_other': 'Change more than a fifth of the agency: {{count, number}} people',
  'guard-large-share-means':
    'So many existing people are rarely meant to change at once. Please check the list.',
  'guard-last-admin_one': 'Leave the agency without an agency admin ({{count, number}} row)',
  'guard-last-admin_other': 'Leave the agency without an agency admin ({{count, number}} rows)',
  'guard-last-admin-means': 'Nobody could manage the agency afterwards, and you may lock yourself out.',
  'guard-own-user_one': 'Change the person this token belongs to ({{count, number}} row)',
  'guard-own-user_other': 'Change the person this token belongs to ({{count, number}} rows)',
  'guard-own-user-means': 'The import may lose its own access half-way.',
  'guard-email-change_one': 'Go on although the email of {{count, number}} person differs from GoHighLevel’s',
  'guard-email-change_other':
    'Go on although the emails of {{count, number}} people differ from GoHighLevel’s',
  'guard-email-change-means':
    'GoHighLevel does not let us change an email, so theirs stays; everything else is changed.',
  'guard-no-location_one': 'Leave {{count, number}} person without any sub-account',
  'guard-no-location_other': 'Leave {{count, number}} people without any sub-account',
  'guard-no-location-means':
    'They can still sign in, but there is nothing left for them to open. To take somebody out for good, delete them.',
  'guard-becomes-admin_one': 'Give admin rights to {{count, number}} person',
  'guard-becomes-admin_other': 'Give admin rights to {{count, number}} people',
  'guard-becomes-admin-means':
    'They become an admin or get access at agency level. Single permissions do not limit an admin.',
} as const;
