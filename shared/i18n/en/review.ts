/**
 * Review rounds: the sheet that goes out, the answers that come back, the report. The part of a heading before its
 * bracket is how it is found again in an answered sheet, in either language.
 */
export const review = {
  'file-sheet': 'Access review {{name}} {{date}}',
  'file-report': 'Review report {{name}} {{date}}',
  'whole-agency': 'Whole agency',

  'heading-person': 'Person',
  'heading-email': 'Email',
  'heading-locations': 'Sub-accounts',
  'heading-role': 'Role',
  'heading-access': 'May do',
  'heading-points': 'Worth a look',
  'heading-decision': 'Decision',
  'heading-decision-help-here': 'keep / restrict / move / remove from this sub-account',
  'heading-decision-help-whole': 'keep / restrict / move / remove from the agency',
  'heading-template': 'Restrict to',
  'heading-move': 'Move to',
  'heading-move-help': 'name of a sub-account',
  'heading-decidedBy': 'Decided by',
  'heading-decidedOn': 'Decided on',
  'heading-note': 'Note',
  'heading-review': 'Review id',
  'heading-user': 'User id',
  'heading-location': 'Sub-account id',

  'access-admin': 'Everything (admin)',
  'access-nothing': 'Nothing',
  'access-unknown': 'Not known',
  'access-agency': 'All sub-accounts',

  'decision-keep': 'keep',
  'decision-restrict': 'restrict',
  'decision-move': 'move',
  'decision-remove': 'remove',

  'problem-unknown-decision': '“{{value}}” is no decision we know. Say what it means.',
  'problem-unknown-person': 'We cannot tell who this line is about.',
  'problem-unknown-location': 'There is no sub-account “{{value}}”. This line was left out.',
  'problem-unknown-template': 'There is no template “{{value}}” in this review. This line was left out.',
  'problem-template-missing':
    'It does not say to what the person should be restricted. This line was left out.',
  'problem-target-missing': 'It does not say where to move the person. This line was left out.',
  'problem-conflict':
    'Two decisions about {{name}} contradict each other. Nothing will be done until one is changed.',
  'problem-other-review': 'This line was written for another review. It was left out.',
  'problem-scopes-unknown':
    'GoHighLevel does not tell the scopes of {{name}}, so the plan cannot take any away. Look at them in GoHighLevel.',
  'problem-keeps-unnamed':
    'Permissions that {{name}} keeps because the template says nothing about them: {{value}}. Switch them off in the template to take them away.',
  'problem-not-in-review':
    '{{name}} is not part of this review, or not in this sub-account. This line was left out.',
  'problem-changed-since':
    '{{name}} has changed since the sheet was written ({{value}}). Check whether the decision still fits.',
  'problem-no-decider':
    'It does not say who decided about {{name}}. The decision counts, but the report will lack the name.',
  'problem-restricts-everywhere':
    'Permissions belong to the person, not to a sub-account: restricting {{name}} counts in all {{value}} sub-accounts.',
  'problem-gone': '{{name}} is not in GoHighLevel any more. There is nothing left to do.',

  'report-title': 'Access review: {{name}}',
  'report-made': 'Picture of {{taken}}, review begun {{created}}, report made {{made}}',
  'report-reviewed': 'Reviewed',
  'report-decided': 'Decided',
  'report-undecided': 'Not decided',
  'report-done': 'Carried out',
  'report-open': 'Not carried out yet',
  'report-scope': 'Scope',
  'report-sheets': 'Sheets sent',
  'report-answers': 'Answers received',
  'report-runs': 'Changes made',
  'report-none': 'none',
  'report-templates': 'Templates people could be restricted to',
  'report-undecided-cell': 'not decided',
  'report-nothing-to-do': 'nothing to do',
  'report-not-done': 'not done',
  'heading-done': 'What was done',
  'heading-location-name': 'Sub-account',
} as const;
