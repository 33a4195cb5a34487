/** What a plan says: reasons to leave a row out, and what needs an explicit yes. */
export const plan = {
  'skip-asked': 'The sheet says to skip this row.',
  'skip-already-exists': 'This person already exists and is left as they are.',
  'skip-nothing-to-change': 'GoHighLevel already has everything this row says.',
  'skip-excluded': 'You left this row out.',
  'skip-deleted-person': 'This person was deleted from GoHighLevel, and is not created anew.',
  'skip-new-address': 'This person seems to have a new email, and you left the row out.',

  'gain-rights-all_one': 'may do more than before',
  'gain-rights-all_other': 'all of them may do more than before',
  'gain-rights_one': '{{count, number}} of them may do more than before',
  'gain-rights_other': '{{count, number}} of them may do more than before',

  'deleted-label_one':
    '{{count, number}} person in the sheet was deleted from GoHighLevel. What should happen?',
  'deleted-label_other':
    '{{count, number}} people in the sheet were deleted from GoHighLevel. What should happen?',
  'deleted-skip': 'Do not bring them back',
  'deleted-skip-help': 'Somebody took them out on purpose, as far as we can tell.',
  'deleted-create': 'Create them anew',
  'deleted-create-help': 'GoHighLevel keeps a deleted email for a while and may refuse it until then.',

  'address-label_one': '{{count, number}} row seems to give somebody a new email. What is meant?',
  'address-label_other': '{{count, number}} rows seem to give people a new email. What is meant?',
  'address-unanswered':
    'Until you answer: whoever is named by their id keeps the old email, everybody else counts as somebody new.',
  'address-keep': 'Same person, old email stays',
  'address-keep-help': 'GoHighLevel cannot change an email. Everything else is changed.',
  'address-replace': 'Same person, new account',
  'address-replace-help':
    'The new account takes over role, sub-accounts and permissions. After the run you can remove the old one.',
  'address-create': 'Somebody new',
  'address-create-help': 'Whoever exists is left alone.',
  'address-skip': 'Leave them out',
  'address-skip-help': 'Nothing happens to these rows.',
  'look-for-moved': 'Look for people with a new email',
  'look-for-moved-means': 'Could some of the new people be in GoHighLevel already, under another email?',
  'nobody-moved': 'None of the new people seems to be in GoHighLevel under another email.',

  'absent-offer': 'The other way round: is there anybody in GoHighLevel who is not in this sheet?',
  'absent-open': 'Find who is not in the sheet',
  'absent-title': 'In GoHighLevel, but not in the sheet',
  'absent-lead':
    'Choose the part of the agency this sheet is the full list of. Looking changes nothing, and nobody is selected for you.',
  'absent-anything': 'Any',
  'absent-list': 'List them',
  'absent-found_one': '{{count, number}} of {{all, number}} people is not in the sheet',
  'absent-found_other': '{{count, number}} of {{all, number}} people are not in the sheet',
  'absent-nobody_one': 'The only person in this part of the agency is in the sheet.',
  'absent-nobody_other': 'All {{count, number}} people in this part of the agency are in the sheet.',
  'absent-unreadable_one':
    '{{count, number}} row of the sheet has neither an email nor an id: whoever it means may be listed here.',
  'absent-unreadable_other':
    '{{count, number}} rows of the sheet have neither an email nor an id: whoever they mean may be listed here.',
  'absent-same-name': 'somebody in the sheet has the same name',
  'absent-same-name-left_one':
    '{{count, number}} has the same name as somebody in the sheet: decide about them yourself.',
  'absent-same-name-left_other':
    '{{count, number}} have the same name as somebody in the sheet: decide about them yourself.',
  'absent-choose-all_one': 'Select {{count, number}}',
  'absent-choose-all_other': 'Select all {{count, number}}',
  'absent-choose-none': 'Select nobody',
  'absent-chosen_one': '{{count, number}} person selected. Nothing has been changed yet.',
  'absent-chosen_other': '{{count, number}} people selected. Nothing has been changed yet.',
  'absent-too-many': '{{count, number}} selected, but at most {{most, number}} at once are allowed.',
  'absent-what': 'What should happen to those you selected?',
  'absent-delete': 'Delete them',
  'absent-delete-help': 'They lose access to everything. This cannot be undone.',
  'absent-template': 'Restrict what they may do',
  'absent-template-help': 'They stay, with the permissions of a template.',
  'absent-most': 'At most this many people at once',
  'absent-most-help': 'A safety catch against an incomplete sheet. Raise it only if you mean it.',
  'absent-next_one': 'Plan this for {{count, number}} person',
  'absent-next_other': 'Plan this for {{count, number}} people',
  'absent-label-delete_one': 'Delete: {{count, number}} person not in the sheet',
  'absent-label-delete_other': 'Delete: {{count, number}} people not in the sheet',
  'absent-label-restrict_one': 'Restrict: {{count, number}} person not in the sheet',
  'absent-label-restrict_other': 'Restrict: {{count, number}} people not in the sheet',

  'help-on-deleted': 'what to do with people who were deleted (default: skip)',
  'help-on-new-address': 'a row with an id and another email (default: keep theirs)',
  'help-absent': 'plan: also list who is in the agency but not in the sheet',

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

  'own-export': 'This sheet was exported from here, so people are updated to what it says.',
  'own-export-means': 'You can choose otherwise in the plan.',
  'own-export-locations':
    'Their sub-accounts become exactly those in the sheet. You can choose otherwise in the columns and in the plan.',
} as const;
