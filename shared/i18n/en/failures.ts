/**
 * Every expected failure in a person's words: `<kind>-what` happened, what it `-means`, what to do `-next`.
 * `describeFailure` picks them, so a kind without its three sentences does not compile.
 */
export const failures = {
  'token-rejected-what': 'GoHighLevel does not accept this token',
  'token-rejected-means':
    'It was mistyped, revoked or replaced. Nothing was changed, and what was done before stays done.',
  'token-rejected-next':
    'Copy the token again in GoHighLevel under Settings → Private Integrations, or make a new one, and paste it here.',

  'scope-missing-what': 'The token may not do this',
  'scope-missing-means':
    'The token works, but in GoHighLevel it was not given the permission “{{scope}}”. Nothing was changed.',
  'scope-missing-next':
    'Open the integration in GoHighLevel under Settings → Private Integrations, tick “{{scope}}”, save, and try again.',
  'scope-missing-unnamed': 'one of users.readonly, users.write, locations.readonly',

  'forbidden-what': 'GoHighLevel refused access',
  'forbidden-means': 'The token works, but not for this agency, sub-account or person. Nothing was changed.',
  'forbidden-next':
    'Check that the token belongs to this agency. Seeing this every time? The network may be blocking GoHighLevel: try another one.',

  'agency-token-needed-what': 'This needs an agency token',
  'agency-token-needed-means':
    'The token belongs to a single sub-account, and GoHighLevel answers this question only to the agency.',
  'agency-token-needed-next':
    'In GoHighLevel switch to the agency view, make a token under Settings → Private Integrations, and connect with that one.',

  'not-found-what': 'GoHighLevel does not know it',
  'not-found-means':
    'The person or sub-account is not there, or not any more. It may have been removed, or the id may be wrong.',
  'not-found-next': 'Check the id in the sheet. If it is right, look the person up in GoHighLevel.',

  'duplicate-email-what': 'Someone with this email already exists',
  'duplicate-email-means':
    'Nobody was created. The person may be in another sub-account of your agency, or was deleted a short while ago.',
  'duplicate-email-next':
    'Add the sub-account to the person who exists, instead of creating them again. If they were just deleted, wait a few minutes.',

  'refused-what': 'GoHighLevel did not accept the data',
  'refused-means': 'Nothing was changed. GoHighLevel says: {{messages}}',
  'refused-next': 'Correct what it names and try again.',

  'rate-limited-what': 'GoHighLevel asks us to slow down',
  'rate-limited-means':
    'Too many requests came in a short time, probably because other apps use the same allowance. This request was not carried out.',
  'rate-limited-next': 'Wait a minute and try again.',

  'daily-limit-what': 'Today’s allowance of requests is used up',
  'daily-limit-means':
    'GoHighLevel allows an agency so many requests a day. Nothing is lost: what is not done yet waits.',
  'daily-limit-next':
    'Go on tomorrow. A few requests are kept back on purpose, to look up what is still uncertain.',

  'server-error-what': 'GoHighLevel has a problem',
  'server-error-means': 'The trouble is on their side. Whether the request was carried out is not certain.',
  'server-error-next': 'Wait a few minutes and try again. If it stays, give their support the details below.',

  'unreadable-answer-what': 'GoHighLevel’s answer cannot be read',
  'unreadable-answer-means':
    'Instead of an answer came something else, such as a web page or half an answer. Whether the request was carried out is not certain.',
  'unreadable-answer-next':
    'Try again in a few minutes. If it stays, check whether a proxy or a firewall stands between you and GoHighLevel.',

  'timeout-what': 'GoHighLevel did not answer in time',
  'timeout-means':
    'We waited {{seconds, number}} seconds. Whether the request was carried out is not certain.',
  'timeout-next': 'Check your connection and try again.',

  'no-network-what': 'GoHighLevel cannot be reached',
  'no-network-means': 'There was no connection, so nothing was sent and nothing was changed.',
  'no-network-next': 'Check your internet connection and try again.',
  'no-network-cut-what': 'The connection was cut',
  'no-network-cut-means':
    'It broke while we were waiting for the answer. Whether the request was carried out is not certain.',
  'no-network-cut-next': 'Check your internet connection and try again.',

  'cancelled-what': 'Cancelled',
  'cancelled-means': 'It was stopped before anything was sent. Nothing was changed.',
  'cancelled-next': 'Start it again whenever you like.',

  'company-needed-what': 'We could not find out which agency this is',
  'company-needed-means': 'The token works without telling which agency it belongs to.',
  'company-needed-next':
    'Enter the agency’s Company ID. In GoHighLevel it is in the agency view under Settings → Company.',

  'agency-not-found-what': 'This agency is not known here',
  'agency-not-found-means': 'No connected agency is called “{{agencyId}}”. It may have been removed.',
  'agency-not-found-next': 'Choose another agency, or connect this one again.',

  'agency-name-taken-what': '“{{name}}” is already in use',
  'agency-name-taken-means': 'Two agencies with the same name could be mixed up.',
  'agency-name-taken-next': 'Choose another name.',

  'token-missing-what': 'The token for “{{name}}” is not here',
  'token-missing-means':
    'It was only kept until the app was closed, or was removed from this computer’s keychain.',
  'token-missing-next': 'Paste the token again under Settings → Agencies.',

  'keychain-unavailable-what': 'This computer has no keychain we can use',
  'keychain-unavailable-means':
    'Tokens can only be kept until the app is closed. They are never written to a file.',
  'keychain-unavailable-next':
    'You can go on working. To keep tokens, install or start the system’s keychain (on Linux: GNOME Keyring or KWallet).',

  'keychain-locked-what': 'The keychain is locked',
  'keychain-locked-means': 'The token is in there, and this computer does not open it for us.',
  'keychain-locked-next':
    'Unlock the keychain, usually by signing in to the computer again, and try once more.',

  'plan-not-found-what': 'This plan is no longer here',
  'plan-not-found-means': 'Plans are kept while the app is open. Nothing was changed.',
  'plan-not-found-next': 'Make the plan again; your sheet and your choices are still there.',

  'list-not-found-what': 'This list of people is no longer here',
  'list-not-found-means': 'Lists are kept while the app is open, and only the last few.',
  'list-not-found-next': 'Load the list again.',

  'plan-has-invalid-rows-what_one': '{{count, number}} row still has a mistake',
  'plan-has-invalid-rows-what_other': '{{count, number}} rows still have mistakes',
  'plan-has-invalid-rows-means': 'Nothing was changed, so that no half of a sheet gets imported by accident.',
  'plan-has-invalid-rows-next': 'Correct the rows, or choose to leave them out.',

  'plan-is-empty-what': 'There is nothing to do',
  'plan-is-empty-means': 'No row of the sheet would create, change or delete anyone.',
  'plan-is-empty-next': 'Check the sheet, or choose to update the people who already exist.',

  'people-list-incomplete-what': 'Not everybody could be read',
  'people-list-incomplete-means':
    'GoHighLevel gave a list that does not add up, or this token sees one sub-account only. From a part of a list nobody can tell who is missing. Nothing was changed.',
  'people-list-incomplete-next':
    'Try again in a moment, choose a single sub-account, or connect with an agency token.',

  'too-many-people-what': 'More people than you allowed at once',
  'too-many-people-means':
    'You chose {{count, number}} people; at most {{most, number}} may be changed at once. Nothing was changed.',
  'too-many-people-next': 'Choose fewer people, or raise the number if you really mean all of them.',

  'consent-needed-what': 'This needs your explicit yes',
  'consent-needed-means':
    'The import would do something that is hard to take back: {{guards}}. Nothing was changed.',
  'consent-needed-next': 'Read what it would do, confirm it, and start again.',
  'guard-empty-scopes': 'switch every scope of a person off',
  'guard-twilio': 'replace a person’s phone numbers',
  'guard-delete': 'delete people',
  'guard-large-share': 'change a large part of the agency',
  'guard-last-admin': 'leave the agency without an admin',
  'guard-own-user': 'change the person the token belongs to',
  'guard-email-change': 'leave an email as it is, although the sheet has another',
  'guard-no-location': 'leave people without any sub-account',
  'guard-becomes-admin': 'give admin rights',

  'run-not-found-what': 'This import is not known here',
  'run-not-found-means': 'There is no record of an import “{{runId}}” on this computer.',
  'run-not-found-next': 'Look for it in the history.',

  'run-not-resumable-what': 'This import cannot go on',
  'run-not-resumable-means': 'It is already finished, or it is running.',
  'run-not-resumable-next': 'Look at its results in the history.',

  'agency-at-work-what': 'A run of this agency is under way',
  'agency-at-work-means': 'Without its token it would stop half done. Nothing was removed.',
  'agency-at-work-next': 'Wait until it is done or stop it under History, then remove the agency.',
  'agency-busy-what': 'Another import is running for this agency',
  'agency-busy-means': 'Two at once could create people twice. It is held by {{holder}}.',
  'agency-busy-next': 'Wait until it is done, or stop it there.',

  'journal-damaged-what': 'The record of this import is damaged',
  'journal-damaged-means':
    'Line {{line, number}} of its file cannot be read, so we cannot say what was done. The file was left as it is.',
  'journal-damaged-next':
    'Do not import the sheet again without checking: plan it anew, and everyone who already exists is found by email.',

  'sheet-needed-what': 'We need the sheet again',
  'sheet-needed-means':
    'Without a keychain passwords are not kept, so the rest of this import can only go on with the sheet.',
  'sheet-needed-next':
    'Open the same sheet and plan it again: people who are already done are found by email.',

  'preview-outdated-what': 'People changed while you were looking',
  'preview-outdated-means': 'By now this would do more than what you were shown. Nothing was changed.',
  'preview-outdated-next': 'Look again at what it would do, then start it.',

  'sheet-differs-what': 'This is not the sheet the import began with',
  'sheet-differs-means': 'It was changed since, or it is another one. Its rows may belong to other people.',
  'sheet-differs-next':
    'Give the sheet as it was, or import the new one: people who are already done are found by email.',

  'template-name-taken-what': 'There is already a template named “{{name}}”',
  'template-name-taken-means':
    'A sheet names templates by their name, so each name stands for one of them only.',
  'template-name-taken-next': 'Choose another name. The templates that come with the app keep theirs.',

  'template-not-found-what': 'This template is not there any more',
  'template-not-found-means': 'It was removed meanwhile, perhaps in another window.',
  'template-not-found-next': 'Look at the list again, or save it as a new template.',

  'mapping-name-taken-what': 'There is already a saved mapping named “{{name}}”',
  'mapping-name-taken-means': 'Two with the same name could be mixed up.',
  'mapping-name-taken-next': 'Choose another name, or save over the one that is there.',

  'mapping-not-found-what': 'This mapping is not there any more',
  'mapping-not-found-means': 'It was removed meanwhile, perhaps in another window.',
  'mapping-not-found-next': 'Look at the list again, or save it as a new one.',

  'draft-not-found-what': 'This draft is not there any more',
  'draft-not-found-means': 'It was run or removed meanwhile, perhaps in another window.',
  'draft-not-found-next': 'Look under History whether it was run, or start again from the sheet.',

  'draft-damaged-what': 'The draft of “{{name}}” is damaged',
  'draft-damaged-means': 'It cannot be read as it was saved, so nothing of it is used. It is kept as it is.',
  'draft-damaged-next': 'Start again from the sheet, or restore the draft from a backup of this computer.',

  'draft-sealed-what': 'The draft of “{{name}}” cannot be unlocked',
  'draft-sealed-means':
    'Its key is in the password store of this computer, and that one is closed or was emptied. It is kept as it is.',
  'draft-sealed-next':
    'Unlock the password store and try again. If it was emptied, start again from the sheet.',

  'other-file-what': 'This is a different kind of file',
  'other-file-means':
    'It does not hold {{expected}} saved by this app, or it was changed by hand. Nothing was taken in.',
  'other-file-next': 'Choose the file that was saved with “Save as a file”.',
  'other-file-permission-templates': 'permission templates',
  'other-file-mapping': 'a saved column mapping',
  'other-file-draft': 'a prepared sheet',

  'newer-file-what': 'This file comes from a newer version of the app',
  'newer-file-means': 'It may say things this version does not know, so nothing of it was taken in.',
  'newer-file-next': 'Update this app, or have the file saved again with this version.',

  'snapshot-not-found-what': 'This picture is not there any more',
  'snapshot-not-found-means': 'It was removed, here or in another window. Nothing else was changed.',
  'snapshot-not-found-next': 'Choose another picture, or take a new one.',

  'snapshot-damaged-what': '{{name}} cannot be used',
  'snapshot-damaged-means': '{{detail}} It was left as it is, and nothing was changed.',
  'snapshot-damaged-next': 'Choose another picture, or export it again where it came from.',
  'snapshot-unnamed': 'This file',
  'snapshot-reason-not-a-snapshot': 'This is not a picture that Roster exported.',
  'snapshot-reason-damaged': 'The file is damaged or was changed: parts of it are missing or wrong.',
  'snapshot-reason-too-new': 'It was written by a newer version of Roster.',

  'comparison-not-found-what': 'This comparison is no longer open',
  'comparison-not-found-means': 'Only the last few comparisons stay open. No picture was lost.',
  'comparison-not-found-next': 'Compare the two pictures again.',

  'review-not-found-what': 'This review is not there any more',
  'review-not-found-means': 'It was removed, here or in another window. Nobody’s access was changed.',
  'review-not-found-next': 'Go back to the list of reviews, or begin a new one.',

  'review-answers-unreadable-what': '{{name}} is not an answered review sheet',
  'review-answers-unreadable-means':
    'It has no column with decisions, or no column that says who each line is about. No decision was taken over.',
  'review-answers-unreadable-next':
    'Choose the sheet that was sent out for this review, as CSV or .xlsx, with its headings in place.',

  'file-not-found-what': 'The file is not there',
  'file-not-found-means': 'There is nothing at {{path}}.',
  'file-not-found-next': 'Check the name and the folder.',

  'file-not-readable-what': 'The file cannot be opened',
  'file-not-readable-means': '{{path}} is there, but this computer does not let us read it ({{detail}}).',
  'file-not-readable-next': 'Close it in other programs, check who may open it, or copy it somewhere else.',

  'file-not-writable-what': 'The file cannot be saved',
  'file-not-writable-means': '{{path}} could not be written ({{detail}}).',
  'file-not-writable-next':
    'Check that the disk has room, that the folder allows saving, and that the file is not open elsewhere.',

  'sample-not-found-what': 'This sample is not there',
  'sample-not-found-means': 'There is no sample called “{{name}}”.',
  'sample-not-found-next': 'Choose one from the list.',

  'invalid-input-what': 'The app asked for something it cannot have',
  'invalid-input-means': 'Nothing was changed. This is a mistake in the app, not yours.',
  'invalid-input-next': 'Reload and try again. If it happens again, send us the details below.',

  'host-gone-what': 'The app is not running any more',
  'host-gone-means':
    'This window has lost the app behind it. What was done in GoHighLevel stays recorded; an import that was running can be continued.',
  'host-gone-next': 'Start the app again and open the address it shows.',

  'internal-what': 'Something went wrong in the app',
  'internal-means':
    'This is a mistake in the app, not yours. What was already done in GoHighLevel stays recorded.',
  'internal-next': 'Try again. If it happens again, send us the details below.',
} as const;
