/** One key per problem code: what is wrong, what it means, what to do. */
export const problems = {
  'missing-column':
    'No column of the sheet holds “{{field}}”. Choose the column that does, or give one value for everyone.',
  'missing-column-email':
    'No column of the sheet holds email addresses. Choose the column that does: without an address nobody can be created or found.',
  'no-rows':
    'There are no rows under the headings. Check that the right row was chosen for the headings, or add people to the sheet.',
  'ragged-row':
    'This row has {{cells}} cells, the headings have {{columns}}. Its values may stand under the wrong headings: check the row.',
  'blank-rows': 'Empty rows between the data were skipped ({{rows}}). Nothing in them is lost.',
  'nul-removed':
    'The file has damaged characters (NUL: {{count}}), first seen in line {{rows}}. They were taken out; check those rows.',
  'mixed-newlines':
    'The file mixes several kinds of line ends. They were read as one; check that the rows are whole.',
  'unclosed-quote':
    'A quotation mark opened near row {{row}} is never closed, so everything after it may have ended up in one cell. Check the end of the sheet.',
  'duplicate-heading':
    'The heading “{{heading}}” stands above several columns ({{columns}}). Check which of them is meant.',
  'left-out-rows':
    'What is not about people was left out (totals, notes or the headings once more). Rows: {{rows}}.',
  'hidden-rows':
    'The workbook hides rows with data ({{rows}}). They were read like all others; leave them out here if they are not meant.',
  'hidden-columns':
    'The workbook hides columns with data ({{columns}}). They were read like all others; check what they are used for.',
  'merged-cells':
    'Cells merged over several rows were read as if their value stood in each of them (rows {{rows}}). Check that it is meant so.',
  'sheet-ignored':
    'This file is no workbook and has no worksheets, so the choice of “{{value}}” was passed over.',
  'unreadable-characters':
    'The file has damaged characters (�: {{count}}), first seen in line {{rows}}. They cannot be restored; check those rows.',
  required: '“{{field}}” is missing. Fill it in; a new person cannot be created without it.',
  'required-email':
    'The email is missing. Fill it in: without it nobody can be created or found in GoHighLevel.',
  'invalid-email': '“{{value}}” is not an email address. Correct it, for example to name@company.com.',
  'several-emails': '“{{value}}” holds more than one email address. Keep the one the person signs in with.',
  'email-slip': '“{{value}}” looks mistyped. Did you mean “{{suggestion}}”?',
  'invalid-phone':
    '“{{value}}” is not a phone number that exists. Correct it, or leave the cell blank to go without.',
  'phone-needs-country':
    '“{{value}}” does not say which country it is from. Choose the country for phone numbers, or write it with its code (+52 …).',
  'phone-extension':
    'GoHighLevel keeps no extension here: “{{value}}” is saved without extension {{extension}}.',
  'unknown-role': '“{{value}}” is not a role we know. Choose what it means for all rows that carry it.',
  'unknown-type':
    '“{{value}}” is not a user type we know. Choose account or agency for all rows that carry it.',
  'unknown-language':
    '“{{value}}” is not a language GoHighLevel offers, or has several forms. Choose one for all rows that carry it.',
  'unknown-location': 'No sub-account is called “{{value}}”. Choose which one is meant, or correct the name.',
  'unknown-location-near':
    'No sub-account is called “{{value}}”. Did you mean {{candidates}}? Choose once for all rows that carry it.',
  'unknown-location-unchecked':
    '“{{value}}” could not be compared with your sub-accounts yet. It is looked up once an agency is connected.',
  'ambiguous-location': '“{{value}}” fits several sub-accounts: {{candidates}}. Choose which one is meant.',
  'unknown-scope': '“{{value}}” is not a scope GoHighLevel documents. Correct or remove it.',
  'unknown-action':
    '“{{value}}” does not say what to do with the row. Write create, update, delete or skip, or leave it blank.',
  'unknown-template': 'There is no permission template called “{{value}}”. Choose one, or create it first.',
  'unknown-yes-no': '“{{value}}” is neither yes nor no. Write yes or no, or leave it blank.',
  'weak-password':
    'GoHighLevel would refuse this password: it needs {{missing}}. Change it, or have one generated.',
  'shared-password':
    'Everybody new gets the same password, so anyone who knows it can sign in as anyone. Better have one made for each person, or have everybody change theirs on the first day.',
  'cannot-clear':
    '“{{value}}” asks to empty “{{field}}”, which cannot be empty. Leave the cell blank to change nothing, or write a value.',
  'password-length': 'at least {{length}} characters',
  'password-upper': 'an upper-case letter',
  'password-lower': 'a lower-case letter',
  'password-digit': 'a digit',
  'password-special': 'a special character such as ! or #',
  'invalid-url': '“{{value}}” is not a web address. It has to begin with https://.',
  'invalid-id': '“{{value}}” is not a GoHighLevel user id. Leave the cell blank to find the person by email.',
  'invalid-twilio-map':
    '“{{value}}” is not understood. Write sub-account=number pairs, separated by semicolons: Centro=+525512345678; Norte=+525587654321.',
  'name-not-split':
    '“{{value}}” is a single word, so there is no last name. Write the full name, or use a column for last names.',
  'too-long': '“{{value}}” is too long: at most {{limit}} characters are possible.',
  'formula-error':
    'The cell shows “{{value}}”: a formula in the spreadsheet failed. Put the value itself into the cell.',
  'duplicate-in-sheet':
    '“{{value}}” already stands in row {{firstRow}}. The first row counts; remove this one or correct its email.',
  'same-id-in-sheet':
    'The id “{{value}}” already stands in row {{firstRow}}. The first row counts; remove this one or correct its id.',
  'already-exists':
    '“{{value}}” already exists in GoHighLevel. Choose to update the person, to add the sub-account, or to skip the row.',
  'was-deleted':
    'This person was deleted from GoHighLevel a short while ago. Creating the email anew may be refused until the deletion is complete.',
  'not-found':
    'Nobody in GoHighLevel fits “{{value}}”, so there is nobody to change. Correct it, or create the person instead.',
  'email-cannot-change':
    'In GoHighLevel this person has the email “{{current}}”; the sheet says “{{value}}”. GoHighLevel does not change emails: everything else is updated, the email stays.',
  'several-matches':
    '{{count}} people in GoHighLevel have this email. Put the id of the one you mean into the sheet.',
  'maybe-moved':
    '{{name}} ({{current}}) has the same name and the same phone or sub-accounts. If this is the same person with a new email, say so; otherwise they are taken for somebody new.',
  'flags-bind-no-admin':
    'GoHighLevel does not limit an admin by single permissions: what is switched off here takes effect only once the role is “user”.',
  'agency-level-locations':
    'This person works at agency level, so they may reach every sub-account whatever is listed here.',
  'outcome-unclear':
    'Nobody knows yet whether “{{value}}” was created. Send this row again unchanged first: that finds out. Then it can be changed.',
} as const;
