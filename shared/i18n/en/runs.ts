/** What a run says: how rows stand, why it is held, what happened to each row, and the headings of its files. */
export const runs = {
  'status-created': 'Created',
  'status-updated': 'Changed',
  'status-deleted': 'Deleted',
  'status-skipped': 'Skipped',
  'status-failed': 'Failed',
  'status-needs-review': 'Needs your eye',
  'status-pending': 'Waiting',

  'hold-token-rejected-what': 'GoHighLevel no longer accepts this token.',
  'hold-token-rejected-means': 'Nothing is lost: what is done stays done, and the rest waits.',
  'hold-token-rejected-next': 'Paste a new token for this agency, then continue.',
  'hold-scope-missing-what': 'This token may not change people.',
  'hold-scope-missing-means': 'Nothing is lost: what is done stays done, and the rest waits.',
  'hold-scope-missing-next':
    'In GoHighLevel, open Settings → Private integrations, tick “Edit users” (users.write), then continue.',
  'hold-daily-limit-what': 'Today’s allowance of requests is used up.',
  'hold-daily-limit-means':
    'GoHighLevel allows only so many requests a day. What is done stays done, and the rest waits.',
  'hold-daily-limit-next': 'Continue tomorrow.',
  'hold-no-network-what': 'GoHighLevel cannot be reached.',
  'hold-no-network-means': 'The connection seems to be down. What is done stays done, and the rest waits.',
  'hold-no-network-next': 'Check your internet connection, then continue.',
  'hold-server-errors-what': 'GoHighLevel answers with errors again and again.',
  'hold-server-errors-means':
    'We stopped before doing more. Whatever got no clear answer is looked up before anything is sent again.',
  'hold-server-errors-next': 'Wait a few minutes, then continue.',
  'hold-disk-what': 'This computer could not write down what was done.',
  'hold-disk-means':
    'Without that record the same person could be created twice, so we stopped. Whatever is not in the record is looked up before anything is sent again.',
  'hold-disk-next': 'Make room on the disk or allow writing to the data folder, then continue.',

  'outcome-adopted':
    'The answer got lost on the way; we looked and found the person in GoHighLevel, created as asked.',
  'outcome-adopted-password-lost':
    'Created, but the program was interrupted and the password we made is lost. Set a new one in GoHighLevel.',
  'outcome-delete-queued': 'GoHighLevel has put the deletion in its queue. It takes effect within minutes.',
  'outcome-already-gone': 'This person was already gone.',
  'outcome-correction-refused':
    'GoHighLevel does not let us set this exactly as asked. Still different: {{detail}}. Change it in GoHighLevel, or live with it.',
  'outcome-correction-failed':
    'GoHighLevel granted something else than was asked, and taking it back failed: {{detail}}. Correct it once the run is over.',
  'outcome-skip-asked': 'The sheet says to skip this row.',
  'outcome-skip-already-exists': 'This person already exists and was left as they are.',
  'outcome-skip-nothing-to-change': 'GoHighLevel already had everything this row says.',
  'outcome-skip-excluded': 'You left this row out.',
  'outcome-skip-deleted-person': 'This person was deleted from GoHighLevel and was not created anew.',
  'outcome-skip-new-address': 'This person seemed to have a new email, and you left the row out.',
  'outcome-skip-was-deleted': 'Deleted by the import. GoHighLevel has no way to bring anybody back.',
  'outcome-skip-gone': 'This person is no longer in GoHighLevel.',
  'outcome-skip-existed-before':
    'This person was there before the import began, or GoHighLevel does not say since when. They were left as they are.',
  'outcome-skip-unclear':
    'Nobody knows what the import did to this person. Open them in GoHighLevel and decide there.',
  'outcome-skip-nothing-left': 'Nothing to put back: it is as it was before, or cannot be put back.',
  'outcome-skip-changed-since':
    'Somebody else has changed this person since the import. They were left as they are.',
  'outcome-left-out': 'Left out because of a mistake in the sheet.',
  'outcome-left-out-because': 'Left out: {{reason}}',
  'outcome-waiting': 'Not sent yet.',
  'outcome-outcome-unknown':
    'Sent, and no clear answer came. We look for this person before anything is sent again: continue the import.',
  'outcome-refused': 'GoHighLevel refused this person: {{detail}}',
  'outcome-refused-silently': 'GoHighLevel refused this person and did not say why.',
  'outcome-duplicate-email':
    'Somebody in this agency already has the email {{email}}. To give that person more sub-accounts, import again and choose “add sub-accounts” for people who exist.',
  'outcome-duplicate-email-deleted':
    'GoHighLevel still keeps the email {{email}} for somebody who was deleted. Try again in an hour or so.',
  'outcome-forbidden': 'This token may not do that with this person, although it works for others.',
  'outcome-not-found': 'This person is no longer in GoHighLevel.',
  'outcome-server-error': 'GoHighLevel kept answering with errors, and nothing was changed.',
  'outcome-no-answer':
    'No clear answer from GoHighLevel, again and again. We looked and did not find this person. Search for them in GoHighLevel before trying again.',
  'outcome-look-up-failed':
    'No clear answer from GoHighLevel, and looking for this person failed too: we can’t tell whether they exist. Search for them in GoHighLevel before trying again.',
  'outcome-several-found':
    'More than one person has this email now ({{count, number}}). Open them in GoHighLevel and keep one.',
  'outcome-found-different':
    'The answer got lost, and under this email we found somebody called {{name}}. We can’t tell whether that is this row’s person. Open them in GoHighLevel.',
  'outcome-duplicate-not-found':
    'GoHighLevel says the email {{email}} is taken, but shows nobody who has it. Search for them in GoHighLevel before trying again.',
  'outcome-update-unknown':
    'No clear answer from GoHighLevel: we can’t tell whether everything was changed. Open this person in GoHighLevel, or import the row again, which is safe.',
  'outcome-delete-unknown':
    'No clear answer from GoHighLevel: we can’t tell whether this person will be deleted. Look again in a few minutes.',
  'outcome-other': 'Something we have no words for: {{code}}',

  'undo-lost-person': 'the person themselves: GoHighLevel brings nobody back',
  'undo-lost-id': 'their id: added again, they get another one',
  'undo-lost-undocumented': 'settings GoHighLevel does not document',
  'undo-lost-password': 'the password they had: GoHighLevel never tells it',
  'undo-lost-twilioPhone': 'the calling numbers they had: GoHighLevel never tells them',
  'undo-lost-profilePhoto': 'having had no photo: GoHighLevel cannot be told to remove one',
  'undo-lost-platformLanguage': 'the language they had: we don’t know it',
  'undo-lost-scopes': 'the scopes they had: we don’t know them',
  'undo-lost-scopesAssignedToOnly': 'the scopes limited to assigned data they had: we don’t know them',
  'undo-lost-type': 'the user type they had: we don’t know it',
  'undo-lost-role': 'the role they had: we don’t know it',

  'heading-row': 'row',
  'heading-action': 'action',
  'heading-status': 'status',
  'heading-email': 'email',
  'heading-name': 'name',
  'heading-userId': 'userId',
  'heading-message': 'message',
  'heading-grantedMore': 'grantedMore',
  'heading-traceId': 'traceId',
  'heading-password': 'password',

  'file-results': 'results {{file}}.csv',
  'file-credentials': 'passwords {{file}}.csv',
  'file-failed': 'failed rows {{file}}',
} as const;
