/** Why a file could not be read, and how a column got its field. */
export const sheet = {
  'failure-empty-file': 'The file is empty. Check that it was saved, and choose it again.',
  'failure-no-data':
    'The file has no data, only empty cells. Check that you chose the right file and worksheet.',
  'failure-not-a-sheet':
    'This file is {{looksLike}}, not a sheet. Open it in a spreadsheet, save it as .xlsx or .csv, and choose that file.',
  'failure-old-excel':
    'This is a workbook of an old Excel (.xls). Open it in Excel, save it as .xlsx, and choose the new file.',
  'failure-encrypted':
    'This workbook is locked with a password. Open it in Excel, remove the password, save it, and choose it again.',
  'failure-damaged':
    'The file could not be read: it seems to be damaged ({{detail}}). Open it in a spreadsheet, save it anew, and choose that file.',
  'failure-too-large':
    'The file is too large: at most {{megabytes}} MB can be read. Split it into several files.',
  'failure-no-such-row':
    'Row {{row}} cannot hold the headings: the sheet has only {{rows}} rows. Choose a row of the sheet, or none.',
  'failure-no-such-sheet': 'The workbook has no worksheet called “{{sheetName}}”. It has: {{sheetNames}}.',
  'failure-draft-version':
    'This draft was kept by another version of the app (format {{version}}) and cannot be opened by this one. Open it with that version, or choose the original file.',
  'failure-draft-damaged': 'This draft is damaged and cannot be opened. Choose the original file again.',
  'failure-draft-reads-otherwise':
    'This version of the app reads the file of this draft otherwise than the one that kept it, so that changes might land in the wrong cells. Choose the original file again.',
  'failure-original-missing':
    'This draft came without its original file, since its passwords were left out. To read it in another way, choose the original file again.',
  'looks-like-picture': 'a picture',
  'looks-like-pdf': 'a PDF',
  'looks-like-document': 'a text document or presentation',
  'looks-like-archive': 'a compressed archive',
  'looks-like-media': 'a video or sound file',
  'looks-like-web-page': 'a web page',
  'looks-like-xml': 'an XML file',
  'looks-like-json': 'a JSON file',
  'looks-like-open-document': 'an OpenDocument file',
  'looks-like-binary-excel': 'a binary workbook (.xlsb)',
  'looks-like-binary': 'a program’s own data',
  'step-edit_one': 'one cell changed',
  'step-edit_other': '{{count, number}} cells changed',
  'step-edit-row': 'cell changed in row {{row}}',
  'step-fix_one': '{{count, number}} cell mended',
  'step-fix_other': '{{count, number}} cells mended',
  'step-replace_one': '{{count, number}} cell replaced',
  'step-replace_other': '{{count, number}} cells replaced',
  'step-exclude_one': '{{count, number}} row left out',
  'step-exclude_other': '{{count, number}} rows left out',
  'step-include_one': '{{count, number}} row taken in again',
  'step-include_other': '{{count, number}} rows taken in again',
  'step-columns': 'what a column means',
  'step-defaults': 'a value for everyone',
  'step-answers': 'what a value stands for',
  'step-choices': 'a choice',
  'reason-chosen': 'You chose this',
  'reason-remembered': 'As you chose last time',
  'reason-known-export': 'Recognised as the export of a known program',
  'reason-exact-heading': 'The heading says so',
  'reason-similar-heading': 'The heading is spelt much like it',
  'reason-values': 'The values look like it',
  'reason-none': 'Nothing fits',
} as const;
