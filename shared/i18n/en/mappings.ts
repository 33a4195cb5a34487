/** How sheets were understood before: remembered by their headings, or kept under a name. */
export const mappings = {
  'file-unnamed': 'Column mapping',
  title: 'Remembered columns',
  lead: 'How your sheets were understood. The next sheet with the same headings is filled in by itself; no password is ever part of it.',

  menu: 'Remembered columns',
  'menu-save': 'Save under a name…',
  'menu-export': 'Save as a file…',
  'menu-import': 'Use a file…',
  'menu-manage': 'Manage them in Settings',
  'menu-use': 'Use a saved one',
  'menu-none': 'Nothing saved under a name yet',
  'menu-remove': 'Remove {{name}}',

  'recalled-title': 'We know these headings',
  'recalled-text':
    'Columns and answers are as you gave them for “{{file}}” ({{when}}). Change here whatever is different this time.',
  'recalled-named':
    'Columns and answers are as saved under “{{name}}” ({{when}}). Change here whatever differs.',
  'recalled-plain':
    'Columns and answers are as you gave them before ({{when}}). Change here whatever is different.',
  'applied-title': '“{{name}}” is used now',
  'applied-known_one':
    'It knew {{count, number}} of the {{of, number}} columns. The others stay as they were.',
  'applied-known_other':
    'It knew {{count, number}} of the {{of, number}} columns. The others stay as they were.',
  'applied-undo': 'Take it back',
  'saved-title': 'Saved as “{{name}}”',

  'save-title': 'Save these columns',
  'rename-title': 'Name for these columns',
  'name-label': 'Name',
  'name-help': 'Columns, answers and values for everyone are saved, but no passwords.',
  'name-taken': 'Another one has this name.',
  'name-save': 'Save',
  'name-replace': 'Replace the old one',

  'list-none': 'Nothing is remembered yet. The first sheet you bring past its columns appears here.',
  'list-more_one': 'Show {{count, number}} more',
  'list-more_other': 'Show {{count, number}} more',
  'list-columns_one': '{{count, number}} column',
  'list-columns_other': '{{count, number}} columns',
  'list-file': 'last for {{file}}',
  'headings-more_one': '{{headings}} and {{count, number}} more',
  'headings-more_other': '{{headings}} and {{count, number}} more',
  rename: 'Rename',
  'rename-of': 'Rename: {{name}}',
  'give-name': 'Give it a name',
  'give-name-of': 'Give it a name: {{name}}',
  export: 'Save as a file',
  'export-of': 'Save as a file: {{name}}',
  remove: 'Remove',
  'remove-of': 'Remove: {{name}}',
  removed: '“{{name}}” is forgotten',
  'put-back': 'Put it back',
  drop: 'Drop a file with remembered columns here',
  imported: '“{{name}}” was taken in',
} as const;
